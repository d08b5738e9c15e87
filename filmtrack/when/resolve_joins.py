"""What joins two dates: which year each means, and what they mean together."""

from __future__ import annotations

from datetime import date
from itertools import product

from filmtrack.when import days
from filmtrack.when.days import tell
from filmtrack.when.extent import ANYWHERE, Bounds, Extent, Frame, Setting
from filmtrack.when.tree import (
    Dated,
    Either,
    Hedged,
    Lasts,
    Node,
    Range,
    Refined,
    Span,
    Term,
    Year,
    needs_year,
)

_SHARED = "the year said once belongs to both"
_NOT_BEFORE = "the first that is not before the other date"


def leaf(node: Node, *, last: bool = False) -> Term | None:
    """Gives the one term that a node's year hangs on, if there is one."""
    while not isinstance(node, Term):
        if isinstance(node, Either):
            node = node.items[-1 if last else 0]
        elif isinstance(node, Refined):
            node = node.two
        elif hasattr(node, "of"):
            node = node.of
        else:
            return None
    return node


def said_year(node: Node) -> Year | None:
    """Gives the year that is said with a node, as a number or in words."""
    term = leaf(node, last=True)
    if term is None:
        return None
    of = term.of
    while not isinstance(of, Dated):
        if not hasattr(of, "of"):
            return None
        of = of.of
    return of.year if of.year.which != "following" else None


def lacks_year(node: Node) -> bool:
    """Says whether a node's year is not said."""
    term = leaf(node)
    return term is not None and needs_year(term.of)


def in_year(node: Node, year: Year) -> Node:
    """Gives a node with its year said."""
    if isinstance(node, Term):
        return Term(Dated(node.of, year), node.at) if needs_year(node.of) else node
    if isinstance(node, Either):
        return Either(tuple(in_year(item, year) for item in node.items))
    if hasattr(node, "of"):
        changed: Node = node._replace(of=in_year(node.of, year))
        return changed
    return node


def _calm(node: Node, setting: Setting, frame: Frame = ANYWHERE) -> Extent:
    """Resolves without a trace, for a first look."""
    from filmtrack.when.resolve import resolve

    quiet = Setting(setting.phrase, setting.said, setting.past, setting.field)
    return resolve(node, quiet, frame)


def _resolve(node: Node, setting: Setting, frame: Frame = ANYWHERE) -> Extent:
    from filmtrack.when.resolve import resolve

    return resolve(node, setting, frame)


def either(node: Either, setting: Setting, frame: Frame) -> Extent:
    """A `or` B: the window runs from A's start to B's end, and both are kept."""
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
    """Resolves alternatives: a year at the end belongs to all, one before carries on."""
    year = said_year(items[-1])
    if year and any(lacks_year(item) for item in items[:-1]):
        return _year_at_end(items, year, setting, frame)
    if all(lacks_year(item) for item in items):
        if frame == ANYWHERE:
            return _together(items, setting)
        return [_resolve(item, setting, frame) for item in items]
    extents: list[Extent] = []
    before: Extent | None = None
    for item in items:
        here = frame
        if before is not None and lacks_year(item):
            here = Frame(not_before=before.earliest, why=_NOT_BEFORE)
        elif before is not None:
            here = frame._replace(after=(before.earliest, before.latest))
        before = _resolve(item, setting, here)
        extents.append(before)
    return extents


def _year_at_end(
    items: tuple[Node, ...], year: Year, setting: Setting, frame: Frame
) -> list[Extent]:
    """`April or May of next year`; `December or January 2026` starts a year before."""
    last = _resolve(items[-1], setting, frame)
    extents = []
    for item in items[:-1]:
        here = in_year(item, year)
        if lacks_year(item):
            found = _calm(here, setting, frame)
            if found.earliest and last.earliest and found.earliest > last.earliest:
                there = Year(found.earliest.year - 1)
                here = in_year(item, there)
        extents.append(_resolve(here, setting, frame._replace(why=_SHARED)))
    return [*extents, last]


def _together(items: tuple[Node, ...], setting: Setting) -> list[Extent]:
    """Gives alternatives that say no year the years that keep them together.

    Each is the first that ends on or after D, unless a year earlier makes the whole
    shorter without ending it before D: "September or October" said on 5 October.
    """
    first = [_calm(item, setting) for item in items]
    if setting.past or any(it.earliest is None or it.latest is None for it in first):
        return [_resolve(item, setting) for item in items]
    choices = []
    for item, found in zip(items, first, strict=True):
        year = found.earliest.year if found.earliest else 0
        earlier = _calm(item, setting, Frame(year=year - 1))
        choices.append((found, earlier))
    best = min(product(*choices), key=lambda tried: _length(tried, setting.said))
    return [
        _resolve(item, setting, Frame(year=found.earliest.year if found.earliest else None))
        for item, found in zip(items, best, strict=True)
    ]


def _length(extents: tuple[Extent, ...], said: date) -> int:
    """Measures alternatives in months; those that are over on D are longest of all."""
    starts = [it.earliest for it in extents if it.earliest]
    ends = [it.latest for it in extents if it.latest]
    if max(ends) < said:
        return 10**6
    start, end = min(starts), max(ends)
    return (end.year - start.year) * 12 + end.month - start.month


def both_ends(
    first: Node, last: Node, setting: Setting, frame: Frame
) -> tuple[Extent, Extent]:
    """Resolves two dates that follow each other; a year said once belongs to both."""
    if lacks_year(first) and lacks_year(last) and frame == ANYWHERE:
        return _dated_by_wrap(first, last, setting)
    year = said_year(last)
    if lacks_year(first) and year:
        return _year_of_last(first, last, year, setting, frame)
    if lacks_year(first) and not lacks_year(last) and frame == ANYWHERE:
        return _before_last(first, last, setting)
    start = _resolve(first, setting, frame)
    if lacks_year(last):
        frame = Frame(not_before=start.earliest, why=_NOT_BEFORE)
    else:
        frame = frame._replace(after=(start.earliest, start.latest))
    return start, _resolve(last, setting, frame)


def _dated_by_wrap(
    first: Node, last: Node, setting: Setting
) -> tuple[Extent, Extent]:
    """A span with no year: the first year that puts the wrap on or after D."""
    start = _calm(first, setting)
    if not setting.past and start.earliest:
        earlier = Frame(year=start.earliest.year - 1)
        begun = _calm(first, setting, earlier)
        wrap = _calm(last, setting, Frame(not_before=begun.earliest))
        if wrap.latest and wrap.latest >= setting.said:
            start = begun
    year = start.earliest.year if start.earliest else None
    why = f"because said on {tell(setting.said)}"
    found = _resolve(first, setting, Frame(year=year, why=why))
    after = Frame(not_before=found.earliest, why=_NOT_BEFORE)
    return found, _resolve(last, setting, after)


def _year_of_last(
    first: Node, last: Node, year: Year, setting: Setting, frame: Frame
) -> tuple[Extent, Extent]:
    """`March to June 2025`; `November to February 2026` starts in 2025."""
    end = _resolve(last, setting, frame)
    node = in_year(first, year)
    start = _calm(node, setting, frame)
    if start.earliest and end.latest and start.earliest > end.latest:
        node = in_year(first, Year(start.earliest.year - 1))
    return _resolve(node, setting, frame._replace(why=_SHARED)), end


def _before_last(first: Node, last: Node, setting: Setting) -> tuple[Extent, Extent]:
    """`mid-December to next March`: the last that is not after it, if need be."""
    start = _calm(first, setting)
    end = _calm(last, setting, Frame(after=(start.earliest, start.latest)))
    if start.earliest and end.latest and start.earliest > end.latest:
        year = start.earliest.year - 1
        start = _resolve(first, setting, Frame(year=year, why=_SHARED))
    else:
        start = _resolve(first, setting)
    return start, _resolve(last, setting, Frame(after=(start.earliest, start.latest)))


def one_of_range(node: Range, setting: Setting, frame: Frame) -> Extent:
    """`between A and B`, `A–B start`: one event, from A's start to B's end."""
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
    """Refuses a second date that is over before the first begins."""
    if start.earliest and wrap.latest and wrap.latest < start.earliest:
        raise setting.refuse(
            f"it would end on {tell(wrap.latest)}, before it starts on "
            f"{tell(start.earliest)}",
            None,
            "clash",
        )


def span(node: Span, setting: Setting, frame: Frame) -> Extent:
    """A `to` B: starts in A and wraps in B; with `by B` at any time from A on to B."""
    start, wrap = both_ends(node.start, node.wrap, setting, frame)
    if start.unknown or wrap.unknown or start.wrap or wrap.wrap:
        raise setting.refuse("a span takes one start and one end", None, "clash")
    _in_order(start, wrap, setting)
    if node.by:
        wrap = wrap._replace(earliest=start.earliest, alternatives=())
    return _with_wrap(start, wrap)


def _with_wrap(start: Extent, wrap: Extent) -> Extent:
    """Joins a start and its wrap; a hedge on either is a hedge on the whole."""
    return start._replace(
        wrap=wrap,
        approximate=start.approximate or wrap.approximate,
        uncertain=start.uncertain or wrap.uncertain,
    )


def lasts(node: Lasts, setting: Setting, frame: Frame) -> Extent:
    """`for ten weeks from A`: the wrap window is the start window moved by that long."""
    start = _resolve(node.start, setting, frame)
    if start.earliest is None or start.latest is None or start.wrap:
        raise setting.refuse("a length wants one start to count from", None, "clash")
    low, high, grain = node.length.low, node.length.high, node.length.grain
    first = days.shift(start.earliest, low, grain)
    if node.within:
        first = start.earliest
    last = days.shift(start.latest, high, grain)
    wrap = Extent(first, last, (), node.approximate, False)
    return _with_wrap(start, wrap)


def refined(node: Refined, setting: Setting, frame: Frame) -> Extent:
    """A, B: the narrower part wins, with its flags; parts that disagree are an error."""
    for one, two in ((node.one, node.two), (node.two, node.one)):
        known = _calm(one, setting, frame)
        if known.unknown or (known.earliest is None and known.latest is None):
            continue
        second = _seen_from(known, one, two, setting)
        if second is None:
            continue
        frame_two = _frame_for(known, two)
        if one is node.one:
            first_extent, second_extent = (
                _resolve(one, setting, frame),
                _resolve(two, setting, frame_two),
            )
        else:
            second_extent = _resolve(two, setting, frame_two)
            first_extent = _resolve(one, setting, frame)
        return _narrower(first_extent, second_extent)
    raise _disagree(node, setting)


def _frame_for(known: Extent, other: Node) -> Frame:
    """Gives the frame in which the other part is read: inside the known one."""
    bounds = known.earliest, known.latest
    return Frame(within=bounds, after=bounds, why="within the other date")


def _seen_from(
    known: Extent, one: Node, two: Node, setting: Setting
) -> Extent | None:
    """Gives the second part as read inside the first, if the two agree."""
    from filmtrack.errors import PhraseError

    try:
        other = _calm(two, setting, _frame_for(known, two))
    except PhraseError:
        return None
    return other if _agree(known, other) else None


def _agree(one: Extent, two: Extent) -> bool:
    """Says whether one lies within the other."""
    a, b = (one.earliest, one.latest), (two.earliest, two.latest)
    return _contains(a, b) or _contains(b, a) or _opens_inside(a, b)


def _opens_inside(one: Bounds, two: Bounds) -> bool:
    """Says whether the second is open and starts inside the first."""
    return (
        two[1] is None
        and two[0] is not None
        and one[0] is not None
        and one[1] is not None
        and one[0] <= two[0] <= one[1]
    )


def _contains(outer: Bounds, inner: Bounds) -> bool:
    starts = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    ends = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return starts and ends


def _narrower(one: Extent, two: Extent) -> Extent:
    """Gives the narrower of two, with the hedges of both and the wrap of either."""
    inner, outer = one, two
    if _opens_inside((one.earliest, one.latest), (two.earliest, two.latest)):
        inner = two._replace(latest=one.latest, alternatives=(), base=None)
        outer = one
    elif _contains((one.earliest, one.latest), (two.earliest, two.latest)):
        inner, outer = two, one
    return inner._replace(
        approximate=inner.approximate or outer.approximate,
        uncertain=inner.uncertain or outer.uncertain,
        wrap=inner.wrap or outer.wrap,
    )


def _disagree(node: Refined, setting: Setting) -> Exception:
    """Makes the error that shows both parts."""
    words = []
    for part in (node.one, node.two):
        term = leaf(part)
        found = _calm(part, setting)
        text = setting.phrase[slice(*term.at)] if term else "the rest"
        words.append(f"{text!r} is {_tell(found)}")
    term = leaf(node.two)
    return setting.refuse(
        f"two dates that disagree: {' and '.join(words)}",
        term.at if term else None,
        "clash",
    )


def _tell(extent: Extent) -> str:
    """Says an extent in days."""
    ends = [tell(day) if day else "open" for day in (extent.earliest, extent.latest)]
    return ends[0] if ends[0] == ends[1] else " – ".join(ends)
