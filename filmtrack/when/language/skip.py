"""Skip words that are in no table, where that cannot change the date.

Words that carry time or reverse a meaning are in the tables, and never skipped. All
other words form an open class: places, names, adverbs. One is skipped unless it may be
a misspelt word of time, a part of the date, or the event that the date belongs to.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when.language.lexicon import END, STRANGE, Lexed, Token, lexicon
from filmtrack.when.language.suggest import distance
from filmtrack.when.language.table import SKIPPED, THE, WORD
from filmtrack.when.language.tables import SCRIPTS, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NAMED = frozenset({"month", "weekday", "season", "holiday"})
_DATED = _NAMED | {"year", "number", "ordinal", "iso", "quarter", "half", "part"}
_DATED |= {"unit", "units", "which", "shifted day", "turn", "new year", "few", "couple"}
_LEADS = frozenset({"in", "prep", "of", "for", "over", "from", "to", "by"})
_JOINS = frozenset({"and", "of", "comma", "dash", "slash", "in", "prep"})
_LINKS = frozenset({"and", "or", "but", "to", "through", "until", "into", "from", "by"})
_BOUNDS = frozenset({"before", "after", "until", "within", "since"})
_FIRST_NAMES = frozenset({"month", "season", "weekday"})  # June, Summer, Tuesday
_SHORT = 5  # a lower-case word shorter than this next to a date may be part of it
_GENITIVES = frozenset({"des", "der", "zum", "zur", "vom"})
_UNTIMED = frozenset({"event", "against", "leaves", "story", "from its"})


class Blocked(NamedTuple):
    """An unknown word that must not be skipped, with the word that it may be."""

    token: Token
    near: str | None


def skip_unknown(phrase: str, lexed: Lexed, language: str = "en") -> Lexed | Blocked:
    """Drop the unknown words of a phrase, or return the first that must stay.

    >>> from filmtrack.when.language.lexer import lex
    >>> phrase = "shoots in Marfa in May"
    >>> [token.text for token in skip_unknown(phrase, lex(phrase)).tokens]
    ['in', 'may', '']
    """
    return _Skipper(phrase, lexed, language).run()


def misspelt(phrase: str, lexed: Lexed, language: str) -> frozenset[int]:
    """Return where unknown words stand that may be misspelt words of time."""
    skipper = _Skipper(phrase, lexed, language)
    return frozenset(
        skipper.tokens[i].start
        for first, last in skipper.runs()
        for i in range(first, last)
        if skipper.tokens[i].kind == STRANGE and skipper.near(i, first)
    )


class _Skipper:
    """Decides for each run of unknown words."""

    def __init__(self, phrase: str, lexed: Lexed, language: str) -> None:
        self.phrase = phrase
        self.lexed = lexed
        self.language = language
        table = load(language)
        self.capital_nouns, self.is_arranged = table.capital_nouns, bool(table.order)
        self.unspaced = table.unspaced is not None
        self.tokens = [*lexed.tokens]
        self.first_names: set[int] = set()
        self.take_names()
        self.dropped: set[int] = set()
        self.skipped = [*lexed.skipped]

    def take_names(self) -> None:
        """Take a bare month or season right before a name for a part of the name."""
        for i, (one, two) in enumerate(zip(self.tokens, self.tokens[1:], strict=False)):
            if one.kind not in _FIRST_NAMES or two.kind != STRANGE:
                continue
            if not self.phrase[two.start].isupper():
                continue
            led = i > 0 and self.tokens[i - 1].kind in _DATED | _LEADS | _LINKS
            capital = self.phrase[one.start].isupper()
            if capital and not led and self.gap(one, two) == " ":
                self.tokens[i] = one._replace(kind=STRANGE)
                self.first_names.add(i)

    def run(self) -> Lexed | Blocked:
        """Return what is left of the phrase."""
        for first, last in self.runs():
            for i in range(first, last):
                blocked = self.blocked(i, first)
                if blocked:
                    return blocked
            self.drop(first, last)
        tokens = []
        marks = 0
        for i, token in enumerate(self.tokens):
            if i in self.dropped:
                marks |= WORD | SKIPPED | token.marks & ~THE
            else:
                tokens.append(token._replace(marks=token.marks | marks))
                marks = 0
        return self.lexed._replace(tokens=tuple(tokens), skipped=tuple(self.skipped))

    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield the runs of unknown words, with what joins them."""
        i, count = 0, len(self.tokens)
        while i < count:
            if self.tokens[i].kind != STRANGE:
                i += 1
                continue
            end = i + 1
            while end < count:
                ahead = end
                while ahead - end < 2 and self.tokens[ahead].kind in _JOINS:
                    ahead += 1
                if self.tokens[ahead].kind != STRANGE:
                    break
                end = ahead + 1
            yield i, end
            i = end

    def drop(self, first: int, last: int) -> None:
        """Drop a run with the prepositions before it, and a comma on both sides."""
        start = first
        while start and (
            self.tokens[start - 1].kind in _LEADS or self.leads_to_name(start - 1)
        ):
            start -= 1
        before = self.tokens[start - 1].kind if start else "comma"
        if before == "between" and "and" in {t.kind for t in self.tokens[start:last]}:
            start -= 1  # between Naples and Procida
            before = self.tokens[start - 1].kind if start else "comma"
        if before == "and" and not any(t.kind in _DATED for t in self.tokens[:start]):
            start -= 1
        elif before == "comma" and self.tokens[last].kind == "comma":
            self.dropped.add(last)
        self.dropped.update(range(start, last))
        self.skipped.append((self.tokens[first].start, self.tokens[last - 1].end))

    def leads_to_name(self, i: int) -> bool:
        """Check for the `through` of a distributor: `released through IFC Films`."""
        return self.tokens[i].text == "through" and self.is_name(self.tokens[i + 1])

    def blocked(self, i: int, first: int) -> Blocked | None:
        """Say why a word must stay, if it must."""
        token = self.tokens[i]
        if token.kind != STRANGE or i in self.first_names:
            return None
        word = token.text
        if self.is_foreign(word) or not any(sign.isalnum() for sign in word):
            return Blocked(token, None)
        near = self.near(i, first)
        if near:
            return Blocked(token, near)
        numbered = any(sign.isdigit() for sign in word)
        if numbered and not _is_name_with_number(word):
            return Blocked(token, None)
        if (
            self.is_surname(i)
            or self.beside_number(i)
            or self.splits_date(i)
            or self.may_govern(i, first)
            or (self.is_arranged and self.may_be_verb(i))
        ):
            return Blocked(token, None)
        return None

    def is_foreign(self, word: str) -> bool:
        """Check for a word in a script that the language does not use.

        Without spaces no unknown word is sure to be whole: the lexer skips names.
        """
        if word.isascii() or all(sign < "Ͱ" for sign in word):
            return False
        own = SCRIPTS.get(self.language, "(?!)")
        return self.unspaced or not re.search(own, word)

    def near(self, i: int, first: int) -> str | None:
        """Find the word of time that an unknown word may be a misspelling of."""
        token = self.tokens[i]
        word = token.text.split("'")[0]
        named = i > first and self.is_name(token) and self.is_name(self.tokens[i - 1])
        named = named and self.tokens[i - 1].kind == STRANGE
        if len(word) < _SHORT or named or self.is_foreign(word):
            return None
        place = self.is_name(token) and (i > first or self.is_place(i))
        closed = _calendar_words if place else _closed_words
        most = 1 if place or len(word) < 8 else 2
        for other in closed(self.language):
            close = abs(len(other) - len(word)) <= most
            if close and 0 < distance(word, other, most) <= most:
                return other
        return None

    def is_place(self, i: int) -> bool:
        """Check whether a name stands as a place: after `in`, or before a comma."""
        before = self.tokens[i - 1].kind if i else ""
        return before in ("in", "prep", "over") or self.tokens[i + 1].kind == "comma"

    def is_name(self, token: Token) -> bool:
        """Check whether a word has a capital, where only names have one."""
        return self.phrase[token.start].isupper() and not self.capital_nouns

    def gap(self, one: Token, two: Token) -> str:
        """Return the characters between two tokens."""
        return self.phrase[one.end : two.start]

    def adjacent(self, i: int, other: int) -> Token | None:
        """Return the token at an index if nothing but space or a hyphen is between."""
        if not 0 <= other < len(self.tokens):
            return None
        one, two = sorted((self.tokens[i], self.tokens[other]), key=lambda t: t.start)
        return self.tokens[other] if self.gap(one, two).strip(" -") == "" else None

    def beside_number(self, i: int) -> bool:
        """Check for a bare year or number next to a word: `Zima 2027`."""
        after = self.adjacent(i, i + 1)
        if after and after.kind in ("year", "iso"):
            return True
        if after and after.kind in ("number", "ordinal"):
            return self.tokens[i + 2].kind not in ("month", "unit", "units", "weekday")
        before = self.adjacent(i, i - 1)
        if before is None or before.kind not in ("year", "number", "ordinal"):
            return False
        kind = self.tokens[i - 2].kind if i > 1 else ""
        return kind not in _DATED | {"comma", "of", "slash", "dash", "in", "prep"}

    def is_surname(self, i: int) -> bool:
        """Check for a name right before a bare month: `Fredric March`."""
        after = self.adjacent(i, i + 1)
        if after is None or after.kind != "month" or not self.is_name(after):
            return False
        dated = ("number", "ordinal", "year", "comma")
        return self.is_name(self.tokens[i]) and self.tokens[i + 2].kind not in dated

    def splits_date(self, i: int) -> bool:
        """Check for a word inside a date, or a short one beside it: `lte May`."""
        before, after = self.adjacent(i, i - 1), self.adjacent(i, i + 1)
        sides = [side for side in (before, after) if side and side.kind in _DATED]
        if len(sides) == 2:
            return True
        lower = not self.is_name(self.tokens[i])
        if lower and len(self.tokens[i].text) < _SHORT and sides:
            return True
        return before is not None and before.kind in ("part", "which", "ordinal")

    def may_govern(self, i: int, first: int) -> bool:
        """Check for a lower-case word before the date that nothing else governs.

        `fittings in May` dates the fittings, `shoots scenes in May` the shoot.
        """
        token = self.tokens[i]
        before = self.tokens[first - 1].kind if first else ""
        if before in _LINKS and any(t.kind in _DATED for t in self.tokens[:first]):
            return not self.is_name(token)  # in May and jumps to June
        placed = self.is_place(i) and self.phrase[token.start].isupper()
        owned = self.tokens[i + 1].text in _GENITIVES and self.adjacent(i, i + 1)
        if self.capital_nouns and owned:
            return True  # am Vorabend des Sommers: no place
        if self.is_name(token) or placed:
            return False
        pos = i + 1
        while self.tokens[pos].kind in _LEADS:
            pos += 1
        if self.tokens[pos].kind not in _DATED | _BOUNDS:
            return False
        if token.text.endswith("ly"):
            return False
        clause = max((t.end for t in self.tokens[:i] if t.kind == "comma"), default=0)
        dated = self.tokens[pos].start
        return not any(clause <= start < dated for start in self.lexed.about)

    def may_be_verb(self, i: int) -> bool:
        """Check for a lower-case word behind the date, without a word of shooting.

        `im Mai heiraten` dates the wedding; in English the verb stands before the date.
        """
        token = self.tokens[i]
        dated = any(other.kind in _DATED for other in self.tokens[:i])
        lower = self.phrase[token.start].islower()
        return dated and lower and not self.lexed.about


def _is_name_with_number(word: str) -> bool:
    """Check for a name such as `A24`; Q5 is a misprint of a quarter."""
    return len(word) > 2 and word[0].isalpha() and word[-2:].isdigit()


@cache
def _closed_words(language: str) -> tuple[str, ...]:
    """List the words of time that a misspelt word is compared with."""

    def timed(kind: str) -> bool:
        return kind not in _UNTIMED and kind != ""

    return _words(language, timed)


@cache
def _calendar_words(language: str) -> tuple[str, ...]:
    """List the months, weekdays and seasons."""
    return _words(language, lambda kind: kind in ("month", "weekday", "season"))


def _words(language: str, wanted: Callable[[str], bool]) -> tuple[str, ...]:
    found = {
        word
        for first, entries in lexicon(language).items()
        for entry in entries
        if wanted(entry.kind) and (not entry.rest or entry.kind in _NAMED)
        for word in (first, *entry.rest)
        if len(word) > 3 and word.isalpha()
    }
    return tuple(sorted(found - {END}))
