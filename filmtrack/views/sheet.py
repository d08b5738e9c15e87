"""A sheet: one view's rows as full values, before any form is chosen.

A value is a text, or several texts where the field holds many; each writer joins
them in its own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Value = str | tuple[str, ...]


class Heading(NamedTuple):
    """The head of one column: its key for programs and its words for people."""

    key: str
    words: str
    is_number: bool = False


class SheetPart(NamedTuple):
    """Rows that belong together, under a title of their own where they have one."""

    rows: Sequence[Sequence[Value]]
    title: str = ""


class Sheet(NamedTuple):
    """The rows of a view in their parts, under one line of headings."""

    headings: Sequence[Heading]
    parts: Sequence[SheetPart] = ()

    @property
    def rows(self) -> list[Sequence[Value]]:
        """All rows, one part after the other."""
        return [row for part in self.parts for row in part.rows]


def joined(value: Value, between: str = ", ") -> str:
    """Give a value as one text."""
    return value if isinstance(value, str) else between.join(value)
