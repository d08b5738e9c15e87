"""Dates that a user asks for: read as said today, and always with days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.errors import PhraseError

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.when import Window


def window_asked(phrase: str, today: date) -> Window:
    """Read a phrase that names the days to look at.

    Raises PhraseError, with the nearest phrases, when it is not read or names no days.
    """
    from filmtrack.when import explain

    try:
        window = explain(phrase.strip(), today).window
    except PhraseError as error:
        error.hint = None  # it is about words worth keeping, which these are not
        raise
    if window.unknown:
        raise PhraseError(f'"{phrase}" names no days', phrase=phrase)
    return window
