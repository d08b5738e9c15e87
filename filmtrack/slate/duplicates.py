"""Possible duplicates: productions of one title, people spelled in two ways."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from filmtrack.ledger.facts import Facts
from filmtrack.names import fold, fold_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Found = TypeVar("Found", bound=Facts)

_LIKE = 0.85
_VOWEL = re.compile("(?<=.)[aeiouy]")
_DOUBLED = re.compile(r"(.)\1+")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8"}
_NUMBER = re.compile("[ivx]+|.*[0-9].*")


class Spelling(NamedTuple):
    """Two spellings that may be of one person, the rarer one first."""

    rare: str
    common: str
    rare_count: int
    common_count: int


def skeleton(folded: str) -> str:
    """Return what two spellings of a name have in common: its consonants, its numbers.

    >>> skeleton("nick nesbit") == skeleton("nick nesbitt")
    True
    >>> skeleton("rocky ii") == skeleton("rocky iii")
    False
    """
    return " ".join(map(_bones, folded.split()))


@lru_cache(maxsize=65536)
def _bones(word: str) -> str:
    word = _ROMAN.get(word, word)
    if _NUMBER.fullmatch(word):
        return word
    return _DOUBLED.sub(r"\1", _VOWEL.sub("", word))


def same_titles(productions: Iterable[Found]) -> Iterator[tuple[Found, Found]]:
    """Find pairs of productions under one title, or nearly one.

    Former and translated titles do not count, nor do two kinds of work, and two that
    share no director or have each their own id elsewhere are two productions.
    """
    by_key: dict[str, list[Found]] = {}
    for facts in productions:
        for title in dict.fromkeys(_titles(facts)):
            by_key.setdefault(skeleton(title), []).append(facts)
    seen = set()
    for key, alike in by_key.items():
        for one, other in combinations(alike if key else (), 2):
            pair = (one.number, other.number)
            if pair not in seen and _may_be_one(one, other):
                seen.add(pair)
                yield one, other


def _titles(facts: Facts) -> list[str]:
    printed = (facts.title, facts.original_title)
    return [fold_title(title) for title in printed if title]


def _may_be_one(one: Facts, other: Facts) -> bool:
    if one.number == other.number or one.kind != other.kind:
        return False
    if not any(_alike(a, b) for a in _titles(one) for b in _titles(other)):
        return False
    if one.directors and other.directors:
        names = {skeleton(fold(credit.name)) for credit in one.directors}
        if names.isdisjoint(skeleton(fold(c.name)) for c in other.directors):
            return False
    ours, theirs = one.ids, other.ids
    return not any(
        (a := getattr(ours, name)) and (b := getattr(theirs, name)) and a != b
        for name in ours.__struct_fields__
    )


def spellings(productions: Iterable[Facts]) -> Iterator[Spelling]:
    """Find pairs of names that look like two spellings of one."""
    met: Counter[str] = Counter()
    for facts in productions:
        crew = chain(facts.directors, facts.writers, facts.producers)
        names_met = {credit.name for credit in crew}
        met.update(names_met | {credit.name for credit in facts.cast})
    by_key: dict[str, dict[str, str]] = {}
    for name in met:
        folded = fold(name)
        if " " in folded:
            by_key.setdefault(skeleton(folded), {}).setdefault(folded, name)
    for names in by_key.values():
        for one, other in combinations(names, 2):
            if _alike(one, other):
                a, b = sorted((names[one], names[other]), key=lambda n: (met[n], n))
                yield Spelling(a, b, met[a], met[b])


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    from difflib import SequenceMatcher  # only names of one skeleton come here

    return SequenceMatcher(None, _plain(one), _plain(other)).ratio() >= _LIKE


def _plain(folded: str) -> str:
    """Return a title with a sequel's number in digits."""
    return " ".join(_ROMAN.get(word, word) for word in folded.split())
