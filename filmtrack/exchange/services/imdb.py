"""IMDb's lists and ratings as CSV: four headers, read by the names of their columns.

A list is written with the header of 2017, which other sites take as "IMDb CSV".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.formats import certain_names, exact_date
from filmtrack.exchange.headers import is_known
from filmtrack.exchange.match import years_of
from filmtrack.exchange.own.csv_write import written
from filmtrack.exchange.printed_days import day_order
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.any_table import (
    broken_rows,
    order_notice,
    release_year,
)
from filmtrack.exchange.services.row_claims import RowClaims, is_to_come
from filmtrack.exchange.services.viewing import FILMS, KINDS, is_film
from filmtrack.ledger.vocabulary import read_kind
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.input.rows import TableRow
    from filmtrack.exchange.printed_days import DayOrder
    from filmtrack.exchange.records import Found, ImportContext
    from filmtrack.ledger.facts import Document

OUTLET = "IMDb"
COLUMNS = (
    *("Position", "Const", "Created", "Modified", "Description", "Title", "URL"),
    *("Title Type", "IMDb Rating", "Runtime (mins)", "Year", "Genres", "Num Votes"),
    *("Release Date", "Directors", "Your Rating", "Date Rated"),
)
_RELEASE = ("releasedate", "releasedatemonthdayyear")
_SEEN = ("yourrating", "yourated", "daterated")
# IMDb tells films of one title and year apart: "Love (II)", "Love (2027/II)".
_SAME_TITLE = re.compile(r"\s+\((?:(?:1[89]|2[01])[0-9]{2}/)?[IVXL]+\)")


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read a list: rows that are not films, and films seen, are left out."""
    table = file.table(is_known)
    if file.notice:
        yield Problem(reading.place(), file.notice, severity=Severity.NOTICE)
    rows = [(row, table.by_key(row)) for row in table.rows]
    orders = {
        key: day_order(cell.get(key, "") for _, cell in rows)
        for key in ("modified", "created", *_RELEASE)
    }
    for key, order in orders.items():
        yield from order_notice(order, reading.place().at(key))
    for row, cell in rows:
        yield from _row(cell, row, orders, reading)
    yield from broken_rows(table, reading)


def _row(
    cell: Mapping[str, str],
    row: TableRow,
    orders: Mapping[str, DayOrder],
    reading: ImportContext,
) -> Iterator[Found]:
    place = reading.place(row.number, row.line)
    const, printed = cell.get("const", ""), cell.get("titletype", "")
    left_out = None if is_film(printed) else f"{printed}, not a film"
    if const.startswith(("nm", "co", "ev")):
        left_out = "of a person or company, not of a film"
    if left_out:
        title = cell.get("title") or cell.get("name") or const
        yield Problem(place, left_out, title, Severity.LEFT_OUT)
        return
    claims = RowClaims(reading, place, OUTLET, cell.get("url"))
    said = [(key.title(), cell.get(key, "")) for key in ("modified", "created")]
    claims.date(said, orders["modified" if cell.get("modified") else "created"])
    if not cell.get("title"):
        claims.fail("Title", None, "no title; the row is cut off")
    year = claims.year(cell.get("year", ""), "Year")
    released = _add_claims(cell, claims, orders, year)
    year = year or release_year(released, claims)
    kinds = [claim.text for claim in claims.claims if claim.field == "kind"]
    identity = Identity(
        _title(cell),
        cell.get("originaltitle") or None,
        year,
        _directors(cell),
        claims.ids,
        kind=kinds[0] if kinds else None,
    )
    is_seen = any(cell.get(key) for key in _SEEN)
    if is_seen and not is_to_come(year, released, reading.today):
        yield claims.seen(identity)
    else:
        yield from claims.found(identity)


def _add_claims(
    cell: Mapping[str, str],
    claims: RowClaims,
    orders: Mapping[str, DayOrder],
    year: int | None,
) -> str:
    """Make the claims of a row; return the words of its release."""
    title, original = _title(cell), cell.get("originaltitle", "")
    claims.add("title", title)
    if original != title:
        claims.add_text("original_title", original, "Original Title")
    claims.add_text("imdb", cell.get("const", ""), "Const")
    for name in _directors(cell):
        claims.add("directors", name)
    key = next((key for key in _RELEASE if cell.get(key)), "releasedate")
    released = cell.get(key) or str(year or "")
    words = claims.add_date("release", released, orders[key]) if released else ""
    claims.add_text("notes", cell.get("description", ""), "Description")
    printed = cell.get("titletype", "")
    folded = fold(printed)
    if folded in KINDS:
        claims.add("kind", KINDS[folded], note=printed)
    elif folded not in ("", "video") and FILMS.isdisjoint(folded.split()):
        try:
            claims.add(
                "kind", read_kind(printed.removeprefix("TV ")).ours, note=printed
            )
        except NotUnderstoodError:
            claims.keep("Title Type", printed, "unknown type; imported as a film")
    return words


def _title(cell: Mapping[str, str]) -> str:
    """Give the title without IMDb's number: the id beside it tells such films apart."""
    return _SAME_TITLE.sub("", cell.get("title", ""))


def _directors(cell: Mapping[str, str]) -> tuple[str, ...]:
    """Split at ", ", as IMDb joins names; a name with a comma cannot be told apart."""
    names = (name.strip() for name in cell.get("directors", "").split(", "))
    return tuple(name for name in names if name)


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write the list that other sites import; all else is lost.

    They take the apostrophe of a formula guard as part of a title, and so does `read`.
    """
    cells = (_cells(n, document) for n, document in enumerate(documents, 1))
    rows = ([row.get(column) for column in COLUMNS] for row in cells)
    return written(COLUMNS, rows, writing._replace(is_raw=True))


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
        "Directors": certain_names(document.directors),
    }
