"""Any CSV whose header names columns that mean something here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.csv_rows import column_name, table_of
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.row_claims import Sayings
from filmtrack.ledger.fields import FIELDS, IDS, PEOPLE, FieldKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.exchange.input.csv_rows import CsvRow, Table
    from filmtrack.exchange.records import Found, ImportContext

# Folded names of columns that hold no field of ours, by what they hold.
_OTHER_NAMES = {
    "year": "year, release year",
    "url": "url, link, source url, reference",
}
_COLUMNS = {
    name: what
    for what, names in (
        *((field.name, field.headers) for field in FIELDS.values()),
        *_OTHER_NAMES.items(),
    )
    for name in names.split(", ")
}
_ADDRESS = re.compile(r"https?://\S+")
_MANY = re.compile(r"\s*[;|]\s*")


def is_known(printed: str) -> bool:
    """Tell whether a column's name means something here."""
    return column_name(printed) in _COLUMNS


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read the rows by the names of their columns; raises BadFileError without one."""
    table = table_of(content, reading, is_known)
    if table.notice:
        yield table.notice
    rows = list(table.rows)
    fields = _fields(table, rows)
    if "title" not in fields.values():
        raise BadFileError(
            f"{reading.name} has no column of titles",
            hint=f"its columns: {', '.join(table.header) or 'none'}",
        )
    unknown = [name for i, name in enumerate(table.header) if i not in fields and name]
    if unknown and not reading.keep_unknown:
        why = f"columns not known, and not taken: {', '.join(unknown)}"
        yield Problem(reading.place(), why, weight=Severity.NOTICE)
    for row in rows:
        yield from _row(row, table.header, fields, reading)


def _fields(table: Table, rows: list[CsvRow]) -> Mapping[int, str]:
    """Give the field of each column that is known; of two for one field the first."""
    fields: dict[int, str] = {}
    for at, name in enumerate(table.header):
        field = _COLUMNS.get(column_name(name))
        if field == "source_material" and _holds_addresses(rows, at):
            field = "url"
        if field and field not in fields.values():
            fields[at] = field
    return fields


def _holds_addresses(rows: list[CsvRow], at: int) -> bool:
    """Tell whether a column named "source" is of pages and not of books."""
    cells = [row.cells[at].strip() for row in rows if at < len(row.cells)]
    told = [cell for cell in cells if cell]
    return bool(told) and all(map(_ADDRESS.fullmatch, told))


def _row(
    row: CsvRow, header: list[str], fields: Mapping[int, str], reading: ImportContext
) -> Iterator[Found]:
    cells = {fields[at]: row.cells[at] for at in fields if at < len(row.cells)}
    columns = {field: header[at] for at, field in fields.items()}
    url = cells.get("url", "").strip() or None
    place = reading.place(row.number, row.line)
    sayings = Sayings(reading, place, reading.name, url=url)
    title = cells.get("title", "").strip()
    if not title:
        sayings.fail(columns["title"], None, "no title")
    surplus = [cell for cell in row.cells[len(header) :] if cell.strip()]
    if surplus:
        sayings.fail("", surplus[0], "more cells than the header has names")
    year = sayings.year(cells.get("year", ""), columns.get("year", ""))
    for field, text in cells.items():
        for value in _values(field, text):
            sayings.read(field, value, columns[field])
    if year and not cells.get("release", "").strip():
        sayings.say("release", str(year))
    if reading.keep_unknown:
        _keep_unknown(row, header, fields, sayings)
    yield from sayings.found(_identity(title, year, cells, sayings))


def _identity(
    title: str, year: int | None, cells: Mapping[str, str], sayings: Sayings
) -> Identity:
    return Identity(
        title=title,
        original_title=cells.get("original_title", "").strip() or None,
        year=year,
        directors=tuple(split_people(cells.get("directors", ""))),
        ids=sayings.ids,
    )


def _values(field: str, text: str) -> list[str]:
    """Split a cell that holds several values; what is no field of ours gives none."""
    if field not in FIELDS:
        return []
    if field in PEOPLE:
        return split_people(text)
    if FIELDS[field].kind is FieldKind.MANY and field != "notes":
        return _MANY.split(text)
    if field in IDS or field == "notes":
        return [text.strip()]
    return [text]


def split_people(cell: str) -> list[str]:
    """Split names: at semicolons and bars, at commas only between whole names.

    >>> split_people("Matt Damon; Tom Holland"), split_people("Robert Downey, Jr.")
    (['Matt Damon', 'Tom Holland'], ['Robert Downey, Jr.'])
    >>> split_people("Anthony Russo, Joe Russo")
    ['Anthony Russo', 'Joe Russo']
    """
    names: list[str] = []
    for part in _MANY.split(cell.strip()):
        between = [name.strip() for name in part.split(",")]
        whole = all(len(name.split()) > 1 for name in between)
        names += between if whole else [part]
    return [name for name in names if name]


def _keep_unknown(
    row: CsvRow, header: list[str], fields: Mapping[int, str], sayings: Sayings
) -> None:
    for at, cell in enumerate(row.cells[: len(header)]):
        if at not in fields and cell.strip():
            sayings.say("notes", f"{header[at]}: {cell.strip()}")
