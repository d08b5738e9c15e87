"""schema.org's Movie as JSON-LD.

It has no word for a rumour, so people and companies are named only if they are attached
or confirmed; nor for a shoot, so its dates are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.exchange.formats import certain, exact_date
from filmtrack.exchange.input.json_text import written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.ledger.facts import CastCredit, Credit, Document, SourceFact
    from filmtrack.strict_json import Json, Object

_TYPES = {"series": "TVSeries"}
_PAGES = {
    "imdb": "https://www.imdb.com/title/{}/",
    "tmdb": "https://www.themoviedb.org/movie/{}",
    "wikidata": "https://www.wikidata.org/wiki/{}",
    "letterboxd": "{}",
    "trakt": "https://trakt.tv/movies/{}",
}
_SHOW_PAGES = {
    "tmdb": "https://www.themoviedb.org/tv/{}",
    "trakt": "https://trakt.tv/shows/{}",
}


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write a graph of films."""
    graph = [movie(document) for document in documents]
    linked = {"@context": "https://schema.org", "@graph": graph}
    return msgspec.json.format(written(linked), indent=2) + b"\n"


def movie(document: Document) -> Object:
    """Give a production as a Movie, without empty properties."""
    ids = {k: v for k, v in msgspec.structs.asdict(document.ids).items() if v}
    pages = _PAGES | _SHOW_PAGES if document.kind == "series" else _PAGES
    addresses = [pages[service].format(value) for service, value in ids.items()]
    found: Object = {
        "@type": _TYPES.get(document.kind, "Movie"),
        "name": document.title,
        "alternateName": _texts(document.original_title, *document.aka),
        "director": _people(document.directors),
        "author": _people(document.writers),
        "producer": _people(document.producers),
        "musicBy": _people(document.composers),
        "editor": _people(document.editors),
        "inLanguage": _texts(*document.languages),
        "actor": [_actor(credit) for credit in certain(document.cast)],
        "productionCompany": [
            _named("Organization", studio.name) for studio in certain(document.studios)
        ],
        "isBasedOn": _work(document.source_material),
        "locationCreated": [_named("Place", name) for name in document.locations],
        "creativeWorkStatus": document.status,
        "keywords": _texts(*document.tags),
        "datePublished": exact_date(document.release),
        # Of an id that is an address, only one of the web is a page.
        "sameAs": [page for page in addresses if page.startswith("https://")],
        "identifier": [
            {"@type": "PropertyValue", "propertyID": service, "value": value}
            for service, value in ids.items()
        ],
    }
    return {key: value for key, value in found.items() if value not in (None, [], "")}


def _texts(*texts: str | None) -> list[Json]:
    return [text for text in texts if text]


def _named(kind: str, name: str) -> Object:
    return {"@type": kind, "name": name}


def _person(name: str) -> Object:
    return _named("Person", name)


def _people(credits_: Iterable[Credit]) -> list[Json]:
    return [_person(credit.name) for credit in certain(credits_)]


def _actor(credit: CastCredit) -> Object:
    """Give an actor, inside the role where one is said."""
    if credit.role is None:
        return _person(credit.name)
    return {
        "@type": "PerformanceRole",
        "actor": _person(credit.name),
        "characterName": credit.role,
    }


def _work(source: SourceFact | None) -> Object | None:
    """Give the work that a film is made from, if it has a name or an author."""
    if source is None or not (source.title or source.by):
        return None
    work: Object = {
        "@type": "Book" if source.type == "novel" else "CreativeWork",
        "name": source.title,
        "author": [_person(name) for name in source.by],
        "datePublished": str(source.year) if source.year else None,
    }
    return {key: value for key, value in work.items() if value not in (None, [])}
