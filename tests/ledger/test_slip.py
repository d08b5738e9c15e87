"""A date is narrowed, widened or moved from one target to the next."""

from __future__ import annotations

import pytest

from filmtrack.ledger.slip import compare_windows, moves, slip_days
from filmtrack.ledger.windows import window_of
from tests.builders import claim


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("2026", "early 2026", "narrowed"),
        ("early 2026", "2026", "widened"),
        ("June 2026", "August 2026", "moved"),
        ("summer 2026", "autumn 2026", "moved"),
        ("June 2026", "2026-06", "repeated"),
        ("late 2026 or early 2027", "late 2026", "narrowed"),
        ("late 2026 or early 2027", "early 2027 or late 2026", "repeated"),
        ("no earlier than June 2026", "August 2026", "narrowed"),
        ("August 2026", "TBD", "moved"),
    ],
)
def test_windows_are_compared_by_their_days(old: str, new: str, change: str) -> None:
    before, after = window_of(claim("shoot", old)), window_of(claim("shoot", new))
    assert before
    assert after
    assert compare_windows(before, after) == change


def test_only_what_has_moved_is_a_slip() -> None:
    first = claim("shoot", "2026", "2025-01-01")
    widened = claim("shoot", "by December 2026", "2025-06-01")
    moved = claim("shoot", "June 2027", "2025-09-01")
    assert slip_days(moves([first, widened])) == 0
    assert slip_days(moves([first, widened, moved])) == 348
    changes = [move.change for move in moves([first, widened, moved])]
    assert changes == ["", "widened", "moved"]


def test_a_start_inside_its_target_is_no_slip() -> None:
    target = claim("shoot", "summer 2026", "2026-01-01")
    start = claim("shoot", "15 June", "2026-06-16", actual=True)
    found = moves([target, start])
    assert [move.change for move in found] == ["", "started"]
    assert slip_days(found) == 0
