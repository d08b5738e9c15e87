"""A window in words, shortly and in full; both read back to the same window.

A window of one event that has no name of its own is said with `sometime`: without
it "3 – 9 March" is a shoot that starts on the 3rd and wraps on the 9th.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from filmtrack.when import calendar as days
from filmtrack.when.calendar import MONTHS, tell

if TYPE_CHECKING:
    from filmtrack.when.window import Bounds, Window

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_THIRDS = {1: "early ", 5: "mid-", 9: "late "}
_ORDINALS = ("first", "second", "third", "fourth")


def say_short(window: Window, *, bare: bool = False) -> str:
    """Say a window in few words: "autumn 2025", "Sep–Dec 2024 or early 2025".

    With `bare`, for columns, only the dates: no `sometime` and no hedges. That form
    does not read back.

    >>> from filmtrack.when import read
    >>> said = date(2025, 1, 5)
    >>> say_short(read("from March 10 to June 13", said))
    '10 Mar – 13 Jun 2025'
    >>> say_short(read("no earlier than June", said))
    'Jun 2025 or later'
    >>> window = read("between March and June", said)
    >>> say_short(window), say_short(window, bare=True)
    ('sometime Mar–Jun 2025', 'Mar–Jun 2025')
    """
    return _Sayer(window.said, short=True, bare=bare).window(window)


def say_full(window: Window) -> str:
    """Say a window in whole words.

    >>> from filmtrack.when import read
    >>> say_full(read("around mid-March", date(2025, 1, 5)))
    'around mid-March 2025'
    >>> say_full(read("the week of March 10", date(2025, 1, 5)))
    'sometime between 10 March 2025 and 16 March 2025'
    """
    return _Sayer(window.said, short=False, bare=False).window(window)


def say_bounds(bounds: Bounds) -> str:
    """Say two days, either of which may be missing.

    >>> say_bounds((date(2025, 9, 1), date(2025, 11, 30)))
    'autumn of 2025'
    """
    start, end = bounds
    sayer = _Sayer(date.min, short=False, bare=True)
    return "no date" if start is None and end is None else sayer.one(start, end)


def say_period(bounds: Bounds) -> str:
    """Say the days that a part of a phrase was taken for, the year once if shared.

    >>> say_period((date(2024, 9, 1), date(2024, 12, 31)))
    '1 September – 31 December 2024'
    >>> say_period((date(2024, 9, 1), None))
    '1 September 2024 or later'
    """
    start, end = bounds
    if start is None or end is None:
        only = start or end
        return (
            f"{tell(only)} or {'later' if start else 'earlier'}" if only else "no date"
        )
    if start == end:
        return tell(start)
    first = tell(start)
    if start.year == end.year:
        first = first.removesuffix(f" {start.year}")
    return f"{first} – {tell(end)}"


def say_days(window: Window) -> str:
    """Say the earliest and the latest day of a window, both inclusive.

    >>> from datetime import date
    >>> from filmtrack.when import read
    >>> said = date(2024, 7, 16)
    >>> say_days(read("late 2024 or early 2025", said))
    '1 September 2024 – 30 April 2025'
    >>> say_days(read("March to June 2025", said))
    '1 March 2025 – 31 March 2025, wrap 1 June 2025 – 30 June 2025'
    """
    wrap = f", wrap {say_days(window.wrap)}" if window.wrap else ""
    if window.earliest is None and window.latest is None:
        return f"no date{wrap}"
    if window.latest is None and window.earliest is not None:
        return f"{tell(window.earliest)} or later{wrap}"
    if window.earliest is None and window.latest is not None:
        return f"{tell(window.latest)} or earlier{wrap}"
    days = dict.fromkeys(tell(day) for day in (window.earliest, window.latest) if day)
    return " – ".join(days) + wrap


def _ends(window: Window) -> Bounds:
    return window.earliest, window.latest


class _Sayer:
    """Say windows in one of the styles."""

    def __init__(self, said: date, *, short: bool, bare: bool) -> None:
        self.said = said
        self.short = short
        self.bare = bare

    def window(self, window: Window) -> str:
        """Say a whole window."""
        if window.unknown or (window.earliest is None and window.latest is None):
            return "no date"
        if window.wrap is None:
            hedges = self.hedged(window.approximate, window.uncertain)
            said = self.choice(window)
            if window.approximate and said.startswith("by ") and " or " not in said:
                hedges = hedges.replace("around ", "by around ")  # not "around by May"
                said = said.removeprefix("by ")
            return hedges + said
        return self.span(window, window.wrap)

    def hedged(self, approximate: bool, uncertain: bool) -> str:
        """Say what hedges a date."""
        if self.bare:
            return ""
        return ("possibly " if uncertain else "") + ("around " if approximate else "")

    def choice(self, window: Window) -> str:
        """Say one date or its alternatives."""
        if window.alternatives:
            return " or ".join(self.another(*bounds) for bounds in window.alternatives)
        return self.one(window.earliest, window.latest)

    def another(self, start: date | None, end: date | None) -> str:
        """Say one of several, in words that do not run into the next one's."""
        if start and end is None:
            return f"any time from {self.start(start)}"
        if start and end and start == self.said and not self.name(start, end):
            return self.between(start, end)
        return self.one(start, end)

    def span(self, start: Window, wrap: Window) -> str:
        """Say a start and its wrap; a hedge on the wrap is a hedge on the whole."""
        approximate = start.approximate and not wrap.approximate
        uncertain = start.uncertain and not wrap.uncertain
        hedges = self.hedged(approximate, uncertain)
        plain = not (hedges or wrap.flags or start.alternatives)
        if plain and start.latest and wrap.earliest and wrap.latest and start.earliest:
            first = self.name(start.earliest, start.latest)
            last = self.name(wrap.earliest, wrap.latest)
            if first and last:
                return self.joined(first, last)
        first = (
            self.choice(start) if start.alternatives else self.another(*_ends(start))
        )
        last = self.choice(wrap) if wrap.alternatives else self.another(*_ends(wrap))
        end = self.hedged(wrap.approximate, wrap.uncertain) + last
        return f"{hedges}{first}, wrap {end}"

    def one(self, start: date | None, end: date | None) -> str:
        """Say one window: by its name, or from its first day to its last."""
        if start is None:
            return "no date" if end is None else f"any time up to {self.day(end)}"
        if end is None:
            return f"{self.start(start)} or later"
        name = self.name(start, end)
        if name:
            return name
        if start == self.said:
            last = self.name(end.replace(day=1), end) or self.day(end)
            return f"by {last}"
        return self.between(start, end)

    def between(self, start: date, end: date) -> str:
        """Say a window that has no name by its ends."""
        first, last = self.ends(start, end)
        if self.bare or self.short:
            joined = self.joined(first, last)
            return joined if self.bare else f"sometime {joined}"
        return f"sometime between {first} and {last}"

    def ends(self, start: date, end: date) -> tuple[str, str]:
        """Say the ends of a window, in months where it is made of months."""
        if start.day == 1 and days.last_day(end.year, end.month) == end:
            return self.month(start), self.month(end)
        return self.day(start), self.day(end)

    def joined(self, first: str, last: str) -> str:
        """Join two dates with a dash; what they share is said once."""
        if not self.short:
            return f"{first} – {last}"
        one, two = first.split(), last.split()
        if one[-1] != two[-1] or len(one) != len(two):
            return f"{first} – {last}"
        if len(one) == 3 and one[0].isdigit() and two[0].isdigit():
            if one[1] == two[1]:
                return f"{one[0]}–{last}"
            return f"{one[0]} {one[1]} – {last}"
        if len(one) == 2 and {one[0], two[0]} <= {name[:3] for name in MONTHS}:
            return f"{one[0]}–{last}"
        return f"{first} – {last}"

    def day(self, day: date) -> str:
        """Say a day."""
        return f"{day.day} {self.month(day)}"

    def month(self, day: date) -> str:
        """Say the month that a day is in."""
        name = MONTHS[day.month - 1]
        return f"{name[:3] if self.short else name} {day.year}"

    def start(self, day: date) -> str:
        """Say the month or year that starts on a day, else the day."""
        if day.day != 1:
            return self.day(day)
        return str(day.year) if day.month == 1 else self.month(day)

    def name(self, start: date, end: date) -> str | None:
        """Say a window that has a name: a day, month, part of one, season, year …."""
        if start == end:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            return self.part_of_month(start, end)
        if start.day != 1 or days.last_day(end.year, end.month) != end:
            return None
        count = (end.year - start.year) * 12 + end.month - start.month + 1
        return self.months(start, count)

    def part_of_month(self, start: date, end: date) -> str | None:
        """Say a month, or its first, middle or last third."""
        last = days.last_day(end.year, end.month).day
        prefix = {
            (1, last): "",
            (1, 10): "early ",
            (11, 20): "mid-",
            (21, last): "late ",
        }.get((start.day, end.day))
        return None if prefix is None else f"{prefix}{self.month(start)}"

    def months(self, start: date, count: int) -> str | None:
        """Say months that have a name: a year, half, third, quarter, season."""
        month, year = start.month, start.year
        if count == 12:
            return str(year) if month == 1 else None
        if count == 6 and month in (1, 7):
            number = month // 6
            return self.numbered("H", number, "half", year)
        if count == 4 and month in _THIRDS:
            return f"{_THIRDS[month]}{year}"
        if count != 3:
            return None
        if month in _SEASONS:
            years = f"{year}–{(year + 1) % 100:02}" if month == 12 else f"{year}"
            link = " " if self.short else " of "
            return f"{_SEASONS[month]}{link}{years}"
        return (
            self.numbered("Q", month // 3, "quarter", year) if month % 3 == 1 else None
        )

    def numbered(self, letter: str, number: int, word: str, year: int) -> str:
        """Say a quarter or half."""
        if self.short:
            return f"{letter}{number + 1} {year}"
        return f"{_ORDINALS[number]} {word} of {year}"
