"""The cells of other people's tables: several values in one, ids, addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.ledger.fields import COMPANIES, FIELDS, IDS, PEOPLE, FieldKind
from filmtrack.ledger.vocabulary import is_no_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANY = re.compile(r"\s*[;|；、]\s*")
# Names that a slash or a word joins are several only if each of them is whole.
_JOINED = re.compile(r"\s+[/&]\s+|\s+and\s+|,\s*(?:and\s+|&\s*)?", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_JOINED_COMPANIES = re.compile(r"\s+/\s+|,\s*")
# What Notion and Airtable put behind a linked name: the address of its page.
_LINK = re.compile(r"\s*\((?:https?://|\.{0,2}/|[^()]*%20)[^()]*\)")
# How Python prints several texts in one cell: "['Ann Vale', 'Bo Reed']".
_PRINTED_LIST = re.compile(r"\[(['\"]).*\1\]", re.DOTALL)
_BETWEEN_PRINTED = re.compile(r"(?<=['\"]),\s*(?=['\"])")
_PAGES = {
    "imdb": re.compile(r"(?:imdb\.com/(?:[a-z]{2}/)?title/|imdb://)(tt[0-9]{7,10})"),
    "tmdb": re.compile(r"(?:themoviedb\.org/movie/|tmdb://)([1-9][0-9]*)"),
    "wikidata": re.compile(r"wikidata\.org/(?:wiki|entity)/(Q[1-9][0-9]*)"),
    "letterboxd": re.compile(r"https://(?:letterboxd\.com/film/[^/\s]+/|boxd\.it/\w+)"),
}
_IMDB_DIGITS = re.compile(r"[0-9]{5,10}")
_WHOLE_FLOAT = re.compile(r"([0-9]+)\.0")


def split_values(field: str, text: str) -> list[str]:
    """Split the cell of a field into its values."""
    if _PRINTED_LIST.fullmatch(text):
        text = ";".join(one[1:-1] for one in _BETWEEN_PRINTED.split(text[1:-1]))
    if field in PEOPLE:
        joined = _JOINED_COMPANIES if field in COMPANIES else _JOINED
        names = split_names(_LINK.sub("", text), joined)
        return [name for name in names if not is_no_name(name)]
    if field in IDS:
        return [_id(field, text)]
    if FIELDS[field].kind is FieldKind.MANY and field != "notes":
        return _MANY.split(text)
    return [text]


def ids_in(address: str) -> Iterator[tuple[str, str]]:
    """Find the id of a film in the address of its page at a service.

    >>> list(ids_in("https://www.imdb.com/title/tt0113277/?ref_=x"))
    [('imdb', 'tt0113277')]
    """
    for service, page in _PAGES.items():
        match = page.search(address)
        if match:
            yield service, match[1] if match.lastindex else match[0]


def _id(service: str, text: str) -> str:
    """Give an id as its service writes it: programs turn 949 into 949.0.

    >>> _id("tmdb", "949.0"), _id("imdb", "113277")
    ('949', 'tt0113277')
    """
    text = _WHOLE_FLOAT.sub(r"\1", text)
    if service == "imdb" and _IMDB_DIGITS.fullmatch(text):
        return f"tt{text:0>7}"
    return text


def split_names(cell: str, joined: re.Pattern[str] = _JOINED) -> list[str]:
    """Split names: at semicolons and bars, at commas and "&" only between whole names.

    >>> split_names("Matt Damon; Tom Holland"), split_names("Robert Downey, Jr.")
    (['Matt Damon', 'Tom Holland'], ['Robert Downey, Jr.'])
    >>> split_names("Anthony Russo, Joe Russo"), split_names("Ann Vale & Bo Reed")
    (['Anthony Russo', 'Joe Russo'], ['Ann Vale', 'Bo Reed'])
    """
    names: list[str] = []
    for part in _MANY.split(cell.strip()):
        # What follows "as" or stands in brackets may join words of its own.
        is_plain = " as " not in part and "(" not in part
        between = (joined if is_plain else _COMMA).split(part)
        whole = all(len(name.split()) > 1 for name in between)
        names += between if whole else [part]
    return [name for name in names if name]
