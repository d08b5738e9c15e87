"""Slip: how far the start of a shoot has moved from one report to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.windows import window_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from filmtrack.when import Window


_FEWEST = 2  # targets, for a date to have moved


class Move(NamedTuple):
    """One target for a date, and how many days it lies after the one before it.

    `days` is the distance between the middles of the two windows; None for the
    first target and where a window has no middle (open, or no date).
    """

    claim: Claim
    window: Window
    days: int | None


def moves(claims: Iterable[Claim], field: str = "shoot") -> list[Move]:
    """List the targets of a date in the order said, leaving out mere repetitions.

    A day counts once, with what was believed at its end: reports that differ on one
    day contradict each other, but nothing has moved between them.
    """
    told = (c for c in claims if c.field == field and c.retracted is None)
    by_day: dict[date, tuple[Claim, Window]] = {}
    for claim in sorted(told, key=precedence):
        window = window_of(claim)
        if window is not None:
            by_day[claim.said] = (claim, window)
    found: list[Move] = []
    for claim, window in by_day.values():
        before = found[-1] if found else None
        if before is None:
            found.append(Move(claim, window, None))
        elif not _repeats(before, window, claim):
            found.append(Move(claim, window, before.window.distance(window)))
    return found


def _repeats(before: Move, window: Window, claim: Claim) -> bool:
    return (before.window.earliest, before.window.latest, before.claim.actual) == (
        window.earliest,
        window.latest,
        claim.actual,
    )


def slip_days(found: list[Move]) -> int | None:
    """Give the days from the first target to the start, or to the last target.

    None when no target has a middle; 0 when there is but one. Positive is later.
    """
    dated = [move for move in found if move.window.midpoint is not None]
    if len(dated) < _FEWEST:
        return 0 if dated else None
    started = [move for move in dated if move.claim.actual]
    last = (started or dated)[-1]
    return dated[0].window.distance(last.window)
