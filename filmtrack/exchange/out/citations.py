"""The reports about productions as footnotes: `cite news` for a wiki, and BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.names import slug
from filmtrack.sanitize import visible
from filmtrack.when.calendar import tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_WIKI_ACTING = re.compile(r"[|{}\[\]<>='~&]")
_UNSAFE = re.compile(r"[\s{}|\\<>\"\[\]]")


class _Report(NamedTuple):
    """One report about one production: whom it cites, and its fields."""

    document: Document
    outlet: str
    said: date
    url: str | None
    cited: tuple[str, ...]
    fields: tuple[str, ...]

    @property
    def title(self) -> str:
        """What it is about, since the headline is not kept."""
        told = ", ".join(field.replace("_", " ") for field in self.fields)
        return f"{self.document.title}: {told}"

    @property
    def citing(self) -> str | None:
        """Whom it cites, in words."""
        return f"citing {', '.join(self.cited)}" if self.cited else None


def write_wiki(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write a `cite news` template for each report, in the order of their days."""
    lines = []
    for report in _reports(documents):
        url = _address(report.url)
        told = {
            "title": report.title,
            "work": report.outlet,
            "date": tell(report.said),
            "url": url,
            "access-date": tell(writing.today) if url else None,
        }
        parts = [
            f"|{name}={value if name == 'url' else _wiki(value)}"
            for name, value in told.items()
            if value
        ]
        after = f" ({_wiki(report.citing)})" if report.citing else ""
        lines.append(f"{{{{cite news {' '.join(parts)}}}}}{after}\n")
    return "".join(lines).encode()


def write_bibtex(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write a BibTeX entry for each report, each under a key of its own."""
    keys: dict[str, int] = {}
    entries = []
    for report in _reports(documents):
        stem = f"{report.document.id}-{slug(report.outlet)}-{report.said}"
        ascii_stem = re.sub(r"[^a-z0-9-]+", "-", stem) or "report"
        keys[ascii_stem] = keys.get(ascii_stem, 0) + 1
        count = keys[ascii_stem]
        key = ascii_stem if count == 1 else f"{ascii_stem}-{count}"
        told = {
            "title": f"{{{_latex(report.title)}}}",
            "journal": _latex(report.outlet),
            "year": str(report.said.year),
            "month": str(report.said.month),
            "day": str(report.said.day),
            "date": str(report.said),
            "url": _address(report.url),
            "urldate": str(writing.today) if _address(report.url) else None,
            "note": report.citing and _latex(report.citing),
        }
        lines = [f"  {name} = {{{value}}}," for name, value in told.items() if value]
        entries.append("\n".join([f"@article{{{key},", *lines, "}", ""]))
    return "\n".join(entries).encode()


def _reports(documents: Iterable[Document]) -> Iterator[_Report]:
    """Give each report of each production once, in the order of their days."""
    for document in documents:
        told: dict[tuple[str, date, str | None], list[Claim]] = {}
        for claim in document.claims:
            if claim.retracted is None and claim.outlet:
                key = (claim.outlet, claim.said, claim.url)
                told.setdefault(key, []).append(claim)
        for key, claims in sorted(told.items(), key=lambda item: item[0][1]):
            cited = tuple(dict.fromkeys(c.via for c in claims if c.via))
            fields = tuple(dict.fromkeys(c.field for c in claims))
            yield _Report(document, *key, cited, fields)


def _wiki(text: str) -> str:
    """Write what acts in wikitext as character references."""
    return _WIKI_ACTING.sub(lambda m: f"&#{ord(m[0])};", visible(text))


def _latex(text: str) -> str:
    return "".join(_LATEX.get(char, char) for char in visible(text))


def _address(url: str | None) -> str | None:
    """Give an address of the web, with what would end its field written as bytes."""
    if not url or not url.startswith(("https://", "http://")):
        return None
    return _UNSAFE.sub(lambda m: f"%{ord(m[0]):02X}", visible(url))
