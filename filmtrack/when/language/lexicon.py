"""Words and tokens: a phrase taken apart, each piece with its place in the phrase.

Words come first, by the shape of their characters; then the longest run of words
that a table knows becomes one token. Fillers become no token: they leave a mark on
the next one. The last token is always the end, so that a rule may look ahead.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from filmtrack.when.language import english_dates as vocabulary
from filmtrack.when.language import english_fillers as fillers
from filmtrack.when.language import english_links as vocabulary_links

if TYPE_CHECKING:
    from collections.abc import Iterator

END: Final = "end of phrase"
STRANGE: Final = "?word"
FILLER: Final = ""

_SHAPES = re.compile(
    r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9]|-[0-9])"  # 2025-03-11, 2025-26
    r"|['’‘][0-9]{2}(?![0-9A-Za-z])"  # '26
    r"|[^\W\d_](?:\.[^\W\d_])+\b"  # U.K.
    r"|[^\W_]+(?:['’][^\W\d_]+)*"  # March, 11th, 1Q25, year's
    r"|[^\W\d_]|--|\S"
)
_DASHES = frozenset("-–—‒―−‑‐") | {"--"}


class Word(NamedTuple):
    """One piece of a phrase, in lower case, and where it stands."""

    text: str
    start: int
    end: int


class Token(NamedTuple):
    """What a run of words says: its kind, and a name or a number to it."""

    kind: str
    text: str
    number: int
    start: int
    end: int
    marks: int = 0


class Lexeme(NamedTuple):
    """What a table says about a phrase that starts with a given word."""

    rest: tuple[str, ...]
    kind: str
    text: str
    number: int


class Lexed(NamedTuple):
    """The tokens of a phrase and the pieces that carry nothing or are strange."""

    tokens: tuple[Token, ...]
    skipped: tuple[tuple[int, int], ...]
    strange: tuple[tuple[int, int], ...]
    marks: int
    places: tuple[tuple[int, int], ...]


def split_words(phrase: str) -> list[Word]:
    """Takes a phrase apart by the shape of its characters.

    >>> [word.text for word in split_words("mid-to-late March '26 (U.K.)")]
    ['mid', '-', 'to', '-', 'late', 'march', "'26", '(', 'uk', '.', ')']
    """
    words = []
    for found in _SHAPES.finditer(phrase):
        text = found[0].lower().replace("’", "'").replace("‘", "'")
        if "." in text and len(text) > 1:
            text = text.replace(".", "")
        if text in _DASHES:
            text = "-"
        words.append(Word(text, found.start(), found.end()))
    return words


@cache
def lexicon() -> dict[str, tuple[Lexeme, ...]]:
    """Gathers the tables by first word, the longest phrase first."""
    gathered: dict[str, list[Lexeme]] = {}

    for phrase, kind, text, number in (*_from_tables(), *_from_lists()):
        first, *rest = phrase.split()
        gathered.setdefault(first, []).append(Lexeme(tuple(rest), kind, text, number))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
        for first, entries in gathered.items()
    }


def _from_tables() -> Iterator[tuple[str, str, str, int]]:
    """Gives each phrase of the tables, its kind, and the name or number to it."""
    for kind, numbered in vocabulary.NUMBERED_TABLES.items():
        for names, number in numbered.items():
            alone = kind in ("month", "weekday", "season")
            for name in names.split() if alone else (names,):
                yield name, kind, name, number
    for kind, named in vocabulary.NAMED_TABLES.items():
        for phrase, meaning in named.items():
            yield phrase, kind, meaning, 0


def _from_lists() -> Iterator[tuple[str, str, str, int]]:
    """Gives each phrase of the lists and its kind, each filler and its mark."""
    for kind, phrases in vocabulary_links.WORD_LISTS.items():
        for phrase in _listed(phrases):
            yield phrase, kind, phrase, 0
    for marks, phrases in fillers.TABLES.items():
        for phrase in _listed(phrases):
            yield phrase, FILLER, phrase, marks


@cache
def release_lexicon() -> dict[str, tuple[Lexeme, ...]]:
    """Gathers the words that only a release date may stand among."""
    gathered: dict[str, list[Lexeme]] = {}
    for phrase in _listed(fillers.RELEASE_WORDS):
        first, *rest = phrase.split()
        gathered.setdefault(first, []).append(Lexeme(tuple(rest), FILLER, phrase, 0))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
        for first, entries in gathered.items()
    }


def _listed(phrases: str) -> list[str]:
    """Takes a word list apart at its semicolons and line ends."""
    return [
        phrase.strip()
        for phrase in phrases.replace("\n", ";").split(";")
        if phrase.strip()
    ]
