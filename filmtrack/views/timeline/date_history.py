"""How a date moved: one line per target, in the order of the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.slip import Move, moves
from filmtrack.slate.axis import month_after
from filmtrack.slate.bars import CERTAIN, START, Bar
from filmtrack.views.lines import painted
from filmtrack.views.timeline.terminal import Strip, strips_over
from filmtrack.when.everyday import short_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.views.screen import Screen


def draw_moves(claims: Iterable[Claim], field: str, today: date, screen: Screen) -> str:
    """Draw the targets of a date one below the other; nothing if there are none."""
    found = [move for move in moves(claims, field) if _bounds(move) != (None, None)]
    if not found:
        return ""
    strips = [_strip(move, screen) for move in found]
    # Whole months from the first target to the last, including today.
    edges = [day for move in found for day in _bounds(move) if day is not None]
    extent = month_after(min(*edges, today), 0), month_after(max(*edges, today))
    return painted(screen, strips_over(strips, extent, today, screen))


def _bounds(move: Move) -> tuple[date | None, date | None]:
    return move.window.earliest, move.window.latest


def _strip(move: Move, screen: Screen) -> Strip:
    from filmtrack.when import say_short

    kind = CERTAIN if move.claim.actual else START
    choices = move.window.alternatives or (_bounds(move),)
    by = move.claim.outlet or "no outlet"
    changed = f", {move.words}" if move.words else ""
    return Strip(
        name=screen.data(f"{short_day(move.claim.said)} {by}"),
        bars=[Bar(kind, first, last) for first, last in choices],
        note=screen.own(f"{say_short(move.window)}{changed}"),
    )
