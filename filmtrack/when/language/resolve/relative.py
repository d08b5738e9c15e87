"""What is counted from D: `in two weeks`, `later this year`, `soon`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from filmtrack.when import calendar as days
from filmtrack.when.calendar import tell
from filmtrack.when.language.ast import Ahead, Near, NewYear, Rest, Soon, Term, Within
from filmtrack.when.language.resolve.calendar import find
from filmtrack.when.language.resolve.extent import Extent, Frame, Setting

if TYPE_CHECKING:
    from filmtrack.when.window import Bounds

ONE = timedelta(days=1)
AROUND_WEEKS = timedelta(days=3)
FEW = {"week": 8, "month": 6}
SOON_MONTHS = 3


def from_said(
    of: Ahead | Within | Rest | Soon | Near | NewYear,
    node: Term,
    setting: Setting,
    frame: Frame,
) -> Extent:
    """Resolve what is counted from D."""
    said = setting.said
    match of:
        case Near(shift, number):
            day = said + shift * ONE
            if number not in (0, day.day):
                what = f"{tell(day)} is not day {number} of its month"
                raise setting.refuse(what, node.at, "clash")
            return Extent(day, day)
        case Soon():
            end = days.shift(said, SOON_MONTHS, "month")
            return Extent(said, end, approximate=True)
        case NewYear():
            year = said.year + (not setting.past)
            if frame.year is not None:
                year = frame.year
            return Extent(date(year, 1, 1), days.last_day(year, 3))
        case Rest():
            return rest(of, node, setting, frame)
        case Within():
            return within(of, said)
        case Ahead():
            return ahead(of, said)


def rest(of: Rest, node: Term, setting: Setting, frame: Frame) -> Extent:
    """Resolve `later this year`: from D to its end; `earlier`: from its start to D."""
    whole = find(Term(of.of, node.at), setting, frame)
    said = setting.said
    start = max(said, whole.start) if of.later else whole.start
    end = whole.end if of.later else min(said, whole.end)
    if start > end:
        words = setting.phrase[slice(*node.at)]
        what = f"{words!r} was over on {tell(said)}"
        if not of.later:
            what = f"{words!r} had not begun on {tell(said)}"
        raise setting.refuse(what, node.at, "clash")
    return Extent(start, end)


def within(of: Within, said: date) -> Extent:
    """Resolve From D to so long after it; a few weeks are 8, a few months 6."""
    high = of.high or FEW[of.grain]
    end = days.shift(said, high, of.grain)
    both: tuple[Bounds, ...] = ()
    if of.either and of.low != high:
        both = ((said, days.shift(said, of.low, of.grain)), (said, end))
    return Extent(said, end, both, approximate=of.approximate)


def ahead(of: Ahead, said: date) -> Extent:
    """Resolve `in two weeks`: that day ± 3; `in ten days`: that day; else its month."""
    first, last = _around(said, of.low, of.grain), _around(said, of.high, of.grain)
    both: tuple[Bounds, ...] = ()
    if of.either and of.low != of.high:
        both = (first, last)
    return Extent(first[0], last[1], both, approximate=of.approximate)


def _around(said: date, count: int, grain: str) -> tuple[date, date]:
    """Return the days that `in so many units` may mean."""
    day = days.shift(said, count, grain)
    if grain == "day":
        return day, day
    if grain in ("week", "fortnight"):
        return day - AROUND_WEEKS, day + AROUND_WEEKS
    return day.replace(day=1), days.last_day(day.year, day.month)
