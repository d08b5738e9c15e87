"""TMDB's details of a film, and pages of its search results."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.files import decoded
from filmtrack.exchange.input.json_text import objects_at, read_json, text_at
from filmtrack.exchange.records import Identity
from filmtrack.exchange.services.row_claims import Sayings, first_year, source_type
from filmtrack.ledger.source_material import SourceMaterial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.ledger.facts import Document
    from filmtrack.strict_json import Object

OUTLET = "TMDB"
NOTICE = "This product uses the TMDB API but is not endorsed or certified by TMDB."
_WRITING = frozenset(
    ("Screenplay", "Writer", "Story", "Author", "Teleplay", "Adaptation")
)
_SOURCES = frozenset(
    (
        *("Novel", "Book", "Short Story", "Comic Book", "Graphic Novel"),
        *("Theatre Play", "Characters", "Original Story", "Musical"),
    )
)
_PRODUCING = frozenset(("Producer", "Executive Producer"))
# The jobs that have a field of their own. TMDB's languages are those spoken in a film
# and that of its title, not those it is shot in, so they are not read.
_JOBS = {
    "Director of Photography": "cinematographers",
    "Original Music Composer": "composers",
    "Editor": "editors",
    "Casting": "casting_directors",
}
_RUMOR = re.compile(r"\s*\((rumou?red)\)\s*$", re.IGNORECASE)
_RELEASE_TYPES = {
    1: "premiere",
    2: "limited release",
    3: "theatrical release",
    4: "digital release",
    5: "physical release",
    6: "television release",
}


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read one film's details, or a page of films."""
    text, _ = decoded(content, reading.name)
    found = read_json(text, reading.name)
    if not isinstance(found, dict):
        raise BadFileError(f"{reading.name} is no object")
    films = objects_at(found, "results") if "total_pages" in found else [found]
    for number, film in enumerate(films, 1):
        yield from _film(film, reading.place(number), reading)


def _film(film: Object, place: RecordPlace, reading: ImportContext) -> Iterator[Found]:
    number = text_at(film, "id")
    url = f"https://www.themoviedb.org/movie/{number}" if number else None
    sayings = Sayings(reading, place, OUTLET, None, url)
    title, original = text_at(film, "title"), text_at(film, "original_title")
    if not title:
        sayings.fail("title", None, "no title")
    sayings.read("title", title, "title")
    sayings.read(
        "original_title", "" if original == title else original, "original_title"
    )
    sayings.read("status", text_at(film, "status"), "status")
    sayings.read("tmdb", number, "id")
    imdb = text_at(film, "imdb_id") or text_at(film, "external_ids", "imdb_id")
    sayings.read("imdb", imdb, "imdb_id")
    sayings.read(
        "wikidata", text_at(film, "external_ids", "wikidata_id"), "wikidata_id"
    )
    for company in objects_at(film, "production_companies"):
        sayings.say("studios", text_at(company, "name"))
    directors = _crew(film, sayings)
    _cast(film, sayings)
    year = _releases(film, sayings)
    collection = text_at(film, "belongs_to_collection", "name")
    sayings.say("related", collection and f"part of {collection}")
    yield from sayings.found(
        Identity(title, original or None, year, directors, sayings.ids)
    )


def _crew(film: Object, sayings: Sayings) -> tuple[str, ...]:
    """Say who directs, writes and produces, and whose work it is from."""
    directors: list[str] = []
    works: dict[str, list[str]] = {}
    for person in objects_at(film, "credits", "crew"):
        name, job = text_at(person, "name"), text_at(person, "job")
        if job == "Director":
            directors.append(name)
            sayings.say("directors", name)
        elif job in _SOURCES:
            works.setdefault(job, []).append(name)
        elif job in _WRITING:
            sayings.say("writers", name)
        elif job in _JOBS:
            sayings.say(_JOBS[job], name)
        elif job in _PRODUCING:
            sayings.say("producers", name, note=None if job == "Producer" else job)
    for job, names in works.items():
        work = SourceMaterial(type=source_type(job), by=tuple(names))
        sayings.say("source_material", work, note=f"credited as {job}")
    return tuple(directors)


def _cast(film: Object, sayings: Sayings) -> None:
    """Say who plays whom; of a status only a rumour can be told from the character."""
    for person in objects_at(film, "credits", "cast"):
        character = text_at(person, "character")
        rumor = _RUMOR.search(character)
        role = character[: rumor.start()] if rumor else character
        sayings.say(
            "cast",
            text_at(person, "name"),
            role=role or None,
            standing="rumored" if rumor else None,
        )


def _releases(film: Object, sayings: Sayings) -> int | None:
    """Say the primary release, and those of each country as notes; give its year."""
    dated = [
        (text_at(release, "release_date")[:10], text_at(country, "iso_3166_1"), release)
        for country in objects_at(film, "release_dates", "results")
        for release in objects_at(country, "release_dates")
    ]
    cinemas = sorted(day for day, _, release in dated if release.get("type") in (2, 3))
    primary = text_at(film, "release_date") or (cinemas[0] if cinemas else "")
    sayings.read("release", primary, "release_date")
    for day, country, release in dated:
        kind = release.get("type")
        words = (
            _RELEASE_TYPES.get(kind, "release") if isinstance(kind, int) else "release"
        )
        sayings.say("notes", f"{words} {country} {day}")
    return first_year(primary)


def credit_due(documents: Iterable[Document]) -> str | None:
    """Give the notice that TMDB asks for where its data are shown; None elsewhere."""
    outlets = {claim.outlet for document in documents for claim in document.claims}
    return NOTICE if OUTLET in outlets else None
