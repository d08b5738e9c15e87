"""The nearest phrases that would have been read, for one that was refused."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_TRIED = 40
_MOST_OFFERED = 3
_MOST_WORDS = 4
_LONGEST = 80
_EDITS = 2


def nearest(phrase: str, is_read: Callable[[str], bool]) -> tuple[str, ...]:
    """Suggest up to three phrases that are read: misspellings mended, words in order.

    >>> nearest("2025 erly", lambda phrase: phrase == "early 2025")
    ('early 2025',)
    """
    if len(phrase) > _LONGEST:
        return ()
    words = phrase.split()
    offered: list[str] = []
    for candidate in _candidates(words)[:_MOST_TRIED]:
        if len(offered) >= _MOST_OFFERED:
            break
        if candidate != phrase and is_read(candidate):
            offered.append(candidate)
    return tuple(dict.fromkeys(offered))


def _candidates(words: list[str]) -> list[str]:
    """Return the phrases to try, the likeliest first."""
    mended = _mended(words)
    found = [" ".join(candidate) for candidate in mended]
    for candidate in [words, *mended[:2]]:
        if 1 < len(candidate) <= _MOST_WORDS:
            found += [" ".join(order) for order in permutations(candidate)]
    return list(dict.fromkeys(found))


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
        choices.append(_alike(bare, known) or [word])
    if not 0 < strange <= 3:
        return []
    rows: list[list[str]] = [[]]
    for choice in choices:
        rows = [[*row, word] for row in rows for word in choice][:8]
    return rows


def _alike(word: str, known: object) -> list[str]:
    """Return the known words nearest to one, by edits, then by length and name."""
    assert isinstance(known, dict)
    most = 1 if len(word) <= 4 else _EDITS
    scored = []
    for other in known:
        if abs(len(other) - len(word)) <= most and other.isalpha() and len(other) > 2:
            edits = distance(word, other, most)
            if edits <= most:
                scored.append((edits, other[0] != word[0], other))
    return [other for _, _, other in sorted(scored)[:3]]


def distance(one: str, two: str, most: int) -> int:
    """Count edits, a swap of neighbours being one; stops counting beyond `most`.

    >>> distance("erly", "early", 2), distance("sumemr", "summer", 2)
    (1, 1)
    """
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
