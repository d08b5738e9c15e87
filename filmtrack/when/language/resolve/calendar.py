"""One term to its days: which year is meant, and which days those are.

Where a year is not said, it is the first that puts the window's end on or after D;
for an event that has already happened, the last that puts its start on or before D.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from filmtrack.when import calendar as days
from filmtrack.when.calendar import FIRST_YEAR, LAST_YEAR, Shape
from filmtrack.when.language.ast import (
    Calendar,
    Dated,
    Day,
    DayIn,
    Decade,
    FirstFew,
    Fixed,
    Holiday,
    HolidayWeekend,
    IsoWeek,
    Month,
    Named,
    NearDay,
    NthWeek,
    NthWeekday,
    NthWeekend,
    Offset,
    Part,
    Season,
    Slice,
    Term,
    Turn,
    Unit,
    WeekBeside,
    Weekday,
    WeekOf,
    Whole,
    Year,
)
from filmtrack.when.language.resolve.extent import ANYWHERE, Frame, Setting
from filmtrack.when.language.walk import inside, is_winter, needs_year

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_BESIDE = timedelta(days=3)  # a holiday whose weekend a date is in
_WEEKS_AHEAD = 9  # how far `Monday the 30th` may lie ahead: about two months
_FAR = 8  # years to look for a 29 February
_STALE = 3  # months after which `this spring` is the next one
_SHIFTS = {"this": 0, "the": 0, "next": 1, "following": 1, "last": -1, "past": -1}
_SHIFTS |= {"after next": 2, "before last": -2}


class NoSuchDayError(Exception):
    """A day or week that is in no calendar."""


def shape(of: Calendar, year: int, setting: Setting, frame: Frame) -> Shape | None:
    """Return a part of the calendar in a year; None where that year has none."""
    match of:
        case Whole():
            return days.months(year, 1, 12, "year")
        case Month(number):
            return days.months(year, number, 1, "month")
        case Season(number):
            return days.season(year, number)
        case Day(month, number):
            return days.day(year, month, number)
        case Holiday(name):
            return _holiday(name, year, setting, frame)
        case Turn():
            return Shape(date(year, 12, 1), date(year + 1, 1, 31), "days")
    if isinstance(of, Dated | Named) or inside(of) is None:
        return fixed(of, setting, frame)
    return _piece(of, year, setting, frame)


def _holiday(name: str, year: int, setting: Setting, frame: Frame) -> Shape | None:
    """Return a holiday; one that countries share is decided by the date beside it."""
    if name not in days.SHARED:
        return days.holiday(year, name)
    candidates = {
        country: date(year, *day) for country, day in days.SHARED[name].items()
    }
    start, end = frame.within or (None, None)
    for day in candidates.values():
        if start and end and start - _BESIDE <= day <= end + _BESIDE:
            return Shape(day, day, "holiday")
    if start:
        return None
    listed = ", ".join(
        f"{day.day} {days.MONTHS[day.month - 1]} ({country})"
        for country, day in candidates.items()
    )
    what = f"{name.title()!r} is another day in each country: {listed}"
    raise setting.refuse(what, None, "day", "say the day itself")


def _piece(of: Calendar, year: int, setting: Setting, frame: Frame) -> Shape | None:
    """Return a piece of a larger shape."""
    inner = inside(of)
    whole = shape(inner, year, setting, frame) if inner is not None else None
    if whole is None:
        return None
    found: Shape | None = None
    match of:
        case Part(first, last):
            found = _parts(whole, first, last)
        case Slice(grain, number):
            found = _slice(whole, grain, number)
        case NthWeek(number):
            found = _nth_week(whole, number)
        case NthWeekday(number, weekday):
            found = days.nth_weekday(whole, number, weekday)
        case NthWeekend(number):
            saturday = days.nth_weekday(whole, number, 5)
            if saturday:
                sunday = saturday.start + timedelta(days=1)
                found = Shape(saturday.start, sunday, "days")
        case FirstFew(number, many, grain):
            found = _first_few(whole, number, many, grain)
        case DayIn(number):
            found = days.day(whole.start.year, whole.start.month, number)
        case _:
            found = _around(of, whole)
    return found


def _around(of: Calendar, whole: Shape) -> Shape | None:
    """Return the days around a day: its week, its weekend, or a day counted from it."""
    match of:
        case WeekOf():
            return Shape(whole.start, whole.start + timedelta(days=6), "days")
        case WeekBeside(steps):
            return days.week(whole.start + timedelta(weeks=steps))
        case IsoWeek(number):
            return days.iso_week(whole.start.year, number)
        case HolidayWeekend():
            return days.holiday_weekend(whole)
        case Offset(count, grain):
            day = days.shift(whole.start, count, grain)
            return Shape(day, day, "day")
    return None


def _parts(whole: Shape, first: str, last: str) -> Shape | None:
    """Return a part, or from the start of one to the end of another."""
    end = days.part_of(whole, last)
    if first == last:
        return end
    start = days.part_of(whole, first).start
    return Shape(start, end.end, "days") if start <= end.end else None


def _slice(whole: Shape, grain: str, number: int) -> Shape | None:
    """Return a half of anything, or a quarter of a year."""
    if grain == "half":
        return days.half_of(whole, number)
    return days.quarter(whole.start.year, number) if whole.grain == "year" else None


def _nth_week(whole: Shape, number: int) -> Shape | None:
    """Return the nth seven days; the last seven for -1."""
    six = timedelta(days=6)
    if number < 0:
        return Shape(whole.end - six, whole.end, "days")
    first = whole.start + timedelta(weeks=number - 1)
    return (
        Shape(first, min(first + six, whole.end), "days")
        if first <= whole.end
        else None
    )


def _first_few(whole: Shape, number: int, count: int, grain: str) -> Shape | None:
    """Return the first or last so many weeks of a shape."""
    one = timedelta(days=1)
    if number > 0:
        end = days.shift(whole.start, count, grain) - one
        return Shape(whole.start, end, "days") if end <= whole.end else None
    start = days.shift(whole.end + one, -count, grain)
    return Shape(start, whole.end, "days") if start >= whole.start else None


def fixed(of: Calendar, setting: Setting, frame: Frame) -> Shape:
    """Return a part of the calendar that needs no year."""
    match of:
        case Dated(inside, said):
            return _in_year(inside, the_year(said, setting, frame), setting, frame)
        case Named(which, inside):
            return _named(which, inside, setting, frame)
        case Unit(which, grain):
            return _unit(which, grain, setting, frame)
        case Weekday(number, which, day):
            return _on_day(_weekday(number, which, setting, frame), day, setting)
        case NearDay(number, which):
            return _near_day(number, which, setting.said)
        case Decade(year):
            return Shape(date(year, 1, 1), date(year + 9, 12, 31), "days")
        case Fixed(year, month, number):
            found = days.day(year, month, number)
            if found is None or not FIRST_YEAR <= year <= LAST_YEAR:
                raise NoSuchDayError
            return found
    raise NoSuchDayError


def _in_year(of: Calendar, year: int, setting: Setting, frame: Frame) -> Shape:
    found = shape(of, year, setting, frame)
    if found is None:
        raise NoSuchDayError
    return found


def the_year(said: Year, setting: Setting, frame: Frame) -> int:
    """Return the year that is said: `2025`, `next year`, `the following year`."""
    if said.number is not None:
        return said.number
    base = setting.said.year
    if said.which in ("following", "same") and frame.after and frame.after[0]:
        base = frame.after[0].year
    return base + _SHIFTS.get(said.which, 0)


def _unit(which: str, grain: str, setting: Setting, frame: Frame) -> Shape:
    """Resolve `this week`: the one that D is in; `next`, `last`: the one beside it."""
    base = setting.said
    if which == "following" and frame.after and frame.after[0]:
        base = frame.after[0]
    if which in ("the", "this") and frame.within and frame.within[0]:
        base = frame.within[0] if which == "the" else base
    steps = _SHIFTS.get(which, 0)
    if grain in ("week", "weekend"):
        found = days.week(base + timedelta(weeks=steps))
        if grain == "week":
            return found
        if which == "the" and setting.past and base < found.end:
            found = days.week(base - timedelta(weeks=1))
        return Shape(found.end - timedelta(days=1), found.end, "days")
    if grain == "day":
        one = base + timedelta(days=steps)
        return Shape(one, one, "day")
    count = days.MONTHS_IN[grain]
    first = (base.month - 1) // count * count + 1
    moved = days.shift(base.replace(month=first, day=1), steps * count, "month")
    return days.months(moved.year, moved.month, count, grain)


def _on_day(found: Shape, day: int, setting: Setting) -> Shape:
    """Return the weekday nearest in time that is such a day of its month, if said."""
    if day == 0:
        return found
    week = timedelta(weeks=-1 if setting.past else 1)
    for weeks in range(_WEEKS_AHEAD):
        one = found.start + weeks * week
        if one.day == day:
            return Shape(one, one, "day")
    raise NoSuchDayError


def _weekday(number: int, which: str, setting: Setting, frame: Frame) -> Shape:
    """Resolve a bare weekday: the first from D on; of the past, the last before D."""
    said = setting.said
    if frame.within and frame.within[0]:
        found = frame.within[0] + timedelta(
            days=(number - frame.within[0].weekday()) % 7
        )
    elif which == "next":
        found = days.week(said + timedelta(weeks=1)).start + timedelta(days=number)
    elif which in ("last", "past") or (setting.past and not which):
        found = said - timedelta(days=(said.weekday() - number - 1) % 7 + 1)
    elif which == "this" and setting.past:
        found = said - timedelta(days=(said.weekday() - number) % 7)
    elif which in ("coming", "following"):
        base = (frame.after and frame.after[0]) or said
        found = base + timedelta(days=(number - base.weekday() - 1) % 7 + 1)
    else:
        base = frame.not_before or said
        found = base + timedelta(days=(number - base.weekday()) % 7)
    return Shape(found, found, "day")


def _near_day(number: int, which: str, said: date) -> Shape:
    """Resolve `the coming 15th`: the first on or after D; `past`: the last before."""
    step = 1 if which == "coming" else -1
    for months in range(3):
        month = days.shift(said.replace(day=1), step * months, "month")
        found = days.day(month.year, month.month, number)
        if found and (found.start >= said if step > 0 else found.start < said):
            return found
    raise NoSuchDayError


def _candidates(
    of: Calendar, years: Iterable[int], setting: Setting, frame: Frame
) -> Iterable[Shape]:
    for year in years:
        found = shape(of, year, setting, frame)
        if found:
            yield found


def _named(which: str, of: Calendar, setting: Setting, frame: Frame) -> Shape:
    """Resolve `next March` is that of the year after D's, `this fall` of this year."""
    said, winter = setting.said, is_winter(of)
    if which == "following":
        base = frame.after[1] if frame.after and frame.after[1] else said
        return _first(of, setting, frame, lambda it: it.start > base, base)
    if which == "coming":
        return _first(of, setting, frame, lambda it: it.end >= said)
    if which == "past" or (which == "last" and setting.past):
        return _last(of, setting, frame, lambda it: it.end < said)
    if winter:
        current = _first(of, setting, frame, lambda it: it.end >= said)
        year = current.start.year + _SHIFTS[which]
    else:
        year = said.year + _SHIFTS[which]
    found = _in_year(of, year, setting, frame)
    if which != "this":
        return found
    if setting.past and found.start > said:
        return _last(of, setting, frame, lambda it: it.start <= said)
    stale = days.shift(found.end, _STALE, "month") < said
    if not setting.past and stale:
        return _in_year(of, year + 1, setting, frame)
    return found


def _first(
    of: Calendar,
    setting: Setting,
    frame: Frame,
    fits: Callable[[Shape], bool],
    base: date | None = None,
) -> Shape:
    start = (base or setting.said).year - 1
    for found in _candidates(of, range(start, start + _FAR + 4), setting, frame):
        if fits(found):
            return found
    raise NoSuchDayError


def _last(
    of: Calendar, setting: Setting, frame: Frame, fits: Callable[[Shape], bool]
) -> Shape:
    start = setting.said.year + 1
    for found in _candidates(of, range(start, start - _FAR - 4, -1), setting, frame):
        if fits(found):
            return found
    raise NoSuchDayError


def choose(of: Calendar, setting: Setting, frame: Frame) -> Shape:
    """Return the days of a term whose year is not said."""
    if isinstance(of, NthWeekday) and not (frame.within and frame.within[0]):
        year = choose(of.of, setting, frame).start.year
        return _in_year(of, year, setting, frame)
    if frame.within and frame.within[0]:
        start, end = frame.within[0], frame.within[1] or date.max
        years = range(start.year - 1, min(end.year, start.year + 1) + 1)
        found = list(_candidates(of, years, setting, frame))
        for it in found:
            if it.start <= end and start <= it.end:
                return it
        raise NoSuchDayError
    if frame.year is not None:
        return _in_year(of, frame.year, setting, frame)
    if frame.not_before:
        floor = frame.not_before
        years = range(floor.year - 1, floor.year + _FAR + 2)
        for it in _candidates(of, years, setting, frame):
            if it.end >= floor:
                return it
        raise NoSuchDayError
    said = setting.said
    if setting.past:
        return _last(of, setting, frame, lambda it: it.start <= said)
    return _first(of, setting, frame, lambda it: it.end >= said)


def find(term: Term, setting: Setting, frame: Frame = ANYWHERE) -> Shape:
    """Return the days of a term; raises PhraseError for a day that does not exist."""
    try:
        if needs_year(term.of):
            return choose(term.of, setting, frame)
        return shape(term.of, setting.said.year, setting, frame) or _none()
    except (NoSuchDayError, OverflowError, ValueError):
        start, end = term.at
        words = setting.phrase[start:end]
        raise setting.refuse(
            f"there is no such day as {words!r}", term.at, "day"
        ) from None


def _none() -> Shape:
    raise NoSuchDayError
