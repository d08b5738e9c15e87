"""Markdown: tables that GitHub renders, whatever the text in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.sanitize import escape_markdown
from filmtrack.views.sheet import joined

if TYPE_CHECKING:
    from filmtrack.views.sheet import Sheet


def markdown(sheet: Sheet) -> str:
    """Write a sheet as a table for each of its groups, under its title."""
    heads = [escape_markdown(column.words) for column in sheet.columns]
    rules = ["--:" if column.is_right else "---" for column in sheet.columns]
    blocks = []
    for rows, title, _ in sheet.groups:
        if not rows:
            continue
        if title:
            blocks.append(f"## {escape_markdown(title)}\n")
        lines = [heads, rules]
        lines += [[escape_markdown(joined(value)) for value in row] for row in rows]
        blocks.append("".join(f"| {' | '.join(line)} |\n" for line in lines))
    return "\n".join(blocks)
