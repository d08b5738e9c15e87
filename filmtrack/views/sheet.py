"""Columns, groups of rows, and a sheet: the values of a view before they are written.

A value is a text, or several texts where the field holds many; each writer joins them
in its own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from filmtrack.views.screen import Screen

Value = str | tuple[str, ...]
Key = tuple[object, ...]
T = TypeVar("T")


class Column(NamedTuple, Generic[T]):
    """One column: its key and heading, and how it gives the value of a row.

    `value` is what people read. `data` replaces it in CSV, `drawn` on a screen, and
    `order` when rows are sorted by the column. A column that is not `read` stands only
    in CSV. `least` and `most` bound its width; a column that is cut keeps to one line.
    If the columns do not fit, those with the highest `rank` are left out first; those
    of rank 0 always stay, and shrink down to `narrow` if they must. `tint` gives the
    style of a value by its text, in place of the `style` of the column.
    """

    key: str
    words: str
    value: Callable[[T], Value]
    least: int = 8
    most: int = 36
    style: str = ""
    is_number: bool = False
    read: bool = True
    rank: int = 0
    data: Callable[[T], Value] | None = None
    drawn: Callable[[T, Screen], Value] | None = None
    order: Callable[[T], Key] | None = None
    needs_claims: bool = False
    narrow: int = 1
    is_cut: bool = False
    tint: Callable[[str], str] | None = None

    def style_of(self, text: str) -> str:
        """Return the style of a value: its tint, if the column gives it one."""
        return self.tint(text) if self.tint else self.style

    @property
    def is_right(self) -> bool:
        """Whether people read a number, which is aligned at its end."""
        return self.is_number and self.data is None


class RowGroup(NamedTuple, Generic[T]):
    """Rows that belong together under a title; `styles` of some by their place."""

    rows: Sequence[T]
    title: str = ""
    styles: Mapping[int, str] = {}


class Sheet(NamedTuple):
    """The values of a view's rows in their groups, with the columns they are in."""

    columns: Sequence[Column[Any]]
    groups: Sequence[RowGroup[Sequence[Value]]] = ()

    @property
    def rows(self) -> list[Sequence[Value]]:
        """All rows, one group after the other."""
        return [row for group in self.groups for row in group.rows]


def read_sheet(columns: Sequence[Column[T]], groups: Sequence[RowGroup[T]]) -> Sheet:
    """Return the rows as people read them."""
    shown = [column for column in columns if column.read]
    return Sheet(
        shown,
        [
            RowGroup([[column.value(row) for column in shown] for row in rows], title)
            for rows, title, _ in groups
        ],
    )


def data_sheet(columns: Sequence[Column[T]], groups: Sequence[RowGroup[T]]) -> Sheet:
    """Return the rows with everything in them, as other programs read them."""
    rows = [
        [(column.data or column.value)(row) for column in columns]
        for group in groups
        for row in group.rows
    ]
    return Sheet(columns, [RowGroup(rows)])


def joined(value: Value, between: str = ", ") -> str:
    """Return a value as one text."""
    return value if isinstance(value, str) else between.join(value)
