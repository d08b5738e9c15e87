"""Wikidata's films, as its query service answers: a row for each value of a film.

Only the precision tells how much of a date is known; the rest is filled with 01.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.files import decoded
from filmtrack.exchange.input.json_text import objects_at, read_json, text_at
from filmtrack.exchange.records import Identity, Problem
from filmtrack.exchange.services.row_claims import Sayings, first_year
from filmtrack.ledger.source_material import SourceMaterial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.strict_json import Object

OUTLET = "Wikidata"
_ENTITY = re.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9][0-9]*)")
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
_LENGTHS = {"11": 10, "10": 7, "9": 4}
_TENS = {"8": "X", "7": "XX"}


class _Date(NamedTuple):
    """A release as EDTF; an exact one sorts before a coarse one, then the earlier."""

    coarseness: int
    edtf: str


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read the answer, film by film in the order of their first rows."""
    text, _ = decoded(content, reading.name)
    found = read_json(text, reading.name)
    if not isinstance(found, dict):
        raise BadFileError(f"{reading.name} is no answer to a query")
    films: dict[str, list[tuple[int, Object]]] = {}
    for number, row in enumerate(objects_at(found, "results", "bindings"), 1):
        entity = _ENTITY.fullmatch(text_at(row, "film", "value"))
        if entity is None:
            yield Problem(reading.place(number).at("film"), "no film of Wikidata's")
        else:
            films.setdefault(entity[1], []).append((number, row))
    for key, rows in films.items():
        yield from _film(key, rows, reading)


def _film(
    entity: str, rows: list[tuple[int, Object]], reading: ImportContext
) -> Iterator[Found]:
    place = reading.place(rows[0][0])
    url = f"https://www.wikidata.org/wiki/{entity}"
    sayings = Sayings(reading, place, OUTLET, None, url)
    title = text_at(rows[0][1], "filmLabel", "value")
    if not title or title == entity:
        sayings.fail("filmLabel", entity, "no label in a language that was asked for")
    sayings.read("title", title, "filmLabel")
    sayings.read("wikidata", entity, "film")
    release = _release([row for _, row in rows])
    sayings.say("release", release)
    directors: list[str] = []
    for number, row in rows:
        _value(row, sayings, directors, reading.place(number))
    year = first_year(release)
    yield from sayings.found(Identity(title, None, year, tuple(directors), sayings.ids))


def _value(
    row: Object, sayings: Sayings, directors: list[str], place: RecordPlace
) -> None:
    """Say what one row adds: a property of the film, by the value's label."""
    name = text_at(row, "prop", "value").rpartition("/")[2]
    label = text_at(row, "valueLabel", "value") or text_at(row, "value", "value")
    if not label or _is_unknown(row):
        return
    if _UNNAMED.fullmatch(label):
        sayings.place = place
        sayings.keep(name, label, "has no label; not taken")
        return
    if name == "P57" and label not in directors:
        directors.append(label)
    if name == _BASED_ON:
        sayings.say("source_material", SourceMaterial(title=label))
    elif name == _WEBSITE:
        sayings.say("notes", f"official website {label}")
    elif name == "P6127":
        sayings.read("letterboxd", f"https://letterboxd.com/film/{label}/", name)
    elif name in ("P345", "P4947"):
        sayings.read(_FIELDS[name], label, name)
    elif name in _FIELDS:
        sayings.say(_FIELDS[name], label)


def _is_unknown(row: Object) -> bool:
    """Tell Wikidata's "unknown value", which has no name."""
    value = text_at(row, "value", "value")
    return text_at(row, "value", "type") == "bnode" or "/.well-known/genid/" in value


def _release(rows: list[Object]) -> str:
    """Give the earliest day, else the earliest of the coarser dates; empty for none."""
    found = sorted(filter(None, map(_date, rows)))
    return found[0].edtf if found else ""


def _date(row: Object) -> _Date | None:
    instant, precision = text_at(row, "date", "value"), text_at(row, "prec", "value")
    if precision in _LENGTHS:
        length = _LENGTHS[precision]
        return _Date(-length, instant[:length])
    if precision in _TENS:
        tens = _TENS[precision]
        return _Date(0, instant[: 4 - len(tens)] + tens)
    return None
