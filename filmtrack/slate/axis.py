"""The axis: a stretch of days laid over a number of cells, with its labels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.slate.timeline import Stripe

_DAY = timedelta(days=1)
# What is shown where nobody says from when to when: the past is kept short.
_BACK, _AHEAD = 9, 30


class Axis(NamedTuple):
    """The days from `first` to `last`, over `cells` cells of equal length."""

    first: date
    last: date
    cells: int

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1

    def cell(self, day: date) -> int:
        """Give the cell that a day falls into; outside, the nearest one."""
        at = (day - self.first).days * self.cells // self.days
        return min(max(at, 0), self.cells - 1)

    def span(self, first: date | None, last: date | None) -> range:
        """Give the cells of a stretch of days; none when it lies outside."""
        if (first and first > self.last) or (last and last < self.first):
            return range(0)
        start = self.cell(first) if first else 0
        end = self.cell(last) if last else self.cells - 1
        return range(start, end + 1)


def month_after(day: date, months: int = 1) -> date:
    """Give the first of the month so many months after that of a day."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def extent(
    stripes: Iterable[Stripe],
    today: date,
    start: date | None = None,
    end: date | None = None,
) -> tuple[date, date]:
    """Choose the days to show: whole months around today that hold what matters."""
    edges = [d for s in stripes for d in (s.first, s.last) if d is not None]
    lo, hi = month_after(today, -_BACK), month_after(today, _AHEAD)
    first = start or month_after(max(lo, min([*edges, today])), 0)
    last = end or month_after(min(hi, max([*edges, today]))) - _DAY
    return first, max(last, first + 27 * _DAY)


def starts_of(axis: Axis, months: int) -> Iterator[date]:
    """List the days on which periods of so many months begin, the first one cut off."""
    yield axis.first
    day = month_after(axis.first, months - (axis.first.month - 1) % months)
    while day <= axis.last:
        yield day
        day = month_after(day, months)


def weeks_of(axis: Axis) -> Iterator[date]:
    """List the Mondays."""
    day = axis.first + timedelta(days=-axis.first.weekday() % 7)
    while day <= axis.last:
        yield day
        day += 7 * _DAY


def labels(axis: Axis) -> list[tuple[date, str]]:
    """Give the finer line of labels: weeks, months, their initials or quarters."""
    cells_a_day = axis.cells / axis.days
    for days, room, label in (
        (7, 7, _week_labels),
        (28, 4, _month_labels),
        (28, 2, _initials),
        (90, 3, _quarter_labels),
    ):
        if cells_a_day * days >= room:
            return label(axis)
    return []


def _week_labels(axis: Axis) -> list[tuple[date, str]]:
    return [(d, f"{d.day} {MONTHS[d.month - 1][:3]}") for d in weeks_of(axis)]


def _month_labels(axis: Axis) -> list[tuple[date, str]]:
    return [(day, MONTHS[day.month - 1][:3]) for day in starts_of(axis, 1)]


def _initials(axis: Axis) -> list[tuple[date, str]]:
    return [(day, MONTHS[day.month - 1][0]) for day in starts_of(axis, 1)]


def _quarter_labels(axis: Axis) -> list[tuple[date, str]]:
    return [(day, f"Q{(day.month + 2) // 3}") for day in starts_of(axis, 3)]


def years(axis: Axis) -> list[tuple[date, str]]:
    """Give the coarser line of labels."""
    return [(day, str(day.year)) for day in starts_of(axis, 12)]
