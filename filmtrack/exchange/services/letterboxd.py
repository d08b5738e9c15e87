"""Letterboxd's CSV: films of a watchlist or diary, and lists with two tables in one.

Three of its files share one header, so that only the file's name tells a watchlist
from films already seen; a file with another name is asked about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.detect import is_letterboxd_list, is_list_head
from filmtrack.exchange.formats import certain_names
from filmtrack.exchange.headers import is_known
from filmtrack.exchange.input.rows import Table, TableRow, column_key
from filmtrack.exchange.match import years_of
from filmtrack.exchange.own.csv_write import written
from filmtrack.exchange.printed_days import MONTH_FIRST, day_order
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.any_table import broken_rows, order_notice
from filmtrack.exchange.services.row_claims import RowClaims, is_to_come

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.printed_days import DayOrder
    from filmtrack.exchange.records import Found, ImportContext
    from filmtrack.ledger.facts import Document

OUTLET = "Letterboxd"
WATCHLIST = "watchlist"
COLUMNS = ("LetterboxdURI", "tmdbID", "imdbID", "Title", "Year", "Directors")
_SEEN = ("watched", "ratings", "diary", "reviews", "films")
_OF_A_VISIT = frozenset(("rating", "rewatch", "watcheddate", "review"))
_ADDRESSES = ("letterboxduri", "url")


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read a list or a watchlist; raises BadFileError for one that may be either."""
    table = file.table(is_known)
    if file.notice:
        yield Problem(reading.place(), file.notice, severity=Severity.NOTICE)
    if is_letterboxd_list(file, table.keys):
        yield from _list(table, reading)
    else:
        yield from _films(table, reading)
    yield from broken_rows(table, reading)


def _list(table: Table, reading: ImportContext) -> Iterator[Found]:
    """Read the second of the two tables; the day of the first is that of each film."""
    dates: list[tuple[str, str]] = []
    films: Table | None = None
    is_about = False
    number = 0
    for row in (TableRow(0, None, table.header), *table.rows):
        keys = [column_key(cell) for cell in row.cells]
        if is_list_head(keys, "position"):
            films = Table(row.cells, [], [])
        elif films:
            number += 1
            place = row._replace(number=number)
            yield from _film(films.by_key(row), place, dates, MONTH_FIRST, reading)
        elif is_about:
            dates = [("Date", row.cells[0])]
        is_about = is_list_head(keys, "date")
    if films is None:
        raise BadFileError(f"{reading.name} has no table of films")


def _films(table: Table, reading: ImportContext) -> Iterator[Found]:
    keys = {*table.keys}
    stem = reading.name.rpartition("/")[2].partition(".")[0].casefold()
    is_seen = reading.taken_as != WATCHLIST and WATCHLIST not in stem
    if is_seen and stem not in _SEEN and _OF_A_VISIT.isdisjoint(keys):
        raise BadFileError(
            f"{reading.name} may list films to watch or films already seen",
            hint="--as watchlist imports it as films to watch",
        )
    rows = [(row, table.by_key(row)) for row in table.rows]
    order = day_order(cell.get("date", "") for _, cell in rows)
    yield from order_notice(order, reading.place().at("Date"))
    is_visit = not _OF_A_VISIT.isdisjoint(keys)
    for row, cells in rows:
        # In a diary the address is that of the entry and not of the film.
        cell = {**cells, **(dict.fromkeys(_ADDRESSES, "") if is_visit else {})}
        dates = [("Date", cell.get("date", ""))]
        yield from _film(cell, row, dates, order, reading, is_seen=is_seen)


def _film(
    cell: Mapping[str, str],
    row: TableRow,
    dates: list[tuple[str, str]],
    order: DayOrder,
    reading: ImportContext,
    *,
    is_seen: bool = False,
) -> Iterator[Found]:
    place = reading.place(row.number, row.line)
    addresses = dict.fromkeys(cell[key] for key in _ADDRESSES if cell.get(key))
    address = next(iter(addresses), "")
    claims = RowClaims(reading, place, OUTLET, address)
    claims.date(dates, order)
    year = claims.year(cell.get("year", ""), "Year")
    title = cell.get("name", "")
    if not title:
        claims.fail("Name", None, "no title")
    claims.add("title", title)
    claims.add("release", str(year or ""))
    # A row with a short link and a page says that both are of one film.
    for one in addresses:
        claims.add_text("letterboxd", one, "Letterboxd URI")
    claims.add_text("notes", cell.get("description", ""), "Description")
    identity = Identity(title, None, year, (), claims.ids)
    if is_seen and not is_to_come(year, "", reading.today):
        yield claims.seen(identity)
    else:
        yield from claims.found(identity)


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write the CSV that Letterboxd imports, with ids where there are any.

    Its importer takes the apostrophe of a formula guard as part of a title.
    """
    rows = [
        [
            document.ids.letterboxd,
            document.ids.tmdb,
            document.ids.imdb,
            document.title,
            next(iter(years_of(document)), None),
            certain_names(document.directors),
        ]
        for document in documents
    ]
    return written(COLUMNS, rows, writing._replace(is_raw=True))
