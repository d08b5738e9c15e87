"""The words of a date as a claim has them, out of the sentence that prints them."""

from __future__ import annotations

import re

_DENIED = re.compile(r"\b(?:not|n't|never|won't)\b")
_MOVED = re.compile(r"from .+ to (.+)")
_NOT_THEN = re.compile(r",? (?:rather than|instead of|not) .*$")
_TOWARDS = re.compile(r"^(?:to|towards?) (?:an? |the )?", re.IGNORECASE)


_HOURS = re.compile(r"\d ?[ap]\.?m\b")


def has_hours(words: str) -> bool:
    """Return whether a phrase names hours, as when a street is closed for a shoot."""
    return bool(_HOURS.search(words))


def is_end(words: str) -> bool:
    """Return whether a phrase names the end of something: "until May".

    >>> is_end("until May"), is_end("in May")
    (True, False)
    """
    return words.lower().startswith(("until ", "till ", "through "))


_RANGE = re.compile(r".+?(?: to | through | until | ?[–—] ?| - )(.+)")


def end_of_range(words: str) -> str | None:
    """Return the end of a range of days, as it is printed.

    >>> end_of_range("March 4 - April 12"), end_of_range("in May")
    ('April 12', None)
    """
    found = _RANGE.fullmatch(words)
    return found[1] if found else None


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
