"""Why an item concerns the user: a followed name, a film of the slate, or its news.

A title of two words or more is recognised as it stands. A single word (*Dragon*) must
be in quotes or stand with a person of that film.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.feeds.headlines import (
    News,
    is_about_a_film,
    is_coverage,
    is_of_another_work,
    news_of,
)
from filmtrack.ledger.aliases import PERSON
from filmtrack.names import fold, fold_title
from filmtrack.slate.followed import PRODUCTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filmtrack.ledger.facts import Facts
    from filmtrack.slate.followed import Followed

_OUT = frozenset(("released", "cancelled"))
_WEIGHTS = {
    News.STARTS: 30,
    News.MOVES: 25,
    News.CASTS: 20,
    News.WRAPS: 15,
    News.ANNOUNCES: 10,
}
_TOKEN = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SMALL = frozenset(("of", "and", "the", "a", "an", "in", "at", "on", "to", "for", "de"))
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_OPENING, _CLOSING = "‘“\"'«„「『", "’”\"'»“」』"
# Scripts that put no spaces between words.
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_SHORTEST_UNSPACED = 3
_YEAR_DIGITS = 4
# *The Batman Part II* is *The Batman 2* in half of the headlines.
_PARTS = {"II": 2, "III": 3, "IV": 4, "Two": 2, "Three": 3, "Four": 4}
_PART = re.compile(rf":? (?:Part )?({'|'.join(_PARTS)})$")
_SURNAME = "surname of "
_POSSESSIVE = re.compile(r"['’]s?$")
_HYPHENS = ("-", "‐", "‑")
_COMPOUND = re.compile(r"[-‐‑]\w")


class Concern(NamedTuple):
    """How much an item concerns the user, from 1 up, and why."""

    score: int
    reasons: tuple[str, ...]


class _Phrase(NamedTuple):
    """A title or a name as words, and what it stands for."""

    words: tuple[str, ...]
    film: Facts | None
    name: str
    is_sure: bool


class _Token(NamedTuple):
    forms: tuple[str, ...]
    start: int
    end: int
    is_name: bool


class Watch:
    """What to look for in items, prepared once for all of them."""

    def __init__(self, films: Iterable[Facts], followed: Followed) -> None:
        self.followed = followed
        # By the first two words: many titles begin with the same one.
        self.by_start: dict[tuple[str, ...], list[_Phrase]] = {}
        self.unspaced: list[_Phrase] = []
        self.films_of: dict[str, list[Facts]] = {}
        for facts in films:
            if facts.status not in _OUT or facts.id in followed.ids:
                self._add_film(facts)
        # Every name is known by the spelling that the slate shows.
        self.followed_names: dict[str, str] = {}
        for follow in followed.follows:
            if follow.kind != PRODUCTION:
                shown = followed.aliases.shown(follow.kind, follow.name)
                self.followed_names[fold(shown)] = follow.name
                self._add_name(follow.name, shown)
                if follow.kind == PERSON and " " in follow.name:
                    surname = follow.name.split()[-1]
                    self._add(surname, None, _SURNAME + follow.name, is_sure=False)
        for name in self.films_of:
            self._add_name(name, name)
        for row in followed.aliases.rows:
            if not row.split:
                self._add_name(row.alias, row.name)
                self._add_name(row.name, row.name)

    def _add_name(self, printed: str, shown: str) -> None:
        self._add(printed, None, fold(shown), is_sure=" " in fold(printed))

    def _add_film(self, facts: Facts) -> None:
        for title in dict.fromkeys(
            (facts.title, facts.original_title or "", *facts.aka)
        ):
            for form, is_sure in _forms(title):
                self._add(form, facts, facts.title, is_sure=is_sure)
        for name in sorted(_people_of(facts)):
            self.films_of.setdefault(name, []).append(facts)

    def _add(self, text: str, film: Facts | None, name: str, *, is_sure: bool) -> None:
        words = tuple(fold(text).split())
        if not words:
            return
        phrase = _Phrase(words, film, name, is_sure)
        if _UNSPACED.search(text):
            if len("".join(words)) >= _SHORTEST_UNSPACED:
                self.unspaced.append(phrase)
        else:
            self.by_start.setdefault(words[:2], []).append(phrase)

    def concern(self, title: str, summary: str) -> Concern | None:
        """Return why an item concerns the user, or None if it does not."""
        head, news = _Mentions.of(self, title), news_of(title)
        is_unsure = head.films.keys() - head.marked
        body = _Mentions.of(self, summary if news or is_unsure else "")
        # A title may hold such words itself: *The Hunger Games*.
        is_other_work = is_of_another_work(head.rest)
        is_other = is_other_work or is_coverage(head.rest)
        is_making = bool(news) and not is_other
        films = head.sure_films(head.names | body.names, features=not is_other_work)
        found = [
            (100 if facts.id in self.followed.ids else 60, facts.title)
            for facts in films
        ]
        if news or not is_other:
            found += [(80, f"follows {name}") for name in self._followed(head.names)]
        if is_making:
            if not films:
                found += [(40, f.title) for f in body.sure_films(body.names)]
            found += [(50, f"follows {name}") for name in self._followed(body.names)]
            found += self._people(head.names, films)
            if is_about_a_film(title, news[0]):
                found += [(50, f"follows {name}") for name in head.surnames]
                found.append((10, ""))
        if not found:
            return None
        reasons = [reason for _, reason in sorted(found, reverse=True) if reason]
        score = max(points for points, _ in found) + len(found)
        if news:
            score += _WEIGHTS[news[0]]
            reasons.append(news[0].value)
        return Concern(score, tuple(dict.fromkeys(reasons)))

    def _followed(self, names: Iterable[str]) -> list[str]:
        return [
            self.followed_names[n] for n in sorted(names) if n in self.followed_names
        ]

    def _people(
        self, names: Iterable[str], films: Sequence[Facts]
    ) -> Iterator[tuple[int, str]]:
        """People of the slate, each with a film that they are on."""
        for name in names:
            for facts in self.films_of.get(name, ()):
                if facts not in films and name not in self.followed_names:
                    printed = next(p for p in _names_of(facts) if fold(p) == name)
                    yield 20, f"{printed} ({facts.title})"
                    break


def _forms(title: str) -> Iterator[tuple[str, bool]]:
    """The forms in which a title is printed, and whether each is sure by itself."""
    whole = _BRACKET.sub("", title)
    yield whole, " " in fold(whole)
    numbered = _PART.sub(lambda part: f" {_PARTS[part[1]]}", whole)
    if numbered != whole:
        yield numbered, True
    bare = fold_title(whole)
    if " " in bare and bare != fold(whole):
        yield bare, True
    if "&" in whole:
        yield whole.replace("&", "and"), True
    series, colon, subtitle = whole.partition(": ")
    if colon:
        yield subtitle, " " in fold(subtitle)
        yield series, False


class _Mentions(NamedTuple):
    """The films and names in a text.

    `marked` are the films that need no witness, `rest` is the text without titles.
    """

    films: dict[str, Facts]
    marked: frozenset[str]
    names: frozenset[str]
    surnames: tuple[str, ...]
    rest: str

    @classmethod
    def of(cls, watch: Watch, text: str) -> _Mentions:
        films: dict[str, Facts] = {}
        marked, names = set(), set()
        rest = text
        for phrase, printed, is_marked in _found(watch, text):
            if phrase.film is None:
                names.add(phrase.name)
                continue
            films[phrase.film.id] = phrase.film
            rest = rest.replace(printed, " ")
            if phrase.is_sure or is_marked:
                marked.add(phrase.film.id)
        surnames = {n.removeprefix(_SURNAME) for n in names if n.startswith(_SURNAME)}
        alone = sorted(name for name in surnames if fold(name) not in names)
        return cls(films, frozenset(marked), frozenset(names), tuple(alone), rest)

    def sure_films(
        self, people: frozenset[str], *, features: bool = True
    ) -> list[Facts]:
        """Return the films that are marked or that a person of theirs stands beside.

        Without `features` only series count.
        """
        return [
            facts
            for key, facts in self.films.items()
            if key in self.marked or people & _people_of(facts)
            if features or facts.kind == "series"
        ]


def _names_of(facts: Facts) -> list[str]:
    directors = [credit.name for credit in facts.directors]
    return directors + [credit.name for credit in facts.cast]


def _people_of(facts: Facts) -> frozenset[str]:
    return frozenset(map(fold, _names_of(facts)))


def _found(watch: Watch, text: str) -> Iterator[tuple[_Phrase, str, bool]]:
    """The phrases in a text, each as printed, and whether it is in quotes."""
    tokens = list(_tokens(text))
    for at, token in enumerate(tokens):
        if not token.is_name:
            continue
        after = tokens[at + 1].forms if at + 1 < len(tokens) else ()
        starts: list[tuple[str, ...]] = [(word,) for word in token.forms]
        starts += [(word, second) for word in token.forms for second in after]
        for phrase in (p for start in starts for p in watch.by_start.get(start, ())):
            end = at + len(phrase.words)
            part = tokens[at:end]
            is_there = len(part) == len(phrase.words) and all(
                token.is_name and word in token.forms
                for word, token in zip(phrase.words, part, strict=True)
            )
            if not is_there or _goes_on(tokens, at, end, text):
                continue
            if not (phrase.name.startswith(_SURNAME) and _has_first_name(tokens, at)):
                printed = text[part[0].start : part[-1].end]
                before, rest = text[: part[0].start], text[part[-1].end :]
                is_quoted = before.endswith(tuple(_OPENING)) and rest.lstrip(
                    ",.!?"
                ).startswith(tuple(_CLOSING))
                yield phrase, printed, is_quoted
    if watch.unspaced:
        joined = fold(text).replace(" ", "")
        for phrase in watch.unspaced:
            if "".join(phrase.words) in joined:
                yield phrase, phrase.name, True


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        forms, is_name = _read_token(match[0])
        start, end = match.span()
        is_joined = text[max(start - 1, 0) : start] in _HYPHENS  # Hong-jin
        yield _Token(forms, start, end, is_name or is_joined)


@lru_cache(maxsize=20_000)
def _read_token(printed: str) -> tuple[tuple[str, ...], bool]:
    """Return a word, also without a possessive, and whether a name may have it."""
    forms = (fold(printed), fold(_POSSESSIVE.sub("", printed)))
    is_name = not printed[0].islower() or printed in _SMALL
    return tuple(dict.fromkeys(forms)), is_name


def _goes_on(tokens: Sequence[_Token], at: int, end: int, text: str) -> bool:
    """Return whether it is part of something longer: another part, a compound."""
    if _COMPOUND.match(text, tokens[end - 1].end):
        return True
    if end >= len(tokens) or not tokens[end].forms[0].isdigit():
        return False
    is_year = len(tokens[end].forms[0]) == _YEAR_DIGITS
    return not is_year and text[tokens[end - 1].end : tokens[end].start] == " "


def _has_first_name(tokens: Sequence[_Token], at: int) -> bool:
    """Return whether a name stands before a word: *Taxi Driver*, *Minnie Driver*."""
    before = tokens[at - 1] if at else None
    return (
        before is not None
        and before.end + 1 == tokens[at].start
        and before.is_name
        and before.forms[0] not in _SMALL
    )
