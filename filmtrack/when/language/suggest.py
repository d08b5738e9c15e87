"""The nearest phrases that would have been read, for one that was refused."""

from __future__ import annotations

from functools import cache
from itertools import islice, permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_TRIED = 40
_MOST_OFFERED = 3
_MOST_WORDS = 4
_LONGEST = 80
_EDITS = 2
_TIMED = frozenset({"month", "weekday", "season", "holiday", "number", "ordinal"})
_TIMED |= {"unit", "units", "part", "which", "shifted day", "quarter", "half", "few"}
_TIMED |= {"before", "after", "until", "between", "in"}
_SLIPPING = frozenset({"comma", "uncertain", "pushed", "into", "to", "until"})


def nearest(phrase: str, is_read: Callable[[str], bool]) -> tuple[str, ...]:
    """Suggest up to three phrases that are read: misspellings mended, words in order.

    A suggestion must be what the words may mean: only a word of time is mended or
    moved, and a date that may slip into another becomes one of two.

    >>> nearest("2025 erly", lambda phrase: phrase == "early 2025")
    ('early 2025',)
    >>> nearest("late 2026, possibly slipping into 2027", lambda phrase: True)
    ('late 2026 or 2027',)
    """
    if len(phrase) > _LONGEST:
        return ()
    words = phrase.split()
    mended = _mended(words)
    slipping = _as_either(phrase)
    spelled = [slipping] if slipping else [" ".join(row) for row in mended]
    for candidates in (spelled, _orders([words, *mended[:2]])):
        read = filter(is_read, dict.fromkeys(candidates[:_MOST_TRIED]))
        offered = tuple(islice((it for it in read if it != phrase), _MOST_OFFERED))
        if offered:
            return offered
    return ()


def _as_either(phrase: str) -> str:
    """Write A, `possibly slipping into` B as A `or` B; empty for another phrase."""
    from filmtrack.when.language.lexer import lex

    tokens = lex(phrase).tokens
    links = [i for i, token in enumerate(tokens) if token.kind in _SLIPPING]
    kinds = {tokens[i].kind for i in links}
    if not {"uncertain", "pushed"} <= kinds or links[-1] - links[0] >= len(links):
        return ""
    before, after = phrase[: tokens[links[0]].start], tokens[links[-1] + 1].start
    return f"{before.rstrip(' ,')} or {phrase[after:]}" if before.strip() else ""


def _orders(rows: list[list[str]]) -> list[str]:
    """Return the words in every order, where each can be a part of a date."""
    return [
        " ".join(order)
        for row in rows
        if 1 < len(row) <= _MOST_WORDS and all(map(_is_timed, row))
        for order in permutations(row)
    ]


def _is_timed(word: str) -> bool:
    """Check whether a word can be a part of a date by itself."""
    return word.strip(".,").lower() in _timed() or word.strip(".,'").isdigit()


@cache
def _timed() -> frozenset[str]:
    """Gather the words that are a part of a date."""
    from filmtrack.when.language.lexicon import lexicon

    return frozenset(
        word
        for word, lexemes in lexicon("en").items()
        if any(it.kind in _TIMED and not it.rest for it in lexemes)
    )


def _mended(words: list[str]) -> list[list[str]]:
    """Return the words with the misspelt ones mended, one or two edits away."""
    from filmtrack.when.language.lexicon import lexicon

    known = lexicon("en")
    choices: list[list[str]] = []
    strange = 0
    for word in words:
        bare = word.strip(".,()\"'").lower()
        if bare in known or not bare.isalpha() or len(bare) < 3:
            choices.append([word])
            continue
        strange += 1
        choices.append(_alike(bare, is_name=word[0].isupper()) or [word])
    if not 0 < strange <= 3:
        return []
    rows: list[list[str]] = [[]]
    for choice in choices:
        rows = [[*row, word] for row in rows for word in choice][:8]
    return rows


def _alike(word: str, *, is_name: bool) -> list[str]:
    """Return the words of time that are fewest edits away from a word.

    Few people mistype the first letter: `Dune` is no `June`.
    """
    most = 1 if len(word) <= 4 else _EDITS
    scored: dict[int, list[str]] = {}
    for other in _timed():
        if abs(len(other) - len(word)) <= most and other.isalpha() and len(other) > 2:
            edits = distance(word, other, most)
            same_start = other[0] == word[0] or (edits == 1 and not is_name)
            if edits <= most and same_start:
                scored.setdefault(edits, []).append(other)
    fewest = scored[min(scored)] if scored else []
    ranked = sorted(fewest, key=lambda other: (other[0] != word[0], other))
    return ranked[:_MOST_OFFERED]


def distance(one: str, two: str, most: int) -> int:
    """Count edits, a swap of neighbours being one; stops counting beyond `most`.

    >>> distance("erly", "early", 2), distance("sumemr", "summer", 2)
    (1, 1)
    """
    if max(len({*one} - {*two}), len({*two} - {*one})) > most:
        return most + 1  # each letter that only one of them has takes an edit
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        older, before = before, row
        row = [i]
        for j, b in enumerate(two, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
