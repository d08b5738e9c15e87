"""Rules for terms with a bound: `before A`, `by A`, `not until A`, `A or later` …."""

from __future__ import annotations

from filmtrack.when.fillers import RETURN, THE
from filmtrack.when.grammar_choice import (
    BOUNDS,
    ENDS,
    UNTIL,
    bounded,
    dated,
    dates,
    hedged,
)
from filmtrack.when.grammar_relative import count
from filmtrack.when.tokens import HEDGES, Found, Row
from filmtrack.when.tree import (
    After,
    Ahead,
    Before,
    By,
    Calendar,
    Holiday,
    NewYear,
    Node,
    OpenFrom,
    Part,
    Pause,
    Term,
    Unit,
    Until,
    UpTo,
    WellInto,
    Whole,
    bare,
    undated,
)

_TARGETS = UNTIL | {"for"}
_LEAD = frozenset({"in", "prep", "by", "for"})
_AFTER_NOW = HEDGES | {"pushed", "not", "not likely", "before", "by", "after", "only"}
_OR = frozenset({"or", "slash"})


def _day_sense(node: Node) -> Node:
    """Takes `the new year` for its first day, beside `before`, `by`, `after`."""
    if isinstance(node, Term) and isinstance(node.of, NewYear):
        return Term(Holiday("new year"), node.at)
    return node


def _operand(row: Row, here: int) -> Found:
    """The dates of a bound, with an `ends` behind them: `before the year is out`."""
    here = row.past(here, frozenset({"prep", "comma"}))
    if row.kinds[here] == "unit" and row.text(here) in ("year", "month", "week"):
        of: Calendar = Unit("the", row.text(here))
        of = Whole() if row.text(here) == "year" else of
        if row.kinds[here + 1] in ENDS:
            return Term(of, row.place(here, here + 1)), here + 1
    found = dates(row, here)
    return (_day_sense(found[0]), found[1]) if found else None


def before(row: Row, here: int) -> Found:
    """`before A`: from D to the day before; `before the end of A`: to A's end."""
    found = _operand(row, here + 1)
    if found is None:
        return None
    node, after = found
    if row.kinds[after] in ENDS:
        return By(node), after + 1
    inside = bare(node)
    if isinstance(inside, Term) and _is_end(inside.of):
        return By(node), after
    return Before(node), after


def _is_end(of: Calendar) -> bool:
    """Says whether a term is the end of something: `the end of 2022`."""
    of = undated(of)
    return isinstance(of, Part) and of.last == "end"


def after_it(row: Row, here: int) -> Found:
    """`after A`, `once A ends`: open; `right after A`: the 28 days after."""
    found = _operand(row, here + 1)
    if found is None:
        return None
    node, after = found
    after += row.kinds[after] in ENDS
    return After(node, just=row.kinds[here] == "just after"), after


def by(row: Row, here: int) -> Found:
    """`by A`, `no later than A`: from D to A's end."""
    found = _operand(row, here + 1)
    return (By(found[0]), found[1]) if found else None


def following_it(row: Row, here: int) -> Found:
    """`following the holidays` is after them; `the following May` is not."""
    if row.text(here) != "following" or row.marks(here) & THE:
        return None
    if row.kinds[here + 1] == "unit":
        return None
    return after_it(row, here)


def open_from(row: Row, here: int) -> Found:
    """`no earlier than A`, `as early as A`: from A's start, open."""
    here = row.past(here + 1, frozenset({"prep", "comma", "open from"}))
    found = _dates_or_even(row, here) or length_ahead(row, here)
    return (OpenFrom(found[0]), found[1]) if found else None


def _dates_or_even(row: Row, here: int) -> Found:
    found = dates(row, here)
    return (_day_sense(found[0]), found[1]) if found else None


def length_ahead(row: Row, here: int) -> Found:
    """A bare length after `not before` or `not for`: `not for a year or so`."""
    found = count(row, row.past(here, frozenset({"for", "in"})))
    if found is None or not found.low:
        return None
    of = Ahead(found.low, found.high, found.grain, found.either, found.approximate)
    last = row.past(found.after, HEDGES)
    node: Node = Term(of, row.place(here, found.after))
    return hedged(node, row.kinds[found.after : last]), last


def negated(row: Row, here: int) -> Found:
    """`not until A` = A; `not before A` and `not for so long` = from then, open."""
    unlikely = row.kinds[here] == "not likely"
    first = row.past(here + 1, ENDS | HEDGES | {"not", "not likely", "now", "pushed"})
    kind = row.kinds[first]
    found: Found = None
    if kind == "until":
        found = target(row, first + 1)
    elif kind == "before":
        found = open_from(row, first)
    elif kind == "for":
        inside = length_ahead(row, first)
        found = (OpenFrom(inside[0]), inside[1]) if inside else None
    if found is None:
        return None
    hedges = row.kinds[here:first] + (["uncertain"] if unlikely else [])
    return hedged(found[0], hedges), found[1]


def target(row: Row, here: int) -> Found:
    """What a delay leads to: A, `at least A`, `A at the earliest`."""
    here = row.past(here, frozenset({"prep"}))
    open_end = row.kinds[here] in ("at least", "earliest")
    found = bounded(row, here + open_end)
    if found is None:
        return None
    return (OpenFrom(found[0]) if open_end else found[0]), found[1]


def pushed(row: Row, here: int) -> Found:
    """`delayed / pushed (back) to, until, till, into A`; `from A to B` is B."""
    here = row.past(here, frozenset({"pushed", "now"}) | HEDGES)
    if row.kinds[here] == "from":
        before_it = dates(row, here + 1)
        if before_it is None:
            return None
        here = before_it[1]
    if row.kinds[here] == "not":
        return negated(row, here)
    if row.kinds[here] not in _TARGETS:
        return None
    return target(row, row.past(here, _TARGETS))


def until(row: Row, here: int) -> Found:
    """`until A` alone; `until at least A` and `until A at the earliest` are open."""
    found = target(row, here + 1)
    if found is None:
        return None
    node, after = found
    if isinstance(bare(node), OpenFrom):
        return found
    if row.kinds[here] == "to":
        return node, after
    return Until(node, row.text(here), row.place(here, here + 1)), after


def well_into(row: Row, here: int) -> Found:
    """`well into A`: A without its first third, approximate."""
    found = dates(row, here + 1)
    if found is None:
        return None
    return WellInto(found[0], row.place(here, here + 1)), found[1]


def only(row: Row, here: int) -> Found:
    """`only in A`, `only by A`: A."""
    return dates(row, row.past(here + 1, _LEAD))


def beside(row: Row, here: int) -> Found:
    """`pre-Thanksgiving`, `post-Easter`."""
    if row.kinds[here + 1] != "dash":
        return None
    found = dates(row, here + 2)
    if found is None:
        return None
    if row.kinds[here] == "pre":
        return Before(found[0]), found[1]
    return After(found[0], just=False), found[1]


def up_to(row: Row, here: int) -> Found:
    """`any time up to A`: to A's end, with no start."""
    found = dated(row, here + 1)
    return (UpTo(found[0]), found[1]) if found else None


def time_from(row: Row, here: int) -> Found:
    """`any time from A`: from A's start, open."""
    found = dated(row, here + 1)
    return (OpenFrom(found[0]), found[1]) if found else None


def pause(row: Row, here: int) -> Found:
    """`a break of at least two weeks`; `break for the holidays and return in A`."""
    after = row.past(here + 1, frozenset({"of", "for"}))
    if row.kinds[after] == "at least":
        found = count(row, after + 1)
        if found and found.low:
            return Pause(Ahead(found.low, found.high, found.grain)), found.after
    away = dates(row, after)
    if away and row.kinds[away[1]] == "and" and row.marks(away[1] + 1) & RETURN:
        return dates(row, away[1] + 1)
    return None


def from_it(row: Row, here: int) -> Found:
    """`from A`, `starting A`, with no end said: A."""
    return dates(row, here + 1)


BOUNDS.update(
    {
        "before": before,
        "after": after_it,
        "just after": after_it,
        "by": by,
        "latest": by,
        "open from": open_from,
        "earliest": open_from,
        "not": negated,
        "not likely": negated,
        "pushed": pushed,
        "until": until,
        "through": until,
        "into": until,
        "to": until,
        "well into": well_into,
        "only": only,
        "pre": beside,
        "post": beside,
        "up to": up_to,
        "time from": time_from,
        "break": pause,
        "from": from_it,
        "which": following_it,
    }
)
