"""The window that a claim's words mean, read through the one door for dates."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from filmtrack.errors import PhraseError
from filmtrack.ledger.vocabulary import WINDOWS

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.when import Window


def window_of(claim: Claim) -> Window | None:
    """Give the window of a claim about a date; None when its words are not read."""
    if claim.field not in WINDOWS:
        return None
    return _window(claim.text, claim.said, claim.actual, claim.field)


@lru_cache(maxsize=32768)
def _window(words: str, said: date, actual: bool, field: str) -> Window | None:
    from filmtrack.when import read  # the grammar is loaded for the first phrase

    try:
        return read(words, said, past=actual, field=field)
    except PhraseError:
        return None
