"""A window written so that a table of expectations can be read by eye.

2025-03                    the whole of March 2025
2025-03-01/2025-03-10      from the first to the tenth
2025-03-01/..              open
2025-03 > 2025-06          starts in March, wraps in June
0                          unknown
2025-03 ~?|                approximate, uncertain, one of several
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when import read
from filmtrack.when.calendar import last_day

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.when import Window

HERE = Path(__file__).parent


class Case(NamedTuple):
    """A phrase as said, and what is expected of it."""

    phrase: str
    said: date
    past: bool
    field: str
    expected: str

    def window(self) -> Window:
        return read(self.phrase, self.said, past=self.past, field=self.field)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table beside the tests; quotation marks are part of a phrase."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def told(window: Window) -> str:
    """A window in the notation of the tables."""
    text = _days(window.earliest, window.latest)
    if window.wrap is not None:
        text += f" > {_days(window.wrap.earliest, window.wrap.latest)}"
    signs = "~" * window.approximate + "?" * window.uncertain
    signs += "|" * bool(window.alternatives)
    return f"{text} {signs}".rstrip()


def _days(first: date | None, last: date | None) -> str:
    if first is None and last is None:
        return "0"
    if first == last:
        return str(first)
    if first and last and first.day == 1 and last == last_day(first.year, first.month):
        return f"{first:%Y-%m}"
    return f"{first or '..'}/{last or '..'}"


def same(window: Window | None) -> object:
    """What two windows must share to be the same, whatever words they came from."""
    if window is None:
        return None
    return (
        window.earliest,
        window.latest,
        window.alternatives,
        window.flags,
        same(window.wrap),
    )
