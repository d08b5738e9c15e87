"""The words of a date as a claim has them, out of the sentence that prints them."""

from __future__ import annotations

import re

_DENIED = re.compile(r"\b(?:not|n't|never|won't)\b")
_MOVED = re.compile(r"from .+ to (.+)")
_NOT_THEN = re.compile(r",? (?:rather than|instead of|not) .*$")
_TOWARDS = re.compile(r"^(?:to|towards?) (?:an? |the )?", re.IGNORECASE)


def date_words(printed: str, sentence: str, field: str) -> str:
    """Return the date that a phrase names for a field.

    >>> date_words("from May 7 to June 4", "it moves from may 7 to june 4", "release")
    'June 4'
    >>> date_words("until May", "it will not begin until may", "shoot")
    'not until May'
    """
    words = printed
    if words.lower().startswith("until ") and _DENIED.search(sentence):
        words = f"not {words}"
    # A release has one day: what it moves from is its old one.
    moved = _MOVED.fullmatch(words) if field == "release" else None
    return _NOT_THEN.sub("", moved[1] if moved else _TOWARDS.sub("", words))
