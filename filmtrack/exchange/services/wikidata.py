"""Wikidata's films, as its query service answers in JSON and CSV.

An answer to the query in this project's manual has a row for each value of a film;
any other is a table, whose columns "x" and "xLabel" are an entity and its name. Only
the precision tells how much of a date is known, as the rest is filled with 01.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.exchange.headers import is_known
from filmtrack.exchange.input.json_text import objects_at, text_at
from filmtrack.exchange.input.rows import (
    Table,
    column_key,
    table_of_objects,
)
from filmtrack.exchange.match import first_year
from filmtrack.exchange.records import Identity, Problem
from filmtrack.exchange.services.any_table import read_table
from filmtrack.exchange.services.row_claims import RowClaims
from filmtrack.ledger.source_material import SourceMaterial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.strict_json import Json, Object

OUTLET = "Wikidata"
_ENTITY = re.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9][0-9]*)")
_UNKNOWN = "/.well-known/genid/"
_UNNAMED = re.compile(r"Q[1-9][0-9]*")
_FIELDS = {
    "P57": "directors",
    "P58": "writers",
    "P161": "cast",
    "P162": "producers",
    "P272": "studios",
    "P750": "distributors",
    "P344": "cinematographers",
    "P86": "composers",
    "P1040": "editors",
    "P364": "languages",
    "P915": "locations",
    "P345": "imdb",
    "P4947": "tmdb",
    "P6127": "letterboxd",
    "P1476": "original_title",
}
_BASED_ON, _WEBSITE = "P144", "P856"
# The usual names of the variables of films and of dates, as `column_key` folds them.
_FILM_NAMES = frozenset(("film", "item", "movie", "work", "production"))
_DATES = frozenset(
    ("date", "pubdate", "publicationdate", "releasedate", "release", "premiere")
)
_KEPT = frozenset(("imdb", "imdbid", "tmdb", "tmdbid", "letterboxd", "year"))
_LENGTHS = {"11": 10, "10": 7, "9": 4}
_TENS = {"8": "X", "7": "XX"}


class _Date(NamedTuple):
    """A release as EDTF; an exact one sorts before a coarse one, then the earlier."""

    coarseness: int
    edtf: str


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read the answer, film by film in the order of their first rows."""
    is_answer = file.text.lstrip().startswith("{") and "bindings" in file.text
    found = file.json if is_answer else None
    if not isinstance(found, dict):
        yield from _table(file.table(is_known), reading)
        return
    rows = objects_at(found, "results", "bindings")
    if rows and not any("prop" in row or "filmLabel" in row for row in rows):
        flat: list[Json] = [
            {key: text_at(row, key, "value") for key in row} for row in rows
        ]
        yield from _table(table_of_objects(flat, is_known), reading)
        return
    films: dict[str, list[tuple[int, Object]]] = {}
    for number, row in enumerate(rows, 1):
        entity = _ENTITY.fullmatch(text_at(row, "film", "value"))
        if entity is None:
            yield Problem(reading.place(number).at("film"), "not a film of Wikidata's")
        else:
            films.setdefault(entity[1], []).append((number, row))
    for key, values in films.items():
        yield from _film(key, values, reading)


def _table(table: Table, reading: ImportContext) -> Iterator[Found]:
    """Read a table whose columns are the variables of some query."""
    entity = next((at for at in range(len(table.header)) if _is_film(table, at)), None)
    header = [_variable(name, at == entity) for at, name in enumerate(table.header)]
    precision = next((i for i, k in enumerate(table.keys) if "prec" in k), None)
    rows = []
    for row in table.rows:
        known = row.cells[precision] if precision is not None else ""
        cells = [
            _known_part(cell, known) if key in _DATES else cell
            for key, cell in zip(table.keys, row.cells, strict=False)
        ]
        rows.append(row._replace(cells=cells))
    readable = Table(header, rows, table.broken)
    yield from read_table(readable, None, reading, outlet=OUTLET)


def _is_film(table: Table, at: int) -> bool:
    """Tell the column of the films: entities, with their names in another column."""
    if f"{table.keys[at]}label" not in table.keys:
        return False
    cells = (row.cells[at] for row in table.rows if at < len(row.cells))
    return any(_ENTITY.fullmatch(cell) for cell in cells) and at == min(
        i for i, key in enumerate(table.keys) if f"{key}label" in table.keys
    )


def _variable(name: str, is_film: bool) -> str:
    """Give the column of a variable the name of what it holds.

    The name of an entity stands in "xLabel"; "x" itself is only an address.
    """
    if is_film:
        return "wikidata"
    stem = name.removesuffix("Label")
    if stem != name:
        return "title" if column_key(stem) in _FILM_NAMES else stem
    if column_key(name) in _DATES:
        return "release date"
    return name if column_key(name) in _KEPT else ""


def _known_part(instant: str, precision: str) -> str:
    """Give the known part of a date; without a precision, 1 January may be a year.

    >>> _known_part("2027-01-01T00:00:00Z", ""), _known_part("2027-05-01T00:00:00Z", "")
    ('2027', '2027-05')
    >>> _known_part("2027-05-01T00:00:00Z", "11")
    '2027-05-01'
    """
    if precision in _LENGTHS:
        return instant[: _LENGTHS[precision]]
    day = instant[:10]
    return day.removesuffix("-01").removesuffix("-01")


def _film(
    entity: str, rows: list[tuple[int, Object]], reading: ImportContext
) -> Iterator[Found]:
    place = reading.place(rows[0][0])
    claims = RowClaims(
        reading, place, OUTLET, f"https://www.wikidata.org/wiki/{entity}"
    )
    title = text_at(rows[0][1], "filmLabel", "value")
    if not title or title == entity:
        claims.fail("filmLabel", entity, "no label in a language that was asked for")
    claims.add_text("title", title, "filmLabel")
    claims.add_text("wikidata", entity, "film")
    # The earliest day, else the earliest of the coarser dates.
    dates = sorted(filter(None, (_date(row) for _, row in rows)))
    release = dates[0].edtf if dates else ""
    claims.add("release", release)
    directors: list[str] = []
    for number, row in rows:
        _value(row, claims, directors, reading.place(number))
    year = first_year(release)
    yield from claims.found(Identity(title, None, year, tuple(directors), claims.ids))


def _value(
    row: Object, claims: RowClaims, directors: list[str], place: RecordPlace
) -> None:
    """Claim what one row adds: a property of the film, by the label of its value."""
    name = text_at(row, "prop", "value").rpartition("/")[2]
    label = text_at(row, "valueLabel", "value") or text_at(row, "value", "value")
    value = text_at(row, "value", "value")
    # "Unknown value" has no name.
    is_unknown = text_at(row, "value", "type") == "bnode" or _UNKNOWN in value
    if not label or is_unknown:
        return
    if _UNNAMED.fullmatch(label):
        claims.place = place
        claims.keep(name, label, "has no label; not imported")
        return
    if name == "P57" and label not in directors:
        directors.append(label)
    if name == _BASED_ON:
        claims.add("source_material", SourceMaterial(title=label))
    elif name == _WEBSITE:
        claims.add("notes", f"official website {label}")
    elif name == "P6127":
        claims.add_text("letterboxd", f"https://letterboxd.com/film/{label}/", name)
    elif name in ("P345", "P4947"):
        claims.add_text(_FIELDS[name], label, name)
    elif name in _FIELDS:
        claims.add(_FIELDS[name], label)


def _date(row: Object) -> _Date | None:
    instant, precision = text_at(row, "date", "value"), text_at(row, "prec", "value")
    if precision in _LENGTHS:
        length = _LENGTHS[precision]
        return _Date(-length, instant[:length])
    if precision in _TENS:
        tens = _TENS[precision]
        return _Date(0, instant[: 4 - len(tens)] + tens)
    return None
