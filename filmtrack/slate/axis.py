"""The axis of a timeline: days laid over cells or over a line, with their labels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.slate.bars import Bar, is_outside, starts_unknown
from filmtrack.when.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DAY = timedelta(days=1)


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
        """Return the cell that a day falls into; outside, the nearest one."""
        at = (day - self.first).days * self.cells // self.days
        return min(max(at, 0), self.cells - 1)

    def span(self, first: date | None, last: date | None) -> range:
        """Return the cells of a stretch of days; none when it lies outside."""
        if (first and first > self.last) or (last and last < self.first):
            return range(0)
        start = self.cell(first) if first else 0
        end = self.cell(last) if last else self.cells - 1
        return range(start, end + 1)


def month_after(day: date, months: int = 1) -> date:
    """Return the first of the month so many months after that of a day."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


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
    """Return the finer line of labels: weeks, months, their initials or quarters."""
    cells_a_day = axis.cells / axis.days
    # Each kind of label with its days and the cells that it needs, with a gap.
    if cells_a_day * 7 >= len("28 Sep") + 1:
        return [(d, f"{d.day} {MONTHS[d.month - 1][:3]}") for d in weeks_of(axis)]
    if cells_a_day * 28 >= len("Sep") + 1:
        return [(day, MONTHS[day.month - 1][:3]) for day in starts_of(axis, 1)]
    if cells_a_day * 28 >= len("S") + 1:
        return [(day, MONTHS[day.month - 1][0]) for day in starts_of(axis, 1)]
    if cells_a_day * 90 >= len("Q3") + 1:
        return [(day, f"Q{(day.month + 2) // 3}") for day in starts_of(axis, 3)]
    return []


def years(axis: Axis) -> list[tuple[date, str]]:
    """Return the coarser line of labels."""
    return [(day, str(day.year)) for day in starts_of(axis, 12)]


class PlacedBar(NamedTuple):
    """A bar as shares of the line, from 0 to 1, and the arrows at its ends."""

    kind: str
    left: float
    right: float
    arrow_left: bool
    arrow_right: bool


def share(axis: Axis, day: date) -> float:
    """Return where a day begins, as a share of the line."""
    return min(max((day - axis.first).days / axis.days, 0.0), 1.0)


def places(bars: Sequence[Bar], axis: Axis, today: date) -> list[PlacedBar]:
    """Lay bars on the line; those outside it are left out."""
    unknown = starts_unknown(bars)
    first = min((bar.first for bar in bars if bar.first), default=None)
    found = []
    for bar in bars:
        if is_outside(bar, axis.first, axis.last):
            continue
        begun = bar.first or axis.first
        end = bar.last or max(today, begun) + timedelta(days=axis.days // 25)
        found.append(
            PlacedBar(
                bar.kind,
                share(axis, begun),
                share(axis, min(end, axis.last) + timedelta(days=1)),
                bar.first is None
                or bar.first < axis.first
                or (unknown and begun == first),
                bar.last is None or bar.last > axis.last,
            )
        )
    order = ("ghost", "start", "after", "certain")
    return sorted(found, key=lambda place: order.index(place.kind))


def ticks(axis: Axis) -> list[tuple[float, str, bool]]:
    """Return the labels of the axis with their places; True for those of a year."""
    fine = [(share(axis, day), label, False) for day, label in labels(axis)]
    coarse = [(share(axis, day), label, True) for day, label in years(axis)]
    return [*_apart(fine, 0.018), *_apart(coarse, 0.05)]


def _apart(
    found: list[tuple[float, str, bool]], least: float
) -> list[tuple[float, str, bool]]:
    """Leave out the first, cut-off period where the next one would touch it."""
    is_tight = len(found) > 1 and found[1][0] - found[0][0] < least
    return found[1:] if is_tight else found


def year_lines(axis: Axis) -> list[float]:
    """Return where years begin within the chart."""
    return [share(axis, day) for day in starts_of(axis, 12) if day > axis.first]
