"""Our own JSON and JSON Lines: productions whole, with every claim about them.

A line is one production and stands alone, so that files can be joined and cut. What
is exported, imported into an empty slate and exported again gives equal bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.errors import BadFileError
from filmtrack.exchange.facts_to_claims import stated
from filmtrack.exchange.input.json_text import (
    is_alias,
    read_json,
    safe_to_print,
    say_mismatch,
    written,
)
from filmtrack.exchange.own.jsonl_claims import lines_of, unknown_keys
from filmtrack.exchange.records import (
    UNDATED,
    Found,
    Identity,
    ImportContext,
    MergePolicy,
    Problem,
    Record,
    Severity,
)
from filmtrack.ledger.aliases import NO_ALIASES, Alias, Aliases
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.claim import Claim
from filmtrack.ledger.facts import Document, Facts, Ids
from filmtrack.ledger.fields import IDS
from filmtrack.ledger.input import ReportDetails
from filmtrack.ledger.production import Production
from filmtrack.store import header

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.records import RecordPlace
    from filmtrack.strict_json import Json, Object

VERSION = 1
_HIGHEST = 2**53
_NO_IDS = Ids()
_ALIAS = '{"alias"'
_SHOWN = tuple(name for name in Facts.__struct_fields__ if name != "number")


class ProductionLine(Document, frozen=True, kw_only=True):
    """A production in a file, with the version of the format."""

    v: int = VERSION


_KEYS = frozenset({"part", *ProductionLine.__struct_fields__})
_ledger = msgspec.json.Decoder(Production)  # everything else derives from it


def write_lines(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write JSON Lines: the productions, then the aliases of their names."""
    return b"".join(record + b"\n" for record in _records(documents, writing))


def write_array(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write a JSON array, a record a line."""
    lines = b",\n".join(_records(documents, writing))
    return b"[\n" + lines + b"\n]\n" if lines else b"[]\n"


def _records(documents: Iterable[Document], writing: ExportOptions) -> Iterator[bytes]:
    documents = list(documents)
    yield from (_versioned(written(document)) for document in documents)
    yield from map(written, writing.aliases.used_in(documents))


def _versioned(encoded: bytes) -> bytes:
    return b'{"v":%d,' % VERSION + encoded.removeprefix(b"{")


class _Records:
    """Reads productions; the aliases of a file hold for all of them."""

    def __init__(self, reading: ImportContext) -> None:
        self.reading = reading
        self.unknown: set[str] = set()
        self.aliases = NO_ALIASES

    def read_aliases(
        self, found: Iterable[tuple[RecordPlace, Json]]
    ) -> Iterator[Found]:
        """Read the aliases among the records of a file, before all else."""
        rows: list[Alias] = []
        for place, item in found:
            if is_alias(item):
                try:
                    rows.append(msgspec.convert(item, Alias))
                except msgspec.ValidationError as error:
                    yield Problem(place, say_mismatch(error))
        self.aliases = Aliases(rows)
        yield from rows

    def read(self, found: Json, place: RecordPlace) -> Iterator[Found]:
        """Read a production; aliases were read before."""
        if not isinstance(found, dict):
            yield Problem(place, "not an object")
            return
        if is_alias(found):
            return
        if found.get("v", VERSION) != VERSION:
            why = f"of version {found['v']}; this filmtrack reads version {VERSION}"
            yield Problem(place, why)
            return
        self.unknown.update(found.keys() - _KEYS)
        try:
            if found.get("claims"):
                yield from _with_claims(found, place, self.aliases)
            else:
                yield viewed(msgspec.convert(found, Facts), place, self.reading)
        except (ValueError, TypeError) as error:
            yield Problem(place, say_mismatch(error))

    def as_written(self, text: str, place: RecordPlace) -> Record | None:
        """Read a line that is, to the byte, what we write of its claims; else None.

        Most lines are, and nothing of them needs to be looked at twice.
        """
        try:
            believed = believe(_checked(_ledger.decode(text)), self.aliases)
        except (ValueError, RecursionError):
            return None
        encoded = msgspec.json.encode(believed)
        # What is not safe to print is escaped in a file, and not in a store.
        line = safe_to_print(encoded)
        if not believed.claims or _versioned(line) != text.encode():
            return None
        return _entry(believed, place, encoded if line is encoded else None)


def read_lines(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read JSON Lines."""
    records = _Records(reading)
    if _ALIAS in file.text:
        yield from records.read_aliases(
            (reading.place(line.number), _parsed(line.text))
            for line in lines_of(file)
            if line.text.startswith(_ALIAS)
        )
    for number, text in lines_of(file):
        place = reading.place(number, number)
        entry = records.as_written(text, place)
        if entry:
            yield entry
            continue
        try:
            found = read_json(text, "the line")
        except BadFileError as error:
            yield Problem(place._replace(line=None), error.what)
        else:
            yield from records.read(found, place)
    yield from unknown_keys(records.unknown, reading)


def _parsed(text: str) -> Json:
    """Parse a line; None for one that is no JSON, which fails with the others."""
    try:
        return read_json(text, "the line")
    except BadFileError:
        return None


def read_array(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read a JSON array of productions, or a single one."""
    found = file.json
    records = _Records(reading)
    items = [
        (reading.place(number), item)
        for number, item in enumerate(found if isinstance(found, list) else [found], 1)
    ]
    yield from records.read_aliases(items)
    for place, item in items:
        yield from records.read(item, place)
    yield from unknown_keys(records.unknown, reading)


def read_store(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read another slate as it is stored: a table of productions by their numbers."""
    found = file.json
    if not isinstance(found, dict):
        raise BadFileError(f"{reading.name} is not a slate")
    about = found.get(header.HEADER)
    told = about.get("1") if isinstance(about, dict) else None
    version = told.get("version") if isinstance(told, dict) else None
    productions = found.get(header.PRODUCTIONS)
    if version is None or not isinstance(productions, dict):
        raise BadFileError(f"{reading.name} is not a slate")
    if version not in range(1, header.VERSION + 1):
        raise BadFileError(
            f"{reading.name} is a slate of format {version};"
            f" this filmtrack reads format {header.VERSION}"
        )
    records = _Records(reading)
    aliases = found.get(header.ALIASES)
    rows = aliases.values() if isinstance(aliases, dict) else ()
    yield from records.read_aliases((reading.place(), item) for item in rows)
    for row, (number, item) in enumerate(productions.items(), 1):
        place = reading.place(row)
        if not isinstance(item, dict):
            yield Problem(place, "not an object")
            continue
        try:
            numbered = {**item, "number": int(number)}
            yield from _with_claims(numbered, place, records.aliases)
        except (ValueError, TypeError) as error:
            why = f"production {number} is damaged: {say_mismatch(error)}"
            yield Problem(place, why)


def _with_claims(
    found: Object, place: RecordPlace, aliases: Aliases
) -> Iterator[Found]:
    """Read a production from its claims; report facts in the file that differ."""
    claims = msgspec.convert(found.get("claims"), tuple[Claim, ...])
    title = found.get("first_title") or found.get("title")
    if not title:
        raise ValueError("it has no title")
    highest = max((claim.n for claim in claims), default=0)
    whole = Production(
        id=msgspec.convert(found.get("id", ""), str),
        number=msgspec.convert(found.get("number", 0), int),
        first_title=msgspec.convert(title, str),
        last_n=msgspec.convert(found.get("last_n", highest), int),
        claims=claims,
    )
    believed = believe(_checked(whole), aliases)
    yield _entry(believed, place)
    said = msgspec.json.decode(msgspec.json.encode(believed), type=dict[str, object])
    wrong = [name for name in _SHOWN if name in found and found[name] != said[name]]
    if wrong:
        why = "differs from its claims; the claims are used"
        yield Problem(place.at(", ".join(wrong)), why, severity=Severity.NOTICE)


def _checked(whole: Production) -> Production:
    """Check the numbers of a production; raises ValueError if no slate has them."""
    numbers = [claim.n for claim in whole.claims]
    count = len(numbers)
    # Most claims are numbered without a gap, which is quickly seen.
    is_in_order = numbers == [*range(1, count + 1)] or sorted({0, *numbers}) == [
        0,
        *numbers,
    ]
    if not is_in_order or (numbers and numbers[-1] > whole.last_n):
        raise ValueError("its claims are not numbered in order")
    if max(whole.number, whole.last_n) > _HIGHEST:
        raise ValueError("its numbers are beyond reason")
    return whole


def _entry(
    believed: Document, place: RecordPlace, encoded: bytes | None = None
) -> Record:
    return Record(
        place,
        _identity(believed),
        believed.claims,
        MergePolicy.LEDGER,
        believed.production,
        believed,
        encoded,
    )


def viewed(
    facts: Facts, place: RecordPlace, reading: ImportContext, url: str | None = None
) -> Record:
    """Give the entry of a production that a file shows without its claims."""
    if not facts.title.strip():
        raise ValueError("it has no title")
    title = facts.title
    said = facts.last_said
    report = ReportDetails(said or reading.today, reading.now, reading.name, url=url)
    like = report.claim("title", title, note=None if said else UNDATED)
    claims = tuple(stated(facts, like))
    if any(claim.said > reading.today for claim in claims):
        raise ValueError("something of it is said in the future")
    whole = Production(number=facts.number, id=facts.id, first_title=title)
    return Record(place, _identity(facts), claims, MergePolicy.VIEW, whole)


def _identity(facts: Facts) -> Identity:
    release = facts.release
    ids = facts.ids
    known = {} if ids == _NO_IDS else {s: v for s in IDS if (v := getattr(ids, s))}
    return Identity(
        title=facts.title,
        original_title=facts.original_title,
        year=release.earliest.year if release and release.earliest else None,
        directors=tuple(credit.name for credit in facts.directors),
        ids=known,
        key=facts.id or None,
    )
