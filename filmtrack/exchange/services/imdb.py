"""IMDb's lists as CSV: four headers, read by the names of their columns.

A list is written with the header of 2017, which other sites take as "IMDb CSV".
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.formats import exact_date
from filmtrack.exchange.input.csv_rows import column_name, table_of
from filmtrack.exchange.match import years_of
from filmtrack.exchange.own.csv_write import written
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.row_claims import Sayings, first_year
from filmtrack.ledger.vocabulary import read_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.exchange.input.csv_rows import CsvRow
    from filmtrack.exchange.records import Found, ImportContext
    from filmtrack.ledger.facts import Document

OUTLET = "IMDb"
COLUMNS = (
    *("Position", "Const", "Created", "Modified", "Description", "Title", "URL"),
    *("Title Type", "IMDb Rating", "Runtime (mins)", "Year", "Genres", "Num Votes"),
    *("Release Date", "Directors", "Your Rating", "Date Rated"),
)
_RELEASE = ("release date", "release date month day year")
_FILMS = frozenset(
    ("", "movie", "feature film", "film", "tv movie", "tvmovie", "video")
)
_NO_FILMS = frozenset(
    (
        *("tv series", "tvseries", "tv mini series", "tvminiseries", "tv episode"),
        *("tvepisode", "tv special", "tvspecial", "video game", "videogame"),
        *("music video", "musicvideo", "podcast series", "podcast episode"),
        *("podcastseries", "podcastepisode", "tv pilot", "tvpilot"),
        *("serie televisee", "fernsehserie", "serie tv", "serie de tv"),
    )
)
# As in "Sat Dec 31 00:00:00 2016"; strptime would ask the locale for the names.
_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_CTIME_PARTS = 5
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read a list; what is no film is left out and told."""
    table = table_of(content, reading, lambda name: column_name(name) in _known())
    if table.notice:
        yield table.notice
    names = [column_name(name) for name in table.header]
    for row in table.rows:
        yield from _row(dict(zip(names, row.cells, strict=False)), row, reading)


def _known() -> set[str]:
    return {column_name(name) for name in COLUMNS}


def _row(
    cell: Mapping[str, str], row: CsvRow, reading: ImportContext
) -> Iterator[Found]:
    place = reading.place(row.number, row.line)
    const = cell.get("const", "").strip()
    printed = cell.get("title type", "").strip()
    left_out = _why_left_out(const, printed)
    if left_out:
        title = cell.get("title") or cell.get("name") or const
        yield Problem(place, left_out, title, Severity.LEFT_OUT)
        return
    url = cell.get("url", "").strip() or None
    sayings = Sayings(reading, place, OUTLET, _said(cell), url)
    title = cell.get("title", "").strip()
    if not title:
        sayings.fail("Title", None, "no title; the row is cut off")
    year = sayings.year(cell.get("year", ""), "Year")
    released = _say_all(cell, sayings, title, year)
    _say_kind(printed, sayings)
    directors = _directors(cell)
    if year is None:
        year = first_year(released)
    yield from sayings.found(
        Identity(
            title, cell.get("original title") or None, year, directors, sayings.ids
        )
    )


def _say_all(
    cell: Mapping[str, str], sayings: Sayings, title: str, year: int | None
) -> str:
    """Say what the row says, and give the release date as printed."""
    original = cell.get("original title", "").strip()
    released = next((cell[name].strip() for name in _RELEASE if cell.get(name)), "")
    sayings.read("title", title, "Title")
    if original != title:
        sayings.read("original_title", original, "Original Title")
    sayings.read("imdb", cell.get("const", ""), "Const")
    for name in _directors(cell):
        sayings.say("directors", name)
    sayings.read("release", released or str(year or ""), "Release Date")
    sayings.read("notes", cell.get("description", ""), "Description")
    return released


def _directors(cell: Mapping[str, str]) -> tuple[str, ...]:
    """Split at ", ", as IMDb joins names; a name with a comma cannot be told apart."""
    names = (name.strip() for name in cell.get("directors", "").split(", "))
    return tuple(name for name in names if name)


def _say_kind(printed: str, sayings: Sayings) -> None:
    """Say what kind of film it is, if it is none of features and is known."""
    folded = column_name(printed)
    if folded in _FILMS:
        return
    try:
        sayings.say("kind", read_kind(printed.removeprefix("TV ")).ours, note=printed)
    except NotUnderstoodError:
        sayings.keep("Title Type", printed, "not known; taken as a film")


def _why_left_out(const: str, printed: str) -> str | None:
    """Say why a row is none of films; None when it is one, or may be."""
    if const.startswith(("nm", "co", "ev")):
        return "of a person or company, not of a film"
    folded = column_name(printed)
    if folded in _NO_FILMS:
        return f"{printed}, not a film"
    return None


def _said(cell: Mapping[str, str]) -> date | None:
    """Give the day of the row: modified, else created."""
    for name in ("modified", "created"):
        found = _day(cell.get(name, "").strip())
        if found:
            return found
    return None


def _day(text: str) -> date | None:
    """Read a day in the ISO form, or as C's ctime prints it, in English always."""
    parts = text.split()
    if len(parts) == _CTIME_PARTS and parts[1] in _MONTHS:
        month = f"{_MONTHS.index(parts[1]) + 1:02}"
        text = f"{parts[4]}-{month}-{parts[2]:0>2}"
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write the list that other sites import; all else is lost."""
    rows = (_cells(n, document) for n, document in enumerate(documents, 1))
    return written(COLUMNS, ([row.get(c) for c in COLUMNS] for row in rows), writing)


def _cells(position: int, document: Document) -> dict[str, object]:
    years = years_of(document)
    const = document.ids.imdb
    return {
        "Position": position,
        "Const": const,
        "Created": document.last_said,
        "Modified": document.last_said,
        "Description": "; ".join(document.notes),
        "Title": document.title,
        "URL": const and f"https://www.imdb.com/title/{const}/",
        "Title Type": "TV Series" if document.kind == "series" else "Movie",
        "Year": years[0] if years else None,
        "Release Date": exact_date(document.release),
        "Directors": ", ".join(credit.name for credit in document.directors),
    }
