"""The list of productions, in whatever columns were asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.vocabulary import OUT
from filmtrack.views.columns import Column, read_columns
from filmtrack.views.json_view import Object, production_object
from filmtrack.views.lines import FAINT, flowed, painted
from filmtrack.views.sheet import Sheet, SheetPart, joined
from filmtrack.views.table import GAP, Block, Track, natural, table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filmtrack.slate.row import Row
    from filmtrack.views.renderers import Writer
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Value

# What is read where there is no edge, and what programs are given.
_READ = "number,title,shoot,status,director,slip,last_said"
FULL = (
    "number,id,title,status,hold,shoot,shoot_earliest,shoot_latest,slip,director,"
    "cast,source,studio,location,wrap,release,last_said"
)
# What is drawn: the first four always, then as many as there is room for.
_KEPT = "number,title,shoot,status"
_WISHED = "director,slip,studio,cast,age,location,source"
_PEOPLE = ("director", "writer", "producer", "cast", "studio")
_STYLES = {
    "number": "bright_black",
    "title": "bold",
    "shoot": "cyan",
    "slip": "yellow",
    "age": "bright_black",
    "report": "bright_black",
}


class Listing(NamedTuple):
    """Productions in columns; without any asked for, those that fit."""

    rows: list[Row]
    columns: Sequence[Column] = ()
    with_claims: bool = False
    others: Mapping[str, Writer] = {}

    def sheet(self) -> Sheet:
        """Give what is read of each production."""
        return self._full(_READ)

    def records(self) -> Sheet:
        """Give everything of each production."""
        return self._full(FULL)

    def _full(self, keys: str) -> Sheet:
        columns = self.columns or read_columns([keys])
        rows = [[column.full(row) for column in columns] for row in self.rows]
        return Sheet([column.heading for column in columns], [SheetPart(rows)])

    def objects(self) -> list[Object]:
        """Give each production's object."""
        return [
            production_object(row.facts, row.claims if self.with_claims else None)
            for row in self.rows
        ]

    def draw(self, screen: Screen) -> str:
        """Draw the productions in the columns that fit."""
        if not self.rows:
            return ""
        columns = list(self.columns) or fitting(self.rows, screen)
        rows = [[drawn_value(c, row, screen) for c in columns] for row in self.rows]
        drawn = table([track(column) for column in columns], [Block(rows)], screen)
        return drawn + legend(columns, rows, screen)

    def talk(self) -> list[str]:
        """Say nothing beside the list."""
        return []


def legend(
    columns: Sequence[Column], rows: Sequence[Sequence[Value]], screen: Screen
) -> str:
    """Say in words what the signs before names mean, if any are shown."""
    people = [at for at, column in enumerate(columns) if column.key in _PEOPLE]
    shown = " ".join(joined(row[at]) for row in rows for at in people)
    parts = [
        f"{sign} {standing}"
        for standing, sign in screen.signs.standing.items()
        if standing not in ("attached", *OUT) and f"{sign} " in shown
    ]
    if not parts:
        return ""
    told = ", ".join([*parts, "no sign: attached"])
    return painted(screen, [[], *flowed(told, screen.width, FAINT)])


def drawn_value(column: Column, row: Row, screen: Screen) -> Value:
    """Give a column's value in the form that a screen shows."""
    value = column.brief(row, screen) if column.brief else column.full(row)
    if isinstance(value, str):
        return screen.text(value)
    return tuple(screen.text(name) for name in value)


def track(column: Column) -> Track:
    """Give a column's place in a drawn table."""
    return Track(
        head=column.words.upper(),
        least=column.least,
        most=36,
        style=_STYLES.get(column.key, ""),
        is_number=column.is_number and column.brief is None,
    )


def fitting(rows: Sequence[Row], screen: Screen) -> list[Column]:
    """Choose the columns that a screen has room for."""
    chosen = read_columns([_KEPT])
    room = screen.width - sum(_comfort(column, rows, screen) for column in chosen)
    for column in read_columns([_WISHED]):
        room -= _comfort(column, rows, screen)
        if room < 0:
            break
        chosen.append(column)
    return chosen


def _comfort(column: Column, rows: Sequence[Row], screen: Screen) -> int:
    """The room in which a column reads well, with the gap before it."""
    values = [drawn_value(column, row, screen) for row in rows]
    return GAP + min(natural(track(column), values), 28)
