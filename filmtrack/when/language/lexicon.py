"""Words and tokens: a phrase taken apart, each piece with its place in the phrase.

Words come first, by the shape of their characters; then the longest run of words
that a table knows becomes one token. Fillers become no token: they leave a mark on
the next one. The last token is always the end, so that a rule may look ahead.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from filmtrack.when.language.table import ABOUT, RELEASE
from filmtrack.when.language.tables import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.when.language.table import Language

END: Final = "end of phrase"
STRANGE: Final = "?word"
FILLER: Final = ""

_SHAPES = re.compile(
    r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9]|-[0-9])"  # 2025-03-11, 2025-26
    r"|[0-9]{4}(?P<sign>[/.])[0-9]{1,2}(?P=sign)[0-9]{1,2}(?![0-9])"  # 2027/03/11
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9])"  # 11.03.2027
    r"|[0-9]{1,2}-[^\W\d_]{3,9}-(?:[0-9]{4}|[0-9]{2})(?![0-9])"  # 11-Mar-2027
    r"|[12][0-9]{7}(?![0-9])"  # 20270311
    r"|[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\s?[ap]\.?m\b\.?)?|[0-9]{1,2}\s?[ap]\.?m\b\.?"
    r"|['’‘][0-9]{2}(?![0-9A-Za-z])"  # '26
    r"|[^\W\d_](?:\.[^\W\d_])+\b"  # U.K.
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*\+|[^\W_]+(?:['’][^\W\d_]+)*"  # March, 11th, year's
    r"|[^\W\d_]|--|\S",
    re.IGNORECASE,
)
_DASHES = frozenset("-–—‒―−‑‐") | {"--"}


class Piece(NamedTuple):
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


class Scope(NamedTuple):
    """Where a release counts or is seen, and the part of the phrase that says it."""

    kind: Literal["territory", "medium"]
    name: str
    start: int
    end: int


class Lexed(NamedTuple):
    """The tokens of a phrase, and the parts that become no token."""

    tokens: tuple[Token, ...]
    fillers: tuple[tuple[int, int], ...]
    marks: int
    about: tuple[int, ...]  # where words stand that are about a shoot or a release
    scopes: tuple[Scope, ...] = ()
    skipped: tuple[tuple[int, int], ...] = ()  # unknown words without a date

    @property
    def unknown(self) -> bool:
        """Whether a word is in no table."""
        return any(token.kind == STRANGE for token in self.tokens)


def split_words(phrase: str) -> list[Piece]:
    """Read a phrase apart by the shape of its characters.

    >>> [word.text for word in split_words("mid-to-late March '26 (U.K.)")]
    ['mid', '-', 'to', '-', 'late', 'march', "'26", '(', 'uk', '.', ')']
    """
    words = []
    for found in _SHAPES.finditer(phrase):
        text = found[0].lower().replace("’", "'").replace("‘", "'")
        if "." in text and text[0].isalpha():
            text = text.replace(".", "")
        if text in _DASHES:
            text = "-"
        words.append(Piece(text, found.start(), found.end()))
    return words


_TIGHT = r"""
[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9]|-[0-9])
|[0-9]{4}(?P<sign>[/.])[0-9]{1,2}(?P=sign)[0-9]{1,2}(?![0-9])
|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9])
|\b[^\W\d_][1-4](?!\w)|\b[1-4][^\W\d_](?!\w)  # T1, 1T
|[0-9]{1,4}(?:%s)(?!\w)
|[0-9]+|%s|[^\W\d_]+|--|\S
"""
_APOSTROPHE = {"ends": r"[^\W\d_]+['’]", "begins": r"['’][^\W\d_]+"}


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """Build the shapes of a language whose apostrophe parts two words."""
    table = load(code)
    endings = "|".join(re.escape(ending) for ending in table.ordinals) or "(?!)"
    shapes = _TIGHT % (endings, _APOSTROPHE[table.apostrophe])
    return re.compile(shapes, re.IGNORECASE | re.VERBOSE)


def split_at_apostrophes(phrase: str, table: Language) -> list[Piece]:
    """Take a phrase apart where an apostrophe ends or begins a word.

    >>> [word.text for word in split_at_apostrophes("jusqu’au 1er août", load("fr"))]
    ["jusqu'", 'au', '1er', 'août']
    >>> [word.text for word in split_at_apostrophes("2 Mart'ta", load("tr"))]
    ['2', 'mart', "'ta"]
    """
    words = []
    for found in _pattern(table.code).finditer(phrase):
        text = found[0].lower().replace("’", "'")
        for printed, plain in table.spellings.items():
            text = text.replace(printed, plain)
        text = "-" if text in _DASHES else text
        words.append(Piece(text, found.start(), found.end()))
    return words


Lexicon: TypeAlias = "dict[str, tuple[Lexeme, ...]]"


@cache
def lexicon(code: str) -> Lexicon:
    """Gather the forms of a language by first word, the longest first."""
    table = load(code)
    return _by_first_word((*_pairs(table), *_lists(table)))


@cache
def release_lexicon(code: str) -> Lexicon:
    """Gather the fillers that only a release date may stand among."""
    table = load(code)
    entries = [
        (form, FILLER, form, marks | RELEASE)
        for marks, text in table.release_fillers.items()
        for form in forms(text)
    ]
    entries += [
        (form, kind, name, ABOUT | RELEASE)
        for kind, names in (("medium", table.media), ("territory", table.territories))
        for name, text in names.items()
        for form in forms(text)
    ]
    return _by_first_word(entries)


def _by_first_word(entries: Iterable[tuple[str, str, str, int]]) -> Lexicon:
    gathered: dict[str, list[Lexeme]] = {}
    for form, kind, text, number in entries:
        first, *rest = form.split()
        gathered.setdefault(first, []).append(Lexeme(tuple(rest), kind, text, number))
    return {
        first: tuple(sorted(lexemes, key=lambda lexeme: -len(lexeme.rest)))
        for first, lexemes in gathered.items()
    }


def _pairs(table: Language) -> Iterator[tuple[str, str, str, int]]:
    """Yield each form with a number or a name, its kind, and the name or number."""
    for kind, numbered in table.numbers.items():
        for forms, number in numbered.items():
            alone = kind in ("month", "weekday", "season")
            for form in forms.split() if alone else (forms,):
                yield form.replace("-", " "), kind, form, number
    for kind, named in table.names.items():
        for form, name in named.items():
            yield form, kind, name, 0


def _lists(table: Language) -> Iterator[tuple[str, str, str, int]]:
    """Yield each form of the lists with its kind, each filler with its marks."""
    for kind, text in table.links.items():
        for form in forms(text):
            yield form, kind, form, 0
    for marks, text in table.fillers.items():
        for form in forms(text):
            yield form, FILLER, form, marks


def forms(text: str) -> list[str]:
    """Read a word list apart at its semicolons and line ends."""
    return [
        phrase.strip()
        for phrase in text.replace("\n", ";").split(";")
        if phrase.strip()
    ]
