"""The formats by name: who reads each, who writes it, and how a file's name ends."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.detect import detect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.exchange.records import Found, ImportContext, Reader
    from filmtrack.exchange.writing import Writer

# A module is imported for the format that is asked for, and for no other.
READERS = {
    "claims": "own.jsonl_claims:read",
    "jsonl": "own.json_productions:read_lines",
    "json": "own.json_productions:read_array",
    "csv": "own.csv_read:read",
    "store": "own.json_productions:read_store",
    "generic": "services.any_csv:read",
    "imdb": "services.imdb:read",
    "letterboxd": "services.letterboxd:read",
    "trakt": "services.trakt:read",
    "radarr": "services.radarr:read",
    "tmdb": "services.tmdb:read",
    "wikidata": "services.wikidata:read",
    "ics": "services.ics_events:read",
    "zip": "input.archive:read",
}

WRITERS = {
    "csv": "own.csv_write:write",
    "tsv": "own.csv_write:write",
    "jsonl": "own.json_productions:write_lines",
    "json": "own.json_productions:write_array",
    "ics": "out.ics:write",
    "md": "out.markdown:write",
    "html": "out.html_report:write",
    "jsonld": "out.jsonld:write",
    "imdb": "services.imdb:write",
    "letterboxd": "services.letterboxd:write",
}
CLAIM_WRITERS = {
    "csv": "own.csv_write:write_claims",
    "tsv": "own.csv_write:write_claims",
    "jsonl": "own.jsonl_claims:write",
}
CITATION_WRITERS = {
    "wiki": "out.citations:write_wiki",
    "bib": "out.citations:write_bibtex",
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


def read(
    content: bytes, reading: ImportContext, told: str | None = None
) -> Iterator[Found]:
    """Read a file in the format that is told, or that its content shows."""
    return reader(told or detect(content, reading.name))(content, reading)
