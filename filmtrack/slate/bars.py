"""The bars of one production: days that are certain, and days that are possible.

A window says on which days a shoot may *start*; by itself it makes no day of shooting
certain unless it is one day wide. What makes days certain:

- a start known to the day, and a wrap known to the day;
- every day from the latest start to the earliest wrap, where both are known;
- the day of every report that has the production filming, and where such a report
  is later than the start window, the last day of that window;
- while it is filming since words that nobody can read, the day they were said;
- and what lies between two such days, since a shoot is one stretch.

Days of the start window are *possible*; so are those after the last certain day, as
far as the latest wrap, or without an end while it is filming and nobody says until
when. An edge that nobody knows is an arrow.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.facts import Document
from filmtrack.ledger.slip import NARROWED, WIDENED, moves_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from filmtrack.ledger.facts import Target
    from filmtrack.slate.row import Row

START, CERTAIN, AFTER, GHOST = "start", "certain", "after", "ghost"
_DAY = timedelta(days=1)


class Bar(NamedTuple):
    """A stretch of days of one kind; a missing edge is not known."""

    kind: str
    first: date | None
    last: date | None


class Stripe(NamedTuple):
    """One production's bars, and where its past targets lay."""

    row: Row
    bars: tuple[Bar, ...]
    ghosts: tuple[Bar, ...] = ()

    @property
    def first(self) -> date | None:
        """The first day that is drawn."""
        return min(_edges(self.bars), default=None)

    @property
    def last(self) -> date | None:
        """The last day that is drawn; an open end counts from where it begins."""
        return max(_edges(self.bars), default=None)


def _edges(bars: Iterable[Bar]) -> list[date]:
    return [day for bar in bars for day in (bar.first, bar.last) if day is not None]


def stripe(row: Row, *, with_ghosts: bool = False) -> Stripe:
    """Return the bars of a production; none if it has no date.

    Its ghosts are the windows of earlier targets that the shoot has moved away from.
    """
    # A cancelled film shoots on no day, whatever dates were named before.
    if row.facts.status == "cancelled":
        return Stripe(row, ())
    starts = _starts(row.facts.shoot)
    sure = _certain(row)
    bars = [*starts, *sure, *_after(row, starts, sure)]
    targets = (
        moves_of(row.facts) if with_ghosts and isinstance(row.facts, Document) else ()
    )
    # A target that was only narrowed or widened since still holds: it is no ghost.
    ghosts = [
        Bar(GHOST, target.window.earliest, target.window.latest)
        for target, later in pairwise(targets)
        if later.change not in (NARROWED, WIDENED)
        if target.window.earliest or target.window.latest
    ]
    return Stripe(row, tuple(bars), tuple(ghosts))


def _bounds(target: Target | None) -> tuple[date | None, date | None]:
    return (target.earliest, target.latest) if target else (None, None)


def _starts(shoot: Target | None) -> list[Bar]:
    """Return the days on which it may start, each alternative as a bar of its own."""
    if shoot is None or _bounds(shoot) == (None, None):
        return []
    choices = shoot.alternatives or (_bounds(shoot),)
    return [Bar(START, first, last) for first, last in choices]


def _certain(row: Row) -> list[Bar]:
    """Return the stretch on which it is shooting for certain, if there is one."""
    earliest, latest = _bounds(row.facts.shoot)
    first_wrap, last_wrap = _bounds(row.facts.wrap)
    days = filming_days(row)
    if latest and (latest == earliest or any(day >= latest for day in days)):
        days.append(latest)
    if first_wrap and first_wrap == last_wrap:
        days.append(first_wrap)
    if latest and first_wrap and latest <= first_wrap:
        days += [latest, first_wrap]
    return [Bar(CERTAIN, min(days), max(days))] if days else []


def filming_days(row: Row) -> list[date]:
    """List the days of the reports that say that it is filming."""
    has_begun = row.facts.status == "filming" and not _starts(row.facts.shoot)
    return [
        claim.said
        for claim in row.claims
        if claim.retracted is None
        and (
            (claim.field == "status" and claim.value == "filming")
            or (has_begun and claim.field == "shoot" and claim.actual)
        )
    ]


def _after(row: Row, starts: list[Bar], sure: list[Bar]) -> list[Bar]:
    """Return the days on which it may still be shooting."""
    known = [bar.last for bar in (*starts, *sure) if bar.last is not None]
    begun = max(known, default=None)
    first_wrap, last_wrap = _bounds(row.facts.wrap)
    if first_wrap or last_wrap:
        first = begun + _DAY if begun else first_wrap
        if last_wrap and first and last_wrap < first:
            return []
        return [Bar(AFTER, first, last_wrap)]
    if row.facts.status == "filming" and begun and begun <= row.today:
        return [Bar(AFTER, begun + _DAY, None)]
    return []


def starts_unknown(bars: Iterable[Bar]) -> bool:
    """Return whether it is shooting and no report names the first day."""
    kinds = {bar.kind for bar in bars}
    return bool(kinds) and START not in kinds


def is_outside(bar: Bar, first: date, last: date) -> bool:
    """Return whether a bar has no day between two days."""
    ends_before = bar.last is not None and bar.last < first
    return ends_before or (bar.first is not None and bar.first > last)
