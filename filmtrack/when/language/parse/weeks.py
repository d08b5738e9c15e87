"""Rules for weeks: by their number, by a day in them, or beside a holiday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.language.ast import (
    Day,
    Fixed,
    Holiday,
    IsoWeek,
    WeekBeside,
    WeekOf,
)
from filmtrack.when.language.parse.calendar import (
    inner,
    of_inner,
    with_year,
    yearly,
)
from filmtrack.when.language.table import BEGINS
from filmtrack.when.language.walk import undated

if TYPE_CHECKING:
    from filmtrack.when.language.cursor import CalendarParsed, Cursor

_LINKS = frozenset({"in", "of", "prep", "dash"})


def week(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `week of March 10`, `week 23 of 2027`, `the week before Christmas`."""
    if cursor.text(pos) != "week":
        return None
    pos += 1
    if cursor.kinds[pos] == "number" and cursor.number(pos) <= 53:
        whole = of_inner(cursor, pos + 1) or inner(cursor, pos + 1)
        return (IsoWeek(cursor.number(pos), whole[0]), whole[1]) if whole else None
    if cursor.kinds[pos] in ("before", "after"):
        return _week_beside(cursor, pos)
    if cursor.kinds[pos] != "of" and not cursor.marks(pos) & BEGINS:
        return None
    return _week_of_day(cursor, pos)


def _week_beside(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `the week before Christmas`: the week before the one that the day is in."""
    found = with_year(cursor, yearly(cursor, pos + 1))
    if found is None or not isinstance(undated(found[0]), Day | Fixed | Holiday):
        return None
    return WeekBeside(-1 if cursor.kinds[pos] == "before" else 1, found[0]), found[1]


def _week_of_day(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read the day that a week is named after, and the six after it."""
    found = with_year(cursor, yearly(cursor, cursor.past(pos, _LINKS)))
    if found is None or not isinstance(undated(found[0]), Day | Fixed | Holiday):
        return None
    return WeekOf(found[0]), found[1]


def week_commencing(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `w/c 14 June`."""
    return _week_of_day(cursor, pos + 1)


def week_ending(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `week ending 8 May`: Monday to Sunday."""
    found = with_year(cursor, yearly(cursor, cursor.past(pos + 1, _LINKS)))
    if found is None or not isinstance(undated(found[0]), Day | Fixed):
        return None
    return WeekBeside(0, found[0]), found[1]
