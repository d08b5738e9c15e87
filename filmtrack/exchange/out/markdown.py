"""Markdown for a page or a wiki: a section for each production, with its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.exchange.services.tmdb import credit_due
from filmtrack.sanitize import escape_address, escape_markdown
from filmtrack.slate.profile import Fact, profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.ledger.facts import Document


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write the productions one after the other."""
    documents = list(documents)
    sections = [f"# Film productions, {writing.today}\n"]
    for document in documents:
        lines = [f"## {escape_markdown(document.title)}", ""]
        lines += map(_line, profile(document, writing.today, writing.aliases))
        sections.append("\n".join(lines) + "\n")
    due = credit_due(documents)
    return "\n".join([*sections, *([f"*{due}*\n"] if due else [])]).encode()


def _line(fact: Fact) -> str:
    text = ", ".join(part for part in (fact.text, fact.more) if part)
    line = f"- **{fact.label}:** {escape_markdown(text)}"
    report = escape_markdown(fact.report)
    if fact.page:
        return f"{line} ([{report}]({escape_address(fact.page)}))"
    return f"{line} ({report})" if report else line
