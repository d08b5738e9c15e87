"""Our own table of claims, a row for each, read back from CSV or a spreadsheet."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from filmtrack.errors import BadFileError, NotUnderstoodError
from filmtrack.exchange.headers import is_known
from filmtrack.exchange.input.rows import column_key
from filmtrack.exchange.own.csv_read import read_work_cell
from filmtrack.exchange.own.csv_row import TRUTHS
from filmtrack.exchange.own.csv_write import CLAIM_COLUMNS
from filmtrack.exchange.own.jsonl_claims import ReadLine, claim_of_line
from filmtrack.exchange.printed_days import day_order, read_plain_day
from filmtrack.exchange.records import Identity, MergePolicy, Problem, Record, Severity
from filmtrack.ledger.claim import Retraction
from filmtrack.ledger.production import Production
from filmtrack.spreadsheet import unguarded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.printed_days import DayOrder
    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.ledger.claim import Claim

_BY_KEY = {column_key(name): name for name in CLAIM_COLUMNS}
_TEXTS = (
    *("standing", "role", "outlet", "via", "url", "speaker", "note"),
    *("territory", "medium", "lang"),
)


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read claims, and group them by production in the order first named."""
    table = file.table(is_known)
    if not file.is_sheet and file.notice:
        yield Problem(reading.place(), file.notice, severity=Severity.NOTICE)
    names = [_BY_KEY.get(key, "") for key in table.keys]
    rows = [
        (row, dict(zip(names, map(unguarded, row.cells), strict=False)))
        for row in table.rows
    ]
    order = day_order(cells.get("said", "") for _, cells in rows)
    claims: dict[tuple[str, str], list[Claim]] = {}
    first: dict[tuple[str, str], RecordPlace] = {}
    for row, cells in rows:
        place = reading.place(row.number, row.line)
        try:
            if table.surplus(row) is not None:
                raise BadFileError("it has more cells than the header has names")  # noqa: TRY301 (reported as the row's)
            claim = _claim(cells, order, reading)
        except (BadFileError, NotUnderstoodError) as error:
            yield Problem(place, error.what)
            continue
        key = (cells.get("id", ""), cells["title"])
        claims.setdefault(key, []).append(claim)
        first.setdefault(key, place)
    for of, found in claims.items():
        slug, title = of
        identity = Identity(title=title, key=slug or None)
        whole = Production(number=0, id=slug, first_title=title)
        yield Record(first[of], identity, tuple(found), MergePolicy.LEDGER, whole)
    for number, line, why in table.broken:
        yield Problem(reading.place(number, line), why)


def _claim(cells: Mapping[str, str], order: DayOrder, reading: ImportContext) -> Claim:
    """Read the claim of a row; raises BadFileError or NotUnderstoodError."""
    field, value = cells.get("field", ""), cells.get("value", "")
    word = cells.get("actual", "").strip().casefold()
    if word not in TRUTHS:
        raise BadFileError(f'column actual: "{cells["actual"]}" is not yes or no')
    line = ReadLine(
        production=cells.get("title", ""),
        field=field,
        value=read_work_cell(value) if field == "source_material" else value,
        said=_day(cells, "said", order),
        actual=TRUTHS[word],
        **{name: cells.get(name) or None for name in _TEXTS},
    )
    claim = claim_of_line(line, reading)
    recorded = claim.recorded
    # A spreadsheet may have printed the instant in its own form.
    with suppress(ValueError):
        printed = datetime.fromisoformat(cells.get("recorded", ""))
        recorded = printed if printed.tzinfo else printed.replace(tzinfo=UTC)
    retracted = None
    if cells.get("retracted"):
        on = _day(cells, "retracted", order)
        retracted = Retraction(on, cells.get("why") or "retracted in the file")
    return msgspec.structs.replace(claim, recorded=recorded, retracted=retracted)


def _day(cells: Mapping[str, str], column: str, order: DayOrder) -> date:
    printed = cells.get(column, "")
    found = read_plain_day(printed, order)
    if found is None:
        raise BadFileError(f'column {column}: "{printed}" is not a day')
    return found
