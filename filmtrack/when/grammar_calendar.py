"""Rules for what stands in a calendar: days, weeks, months, seasons, years and parts.

A rule looks at the row of tokens from one index on and gives what it read and the
index after it, or None. The row of `WHEN.md` that a rule keeps is quoted in it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from filmtrack.when.fillers import BEGINS, THE
from filmtrack.when.tokens import NUMBERS, CalendarFound, Row
from filmtrack.when.tree import (
    Calendar,
    Dated,
    Day,
    DayIn,
    FirstFew,
    Fixed,
    Holiday,
    Month,
    Named,
    NewYear,
    NthWeek,
    NthWeekday,
    Part,
    Season,
    Slice,
    Turn,
    Unit,
    WeekOf,
    Weekday,
    Whole,
    Year,
    needs_year,
)

Rule: TypeAlias = Callable[[Row, int], CalendarFound]

LONGEST_MONTH = 31
_IN_OR_OF = frozenset({"in", "of"})
_LINKS = frozenset({"in", "of", "prep", "dash"})
_YEARLY_WHICH = frozenset({"this", "next", "last", "following", "same"})
_AFTER_ELLIPSIS = frozenset({"end of phrase", "comma", "or", "and", "uncertain"})
_AFTER_END = frozenset({"month", "season", "number", "ordinal", "of", "in", "prep", "by"})


def year(row: Row, here: int) -> tuple[Year, int] | None:
    """A year: `2025`, `'26`, `this / next / last year`, `the following year`."""
    kind = row.kinds[here]
    if kind == "year":
        return Year(row.number(here)), here + 1
    if kind == "which" and row.kinds[here + 1] == "unit":
        which = row.text(here)
        if row.text(here + 1) == "year" and which in _YEARLY_WHICH:
            return Year(None, which), here + 2
    return None


def year_after(row: Row, here: int) -> tuple[Year, int] | None:
    """The year behind a month or day: with `of`, `in`, a comma or nothing before it."""
    comma = row.kinds[here] == "comma"
    if comma or row.kinds[here] in _IN_OR_OF:
        here += 1
    if comma and row.kinds[here] != "year":
        return None
    return year(row, here)


def winter_years(row: Row, here: int) -> tuple[Year, int] | None:
    """`winter 2025-26`, `winter 2025/26`: the winter that starts in the first."""
    if row.kinds[here] == "of":
        here += 1
    if row.kinds[here] == "iso":
        first, second = row.text(here).split("-")[:2]
        after = here + 1
    elif row.kinds[here] == "year" and row.kinds[here + 1] in ("dash", "slash"):
        if row.kinds[here + 2] not in ("number", "year"):
            return None
        first, second = row.text(here), row.text(here + 2)
        after = here + 3
    else:
        return None
    if len(first) != 4 or (int(first) + 1) % 10 ** len(second) != int(second):
        return None
    return Year(int(first)), after


def with_year(row: Row, found: CalendarFound) -> CalendarFound:
    """Adds the year that follows, if one does and one is wanted."""
    if found is None or not needs_year(found[0]):
        return found
    of, after = found
    said = year_after(row, after)
    if _is_winter(of):
        said = winter_years(row, after) or said
    return (Dated(of, said[0]), said[1]) if said else found


def _is_winter(of: Calendar) -> bool:
    while isinstance(of, Part | Slice):
        of = of.of
    return of == Season(4)


def month(row: Row, here: int) -> CalendarFound:
    """A month, a day of it (`March 11`), or `March end`, `August first week`."""
    number, after = row.number(here), here + 1
    kind = row.kinds[after]
    if kind == "dash" and row.kinds[after + 1] == "approximate":
        return Month(number), after + 1
    if kind in NUMBERS and row.kinds[after + 1] not in ("unit", "units", "half"):
        day = row.number(after)
        if 0 < day <= LONGEST_MONTH and not _long_shoot(row, after):
            return Day(number, day), after + 1
        return None
    if kind == "ordinal" and row.kinds[after + 1] == "unit":
        grain = row.text(after + 1)
        if grain == "week":
            return NthWeek(row.number(after), Month(number)), after + 2
        if grain == "half":
            return Slice("half", row.number(after), Month(number)), after + 2
    return ended(row, (Month(number), after))


def _long_shoot(row: Row, here: int) -> bool:
    """Says whether a number counts what comes after a hyphen: `12-week`."""
    return row.kinds[here + 1] == "dash" and row.kinds[here + 2] in ("unit", "units")


def ended(row: Row, found: tuple[Calendar, int]) -> CalendarFound:
    """`March end`, `year's end`, `summer's end`: late, as `end of` it."""
    of, after = found
    here = after + (row.kinds[after] == "dash")
    if row.kinds[here] == "part" and row.text(here) == "bare end":
        if row.kinds[here + 1] not in _AFTER_END:
            return Part("end", "end", of), here + 1
    return found


def season(row: Row, here: int) -> CalendarFound:
    """A season: `spring`, `summer`, `fall` or `autumn`, `winter`."""
    return ended(row, (Season(row.number(here)), here + 1))


def holiday(row: Row, here: int) -> CalendarFound:
    """`Thanksgiving`, `Christmas`, `Easter`, `the holidays`."""
    return Holiday(row.text(here)), here + 1


def turn(_: Row, here: int) -> CalendarFound:
    """`turn of the year`: December – January."""
    return Turn(), here + 1


def sliced(row: Row, here: int) -> CalendarFound:
    """`Q1 2025`, `H1 2025`, `back half of the year`."""
    return _slice_of(row, row.kinds[here], row.number(here), here + 1)


def _slice_of(row: Row, grain: str, number: int, here: int) -> CalendarFound:
    """A quarter or half of what `of` names, else of a year said or not said."""
    if row.kinds[here] in _IN_OR_OF or row.kinds[here] == "unit":
        whole = inner(row, here + (row.kinds[here] in _IN_OR_OF))
        if whole:
            return Slice(grain, number, whole[0]), whole[1]
    return Slice(grain, number, Whole()), here


def number(row: Row, here: int) -> CalendarFound:
    """A day that starts with its number, or `first` and the like of something."""
    return (
        day_first(row, here)
        or digits(row, here)
        or nth(row, here)
        or day_of_unit(row, here)
    )


def day_first(row: Row, here: int) -> CalendarFound:
    """`11 March`, `11th of March`, `the first of March`."""
    after = here + 1 + (row.kinds[here + 1] == "of")
    day = row.number(here)
    if row.kinds[after] == "month" and 0 < day <= LONGEST_MONTH:
        return Day(row.number(after), day), after + 1
    return None


def digits(row: Row, here: int) -> CalendarFound:
    """`3/11/2025` (month first), `3/11`, `11/21/14`, `3/2025`."""
    if row.kinds[here] != "number" or row.kinds[here + 1] != "slash":
        return None
    first, second = row.number(here), row.number(here + 2)
    if row.kinds[here + 2] == "year":
        if 0 < first <= 12 and len(row.text(here + 2)) == 4:
            return Dated(Month(first), Year(second)), here + 3
        return None
    if row.kinds[here + 2] != "number" or row.kinds[here + 3] in ("unit", "units"):
        return None
    month_number, day, remark = _month_first(first, second)
    if not (0 < month_number <= 12 and 0 < day <= LONGEST_MONTH):
        return None
    if row.kinds[here + 3] == "slash" and row.kinds[here + 4] in ("number", "year"):
        said = row.number(here + 4)
        full = said if said > 99 else 2000 + said
        return Fixed(full, month_number, day, remark), here + 5
    return Day(month_number, day), here + 3


def _month_first(first: int, second: int) -> tuple[int, int, str]:
    """Takes the month first, as WHEN.md says, unless only the second can be one."""
    if first > 12 >= second:
        return second, first, ""
    return first, second, "month first" if second <= 12 and first != second else ""


def iso(row: Row, here: int) -> CalendarFound:
    """`2025-03-11`, `2025-03`."""
    parts = [int(digits) for digits in row.text(here).split("-")]
    if not 0 < parts[1] <= 12:
        return None
    if len(parts) == 2:
        return Dated(Month(parts[1]), Year(parts[0])), here + 1
    return Fixed(parts[0], parts[1], parts[2]), here + 1


def nth(row: Row, here: int) -> CalendarFound:
    """`first week of March`, `second half of 2025`, `first Monday in May`."""
    if row.kinds[here] != "ordinal":
        return None
    return _nth(row, row.number(here), here + 1)


def _nth(row: Row, number: int, here: int) -> CalendarFound:
    kind = row.kinds[here]
    if kind in ("unit", "units"):
        grain = row.text(here)
        if grain in ("quarter", "half") and number > 0:
            most = 4 if grain == "quarter" else 2
            return _slice_of(row, grain, number, here + 1) if number <= most else None
        whole = _of_inner(row, here + 1) if grain == "week" else None
        return (NthWeek(number, whole[0]), whole[1]) if whole else None
    if kind == "weekday":
        whole = _of_inner(row, here + 1)
        if whole:
            return NthWeekday(number, row.number(here), whole[0]), whole[1]
    return _first_few(row, number, here)


def _first_few(row: Row, number: int, here: int) -> CalendarFound:
    """`first two weeks of October`: 1–14."""
    if row.kinds[here] not in ("number", "couple") or row.kinds[here + 1] != "units":
        return None
    count = 2 if row.kinds[here] == "couple" else row.number(here)
    whole = _of_inner(row, here + 2) if abs(number) == 1 and count else None
    if whole is None:
        return None
    return FirstFew(number, count, row.text(here + 1), whole[0]), whole[1]


def _of_inner(row: Row, here: int) -> CalendarFound:
    """What `of` or `in` names."""
    if row.kinds[here] in _IN_OR_OF:
        return inner(row, here + 1)
    which = row.kinds[here] == "which" and row.kinds[here + 1] == "unit"
    return inner(row, here) if which else None


def day_of_unit(row: Row, here: int) -> CalendarFound:
    """`the 5th of next month`, `the 5th next month`."""
    after = here + 1 + (row.kinds[here + 1] == "of")
    if row.kinds[here] != "ordinal" or row.kinds[after] != "which":
        return None
    whole = inner(row, after)
    if whole and isinstance(whole[0], Unit) and whole[0].grain == "month":
        return DayIn(row.number(here), whole[0]), whole[1]
    return None


def part(row: Row, here: int) -> CalendarFound:
    """`early` / `mid` / `late` and the like; joined parts: `mid-to-late 2025`."""
    first = last = row.text(here).removeprefix("bare ")
    here += 1
    while True:
        after = row.past(here, frozenset({"dash", "to"}))
        if after == here or row.kinds[after] != "part":
            break
        last, here = row.text(after).removeprefix("bare "), after + 1
    here = row.past(here, _LINKS)
    if row.kinds[here] == "number" and row.kinds[here + 1] == "units":
        return None
    whole = inner(row, here)
    if whole is None or isinstance(whole[0], Weekday | Day | Fixed):
        return None
    if isinstance(whole[0], NewYear):
        return whole if first in ("early", "beginning") else None
    return Part(first, last, whole[0]), whole[1]


def inner(row: Row, here: int) -> CalendarFound:
    """What may be parted: a month, season, year, quarter, half, week, weekend."""
    kind = row.kinds[here]
    if kind == "year":
        return Dated(Whole(), Year(row.number(here))), here + 1
    if kind == "unit":
        grain = row.text(here)
        if grain in ("quarter", "half"):
            return None
        of: Calendar = Whole() if grain == "year" else Unit("the", grain)
        return of, here + 1
    if kind == "which":
        return which(row, here, long=False)
    if kind == "new year":
        return NewYear(), here + 1
    return yearly(row, here)


def which(row: Row, here: int, *, long: bool = True) -> CalendarFound:
    """`this`, `next`, `last`, `coming`, `following` with a unit or a name.

    With `long` a year takes what follows along: `next year on February 27th`.
    """
    word, after = row.text(here), here + 1
    if word == "last":
        found = _nth(row, -1, after)
        if found:
            return found
    kind = row.kinds[after]
    if kind == "unit":
        return _which_unit(row, here, long=long)
    if kind == "weekday":
        return Weekday(row.number(after), word), after + 1
    if word == "next" and kind in _AFTER_ELLIPSIS:
        return _elliptic(row, here)
    found = yearly(row, after)
    if found is None or word == "same" or not needs_year(found[0]):
        return None
    return Named(word, found[0]), found[1]


def _elliptic(row: Row, here: int) -> CalendarFound:
    """`late this year or early next`: the unit was said before."""
    for before in range(here - 1, -1, -1):
        if row.kinds[before] == "unit" and row.text(before) in ("year", "month", "week"):
            grain = row.text(before)
            of: Calendar = Unit("next", grain)
            if grain == "year":
                of = Dated(Whole(), Year(None, "next"))
            return of, here + 1
    return None


def _which_unit(row: Row, here: int, *, long: bool) -> CalendarFound:
    """`next week`, `this year`, `next year in March`."""
    word, grain, after = row.text(here), row.text(here + 1), here + 2
    if grain in ("day", "half") or word in ("coming", "past") or word == "same":
        return _coming_weekend(word, grain, after)
    if grain != "year":
        return Unit(word, grain), after
    said = Year(None, word)
    found = yearly(row, row.past(after, _LINKS)) if long else None
    if found and needs_year(found[0]):
        return Dated(found[0], said), found[1]
    return Dated(Whole(), said), after


def _coming_weekend(word: str, grain: str, after: int) -> CalendarFound:
    """`this coming weekend`, `this past weekend`."""
    if grain != "weekend" or word == "same":
        return None
    return Unit("this" if word == "coming" else "last", grain), after


def dated_first(row: Row, here: int) -> CalendarFound:
    """A year with what follows it: `2025 summer`, `2026 in March`; or alone."""
    said = Year(row.number(here))
    after = row.past(here + 1, _LINKS - {"dash"})
    found = yearly(row, after) if row.kinds[after] != "number" else None
    if found and needs_year(found[0]):
        return Dated(found[0], said), found[1]
    return ended(row, (Dated(Whole(), said), here + 1))


def week_of(row: Row, here: int) -> CalendarFound:
    """`week of March 10`: that day and the six after it; `the week's end`."""
    whole = ended(row, (Unit("the", row.text(here)), here + 1))
    if whole and isinstance(whole[0], Part):
        if row.text(here) == "year":
            return Part("end", "end", Whole()), whole[1]
        return whole
    if row.text(here) == "weekend" and row.marks(here) & THE:
        return Unit("the", "weekend"), here + 1
    if row.text(here) != "week":
        return None
    after = here + 1
    if row.kinds[after] != "of" and not row.marks(after) & BEGINS:
        return None
    found = with_year(row, yearly(row, row.past(after, _LINKS)))
    if found is None or not isinstance(_bare(found[0]), Day | Fixed | Holiday):
        return None
    return WeekOf(found[0]), found[1]


def _bare(of: Calendar) -> Calendar:
    return of.of if isinstance(of, Dated) else of


def weekday(row: Row, here: int) -> CalendarFound:
    """`Monday`."""
    return Weekday(row.number(here), ""), here + 1


YEARLY: dict[str, Rule] = {
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


def yearly(row: Row, here: int) -> CalendarFound:
    """Anything that a year can be added to."""
    rule = YEARLY.get(row.kinds[here])
    return rule(row, here) if rule else None
