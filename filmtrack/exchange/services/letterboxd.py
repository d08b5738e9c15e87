"""Letterboxd's CSV: films of a watchlist or diary, and lists with two tables in one.

Three of its files share one header, so that only the file's name tells a watchlist
from films already seen; a file named neither is asked about.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.csv_rows import rows_of, table_of
from filmtrack.exchange.input.files import decoded
from filmtrack.exchange.match import years_of
from filmtrack.exchange.own.csv_write import written
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.row_claims import Sayings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.exchange.input.csv_rows import CsvRow
    from filmtrack.exchange.records import Found, ImportContext
    from filmtrack.ledger.facts import Document

OUTLET = "Letterboxd"
WATCHLIST = "watchlist"
_BANNER = "Letterboxd list export v"
_LIST_HEAD = ["Date", "Name", "Tags"]
_FILMS_HEAD = ["Position", "Name", "Year"]
_SEEN = ("watched", "ratings", "diary", "reviews", "films")
_OF_A_VISIT = {"Rating", "Rewatch", "Watched Date", "Review"}
COLUMNS = ("LetterboxdURI", "tmdbID", "imdbID", "Title", "Year", "Directors")


class _ListedFilm(NamedTuple):
    """A row of either table: what both have in common."""

    name: str
    year: str
    address: str
    said: date | None
    note: str = ""


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read a list or a watchlist; raises BadFileError when it may be another's."""
    text, _ = decoded(content, reading.name)
    if text.startswith(_BANNER):
        return _list(text, reading)
    return _films(content, reading)


def _list(text: str, reading: ImportContext) -> Iterator[Found]:
    """Walk the rows of both tables; blank lines may stand inside a description."""
    said: date | None = None
    rows = rows_of(text, reading.name)
    for row in rows:
        if row.cells[:3] == _LIST_HEAD:
            about = next(rows, None)
            said = _day(about.cells[0]) if about and about.cells else None
        if row.cells[:3] == _FILMS_HEAD:
            break
    else:
        raise BadFileError(f"{reading.name} has no table of films")
    for number, row in enumerate((row for row in rows if not row.is_blank), 1):
        _, name, year, address, note = (*row.cells, *[""] * 5)[:5]
        film = _ListedFilm(name.strip(), year, address.strip(), said, note)
        yield from _film(film, row._replace(number=number), reading)


def _films(content: bytes, reading: ImportContext) -> Iterator[Found]:
    table = table_of(content, reading)
    names = [name.strip() for name in table.header]
    seen = _what_it_lists(names, reading)
    for row in table.rows:
        cell = dict(zip(names, row.cells, strict=False))
        if seen:
            place = reading.place(row.number, row.line)
            yield Problem(place, seen, cell.get("Name"), Severity.LEFT_OUT)
            continue
        # In a diary the address is that of the entry and not of the film.
        is_visit = not _OF_A_VISIT.isdisjoint(names)
        address = "" if is_visit else cell.get("Letterboxd URI", "").strip()
        said = _day(cell.get("Date", ""))
        film = _ListedFilm(
            cell.get("Name", "").strip(), cell.get("Year", ""), address, said
        )
        yield from _film(film, row, reading)


def _what_it_lists(names: list[str], reading: ImportContext) -> str | None:
    """Say why the films are none that are ahead; None when they are.

    Raises BadFileError when the file's name does not tell, and nobody did.
    """
    stem = reading.name.rpartition("/")[2].partition(".")[0].casefold()
    if reading.taken_as == WATCHLIST or WATCHLIST in stem:
        return None
    if stem in _SEEN or not _OF_A_VISIT.isdisjoint(names):
        return "seen already, and nothing to look forward to"
    raise BadFileError(
        f"{reading.name} may list films to watch or films already seen",
        hint="--as watchlist takes it as films to watch",
    )


def _film(film: _ListedFilm, row: CsvRow, reading: ImportContext) -> Iterator[Found]:
    place = reading.place(row.number, row.line)
    sayings = Sayings(reading, place, OUTLET, film.said, film.address or None)
    if not film.name:
        sayings.fail("Name", None, "no title")
    year = sayings.year(film.year, "Year")
    sayings.read("title", film.name, "Name")
    sayings.read("release", str(year or ""), "Year")
    sayings.read("letterboxd", film.address, "Letterboxd URI")
    sayings.read("notes", film.note, "Description")
    yield from sayings.found(Identity(film.name, None, year, (), sayings.ids))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write the CSV that Letterboxd imports, with ids where there are any."""
    return written(COLUMNS, map(_row, documents), writing)


def _row(document: Document) -> list[object]:
    years = years_of(document)
    return [
        document.ids.letterboxd,
        document.ids.tmdb,
        document.ids.imdb,
        document.title,
        years[0] if years else None,
        ", ".join(credit.name for credit in document.directors),
    ]
