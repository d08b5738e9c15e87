"""CSV from outside: encoding, delimiter, limits, and the place of every row.

A row's number counts records after the header, from 1; its line is the line of the
file on which it begins, which is another where cells hold line breaks.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.files import decoded
from filmtrack.exchange.records import Problem, Severity
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filmtrack.exchange.records import ImportContext

MOST_CHARACTERS = 1_000_000
DELIMITERS = ",;\t"


class CsvRow(NamedTuple):
    """One record, with the line that it begins on."""

    number: int
    line: int
    cells: list[str]

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.strip() for cell in self.cells)


class Table(NamedTuple):
    """A header and the rows under it; `notice` tells of a guessed encoding."""

    header: list[str]
    rows: Iterator[CsvRow]
    notice: Problem | None


def rows_of(text: str, name: str, delimiter: str = ",") -> Iterator[CsvRow]:
    """Give every record of a text, blank ones too.

    Raises BadFileError at a quote that is not closed and at a cell beyond the limit:
    where such a row ends, nobody can say.
    """
    csv.field_size_limit(MOST_CHARACTERS)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number, line = 0, 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadFileError(
                f"{name} breaks off in row {number}, which begins on line {line}:"
                f" {error}"
            ) from error
        yield CsvRow(number, line, cells)
        number, line = number + 1, reader.line_num + 1


def table_of(
    content: bytes, reading: ImportContext, known: Callable[[str], bool] | None = None
) -> Table:
    """Read a table with a header line; raises BadFileError.

    Of the delimiters that programs write, the one counts that splits the header into
    the most names that are `known`.
    """
    text, guessed = decoded(content, reading.name)
    end = text.find("\n")
    delimiter = best_delimiter(text[: end if end >= 0 else None], known)
    rows = rows_of(text, reading.name, delimiter)
    header = next(rows, CsvRow(0, 1, [])).cells
    if "\0" in text and not _is_ours(header):
        raise BadFileError(f"{reading.name} holds NUL bytes, as no table does")
    notice = guessed and Problem(reading.place(), guessed, weight=Severity.NOTICE)
    return Table(header, (row for row in rows if not row.is_blank), notice or None)


def best_delimiter(line: str, known: Callable[[str], bool] | None = None) -> str:
    """Choose the delimiter from the header line alone.

    >>> best_delimiter("Title;Year;Director", str.isalpha)
    ';'
    """

    def worth(delimiter: str) -> tuple[int, int]:
        names = [name.strip('" \r') for name in line.split(delimiter)]
        return sum(map(known, names)) if known else 0, len(names)

    return max(DELIMITERS, key=worth)


def column_name(printed: str) -> str:
    """Fold the name of a column: case, spaces and punctuation do not count.

    >>> column_name(" Director(s) "), column_name("Release Date (month/day/year)")
    ('directors', 'release date month day year')
    """
    return fold(printed.replace("\ufeff", ""))


def _is_ours(header: list[str]) -> bool:
    return "shoot_earliest" in header
