"""CSV and TSV of what a view shows, safe in a spreadsheet and lossless."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from filmtrack.cells import guarded, packed

if TYPE_CHECKING:
    from filmtrack.views.sheet import Sheet, Value


def separated(sheet: Sheet, delimiter: str) -> str:
    """Write a sheet with a header; RFC 4180 but for the delimiter."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([heading.key for heading in sheet.headings])
    writer.writerows([_cell(value) for value in row] for row in sheet.rows)
    return out.getvalue()


def _cell(value: Value) -> str:
    return guarded(value if isinstance(value, str) else packed(value))
