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
    r"|(?:\bmore than |\bover |\babout |\bnearly )?"
    r"(?:\b[0-9][0-9,]*\+?|\b(?:one|two|three|four|five|six|ten|fifteen|twenty))\s+"
    r"(?:u\.s\. |domestic |select |american )?"
    r"(?:theat(?:er|re)s|cinemas|screens|locations|cities|markets|countries)\b"
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


_Form: TypeAlias = "tuple[str, str, str, int]"  # form, kind, name, number
_List: TypeAlias = "tuple[str, str, str, int]"  # forms, kind, name if any, marks


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
|[0-9]+|%s|[^\W\d_]+\+|[^\W\d_]+|--|\S
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


class Lexicon:
    """The forms of a language by their first word, the longest first.

    A phrase has ten words and a table two thousand forms, so a word is looked up in
    the lists when it first occurs; to take all lists apart would take longer than the
    rest of a command.
    """

    def __init__(self, pairs: Iterable[_Form], lists: Iterable[_List]) -> None:
        self._found: dict[str, tuple[Lexeme, ...]] = {}
        self._pairs: dict[str, list[_Form]] = {}
        for pair in pairs:
            self._pairs.setdefault(pair[0].partition(" ")[0], []).append(pair)
        self._lists = [
            (";" + text.replace("\n", ";").replace("; ", ";") + ";", kind, name, number)
            for text, kind, name, number in lists
        ]

    def get(self, word: str) -> tuple[Lexeme, ...]:
        """Return what the table says about phrases that start with a word."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._look_up(word)
        return found

    def __contains__(self, word: str) -> bool:
        """Check that a form starts with a word."""
        return bool(self.get(word))

    def items(self) -> Iterator[tuple[str, tuple[Lexeme, ...]]]:
        """Yield each first word with its entries."""
        firsts = dict.fromkeys(self._pairs)
        for text, *_ in self._lists:
            firsts |= {form.split(" ", 1)[0]: None for form in text.split(";") if form}
        return ((first, self.get(first)) for first in firsts)

    def words(self) -> Iterator[str]:
        """Yield each word of each form."""
        for pairs in self._pairs.values():
            for form, *_ in pairs:
                yield from form.split()
        for text, *_ in self._lists:
            yield from text.replace(";", " ").split()

    def _look_up(self, word: str) -> tuple[Lexeme, ...]:
        if not word:  # an apostrophe that stands alone
            return ()
        found = [
            Lexeme(tuple(form.split()[1:]), kind, name, number)
            for form, kind, name, number in self._pairs.get(word, ())
        ]
        start = f";{word}"
        for text, kind, name, number in self._lists:
            at = text.find(start)
            while at >= 0:
                end = text.index(";", at + 1)
                form = text[at + 1 : end]
                first, *rest = form.split(" ")
                if first == word:
                    found.append(Lexeme(tuple(rest), kind, name or form, number))
                at = text.find(start, end)
        return tuple(sorted(found, key=lambda lexeme: -len(lexeme.rest)))


@cache
def lexicon(code: str) -> Lexicon:
    """Return the forms of a language."""
    table = load(code)
    lists = [(text, kind, "", 0) for kind, text in table.links.items()]
    lists += [(text, FILLER, "", marks) for marks, text in table.fillers.items()]
    return Lexicon(_pairs(table), lists)


@cache
def release_lexicon(code: str) -> Lexicon:
    """Return the fillers that only a release date may stand among."""
    table = load(code)
    lists = [
        (text, FILLER, "", marks | RELEASE)
        for marks, text in table.release_fillers.items()
    ]
    # The names of platforms are the same everywhere.
    platforms = {
        name: text for name, text in load("en").media.items() if name[0].isupper()
    }
    media = table.media or platforms
    for kind, names in (("medium", media), ("territory", table.territories)):
        lists += [(text, kind, name, ABOUT | RELEASE) for name, text in names.items()]
    return Lexicon((), lists)


def _pairs(table: Language) -> Iterator[_Form]:
    """Yield each form with a number or a name, its kind, and the name or number."""
    for kind, numbered in table.numbers.items():
        alone = kind in ("month", "weekday", "season")
        for forms, number in numbered.items():
            for form in forms.split() if alone else (forms,):
                yield form.replace("-", " "), kind, form, number
    for kind, named in table.names.items():
        for form, name in named.items():
            yield form, kind, name, 0


def forms(text: str) -> list[str]:
    """Read a word list apart at its semicolons and line ends."""
    return [
        phrase.strip()
        for phrase in text.replace("\n", ";").split(";")
        if phrase.strip()
    ]
