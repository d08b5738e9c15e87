"""CSV and TSV of the rows of a view, safe in a spreadsheet and lossless."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from filmtrack.spreadsheet import guarded, packed

if TYPE_CHECKING:
    from filmtrack.views.sheet import Sheet


def separated(sheet: Sheet, delimiter: str) -> str:
    """Write a sheet with a header; RFC 4180 but for the delimiter."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([column.key for column in sheet.columns])
    for row in sheet.rows:
        cells = []
        for value, column in zip(row, sheet.columns, strict=True):
            if not isinstance(value, str):
                cells.append(guarded(packed(value)))
            elif column.is_number:
                cells.append(value.removeprefix("+"))  # "-3" is no formula
            else:
                cells.append(guarded(value))
        writer.writerow(cells)
    return out.getvalue()
