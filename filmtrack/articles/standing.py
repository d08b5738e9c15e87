"""How sure a person or company is, from the words of the clause."""

from __future__ import annotations

import re

# The first that occurs in the clause decides.
_WORDS = (
    ("denied", r"\b(?:denie[sd]|no truth|debunk\w*|not true|told (?:them|him|her|us) no|has no interest)\b"),
    ("exited", r"\b(?:no longer (?:attached|involved|part)|dropp?(?:s|ed) out|stepped down|has exited|have exited|exits|parted ways|was replaced|has left|have left)\b"),
    ("in talks", r"\b(?:in (?:\w+ )?(?:talks|negotiations|discussions)|negotiating|courted|near(?:s|ing)? a deal|close to (?:a deal|closing|signing)|closing (?:in on )?a deal|offered|an offer)\b"),
    ("rumored", r"\b(?:(?:is|are) (?:also )?(?:said|believed|thought) to|rumou?r\w*|eye(?:d|ing)|circling|bandied|front-?runners?|being considered|considered for|short-?list\w*|in the (?:mix|running)|linked to|wish ?list|speculat\w*|contender|among the names)\b"),
    ("confirmed", r"\b(?:officially|confirmed|announced|has signed|have signed|signed on|closed (?:a|his|her) deal)\b"),
)  # fmt: skip
_COMPILED = [(standing, re.compile(pattern)) for standing, pattern in _WORDS]
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|rumou?r\w*|might|may(?! \ue000)|could|possibly|perhaps|apparently|"
    r"unconfirmed|is said to|are said to|supposedly|maybe|speculat\w*|would like|hopes?)\b"
)
_EDGE = re.compile(
    r"[;:—–.]|, (?=[\ue000-\ue7ff] (?:has|have|is|are|will|was) )| but | while | whereas |, who |, which |, (?=(?:directed|written|produced|penned|based)\b)"
)


def standing_of(text: str, start: int, end: int) -> str:
    """Return the standing that the clause around a match states."""
    left = max((m.end() for m in _EDGE.finditer(text, 0, start)), default=0)
    right = next((m.start() for m in _EDGE.finditer(text, end)), len(text))
    for standing, pattern in _COMPILED:
        if pattern.search(text, left, right):
            return standing
    return "attached"


def hedged(text: str) -> bool:
    """Return whether a sentence takes its own word back."""
    return bool(_HEDGE.search(text))
