"""Our own CSV, as read: the words of a date decide, its days are held against them.

An edited cell is a new claim; all else is found to be believed already.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.input.csv_rows import table_of
from filmtrack.exchange.own.csv_write import COLUMNS, PLAIN_STANDING
from filmtrack.exchange.own.json_productions import viewed
from filmtrack.exchange.records import Problem, Severity
from filmtrack.ledger.facts import (
    CastCredit,
    Credit,
    Facts,
    Ids,
    OutCredit,
    SourceFact,
    Target,
)
from filmtrack.ledger.fields import FIELDS, IDS, PEOPLE, FieldKind
from filmtrack.ledger.source_material import read_source_material
from filmtrack.ledger.vocabulary import STANDINGS, read_kind, read_status
from filmtrack.ledger.windows import window_of
from filmtrack.spreadsheet import unguarded, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from filmtrack.exchange.input.csv_rows import CsvRow
    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.fields import Field

_PERSON = re.compile(r"((?:\\.|[^\\\[])*?) \[([^\]]*)\](?: as (.*))?", re.DOTALL)
_ITEM = re.compile(r"(?:\\.|[^|\\]|\\$)+", re.DOTALL)
_OUT_WHERE = re.compile(r"(\w+): (.*)", re.DOTALL)
_WORK_PARTS = 3


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read our own CSV; raises BadFileError where the table breaks off."""
    table = table_of(content, reading, lambda name: name in COLUMNS)
    if table.notice:
        yield table.notice
    names = [name.strip() for name in table.header]
    yield from _unknown(names, reading)
    for row in table.rows:
        place = reading.place(row.number, row.line)
        try:
            yield from _row(_cells(names, row), place, reading)
        except (NotUnderstoodError, ValueError) as error:
            yield Problem(place, getattr(error, "what", str(error)))


def _unknown(names: list[str], reading: ImportContext) -> Iterator[Problem]:
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        why = f"not known, and not taken: {', '.join(unknown)}"
        yield Problem(reading.place(), why, weight=Severity.NOTICE)


def _cells(names: list[str], row: CsvRow) -> dict[str, str]:
    if any(row.cells[len(names) :]):
        raise ValueError("it has more cells than the header has names")
    return {name: unguarded(cell) for name, cell in zip(names, row.cells, strict=False)}


def _row(
    cells: dict[str, str], place: RecordPlace, reading: ImportContext
) -> Iterator[Found]:
    cell = {name: cells.get(name, "") for name in COLUMNS}
    facts = _facts(cell)
    urls = unpacked(cell["sources"])
    entry = viewed(facts, place, reading, urls[0] if len(urls) == 1 else None)
    yield entry
    yield from _contradictions(cell, entry.claims, place)


def _facts(cell: Mapping[str, str]) -> Facts:
    said = cell["updated"]
    ids = {name: cell[FIELDS[name].csv] or None for name in IDS}
    values: dict[str, Any] = {
        field.name: _value(field, cell)
        for field in FIELDS.values()
        if field.kind is not FieldKind.ID
    }
    return Facts(
        id=cell["id"],
        **values,
        out=tuple(map(_out, _split_people(cell["out"]))),
        ids=Ids(**ids),
        last_said=date.fromisoformat(said) if said else None,
    )


def _value(field: Field, cells: Mapping[str, str]) -> object:
    """Read the cells of one field; raises ValueError or NotUnderstoodError."""
    cell = cells[field.csv]
    if field.name == "title":
        return cell
    if field.kind is FieldKind.WINDOW:
        return _target(cells, field.name)
    if field.kind is FieldKind.PEOPLE:
        return _people(cell, field.name)
    if field.kind is FieldKind.MANY:
        return tuple(unpacked(cell))
    if field.kind is FieldKind.SOURCE:
        return _read_source(cell)
    if field.name == "kind":
        return read_kind(cell or "feature").ours
    if field.name == "status":
        return read_status(cell).ours if cell else None
    return cell or None


def _read_source(cell: str) -> SourceFact | None:
    if not cell:
        return None
    if "|" not in cell:
        work = read_source_material(cell)
        return SourceFact(work.type, work.title, work.by, work.year, 0)
    parts = unpacked(cell)
    if len(parts) < _WORK_PARTS:
        raise ValueError("source material has three parts at least")
    kind, title, year, *by = parts
    return SourceFact(
        kind or None, title or None, tuple(by), int(year) if year else None, 0
    )


def _split_people(cell: str) -> list[str]:
    """Split at each `|` that is not escaped, and leave the escapes to each person."""
    return _ITEM.findall(cell)


def _people(cell: str, field: str) -> tuple[Credit | CastCredit, ...]:
    found: list[Credit | CastCredit] = []
    for name, standing, role in map(_read_credit, _split_people(cell)):
        if standing not in STANDINGS:
            raise ValueError(f'"{standing}" is no standing, in {field}')
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
        raise ValueError(f'"{text}" does not say who is out of what')
    name, words, role = _read_credit(match[2])
    standing, _, said = words.rpartition(" ")
    return OutCredit(name, role, match[1], standing, date.fromisoformat(said), 0)


def _target(cell: Mapping[str, str], name: str) -> Target | None:
    words = cell[name]
    if not words:
        return None
    said = cell[f"{name}_said"] or cell["updated"]
    if not said:
        raise ValueError(f"nobody can tell when {name} was said")
    return Target(
        words=words,
        said=date.fromisoformat(said),
        earliest=_day(cell[f"{name}_earliest"]),
        latest=_day(cell[f"{name}_latest"]),
        edtf=None,
        flags=(),
        alternatives=(),
        actual=cell[f"{name}_actual"] == "yes",
        claim=0,
    )


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _contradictions(
    cell: Mapping[str, str], claims: Iterable[Claim], place: RecordPlace
) -> Iterator[Problem]:
    """Report the days in a row that are not what its words say; the words are taken."""
    for claim in claims:
        window = window_of(claim)
        if window is None or claim.text != cell[claim.field]:
            continue
        meant = (str(window.earliest or ""), str(window.latest or ""))
        shown = (cell[f"{claim.field}_earliest"], cell[f"{claim.field}_latest"])
        if any(shown) and shown != meant:
            column = (
                f"{claim.field}_earliest"
                if shown[0] != meant[0]
                else f"{claim.field}_latest"
            )
            yield Problem(
                place.at(column),
                f'"{claim.text}" means {" to ".join(meant)}; the words are taken',
                " to ".join(shown),
                Severity.NOTICE,
            )
