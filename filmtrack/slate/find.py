"""Find the productions that words name: by id, number, title or part of a title.

Titles need no quotes, so several words may be one name, several names, or a name and
the rest of a command. Words that can be read in two ways are never guessed at.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import AmbiguousError, NotFoundError
from filmtrack.ledger.fields import PERSONS
from filmtrack.names import begins_anywhere, closest, fold, fold_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filmtrack.ledger.facts import Facts

_MOST_CANDIDATES = 8
# No number has more digits; `int` refuses more than 4,300.
_NUMBER = re.compile("[0-9]{1,18}")
# Titles of more words than this must be quoted.
_MOST_WORDS = 25


class Rank(IntEnum):
    """How a name matched, the strictest first."""

    ID = 0
    AS_PRINTED = 1
    TITLE = 2
    OTHER_TITLE = 3
    START = 4
    START_OF_OTHER = 5
    WORDS = 6
    WORDS_OF_OTHER = 7


class Match(NamedTuple):
    """The productions that one name matches, all in the same way."""

    found: tuple[Facts, ...]
    rank: Rank

    @property
    def is_full(self) -> bool:
        """Whether an id, a number or a whole title was given."""
        return self.rank <= Rank.OTHER_TITLE


class NamedProduction(NamedTuple):
    """One production, the words that name it, and how they do."""

    facts: Facts
    name: str
    rank: Rank

    @property
    def is_full(self) -> bool:
        """Whether an id, a number or a whole title was given."""
        return self.rank <= Rank.OTHER_TITLE

    @property
    def is_id(self) -> bool:
        """Whether it was named by a number, or by an id that is not a plain word."""
        return self.rank == Rank.ID and not self.name.isalpha()


class _Titles(NamedTuple):
    facts: Facts
    title: str
    others: tuple[str, ...]


def find(slate: Sequence[Facts], *words: str) -> Facts:
    """Find the production that the words name together.

    An id or a number goes before a whole title, a whole title before the start of
    one, and that before words that no other title has; former and translated titles
    come after titles. Case, accents, punctuation and a leading article are ignored.
    Raises NotFoundError, or AmbiguousError with the candidates.
    """
    finder = Finder(slate)
    name = " ".join(words)
    match = finder.match(name)
    if match is None:
        raise finder.not_found(name)
    return finder.only(match, name).facts


class Finder:
    """One slate, prepared for looking up names."""

    def __init__(self, slate: Sequence[Facts]) -> None:
        self._slate = slate
        self._known: dict[str, Match | None] = {}

    @cached_property
    def _titles(self) -> list[_Titles]:
        found = []
        for facts in self._slate:
            others = [*facts.aka, *filter(None, (facts.original_title,))]
            folded = tuple(map(fold_title, others))
            found.append(_Titles(facts, fold_title(facts.title), folded))
        return found

    def match(self, name: str) -> Match | None:
        """Match a name in the strictest way that finds anything."""
        name = name.strip()
        if name not in self._known:
            self._known[name] = self._match(name)
        return self._known[name]

    def _match(self, name: str) -> Match | None:
        number = int(name) if _NUMBER.fullmatch(name) else None
        found = [f for f in self._slate if f.id == name or f.number == number]
        if found:
            return Match(tuple(found), Rank.ID)
        folded = fold_title(name)
        if not folded:
            return None
        for rank, matches in _ways(name, folded):
            found = [titles.facts for titles in self._titles if matches(titles)]
            if found:
                return Match(tuple(found), rank)
        return None

    def only(self, match: Match, name: str) -> NamedProduction:
        """Return the one production of a match; raises AmbiguousError for several."""
        if len(match.found) > 1:
            raise _ambiguous(name, match.found)
        return NamedProduction(match.found[0], name, match.rank)

    def several(self, words: Sequence[str]) -> list[NamedProduction]:
        """Find the productions that the words name, each once and in order.

        All words are tried as one name first. A bare number after a word belongs to a
        title; it is a production of its own only after an id or a number. Raises
        NotFoundError, or AmbiguousError if the words can be split in two ways.
        """
        joined = " ".join(words)
        whole = self.match(joined)
        if whole:
            return [self.only(whole, joined)]
        splits = self._splits(words)
        full = [split for split in splits if all(named.is_full for named in split)]
        chosen = full if len(full) == 1 else splits
        if len(chosen) > 1:
            raise _two_ways(joined, [[n.facts.title for n in s] for s in chosen])
        if not chosen:
            raise self._no_split(words)
        first = {named.facts.number: named for named in reversed(chosen[0])}
        return [named for named in chosen[0] if first[named.facts.number] is named]

    def _splits(self, words: Sequence[str]) -> list[list[NamedProduction]]:
        """Return the ways to split words into names, at most `_MOST_CANDIDATES`."""
        # Ways by the word at which they start and whether a number may stand there,
        # from the last word to the first.
        ways: dict[tuple[int, bool], list[list[NamedProduction]]] = {
            (len(words), True): [[]],
            (len(words), False): [[]],
        }
        for start in reversed(range(len(words))):
            ends = range(min(len(words), start + _MOST_WORDS), start, -1)
            names = [(end, " ".join(words[start:end])) for end in ends]
            for after_id in (True, False):
                found = [
                    [named, *rest]
                    for end, name in names
                    for named in self._unique(name, after_id=after_id)
                    for rest in ways[end, named.is_id]
                ]
                ways[start, after_id] = found[:_MOST_CANDIDATES]
        return ways[0, True]

    def _unique(self, name: str, *, after_id: bool) -> list[NamedProduction]:
        """Return the only production of a name, if it may stand here."""
        match = self.match(name)
        is_number = _NUMBER.fullmatch(name) is not None
        if match is None or len(match.found) > 1 or (is_number and not after_id):
            return []
        return [self.only(match, name)]

    def _no_split(self, words: Sequence[str]) -> NotFoundError | AmbiguousError:
        """Explain why the words cannot be split: name the first that does not fit."""
        at, after_id = 0, True
        while at < len(words):
            ends = range(min(len(words), at + _MOST_WORDS), at, -1)
            names = [(end, " ".join(words[at:end])) for end in ends]
            end, name = next((pair for pair in names if self.match(pair[1])), (0, ""))
            if not end or (_NUMBER.fullmatch(name) and not after_id):
                break
            match = self._known[name]
            if match and len(match.found) > 1:
                return _ambiguous(name, match.found)
            at, after_id = end, self._unique(name, after_id=True)[0].is_id
        if at and _NUMBER.fullmatch(words[at]):
            return NotFoundError(
                f'no production "{" ".join(words)}"',
                hint="a number after a title belongs to the title; "
                "name several productions by id or number",
            )
        return self.not_found(" ".join(words[at:]))

    def with_rest(
        self, words: Sequence[str], accepts: Callable[[Facts, list[str]], bool]
    ) -> tuple[Facts, list[str]]:
        """Split the words into one production, longest title first, and the rest.

        `accepts` says whether the rest makes sense for a production; if it does for no
        split, the longest title wins. Raises NotFoundError, or AmbiguousError if the
        words can be split in two ways.
        """
        splits: list[tuple[Match, list[str]]] = []
        for end in range(min(len(words), _MOST_WORDS), 0, -1):
            match = self.match(" ".join(words[:end]))
            if match:
                splits.append((match, list(words[end:])))
        if not splits:
            raise self.not_found(words[0])
        fitting = [
            (match, rest) for match, rest in splits if accepts(match.found[0], rest)
        ] or splits[:1]
        full = [split for split in fitting if split[0].is_full]
        chosen = full if len(full) == 1 else fitting
        if len(chosen) > 1:
            readings = [
                [match.found[0].title, " ".join(rest)] for match, rest in chosen
            ]
            raise _two_ways(" ".join(words), readings)
        match, rest = chosen[0]
        named = self.only(match, " ".join(words[: len(words) - len(rest)]))
        return named.facts, rest

    def not_found(self, name: str) -> NotFoundError:
        """Make the error for a name that nothing matches, with near ones."""
        known = [title for facts in self._slate for title in (facts.id, facts.title)]
        near = closest(name, known)
        if near:
            hint = f"did you mean {' or '.join(near)}?"
        elif self._slate:
            hint = "`filmtrack list` shows all productions"
        else:
            hint = "the slate is empty; `filmtrack add Heat 2` adds a production"
        return NotFoundError(f'no production "{name}"', hint=hint)


def people_named(facts: Facts, words: Sequence[str]) -> list[tuple[str, str]]:
    """Find the people on a card that words name, each with every field it is in.

    A name may be the start of a part of it; commas, `&` and "and" may separate names.
    Raises NotFoundError or AmbiguousError.
    """
    fields: dict[str, dict[str, str]] = {}
    for field in PERSONS:
        for credit in getattr(facts, field):
            fields.setdefault(fold(credit.name), {})[field] = credit.name
    for out in facts.out:
        if out.field in PERSONS:
            fields.setdefault(fold(out.name), {}).setdefault(out.field, out.name)
    names = [word for word in words if fold(word) not in ("&", "and", ",")]
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(names):
        for end in range(len(names), at, -1):
            asked = fold(" ".join(names[at:end]))
            known = [asked] if asked in fields else []
            known = known or [name for name in fields if f" {asked}" in f" {name}"]
            if known:
                break
        else:
            on_it = [name for by_field in fields.values() for name in by_field.values()]
            hint = f"on it are {', '.join(dict.fromkeys(on_it))}" if on_it else None
            called = " ".join(names[at:])
            what = f'no person "{called}" on {facts.title}'
            raise NotFoundError(what, hint=hint)
        if len(known) > 1:
            hint = "; ".join(next(iter(fields[name].values())) for name in known)
            raise AmbiguousError(f'"{asked}" matches {len(known)} people', hint=hint)
        found += fields[known[0]].items()
        at = end
    return found


def _ways(name: str, folded: str) -> list[tuple[Rank, Callable[[_Titles], bool]]]:
    """List the ways in which titles can match a name, the strictest first."""
    start, words = name.casefold(), Counter(folded.split())
    anywhere = begins_anywhere(folded)

    def starts(title: str) -> bool:
        # "Bond 2" is not the start of "Bond 26".
        cut = folded[-1].isdigit() and title[len(folded) : len(folded) + 1].isdigit()
        return title.startswith(folded) and not cut

    def has_words(title: str) -> bool:
        return words <= Counter(title.split()) or (anywhere and folded in title)

    return [
        (Rank.AS_PRINTED, lambda titles: titles.facts.title == name),
        (Rank.TITLE, lambda titles: titles.title == folded),
        (Rank.OTHER_TITLE, lambda titles: folded in titles.others),
        (
            Rank.START,
            lambda titles: (
                starts(titles.title)
                or (titles.facts.id.startswith(start) and not start[-1].isdigit())
            ),
        ),
        (
            Rank.START_OF_OTHER,
            lambda titles: any(map(starts, titles.others)),
        ),
        (Rank.WORDS, lambda titles: has_words(titles.title)),
        (
            Rank.WORDS_OF_OTHER,
            lambda titles: any(map(has_words, titles.others)),
        ),
    ]


def _ambiguous(name: str, found: Sequence[Facts]) -> AmbiguousError:
    listed = "; ".join(
        f"{facts.id} (number {facts.number}, {facts.title})"
        for facts in found[:_MOST_CANDIDATES]
    )
    more = len(found) - _MOST_CANDIDATES
    return AmbiguousError(
        f'"{name}" matches {len(found)} productions',
        hint=listed + (f"; and {more} more" if more > 0 else ""),
    )


def _two_ways(words: str, readings: Sequence[Sequence[str]]) -> AmbiguousError:
    listed = " or ".join(
        " + ".join(f"“{part}”" for part in parts if part)
        for parts in readings[:_MOST_CANDIDATES]
    )
    return AmbiguousError(
        f'"{words}" can be read in {len(readings)} ways',
        hint=f"{listed}; name productions by id, or quote the title",
    )
