"""A grid: rows of any kind in columns that say how a value is told and drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from filmtrack.views.sheet import Heading, Sheet, SheetPart
from filmtrack.views.table import GAP, Block, Track, table, unbroken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from filmtrack.views.renderers import Object, Writer
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Value

Row = TypeVar("Row")


class Told(NamedTuple, Generic[Row]):
    """One column: its key and its words, and how it tells a row's value.

    Columns that are not `read` stand only in CSV and TSV. Where there is no room for
    all, those of the highest rank go first, from the right; those of rank 0 stay.
    """

    key: str
    words: str
    value: Callable[[Row], Value]
    least: int = 8
    most: int = 40
    style: str = ""
    is_number: bool = False
    read: bool = True
    rank: int = 0


class Rows(NamedTuple, Generic[Row]):
    """Rows that belong together, under their title."""

    rows: Sequence[Row]
    title: str = ""


class Grid(NamedTuple, Generic[Row]):
    """Rows in their parts, the columns that tell them, and each row's object."""

    parts: Sequence[Rows[Row]]
    columns: Sequence[Told[Row]]
    object: Callable[[Row], Object]
    said: Sequence[str] = ()
    others: Mapping[str, Writer] = {}

    def sheet(self) -> Sheet:
        """Give the rows as they are read."""
        return self._sheet([column for column in self.columns if column.read])

    def records(self) -> Sheet:
        """Give the rows with everything in them."""
        return self._sheet(self.columns)

    def objects(self) -> list[Object]:
        """Give each row's object."""
        return [self.object(row) for part in self.parts for row in part.rows]

    def talk(self) -> list[str]:
        """Give what is to be said beside the rows."""
        return list(self.said)

    def draw(self, screen: Screen) -> str:
        """Draw the parts one below the other."""
        columns = self._fitting(screen)
        blocks = [
            Block([_drawn(columns, row, screen) for row in part.rows], part.title)
            for part in self.parts
            if part.rows
        ]
        tracks = [_track(column) for column in columns]
        return table(tracks, blocks, screen) if blocks else ""

    def _fitting(self, screen: Screen) -> list[Told[Row]]:
        """Choose the columns that a screen has room for."""
        columns = [column for column in self.columns if column.read]
        rows = [
            _drawn(columns, row, screen) for part in self.parts for row in part.rows
        ]
        needs = [
            GAP + max(min(column.least, column.most), unbroken(_track(column), values))
            for column, *values in zip(columns, *rows, strict=True)
        ]
        order = sorted(
            range(len(columns)), key=lambda at: (columns[at].rank, at), reverse=True
        )
        kept = set(order)
        for at in order:
            over = sum(needs[n] for n in kept) - GAP > screen.width
            if over and columns[at].rank > 0:
                kept.remove(at)
        return [column for at, column in enumerate(columns) if at in kept]

    def _sheet(self, columns: Sequence[Told[Row]]) -> Sheet:
        heads = [Heading(c.key, c.words, c.is_number) for c in columns]
        parts = [
            SheetPart(
                [[c.value(row) for c in columns] for row in part.rows], part.title
            )
            for part in self.parts
        ]
        return Sheet(heads, parts)


def _track(column: Told[Row]) -> Track:
    return Track(
        column.words.upper(),
        column.least,
        column.most,
        column.style,
        column.is_number,
    )


def _drawn(columns: Sequence[Told[Row]], row: Row, screen: Screen) -> list[Value]:
    values = [column.value(row) for column in columns]
    return [
        screen.own(screen.data(value))
        if isinstance(value, str)
        else tuple(screen.own(screen.data(name)) for name in value)
        for value in values
    ]
