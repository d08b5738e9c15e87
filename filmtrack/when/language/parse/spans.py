"""Rules for spans: a start with its wrap or its length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.language.ast import (
    Ahead,
    Before,
    By,
    Day,
    Fixed,
    Holiday,
    Lasts,
    Month,
    Near,
    Node,
    Part,
    Span,
    Term,
)
from filmtrack.when.language.cursor import HEDGES, Cursor, Parsed
from filmtrack.when.language.parse.bounds import bounded
from filmtrack.when.language.parse.choice import (
    ENDS,
    UNTIL,
    choice,
    hedged,
)
from filmtrack.when.language.parse.relative import count
from filmtrack.when.language.table import (
    ABOUT,
    BEGINS,
    SHOOT,
    VERB,
)
from filmtrack.when.language.walk import bare, undated

if TYPE_CHECKING:
    from collections.abc import Sequence

_WRAP_LINKS = UNTIL | {"in", "prep", "over", "for", "within", "by", "only"}


def wrapping(cursor: Cursor, start: Node, after: int) -> Parsed:
    """Read A `and wrap` B, `with production continuing into` B, `wrapping in` B."""
    link = cursor.past(after, frozenset({"comma", "and", "dash"}))
    verb = cursor.past(link, HEDGES | {"now"})
    ends = cursor.kinds[verb] in ENDS or _is_end_verb(cursor, verb, link > after)
    hedged_link = cursor.past(link, HEDGES)  # A, likely until B
    goes_on = link > after and cursor.kinds[hedged_link] in UNTIL
    goes_on &= cursor.kinds[after] != "dash" or hedged_link > link
    if not ends and not goes_on:
        return None
    hedges = cursor.kinds[link:verb]
    pos = link
    if ends:
        pos = cursor.past(verb + (cursor.kinds[verb] not in ENDS), ENDS)
    return _wrap(cursor, start, pos, hedges) if pos else None


def _is_end_verb(cursor: Cursor, pos: int, linked: bool) -> bool:
    """Check whether `end` is the verb with nothing behind it: `and end May 30`."""
    if cursor.kinds[pos] == "which":  # and will last eight weeks
        return linked and cursor.text(pos) == "last" and bool(cursor.marks(pos) & VERB)
    return linked and cursor.kinds[pos] == "part" and cursor.text(pos) == "bare end"


def _wrap(cursor: Cursor, start: Node, pos: int, hedges: list[str]) -> Parsed:
    """Read the wrap itself: at a date, by a date, within so long, after so long."""
    last = pos
    by = False
    while cursor.kinds[last] in _WRAP_LINKS | HEDGES:
        kind = cursor.kinds[last]
        if kind in ("for", "within"):
            return _length(cursor, start, last, hedges)
        by = by or kind == "by"
        hedges.append(kind)
        last += 1
    length = _length(cursor, start, last, hedges)
    if length:
        return length
    found = choice(cursor, last, bounded)
    if found is None:
        return None
    node: Node = found[0]
    latest = bare(node)
    if isinstance(latest, By):
        node, by = latest.of, True
    by = by or isinstance(latest, Before)
    return Span(start, hedged(node, hedges), by), found[1]


def _length(
    cursor: Cursor, start: Node, pos: int, before: Sequence[str] = ()
) -> Parsed:
    """Read how long it takes from its start: `for seven weeks`, `within a month`."""
    within = cursor.kinds[pos] == "within"
    found = count(cursor, pos + (cursor.kinds[pos] in ("for", "within", "over")))
    if found is None or not found.low or cursor.kinds[found.after] == "from now":
        return None
    hedges = [*before, *cursor.kinds[pos : found.after]]
    length = Ahead(found.low, found.high, found.grain)
    lasts = Lasts(start, length, within, "approximate" in hedges)
    return hedged(lasts, hedges), found.after


def lasting(cursor: Cursor, start: Node, after: int) -> Parsed:
    """Read A `for` so long: `January 16th for seven weeks`."""
    pos = after + (cursor.kinds[after] in ("comma", "prep"))  # on the six-week shoot
    length = _length(cursor, start, pos) if pos > after else None
    if length and cursor.text(after) == "(":  # 2 November (8 weeks)
        return length
    if length and cursor.marks(length[1]) & SHOOT:  # in January, with a 50-day shoot
        return length
    pos += cursor.kinds[pos] == "and"  # began Monday and will run for six weeks
    return _length(cursor, start, pos) if cursor.kinds[pos] == "for" else None


def lasts_first(cursor: Cursor, pos: int) -> Parsed:
    """Read `for ten weeks from March 2025`, `a 12-week shoot beginning in March`."""
    kind = cursor.kinds[pos]
    if kind in ENDS and cursor.kinds[pos + 1] == "number":
        return _ends_first(cursor, pos)
    if kind == "of" and cursor.marks(pos) & SHOOT:
        return _lasts(cursor, pos, pos + 1)  # a shoot of ten weeks
    if kind in ("for", "over"):
        from_now = cursor.kinds[pos + 1] == "which"
        return _from_now(cursor, pos) if from_now else _lasts(cursor, pos, pos + 1)
    return _lasts(cursor, pos, pos)


def _lasts(cursor: Cursor, start: int, pos: int) -> Parsed:
    """Read a length and the start from which it counts; a word may lead to it."""
    found = count(cursor, pos)
    if found is None or not found.low:
        return None
    after = cursor.past(found.after, frozenset({"comma", "from"}))
    marks = cursor.marks(found.after) | cursor.marks(after)
    begun = None if cursor.kinds[after] in ENDS else choice(cursor, after, bounded)
    if begun is None:
        return None
    if pos == start and not marks & (SHOOT | BEGINS | ABOUT):
        # eight weeks from May 4; from a weekday it is the day eight weeks later
        from_day = cursor.kinds[found.after] == "from" and isinstance(begun[0], Term)
        if not from_day or not _is_calendar_day(begun[0]):
            return None
    if cursor.kinds[begun[1]] in UNTIL:  # a 12-week shoot from May to August
        wrap = choice(cursor, begun[1] + 1, bounded)
        return (Span(begun[0], wrap[0]), wrap[1]) if wrap else None
    length = Ahead(found.low, found.high, found.grain)
    lasts = Lasts(begun[0], length, approximate=found.approximate)
    return hedged(lasts, cursor.kinds[pos : found.after]), begun[1]


def _ends_first(cursor: Cursor, pos: int) -> Parsed:
    """Read `lasted 57 days, from June 4`, `wraps a 30-day shoot on December 8`."""
    if cursor.text(pos).startswith("last"):
        return _lasts(cursor, pos, pos + 1)
    found = count(cursor, pos + 1) if cursor.field == "wrap" else None
    if found is None or not cursor.marks(found.after) & SHOOT:
        return None
    return choice(cursor, found.after, bounded)


def _from_now(cursor: Cursor, pos: int) -> Parsed:
    """Read `for the next ten weeks`: from today until then."""
    found = count(cursor, pos + 2) if cursor.text(pos + 1) == "next" else None
    if cursor.kinds[pos] != "for" or found is None or not found.low:
        return None
    length = Ahead(found.low, found.high, found.grain, found.either)
    now = Term(Near(0), cursor.place(pos, pos + 2))
    ahead = Term(length, cursor.place(pos + 2, found.after))
    return Span(now, hedged(ahead, cursor.kinds[pos + 1 : found.after])), found.after


def _is_calendar_day(node: Node) -> bool:
    """Check for a term that names a day or month of the calendar."""
    of = undated(node.of) if isinstance(node, Term) else None
    return isinstance(of, Day | Fixed | Holiday | Month | Part)
