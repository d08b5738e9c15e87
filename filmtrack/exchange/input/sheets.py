"""Spreadsheets, Excel's and OpenDocument's: one sheet as a table."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError, NotUnderstoodError
from filmtrack.exchange.input.rows import Table, TableRow, find_header_row

if TYPE_CHECKING:
    from filmtrack.exchange.input.rows import Known

MOST_UNPACKED_BYTES = 512 * 1024 * 1024
_EXCEL_MEMBER = "xl/workbook."
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ARCHIVES = (b"PK\x03\x04", _OLD_EXCEL)


def is_sheet(content: bytes) -> bool:
    """Tell a spreadsheet by its content: .xlsx, .xlsm, .xlsb, .ods or .xls."""
    import zipfile  # 8 ms that only archives need

    if content.startswith(_OLD_EXCEL):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if "mimetype" in names and "content.xml" in names:
                with archive.open("mimetype") as stream:
                    return stream.read(100).startswith(_OPEN_DOCUMENT)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError):
        return False
    return any(name.startswith(_EXCEL_MEMBER) for name in names)


def read_sheet(content: bytes, name: str, sheet: str | None, known: Known) -> Table:
    """Read the named sheet, or the first; raises BadFileError, NotUnderstoodError."""
    # A Rust reader with wheels for every platform: 1 MB, no dependencies, and the
    # only small one that reads .xlsx, .ods and .xls alike.
    from python_calamine import CalamineError, CalamineWorkbook

    if content.startswith(b"PK"):
        import zipfile

        # An archive may declare more than a table can hold.
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(info.file_size for info in archive.infolist())
        if size > MOST_UNPACKED_BYTES:
            raise BadFileError(
                f"{name} unpacks to more than {MOST_UNPACKED_BYTES // 2**20} MiB"
            )
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        chosen = sheet if sheet is not None else next(iter(book.sheet_names), "")
        if chosen not in book.sheet_names:
            raise NotUnderstoodError(
                f'{name} has no sheet "{chosen}"',
                hint=f"its sheets: {', '.join(book.sheet_names) or 'none'}",
            )
        rows = book.get_sheet_by_name(chosen).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise BadFileError(
            f"{name} is not a spreadsheet that can be read",
            hint="open it in a spreadsheet program and save it again, or save CSV",
        ) from error
    texts = [[_text(cell) for cell in row] for row in rows]
    at = find_header_row(texts, known)
    header = texts[at] if texts else []
    body = (row for row in enumerate(texts[at + 1 :], 1) if any(row[1]))
    found = [TableRow(number, at + 1 + number, cells) for number, cells in body]
    return Table(header, found, [])


def _text(cell: object) -> str:
    """Give a cell as text: whole numbers without a point, days without a time.

    >>> _text(2027.0), _text(datetime(2027, 3, 5)), _text(True), _text("Heat 2 ")
    ('2027', '2027-03-05', 'true', 'Heat 2')
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return str(cell.date())
    if isinstance(cell, date | time | timedelta):
        return str(cell)
    return str(cell).strip()
