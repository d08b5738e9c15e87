"""A file from outside: its bytes within limits, its text, and its JSON.

A file is read to one byte above the limit and no further, so that no pipe, device or
sparse file can fill the memory.
"""

from __future__ import annotations

import codecs
import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.json_text import items_of, read_json
from filmtrack.exchange.input.rows import (
    read_delimited,
    table_of_lines,
    table_of_objects,
)
from filmtrack.exchange.input.sheets import ARCHIVES, is_sheet, read_sheet

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from filmtrack.exchange.input.rows import Known, Table
    from filmtrack.strict_json import Json

MOST_BYTES = 256 * 1024 * 1024

_LINE = re.compile(r"[^\n]+")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class SourceFile:
    """A file to import; its text is decoded and its JSON parsed once.

    `notice` says how the encoding was guessed, if it was. Reading `text` or `json`
    raises BadFileError.
    """

    def __init__(self, name: str, content: bytes, sheet: str | None = None) -> None:
        self.name = name
        self.content = content
        self.sheet = sheet
        self._table: Table | None = None

    @cached_property
    def _decoded(self) -> tuple[str, str | None]:
        return decoded(self.content, self.name)

    @property
    def text(self) -> str:
        """The text, decoded."""
        return self._decoded[0]

    @property
    def notice(self) -> str | None:
        """How the encoding was guessed; None where it is certain."""
        return self._decoded[1]

    @cached_property
    def json(self) -> Json:
        """The JSON value that the text is."""
        return read_json(self.text, self.name)

    @cached_property
    def first_lines(self) -> list[str]:
        """The first two lines that are not blank; only a line feed ends one."""
        lines = (match[0].strip() for match in _LINE.finditer(self.text))
        return list(islice(filter(None, lines), 2))

    @property
    def is_json_lines(self) -> bool:
        """Whether it is JSON Lines: an object on the first line, and more lines."""
        first = self.first_lines[0] if len(self.first_lines) > 1 else ""
        return first.startswith("{") and first.endswith("}")

    @cached_property
    def is_sheet(self) -> bool:
        """Whether it is a spreadsheet."""
        return self.content.startswith(ARCHIVES) and is_sheet(self.content)

    def table(self, known: Known) -> Table:
        """Give the table that a spreadsheet, JSON or CSV holds, read once.

        Raises BadFileError.
        """
        if self._table is None:
            if self.is_sheet:
                self._table = read_sheet(self.content, self.name, self.sheet, known)
            elif self.is_json_lines:
                self._table = table_of_lines(self.text, known)
            elif self.first_lines and self.first_lines[0].startswith(("{", "[")):
                self._table = table_of_objects(items_of(self.json), known)
            else:
                self._table = read_delimited(self.text, self.name, known)
        return self._table


def read_file(path: Path) -> bytes:
    """Read a whole file; raises BadFileError if it is unreadable or too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path.name, MOST_BYTES)
        with path.open("rb") as stream:
            return read_stream(stream, path.name)
    except OSError as error:
        raise BadFileError(f"cannot read {path}: {error.strerror}") from error


def read_stream(stream: IO[bytes], name: str, most: int = MOST_BYTES) -> bytes:
    """Read a stream to its end; raises BadFileError beyond the limit."""
    content = stream.read(most + 1)
    if len(content) > most:
        raise _too_large(name, most)
    return content


def _too_large(name: str, most: int) -> BadFileError:
    return BadFileError(
        f"{name} is larger than {most // 2**20} MiB",
        hint="cut it into several files; JSON Lines may be cut at any line",
    )


def decoded(content: bytes, name: str) -> tuple[str, str | None]:
    """Decode bytes, with a notice if the encoding is a guess.

    A byte order mark decides, else strict UTF-8, else Windows-1252, the encoding of
    old exports that are not UTF-8. Raises BadFileError for bytes that are not text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding, name), None
    try:
        return content.decode(), None
    except UnicodeDecodeError:
        text = _strict(content, "cp1252", name)
        return text, "not UTF-8; read as Windows-1252"


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadFileError(
            f"{name} is not text in {encoding.upper()}: wrong byte at {error.start}",
            hint="save it again as UTF-8",
        ) from error
