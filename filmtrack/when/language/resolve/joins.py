"""What joins two dates: which year each means, and what they mean together."""

from __future__ import annotations

from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING

from filmtrack.errors import PhraseError
from filmtrack.when import calendar as days
from filmtrack.when.calendar import tell
from filmtrack.when.language.ast import (
    After,
    Before,
    By,
    Calendar,
    Dated,
    Either,
    Hedged,
    Lasts,
    Moved,
    Node,
    OpenFrom,
    Range,
    Refined,
    Span,
    Term,
    UpTo,
    Year,
)
from filmtrack.when.language.resolve.extent import (
    ANYWHERE,
    Extent,
    Frame,
    Setting,
    resolve,
    resolves,
)
from filmtrack.when.language.walk import below, inside, needs_year

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.when.window import Bounds

_SHARED = "the year said once belongs to both"
_OVER = timedelta(days=31)  # one of several that ended earlier is not meant
_MOST = 6  # alternatives whose years are tried together
_NOT_BEFORE = "the first that is not before the other date"


def leaf(node: Node, *, last: bool = False) -> Term | None:
    """Return the one term that a node's year hangs on, if there is one."""
    while not isinstance(node, Term):
        if isinstance(node, Either):
            node = node.items[-1 if last else 0]
        elif isinstance(node, Refined):
            node = node.two
        else:
            within = below(node)
            if within is None:
                return None
            node = within
    return node


def said_year(node: Node) -> Year | None:
    """Return the year that is said with a node, as a number or in words."""
    term = leaf(node, last=True)
    if term is None:
        return None
    of: Calendar | None = term.of
    while of is not None and not isinstance(of, Dated):
        of = inside(of)
    return of.year if of is not None and of.year.which != "following" else None


def lacks_year(node: Node) -> bool:
    """Check whether a node's year is not said."""
    term = leaf(node)
    return term is not None and needs_year(term.of)


def in_year(node: Node, year: Year) -> Node:
    """Return a node with its year said."""
    if isinstance(node, Term):
        return Term(Dated(node.of, year), node.at) if needs_year(node.of) else node
    if isinstance(node, Either):
        return Either(tuple(in_year(item, year) for item in node.items))
    match node:
        case Hedged() | By() | Before() | After() | OpenFrom() | UpTo():
            return node.changed(of=in_year(node.of, year))
    return node


def calm(node: Node, setting: Setting, frame: Frame = ANYWHERE) -> Extent:
    """Resolve without a trace, for a first look."""
    quiet = Setting(setting.phrase, setting.said, setting.past, setting.field)
    return resolve(node, quiet, frame)


@resolves(Either)
def either(node: Either, setting: Setting, frame: Frame) -> Extent:
    """Resolve A `or` B: from A's start to B's end, and both are kept."""
    extents = _each(node.items, setting, frame)
    kept: list[Bounds] = []
    for extent in extents:
        for bounds in extent.alternatives or ((extent.earliest, extent.latest),):
            if bounds not in kept:
                kept.append(bounds)
    starts = [first for first, _ in kept if first]
    ends = [last for _, last in kept if last]
    return Extent(
        min(starts) if len(starts) == len(kept) else None,
        max(ends) if len(ends) == len(kept) else None,
        tuple(kept) if len(kept) > 1 else (),
        any(extent.approximate for extent in extents),
        any(extent.uncertain for extent in extents),
    )


def _each(items: tuple[Node, ...], setting: Setting, frame: Frame) -> list[Extent]:
    """Resolve alternatives: a year at the end belongs to all that say none."""
    year = said_year(items[-1])
    if year and any(lacks_year(item) for item in items[:-1]):
        return _year_at_end(items, year, setting, frame)
    if all(lacks_year(item) for item in items):
        if frame == ANYWHERE:
            return _together(items, setting)
        return [resolve(item, setting, frame) for item in items]
    extents: list[Extent] = []
    before: Extent | None = None
    for item in items:
        here = frame
        if before is not None and lacks_year(item):
            here = Frame(not_before=before.earliest, why=_NOT_BEFORE)
        elif before is not None:
            here = frame._replace(after=(before.earliest, before.latest))
        before = resolve(item, setting, here)
        extents.append(before)
    return extents


def _year_at_end(
    items: tuple[Node, ...], year: Year, setting: Setting, frame: Frame
) -> list[Extent]:
    """Resolve `April or May 2026`; `December or January 2026` starts in 2025."""
    last = resolve(items[-1], setting, frame)
    extents = []
    for item in items[:-1]:
        here = in_year(item, year)
        if lacks_year(item):
            found = calm(here, setting, frame)
            if found.earliest and last.earliest and found.earliest > last.earliest:
                there = Year(found.earliest.year - 1)
                here = in_year(item, there)
        extents.append(resolve(here, setting, frame._replace(why=_SHARED)))
    return [*extents, last]


def _together(items: tuple[Node, ...], setting: Setting) -> list[Extent]:
    """Return alternatives that say no year the years that keep them together.

    Each is the first that ends on or after D, unless a year earlier or later makes the
    whole shorter: "September or October" said on 5 October is this year's, "fall or
    winter" said in January the next fall's.
    """
    first = [calm(item, setting) for item in items]
    if (
        len(items) > _MOST
        or setting.past
        or any(it.earliest is None or it.latest is None for it in first)
    ):
        return [resolve(item, setting) for item in items]
    choices = []
    for item, found in zip(items, first, strict=True):
        year = found.earliest.year if found.earliest else 0
        under_way = found.earliest and found.earliest <= setting.said
        shifts = (-1, 1) if under_way else (-1,)
        beside = (calm(item, setting, Frame(year=year + by)) for by in shifts)
        choices.append((found, *beside))
    best = min(product(*choices), key=lambda tried: _length(tried, setting.said))
    return [
        resolve(
            item, setting, Frame(year=found.earliest.year if found.earliest else None)
        )
        for item, found in zip(items, best, strict=True)
    ]


def _length(extents: tuple[Extent, ...], said: date) -> tuple[int, date]:
    """Measure alternatives in months; those that are long over on D are longest."""
    starts = [it.earliest for it in extents if it.earliest]
    ends = [it.latest for it in extents if it.latest]
    if max(ends) < said or min(ends) < said - _OVER:
        return 10**6, min(starts)
    start, end = min(starts), max(ends)
    return (end.year - start.year) * 12 + end.month - start.month, start


def both_ends(
    first: Node, last: Node, setting: Setting, frame: Frame
) -> tuple[Extent, Extent]:
    """Resolve two dates that follow each other; a year said once belongs to both."""
    if lacks_year(first) and lacks_year(last) and frame == ANYWHERE:
        return _dated_by_wrap(first, last, setting)
    year = said_year(last)
    if lacks_year(first) and year:
        return _year_of_last(first, last, year, setting, frame)
    if lacks_year(first) and not lacks_year(last) and frame == ANYWHERE:
        return _before_last(first, last, setting)
    start = resolve(first, setting, frame)
    if lacks_year(last):
        frame = Frame(not_before=start.earliest, why=_NOT_BEFORE)
    else:
        frame = frame._replace(after=(start.earliest, start.latest))
    return start, resolve(last, setting, frame)


def _dated_by_wrap(first: Node, last: Node, setting: Setting) -> tuple[Extent, Extent]:
    """Resolve a span with no year: the first year that puts the wrap on or after D."""
    start = calm(first, setting)
    if not setting.past and start.earliest:
        earlier = Frame(year=start.earliest.year - 1)
        begun = calm(first, setting, earlier)
        wrap = if_read(last, setting, Frame(not_before=begun.earliest))
        if wrap and wrap.latest and wrap.latest >= setting.said:
            start = begun
    year = start.earliest.year if start.earliest else None
    why = f"because said on {tell(setting.said)}"
    found = resolve(first, setting, Frame(year=year, why=why))
    after = Frame(not_before=found.earliest, why=_NOT_BEFORE)
    return found, resolve(last, setting, after)


def if_read(node: Node, setting: Setting, frame: Frame) -> Extent | None:
    """Resolve, or gives None for what is refused in that frame."""
    try:
        return calm(node, setting, frame)
    except PhraseError:
        return None


def _year_of_last(
    first: Node, last: Node, year: Year, setting: Setting, frame: Frame
) -> tuple[Extent, Extent]:
    """Resolve `March to June 2025`; `November to February 2026` starts in 2025."""
    end = resolve(last, setting, frame)
    node = in_year(first, year)
    start = calm(node, setting, frame)
    if start.earliest and end.latest and start.earliest > end.latest:
        node = in_year(first, Year(start.earliest.year - 1))
    return resolve(node, setting, frame._replace(why=_SHARED)), end


def _before_last(first: Node, last: Node, setting: Setting) -> tuple[Extent, Extent]:
    """Resolve `mid-December to next March`: the last that is not after it."""
    start = calm(first, setting)
    end = calm(last, setting, Frame(after=(start.earliest, start.latest)))
    if start.earliest and end.latest and start.earliest > end.latest:
        year = start.earliest.year - 1
        start = resolve(first, setting, Frame(year=year, why=_SHARED))
    else:
        start = resolve(first, setting)
    return start, resolve(last, setting, Frame(after=(start.earliest, start.latest)))


@resolves(Range)
def one_of_range(node: Range, setting: Setting, frame: Frame) -> Extent:
    """Resolve `between A and B`, `A–B start`: one event, from A's start to B's end."""
    start, end = both_ends(node.first, node.last, setting, frame)
    _in_order(start, end, setting)
    return Extent(
        start.earliest,
        end.latest,
        (),
        start.approximate or end.approximate,
        start.uncertain or end.uncertain,
    )


def _in_order(start: Extent, wrap: Extent, setting: Setting) -> None:
    """Refuse a second date that is over before the first begins."""
    if start.earliest and wrap.latest and wrap.latest < start.earliest:
        raise setting.refuse(
            f"it would end on {tell(wrap.latest)}, before it starts on "
            f"{tell(start.earliest)}",
            None,
            "clash",
        )


@resolves(Span)
def span(node: Span, setting: Setting, frame: Frame) -> Extent:
    """Resolve A `to` B: starts in A, wraps in B; `by B` from A's start to B."""
    start, wrap = both_ends(node.start, node.wrap, setting, frame)
    if start.unknown or wrap.unknown or start.wrap or wrap.wrap:
        raise setting.refuse("a span takes one start and one end", None, "clash")
    _in_order(start, wrap, setting)
    if start.earliest == start.latest and start[:2] == wrap[:2]:
        return start  # Christmas Day – December 25
    if node.by:
        wrap = wrap._replace(earliest=start.earliest, alternatives=())
    return _with_wrap(start, wrap)


def _with_wrap(start: Extent, wrap: Extent) -> Extent:
    """Join a start and its wrap; a hedge on either is a hedge on the whole."""
    return start._replace(
        wrap=wrap,
        approximate=start.approximate or wrap.approximate,
        uncertain=start.uncertain or wrap.uncertain,
    )


@resolves(Lasts)
def lasts(node: Lasts, setting: Setting, frame: Frame) -> Extent:
    """Resolve `for ten weeks from A`: the wrap is the start moved by that long."""
    start = resolve(node.start, setting, frame)
    if start.earliest is None or start.latest is None or start.wrap:
        raise setting.refuse("a length wants one start to count from", None, "clash")
    low, high, grain = node.length.low, node.length.high, node.length.grain
    first = days.shift(start.earliest, low, grain)
    if node.within:
        first = start.earliest
    last = days.shift(start.latest, high, grain)
    wrap = Extent(first, last, (), node.approximate, False)
    return _with_wrap(start, wrap)


@resolves(Moved)
def moved(node: Moved, setting: Setting, frame: Frame) -> Extent:
    """Resolve `May but now June`, `June instead of May`: the new date."""
    before = if_read(node.before, setting, frame)
    year = said_year(node.before) if lacks_year(node.of) else None
    first, second = leaf(node.of), leaf(node.before)
    if year and first and second and first.at < second.at:
        return resolve(in_year(node.of, year), setting, frame)  # May, not June 2026
    if year and before and before.earliest:
        frame = Frame(not_before=before.earliest, why=_NOT_BEFORE)
        if node.earlier:
            frame = Frame(year=before.earliest.year, why=_SHARED)
    extent = resolve(node.of, setting, frame)
    if before and before.earliest:
        bounds = (before.earliest, before.latest or before.earliest)
        days_before = " – ".join(dict.fromkeys(tell(day) for day in bounds))
        setting.remarks.append(f"before: {days_before}")
    return extent
