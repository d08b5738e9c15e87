"""Days, spans, distances and counts in everyday words: "in 3 months"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.calendar import MONTHS, last_day, tell

if TYPE_CHECKING:
    from datetime import date

# Each unit with its days, and the number of days from which the next one is used.
# "29 months" is still clear; "4 years" reads better than "48 months".
_UNITS = (("day", 1, 21), ("week", 7, 70), ("month", 30.44, 1096))
_YEAR = 365.25


def short_day(day: date) -> str:
    """Write a day with a short month: "16 Jul 2024"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def format_count(number: int, one: str, many: str | None = None) -> str:
    """Write a number of things.

    >>> [format_count(number, "company", "companies") for number in (0, 1)]
    ['0 companies', '1 company']
    """
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def format_length(days: int) -> str:
    """Write a number of days in the largest unit that stays clear.

    >>> [format_length(days) for days in (1, 20, 35, 594, 1500)]
    ['1 day', '20 days', '5 weeks', '20 months', '4 years']
    """
    for unit, length, until in _UNITS:
        if days < until:
            return format_count(round(days / length), unit)
    return format_count(round(days / _YEAR), "year")


def format_age(day: date, today: date) -> str:
    """Write how long ago a day was; a future day counts as today.

    >>> from datetime import date
    >>> today = date(2026, 3, 1)
    >>> [format_age(date(2026, 2, day), today) for day in (28, 26)]
    ['yesterday', '3 days ago']
    """
    days = (today - day).days
    if days < 1:
        return "today"
    return "yesterday" if days == 1 else f"{format_length(days)} ago"


def format_distance(earliest: date | None, latest: date | None, today: date) -> str:
    """Write how far away a window is, counted to its earliest day.

    Inside the window it can happen on any day; a past window counts from its end.

    >>> from datetime import date
    >>> today = date(2026, 3, 1)
    >>> format_distance(date(2026, 6, 1), date(2026, 8, 31), today)
    'in 3 months'
    >>> format_distance(date(2026, 1, 1), date(2026, 8, 31), today)
    'any day now, by 31 Aug'
    >>> format_distance(date(2026, 1, 1), date(2026, 1, 31), today)
    '4 weeks ago'
    """
    if earliest is None and latest is None:
        return ""
    if latest is not None and latest < today:
        return format_age(latest, today)
    if earliest is not None and earliest > today:
        days = (earliest - today).days
        return "tomorrow" if days == 1 else f"in {format_length(days)}"
    if latest is None:
        return "any day now"
    if latest == today:
        return "today"
    last = short_day(latest)
    return f"any day now, by {last.removesuffix(f' {today.year}')}"


def format_slip(days: int | None) -> str:
    """Write how far a date has moved; nothing if that is unknown.

    >>> format_slip(594), format_slip(-9), format_slip(0), format_slip(None)
    ('20 months later', '9 days earlier', 'not moved', '')
    """
    if days is None:
        return ""
    if days == 0:
        return "not moved"
    return f"{format_length(abs(days))} {'later' if days > 0 else 'earlier'}"


def format_span(earliest: date | None, latest: date | None) -> str:
    """Write the first and last day of a window; one whole month or year by its name.

    >>> from datetime import date
    >>> format_span(date(2026, 8, 1), date(2026, 8, 31)), format_span(None, None)
    ('August 2026', 'no date')
    >>> format_span(date(2024, 9, 1), date(2025, 4, 30))
    '1 September 2024 – 30 April 2025'
    """
    if earliest is None:
        return "no date" if latest is None else f"{tell(latest)} or earlier"
    if latest is None:
        return f"{tell(earliest)} or later"
    if earliest == latest:
        return tell(earliest)
    if earliest.day == 1 and last_day(latest.year, latest.month) == latest:
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"{MONTHS[latest.month - 1]} {latest.year}"
        if (earliest.year, earliest.month, latest.month) == (latest.year, 1, 12):
            return str(latest.year)
    return f"{tell(earliest)} – {tell(latest)}"
