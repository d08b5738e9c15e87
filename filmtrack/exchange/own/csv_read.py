"""Our own table, read back from CSV or a spreadsheet.

An edited cell is a new claim; all else is found to be believed already. The words of
a date decide, and its days are compared with them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.headers import is_known
from filmtrack.exchange.input.rows import column_key
from filmtrack.exchange.own.csv_row import LANGUAGE, OurRow, words_of_date
from filmtrack.exchange.own.csv_write import COLUMNS, PLAIN_STANDING
from filmtrack.exchange.own.json_productions import viewed
from filmtrack.exchange.printed_days import (
    day_order,
    read_plain_day,
)
from filmtrack.exchange.records import Problem, Severity
from filmtrack.ledger.facts import (
    CastCredit,
    Credit,
    Facts,
    Ids,
    OutCredit,
    Release,
    SourceFact,
    Target,
)
from filmtrack.ledger.fields import FIELDS, IDS, PEOPLE, WINDOWS, FieldKind
from filmtrack.ledger.source_material import SourceMaterial, read_source_material
from filmtrack.ledger.vocabulary import STANDINGS, read_kind, read_status
from filmtrack.spreadsheet import unguarded, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.records import Found, ImportContext
    from filmtrack.ledger.fields import Field

_PERSON = re.compile(r"((?:\\.|[^\\\[])*?) \[([^\]]*)\](?: as (.*))?", re.DOTALL)
_ITEM = re.compile(r"(?:\\.|[^|\\]|\\$)+", re.DOTALL)
_SOURCE = re.compile(r"(?:(.*?)\s*<(\w+://[^<>]*)>|(\w+://\S*))", re.DOTALL)
_RELEASE = re.compile(r"((?:\\.|[^\\\[])*)((?: \[\w+ (?:\\.|[^\\\]])*\])+)", re.DOTALL)
_RELEASE_PART = re.compile(r" \[(\w+) ((?:\\.|[^\\\]])*)\]", re.DOTALL)
_RELEASE_PARTS = {"said", "territory", "medium", "actual", "outlet"}
_OUT_WHERE = re.compile(r"(\w+): (.*)", re.DOTALL)
_WORK_PARTS = 3
# Programs that read a column of ids as numbers write 949 as 949.0.
_WHOLE = re.compile(r"(?<=[0-9])\.0$")
_BY_KEY = {column_key(name): name for name in (*COLUMNS, LANGUAGE)}
_DAY_COLUMNS = frozenset(
    f"{name}_{part}" for name in WINDOWS for part in ("earliest", "latest", "said")
) | {"updated"}


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read our own table, also from a spreadsheet; columns may be missing."""
    table = file.table(is_known)
    if not file.is_sheet and file.notice:
        yield Problem(reading.place(), file.notice, severity=Severity.NOTICE)
    names = [_BY_KEY.get(column_key(name), name.strip()) for name in table.header]
    unknown = [name for name in names if name and name not in {*COLUMNS, LANGUAGE}]
    if unknown:
        why = f"unknown columns, not imported: {', '.join(unknown)}"
        yield Problem(reading.place(), why, severity=Severity.NOTICE)
    # A spreadsheet prints all its days in one form, so that all columns tell it.
    order = day_order(
        cell
        for row in table.rows
        for name, cell in zip(names, row.cells, strict=False)
        if name in _DAY_COLUMNS
    )
    if order.ambiguous:
        why = f'"{order.ambiguous}" read month first; no other day shows the order'
        yield Problem(reading.place(), why, severity=Severity.NOTICE)
    for row in table.rows:
        place = reading.place(row.number, row.line)
        try:
            if table.surplus(row) is not None:
                raise ValueError("it has more cells than the header has names")  # noqa: TRY301 (reported as the row's)
            cells = zip(names, map(unguarded, row.cells), strict=False)
            yield from _row(OurRow(dict(cells), order, place, reading.today), reading)
        except (NotUnderstoodError, ValueError) as error:
            yield Problem(place, getattr(error, "what", str(error)))
    for number, line, why in table.broken:
        yield Problem(reading.place(number, line), why)


def _row(row: OurRow, reading: ImportContext) -> Iterator[Found]:
    facts = _facts(row)
    sources = unpacked(row["sources"])
    outlet, via, url = None, None, None
    if len(sources) == 1:
        # What `say_source_of` wrote: an outlet with its page, or one of the two.
        match = _SOURCE.fullmatch(sources[0].strip())
        outlet, via = _read_outlet((match[1] or "") if match else sources[0])
        url = (match[2] or match[3]) if match else None
    record = viewed(facts, row.place, reading, url)
    of_releases = iter(row.release_outlets)
    claims = []
    for claim in record.claims:
        of_claim = (outlet, via)
        if claim.field == "release":
            of_claim = _read_outlet(next(of_releases))
        elif claim.field in WINDOWS:
            of_claim = _read_outlet(row[f"{claim.field}_outlet"])
        more: dict[str, str | None] = {}
        if claim.field in WINDOWS and row.language:
            more["lang"] = row.language
        if any(of_claim):
            more |= {"outlet": of_claim[0], "via": of_claim[1]}
        claims.append(msgspec.structs.replace(claim, **more) if more else claim)
    absent = frozenset(COLUMNS) - row.cells.keys()
    yield msgspec.structs.replace(record, claims=tuple(claims), absent=absent)
    yield from row.problems


def _read_outlet(text: str) -> tuple[str | None, str | None]:
    """Read what `say_outlet` wrote: the outlet, and the one that it repeats."""
    outlet, _, via = f" {text.strip()}".partition(" via ")
    return outlet.strip() or None, via.strip() or None


def _facts(row: OurRow) -> Facts:
    ids = {name: _WHOLE.sub("", row[FIELDS[name].csv]) or None for name in IDS}
    values: dict[str, Any] = {
        field.name: _value(field, row)
        for field in FIELDS.values()
        if field.kind is not FieldKind.ID
    }
    return Facts(
        id=row["id"],
        **values,
        releases=tuple(_releases(row, values["release"])),
        out=tuple(map(_out, _split_items(row["out"]))),
        ids=Ids(**ids),
        last_said=row.day("updated"),
    )


def _value(field: Field, row: OurRow) -> object:
    """Read the cells of one field; raises ValueError or NotUnderstoodError."""
    cell = row[field.csv]
    if field.name == "title":
        return cell
    if field.kind is FieldKind.WINDOW:
        return _target(row, field.name)
    if field.kind is FieldKind.PEOPLE:
        return _people(cell, field.name)
    if field.kind is FieldKind.MANY:
        return tuple(unpacked(cell))
    if field.kind is FieldKind.SOURCE:
        work = read_work_cell(cell) if cell else None
        return work and SourceFact(work.type, work.title, work.by, work.year, 0)
    if field.name == "kind":
        return read_kind(cell or "feature").ours
    if field.name == "status":
        return read_status(cell).ours if cell else None
    return cell or None


def read_work_cell(cell: str) -> SourceMaterial:
    """Read what `say_work` wrote; raises NotUnderstoodError."""
    if "|" not in cell:
        return read_source_material(cell)
    parts = unpacked(cell)
    if len(parts) < _WORK_PARTS:
        raise NotUnderstoodError(
            "column source_material: expected TYPE|TITLE|YEAR|AUTHOR"
        )
    kind, title, year, *by = parts
    if year and not (year.isascii() and year.isdigit()):
        raise NotUnderstoodError(f'column source_material: "{year}" is not a year')
    return SourceMaterial(
        type=kind or None,
        title=title or None,
        by=tuple(by),
        year=int(year) if year else None,
    )


def _split_items(cell: str) -> list[str]:
    """Split at each `|` that is not escaped, and leave the escapes in each part."""
    return _ITEM.findall(cell)


def _people(cell: str, field: str) -> tuple[Credit | CastCredit, ...]:
    found: list[Credit | CastCredit] = []
    for name, standing, role in map(_read_credit, _split_items(cell)):
        if standing not in STANDINGS:
            raise ValueError(f'column {field}: unknown standing "{standing}"')
        if field == "cast":
            found.append(CastCredit(name, role, standing, 0))
        else:
            found.append(Credit(name, standing, 0))
    return tuple(found)


def _read_credit(text: str) -> tuple[str, str, str | None]:
    """Read what `_say_credit` wrote: name, standing, role."""
    match = _PERSON.fullmatch(text)
    if match:
        name, standing, role = match.groups()
    else:
        name, has_role, words = text.partition(" as ")
        standing, role = PLAIN_STANDING, words if has_role else None
    return _unescaped(name), standing, None if role is None else _unescaped(role)


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def _out(text: str) -> OutCredit:
    match = _OUT_WHERE.fullmatch(text)
    if match is None or match[1] not in PEOPLE:
        raise ValueError(f'column out: "{text}" is not FIELD: NAME [STANDING DAY]')
    name, words, role = _read_credit(match[2])
    standing, _, printed = words.rpartition(" ")
    said = read_plain_day(printed)
    if said is None or standing not in STANDINGS:
        raise ValueError(f'column out: "{words}" is not a standing and a day')
    return OutCredit(name, role, match[1], standing, said, 0)


def _target(row: OurRow, name: str) -> Target | None:
    """Read the cells of a date; a phrase without its day cannot be read.

    What "this fall" means depends on the day on which it was said.
    """
    if not row[name]:
        return None
    said = row.day(f"{name}_said") or row.day("updated")
    if said is None:
        why = f"the day on which it was said is missing ({name}_said); not imported"
        row.notice(name, why, row[name])
        return None
    shown = row.day(f"{name}_earliest"), row.day(f"{name}_latest")
    actual = row.truth(f"{name}_actual")
    words = words_of_date(row, name, said, shown)
    return Target(
        words=words,
        said=said,
        earliest=shown[0],
        latest=shown[1],
        edtf=None,
        flags=(),
        alternatives=(),
        actual=actual,
        claim=0,
    )


def _releases(row: OurRow, shown: Target | None) -> Iterator[Release]:
    """Read what the release shown is for, and the other releases."""
    if shown:
        row.release_outlets.append(row["release_outlet"])
        yield Release(
            **msgspec.structs.asdict(shown),
            territory=row["release_territory"] or None,
            medium=row["release_medium"] or None,
        )
    for text in _split_items(row["releases"]):
        match = _RELEASE.fullmatch(text)
        parts = dict(_RELEASE_PART.findall(match[2])) if match else {}
        said = read_plain_day(parts.get("said", ""), row.order)
        if match is None or said is None or parts.keys() - _RELEASE_PARTS:
            raise ValueError(f'column releases: "{text}" is not WORDS [said DAY]')
        told = {name: _unescaped(part) for name, part in parts.items()}
        row.release_outlets.append(told.get("outlet", ""))
        yield Release(
            words=_unescaped(match[1]),
            said=said,
            earliest=None,
            latest=None,
            edtf=None,
            flags=(),
            alternatives=(),
            actual="actual" in told,
            claim=0,
            territory=told.get("territory"),
            medium=told.get("medium"),
        )
