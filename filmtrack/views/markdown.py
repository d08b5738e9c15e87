"""Markdown: tables that GitHub renders, whatever the text in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.sanitize import visible
from filmtrack.views.sheet import joined

if TYPE_CHECKING:
    from filmtrack.views.sheet import Sheet

# What Markdown or GitHub would act on: marks, links, HTML, mentions, :shortcodes:.
_ACTING = re.compile(r"[\\`*_{}\[\]<>|~&@$]|#(?=\d)|:(?=[\w+-]+:)")


def escaped(text: str) -> str:
    r"""Give text so that Markdown shows it as it is, with no link, mark or HTML.

    >>> escaped("[REC] | <b> :smile: #1"), escaped("Ocean's 14: #hash")
    ('\\[REC\\] \\| \\<b\\> \\:smile: \\#1', "Ocean's 14: #hash")
    """
    return _ACTING.sub(r"\\\g<0>", visible(text))


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
