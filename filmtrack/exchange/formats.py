"""The formats by name: who reads each, who writes it, and how a file's name ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from filmtrack.errors import BadFileError, NotUnderstoodError
from filmtrack.ledger.aliases import NO_ALIASES, Aliases
from filmtrack.ledger.facts import CastCredit, Credit, Document, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.records import Found, ImportContext, Reader


class ExportOptions(NamedTuple):
    """The day of an export, and the dialect of its tables.

    `has_mark` writes the byte order mark that Excel looks for; `is_raw` leaves
    formulas unguarded. `aliases` are those of the slate.
    """

    today: date
    delimiter: str = ","
    is_raw: bool = False
    has_mark: bool = False
    aliases: Aliases = NO_ALIASES


SomeCredit = TypeVar("SomeCredit", Credit, CastCredit)
Writer: TypeAlias = Callable[[Sequence[Document], ExportOptions], bytes]

# A module is imported for the format that is asked for, and for no other.
READERS = {
    "claims": "own.jsonl_claims:read",
    "jsonl": "own.json_productions:read_lines",
    "json": "own.json_productions:read_array",
    "csv": "own.csv_read:read",
    "claims-csv": "own.csv_claims:read",
    "store": "own.json_productions:read_store",
    "generic": "services.any_table:read",
    "imdb": "services.imdb:read",
    "letterboxd": "services.letterboxd:read",
    "trakt": "services.trakt:read",
    "radarr": "services.radarr:read",
    "tmdb": "services.tmdb:read",
    "wikidata": "services.wikidata:read",
    "ics": "services.ics_events:read",
    "zip": "input.archive:refuse_nested",
    "simkl": "services.trackers:read_simkl",
    "ryot": "services.trackers:read_ryot",
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
    """Return the writer of a format; raises NotUnderstoodError."""
    found: Writer = _load(name, writers, "export")
    return found


def reader(name: str) -> Reader:
    """Return the reader of a format; raises NotUnderstoodError."""
    found: Reader = _load(name, READERS, "import")
    return found


def _load(name: str, known: Mapping[str, str], direction: str) -> Any:  # noqa: ANN401 (a reader or a writer)
    if name not in known:
        raise NotUnderstoodError(
            f'unknown {direction} format "{name}"',
            hint=f"formats: {', '.join(known)}",
        )
    module, _, function = known[name].partition(":")
    return getattr(import_module(f"filmtrack.exchange.{module}"), function)


def read(
    file: SourceFile, reading: ImportContext, chosen: str | None = None
) -> Iterator[Found]:
    """Read a file in the given format, or in the one that its content shows.

    Of a zip each member that matters is read; one that fails costs no other.
    """
    from filmtrack.exchange.detect import detect
    from filmtrack.exchange.input.archive import is_wanted, members
    from filmtrack.exchange.records import Problem, Severity

    found = chosen or detect(file)
    if found != "zip":
        yield from reader(found)(file, reading)
        return
    for member in members(file):
        inside = reading._replace(name=member.name)
        try:
            yield from reader(detect(member))(member, inside)
        except BadFileError as error:
            severity = Severity.FAILED if is_wanted(member) else Severity.LEFT_OUT
            yield Problem(inside.place(), error.what, severity=severity)


_CERTAIN = frozenset(("attached", "confirmed"))
_EXACT = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")


def certain(people: Iterable[SomeCredit]) -> list[SomeCredit]:
    """Leave out rumours and talks, for formats that cannot say how sure a name is."""
    return [credit for credit in people if credit.standing in _CERTAIN]


def certain_names(people: Iterable[Credit]) -> str:
    """Name those who are attached or confirmed, with commas between."""
    return ", ".join(credit.name for credit in certain(people))


def exact_date(target: Target | None) -> str | None:
    """Give a date that is exactly one day, month or year; None for any other."""
    edtf = target.edtf if target else None
    return edtf if edtf and _EXACT.fullmatch(edtf) else None
