"""Rules for terms with a bound: `before A`, `by A`, `not until A`, `A or later` …."""

from __future__ import annotations

from filmtrack.when.language.ast import (
    After,
    Ahead,
    Before,
    By,
    Calendar,
    Either,
    Holiday,
    Moved,
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
)
from filmtrack.when.language.cursor import HEDGES, Cursor, Parsed
from filmtrack.when.language.parse.choice import (
    ENDS,
    Rule,
    dated,
    dates,
    hedged,
    one_of_range,
)
from filmtrack.when.language.parse.relative import count
from filmtrack.when.language.table import RETURN, THE
from filmtrack.when.language.walk import bare, undated

_LEAD = frozenset({"in", "prep", "by", "for", "from"})
_LAST_UNTIL = frozenset(f"last {word}" for word in ("until", "through", "till", "into"))
_LAST_UNTIL |= {"last for", "last to"}
_AFTER_NOW = HEDGES | {"pushed", "not", "not likely", "before", "by", "after", "only"}


def _day_sense(node: Node) -> Node:
    """Read `the new year` for its first day, beside `before`, `by`, `after`."""
    if isinstance(node, Term) and isinstance(node.of, NewYear):
        return Term(Holiday("new year"), node.at)
    return node


def _operand(cursor: Cursor, pos: int) -> Parsed:
    """Read the dates of a bound, with an `ends` after them: `the year is out`."""
    pos = cursor.past(pos, frozenset({"prep", "comma"}))
    if cursor.kinds[pos] == "unit" and cursor.text(pos) in ("year", "month", "week"):
        of: Calendar = Unit("the", cursor.text(pos))
        of = Whole() if cursor.text(pos) == "year" else of
        if cursor.kinds[pos + 1] in ENDS:
            return Term(of, cursor.place(pos, pos + 1)), pos + 1
    found = dates(cursor, pos)
    return (_day_sense(found[0]), found[1]) if found else None


def before(cursor: Cursor, pos: int) -> Parsed:
    """Read `before A`: from D to the day before; `before the end of A`: to A's end."""
    found = _operand(cursor, pos + 1)
    if found is None:
        return None
    node, after = found
    if cursor.kinds[after] in ENDS:
        return By(node), after + 1
    inside = bare(node)
    if isinstance(inside, Term) and _is_end(inside.of):
        return By(node), after
    return Before(node), after


def _is_end(of: Calendar) -> bool:
    """Check whether a term is the end of something: `the end of 2022`."""
    of = undated(of)
    return isinstance(of, Part) and of.last == "end"


def past_pause(cursor: Cursor, pos: int) -> int:
    """Return the index after `after a six-week delay`, if that stands here."""
    after = cursor.kinds[pos] == "after" or cursor.text(pos) == "following"
    pause = count(cursor, pos + 1) if after else None
    if pause is None or cursor.kinds[pause.after] not in ("pushed", "break"):
        return pos
    return cursor.past(pause.after, frozenset({"pushed", "break", "comma"}))


def after_it(cursor: Cursor, pos: int) -> Parsed:
    """Read `after A`, `once A ends`: open; `right after A`: the 28 days after."""
    paused = past_pause(cursor, pos)
    if paused > pos:
        return dates(cursor, paused)
    found = _operand(cursor, pos + 1)
    if found is None:
        return None
    node, after = found
    after += cursor.kinds[after] in ENDS
    return After(node, just=cursor.kinds[pos] == "just after"), after


def by(cursor: Cursor, pos: int) -> Parsed:
    """Read `by A`, `no later than A`, `by June-July`: from D to A's end."""
    found = _operand(cursor, pos + 1)
    if found and cursor.kinds[found[1]] == "dash":
        found = dates(cursor, found[1] + 1) or found
    return (By(found[0]), found[1]) if found else None


def following_it(cursor: Cursor, pos: int) -> Parsed:
    """Read `following the holidays` is after them; `the following May` is not."""
    if cursor.text(pos) != "following" or cursor.marks(pos) & THE:
        return None
    if cursor.kinds[pos + 1] in ("unit", "in", "prep"):
        return None  # the sequel, following in 2029
    return after_it(cursor, pos)


def open_from(cursor: Cursor, pos: int) -> Parsed:
    """Read `no earlier than A`, `as early as A`: from A's start, open."""
    pos = cursor.past(pos + 1, frozenset({"prep", "comma", "open from"}))
    found = _dates_or_even(cursor, pos) or length_ahead(cursor, pos)
    return (OpenFrom(found[0]), found[1]) if found else None


def _dates_or_even(cursor: Cursor, pos: int) -> Parsed:
    found = dates(cursor, pos)
    return (_day_sense(found[0]), found[1]) if found else None


def length_ahead(cursor: Cursor, pos: int) -> Parsed:
    """Read a bare length after `not before` or `not for`: `not for a year or so`."""
    found = count(cursor, cursor.past(pos, frozenset({"for", "in"})))
    if found is None or not found.low:
        return None
    of = Ahead(found.low, found.high, found.grain, found.either, found.approximate)
    last = cursor.past(found.after, HEDGES)
    node: Node = Term(of, cursor.place(pos, found.after))
    return hedged(node, cursor.kinds[found.after : last]), last


def negated(cursor: Cursor, pos: int) -> Parsed:
    """Read `not until A`: A; `not before A`, `not for so long`: from then, open."""
    unlikely = cursor.kinds[pos] == "not likely"
    first = cursor.past(pos + 1, ENDS | HEDGES | {"not", "not likely", "now", "pushed"})
    kind = cursor.kinds[first]
    found: Parsed = None
    if kind == "until":
        found = target(cursor, first + 1)
    elif kind == "before":
        found = open_from(cursor, first)
    elif kind == "for":
        inside = length_ahead(cursor, first)
        found = (OpenFrom(inside[0]), inside[1]) if inside else None
    if found is None:
        return None
    hedges = cursor.kinds[pos:first] + (["uncertain"] if unlikely else [])
    return hedged(found[0], hedges), found[1]


def target(cursor: Cursor, pos: int) -> Parsed:
    """Read what a delay leads to: A, `at least A`, `A at the earliest`."""
    pos = cursor.past(pos, frozenset({"prep", "unknown"}))  # an unset date in 2027
    open_end = cursor.kinds[pos] in ("at least", "earliest")
    found = bounded(cursor, pos + open_end)
    if found is None:
        return None
    return (OpenFrom(found[0]) if open_end else found[0]), found[1]


def without_former(cursor: Cursor, found: Parsed, *, earlier: bool = False) -> Parsed:
    """Read on after a date: `to B from A`, `to B from its original date of A`."""
    if found is None:
        return None
    link = found[1] + (cursor.kinds[found[1]] == "comma")
    if cursor.kinds[link] not in ("from", "from its"):
        return found
    former = dates(cursor, link + 1)
    return (Moved(former[0], found[0], earlier), former[1]) if former else None


def open_length(cursor: Cursor, pos: int) -> Parsed:
    """Read `more than a year away`, `at least six months away`: open from there."""
    found = count(cursor, pos + 1)
    if found is None or not found.low or cursor.kinds[found.after] != "from now":
        return None
    of = Ahead(found.low, found.high, found.grain)
    return OpenFrom(Term(of, cursor.place(pos + 1, found.after))), found.after + 1


def until(cursor: Cursor, pos: int) -> Parsed:
    """Read `until A` alone; `until at least A` is open."""
    found = target(cursor, pos + 1)
    if found is None:
        return None
    node, after = found
    if isinstance(bare(node), OpenFrom):
        return found
    if cursor.kinds[pos] == "to":
        return without_former(cursor, found)
    return Until(node, cursor.text(pos), cursor.place(pos, pos + 1)), after


def well_into(cursor: Cursor, pos: int) -> Parsed:
    """Read `well into A`: A without its first third, approximate."""
    found = dates(cursor, pos + 1)
    if found is None:
        return None
    return WellInto(found[0], cursor.place(pos, pos + 1)), found[1]


def only(cursor: Cursor, pos: int) -> Parsed:
    """Read `only in A`, `only by A`: A."""
    return dates(cursor, cursor.past(pos + 1, _LEAD))


def beside(cursor: Cursor, pos: int) -> Parsed:
    """Read `pre-Thanksgiving`, `post-Easter`."""
    tied = cursor.kinds[pos + 1] == "dash"
    if not tied and cursor.kinds[pos + 1] != "holiday":
        return None
    found = dates(cursor, pos + 1 + tied)
    if found is None:
        return None
    if cursor.kinds[pos] == "pre":
        return Before(found[0]), found[1]
    return After(found[0], just=False), found[1]


def up_to(cursor: Cursor, pos: int) -> Parsed:
    """Read `any time up to A`: to A's end, with no start."""
    found = dated(cursor, pos + 1)
    return (UpTo(found[0]), found[1]) if found else None


def time_from(cursor: Cursor, pos: int) -> Parsed:
    """Read `any time from A`: from A's start, open."""
    found = dated(cursor, pos + 1)
    return (OpenFrom(found[0]), found[1]) if found else None


def pause(cursor: Cursor, pos: int) -> Parsed:
    """Read `a break of at least two weeks`; `break and return in A`."""
    after = cursor.past(pos + 1, frozenset({"of", "for"}))
    if cursor.kinds[after] == "at least":
        found = count(cursor, after + 1)
        if found and found.low:
            return Pause(Ahead(found.low, found.high, found.grain)), found.after
    away = dates(cursor, after)
    if away and cursor.kinds[away[1]] == "and" and cursor.marks(away[1] + 1) & RETURN:
        return dates(cursor, away[1] + 1)
    return None


def from_it(cursor: Cursor, pos: int) -> Parsed:
    """Read `from A`, `starting A`, with no end said: A."""
    return dates(cursor, pos + 1)


BOUNDS: dict[str, Rule] = {
    "before": before,
    "after": after_it,
    "just after": after_it,
    "by": by,
    "latest": by,
    "open from": open_from,
    "earliest": open_from,
    "not": negated,
    "not likely": negated,
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
    "more than": open_length,
    "at least": open_length,
    "over": open_length,
    "which": following_it,
}


def bounded(cursor: Cursor, pos: int) -> Parsed:
    """Read anything that says one event: a bound with its dates, or dates alone."""
    first = pos
    pos = cursor.past(pos, HEDGES)
    if cursor.field == "wrap":
        pos = cursor.past(pos, ENDS)
        if cursor.text(pos - 1) in _LAST_UNTIL and pos > first:
            found = dates(cursor, pos)  # to last until June
            return (By(found[0]), found[1]) if found else None
    after_now = _AFTER_NOW | {"to"} if cursor.field == "release" else _AFTER_NOW
    if cursor.kinds[pos] == "now" and cursor.kinds[pos + 1] in after_now:
        return bounded(cursor, pos + 1)
    rule = BOUNDS.get(cursor.kinds[pos])
    found = rule(cursor, pos) if rule else one_of_range(cursor, pos)
    if found is None:
        found = dates(cursor, first) if pos == first else dates(cursor, pos)
        if found is None:
            return None
    node, after = found
    node, after = closed(cursor, node, after)
    return hedged(node, cursor.kinds[first:pos]), after


def closed(cursor: Cursor, node: Node, after: int) -> tuple[Node, int]:
    """Read what stands behind its date: `A or later`, `A at the earliest / latest`."""
    comma = after + (cursor.kinds[after] == "comma")
    kind = cursor.kinds[comma]
    if kind in ("onward", "earliest") and not isinstance(bare(node), OpenFrom):
        return OpenFrom(node), comma + 1
    if kind in ("onward", "earliest"):
        return node, comma + 1
    if kind == "latest":
        either = isinstance(bare(node), Either | By)
        return (node if either else By(node)), comma + 1
    on_end = cursor.text(after) == "on" and cursor.kinds[after + 1] == "end of phrase"
    if on_end and "from" in cursor.kinds[:after]:
        return OpenFrom(node), after + 1  # from June on
    return node, after
