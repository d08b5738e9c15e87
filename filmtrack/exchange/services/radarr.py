"""Radarr's films, as its API and its backups give them; paths are never taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.files import decoded
from filmtrack.exchange.input.json_text import read_json, text_at
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.row_claims import Sayings
from filmtrack.exchange.services.trakt import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.strict_json import Object

OUTLET = "Radarr"
# "announced" means only that it is not out yet, which is no stage of its life.
_NO_STATUS = frozenset(("announced", "deleted"))
_OTHER_RELEASES = {
    "digitalRelease": "digital release",
    "physicalRelease": "physical release",
}


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read an array of films."""
    text, _ = decoded(content, reading.name)
    items = read_json(text, reading.name)
    if not isinstance(items, list):
        raise BadFileError(f"{reading.name} is no array")
    for number, item in enumerate(items, 1):
        place = reading.place(number)
        if isinstance(item, dict):
            yield from _film(item, place, reading)
        else:
            yield Problem(place, "not an object")


def _film(item: Object, place: RecordPlace, reading: ImportContext) -> Iterator[Found]:
    said = day_of(text_at(item, "added"))
    sayings = Sayings(reading, place, OUTLET, said)
    title, original = text_at(item, "title"), text_at(item, "originalTitle")
    if not title:
        sayings.fail("title", None, "no title")
    year = sayings.year(text_at(item, "year"), "year")
    status = text_at(item, "status")
    if status == "deleted":
        sayings.problems.append(
            Problem(
                place.at("status"), "withdrawn at its source", title, Severity.NOTICE
            )
        )
    sayings.read("title", title, "title")
    sayings.read(
        "original_title", "" if original == title else original, "originalTitle"
    )
    sayings.read("status", "" if status in _NO_STATUS else status, "status")
    sayings.read("studios", text_at(item, "studio"), "studio")
    sayings.read("imdb", text_at(item, "imdbId"), "imdbId")
    sayings.read("tmdb", text_at(item, "tmdbId"), "tmdbId")
    _releases(item, year, sayings)
    yield from sayings.found(Identity(title, original or None, year, (), sayings.ids))


def _releases(item: Object, year: int | None, sayings: Sayings) -> None:
    """Say the day in cinemas, and the others as notes; midnight may have been moved."""
    instant = text_at(item, "inCinemas")
    day = day_of(instant)
    if day:
        moved = None if "T00:00:00" in instant else instant
        sayings.say("release", day.isoformat(), note=moved)
    else:
        sayings.read("release", str(year or ""), "year")
    for key, words in _OTHER_RELEASES.items():
        instant = text_at(item, key)
        day = day_of(instant)
        if day:
            moved = None if "T00:00:00" in instant else instant
            sayings.say("notes", f"{words} {day}", note=moved)
