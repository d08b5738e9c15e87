"""Rules for the whole: spans, lengths, and the same date said twice.

whole = said [, said] …       "today, April 28"; "spring, probably late April"
said  = choice to choice      "from mid-December to next March"
      | choice and wrap choice
      | choice for length     "January 16th for seven weeks"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.fillers import BEGINS, BEGUN, DATES, SHOOT, SOMETIME, START, VERB
from filmtrack.when.grammar import day_alone
from filmtrack.when.grammar_bounds import target
from filmtrack.when.grammar_choice import (
    ENDS,
    UNTIL,
    bounded,
    choice,
    completed,
    hedged,
    is_season,
    joined,
)
from filmtrack.when.grammar_relative import count
from filmtrack.when.tokens import HEDGES, NUMBERS, Found, Row
from filmtrack.when.tree import (
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

if TYPE_CHECKING:
    from collections.abc import Sequence

_STOP = "end of phrase"
_TO = UNTIL | {"dash"}
_MOST_TIMES_SAID = 4  # "tomorrow, Friday, 11/21" says it three times
_LOOSE = HEDGES | {"comma"}
_TRAILING = HEDGES | {"comma", "unknown", "dash"}
_WRAP_LINKS = UNTIL | {"in", "prep", "over", "for", "within", "by", "only"}


def whole(row: Row) -> Node | None:
    """Reads a whole phrase, or gives None when something is left over."""
    here = row.past(0, frozenset({"comma", "dash"}))
    if row.kinds[here] == _STOP or (row.field == "wrap" and row.kinds[here] == "ended"):
        happened = _happened(row, here)
        if happened:
            return happened
    found = unknown(row, here) or said(row, here)
    for _ in range(_MOST_TIMES_SAID):
        if found is None:
            break
        node, after = found
        last = row.past(after, _TRAILING)
        if row.kinds[last] == _STOP:
            return hedged(node, _sure(row.kinds[after:last]))
        found = refined(row, node, after)
    return None


def _sure(kinds: list[str]) -> list[str]:
    """A date followed by `TBD` is uncertain."""
    return ["uncertain" if kind == "unknown" else kind for kind in kinds]


def _happened(row: Row, here: int) -> Node | None:
    """`has begun`, `just finished`: it has happened, no date is said."""
    last = row.past(here, frozenset({"ended", "now", "comma"}))
    ended = any(kind == "ended" for kind in row.kinds[here:last])
    begun = bool(row.marks(last) & BEGUN) and row.field != "wrap"
    if row.kinds[last] == _STOP and (ended or begun):
        return Happened((row.tokens[0].start, row.tokens[-1].end))
    return None


def unknown(row: Row, here: int) -> Found:
    """`TBD`, `on hold`, `delayed indefinitely`; `on hold until A` is A."""
    first = row.past(here, HEDGES | {"pushed", "now", "prep"})
    if row.kinds[first] != "unknown":
        return None
    last = row.past(first, _TRAILING | {"now", "for"})
    if row.kinds[last] == _STOP:
        return Unknown(), last
    if row.text(first) in ("tbd", "tba", "tbc"):
        found = said(row, last)
        return (hedged(found[0], ["uncertain"]), found[1]) if found else None
    return target(row, last + 1) if row.kinds[last] in UNTIL else None


def said(row: Row, here: int) -> Found:
    """One date with what it runs to: a choice, a span or a length."""
    first = row.past(here, _LOOSE)
    if row.marks(first) & SOMETIME:
        found = _run(row, first) or _between(row, first)
    else:
        found = _between(row, first) or _lasts_first(row, first) or _run(row, first)
    if found is None:
        return None
    return hedged(found[0], row.kinds[here:first]), found[1]


def _run(row: Row, here: int) -> Found:
    """A choice, and the wrap, the second date or the length that follows."""
    found = choice(row, here, bounded)
    if found is None:
        return None
    node, after = found
    return (
        _wrapping(row, node, after)
        or _paired(row, node, here, after)
        or _to(row, node, here, after)
        or _lasting(row, node, after)
        or found
    )


def _to(row: Row, start: Node, here: int, after: int) -> Found:
    """A `to` B, A `through` B, A`–`B: a span, or one window for a start."""
    if row.kinds[after] not in _TO or _dashed_hedge(row, after):
        return None
    dash = row.kinds[after] == "dash"
    link = row.past(after, _TO)
    found = choice(row, link, bounded) or day_alone(row, link)
    if found is None:
        return None
    first, last = completed([start, found[0]])
    seasons = is_season(first) and _has_season(last)
    around = "approximate" in row.kinds[max(here - 1, 0) : here + 1]
    one = bool(row.marks(here) & SOMETIME) or (dash and bool(row.marks(here) & START))
    if around or one or (dash and seasons) or row.marks(found[1]) & START:
        return Range(first, last), found[1]
    return Span(first, last), found[1]


def _has_season(node: Node) -> bool:
    return isinstance(node, Term) and isinstance(undated(node.of), Season)


def _dashed_hedge(row: Row, here: int) -> bool:
    """Says whether a dash leads to the same date said again: `2026 — likely June`."""
    return row.kinds[here] == "dash" and row.kinds[here + 1] in HEDGES


def _wrapping(row: Row, start: Node, after: int) -> Found:
    """A `and wrap` B, A, `with production continuing into` B, A `wrapping in` B."""
    link = row.past(after, frozenset({"comma", "and", "dash"}))
    verb = row.past(link, HEDGES | {"now"})
    ends = row.kinds[verb] in ENDS or _is_end_verb(row, verb, link > after)
    hedged_link = row.past(link, HEDGES)  # A, likely until B
    goes_on = link > after and row.kinds[hedged_link] in UNTIL
    goes_on &= row.kinds[after] != "dash" or hedged_link > link
    if not ends and not goes_on:
        return None
    hedges = row.kinds[link:verb]
    here = link
    if ends:
        here = row.past(verb + (row.kinds[verb] not in ENDS), ENDS)
    return _wrap(row, start, here, hedges) if here else None


def _is_end_verb(row: Row, here: int, linked: bool) -> bool:
    """Says whether `end` is the verb with nothing behind it: `and end May 30`."""
    if row.kinds[here] == "which":  # and will last eight weeks
        return linked and row.text(here) == "last" and bool(row.marks(here) & VERB)
    return linked and row.kinds[here] == "part" and row.text(here) == "bare end"


def _wrap(row: Row, start: Node, here: int, hedges: list[str]) -> Found:
    """The wrap itself: at a date, by a date, within so long, after so long."""
    last = here
    by = False
    while row.kinds[last] in _WRAP_LINKS | HEDGES:
        kind = row.kinds[last]
        if kind in ("for", "within"):
            return _length(row, start, last, hedges)
        by = by or kind == "by"
        hedges.append(kind)
        last += 1
    length = _length(row, start, last, hedges)
    if length:
        return length
    found = choice(row, last, bounded)
    if found is None:
        return None
    node: Node = found[0]
    latest = bare(node)
    if isinstance(latest, By):
        node, by = latest.of, True
    by = by or isinstance(latest, Before)
    return Span(start, hedged(node, hedges), by), found[1]


def _length(row: Row, start: Node, here: int, before: Sequence[str] = ()) -> Found:
    """How long it takes from its start: `for seven weeks`, `within a month`."""
    within = row.kinds[here] == "within"
    found = count(row, here + (row.kinds[here] in ("for", "within", "over")))
    if found is None or not found.low or row.kinds[found.after] == "from now":
        return None
    hedges = [*before, *row.kinds[here : found.after]]
    length = Ahead(found.low, found.high, found.grain)
    lasts = Lasts(start, length, within, "approximate" in hedges)
    return hedged(lasts, hedges), found.after


def _lasting(row: Row, start: Node, after: int) -> Found:
    """A `for` so long: `January 16th for seven weeks`."""
    here = after + (row.kinds[after] == "comma")
    return _length(row, start, here) if row.kinds[here] == "for" else None


def _lasts_first(row: Row, here: int) -> Found:
    """`for ten weeks from March 2025`, `a 12-week shoot beginning in March`."""
    start = here
    if row.kinds[here] == "of" and row.marks(here) & SHOOT:
        here += 1  # a shoot of ten weeks
    elif row.kinds[here] == "for":
        here += 1
        if row.kinds[here] == "which" and row.text(here) == "next":
            found = count(row, here + 1)
            if found is None or not found.low:
                return None
            length = Ahead(found.low, found.high, found.grain, found.either)
            now = Term(Near(0), row.place(start, here + 1))
            ahead = Term(length, row.place(here + 1, found.after))
            wrap = hedged(ahead, row.kinds[here : found.after])
            return Span(now, wrap), found.after
    found = count(row, here)
    if found is None or not found.low:
        return None
    after = row.past(found.after, frozenset({"comma", "from"}))
    marks = row.marks(found.after) | row.marks(after)
    if here == start and not marks & (SHOOT | BEGINS):
        return None
    begun = choice(row, after, bounded)
    if begun is None:
        return None
    length = Ahead(found.low, found.high, found.grain)
    lasts = Lasts(begun[0], length, approximate=found.approximate)
    return hedged(lasts, row.kinds[here : found.after]), begun[1]


def _between(row: Row, here: int) -> Found:
    """`between` A `and` B: from A's start to B's end; between two days a span."""
    if row.kinds[here] != "between":
        return None
    first = choice(row, here + 1, bounded)
    if first is None or row.kinds[first[1]] not in ("and", "to", "dash"):
        return None
    last = choice(row, first[1] + 1, bounded) or day_alone(row, first[1] + 1)
    if last is None:
        return None
    one, two = completed([first[0], last[0]])
    start = row.marks(here) & SOMETIME or row.marks(last[1]) & START
    if _is_day(one) and _is_day(two) and not start:
        return Span(one, two), last[1]
    return Range(one, two), last[1]


def _is_day(node: Node) -> bool:
    """Says whether a term is one day."""
    inside = bare(node)
    if not isinstance(inside, Term):
        return False
    return isinstance(undated(inside.of), Day | Fixed | Near | Weekday | Holiday)


def _paired(row: Row, first: Node, here: int, after: int) -> Found:
    """A `and` B: a span; a choice with `dates`; two bounds; a list of days."""
    items = [first]
    while row.kinds[after] in ("and", "comma"):
        comma = row.kinds[after] == "comma"
        if comma and not (_lists_days(row, after) or _bounds(row, items[-1], after)):
            break
        link = after + 1 + (comma and row.kinds[after + 1] == "and")
        more = choice(row, link, bounded) or day_alone(row, link)
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
    if any(row.marks(i) & DATES for i in range(here, len(row.tokens))):
        return Either(tuple(items)), after
    ends = bare(items[0]), bare(items[-1])
    if _spring_and_summer(*ends) or row.marks(here) & SOMETIME:
        return Range(items[0], items[-1]), after
    return Span(items[0], items[-1]), after


def _lists_days(row: Row, comma: int) -> bool:
    """Says whether a comma stands in a list of days that an `and` ends."""
    here = comma + 1
    while row.kinds[here] in NUMBERS and row.kinds[here + 1] == "comma":
        here += 2
    if row.kinds[here] == "and":  # 5, 7, and 8
        return row.kinds[here + 1] in NUMBERS
    return row.kinds[here] in NUMBERS and row.kinds[here + 1] == "and"


def _bounds(row: Row, node: Node, comma: int) -> bool:
    """Says whether a comma parts two bounds: `A at the earliest, B at the latest`."""
    if not isinstance(bare(node), OpenFrom | After):
        return False
    found = choice(row, comma + 1 + (row.kinds[comma + 1] == "and"), bounded)
    return found is not None and isinstance(bare(found[0]), By | Before)


def _spring_and_summer(one: Node, two: Node) -> bool:
    """As `the spring-summer`: `this spring and summer` is one window."""
    if not (isinstance(one, Term) and isinstance(two, Term)):
        return False
    first = one.of.of if isinstance(one.of, Named) else undated(one.of)
    return first == Season(1) and undated(two.of) == Season(2)


def refined(row: Row, node: Node, after: int) -> Found:
    """A, B: the same event said twice: `today, April 28`; `Thursday (June 22)`."""
    link = row.past(after, frozenset({"comma"}))
    if row.kinds[link] == "dash":
        link = row.past(link, frozenset({"dash"}))
        if row.kinds[link] not in HEDGES:
            return None
    elif link == after and not _is_day(node):
        return None
    found = said(row, link)
    if found is None or found[1] == after:
        return None
    return Refined(node, found[0]), found[1]
