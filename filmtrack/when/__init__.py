"""The date language: what a phrase in the trade press means, given the day it was said.

Only the façade: the grammar is loaded when the first phrase is read, not before.

>>> from datetime import date
>>> from filmtrack.when import read
>>> window = read("late 2024 or early 2025", date(2024, 7, 16))
>>> window.earliest, window.latest, window.flags
(datetime.date(2024, 9, 1), datetime.date(2025, 4, 30), ('alternatives',))
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from filmtrack.when.window import Window

if TYPE_CHECKING:
    from filmtrack.when.phrasing import say_full as say_full
    from filmtrack.when.phrasing import say_short as say_short
    from filmtrack.when.reader import PhrasePart as PhrasePart
    from filmtrack.when.reader import Reading as Reading
    from filmtrack.when.reader import explain as explain
    from filmtrack.when.reader import language_of as language_of
    from filmtrack.when.reader import read as read
    from filmtrack.when.reader import read_again as read_again
    from filmtrack.when.reader import read_day as read_day
    from filmtrack.when.reader import skipped_words as skipped_words
    from filmtrack.when.release_parts import ReleasePart as ReleasePart
    from filmtrack.when.release_parts import split_release as split_release
    from filmtrack.when.scanner import DateMention as DateMention
    from filmtrack.when.scanner import find as find

__all__ = [
    "DateMention",
    "PhrasePart",
    "Reading",
    "ReleasePart",
    "Window",
    "explain",
    "find",
    "language_of",
    "read",
    "read_again",
    "read_day",
    "say_full",
    "say_short",
    "skipped_words",
    "split_release",
]

_HOMES = {
    "ReleasePart": "release_parts",
    "split_release": "release_parts",
    "DateMention": "scanner",
    "find": "scanner",
    "PhrasePart": "reader",
    "Reading": "reader",
    "explain": "reader",
    "language_of": "reader",
    "read": "reader",
    "read_again": "reader",
    "read_day": "reader",
    "skipped_words": "reader",
    "say_full": "phrasing",
    "say_short": "phrasing",
}


def __getattr__(name: str) -> object:
    """Load the module behind a name when the name is first asked for."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(name)
    value: object = getattr(import_module(f"filmtrack.when.{home}"), name)
    globals()[name] = value
    return value
