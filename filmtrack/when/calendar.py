"""Days of the calendar: shapes, their parts, and the holidays."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

# The years that are read; a film outside them is a slip of the pen.
FIRST_YEAR, LAST_YEAR = 1000, 2999
MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_EARLY_WEEK = {"early": (0, 2), "mid": (2, 3), "late": (3, 6)}
_ALIKE = {"beginning": "early", "end": "late", "middle": "mid"}


class Shape(NamedTuple):
    """A piece of the calendar: its first and last day, and what it is."""

    start: date
    end: date
    grain: str


def tell(day: date) -> str:
    """Say a day, with no regard to the locale: "11 March 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=4096)
def last_day(year: int, month: int) -> date:
    """Return the last day of a month; months beyond 12 run into the next years."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def months(year: int, first: int, count: int, grain: str) -> Shape:
    """Return so many months from the first of one on.

    >>> months(2025, 12, 3, "season").end
    datetime.date(2026, 2, 28)
    """
    return Shape(date(year, first, 1), last_day(year, first + count - 1), grain)


def shift(day: date, count: int, grain: str) -> date:
    """Move a day by so many days, weeks, months or years.

    >>> shift(date(2025, 1, 31), 1, "month")
    datetime.date(2025, 2, 28)
    """
    if grain == "day":
        return day + timedelta(days=count)
    if grain in ("week", "fortnight"):
        return day + timedelta(weeks=count * (1 if grain == "week" else 2))
    from dateutil.relativedelta import relativedelta

    years = grain == "year"
    return day + relativedelta(years=count * years, months=count * (not years))


def part_of(shape: Shape, part: str) -> Shape:
    """Return the early, mid or late part of a shape, as the README draws the lines.

    >>> part_of(months(2025, 3, 1, "month"), "late").start
    datetime.date(2025, 3, 21)
    """
    if shape.grain == "year":
        return _part_of_year(shape.start.year, part)
    part = _ALIKE.get(part, part)
    if shape.grain == "month":
        return _part_of_month(shape, part)
    if shape.grain == "week":
        first, last = _EARLY_WEEK[part]
        day = timedelta(days=1)
        return Shape(shape.start + first * day, shape.start + last * day, "days")
    if shape.grain in MONTHS_IN:
        third = MONTHS_IN[shape.grain] // 3
        skip = ("early", "mid", "late").index(part) * third
        first_day = shift(shape.start, skip, "month")
        grain = "month" if third == 1 else "days"
        return months(first_day.year, first_day.month, third, grain)
    return _third(shape, part)


def _part_of_year(year: int, part: str) -> Shape:
    first, count = {
        "early": (1, 4),
        "mid": (5, 4),
        "late": (9, 4),
        "beginning": (1, 3),
        "middle": (5, 4),
        "end": (10, 3),
    }[part]
    grain = "quarter" if count == 3 else "third"
    return months(year, first, count, grain)


def _part_of_month(shape: Shape, part: str) -> Shape:
    start = shape.start
    if part == "early":
        return Shape(start, start.replace(day=10), "days")
    if part == "mid":
        return Shape(start.replace(day=11), start.replace(day=20), "days")
    return Shape(start.replace(day=21), shape.end, "days")


def _third(shape: Shape, part: str) -> Shape:
    """Return a third, in days, of a shape that has no rule of its own."""
    days = (shape.end - shape.start).days + 1
    cuts = (0, days // 3, days - days // 3, days)
    number = ("early", "mid", "late").index(part)
    first, last = cuts[number], max(cuts[number + 1] - 1, cuts[number])
    day = timedelta(days=1)
    return Shape(shape.start + first * day, shape.start + last * day, "days")


def half_of(shape: Shape, number: int) -> Shape:
    """Return the first or second half: of a month 1–15 and the rest."""
    if shape.grain == "year":
        return months(shape.start.year, 1 if number == 1 else 7, 6, "half")
    if shape.grain == "month":
        cut = shape.start.replace(day=15)
    elif shape.grain in MONTHS_IN:
        middle = shift(shape.start, MONTHS_IN[shape.grain] // 2, "month")
        even = MONTHS_IN[shape.grain] % 2 == 0
        cut = middle - timedelta(days=1) if even else middle.replace(day=15)
    else:
        cut = shape.start + (shape.end - shape.start) // 2
    if number == 1:
        return Shape(shape.start, cut, "days")
    return Shape(cut + timedelta(days=1), shape.end, "days")


def season(year: int, number: int) -> Shape:
    """Return spring to winter; winter 2025 starts in December 2025."""
    return months(year, 3 * number, 3, "season")


def quarter(year: int, number: int) -> Shape:
    """Return a quarter of a year."""
    return months(year, 3 * number - 2, 3, "quarter")


def week(day: date) -> Shape:
    """Return the week, Monday to Sunday, that a day is in."""
    monday = day - timedelta(days=day.weekday())
    return Shape(monday, monday + timedelta(days=6), "week")


def day(year: int, month: int, number: int) -> Shape | None:
    """Return a day, or None when the month has no such day."""
    if not 0 < number <= last_day(year, month).day:
        return None
    only = date(year, month, number)
    return Shape(only, only, "day")


def nth_weekday(shape: Shape, number: int, weekday: int) -> Shape | None:
    """Return the nth Monday and the like of a shape; -1 is the last."""
    if number > 0:
        ahead = (weekday - shape.start.weekday()) % 7 + 7 * (number - 1)
        found = shape.start + timedelta(days=ahead)
    else:
        back = (shape.end.weekday() - weekday) % 7
        found = shape.end - timedelta(days=back)
    inside = shape.start <= found <= shape.end
    return Shape(found, found, "day") if inside else None


_FIXED = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "bastille day": (7, 14),
    "veterans day": (11, 11),
    "st patrick's day": (3, 17),
}
_WEEKDAYS = {
    "thanksgiving": (11, 4, 3),  # the fourth Thursday of November
    "memorial day": (5, -1, 0),
    "labor day": (9, 1, 0),
    "mlk day": (1, 3, 0),
    "presidents' day": (2, 3, 0),
    "columbus day": (10, 2, 0),
}
_FROM_EASTER = {"easter": 0, "good friday": -2, "easter monday": 1}
# Names of different days in different countries.
SHARED = {
    "independence day": {"United States": (7, 4), "India": (8, 15)},
    "republic day": {"India": (1, 26), "Italy": (6, 2), "Turkey": (10, 29)},
}


def holiday(year: int, name: str) -> Shape | None:
    """Return a holiday of a year; `the holidays` run into the next.

    None where the calendar of a feast does not reach the year.

    >>> holiday(2025, "easter").start, holiday(2025, "thanksgiving").start
    (datetime.date(2025, 4, 20), datetime.date(2025, 11, 27))
    """
    if name == "holidays":
        return Shape(date(year, 12, 24), date(year + 1, 1, 1), "holidays")
    if name in _FIXED:
        only = date(year, *_FIXED[name])
    elif name in _WEEKDAYS:
        month, number, weekday = _WEEKDAYS[name]
        return nth_weekday(months(year, month, 1, "month"), number, weekday)
    elif name in _FROM_EASTER:
        from dateutil.easter import easter

        only = easter(year) + timedelta(days=_FROM_EASTER[name])
    else:
        from filmtrack.when.feasts import SIGHTED, feast

        found = feast(year, name)
        if found is None:
            return None
        around = timedelta(days=1 if name in SIGHTED else 0)
        return Shape(found - around, found + around, "holiday")
    return Shape(only, only, "holiday")


def holiday_weekend(shape: Shape) -> Shape:
    """Return the weekend of a holiday.

    A holiday on a Monday ends its weekend and one on a Thursday starts it; another
    one has the Friday to Sunday that contains it or is nearest to it.

    >>> holiday_weekend(holiday(2027, "mlk day")).start
    datetime.date(2027, 1, 15)
    """
    start = shape.start
    one = timedelta(days=1)
    weekday = start.weekday()
    if weekday == 0:
        return Shape(start - 3 * one, start, "days")
    if weekday == 3:
        return Shape(start, start + 3 * one, "days")
    friday = start + (4 - weekday - 7 * (weekday == 1)) * one
    return Shape(friday, friday + 2 * one, "days")


def iso_week(year: int, number: int) -> Shape | None:
    """Return a numbered week of a year, Monday to Sunday."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return week(monday)
