"""The names that columns have in other people's tables, and what they hold.

Names are compared by `column_key`: in any case, spacing, punctuation or camel case.
A name stands for a field of ours, or for one of the roles below.
"""

from __future__ import annotations

from filmtrack.exchange.input.rows import column_key
from filmtrack.exchange.own.csv_write import COLUMNS
from filmtrack.ledger.fields import FIELDS

# Not fields of a production: how a row is read, and whether it is.
_ROLES = {
    "year": "year, release year, start year",
    "url": "url, link, source url, reference, web site",
    # In the order of FORMATS: the day of the report, modified, created, added.
    "said": "said, reported, report date, date reported, published, modified,"
    " last modified, date modified, modified at, updated, updated at, last updated,"
    " last edited time, created, date created, created at, created time, listed at,"
    " added, date added, added at, added on, added date, date",
    "type": "type, media type, title type, tmdb type, item type, content type",
    "part": "season, season number, episode, episode number, episode title",
    "seen": "watched, seen, watched at, watched date, date watched, watched on,"
    " last watched, last watched at, last watched date, date seen, seen on,"
    " viewing date, date viewed, view date, your rating, my rating, user rating,"
    " date rated, rated at, rating10",
    "viewing": "watch status, viewing status, my status, user status, watchlist",
    "score": "score, progress, progressed at, times watched, rewatch, rewatches,"
    " last ep watched, last episode watched, watch count, plays",
    "media id": "media id",
}


# What each name may stand for, with its rank among the names of the same field.
MEANINGS = {
    what: {column_key(name): rank for rank, name in enumerate(names.split(", "))}
    for what, names in ({f.name: f.headers for f in FIELDS.values()} | _ROLES).items()
}
TITLE_KEYS = frozenset({*MEANINGS["title"], *MEANINGS["original_title"]})
_SERVICES = (
    "position, const, created, num votes, runtime mins, genres, position, name, year,"
    " letterboxd uri, trakt id, rank, listed at, tmdb id, imdb id"
)
_KNOWN = frozenset(
    (
        *(key for keys in MEANINGS.values() for key in keys),
        *map(column_key, _SERVICES.split(", ")),
        *map(column_key, COLUMNS),
    )
)


def is_known(printed: str) -> bool:
    """Tell whether the name of a column means something in any format."""
    return column_key(printed) in _KNOWN
