"""Rules for what stands in a calendar: days, weeks, months, seasons, years and parts.

A rule looks at the row of tokens from one index on and gives what it read and the
index after it, or None. Each quotes a phrase that it reads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from filmtrack.when.language.ast import (
    Calendar,
    Dated,
    Day,
    DayIn,
    FirstFew,
    Fixed,
    Holiday,
    HolidayWeekend,
    Month,
    Named,
    NearDay,
    NewYear,
    NthWeek,
    NthWeekday,
    NthWeekend,
    Part,
    Season,
    Slice,
    Unit,
    Weekday,
    Whole,
    Year,
)
from filmtrack.when.language.cursor import NUMBERS, CalendarParsed, Cursor
from filmtrack.when.language.parse.days import (
    LONGEST_MONTH,
    bare_day,
    beside,
    day_first,
    digits,
    ended,
    holiday,
    is_long_shoot,
    iso,
    tied,
    turn,
    weekend_of,
    winter_years,
    year_after,
)
from filmtrack.when.language.table import SCOPE, THE
from filmtrack.when.language.walk import is_winter, needs_year, undated

CalendarRule: TypeAlias = Callable[[Cursor, int], CalendarParsed]

_IN_OR_OF = frozenset({"in", "of"})
_LINKS = frozenset({"in", "of", "prep", "dash"})
_TIED = frozenset({"quarter", "half", "month", "season"})
_SHORT_YEARS = 20  # a two-digit year is after 2020
_AFTER_ELLIPSIS = frozenset({"end of phrase", "comma", "or", "and", "uncertain"})


def with_year(cursor: Cursor, found: CalendarParsed) -> CalendarParsed:
    """Add the year that follows, if one does and one is wanted."""
    if found is None or not needs_year(found[0]):
        return found
    of, after = found
    said = year_after(cursor, after)
    if is_winter(of):
        said = winter_years(cursor, after) or said
    return (Dated(of, said[0]), said[1]) if said else found


def month(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read a month, a day of it (`March 11`), or `March end`, `August first week`."""
    number, after = cursor.number(pos), pos + 1
    kind = cursor.kinds[after]
    if kind == "dash" and cursor.kinds[after + 1] == "approximate":
        return Month(number), after + 1
    counted = cursor.kinds[after + 1] in ("unit", "units", "half")
    if kind in NUMBERS and (not counted or cursor.text(after + 1) == "weekend"):
        day = cursor.number(after)
        if not beside(cursor, after):
            return Month(number), after
        if 0 < day <= LONGEST_MONTH and not is_long_shoot(cursor, after):
            return weekend_of(cursor, Day(number, day), after + 1)
        return None
    if kind == "comma" and cursor.kinds[after + 1 : after + 3] == ["number", "year"]:
        day = cursor.number(after + 1)  # March, 9 2027
        return (Day(number, day), after + 2) if 0 < day <= LONGEST_MONTH else None
    if kind == "ordinal" and cursor.kinds[after + 1] == "unit":
        grain = cursor.text(after + 1)
        if grain == "week":
            return NthWeek(cursor.number(after), Month(number)), after + 2
        if grain == "half":
            return Slice("half", cursor.number(after), Month(number)), after + 2
    return ended(cursor, (Month(number), after))


def season(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read a season: `spring`, `summer`, `fall` or `autumn`, `winter`."""
    number, after = cursor.number(pos), pos + 1
    after += cursor.kinds[after] == "units" and cursor.text(after) == "month"
    return ended(cursor, (Season(number), after))


def sliced(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `Q1 2025`, `H1 2025`, `back half of the year`."""
    return _slice_of(cursor, cursor.kinds[pos], cursor.number(pos), pos + 1)


def _slice_of(cursor: Cursor, grain: str, number: int, pos: int) -> CalendarParsed:
    """Read a quarter or half of what `of` names, else of a year said or not said."""
    if cursor.kinds[pos] in _IN_OR_OF or cursor.kinds[pos] == "unit":
        whole = inner(cursor, pos + (cursor.kinds[pos] in _IN_OR_OF))
        if whole:
            return Slice(grain, number, whole[0]), whole[1]
    return Slice(grain, number, Whole()), pos


def number(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read a day that starts with its number, or `first` and the like of something."""
    return (
        day_first(cursor, pos)
        or digits(cursor, pos)
        or nth(cursor, pos)
        or day_of_unit(cursor, pos)
    )


def nth(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `first week of March`, `second half of 2025`, `first Monday in May`."""
    if cursor.kinds[pos] != "ordinal":
        return None
    return _nth(cursor, cursor.number(pos), pos + 1)


def _nth(cursor: Cursor, number: int, pos: int) -> CalendarParsed:
    pos += cursor.kinds[pos] == "dash" and cursor.kinds[pos + 1] == "unit"
    kind = cursor.kinds[pos]
    if kind in ("unit", "units") and cursor.text(pos) != "day":
        grain = cursor.text(pos)
        if grain == "weekend":
            whole = of_inner(cursor, pos + 1)
            return (NthWeekend(number, whole[0]), whole[1]) if whole else None
        most = {"quarter": 4, "half": 2}.get(grain)
        if most:
            if number < 0 and cursor.kinds[pos + 1] not in _IN_OR_OF:
                return None
            number = number if number > 0 else most
            return _slice_of(cursor, grain, number, pos + 1) if number <= most else None
        whole = of_inner(cursor, pos + 1) if grain in ("week", "month") else None
        if whole and grain == "month":
            return _nth_month(number, whole)
        return (NthWeek(number, whole[0]), whole[1]) if whole else None
    if kind == "weekday":
        whole = of_inner(cursor, pos + 1)
        if whole:
            return NthWeekday(number, cursor.number(pos), whole[0]), whole[1]
    return _first_few(cursor, number, pos)


def _nth_month(number: int, whole: tuple[Calendar, int]) -> CalendarParsed:
    """Read `the second month of 2027`; nothing but a year has numbered months."""
    of, after = whole
    month = number if number > 0 else 12
    if month > 12 or not isinstance(undated(of), Whole):
        return None
    if isinstance(of, Dated):
        return Dated(Month(month), of.year), after
    return Month(month), after


def _first_few(cursor: Cursor, number: int, pos: int) -> CalendarParsed:
    """Read `first two weeks of October`: 1–14."""
    if cursor.kinds[pos] == "unit" and cursor.text(pos) == "day" and abs(number) == 1:
        whole = of_inner(cursor, pos + 1)
        return (FirstFew(number, 1, "day", whole[0]), whole[1]) if whole else None
    if (
        cursor.kinds[pos] not in ("number", "couple")
        or cursor.kinds[pos + 1] != "units"
    ):
        return None
    count = 2 if cursor.kinds[pos] == "couple" else cursor.number(pos)
    whole = of_inner(cursor, pos + 2) if abs(number) == 1 and count else None
    if whole is None:
        return None
    return FirstFew(number, count, cursor.text(pos + 1), whole[0]), whole[1]


def of_inner(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read what `of` or `in` names."""
    if cursor.kinds[pos] in _IN_OR_OF:
        return inner(cursor, pos + 1)
    which = cursor.kinds[pos] == "which" and cursor.kinds[pos + 1] == "unit"
    return inner(cursor, pos) if which else None


def day_of_unit(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `the 5th of next month`, `the 5th next month`."""
    after = pos + 1 + (cursor.kinds[pos + 1] == "of")
    if cursor.kinds[pos] != "ordinal" or cursor.kinds[after] not in ("which", "unit"):
        return None
    whole = inner(cursor, after)
    if whole and isinstance(whole[0], Unit) and whole[0].grain == "month":
        return DayIn(cursor.number(pos), whole[0]), whole[1]
    return None


def part(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `early` / `mid` / `late` and the like; joined parts: `mid-to-late 2025`."""
    first = last = cursor.text(pos).removeprefix("bare ")
    pos += 1
    while True:
        after = cursor.past(pos, frozenset({"dash", "to"}))
        if after == pos or cursor.kinds[after] != "part":
            break
        last, pos = cursor.text(after).removeprefix("bare "), after + 1
    pos = cursor.past(pos, _LINKS)
    if cursor.kinds[pos] == "number" and cursor.kinds[pos + 1] == "units":
        return None
    whole = None if cursor.marks(pos) & SCOPE else inner(cursor, pos)
    if whole and isinstance(whole[0], Day) and len(cursor.text(whole[1] - 1)) == 2:
        day = whole[0]  # in `mid Nov 26` it is the year
        if day.day > _SHORT_YEARS and cursor.kinds[whole[1] - 1] == "number":
            year = Year(2000 + day.day)
            return Dated(Part(first, last, Month(day.month)), year), whole[1]
    if whole is None or isinstance(whole[0], Weekday | Day | Fixed):
        return None
    if isinstance(whole[0], NewYear):
        return whole if first in ("early", "beginning") else None
    return Part(first, last, whole[0]), whole[1]


def inner(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read what may be parted: a month, season, year, quarter, half, week, weekend."""
    kind = cursor.kinds[pos]
    if kind == "year":
        return Dated(Whole(), Year(cursor.number(pos))), pos + 1
    if kind == "unit":
        grain = cursor.text(pos)
        if grain in ("quarter", "half"):
            return None
        of: Calendar = Whole() if grain == "year" else Unit("the", grain)
        return of, pos + 1
    if kind == "which":
        return which(cursor, pos, long=False)
    if kind == "new year":
        return NewYear(), pos + 1
    return yearly(cursor, pos)


def which(cursor: Cursor, pos: int, *, long: bool = True) -> CalendarParsed:
    """Read `this`, `next`, `last`, `coming`, `following` with a unit or a name.

    With `long` a year takes what follows along: `next year on February 27th`.
    """
    word, after = cursor.text(pos), pos + 1
    if word == "last":
        found = _nth(cursor, -1, after)
        if found:
            return found
    kind = cursor.kinds[after]
    if word == "coming" and kind == "which":
        return which(cursor, after, long=long)  # coming this summer
    if kind == "unit":
        return _which_unit(cursor, pos, long=long)
    if kind == "weekday":
        day, last = bare_day(cursor, after + 1)
        return Weekday(cursor.number(after), word, day), last
    if word == "next" and kind in _AFTER_ELLIPSIS:
        return _elliptic(cursor, pos)
    found = yearly(cursor, after)
    day_alone = kind == "ordinal" and cursor.kinds[after + 1] not in ("unit", "units")
    if found is None and day_alone and word in ("coming", "past"):
        return NearDay(cursor.number(after), word), after + 1
    if found is None or word == "same" or not needs_year(found[0]):
        return None
    return Named(word, found[0]), found[1]


def _elliptic(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `late this year or early next`: the unit was said before."""
    for before in range(pos - 1, -1, -1):
        if cursor.kinds[before] == "unit" and cursor.text(before) in (
            "year",
            "month",
            "week",
        ):
            grain = cursor.text(before)
            of: Calendar = Unit("next", grain)
            if grain == "year":
                of = Dated(Whole(), Year(None, "next"))
            return of, pos + 1
    return None


def _which_unit(cursor: Cursor, pos: int, *, long: bool) -> CalendarParsed:
    """Read `next week`, `this year`, `next year in March`."""
    word, grain, after = cursor.text(pos), cursor.text(pos + 1), pos + 2
    if grain in ("day", "half") or word in ("coming", "past") or word == "same":
        if grain != "weekend" or word == "same":
            return None
        return Unit("this" if word == "coming" else "last", grain), after
    if grain == "month":
        day, last = bare_day(cursor, after)  # this month, on the 8th
        if day and last > after + 1:
            return DayIn(day, Unit(word, grain)), last
    if grain != "year":
        return Unit(word, grain), after
    said = Year(None, word)
    found = yearly(cursor, cursor.past(after, _LINKS)) if long else None
    if found and needs_year(found[0]):
        return Dated(found[0], said), found[1]
    return Dated(Whole(), said), after


def dated_first(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read a year with what follows it: `2025 summer`, `2026 in March`; or alone."""
    said = Year(cursor.number(pos))
    after = cursor.past(pos + 1, _LINKS - {"dash"})
    if tied(cursor, pos + 1) and cursor.kinds[pos + 2] in _TIED:  # 2027-Q1
        found = yearly(cursor, pos + 2)
        if found and cursor.kinds[found[1]] != "year":
            return Dated(found[0], said), found[1]
    found = yearly(cursor, after) if cursor.kinds[after] != "number" else None
    if found and needs_year(found[0]):
        return Dated(found[0], said), found[1]
    return ended(cursor, (Dated(Whole(), said), pos + 1))


def unit(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `the year's end`, `the weekend`, `Quarter 1 2027`."""
    whole = ended(cursor, (Unit("the", cursor.text(pos)), pos + 1))
    if whole and isinstance(whole[0], Part):
        if cursor.text(pos) == "year":
            return Part("end", "end", Whole()), whole[1]
        return whole
    grain = cursor.text(pos)
    if grain == "weekend" and cursor.kinds[pos + 1] == "of":
        day = with_year(cursor, yearly(cursor, pos + 2))
        if day and isinstance(undated(day[0]), Day | Fixed | Holiday):
            return HolidayWeekend(day[0]), day[1]
    if grain == "weekend" and cursor.marks(pos) & THE:
        return Unit("the", "weekend"), pos + 1
    if grain in ("quarter", "half") and cursor.text(pos + 1).isdigit():
        return _slice_of(cursor, grain, cursor.number(pos + 1), pos + 2)
    if grain == "month" and cursor.kinds[pos + 1 : pos + 3] == ["of", "month"]:
        return month(cursor, pos + 2)
    return None


YEARLY: dict[str, CalendarRule] = {
    "month": month,
    "season": season,
    "holiday": holiday,
    "turn": turn,
    "quarter": sliced,
    "half": sliced,
    "number": number,
    "ordinal": number,
    "part": part,
    "iso": iso,
}


def yearly(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read anything that a year can be added to."""
    rule = YEARLY.get(cursor.kinds[pos])
    return rule(cursor, pos) if rule else None
