"""A window: the earliest and the latest day on which an event may fall.

Nothing here reads words. A window keeps the words that it was read from and the
day they were said, and answers questions of order, overlap and distance.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Answer: TypeAlias = Literal["certain", "possible", "no"]
Bounds: TypeAlias = "tuple[date | None, date | None]"
SortKey: TypeAlias = "tuple[object, ...]"


@dataclass(frozen=True, slots=True)
class Window:
    """What a phrase said on a given day means, in calendar days, both ends inclusive.

    A missing `latest` beside an `earliest` is an open end, a missing `earliest`
    beside a `latest` an open start; both are missing when no date is known.

    >>> w = Window("March 2025", date(2025, 1, 5), date(2025, 3, 1), date(2025, 3, 31))
    >>> w.days, w.midpoint, w.flags
    (31, datetime.date(2025, 3, 16), ())
    """

    words: str
    said: date
    earliest: date | None = None
    latest: date | None = None
    alternatives: tuple[Bounds, ...] = ()
    approximate: bool = False
    uncertain: bool = False
    unknown: bool = False
    wrap: Window | None = None
    edtf: str | None = None

    @property
    def flags(self) -> tuple[str, ...]:
        """Name what hedges the window, sorted."""
        if not (
            self.alternatives or self.approximate or self.uncertain or self.unknown
        ):
            return ()
        named = (
            ("alternatives", bool(self.alternatives)),
            ("approximate", self.approximate),
            ("uncertain", self.uncertain),
            ("unknown", self.unknown),
        )
        return tuple(name for name, said in named if said)

    @property
    def days(self) -> int | None:
        """Count the days from the earliest to the latest, both included."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    @property
    def midpoint(self) -> date | None:
        """Return the day in the middle; of two middle days the earlier."""
        if self.earliest is None or self.latest is None:
            return None
        return self.earliest + (self.latest - self.earliest) // 2

    @property
    def sort_key(self) -> SortKey:
        """Order windows by earliest, then latest; open after closed, unknown last.

        An open start has no earliest day to sort by and comes after all that have.
        The rest of the key only makes the order total.
        """
        first = self.earliest or self.latest or date.max
        wrap = () if self.wrap is None else self.wrap.sort_key
        return (
            self.earliest is None and self.latest is None,
            self.earliest is None,
            first,
            self.latest is None,
            self.latest or date.max,
            self.flags,
            tuple((a or date.min, b or date.max) for a, b in self.alternatives),
            wrap,
            self.said,
            self.words,
        )

    def distance(self, other: Window) -> int | None:
        """Count the days from this midpoint to the other's: how far a date slipped.

        >>> spring = Window("", date(2025, 1, 1), date(2025, 3, 1), date(2025, 5, 31))
        >>> june = Window("", date(2025, 2, 1), date(2025, 6, 1), date(2025, 6, 30))
        >>> spring.distance(june)
        61
        """
        here, there = self.midpoint, other.midpoint
        if here is None or there is None:
            return None
        return (there - here).days

    def contains(self, day: date) -> bool:
        """Check whether the event may fall on this day."""
        return any(_holds(bounds, day) for bounds in self._choices())

    def within(self, start: date | None, end: date | None) -> Answer:
        """Check whether the event falls inside a period; a missing end has no limit.

        An event of unknown date is possibly inside any period.

        >>> day = date(2025, 1, 5)
        >>> w = Window("March 2025", day, date(2025, 3, 1), date(2025, 3, 31))
        >>> w.within(date(2025, 1, 1), date(2025, 12, 31))
        'certain'
        >>> w.within(date(2025, 3, 10), None), w.within(None, date(2025, 2, 1))
        ('possible', 'no')
        """
        choices = self._choices()
        if all(_inside(bounds, (start, end)) for bounds in choices):
            return "certain"
        if any(_meet(bounds, (start, end)) for bounds in choices):
            return "possible"
        return "no"

    def overlap(self, other: Window) -> Answer:
        """Check whether the two shoots are under way on a common day.

        A shoot runs from its start to its wrap; without a wrap only the day that it
        starts on is known to belong to it.
        """
        if _meet(self._core(), other._core()) and self._is_sure() and other._is_sure():
            return "certain"
        if any(_meet(a, b) for a in self._reach() for b in other._reach()):
            return "possible"
        return "no"

    def _choices(self) -> tuple[Bounds, ...]:
        return self.alternatives or ((self.earliest, self.latest),)

    def _is_sure(self) -> bool:
        """Check whether some days are certain to belong to the shoot."""
        first, last = self._core()
        return first is not None and last is not None and first <= last

    def _core(self) -> Bounds:
        wrap = self.wrap
        return self.latest, self.earliest if wrap is None else wrap.earliest

    def _reach(self) -> tuple[Bounds, ...]:
        if self.wrap is None:
            return self._choices()
        return ((self.earliest, self.wrap.latest),)


def _holds(bounds: Bounds, day: date) -> bool:
    first, last = bounds
    return (first is None or first <= day) and (last is None or day <= last)


def _inside(inner: Bounds, outer: Bounds) -> bool:
    """Check whether every day of the one is a day of the other; None is no limit."""
    starts = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    ends = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return starts and ends


def _meet(one: Bounds, two: Bounds) -> bool:
    """Check whether the two have a day in common."""
    before = one[1] is not None and two[0] is not None and one[1] < two[0]
    after = one[0] is not None and two[1] is not None and two[1] < one[0]
    return not (before or after)
