"""Markdown for a page or a wiki: a section for each production, with its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.exchange.services.tmdb import credit_due
from filmtrack.sanitize import escape_address, escape_markdown
from filmtrack.slate.profile import profile

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
        for fact in profile(document, writing.today, writing.aliases):
            text = ", ".join(part for part in (fact.text, fact.more) if part)
            report = escape_markdown(fact.report)
            if fact.page:
                report = f"[{report}]({escape_address(fact.page)})"
            after = f" ({report})" if report else ""
            lines.append(f"- **{fact.label}:** {escape_markdown(text)}{after}")
        sections.append("\n".join(lines) + "\n")
    due = credit_due(documents)
    return "\n".join([*sections, *([f"*{due}*\n"] if due else [])]).encode()
