"""The list of productions, in the columns asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.fields import FIELDS, PEOPLE
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

# A narrow screen leaves out the last of these, but never the first four that people
# read; those with a star stand only in CSV.
_COLUMNS = (
    "number,id*,title,shoot,shoot_earliest*,shoot_latest*,director,status,hold*,slip,"
    "age,studio,cast,location,source,wrap*,release*,last_said*"
)
_ALWAYS = 4
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

    The first `always` that people read stay on the narrowest screen.
    """
    found: list[Column[Row]] = []
    place = 0
    for name in names.split(","):
        (column,) = read_columns([name.removesuffix("*")])
        is_read = not name.endswith("*")
        place += is_read
        rank = max(0, place - always)
        found.append(column._replace(read=is_read, rank=rank))
    return found


def legend_of(rows: Sequence[Row]) -> Callable[[Screen, Sequence[Column[Row]]], str]:
    """Explain the signs before names, if any of them are drawn."""

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
        if not parts:
            return ""
        told = ", ".join([*parts, "no sign: attached"])
        return painted(screen, [[], *flowed(told, screen.width, FAINT)])

    return legend
