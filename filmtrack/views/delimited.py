"""CSV and TSV of the rows of a view, safe in a spreadsheet and lossless."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from filmtrack.spreadsheet import guarded, packed

if TYPE_CHECKING:
    from filmtrack.views.sheet import Sheet, Value


def separated(sheet: Sheet, delimiter: str) -> str:
    """Write a sheet with a header; RFC 4180 but for the delimiter."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([column.key for column in sheet.columns])
    numbers = [column.is_number for column in sheet.columns]
    for row in sheet.rows:
        writer.writerow(map(_cell, row, numbers))
    return out.getvalue()


def _cell(value: Value, is_number: bool) -> str:
    """Return a value as one cell; a negative number is not guarded as a formula."""
    if isinstance(value, str):
        return value.removeprefix("+") if is_number else guarded(value)
    return guarded(packed(value))
