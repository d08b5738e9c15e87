"""A grid: a view of rows of one kind in columns, in every common format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple

from filmtrack.views.drawn_table import fitting, table
from filmtrack.views.sheet import RowGroup, T, data_sheet, joined, read_sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from filmtrack.views.renderers import Object, Writer
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Column, Sheet, Value

# More room than any text takes.
_NO_END = 1_000_000


class Grid(NamedTuple, Generic[T]):
    """Rows in their groups, the columns that show them, and each row's JSON object.

    `notes` are lines beside the rows. On a screen `above` and `below` draw what frames
    the rows, `extra` adds columns that only a screen can show, and `drawing` replaces
    the table altogether. Other programs get `every` row, if people read only some.
    """

    groups: Sequence[RowGroup[T]]
    columns: Sequence[Column[T]]
    object: Callable[[T], Object]
    notes: Sequence[str] = ()
    others: Mapping[str, Writer] = {}
    above: Callable[[Screen], str] | None = None
    below: Callable[[Screen, Sequence[Column[T]]], str] | None = None
    extra: Callable[[Screen], Sequence[Column[T]]] | None = None
    drawing: Callable[[Screen], str] | None = None
    every: Sequence[T] = ()

    def sheet(self) -> Sheet:
        """Return the rows as people read them."""
        return read_sheet(self.columns, self.groups)

    def records(self) -> Sheet:
        """Return the rows with everything in them."""
        return data_sheet(self.columns, self._all())

    def objects(self) -> list[Object]:
        """Return each row's object."""
        return [self.object(row) for group in self._all() for row in group.rows]

    def _all(self) -> Sequence[RowGroup[T]]:
        return [RowGroup(self.every)] if self.every else self.groups

    def talk(self) -> list[str]:
        """Return the lines beside the rows."""
        return list(self.notes)

    def draw(self, screen: Screen) -> str:
        """Draw the groups one below the other, in the columns that fit."""
        groups = [group for group in self.groups if group.rows]
        if not groups:
            return ""
        if self.drawing is not None:
            return self.drawing(screen)
        columns = [column for column in self.columns if column.read]
        columns += self.extra(screen) if self.extra else ()
        if not screen.has_edge:
            columns = list(map(_uncut, columns))
        drawn: list[RowGroup[Sequence[Value]]] = [
            RowGroup(
                [[drawn_value(c, row, screen) for c in columns] for row in group.rows],
                screen.text(group.title),
                group.styles,
            )
            for group in groups
        ]
        fit, values = fitting(columns, drawn, screen)
        above = self.above(screen) if self.above else ""
        below = self.below(screen, fit) if self.below else ""
        return above + table(fit, values, screen) + below


def _uncut(column: Column[T]) -> Column[T]:
    """Return a column that shows all of its text, however much that is."""
    return column._replace(
        value=lambda row: joined(column.value(row)),
        drawn=None,
        most=_NO_END,
        is_cut=False,
    )


def drawn_value(column: Column[T], row: T, screen: Screen) -> Value:
    """Return a column's value in the form that a screen shows."""
    value = column.drawn(row, screen) if column.drawn else column.value(row)
    if isinstance(value, str):
        return screen.text(value)
    return tuple(screen.text(name) for name in value)
