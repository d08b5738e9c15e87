"""Radarr's films, as its API, import lists and backups give them, without paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.exchange.input.json_text import items_of, objects_at, text_at
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.row_claims import RowClaims
from filmtrack.exchange.services.trakt import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.strict_json import Object

OUTLET = "Radarr"
# Sonarr's shows have the form of Radarr's films, and numbers of their own.
_OF_SHOWS = frozenset(("seasons", "seriesType", "seasonFolder"))
# "announced" means only that it is not out yet, which is not a stage.
_NO_STATUS = frozenset(("announced", "deleted"))
# Import lists have films that were never added: the first instant of .NET.
_NEVER = "0001-01-01"
_MEDIA = {
    "inCinemas": "cinemas",
    "digitalRelease": "digital",
    "physicalRelease": "physical",
}


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read an array of films, or a single one."""
    for number, item in enumerate(items_of(file.json), 1):
        place = reading.place(number)
        if not isinstance(item, dict):
            yield Problem(place, "not an object")
            continue
        # A collection is not a film itself, but has films.
        films = objects_at(item, "movies") if "movies" in item else [item]
        for film in films:
            yield from _film(film, place, reading)


def _film(item: Object, place: RecordPlace, reading: ImportContext) -> Iterator[Found]:
    if not _OF_SHOWS.isdisjoint(item):
        title = text_at(item, "title")
        yield Problem(place, "a show, not a film", title, Severity.LEFT_OUT)
        return
    claims = RowClaims(reading, place, OUTLET)
    added = text_at(item, "added")
    if not added.startswith(_NEVER):
        claims.date([("added", added)])
    title, original = text_at(item, "title"), text_at(item, "originalTitle")
    if not title:
        claims.fail("title", None, "no title")
    year = claims.year(text_at(item, "year"), "year")
    status = text_at(item, "status")
    if status == "deleted":
        claims.notice("status", title, "withdrawn at its source")
    claims.add_text("title", title, "title")
    if original != title:
        claims.add_text("original_title", original, "originalTitle")
    claims.add_text("status", "" if status in _NO_STATUS else status, "status")
    claims.add("studios", text_at(item, "studio"))
    claims.add_text("imdb", text_at(item, "imdbId"), "imdbId")
    number = text_at(item, "tmdbId")
    claims.add_text("tmdb", "" if number == "0" else number, "tmdbId")
    released = _releases(item, year, claims)
    year = year or released
    yield from claims.found(Identity(title, original or None, year, (), claims.ids))


def _releases(item: Object, year: int | None, claims: RowClaims) -> int | None:
    """Claim the release in each medium; return the year of the one in cinemas.

    A time other than midnight may have moved the day, and is kept in the note.
    """
    days = {key: day_of(text_at(item, key)) for key in _MEDIA}
    cinemas = days["inCinemas"]
    if not cinemas:
        claims.add_text("release", str(year or ""), "year")
    for key, day in days.items():
        if day:
            instant = text_at(item, key)
            moved = None if "T00:00:00" in instant else instant
            claims.add("release", day.isoformat(), note=moved, medium=_MEDIA[key])
    return cinemas.year if cinemas else None
