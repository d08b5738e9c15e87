"""The same event said twice: `today, April 28`, `spring, probably late April`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.errors import PhraseError
from filmtrack.when.calendar import tell
from filmtrack.when.language.ast import Refined, Term, Unit, WeekOf
from filmtrack.when.language.resolve.extent import (
    Extent,
    Frame,
    Setting,
    resolve,
    resolves,
)
from filmtrack.when.language.resolve.joins import calm, if_read, leaf

if TYPE_CHECKING:
    from filmtrack.when.language.ast import Node
    from filmtrack.when.window import Bounds


@resolves(Refined)
def refined(node: Refined, setting: Setting, frame: Frame) -> Extent:
    """Resolve A, B: the narrower part wins; parts that disagree are an error."""
    for one, two in ((node.one, node.two), (node.two, node.one)):
        known = if_read(one, setting, frame)
        if (
            known is None
            or known.unknown
            or (known.earliest is None and known.latest is None)
        ):
            continue
        second = _seen_from(known, one, two, setting)
        if second is None:
            continue
        frame_two = _frame_for(known, two)
        if one is node.one:
            first_extent, second_extent = (
                resolve(one, setting, frame),
                resolve(two, setting, frame_two),
            )
        else:
            second_extent = resolve(two, setting, frame_two)
            first_extent = resolve(one, setting, frame)
        found = _narrower(first_extent, second_extent)
        if found.wrap and _is_week(node.one):
            return found._replace(latest=found.wrap.latest, wrap=None)
        return found
    raise _disagree(node, setting)


def _is_week(node: Node) -> bool:
    """Check for a week: its days in brackets are no span: `next week (4–8 May)`."""
    of = node.of if isinstance(node, Term) else None
    return isinstance(of, WeekOf) or (isinstance(of, Unit) and of.grain == "week")


def _frame_for(known: Extent, other: Node) -> Frame:
    """Return the frame in which the other part is read: inside the known one."""
    bounds = known.earliest, known.latest
    return Frame(within=bounds, after=bounds, why="within the other date")


def _seen_from(known: Extent, one: Node, two: Node, setting: Setting) -> Extent | None:
    """Return the second part as read inside the first, if the two agree."""
    try:
        other = calm(two, setting, _frame_for(known, two))
    except PhraseError:
        return None
    return other if _agree(known, other) else None


def _agree(one: Extent, two: Extent) -> bool:
    """Check whether one lies within the other."""
    a, b = (one.earliest, one.latest), (two.earliest, two.latest)
    return _holds(one, b) or _holds(two, a) or _opens_inside(a, b)


def _holds(outer: Extent, inner: Bounds) -> bool:
    """Check whether one of an extent's alternatives, or it, contains the inner days."""
    choices = outer.alternatives or ((outer.earliest, outer.latest),)
    whole = (outer.earliest, outer.latest) == inner
    return whole or any(_contains(choice, inner) for choice in choices)


def _opens_inside(one: Bounds, two: Bounds) -> bool:
    """Check whether the second is open and starts inside the first."""
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
    """Return the narrower of two, with the hedges of both and the wrap of either."""
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
    """Make the error that shows both parts."""
    words = []
    for part in (node.one, node.two):
        term = leaf(part)
        found = calm(part, setting)
        text = setting.phrase[slice(*term.at)] if term else "the rest"
        words.append(f"{text!r} is {_tell(found)}")
    term = leaf(node.two)
    return setting.refuse(
        f"two dates that disagree: {' and '.join(words)}",
        term.at if term else None,
        "clash",
    )


def _tell(extent: Extent) -> str:
    """Say an extent in days."""
    ends = [tell(day) if day else "open" for day in (extent.earliest, extent.latest)]
    return ends[0] if ends[0] == ends[1] else " – ".join(ends)
