"""Plain text: aligned columns without boxes or colour; nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.views.sheet import joined
from filmtrack.views.text_width import pad, width

if TYPE_CHECKING:
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Sheet

_GAP = "  "


def plain(sheet: Sheet, screen: Screen) -> str:
    """Write a sheet for people and grep: one line per row, a blank line per group."""
    if not sheet.rows:
        return ""
    cells = [
        [[screen.text(joined(v)) for v in row] for row in p.rows] for p in sheet.groups
    ]
    heads = [column.words.upper() for column in sheet.columns]
    sizes = [width(head) for head in heads]
    for row in (row for rows in cells for row in rows):
        sizes = [max(size, width(cell)) for size, cell in zip(sizes, row, strict=True)]
    numbers = [column.is_right for column in sheet.columns]

    def line(row: list[str]) -> str:
        padded = (
            pad(cell, size, right=is_number)
            for cell, size, is_number in zip(row, sizes, numbers, strict=True)
        )
        return _GAP.join(padded).rstrip()

    lines = [line(heads)]
    for part, rows in zip(sheet.groups, cells, strict=True):
        if part.title and rows:
            lines += ["", screen.text(part.title)]
        lines += map(line, rows)
    return "".join(f"{text}\n" for text in lines)
