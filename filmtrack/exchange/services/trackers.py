"""Exports of trackers that nest each film in JSON: Simkl's and Ryot's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.json_text import objects_at, text_at
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.row_claims import RowClaims, is_to_come
from filmtrack.exchange.services.viewing import is_film, is_seen
from filmtrack.ledger.fields import IDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.records import Found, ImportContext
    from filmtrack.strict_json import Object


def read_simkl(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read Simkl's films; its shows and anime are left out."""
    found = _object(file)
    for number, item in enumerate(objects_at(found, "movies"), 1):
        claims = RowClaims(reading, reading.place(number), "Simkl")
        claims.date([("added_to_watchlist_at", text_at(item, "added_to_watchlist_at"))])
        year = claims.year(text_at(item, "movie", "year"), "year")
        title, year = claims.add_title(text_at(item, "movie", "title"), "title", year)
        claims.add("release", str(year or ""))
        for service in ("imdb", "tmdb", "letterboxd"):
            value = text_at(item, "movie", "ids", service)
            if service == "letterboxd" and value:
                value = f"https://letterboxd.com/film/{value}/"
            claims.add_text(service, value, service)
        claims.add_text("notes", text_at(item, "memo", "text"), "memo")
        watched = text_at(item, "last_watched_at") or text_at(item, "user_rating")
        seen = bool(watched) or is_seen(text_at(item, "status"))
        yield from _film(claims, Identity(title, None, year, (), claims.ids), seen=seen)
    for kind in ("shows", "anime"):
        for number, item in enumerate(objects_at(found, kind), 1):
            place = reading.place(number).at(kind)
            title = text_at(item, "show", "title")
            yield Problem(place, "a show, not a film", title, Severity.LEFT_OUT)


def read_ryot(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read Ryot's films; its title stands in `source_id`."""
    found = _object(file)
    items = objects_at(found, "metadata") or objects_at(found, "media")
    for number, item in enumerate(items, 1):
        place = reading.place(number)
        title, lot = text_at(item, "source_id"), text_at(item, "lot")
        if not is_film(lot):
            why = f"{lot}, not a film"
            yield Problem(place, why, title or None, Severity.LEFT_OUT)
            continue
        claims = RowClaims(reading, place, "Ryot")
        title, year = claims.add_title(title, "source_id", None)
        claims.add("release", str(year or ""))
        service = text_at(item, "source").casefold()
        if service in IDS:
            claims.add_text(service, text_at(item, "identifier"), "identifier")
        seen = bool(objects_at(item, "seen_history") or objects_at(item, "reviews"))
        yield from _film(claims, Identity(title, None, year, (), claims.ids), seen=seen)


def _object(file: SourceFile) -> Object:
    found = file.json
    if not isinstance(found, dict):
        raise BadFileError(f"{file.name} is not an export of the chosen format")
    return found


def _film(claims: RowClaims, identity: Identity, *, seen: bool) -> Iterator[Found]:
    if seen and not is_to_come(identity.year, "", claims.reading.today):
        yield claims.seen(identity)
    else:
        yield from claims.found(identity)
