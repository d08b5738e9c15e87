"""A word about reports that are old news, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filmtrack.ledger.warnings import doubts, nearly_over
from tests.builders import production, says

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim
    from tests.conftest import Program

KNOWN = production(
    says("2025-12-18", "Variety", "shoot", "August 2026"),
    says("2025-12-18", "Variety", "cast", "Adam Driver", "rumored"),
).claims

OLDER = (
    "shoot: this report is older than claim 1, which is believed"
    " (Variety, 18 December 2025)"
)
CASES = {
    "news": (says("2026-01-01", "Mint", "shoot", "May 2027"), None),
    "of somebody else": (says("2025-01-01", "Mint", "cast", "Al Pacino"), None),
    "older": (
        says("2025-01-01", "Mint", "shoot", "May 2027"),
        OLDER,
    ),
    "the same days in other words": (
        says("2026-01-01", "Mint", "shoot", "in August"),
        "shoot: already known (claim 1, Variety, 18 December 2025)",
    ),
    "the same of the same name": (
        says("2026-01-01", "Mint", "cast", "ADAM DRIVER", "rumored"),
        "cast: already known (claim 2, Variety, 18 December 2025)",
    ),
    "a surer standing": (says("2026-01-01", "Mint", "cast", "Adam Driver"), None),
    "what happened is no target": (
        says("2026-09-01", "Mint", "shoot", "in August", actual=True),
        None,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_new_claim_is_doubted(case: str) -> None:
    claim: Claim
    claim, doubt = CASES[case]
    assert doubts(KNOWN, [claim]) == ([doubt] if doubt else [])


def test_what_was_said_before_and_is_news_again_is_not_doubted() -> None:
    back = says("2026-02-01", "Mint", "shoot", "in August")
    between = says("2026-01-01", "Mint", "shoot", "May 2027")
    assert doubts([*KNOWN, between], [back]) == []


@pytest.mark.parametrize(
    ("words", "day", "is_noted"),
    [
        ("autumn", "2026-11-27", True),
        ("this fall", "2026-11-30", True),
        ("autumn", "2026-10-01", False),
        ("autumn 2026", "2026-11-27", False),
        ("this week", "2026-11-27", False),
        ("later this year", "2026-11-27", False),
    ],
)
def test_days_that_are_nearly_over_are_noted(
    words: str, day: str, is_noted: bool
) -> None:
    assert bool(nearly_over([says(day, "Mint", "shoot", words)])) is is_noted


def test_update_says_so_beside_its_answer(seeded: Program) -> None:
    words = 'update heat-2 --shoot "fall 2023" --said 2023-01-01 --outlet Mint'
    ended = seeded(words)
    assert ended.code == 0
    assert ended.err == (
        "note: shoot: this report is older than claim 6, which is believed"
        " (Collider, citing Los Angeles Times, 16 July 2024)\n"
    )
    assert "already known" in seeded(words).err
    assert seeded('update heat-2 --shoot "May 2027"').err == ""
