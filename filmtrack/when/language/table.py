"""The form of a language's table: all that the lexer knows about a language.

A table is data. Words are grouped by the kind of token that they become; the grammar
sees only kinds, names and numbers, so it is the same for every language. The README
of `filmtrack.when` lists the kinds and shows how to write a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from filmtrack.when.language.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

# What a filler leaves on the token after it, for the few rules that look at it.
START = 1  # a start that can be dated: `an August 10–24 start`
SHOOT = 2  # something that lasts: `a 12-week shoot`
SOMETIME = 4  # one day within what follows, whatever its form
DATES = 8  # several dates to choose from
THE = 16  # `in the next month` is not `next month`
BEGUN = 32  # it has happened
VERB = 64  # takes the `to` before it along
BEGINS = 128  # is about the start of photography
RETURN = 256  # `break for the holidays and return in …`
WORD = 512  # `2 films March` is not 2 March
ABOUT = 1024  # says that the phrase is about a shoot or a release
SCOPE = 4096  # a territory or medium stands before it
FILMING = 8192  # names the shoot, so the date is not that of a release
RELEASE = 16384  # names the release
SKIPPED = 32768  # a word that no table has stands before it
WAS_TO = 2048  # `was to begin in May`: no date, if May is over

Digits = Literal["month", "day", "year"]


def each_with(stems: str, endings: str) -> str:
    """Return a list of forms: each stem with each ending; both are words.

    >>> each_with("開始 始動", "する した")
    '開始する;開始した;始動する;始動した'
    """
    return ";".join(stem + end for stem in stems.split() for end in endings.split())


class Modal(Value):
    """When the name of a month that is also a verb means the month: `may start`.

    `nouns` are the words after it that may be nouns (`a May start`); the month is
    meant after one of `before`, or unless one of `after` follows the noun.
    """

    nouns: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]


class Unspaced(Value):
    """How a language that writes no spaces between its words writes numbers and names.

    `years`, `months`, `days` and `lengths` are patterns of what stands behind a
    number: a sign that makes it a date, or words that make it a length.
    """

    years: str
    months: str
    days: str
    lengths: str
    month: str  # the sign of a month in the forms of the table
    signs: str  # signs before which a space means nothing
    after_name: tuple[str, ...] = ()  # make the unknown word before them a name
    before_name: tuple[str, ...] = ()  # make the unknown word after them a name
    whole_words: bool = False  # spaces part words
    weekdays: Mapping[str, str] = {}  # weekday in brackets → its form
    eras: Mapping[str, int] = {}  # era → the year before its first
    spelling: Mapping[str, str] = {}  # character → how the table writes it


class Language(Value):
    """A language: its words by kind, and how it writes dates.

    In `numbers`, a key may list several one-word forms of months, weekdays and
    seasons, parted by spaces. In `links` and `fillers`, forms are parted by
    semicolons or line ends. All forms are in lower case.
    """

    code: str  # ISO 639-1
    name: str  # in English, as in "read as French"
    numbers: Mapping[str, Mapping[str, int]]  # kind → form → number
    names: Mapping[str, Mapping[str, str]]  # kind → form → the name it stands for
    links: Mapping[str, str]  # kind → forms: bounds, connectives, hedges
    fillers: Mapping[int, str]  # marks → forms that carry no date
    release_fillers: Mapping[int, str] = {}  # fillers around a release date only
    territories: Mapping[str, str] = {}  # territory → its forms
    media: Mapping[str, str] = {}  # medium of a release → its forms
    # fillers that are dates elsewhere: `set 2026`, `begin 2026`
    foreign_months: frozenset[str] = frozenset()
    digits: Digits = "day"  # which number comes first in 10/7/2026
    ordinals: tuple[str, ...] = ()  # endings of a number: 11th, 1er, 30.
    possessives: tuple[str, ...] = ()  # endings dropped from a word: June's
    # of the two words that an apostrophe parts it `ends` one (l'été) or `begins` one
    apostrophe: Literal["ends", "begins"] = "ends"
    spellings: Mapping[str, str] = {}  # letters read as others: ё as е
    slices: Mapping[str, str] = {}  # letter → kind: Q1 2025, H2
    prefixes: Mapping[str, str] = {}  # start of a compound → part: midsummer
    suffixes: Mapping[str, str] = {}  # end of a compound → hedge: Marchish
    infinitive: str = ""  # the word before a verb that else means until: `to begin`
    counting: frozenset[str] = frozenset()  # articles that count: `a week`
    counted: frozenset[str] = frozenset()  # what they count
    modals: Mapping[str, Modal] = {}
    ending: frozenset[str] = frozenset()  # words that make `end` before them a verb
    # `shoot`, `wrap`, `release` or `other`, `past` after a space → words in running
    # text that say what a date near them is about
    topics: Mapping[str, str] = {}
    order: frozenset[str] = frozenset()  # rules of `language.arrange` that it needs
    capital_nouns: bool = False  # a capital does not make a word a name
    # endings that say no in words of no list → kind: başlamayacak
    reversing: Mapping[str, str] = {}
    standings: Mapping[str, str] = {}  # how surely somebody is on a film → its forms
    stages: Mapping[str, str] = {}  # stage of a film's life → its forms
    unspaced: Unspaced | None = None  # of a language without spaces between words
    # auxiliaries that make a participle after them future, or past (`will be shot`)
    future: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    deadlines: frozenset[str] = frozenset()  # make a bare participle future
