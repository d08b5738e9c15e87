"""One production of `upcoming --long`: dates, title, people and report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.summary import brief_report, brief_target, stage_of
from filmtrack.names import fold
from filmtrack.views.drawn_table import names_in
from filmtrack.views.lines import (
    BOLD,
    FAINT,
    STANDING,
    WHEN,
    Line,
    beside,
    flowed,
    led,
    linked,
    slip_style,
)
from filmtrack.views.text_width import width
from filmtrack.when.everyday import format_age, format_distance, format_slip

if TYPE_CHECKING:
    from filmtrack.ledger.facts import CastCredit, Credit
    from filmtrack.slate.row import Row
    from filmtrack.views.screen import Screen

_GAP = 2
_WHEN_ROOM = 24
# Narrower than this the date stands above the rest, not beside it.
_TWO = 60


def lay_out(row: Row, screen: Screen) -> list[Line]:
    """Lay a production out: the date beside the rest, if there is room."""
    if screen.width < _TWO:
        room = screen.width - _GAP
        below = [*_when(row, screen, room), *_who(row, screen, room)]
        below += _whose(row, screen, room)
        title = _what(row, screen, screen.width)
        return [*title, *([(" " * _GAP, ""), *line] for line in below)]
    rest = screen.width - _WHEN_ROOM - _GAP
    what = [*_what(row, screen, rest), *_who(row, screen, rest)]
    blocks = [_when(row, screen, _WHEN_ROOM), [*what, *_whose(row, screen, rest)]]
    return beside(blocks, [_WHEN_ROOM, rest])


def _when(row: Row, screen: Screen, room: int) -> list[Line]:
    """Draw the date in brief, its distance, and how far it has moved."""
    shoot = row.facts.shoot
    lines = flowed(screen.text(brief_target(shoot)), room, WHEN)
    if shoot and shoot.window.midpoint:
        away = format_distance(shoot.earliest, shoot.latest, row.today)
        lines += flowed(away, room, FAINT)
    if row.facts.slip_days:
        slip = format_slip(row.facts.slip_days)
        lines += flowed(slip, room, slip_style(slip))
    return lines


def _what(row: Row, screen: Screen, room: int) -> list[Line]:
    """Draw the title, and below it director, stage, studio and places."""
    facts = row.facts
    number = f" #{facts.number}"
    title = flowed(screen.data(row.title), room - len(number), BOLD)
    title[-1] = [*title[-1], (number, FAINT)]
    parts = [
        ", ".join(credit.name for credit in facts.directors),
        stage_of(facts),
        ", ".join(credit.name for credit in facts.studios),
        ", ".join(facts.locations),
    ]
    told = " · ".join(part for part in parts if part)
    return [*title, *flowed(screen.text(told), room)]


def _who(row: Row, screen: Screen, room: int) -> list[Line]:
    """Draw the cast by standing, the surest first, each with its sign and its word."""
    lines: list[Line] = []
    by_standing: dict[str, list[Credit | CastCredit]] = {}
    for credit in row.facts.cast:
        by_standing.setdefault(credit.standing, []).append(credit)
    for standing, found in by_standing.items():
        lead = f"{screen.signs.standing[standing]} {standing} "
        names = names_in(
            [screen.data(credit.name) for credit in found],
            max(room - width(lead), 8),
            screen.own("…"),
        )
        style = STANDING[standing]
        lines += led([(lead, style)], names, room)
    return lines


def _whose(row: Row, screen: Screen, room: int) -> list[Line]:
    """Draw the words of the date, and the report behind it with its age."""
    claim = row.report(row.facts.shoot)
    if claim is None:
        return []
    is_new = fold(claim.text) != fold(brief_target(row.facts.shoot))
    told = screen.text(f"“{claim.text}”" if is_new else "")
    by = screen.text(f"{brief_report(claim)}, {format_age(claim.said, row.today)}")
    return [*flowed(told, room), *flowed(by, room, linked(FAINT, claim.url))]
