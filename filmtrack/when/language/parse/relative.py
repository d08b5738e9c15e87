"""Rules for what is counted from D: `in two weeks`, `later this year`, `soon`."""

from __future__ import annotations

from typing import NamedTuple

from filmtrack.when.language.ast import (
    Ahead,
    Calendar,
    Dated,
    Day,
    Fixed,
    Holiday,
    Near,
    NewYear,
    Offset,
    Rest,
    Soon,
    Weekday,
    Within,
)
from filmtrack.when.language.cursor import HEDGES, CalendarParsed, Cursor
from filmtrack.when.language.parse.calendar import inner, with_year, yearly
from filmtrack.when.language.parse.days import bare_day
from filmtrack.when.language.table import ABOUT, THE, VERB

_AFTER_COUNT = frozenset({"or", "to", "dash", "slash"})
_MOST = 999


class Count(NamedTuple):
    """So many units, or from so many to so many; 0 is `a few`."""

    low: int
    high: int
    grain: str
    either: bool
    approximate: bool
    after: int


def count(cursor: Cursor, pos: int) -> Count | None:
    """Read `two weeks`, `a couple of months`, `six or seven weeks`, `a year or two`."""
    start = pos
    pos = cursor.past(pos, HEDGES)
    approximate = any(cursor.kinds[i] == "approximate" for i in range(start, pos))
    low = _number(cursor, pos)
    if low is None:
        return None
    high, either, pos = low, False, pos + 1
    pos += cursor.kinds[pos] == "dash" and cursor.kinds[pos + 1] in ("to", "or")
    grain, pos = _grain(cursor, pos)
    if cursor.kinds[pos] in _AFTER_COUNT and (grain or cursor.kinds[pos] != "dash"):
        more = _number(cursor, pos + 1)
        unit, after = _grain(cursor, pos + 2)
        joined = cursor.kinds[pos] in ("or", "slash")  # a year or two
        if more is not None and (unit or (grain and joined)):
            either = cursor.kinds[pos] in ("or", "slash")
            high, grain, pos = more, unit or grain, after
    elif not grain and cursor.kinds[pos] == "dash":
        more = _number(cursor, pos + 1)
        grain, after = _grain(cursor, pos + 2)
        if more is None or not grain:
            return None
        high, pos = more, after
    if not grain or not low <= high <= _MOST:
        return None
    return Count(low, high, grain, either, approximate, pos)


def _number(cursor: Cursor, pos: int) -> int | None:
    """Return a count that is said in digits or words; 0 for `a few`."""
    kind = cursor.kinds[pos]
    if kind == "number":
        return cursor.number(pos) or None
    return {"couple": 2, "few": 0}.get(kind)


def _grain(cursor: Cursor, pos: int) -> tuple[str, int]:
    """Return the unit here, after a hyphen or not, and the index after it."""
    after = pos + (cursor.kinds[pos] == "dash")
    if cursor.kinds[after] in ("unit", "units"):
        grain = cursor.text(after)
        if grain in ("day", "week", "month", "year", "fortnight"):
            return grain, after + 1
    return "", pos


def _few_or(found: Count, *, within: bool) -> Calendar | None:
    """Read `in a few weeks` runs from D; `in two weeks` is about that day."""
    if found.low == 0 and found.grain not in ("week", "month"):
        return None
    kind = Within if within or found.low == 0 else Ahead
    return kind(found.low, found.high, found.grain, found.either, found.approximate)


def ahead(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `in two weeks`, `in a few months`, `in the next six months`, `in weeks`."""
    after = pos + 1
    found = count(cursor, after)
    if found:
        of = _few_or(found, within=False)
        rest = found.after + (cursor.kinds[found.after] == "from now")
        return (of, rest) if of else None
    if cursor.kinds[after] == "units":
        return _few(cursor, after)
    if cursor.kinds[after] == "within":
        return within(cursor, after)
    return coming(cursor, after)


def _few(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `weeks` with no number is a few of them."""
    grain = cursor.text(pos)
    if cursor.kinds[pos] != "units" or grain not in ("week", "month"):
        return None
    return Within(0, 0, grain), pos + 1 + (cursor.kinds[pos + 1] == "from now")


def coming(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `the next six months`, `the coming weeks`, `the next week` (seven days)."""
    if cursor.kinds[pos] != "which" or cursor.text(pos) not in (
        "next",
        "coming",
        "following",
    ):
        return None
    found = count(cursor, pos + 1)
    if found:
        of = _few_or(found, within=True)
        return (of, found.after) if of else None
    if cursor.kinds[pos + 1] == "units":
        return _few(cursor, pos + 1) if cursor.text(pos) == "coming" else None
    grain, after = _grain(cursor, pos + 1)
    if grain and cursor.marks(pos) & THE and cursor.kinds[pos - 1] != "of":
        return Within(1, 1, grain), after
    return None


def within(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `within six months`, `in less than a year`, `within a few weeks`."""
    after = pos + 1
    found = count(cursor, after)
    if found:
        of = _few_or(found, within=True)
        rest = found.after + (cursor.kinds[found.after] == "from now")
        return (of, rest) if of else None
    return _few(cursor, after) or coming(cursor, after)


def over(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `over the next two weeks`, `over the coming months`."""
    return coming(cursor, pos + 1)


def counted(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `two weeks from now`, `six weeks to go`, `two weeks ago`."""
    found = count(cursor, pos)
    if found is None:
        return _few(cursor, pos) if cursor.kinds[pos + 1] == "from now" else None
    if cursor.kinds[found.after] == "from now":
        of = _few_or(found, within=False)
        return (of, found.after + 1) if of else None
    if cursor.kinds[found.after] in ("before", "after", "from") and found.low:
        return _offset(cursor, found)
    if cursor.kinds[found.after] in ("later", "earlier"):  # a week later, on May 11
        date = cursor.past(found.after + 1, frozenset({"comma", "in", "prep"}))
        return with_year(cursor, yearly(cursor, date))
    if cursor.kinds[found.after] == "ago" and found.low:
        return Ahead(
            -found.high, -found.low, found.grain, found.either
        ), found.after + 1
    return None


def _offset(cursor: Cursor, found: Count) -> CalendarParsed:
    """Read `two days after Labor Day`, `three weeks from Monday`: that very day."""
    word = cursor.kinds[found.after]
    pos = found.after + 1
    kind = cursor.kinds[pos]
    if word == "from" and kind == "shifted day" and not cursor.number(pos):
        return Ahead(found.low, found.high, found.grain, found.either), pos + 1
    if cursor.marks(pos) & (VERB | ABOUT):
        return None  # a week before expanding in May
    if found.low != found.high or found.approximate:
        return None
    inside: CalendarParsed = None
    if kind == "weekday":
        inside = Weekday(cursor.number(pos), ""), pos + 1
    elif word != "from":
        inside = with_year(cursor, yearly(cursor, pos))
    if inside is None:
        return None
    of = inside[0].of if isinstance(inside[0], Dated) else inside[0]
    if not isinstance(of, Day | Fixed | Holiday | Weekday):
        return None
    steps = -found.low if word == "before" else found.low
    return Offset(steps, found.grain, inside[0]), inside[1]


def same_time(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `this time next year`: the calendar month a year later."""
    which, unit = cursor.text(pos + 1), cursor.text(pos + 2)
    if which != "next" or cursor.kinds[pos + 2] != "unit":
        return None
    return (Ahead(1, 1, unit), pos + 3) if unit in ("year", "month", "week") else None


def near(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `today`, `tomorrow`, `yesterday`; `today (16)`."""
    day, after = bare_day(cursor, pos + 1)
    return Near(cursor.number(pos), day), after


def soon(_: Cursor, pos: int) -> CalendarParsed:
    """Read `soon`, `shortly`, `imminently`."""
    return Soon(), pos + 1


def rest(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `later this year`: from D to its end; `earlier this year`: up to D."""
    after = cursor.past(pos + 1, frozenset({"in", "dash"}))
    found = inner(cursor, after)
    if found is None or isinstance(found[0], NewYear):
        return None
    return Rest(found[0], cursor.kinds[pos] == "later"), found[1]


def new_year(_: Cursor, pos: int) -> CalendarParsed:
    """Read `in the new year`: January–March of the year after D's."""
    return NewYear(), pos + 1
