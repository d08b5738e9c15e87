"""A tree to its days: the terms first, then what joins them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from filmtrack.when import calendar as days
from filmtrack.when.calendar import tell
from filmtrack.when.language.ast import (
    After,
    Ahead,
    Before,
    By,
    Calendar,
    Corridor,
    Dated,
    Day,
    Either,
    Fixed,
    Happened,
    Hedged,
    Holiday,
    Near,
    NewYear,
    Node,
    OpenFrom,
    OrUndated,
    Pause,
    Rest,
    Soon,
    Term,
    Unit,
    Unknown,
    Until,
    UpTo,
    WellInto,
    Whole,
    Within,
)
from filmtrack.when.language.resolve.calendar import find
from filmtrack.when.language.resolve.extent import (
    ANYWHERE,
    Extent,
    Frame,
    Setting,
    Trace,
    resolve,
    resolves,
)
from filmtrack.when.language.resolve.relative import from_said
from filmtrack.when.language.walk import inside

if TYPE_CHECKING:
    from collections.abc import Callable

    from filmtrack.when.calendar import Shape
    from filmtrack.when.window import Bounds

ONE = timedelta(days=1)
AROUND_HOLIDAY = timedelta(days=7)
JUST_AFTER = timedelta(days=28)


@resolves(Term)
def term(node: Term, setting: Setting, frame: Frame) -> Extent:
    """Resolve one dated thing as printed."""
    of = node.of
    if isinstance(of, Ahead | Within | Rest | Soon | Near | NewYear):
        extent = from_said(of, node, setting, frame)
        shown: Bounds = extent.earliest, extent.latest
    else:
        found: Shape = find(node, setting, frame)
        extent = Extent(found.start, found.end, approximate=_is_sighted(of))
        shown = found.start, found.end
        if isinstance(of, Fixed) and of.remark:
            words = setting.phrase[slice(*node.at)]
            setting.remarks.append(f"{words} is read {of.remark}: {tell(found.start)}")
    if setting.trace is not None:
        setting.trace.append(Trace(node.at, shown, why(node, setting, frame)))
    return extent


def _is_sighted(of: Calendar) -> bool:
    """Check for a feast whose day depends on the sighting of the moon."""
    within: Calendar | None = of
    while within is not None:
        if isinstance(within, Holiday):
            return within.name.startswith("eid ")
        within = inside(within)
    return False


def why(node: Term, setting: Setting, frame: Frame) -> str | None:
    """Say why these days were taken, where the words alone do not say it."""
    of: Calendar | None = node.of
    while of is not None and not isinstance(of, Dated | Fixed):
        of = inside(of)
    if isinstance(of, Fixed) or (isinstance(of, Dated) and of.year.number is not None):
        return None
    if frame.why:
        return frame.why
    tense = ", of an event that has happened" if setting.past else ""
    return f"because said on {tell(setting.said)}{tense}"


@resolves(Hedged)
def hedged(node: Hedged, setting: Setting, frame: Frame) -> Extent:
    """Resolve `around`, `possibly`: the same days, marked; a holiday ± 7 days."""
    extent = resolve(node.of, setting, frame)
    if node.approximate and isinstance(node.of, Term):
        of = node.of.of
        of = of.of if isinstance(of, Dated) else of
        if isinstance(of, Holiday) and extent.earliest and extent.latest:
            extent = extent._replace(
                earliest=extent.earliest - AROUND_HOLIDAY,
                latest=extent.latest + AROUND_HOLIDAY,
            )
    return extent._replace(
        approximate=extent.approximate or node.approximate,
        uncertain=extent.uncertain or node.uncertain,
    )


@resolves(By)
def by(node: By, setting: Setting, frame: Frame) -> Extent:
    """Resolve `by A`: from D to A's end; of the past, at any time to it."""
    extent = resolve(node.of, setting, frame)
    return _from_said(node, extent, setting, lambda end: end)


@resolves(Before)
def before(node: Before, setting: Setting, frame: Frame) -> Extent:
    """Resolve `before A`: from D to the day before A starts."""
    if frame == ANYWHERE and not setting.past:
        frame = Frame(not_before=setting.said + ONE)
        extent = resolve(node.of, setting, frame)
        if extent.earliest and extent.earliest <= setting.said:
            later = resolve(
                node.of, setting, Frame(not_before=extent.latest or setting.said)
            )
            if later.earliest and later.earliest > extent.earliest:
                extent = later
    else:
        extent = resolve(node.of, setting, frame)
    starts = tuple((first, first) for first, _ in extent.alternatives)
    latest = max((first for first, _ in starts if first), default=extent.earliest)
    extent = extent._replace(latest=latest, alternatives=starts)
    return _from_said(node, extent, setting, lambda end: end - ONE)


def _from_said(
    node: By | Before, extent: Extent, setting: Setting, cut: Callable[[date], date]
) -> Extent:
    """Return what runs from D to a day; to that day only, for what has happened."""
    if extent.latest is None:
        raise setting.refuse("an open end has no day to be before", None, "clash")
    end = cut(extent.latest)
    start: date | None = setting.said
    if setting.past and end < setting.said:
        start = None
    elif end < setting.said:
        raise setting.refuse(
            f"that was over on {tell(setting.said)}, the day it was said",
            None,
            "clash",
        )
    both = tuple((start, cut(last)) for _, last in extent.alternatives if last)
    if len(set(both)) < 2 or any(start and last < start for _, last in both):
        both = ()
    return extent._replace(earliest=start, latest=end, alternatives=both, wrap=None)


@resolves(After)
def after(node: After, setting: Setting, frame: Frame) -> Extent:
    """Resolve `after A`: from the day after A, open; `right after A`: 28 days."""
    extent = resolve(node.of, setting, frame)
    if extent.latest is None:
        raise setting.refuse("an open end has nothing after it", None, "clash")
    ends = [last for _, last in extent.alternatives if last]
    start = min(ends, default=extent.latest) + ONE
    if node.just:
        each = tuple((last + ONE, last + JUST_AFTER) for last in ends)
        return Extent(start, extent.latest + JUST_AFTER, each, True, extent.uncertain)
    both = tuple((last + ONE, None) for last in ends)
    end = setting.said if setting.past and setting.said >= start else None
    return Extent(start, end, both, extent.approximate, extent.uncertain)


@resolves(OpenFrom)
def open_from(node: OpenFrom, setting: Setting, frame: Frame) -> Extent:
    """Resolve `no earlier than A`, `A or later`: from A's start, open."""
    extent = resolve(node.of, setting, frame)
    if extent.earliest is None:
        raise setting.refuse("an open start has nothing after it", None, "clash")
    both = tuple((first, None) for first, _ in extent.alternatives)
    return extent._replace(
        latest=None,
        alternatives=both,
        wrap=None,
        base=(extent.earliest, extent.latest),
    )


@resolves(UpTo)
def up_to(node: UpTo, setting: Setting, frame: Frame) -> Extent:
    """Resolve `any time up to A`: to A's end, with no start."""
    extent = resolve(node.of, setting, frame)
    if extent.latest is None:
        raise setting.refuse("an open end has no day to end on", None, "clash")
    return extent._replace(earliest=None, alternatives=())


@resolves(Corridor)
def corridor(node: Corridor, setting: Setting, frame: Frame) -> Extent:
    """Resolve `A at the earliest, B at the latest`: from A's start to B's end."""
    low = resolve(node.low, setting, frame)
    inside = _inside(node.high)
    high = resolve(inside, setting, Frame(not_before=low.earliest, why=_AFTER_FIRST))
    end = high.latest
    if _is_before(node.high) and high.earliest:
        end = high.earliest - ONE
    if low.earliest is None or end is None or end < low.earliest:
        raise setting.refuse("the latest day is before the earliest", None, "clash")
    return Extent(
        low.earliest,
        end,
        (),
        low.approximate or high.approximate,
        low.uncertain or high.uncertain,
    )


_AFTER_FIRST = "the first that is not before the other date"


def _inside(node: Node) -> Node:
    """Return the date of an upper bound, with its hedges."""
    if isinstance(node, Hedged):
        return node.changed(of=_inside(node.of))
    return node.of if isinstance(node, By | Before) else node


def _is_before(node: Node) -> bool:
    while isinstance(node, Hedged):
        node = node.of
    return isinstance(node, Before)


@resolves(Until)
def until(node: Until, setting: Setting, frame: Frame) -> Extent:
    """Resolve `until A`: in the wrap field from D to A's end.

    In the shoot field `until A` is refused, with both readings offered, unless A has a
    day or a year of its own ("until Jan. 10", "until early 2023"): so it is printed
    where a start was put off. `through` is always refused.
    """
    if setting.field == "wrap":
        return by(By(node.of), setting, frame)
    start, end = node.at
    if node.word != "through" and _is_exact(node.of):
        return resolve(node.of, setting, frame)
    words = setting.phrase[start:end]
    rest_of = setting.phrase[end:].strip(" .…\"'")
    raise setting.refuse(
        f"{words!r} alone may be the start or the end of the shoot",
        node.at,
        "field",
        f"say `now until {rest_of}` or `not until {rest_of}`",
    )


def _is_exact(node: Node) -> bool:
    """Check whether a date has a day or a year of its own."""
    while isinstance(node, Hedged):
        node = node.of
    if isinstance(node, Either):
        return all(_is_exact(item) for item in node.items)
    if not isinstance(node, Term):
        return False
    of = node.of
    while not isinstance(of, Dated | Day | Fixed | Unit | Whole | Near | Ahead):
        within = inside(of)
        if within is None:
            return False
        of = within
    return True


@resolves(WellInto)
def well_into(node: WellInto, setting: Setting, frame: Frame) -> Extent:
    """Resolve `well into A`: A without its first third, approximate."""
    if setting.field != "wrap":
        raise setting.refuse(
            "'well into' says when a shoot ends, not when it starts", node.at, "field"
        )
    extent = resolve(node.of, setting, frame)
    if extent.earliest is None or extent.latest is None:
        raise setting.refuse("an open end has no first third", node.at, "clash")
    start, end = extent.earliest, extent.latest
    span = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day == 1 and span % 3 == 0 and (end + ONE).day == 1:
        start = days.shift(start, span // 3, "month")
    else:
        start += timedelta(days=((end - start).days + 1) // 3)
    return extent._replace(earliest=start, alternatives=(), approximate=True)


@resolves(Pause)
def pause(node: Pause, setting: Setting, _: Frame) -> Extent:
    """Resolve `a break of at least two weeks`: from D + two weeks, open."""
    start = days.shift(setting.said, node.length.low, node.length.grain)
    return Extent(start, None, approximate=True)


@resolves(OrUndated)
def or_undated(node: OrUndated, setting: Setting, frame: Frame) -> Extent:
    """Resolve A, `or whenever Y gets done`: A kept apart, and the window open."""
    extent = resolve(node.of, setting, frame)
    first = (extent.earliest, extent.latest)
    return extent._replace(
        latest=None, alternatives=(first, (extent.earliest, None)), base=first
    )


@resolves(Unknown)
def unknown(_: Unknown, __: Setting, ___: Frame) -> Extent:
    """Resolve `TBD`: no window."""
    return Extent(None, None, unknown=True)


@resolves(Happened)
def happened(_: Happened, setting: Setting, __: Frame) -> Extent:
    """Resolve `has begun`, said with no date: as `underway`, D, but approximate.

    It had happened by D, and was news on D: D is the honest guess, `around` the
    honest hedge.
    """
    setting.remarks.append(
        "it had happened when this was said; the day itself is not said"
    )
    return Extent(setting.said, setting.said, approximate=True, happened=True)
