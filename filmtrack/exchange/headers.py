"""The names that columns have in other people's tables, and what they hold.

Names are compared by `column_key`: in any case, spacing, punctuation or camel case.
A name stands for a field of ours, or for one of the roles below.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeAlias

from filmtrack.exchange.input.rows import column_key
from filmtrack.exchange.own.csv_write import COLUMNS
from filmtrack.ledger.fields import FIELDS

Meanings: TypeAlias = Mapping[str, Mapping[str, int]]

# Not fields of a production: how a row is read, and whether it is.
_ROLES = {
    "year": "year, release year, start year, production year, original release year",
    "url": "url, link, source url, reference, web site, film url, movie url",
    "report language": "report language, language of the report, read as",
    "guid": "guid, guids, guids id",
    # In the order of FORMATS: the day of the report, modified, created, added.
    "said": "said, reported, report date, date reported, published, modified,"
    " last modified, date modified, modified at, updated, updated at, last updated,"
    " last edited time, created, date created, created at, created time, listed at,"
    " added, date added, added at, added on, added date, date",
    "type": "type, media type, title type, tmdb type, item type, content type, media,"
    " object type, production type, project type, format",
    # A show has seasons; a column of them is of shows even where no type is said.
    "part": "season, season number, episode, episode number, episode title, seasons,"
    " number of seasons, season count, series type",
    "seen": "watched, seen, watched at, watched date, date watched, watched on,"
    " last watched, last watched at, last watched date, date seen, seen on,"
    " viewing date, date viewed, view date, your rating, my rating, user rating,"
    " date rated, rated at, rating10, played, play count, view count, last viewed at,"
    " last played, watch count, plays, times watched",
    "viewing": "watch status, viewing status, my status, user status, watchlist",
    "score": "score, progress, progressed at, rewatch, rewatches, last ep watched,"
    " last episode watched",
    "rating": "rating",
    "media id": "media id",
    "subject": "subject",
}

# Columns that only the reader of one service looks for.
_SERVICES = (
    "position, const, created, num votes, runtime mins, genres, position, name, year,"
    " letterboxd uri, trakt id, rank, listed at, tmdb id, imdb id"
)


def _ranks(names: Mapping[str, str]) -> Meanings:
    """Give each name its rank among the names of the same field."""
    return {
        what: {column_key(name): rank for rank, name in enumerate(listed.split(", "))}
        for what, listed in names.items()
    }


# The tables are made for the first header: most files of ours have none.
@cache
def _english() -> Meanings:
    return _ranks({f.name: f.headers for f in FIELDS.values()} | _ROLES)


@cache
def _foreign() -> tuple[Meanings, ...]:
    from filmtrack.exchange.header_words import HEADER_WORDS

    return tuple(map(_ranks, HEADER_WORDS.values()))


@cache
def _known() -> frozenset[str]:
    tables = (_english(), *_foreign())
    names = (key for words in tables for keys in words.values() for key in keys)
    return frozenset((*names, *map(column_key, (*_SERVICES.split(", "), *COLUMNS))))


def is_known(printed: str) -> bool:
    """Tell whether the name of a column means something in any format."""
    return column_key(printed) in _known()


def has_title(keys: Iterable[str]) -> bool:
    """Tell whether a header names a column of titles, in any language."""
    return any(
        key in words.get(what, ())
        for key in keys
        for words in (_english(), *_foreign())
        for what in ("title", "original_title")
    )


def meanings_of(keys: Iterable[str]) -> Meanings:
    """Give what the names of a header stand for, in English and in its own language.

    One name in another language may be chance, as "data" is; the title or a second
    name shows the language. There a name stands for what it means in that language:
    beside "Titre", a column "Production" has companies and no titles.
    """
    header, english = {*keys}, _english()
    in_english = {key for names in english.values() for key in names}

    def hits(words: Meanings) -> set[str]:
        """Give the names that only this other language explains."""
        return header & {key for names in words.values() for key in names} - in_english

    foreign = max(_foreign(), key=lambda words: len(hits(words)))
    count = len(hits(foreign))
    if not count or (count == 1 and header.isdisjoint(foreign["title"])):
        return english
    theirs = {key for names in foreign.values() for key in names}
    return {
        what: {key: rank for key, rank in ranks.items() if key not in theirs}
        # Their words come before English ones: those are the doubtful names of films.
        | {key: rank - len(theirs) for key, rank in foreign.get(what, {}).items()}
        for what, ranks in english.items()
    }
