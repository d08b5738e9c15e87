"""Markdown: tables that GitHub renders, whatever the text in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.views.sheet import joined
from filmtrack.visible import visible

if TYPE_CHECKING:
    from filmtrack.views.sheet import Sheet

_ACTING = re.compile(r"([\\`*_{}\[\]<>|#~&@:$])")
_LEADING = re.compile(r"^([-+=]|\d+(?=[.)]))")
_INSIDE_A_WORD = re.compile(r"(?<=\w)\\(_|:)(?=\w|/)")


def escaped(text: str) -> str:
    r"""Give text so that Markdown shows it as it is, with no link, mark or HTML.

    >>> escaped("[REC] | <b> :smile: #1")
    '\\[REC\\] \\| \\<b\\> \\:smile\\: \\#1'
    """
    marked = _ACTING.sub(r"\\\1", visible(text))
    return _LEADING.sub(r"\\\1", marked)


def markdown(sheet: Sheet) -> str:
    """Write a sheet as a table for each of its parts, under its title."""
    blocks = []
    for part in sheet.parts:
        if not part.rows:
            continue
        if part.title:
            blocks.append(f"## {escaped(part.title)}\n")
        blocks.append(_table(sheet, part.rows))
    return "\n".join(blocks)


def _table(sheet: Sheet, rows: object) -> str:
    heads = [escaped(heading.words) for heading in sheet.headings]
    rules = ["--:" if heading.is_number else "---" for heading in sheet.headings]
    lines = [heads, rules]
    assert isinstance(rows, list | tuple)
    lines += [[escaped(joined(value)) for value in row] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
