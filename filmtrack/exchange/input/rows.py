"""Tables from outside, whatever file they come in: a header, and rows with places.

A row's number counts the records after the header, from 1; its line is the line of
the file on which it begins, which differs where cells hold line breaks.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.json_text import read_json
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from filmtrack.strict_json import Json

MOST_CHARACTERS = 1_000_000
DELIMITERS = ",;\t|"
# A table may have a title, notes or a second table above its header.
_MOST_ABOVE = 25
_SEPARATOR = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
# Our own tables give back every character that a claim holds.
_MAY_HOLD_NUL = frozenset(("shoot_earliest", "recorded"))
_RULE = re.compile(r"\s*(?::?-{2,}:?)?\s*")
Known: TypeAlias = Callable[[str], bool]


class TableRow(NamedTuple):
    """One record, with the line that it begins on."""

    number: int
    line: int | None
    cells: list[str]


class BrokenRow(NamedTuple):
    """A record that cannot be split into cells; the records after it are read."""

    number: int
    line: int
    why: str


class Table(NamedTuple):
    """A header and the rows under it that are not blank."""

    header: list[str]
    rows: list[TableRow]
    broken: list[BrokenRow]

    @property
    def keys(self) -> list[str]:
        """The names of the columns as `column_key` folds them."""
        return [column_key(name) for name in self.header]

    def by_key(self, row: TableRow) -> dict[str, str]:
        """Give the cells of a row by their columns' keys, without outer spaces.

        Of two columns with one key the first that is not empty counts.
        """
        found: dict[str, str] = {}
        for key, cell in zip(self.keys, row.cells, strict=False):
            if not found.get(key):
                found[key] = cell.strip()
        return found

    def surplus(self, row: TableRow) -> str | None:
        """Give the first cell beyond the header's names; None if there is none."""
        beyond = (cell for cell in row.cells[len(self.header) :] if cell.strip())
        return next(beyond, None)


@lru_cache(maxsize=4096)
def column_key(printed: str) -> str:
    """Fold the name of a column: case, spaces, punctuation and camel case are equal.

    >>> column_key(" Director(s) "), column_key("releaseDate"), column_key("IMDb ID")
    ('directors', 'releasedate', 'imdbid')
    """
    return "".join(c for c in fold(printed.replace("\ufeff", "")) if c.isalnum())


def read_delimited(text: str, name: str, known: Known) -> Table:
    """Read CSV or TSV; raises BadFileError if the text is not a table.

    `known` tells which names of columns mean something. Of the delimiters that
    programs write, and of the first rows, those count that give the most such names:
    blank lines, `sep=;` and prose may stand above the header.
    """
    lines = list(io.StringIO(text, newline=""))
    start, delimiters = 0, DELIMITERS
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    separator = _SEPARATOR.fullmatch(lines[first]) if lines else None
    if separator:
        start, delimiters = first + 1, separator[1]
    delimiter, start = _find_header(lines, start, delimiters, known)
    records = read_records(lines, delimiter, start)
    header = next(records, None)
    if header is None or isinstance(header, BrokenRow):
        why = header.why if header else "it is empty"
        raise BadFileError(f"{name} has no header that can be read: {why}")
    names = header.cells
    # Spreadsheets pad a header with empty names.
    while len(names) > 1 and not names[-1].strip():
        names = names[:-1]
    if "\0" in text and not _MAY_HOLD_NUL.intersection(names):
        raise BadFileError(f"{name} contains NUL bytes and is not a table")
    rows, broken = [], []
    for record in records:
        if isinstance(record, BrokenRow):
            broken.append(record)
        # Below its header, a table in Markdown has a line without content.
        elif record.cells != names and not all(map(_RULE.fullmatch, record.cells)):
            rows.append(record)
    return Table(names, rows, broken)


def find_header_row(rows: Sequence[Sequence[str]], known: Known) -> int:
    """Find the header: the row with the most known names, else the first not blank."""
    filled = [i for i, cells in enumerate(rows) if any(map(str.strip, cells))]
    if not filled:
        return 0
    best = max(filled[:_MOST_ABOVE], key=lambda i: sum(map(known, rows[i])))
    return best if any(map(known, rows[best])) else filled[0]


def _find_header(
    lines: list[str], start: int, delimiters: str, known: Known
) -> tuple[str, int]:
    """Find the delimiter, and the index of the line on which the header begins."""

    def try_delimiter(delimiter: str) -> tuple[int, int, str, int]:
        rows, begins = [], [0]
        reader = csv.reader(lines[start : start + 2 * _MOST_ABOVE], delimiter=delimiter)
        # A row below the header may be broken: it is reported when it is read.
        with suppress(csv.Error):
            for cells in reader:
                rows.append(cells)
                begins.append(reader.line_num)
        at = find_header_row(rows, known)
        header = rows[at] if rows else []
        return sum(map(known, header)), len(header), delimiter, start + begins[at]

    best = max(map(try_delimiter, delimiters), key=lambda found: found[:2])
    return best[2], best[3]


def read_records(
    lines: Sequence[str], delimiter: str = ",", start: int = 0
) -> Iterator[TableRow | BrokenRow]:
    """Split lines into records, blank ones too, from an index on.

    A record that breaks the rules of CSV is given as broken. Reading goes on with the
    next line that has as many cells as the header, so that one wrong quote loses one
    record and no cell of it is mistaken for a record of its own.
    """
    csv.field_size_limit(MOST_CHARACTERS)
    number, width, is_broken = 0, 0, False
    at = start
    while at < len(lines):
        reader = csv.reader(islice(lines, at, None), delimiter=delimiter, strict=True)
        begin = at
        try:
            for cells in reader:
                follows = begin + 1
                begin, line = at + reader.line_num, follows
                if is_broken and (len(cells) != width or width == 1):
                    continue
                is_broken = False
                yield TableRow(number, line, cells)
                width = width or len(cells)
                number += 1
        except csv.Error as error:
            if not is_broken:
                why = "a quote is not closed, or text follows a closing quote"
                if "field larger" in str(error):
                    why = f"a cell is longer than {MOST_CHARACTERS:,} characters"
                yield BrokenRow(number, begin + 1, why)
                number, is_broken = number + 1, True
            at = begin + 1
        else:
            return


def table_of_objects(items: Sequence[Json], wanted: Known) -> Table:
    """Make a table of JSON objects: a column for each key, a row for each object.

    Objects within an object are read through: `{"ids": {"imdb": …}}` has a column
    "imdb". Something that is not an object is a row without cells.
    """
    flat = [_flat(item, wanted) if isinstance(item, dict) else {} for item in items]
    header = list(dict.fromkeys(key for cells in flat for key in cells))
    rows = [
        TableRow(number, None, [cells.get(key, "") for key in header])
        for number, cells in enumerate(flat, 1)
    ]
    return Table(header, rows, [])


def table_of_lines(text: str, known: Known) -> Table:
    """Make a table of JSON Lines; a line that is not JSON is a broken row."""
    items: list[Json] = []
    broken = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                items.append(read_json(line, "the line"))
            except BadFileError as error:
                broken.append(BrokenRow(number, number, error.what))
    return table_of_objects(items, known)._replace(broken=broken)


def _flat(item: Mapping[str, Json], wanted: Known) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in item.items():
        if isinstance(value, dict) and not _name_of(value):
            inner = _flat(value, wanted)
            found |= {k: v for k, v in inner.items() if wanted(k) and k not in item}
        else:
            found[key] = _cell(value)
    return found


def _cell(value: Json) -> str:
    """Give a JSON value as the text of a cell; several values with `;` between."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        texts = [v["plain_text"] for v in value if _is_run(v)]
        return "".join(texts) if texts else "; ".join(filter(None, map(_cell, value)))
    return _name_of(value) if isinstance(value, dict) else str(value)


def _is_run(value: Json) -> TypeGuard[dict[str, str]]:
    """Tell a run of Notion's text, of which a text has one for each style."""
    return isinstance(value, dict) and isinstance(value.get("plain_text"), str)


def _name_of(value: Mapping[str, Json]) -> str:
    """Give the text of an object that is one value, as a person, a company or a day.

    Notion wraps each property: `{"type": "date", "date": {"start": …, "end": …}}`.
    """
    kind = value.get("type")
    if isinstance(kind, str) and kind in value:
        return _cell(value[kind])
    if value.keys() >= {"start", "end"}:
        days = [day for day in (value["start"], value["end"]) if isinstance(day, str)]
        return "/".join(days)
    found = next((value[key] for key in ("name", "label") if key in value), "")
    return found if isinstance(found, str) else ""
