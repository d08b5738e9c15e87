"""Days in the past: an incomplete date is its latest occurrence up to today."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli.past_days import Edge, past_day
from filmtrack.errors import NotUnderstoodError

if TYPE_CHECKING:
    from tests.conftest import Program

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "edge", "day"),
    [
        ("monday", "only", "2026-11-23"),
        ("friday", "only", "2026-11-27"),
        ("20 Nov", "only", "2026-11-20"),
        ("Nov 26", "only", "2026-11-26"),
        ("28 Nov", "only", "2025-11-28"),
        ("monday 23 November", "only", "2026-11-23"),
        ("last monday", "only", "2026-11-23"),
        ("3 days ago", "only", "2026-11-24"),
        ("2026-11-27", "only", "2026-11-27"),
        ("November", "first", "2026-11-01"),
        ("November", "last", "2026-11-27"),
        ("October", "last", "2026-10-31"),
        ("December", "first", "2025-12-01"),
        ("spring", "first", "2026-03-01"),
        ("this week", "last", "2026-11-27"),
    ],
)
def test_an_incomplete_date_is_the_latest_one_not_after_today(
    text: str, edge: Edge, day: str
) -> None:
    assert past_day("--since", text, FRIDAY, edge) == date.fromisoformat(day)


@pytest.mark.parametrize("text", ["2026-11-28", "tomorrow", "20 Nov 2027", "next week"])
def test_a_day_in_the_future_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstoodError, match="is in the future") as refused:
        past_day("--as-of", text, FRIDAY, "last")
    assert refused.value.hint == "today is 2026-11-27"


def test_said_needs_one_day() -> None:
    with pytest.raises(NotUnderstoodError, match="is not one day"):
        past_day("--said", "November", FRIDAY)


def test_all_three_options_look_back(run: Program) -> None:
    run.environ["FILMTRACK_TODAY"] = "2026-11-27"
    assert run("add Heat 2 --shoot 2027 --said monday").code == 0
    (card,) = json.loads(run("list -f json").out)
    assert card["last_said"] == "2026-11-23"
    assert "Heat 2" in run("digest --since monday").out
    assert "Heat 2" in run("list --as-of '23 Nov'").out
    assert run("list --as-of 'Nov 20' -f json").out == "[]\n"
    assert run("list --as-of 2027-01-01").code == 5
