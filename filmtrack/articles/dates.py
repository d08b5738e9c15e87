"""Date phrases in a sentence: the longest that the date language reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.errors import PhraseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MONTHS = (
    "jan january feb february mar march apr april may jun june jul july aug august sep "
    "sept september oct october nov november dec december"
)
_CORE = frozenset(
    f"{_MONTHS} spring summer fall autumn winter today tomorrow yesterday year month week "
    "weeks months years quarter half monday tuesday wednesday thursday friday saturday "
    "sunday soon q1 q2 q3 q4 christmas thanksgiving easter halloween holidays diwali eid".split()
)
_FIRST = frozenset(
    "early late mid middle first second third last next this later "
    "in on by from around about before after between into until through during as "
    "sometime tomorrow today yesterday now soon over within come".split()
)
# Words that open a phrase only before certain others.
_PARTS = frozenset(
    "end beginning start middle first second third fourth last latter back spring summer "
    "fall autumn winter top turn coming new week month holidays early late".split()
)
_OPENERS = {"the": _PARTS, "start": {"of"}, "end": {"of"}, "beginning": {"of", "in"}}
_TIME = (
    _CORE
    | _FIRST
    | _PARTS
    | frozenset(
        "of or and to at least most as possibly likely maybe perhaps either both not "
        "but now no earlier than a an couple few several one two three four five six day "
        "days time sometime some point or-so roughly approximately circa back half fiscal "
        "calendar memorial labor labour diwali eid dussehra holi boxing new valentine's "
        "then onwards onward far away well into year's years' early-to-mid".split()
    )
)
_WORD = re.compile(r"\w(?:[\w'’/-]|\.(?=\w))*")
_YEAR = re.compile(
    r"(?:19|20)\d\d(?:[-/]\d\d)?|\d{1,2}(?:st|nd|rd|th)?|(?:mid|early|late)-\w+"
)
_MOST_WORDS = 14


def find_dates(sentence: str, said: date) -> Iterator[tuple[int, int]]:
    """Find the spans of date phrases, each as long as it can be read."""
    words = [(m[0].lower(), m[0], m.start(), m.end()) for m in _WORD.finditer(sentence)]
    at = 0
    while at < len(words):
        end = _longest(sentence, words, at, said)
        if end is None:
            at += 1
        else:
            yield words[at][2], words[end][3]
            at = end + 1


def _longest(
    sentence: str, words: list[tuple[str, str, int, int]], at: int, said: date
) -> int | None:
    """Return the index of the last word of the longest phrase from a word on."""
    if not _may_begin(words, at):
        return None
    for end in range(min(at + _MOST_WORDS, len(words)) - 1, at - 1, -1):
        low, printed, _, stop = words[end]
        if not (low in _CORE or _YEAR.fullmatch(low)):
            continue
        phrase = sentence[words[at][2] : stop]
        if any(c in phrase for c in '.;:()⟪⟫"“”') and not _ABBREVIATED.search(phrase):
            continue
        within = words[at : end + 1]
        if not any(map(_is_core, within)) or not all(map(_is_of_time, within)):
            continue
        if printed == "may" or not _reads(phrase, said):
            continue
        return end
    return None


_ABBREVIATED = re.compile(r"^[^.;:()⟪⟫\"“”]*\b[A-Z][a-z]{2,3}\.[^.;:()⟪⟫\"“”]*$")


def _may_begin(words: list[tuple[str, str, int, int]], at: int) -> bool:
    low, printed, *_ = words[at]
    if low == "may":
        follows = words[at + 1][0] if at + 1 < len(words) else ""
        return printed == "May" and bool(_YEAR.fullmatch(follows))
    if low in _OPENERS:
        follows = words[at + 1][0] if at + 1 < len(words) else ""
        return follows in _OPENERS[low]
    return low in _FIRST or low in _CORE or bool(_YEAR.fullmatch(low))


def _is_core(word: tuple[str, str, int, int]) -> bool:
    low, printed, *_ = word
    if low in ("may", "march", "august"):
        return printed[0].isupper()
    return low in _CORE or (low.isdigit() and len(low) == 4) or low.startswith("mid-")


def _is_of_time(word: tuple[str, str, int, int]) -> bool:
    """Return whether a word may stand in a date: a place in it is none of the date's."""
    low = word[0]
    return low in _TIME or low.isdigit() or bool(_YEAR.fullmatch(low))


def _reads(phrase: str, said: date) -> bool:
    from filmtrack.when import read

    try:
        return not read(phrase, said).unknown
    except PhraseError:
        return False
