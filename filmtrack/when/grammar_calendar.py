"""Rules for what stands in a calendar: days, weeks, months, seasons, years and parts.

A rule looks at the row of tokens from one index on and gives what it read and the
index after it, or None. The row of `WHEN.md` that a rule keeps is quoted in it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from filmtrack.when.fillers import BEGINS, THE
from filmtrack.when.grammar_days import (
    LONGEST_MONTH,
    beside,
    day_first,
    digits,
    ended,
    holiday,
    is_long_shoot,
    iso,
    turn,
    winter_years,
    year_after,
)
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
    Unit,
    Weekday,
    WeekOf,
    Whole,
    Year,
    is_winter,
    needs_year,
)

Rule: TypeAlias = Callable[[Row, int], CalendarFound]

_IN_OR_OF = frozenset({"in", "of"})
_LINKS = frozenset({"in", "of", "prep", "dash"})
_AFTER_ELLIPSIS = frozenset({"end of phrase", "comma", "or", "and", "uncertain"})


def with_year(row: Row, found: CalendarFound) -> CalendarFound:
    """Adds the year that follows, if one does and one is wanted."""
    if found is None or not needs_year(found[0]):
        return found
    of, after = found
    said = year_after(row, after)
    if is_winter(of):
        said = winter_years(row, after) or said
    return (Dated(of, said[0]), said[1]) if said else found


def month(row: Row, here: int) -> CalendarFound:
    """A month, a day of it (`March 11`), or `March end`, `August first week`."""
    number, after = row.number(here), here + 1
    kind = row.kinds[after]
    if kind == "dash" and row.kinds[after + 1] == "approximate":
        return Month(number), after + 1
    if kind in NUMBERS and row.kinds[after + 1] not in ("unit", "units", "half"):
        day = row.number(after)
        if not beside(row, after):
            return Month(number), after
        if 0 < day <= LONGEST_MONTH and not is_long_shoot(row, after):
            return Day(number, day), after + 1
        return None
    if kind == "ordinal" and row.kinds[after + 1] == "unit":
        grain = row.text(after + 1)
        if grain == "week":
            return NthWeek(row.number(after), Month(number)), after + 2
        if grain == "half":
            return Slice("half", row.number(after), Month(number)), after + 2
    return ended(row, (Month(number), after))


def season(row: Row, here: int) -> CalendarFound:
    """A season: `spring`, `summer`, `fall` or `autumn`, `winter`."""
    return ended(row, (Season(row.number(here)), here + 1))


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


def nth(row: Row, here: int) -> CalendarFound:
    """`first week of March`, `second half of 2025`, `first Monday in May`."""
    if row.kinds[here] != "ordinal":
        return None
    return _nth(row, row.number(here), here + 1)


def _nth(row: Row, number: int, here: int) -> CalendarFound:
    here += row.kinds[here] == "dash" and row.kinds[here + 1] == "unit"
    kind = row.kinds[here]
    if kind in ("unit", "units") and row.text(here) != "day":
        grain = row.text(here)
        most = {"quarter": 4, "half": 2}.get(grain)
        if most:
            if number < 0 and row.kinds[here + 1] not in _IN_OR_OF:
                return None
            number = number if number > 0 else most
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
    if row.kinds[here] == "unit" and row.text(here) == "day" and abs(number) == 1:
        whole = _of_inner(row, here + 1)
        return (FirstFew(number, 1, "day", whole[0]), whole[1]) if whole else None
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
    """Takes `this`, `next`, `last`, `coming`, `following` with a unit or a name.

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
        if row.kinds[before] == "unit" and row.text(before) in (
            "year",
            "month",
            "week",
        ):
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
    """Takes `this coming weekend`, `this past weekend`."""
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
