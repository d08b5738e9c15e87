"""Markdown for a page or a wiki: a section for each production, with its reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.exchange.dossier import facts_of
from filmtrack.exchange.services.tmdb import credit_due
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.exchange.dossier import Fact
    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.ledger.facts import Document

_ACTING = re.compile(r"([\\`*_{}\[\]<>|#~&@:$!])")
_LEADING = re.compile(r"^(\d+)([.)])|^([-+=])")
_UNSAFE_IN_ADDRESS = re.compile(r"[\s<>()\\\"`]")


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write the productions one after the other."""
    documents = list(documents)
    sections = [f"# Film productions, {writing.today}\n", *map(_section, documents)]
    due = credit_due(documents)
    return "\n".join([*sections, *([f"*{due}*\n"] if due else [])]).encode()


def _section(document: Document) -> str:
    lines = [f"## {escaped(document.title)}", "", *map(_line, facts_of(document))]
    return "\n".join(lines) + "\n"


def _line(fact: Fact) -> str:
    said = f"- **{fact.label}:** {escaped(fact.text)}"
    if fact.page:
        return f"{said} ([{escaped(fact.report)}](<{_address(fact.page)}>))"
    return f"{said} ({escaped(fact.report)})" if fact.report else said


def escaped(text: str) -> str:
    r"""Give text so that Markdown shows it as it is, with no link, mark or HTML.

    >>> escaped("[REC] | <b> 1. x"), escaped("1. April")
    ('\\[REC\\] \\| \\<b\\> 1. x', '1\\. April')
    """
    acting = _ACTING.sub(r"\\\1", visible(text))
    return _LEADING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", acting)


def _address(url: str) -> str:
    """Give an address with what would end it written as bytes."""
    return _UNSAFE_IN_ADDRESS.sub(lambda m: f"%{ord(m[0]):02X}", visible(url))
