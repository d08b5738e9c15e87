"""How far starts have moved: per production, and per director and studio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.summary import brief_target
from filmtrack.slate.slips import Slip, totals
from filmtrack.views.grid import Grid
from filmtrack.views.lines import BOLD, FAINT, MOVED, WHEN, painted, slip_style
from filmtrack.views.sheet import Column, RowGroup
from filmtrack.views.text_width import wrapped
from filmtrack.when.everyday import format_count, format_slip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filmtrack.ledger.slip import Move
    from filmtrack.views.json_view import Object
    from filmtrack.views.lines import Line
    from filmtrack.views.screen import Screen

# The least width that has room for the chart, and the most it takes.
_CHART_FROM, _CHART_MOST = 120, 40


def slips_view(found: Sequence[Slip]) -> Grid[Slip]:
    """Show the slips of productions and their totals, on a wide screen as bars too."""
    notes = []
    if found:
        later = sum(slip.days > 0 for slip in found)
        mean = format_slip(round(sum(slip.days for slip in found) / len(found)))
        count = format_count(len(found), "production")
        notes.append(f"{later} of {count} moved later; on average {mean}")
    return Grid(
        [RowGroup(found)],
        _COLUMNS,
        _object,
        notes=notes,
        extra=lambda screen: _chart(found, screen),
        below=lambda screen, _columns: _totals(found, screen),
    )


def _chart(found: Sequence[Slip], screen: Screen) -> list[Column[Slip]]:
    """Return a column that draws each slip from a common zero, earlier to its left."""
    if screen.width < _CHART_FROM:
        return []
    room = min(_CHART_MOST, screen.width // 4)
    # The zero stands where the longest slip to either side still fits.
    least = min(0, *(slip.days for slip in found))
    most = max(1, *(slip.days for slip in found))
    scale = (room - 1) / (most - least)
    zero = round(-least * scale)

    def bar(slip: Slip) -> str:
        length = screen.signs.certain * round(abs(slip.days) * scale)
        left = length.rjust(zero) if slip.days < 0 else " " * zero
        right = length if slip.days > 0 else ""
        return f"{left}{screen.signs.today}{right}".ljust(room)

    return [Column("", "", bar, room, room, MOVED, is_cut=True)]


def _totals(found: Sequence[Slip], screen: Screen) -> str:
    lines: list[Line] = []
    all_totals = totals(found)
    for kind in ("director", "studio"):
        some = [total for total in all_totals if total.kind == kind]
        if some:
            lines += [[], [(f"Per {kind}", BOLD)]]
        for total in some:
            count = format_count(len(total.days), "production")
            mean = format_slip(total.mean)
            shown = screen.text(f"{total.name}: {mean} on average ({count})")
            lines += [[(line, "")] for line in wrapped(shown, screen.width)]
    return painted(screen, lines)


def _short(move: Move) -> str:
    from filmtrack.when import say_short

    return say_short(move.window)


def _said_last(slip: Slip) -> str:
    """Write the start, or the target as it was last reported."""
    if slip.last.claim.actual:
        return f"{_short(slip.last)}, started"
    shoot = slip.facts.shoot
    is_dated = shoot is not None and shoot.window.midpoint is not None
    return brief_target(shoot) if is_dated else _short(slip.last)


def _only_data(key: str, value: Callable[[Slip], str]) -> Column[Slip]:
    return Column(key, key, value, read=False)


_COLUMNS: tuple[Column[Slip], ...] = (
    Column("number", "#", lambda s: str(s.facts.number), 2, 5, FAINT, is_number=True),
    _only_data("id", lambda s: s.facts.id),
    Column(
        "title",
        "title",
        lambda s: s.facts.title,
        least=16,
        most=36,
        style=BOLD,
        narrow=14,
        is_cut=True,
    ),
    Column(
        "first",
        "first target",
        lambda s: _short(s.first),
        most=25,
        data=lambda s: s.first.claim.text,
    ),
    _only_data("first_said", lambda s: s.first.claim.said.isoformat()),
    Column(
        "last",
        "last target",
        _said_last,
        most=25,
        style=WHEN,
        data=lambda s: s.last.claim.text,
    ),
    _only_data("last_said", lambda s: s.last.claim.said.isoformat()),
    _only_data("started", lambda s: "true" if s.last.claim.actual else "false"),
    Column("moves", "moves", lambda s: str(s.moves), 5, 5, is_number=True, rank=1),
    Column(
        "slip_days",
        "slip",
        lambda s: format_slip(s.days),
        most=18,
        is_number=True,
        data=lambda s: str(s.days),
        tint=slip_style,
    ),
)


def _object(slip: Slip) -> Object:
    return {
        "id": slip.facts.id,
        "number": slip.facts.number,
        "title": slip.facts.title,
        "directors": [credit.name for credit in slip.facts.directors],
        "studios": [credit.name for credit in slip.facts.studios],
        "first": _target(slip.first),
        "last": _target(slip.last),
        "moves": slip.moves,
        "slip_days": slip.days,
    }


def _target(move: Move) -> Object:
    return {
        "words": move.claim.text,
        "said": move.claim.said,
        "earliest": move.window.earliest,
        "latest": move.window.latest,
        "actual": move.claim.actual,
        "claim": move.claim.n,
    }
