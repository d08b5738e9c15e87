"""TMDB's details of a film, and films in pages, lists, collections and credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.exchange.input.json_text import objects_at, text_at
from filmtrack.exchange.match import first_year
from filmtrack.exchange.records import Identity, Problem, Severity
from filmtrack.exchange.services.row_claims import (
    RowClaims,
    is_to_come,
    source_type,
)
from filmtrack.exchange.services.viewing import is_film
from filmtrack.ledger.releases import COUNTRIES
from filmtrack.ledger.source_material import SourceMaterial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.ledger.facts import Document
    from filmtrack.strict_json import Json, Object

OUTLET = "TMDB"
NOTICE = "This product uses the TMDB API but is not endorsed or certified by TMDB."
# Of a page, a list, a collection, a person's credits.
_ARRAYS = ("results", "items", "parts", "cast", "crew")
# TMDB's languages are those spoken in a film and that of its title, not those it is
# shot in, so they are not read.
_JOBS = {
    "Director": "directors",
    **dict.fromkeys(("Screenplay", "Writer", "Story"), "writers"),
    **dict.fromkeys(("Author", "Teleplay", "Adaptation"), "writers"),
    **dict.fromkeys(("Producer", "Executive Producer"), "producers"),
    "Director of Photography": "cinematographers",
    "Original Music Composer": "composers",
    "Editor": "editors",
    "Casting": "casting_directors",
}
_SOURCES = frozenset(
    (
        *("Novel", "Book", "Short Story", "Comic Book", "Graphic Novel"),
        *("Theatre Play", "Characters", "Original Story", "Musical"),
    )
)
_KEYS = {"tmdb": "id", "imdb": "imdb_id", "wikidata": "wikidata_id"}
_RUMOR = re.compile(r"\s*\((rumou?red)\)\s*$", re.IGNORECASE)
# TMDB's types of release by number.
_MEDIA = {
    1: "premiere",
    2: "limited",
    3: "cinemas",
    4: "digital",
    5: "physical",
    6: "television",
}
_IN_CINEMAS = ("limited", "cinemas")


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read one film's details, or films in a page, list, collection or array."""
    found = file.json
    films: list[Json] = found if isinstance(found, list) else []
    if isinstance(found, dict):
        arrays = [key for key in _ARRAYS if isinstance(found.get(key), list)]
        # Among a person's credits each job of a film has a row.
        films = [film for key in arrays for film in objects_at(found, key)]
        films = [found] if "title" in found and not arrays else films
    objects = [film for film in films if isinstance(film, dict)]
    for number, film in enumerate(objects, 1):
        yield from _film(film, reading.place(number), reading)


def _film(film: Object, place: RecordPlace, reading: ImportContext) -> Iterator[Found]:
    number, title = text_at(film, "id"), text_at(film, "title")
    kind = text_at(film, "media_type") or ("tv" if "first_air_date" in film else "")
    if not is_film(kind):
        name = title or text_at(film, "name")
        yield Problem(place, f"{kind}, not a film", name, Severity.LEFT_OUT)
        return
    url = f"https://www.themoviedb.org/movie/{number}" if number else None
    claims = RowClaims(reading, place, OUTLET, url)
    original = text_at(film, "original_title")
    title = title or original
    if not title:
        claims.fail("title", None, "no title")
    imdb = text_at(film, "imdb_id") or text_at(film, "external_ids", "imdb_id")
    told = {
        "title": title,
        "original_title": "" if original == title else original,
        "status": text_at(film, "status"),
        "tmdb": number,
        "imdb": imdb,
        "wikidata": text_at(film, "external_ids", "wikidata_id"),
    }
    for field, text in told.items():
        claims.add_text(field, text, _KEYS.get(field, field))
    for company in objects_at(film, "production_companies"):
        claims.add("studios", text_at(company, "name"))
    directors = _crew(film, claims)
    _cast(film, claims)
    year = _releases(film, claims)
    collection = text_at(film, "belongs_to_collection", "name")
    claims.add("related", collection and f"part of {collection}")
    identity = Identity(title, original or None, year, directors, claims.ids)
    # An account's own lists carry the rating that their user gave.
    is_seen = bool(text_at(film, "account_rating", "value")) or "rating" in film
    if is_seen and not is_to_come(year, text_at(film, "release_date"), reading.today):
        yield claims.seen(identity)
    else:
        yield from claims.found(identity)


def _crew(film: Object, claims: RowClaims) -> tuple[str, ...]:
    """Claim the crew and the source material; return the directors."""
    directors: list[str] = []
    works: dict[str, list[str]] = {}
    for person in objects_at(film, "credits", "crew"):
        name, job = text_at(person, "name"), text_at(person, "job")
        if job in _SOURCES:
            works.setdefault(job, []).append(name)
        elif job in _JOBS:
            field = _JOBS[job]
            note = job if job == "Executive Producer" else None
            claims.add(field, name, note=note)
            directors += [name] if field == "directors" else []
    for job, names in works.items():
        work = SourceMaterial(type=source_type(job), by=tuple(names))
        claims.add("source_material", work, note=f"credited as {job}")
    return tuple(directors)


def _cast(film: Object, claims: RowClaims) -> None:
    """Claim the cast; the character may say that a name is a rumour."""
    for person in objects_at(film, "credits", "cast"):
        character = text_at(person, "character")
        rumor = _RUMOR.search(character)
        role = character[: rumor.start()] if rumor else character
        claims.add(
            "cast",
            text_at(person, "name"),
            role=role or None,
            standing="rumored" if rumor else None,
        )


def _releases(film: Object, claims: RowClaims) -> int | None:
    """Claim the primary release and each one by country and type; return the year."""
    primary = text_at(film, "release_date")
    claims.add_text("release", primary, "release_date")
    cinemas = []
    for country in objects_at(film, "release_dates", "results"):
        code = text_at(country, "iso_3166_1")
        for release in objects_at(country, "release_dates"):
            kind = release.get("type")
            day = text_at(release, "release_date")[: len("2027-12-17")]
            medium = _MEDIA.get(kind) if isinstance(kind, int) else None
            cinemas += [day] if medium in _IN_CINEMAS else []
            claims.add(
                "release",
                day,
                note=text_at(release, "note") or None,
                territory=COUNTRIES.get(code, code) or None,
                medium=medium,
            )
    return first_year(primary or min(cinemas, default=""))


def credit_due(documents: Iterable[Document]) -> str | None:
    """Give the notice that TMDB asks for where its data are shown; None elsewhere."""
    outlets = {claim.outlet for document in documents for claim in document.claims}
    return NOTICE if OUTLET in outlets else None
