"""Rules for the whole: spans, lengths, and the same date said twice.

whole = said [, said] …       "today, April 28"; "spring, probably late April"
said  = choice to choice      "from mid-December to next March"
      | choice and wrap choice
      | choice for length     "January 16th for seven weeks"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.language.ast import (
    After,
    Ahead,
    Before,
    By,
    Corridor,
    Day,
    Either,
    Fixed,
    Happened,
    Holiday,
    Lasts,
    Named,
    Near,
    Node,
    OpenFrom,
    Range,
    Refined,
    Season,
    Span,
    Term,
    Unknown,
    Weekday,
    bare,
    undated,
)
from filmtrack.when.language.cursor import HEDGES, NUMBERS, Cursor, Parsed
from filmtrack.when.language.parse.bounds import bounded, target
from filmtrack.when.language.parse.choice import (
    ENDS,
    UNTIL,
    choice,
    completed,
    hedged,
    is_season,
    joined,
)
from filmtrack.when.language.parse.relative import count
from filmtrack.when.language.parse.term import day_alone
from filmtrack.when.language.table import (
    BEGINS,
    BEGUN,
    DATES,
    SHOOT,
    SOMETIME,
    START,
    VERB,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_STOP = "end of phrase"
_TO = UNTIL | {"dash"}
_MOST_TIMES_SAID = 4  # "tomorrow, Friday, 11/21" says it three times
_LOOSE = HEDGES | {"comma"}
_TRAILING = HEDGES | {"comma", "unknown", "dash"}
_WRAP_LINKS = UNTIL | {"in", "prep", "over", "for", "within", "by", "only"}


def whole(cursor: Cursor) -> Node | None:
    """Reads a whole phrase, or gives None when something is left over."""
    pos = cursor.past(0, frozenset({"comma", "dash"}))
    if cursor.kinds[pos] == _STOP or (
        cursor.field == "wrap" and cursor.kinds[pos] == "ended"
    ):
        happened = _happened(cursor, pos)
        if happened:
            return happened
    found = unknown(cursor, pos) or said(cursor, pos)
    for _ in range(_MOST_TIMES_SAID):
        if found is None:
            break
        node, after = found
        last = cursor.past(after, _TRAILING)
        if cursor.kinds[last] == _STOP:
            return hedged(node, _sure(cursor.kinds[after:last]))
        found = refined(cursor, node, after)
    return None


def _sure(kinds: list[str]) -> list[str]:
    """A date followed by `TBD` is uncertain."""
    return ["uncertain" if kind == "unknown" else kind for kind in kinds]


def _happened(cursor: Cursor, pos: int) -> Node | None:
    """`has begun`, `just finished`: it has happened, no date is said."""
    last = cursor.past(pos, frozenset({"ended", "now", "comma"}))
    ended = any(kind == "ended" for kind in cursor.kinds[pos:last])
    begun = bool(cursor.marks(last) & BEGUN) and cursor.field != "wrap"
    if cursor.kinds[last] == _STOP and (ended or begun):
        return Happened((cursor.tokens[0].start, cursor.tokens[-1].end))
    return None


def unknown(cursor: Cursor, pos: int) -> Parsed:
    """`TBD`, `on hold`, `delayed indefinitely`; `on hold until A` is A."""
    first = cursor.past(pos, HEDGES | {"pushed", "now", "prep"})
    if cursor.kinds[first] != "unknown":
        return None
    last = cursor.past(first, _TRAILING | {"now", "for"})
    if cursor.kinds[last] == _STOP:
        return Unknown(), last
    if cursor.text(first) in ("tbd", "tba", "tbc"):
        found = said(cursor, last)
        return (hedged(found[0], ["uncertain"]), found[1]) if found else None
    return target(cursor, last + 1) if cursor.kinds[last] in UNTIL else None


def said(cursor: Cursor, pos: int) -> Parsed:
    """One date with what it runs to: a choice, a span or a length."""
    first = cursor.past(pos, _LOOSE)
    if cursor.marks(first) & SOMETIME:
        found = _run(cursor, first) or _between(cursor, first)
    else:
        found = (
            _between(cursor, first)
            or _lasts_first(cursor, first)
            or _run(cursor, first)
        )
    if found is None:
        return None
    return hedged(found[0], cursor.kinds[pos:first]), found[1]


def _run(cursor: Cursor, pos: int) -> Parsed:
    """A choice, and the wrap, the second date or the length that follows."""
    found = choice(cursor, pos, bounded)
    if found is None:
        return None
    node, after = found
    return (
        _wrapping(cursor, node, after)
        or _paired(cursor, node, pos, after)
        or _to(cursor, node, pos, after)
        or _lasting(cursor, node, after)
        or found
    )


def _to(cursor: Cursor, start: Node, pos: int, after: int) -> Parsed:
    """A `to` B, A `through` B, A`–`B: a span, or one window for a start."""
    if cursor.kinds[after] not in _TO or _dashed_hedge(cursor, after):
        return None
    dash = cursor.kinds[after] == "dash"
    link = cursor.past(after, _TO)
    found = choice(cursor, link, bounded) or day_alone(cursor, link)
    if found is None:
        return None
    first, last = completed([start, found[0]])
    seasons = is_season(first) and _has_season(last)
    around = "approximate" in cursor.kinds[max(pos - 1, 0) : pos + 1]
    one = bool(cursor.marks(pos) & SOMETIME) or (
        dash and bool(cursor.marks(pos) & START)
    )
    if around or one or (dash and seasons) or cursor.marks(found[1]) & START:
        return Range(first, last), found[1]
    return Span(first, last), found[1]


def _has_season(node: Node) -> bool:
    return isinstance(node, Term) and isinstance(undated(node.of), Season)


def _dashed_hedge(cursor: Cursor, pos: int) -> bool:
    """Says whether a dash leads to the same date said again: `2026 — likely June`."""
    return cursor.kinds[pos] == "dash" and cursor.kinds[pos + 1] in HEDGES


def _wrapping(cursor: Cursor, start: Node, after: int) -> Parsed:
    """A `and wrap` B, A, `with production continuing into` B, A `wrapping in` B."""
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
    """Says whether `end` is the verb with nothing behind it: `and end May 30`."""
    if cursor.kinds[pos] == "which":  # and will last eight weeks
        return linked and cursor.text(pos) == "last" and bool(cursor.marks(pos) & VERB)
    return linked and cursor.kinds[pos] == "part" and cursor.text(pos) == "bare end"


def _wrap(cursor: Cursor, start: Node, pos: int, hedges: list[str]) -> Parsed:
    """The wrap itself: at a date, by a date, within so long, after so long."""
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
    """How long it takes from its start: `for seven weeks`, `within a month`."""
    within = cursor.kinds[pos] == "within"
    found = count(cursor, pos + (cursor.kinds[pos] in ("for", "within", "over")))
    if found is None or not found.low or cursor.kinds[found.after] == "from now":
        return None
    hedges = [*before, *cursor.kinds[pos : found.after]]
    length = Ahead(found.low, found.high, found.grain)
    lasts = Lasts(start, length, within, "approximate" in hedges)
    return hedged(lasts, hedges), found.after


def _lasting(cursor: Cursor, start: Node, after: int) -> Parsed:
    """A `for` so long: `January 16th for seven weeks`."""
    pos = after + (cursor.kinds[after] == "comma")
    return _length(cursor, start, pos) if cursor.kinds[pos] == "for" else None


def _lasts_first(cursor: Cursor, pos: int) -> Parsed:
    """`for ten weeks from March 2025`, `a 12-week shoot beginning in March`."""
    start = pos
    if cursor.kinds[pos] == "of" and cursor.marks(pos) & SHOOT:
        pos += 1  # a shoot of ten weeks
    elif cursor.kinds[pos] == "for":
        pos += 1
        if cursor.kinds[pos] == "which" and cursor.text(pos) == "next":
            found = count(cursor, pos + 1)
            if found is None or not found.low:
                return None
            length = Ahead(found.low, found.high, found.grain, found.either)
            now = Term(Near(0), cursor.place(start, pos + 1))
            ahead = Term(length, cursor.place(pos + 1, found.after))
            wrap = hedged(ahead, cursor.kinds[pos : found.after])
            return Span(now, wrap), found.after
    found = count(cursor, pos)
    if found is None or not found.low:
        return None
    after = cursor.past(found.after, frozenset({"comma", "from"}))
    marks = cursor.marks(found.after) | cursor.marks(after)
    if pos == start and not marks & (SHOOT | BEGINS):
        return None
    begun = choice(cursor, after, bounded)
    if begun is None:
        return None
    length = Ahead(found.low, found.high, found.grain)
    lasts = Lasts(begun[0], length, approximate=found.approximate)
    return hedged(lasts, cursor.kinds[pos : found.after]), begun[1]


def _between(cursor: Cursor, pos: int) -> Parsed:
    """`between` A `and` B: from A's start to B's end; between two days a span."""
    if cursor.kinds[pos] != "between":
        return None
    first = choice(cursor, pos + 1, bounded)
    if first is None or cursor.kinds[first[1]] not in ("and", "to", "dash"):
        return None
    last = choice(cursor, first[1] + 1, bounded) or day_alone(cursor, first[1] + 1)
    if last is None:
        return None
    one, two = completed([first[0], last[0]])
    start = cursor.marks(pos) & SOMETIME or cursor.marks(last[1]) & START
    if _is_day(one) and _is_day(two) and not start:
        return Span(one, two), last[1]
    return Range(one, two), last[1]


def _is_day(node: Node) -> bool:
    """Says whether a term is one day."""
    inside = bare(node)
    if not isinstance(inside, Term):
        return False
    return isinstance(undated(inside.of), Day | Fixed | Near | Weekday | Holiday)


def _paired(cursor: Cursor, first: Node, pos: int, after: int) -> Parsed:
    """A `and` B: a span; a choice with `dates`; two bounds; a list of days."""
    items = [first]
    while cursor.kinds[after] in ("and", "comma"):
        comma = cursor.kinds[after] == "comma"
        if comma and not (
            _lists_days(cursor, after) or _bounds(cursor, items[-1], after)
        ):
            break
        link = after + 1 + (comma and cursor.kinds[after + 1] == "and")
        more = choice(cursor, link, bounded) or day_alone(cursor, link)
        if more is None:
            break
        items.append(more[0])
        after = more[1]
    if len(items) == 1:
        return None
    items = completed(items)
    node = joined([items[0], items[-1]])
    if isinstance(node, Corridor):
        return node, after
    if any(isinstance(bare(item), OpenFrom | After | By | Before) for item in items):
        return None
    if any(cursor.marks(i) & DATES for i in range(pos, len(cursor.tokens))):
        return Either(tuple(items)), after
    ends = bare(items[0]), bare(items[-1])
    if _spring_and_summer(*ends) or cursor.marks(pos) & SOMETIME:
        return Range(items[0], items[-1]), after
    return Span(items[0], items[-1]), after


def _lists_days(cursor: Cursor, comma: int) -> bool:
    """Says whether a comma stands in a list of days that an `and` ends."""
    pos = comma + 1
    while cursor.kinds[pos] in NUMBERS and cursor.kinds[pos + 1] == "comma":
        pos += 2
    if cursor.kinds[pos] == "and":  # 5, 7, and 8
        return cursor.kinds[pos + 1] in NUMBERS
    return cursor.kinds[pos] in NUMBERS and cursor.kinds[pos + 1] == "and"


def _bounds(cursor: Cursor, node: Node, comma: int) -> bool:
    """Says whether a comma parts two bounds: `A at the earliest, B at the latest`."""
    if not isinstance(bare(node), OpenFrom | After):
        return False
    found = choice(cursor, comma + 1 + (cursor.kinds[comma + 1] == "and"), bounded)
    return found is not None and isinstance(bare(found[0]), By | Before)


def _spring_and_summer(one: Node, two: Node) -> bool:
    """As `the spring-summer`: `this spring and summer` is one window."""
    if not (isinstance(one, Term) and isinstance(two, Term)):
        return False
    first = one.of.of if isinstance(one.of, Named) else undated(one.of)
    return first == Season(1) and undated(two.of) == Season(2)


def refined(cursor: Cursor, node: Node, after: int) -> Parsed:
    """A, B: the same event said twice: `today, April 28`; `Thursday (June 22)`."""
    link = cursor.past(after, frozenset({"comma"}))
    if cursor.kinds[link] == "dash":
        link = cursor.past(link, frozenset({"dash"}))
        if cursor.kinds[link] not in HEDGES:
            return None
    elif link == after and not _is_day(node):
        return None
    found = said(cursor, link)
    if found is None or found[1] == after:
        return None
    return Refined(node, found[0]), found[1]
