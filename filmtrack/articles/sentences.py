"""Blocks of text to sentences."""

from __future__ import annotations

import re

# Words whose full stop does not end a sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr dir st jr sr vs prof gen sen rep inc co ltd corp bros no vol pt dept "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "u.s u.k l.a n.y d.c a.m p.m e.g i.e etc ga calif fla conn mass ariz colo".split()
)
# The patterns are quadratic in the length of a sentence; real ones are shorter.
LONGEST = 700
_END = re.compile(r"""(?<=[.!?…])["”’')\]⟫]*\s+(?=[⟪"“‘'(\[]*[\w«])""")
_LAST_WORD = re.compile(r"([\w.]+)\.[\"”’')\]⟫]*\s*$")
# A roman one after a name ends more sentences than the initial I. does.
_INITIAL = re.compile(r"[A-HJ-Z](?:\.[A-Z])*")


def split_sentences(text: str) -> list[str]:
    """Split a block into sentences, each cut to LONGEST characters.

    >>> split_sentences("Mr. Fox met Samuel L. Day. It rained. “Go.” He went.")
    ['Mr. Fox met Samuel L. Day.', 'It rained.', '“Go.”', 'He went.']
    """
    found, start, depth = [], 0, 0
    for end in _END.finditer(text):
        depth = text.count("⟪", start, end.end()) - text.count("⟫", start, end.end())
        if depth > 0 or _goes_on(text[start : end.start()], text[end.end() :]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [sentence[:LONGEST] for sentence in found if sentence]


def _goes_on(before: str, after: str) -> bool:
    """Return whether the stop belongs to an abbreviation or an initial."""
    if after[:1].islower():
        return True
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    return word[1].lower() in _ABBREVIATIONS or bool(_INITIAL.fullmatch(word[1]))
