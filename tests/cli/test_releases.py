"""Releases by territory and medium, as they are typed, asked for and shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Program


def releases(run: Program) -> list[tuple[str | None, str | None, str]]:
    shown = json.loads(run("show heat-2 -f json").out)
    return [(r["territory"], r["medium"], r["words"]) for r in shown["releases"]]


def test_one_phrase_may_name_several_territories(run: Program) -> None:
    run(["add", "Heat 2", "--release", "May 8 2027 (US), May 15 2027 (UK)"])
    assert [territory for territory, _, _ in releases(run)] == ["US", "UK"]


def test_options_say_what_a_release_is_for(run: Program) -> None:
    run(["add", "Heat 2", "--release", "8 May 2027", "--territory", "France"])
    options = ["--territory", "Japan", "--medium", "streaming"]
    run(["update", "heat-2", "--release", "June 2027", *options])
    assert releases(run) == [
        ("France", None, "8 May 2027"),
        ("Japan", "streaming", "June 2027"),
    ]


@pytest.mark.parametrize(
    ("query", "finds"),
    [
        ("release:uk", True),
        ("release:us", True),
        ("release:japan", False),
        ("release:2027-06", True),
        ("release:2028", False),
    ],
)
def test_a_query_looks_at_every_release(
    run: Program, query: str, *, finds: bool
) -> None:
    run(["add", "Heat 2", "--release", "8 May 2027", "--territory", "US"])
    run(["update", "heat-2", "--release", "June 2027", "--territory", "UK"])
    assert bool(json.loads(run(f"list {query} -f json").out)) is finds


def test_a_territory_without_a_release_is_refused(run: Program) -> None:
    assert run(["add", "Heat 2", "--territory", "UK"]).code == 2
