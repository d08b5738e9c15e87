"""JSON Lines of claims: one report's statement a line, under its production's title.

The production of a line is named by `production`: the title under which it was
entered, or its id. Claims are imported one for one.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from filmtrack.errors import BadFileError, NotUnderstoodError
from filmtrack.exchange.input.json_text import (
    is_alias,
    read_json,
    say_mismatch,
    written,
)
from filmtrack.exchange.records import (
    Found,
    Identity,
    ImportContext,
    MergePolicy,
    Problem,
    Record,
    Severity,
)
from filmtrack.ledger.aliases import Alias
from filmtrack.ledger.fields import FIELDS, FieldKind, read_field
from filmtrack.ledger.input import ReportDetails
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.vocabulary import in_our_words, read_source_type, read_standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document


class ClaimLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of the file."""

    production: str
    field: str
    value: str | SourceMaterial
    said: date
    standing: str | None = None
    role: str | None = None
    actual: bool = False
    outlet: str | None = None
    via: str | None = None
    url: str | None = None
    speaker: str | None = None
    note: str | None = None
    territory: str | None = None
    medium: str | None = None
    lang: str | None = None


class Numbered(NamedTuple):
    """A line of JSON Lines with its number, from 1."""

    number: int
    text: str


class ReadLine(ClaimLine, frozen=True, kw_only=True, omit_defaults=True):
    """A line as `read` writes it: the claim, its sentence and the rule behind it.

    `mark` says why the claim is doubtful; an import takes such lines only if asked to.
    `report_language` is the language in which its date is to be read.
    """

    quote: str | None = None
    rule: str | None = None
    mark: str | None = None
    report_language: str | None = None


def proposal_line(
    production: str, claim: Claim, quote: str, rule: str, mark: str | None
) -> bytes:
    """Write a proposed claim as a line that an import takes."""
    names = ClaimLine.__struct_fields__[1:]
    parts = {name: getattr(claim, name) for name in names}
    line = ReadLine(production=production, **parts, quote=quote, rule=rule, mark=mark)
    return written(line) + b"\n"


def lines_of(file: SourceFile) -> Iterator[Numbered]:
    """Give the lines that are not blank, one by one; only a line feed ends one."""
    text, start, number = file.text, 0, 1
    while start < len(text):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        if line.strip():
            yield Numbered(number, line)
        start += len(line) + 1
        number += 1


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read claims, and group them by production in the order first named."""
    claims: dict[str, list[Claim]] = {}
    first: dict[str, int] = {}
    unknown: set[str] = set()
    for number, text in lines_of(file):
        place = reading.place(number)
        try:
            line = _line(text, unknown)
            if isinstance(line, Alias):
                yield line
                continue
            if line.mark and not reading.take_marked:
                why = f'marked "{line.mark}"; --take-marked takes it'
                yield Problem(place, why, severity=Severity.LEFT_OUT)
                continue
            claim = claim_of_line(line, reading)
        except (BadFileError, NotUnderstoodError) as error:
            yield Problem(place, error.what)
            continue
        claims.setdefault(line.production, []).append(claim)
        first.setdefault(line.production, number)
    for key, found in claims.items():
        identity = Identity(title=key, key=key)
        yield Record(
            reading.place(first[key]), identity, tuple(found), MergePolicy.LEDGER
        )
    yield from unknown_keys(unknown, reading)


def unknown_keys(unknown: set[str], reading: ImportContext) -> Iterator[Problem]:
    """Name the keys that are not ours, once for the whole file."""
    if unknown:
        keys = ", ".join(sorted(unknown))
        why = f"unknown keys, not imported: {keys}"
        yield Problem(reading.place(), why, severity=Severity.NOTICE)


def _line(text: str, unknown: set[str]) -> ReadLine | Alias:
    found = read_json(text, "the line")
    try:
        if is_alias(found):
            return msgspec.convert(found, Alias)
        line = msgspec.convert(found, ReadLine, strict=True)
    except msgspec.ValidationError as error:
        raise BadFileError(say_mismatch(error)) from error
    if isinstance(found, dict):
        unknown.update(found.keys() - set(ReadLine.__struct_fields__))
    return line


def claim_of_line(line: ReadLine, reading: ImportContext) -> Claim:
    """Make the claim, in our words; raises BadFileError or NotUnderstoodError."""
    if not line.production.strip():
        raise BadFileError("no production is named")
    if line.said > reading.today:
        raise BadFileError(f"said on {line.said}, which is in the future")
    field = read_field(line.field)
    if isinstance(line.value, str) is (FIELDS[field].kind is FieldKind.SOURCE):
        raise BadFileError(f"the value of {field} is of the wrong type")
    value, printed = _read_value(field, line.value)
    standing = None
    if line.standing is not None:
        word = read_standing(line.standing)
        standing, printed = word.ours, printed or word.printed
    notes = [note for note in (line.note, printed) if note]
    report = ReportDetails(
        line.said, reading.now, line.outlet, line.via, line.url, line.speaker
    )
    return report.claim(
        field,
        value,
        standing=standing,
        role=line.role,
        actual=line.actual,
        note="; ".join(notes) or None,
        territory=line.territory,
        medium=line.medium,
        lang=line.lang or _language(line.report_language),
    )


def _language(code: str | None) -> str | None:
    """Check the code of a language, if one is given; raises BadFileError."""
    if not code:
        return None
    from filmtrack.when.language.tables import MODULES

    if code.lower() not in MODULES:
        raise BadFileError(f'no dates are read in the report_language "{code}"')
    return code.lower()


def _read_value(
    field: str, value: str | SourceMaterial
) -> tuple[str | SourceMaterial, str | None]:
    """Give a value in our words, with the printed word where that is another."""
    if isinstance(value, SourceMaterial):
        try:
            word = read_source_type(value.type or "")
        except NotUnderstoodError:
            return value, None  # a type that is not ours stays as printed
        return msgspec.structs.replace(value, type=word.ours), word.printed
    if not value.strip() and field != "hold":
        raise BadFileError(f"the {field.replace('_', ' ')} is empty")
    return in_our_words(field, value)


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write claims, one a line, without those retracted, then the aliases of names."""
    documents = list(documents)
    lines = []
    for document in documents:
        for claim in document.claims:
            if claim.retracted is None:
                names = ClaimLine.__struct_fields__[1:]
                told = {name: getattr(claim, name) for name in names}
                line = ClaimLine(production=document.first_title, **told)
                lines.append(written(line) + b"\n")
    lines += [written(row) + b"\n" for row in writing.aliases.used_in(documents)]
    return b"".join(lines)
