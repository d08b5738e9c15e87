"""The formats by name: who reads each, who writes it, and how a file's name ends."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.detect import detect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.exchange.entry import Found, Reader, Reading
    from filmtrack.exchange.writing import Writer

# A module is imported for the format that is asked for, and for no other.
READERS = {
    "claims": "claims:read",
    "jsonl": "productions:read_lines",
    "json": "productions:read_array",
    "csv": "slate_csv_in:read",
    "store": "productions:read_store",
    "generic": "generic:read",
    "imdb": "imdb:read",
    "letterboxd": "letterboxd:read",
    "trakt": "trakt:read",
    "radarr": "radarr:read",
    "tmdb": "tmdb:read",
    "wikidata": "wikidata:read",
    "ics": "ics_in:read",
    "zip": "archive:read",
}

WRITERS = {
    "csv": "slate_csv:write",
    "tsv": "slate_csv:write",
    "jsonl": "productions:write_lines",
    "json": "productions:write_array",
    "ics": "ics:write",
    "md": "markdown:write",
    "html": "report:write",
    "jsonld": "jsonld:write",
    "imdb": "imdb:write",
    "letterboxd": "letterboxd:write",
}
CLAIM_WRITERS = {
    "csv": "slate_csv:write_claims",
    "tsv": "slate_csv:write_claims",
    "jsonl": "claims:write",
}
CITATION_WRITERS = {
    "wiki": "citations:write_wiki",
    "bib": "citations:write_bibtex",
}
ENDINGS = frozenset({*WRITERS, *CITATION_WRITERS, "ndjson", "htm"})


def writer(name: str, writers: Mapping[str, str] = WRITERS) -> Writer:
    """Give the writer of a format; raises NotUnderstoodError."""
    found: Writer = _named(name, writers, "written")
    return found


def reader(name: str) -> Reader:
    """Give the reader of a format; raises NotUnderstoodError."""
    found: Reader = _named(name, READERS, "imported")
    return found


def _named(name: str, known: Mapping[str, str], done: str) -> Any:  # noqa: ANN401 (a reader or a writer)
    if name not in known:
        raise NotUnderstoodError(
            f'"{name}" is no format that can be {done}',
            hint=f"formats: {', '.join(known)}",
        )
    module, _, function = known[name].partition(":")
    return getattr(import_module(f"filmtrack.exchange.{module}"), function)


def read(content: bytes, reading: Reading, told: str | None = None) -> Iterator[Found]:
    """Read a file in the format that is told, or that its content shows."""
    return reader(told or detect(content, reading.name))(content, reading)
