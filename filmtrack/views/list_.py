"""The list of productions, in the columns asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.fields import FIELDS, PEOPLE, WINDOWS
from filmtrack.ledger.vocabulary import OUT
from filmtrack.slate.row import Row, tell_apart
from filmtrack.views.columns import read_columns
from filmtrack.views.grid import Grid, drawn_value
from filmtrack.views.json_view import Object, production_object
from filmtrack.views.lines import FAINT, flowed, painted
from filmtrack.views.sheet import Column, RowGroup, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Value

# A narrow screen leaves out the last of these, but never the first four that people
# read; those with a star stand only in CSV.
_COLUMNS = (
    "number,id*,title,shoot,shoot_earliest*,shoot_latest*,director,status,hold*,slip,"
    "age,studio,cast,location,source,wrap*,release*,last_said*"
)
_ALWAYS = 4
# The least and the most room for a column, so that a production keeps to one line.
_ROOM = {
    "shoot": (14, 24),
    "distance": (24, 24),
    "title": (20, 34),
    "director": (12, 24),
    "status": (15, 18),
    "slip": (17, 17),
    "reported": (29, 31),
    "source": (24, 40),
}
# Columns that are cut, with the least that is left of them on a narrow screen.
_CUT = {"title": 12, "reported": 14, "source": 24}
_PEOPLE_TERMS = frozenset(FIELDS[name].term for name in PEOPLE)


def list_view(
    rows: Sequence[Row],
    columns: Sequence[Column[Row]] = (),
    *,
    with_claims: bool = False,
) -> Grid[Row]:
    """Show productions in columns; by default in those that fit."""

    def entry(row: Row) -> Object:
        return production_object(row.facts, row.claims if with_claims else None)

    chosen = list(columns) or ranked_columns(_COLUMNS, _ALWAYS)
    rows = tell_apart(rows)
    return Grid([RowGroup(rows)], chosen, entry, below=legend_of(rows))


def ranked_columns(names: str, always: int) -> list[Column[Row]]:
    """Return columns by name, ranked in their order; a star means for CSV alone.

    The first `always` that people read stay on the narrowest screen. They are fitted to
    one line a production.
    """
    found: list[Column[Row]] = []
    place = 0
    for name in names.split(","):
        (column,) = read_columns([name.removesuffix("*")])
        is_read = not name.endswith("*")
        place += is_read
        rank = max(0, place - always)
        least, most = _ROOM.get(column.key, (column.least, column.most))
        found.append(
            column._replace(
                read=is_read,
                rank=rank,
                least=least,
                most=most,
                narrow=_CUT.get(column.key, 1),
                is_cut=column.key in _CUT,
                drawn=_stage if column.key == "status" else column.drawn,
            )
        )
    return found


def _stage(row: Row, _screen: Screen) -> Value:
    """Return the stage, or that it is on hold: there is no room for both."""
    return "on hold" if row.facts.hold else row.facts.status or ""


def legend_of(rows: Sequence[Row]) -> Callable[[Screen, Sequence[Column[Row]]], str]:
    """Explain the signs at names and dates, if any of them are drawn."""

    def legend(screen: Screen, columns: Sequence[Column[Row]]) -> str:
        people = [column for column in columns if column.key in _PEOPLE_TERMS]
        shown = " ".join(
            joined(drawn_value(column, row, screen))
            for row in rows
            for column in people
        )
        parts = [
            f"{sign} {standing}"
            for standing, sign in screen.signs.standing.items()
            if standing not in ("attached", *OUT) and f"{sign} " in shown
        ]
        if parts:
            parts.append("no sign: attached")
        dates = [
            joined(drawn_value(column, row, screen))
            for column in columns
            if column.key in WINDOWS
            for row in rows
        ]
        if any(date.endswith("?") for date in dates):
            parts.append("2026?: possibly")
        if any(date.startswith("~") for date in dates):
            parts.append("~2026: around")
        if not parts:
            return ""
        told = ", ".join(parts)
        return painted(screen, [[], *flowed(told, screen.width, FAINT)])

    return legend
