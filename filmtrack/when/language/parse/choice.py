"""Rules for terms with a hedge, and for one of several.

dates   = dated or dated …              "April or May of next year"
dated   = [hedge] term [hedge]          "around mid-May"
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from filmtrack.when.language.ast import (
    After,
    Before,
    By,
    Calendar,
    Corridor,
    Dated,
    Day,
    DayAlone,
    Either,
    Hedged,
    Month,
    Node,
    OpenFrom,
    Part,
    Range,
    Season,
    Term,
)
from filmtrack.when.language.cursor import HEDGES, NUMBERS, Cursor, Parsed
from filmtrack.when.language.parse.term import day_alone, shared, short_year, term
from filmtrack.when.language.table import SOMETIME, THE
from filmtrack.when.language.walk import bare, undated

Rule: TypeAlias = Callable[[Cursor, int], Parsed]

UNTIL = frozenset({"until", "through", "into", "to"})
ENDS = frozenset({"end", "ended"})
_OR = frozenset({"or", "slash"})


def hedged(node: Node, kinds: list[str]) -> Node:
    """Mark what a node says as approximate or uncertain, if a hedge stands by it."""
    approximate, uncertain = "approximate" in kinds, "uncertain" in kinds
    return Hedged(node, approximate, uncertain) if approximate or uncertain else node


def dated(cursor: Cursor, pos: int) -> Parsed:
    """Read one term with the hedges around it: `probably around mid-May or so`."""
    first = cursor.past(pos, HEDGES | {"earliest skipped"})
    found: Parsed = term(cursor, first) or shared(cursor, first)
    if found is None and cursor.kinds[first] in ("in", "prep", "for", "of"):
        inside = first + 1
        if cursor.kinds[inside] == "number":  # on 4 and 5 May
            found = shared(cursor, inside)
        first_hedged = cursor.past(inside, HEDGES)
        if first_hedged > inside:
            found = term(cursor, first_hedged) or shared(cursor, first_hedged)
            first = first_hedged
    if found is None:
        return None
    node, after = found
    last = cursor.past(after, HEDGES)
    if (
        cursor.kinds[last] in ("month", "which", "season", "part", "year")
        and last > after
    ):
        last = after  # the hedge belongs to what follows it
    hedges = cursor.kinds[pos:first] + cursor.kinds[after:last]
    hedges += ["uncertain"] * (
        "uncertain" in cursor.kinds[first:after]
    )  # in maybe a week
    return hedged(node, hedges), last


def choice(cursor: Cursor, pos: int, read: Rule) -> Parsed:
    """Read A `or` B, A `/` B; a list of like things that ends in `or`."""
    found = read(cursor, pos)
    if found is None:
        return None
    items, after = [found[0]], found[1]
    while True:
        link = after + (
            cursor.kinds[after] == "comma" and cursor.kinds[after + 1] in _OR
        )
        if cursor.kinds[link] in _OR:
            link = cursor.past(link + 1, frozenset({"comma", "latest"}))
            if read is dated and one_of_range(cursor, link):
                break
            more = (
                read(cursor, link)
                or short_year(cursor, link)
                or day_alone(cursor, link)
            )
        elif cursor.kinds[link] == "comma" and _lists(cursor, link):
            more = read(cursor, link + 1) or day_alone(cursor, link + 1)
        elif cursor.kinds[link] == "comma" and len(items) == 1:
            more = _like(cursor, items[0], link + 1, read)
        else:
            break
        if more is None:
            break
        items.append(more[0])
        after = more[1]
    return joined(items), after


def _like(cursor: Cursor, one: Node, pos: int, read: Rule) -> Parsed:
    """Read the second of two like dates that a comma parts: `late May, early June`.

    What is not like the first says it again: `spring, late April`. Words between them
    may be about something else: `shoots in May, premieres in December`.
    """
    named = cursor.past(pos, frozenset({"in", "prep"}))
    if cursor.kinds[named] not in ("part", "month", "season"):
        return None
    found = read(cursor, pos)
    if found is None or any(cursor.marks(i) & ~THE for i in range(pos, found[1])):
        return None
    one_of, two_of = (
        undated(inside.of) if isinstance(inside, Term) else None
        for inside in (bare(one), bare(found[0]))
    )
    like = type(one_of) is type(two_of) and isinstance(one_of, Month | Season | Part)
    if isinstance(one_of, Part) and isinstance(two_of, Part):
        like = like and type(one_of.of) is type(two_of.of)
    return found if like and one_of != two_of else None


def _lists(cursor: Cursor, comma: int) -> bool:
    """Check whether a comma stands in a list of days or months that an `or` ends."""
    kind = cursor.kinds[comma + 1]
    if kind not in ("month", "season", "number", "ordinal", "weekday"):
        return False
    like = NUMBERS if kind in NUMBERS else frozenset({kind})
    before = cursor.kinds[comma - 1]
    if before not in like:
        return False
    pos = comma + 1
    while cursor.kinds[pos] in like:
        pos += 1 + (cursor.kinds[pos + 1] == "comma")
    return cursor.kinds[pos] in _OR


def joined(items: list[Node]) -> Node:
    """Join alternatives; the end of one and the start of another are a corridor."""
    if len(items) == 1:
        return items[0]
    items = completed(items)
    if len(items) == 2:
        low, high = items
        if isinstance(bare(low), OpenFrom | After) and isinstance(
            bare(high), By | Before
        ):
            return Corridor(low, high)
    if isinstance(items[-1], By) and not any(isinstance(i, By) for i in items[:-1]):
        items[-1] = items[-1].of  # in May, or as late as July
    return Either(tuple(items))


def completed(items: list[Node]) -> list[Node]:
    """Return each day that stands alone the month that was said before it."""
    month = 0
    whole = []
    for item in items:
        node, inside = item, bare(item)
        if isinstance(inside, Term):
            of = undated(inside.of)
            if isinstance(of, DayAlone) and month:
                day: Calendar = Day(month, of.day)
                node = Term(Dated(day, of.year) if of.year else day, inside.at)
            elif isinstance(of, Day):
                month = of.month
        whole.append(node)
    return whole


def dates(cursor: Cursor, pos: int) -> Parsed:
    """Read one or several dated terms: what `by`, `before` and the like apply to."""
    return choice(cursor, pos, dated)


def one_of_range(cursor: Cursor, pos: int) -> Parsed:
    """Read `sometime from A to B`, `sometime between A and B`: one event in that range.

    `between` two days is a span and `sometime` alone carries nothing; said
    together they can only be one event, and so the windows that have no name are said.
    """
    if not cursor.marks(pos) & SOMETIME:
        return None
    between = cursor.kinds[pos] == "between"
    first = dated(cursor, pos + between)
    if first is None:
        return None
    links = {"and", "to", "dash"} if between else UNTIL | {"dash"}
    link = first[1]
    if cursor.kinds[link] not in links:
        return None
    last = dated(cursor, link + 1) or day_alone(cursor, link + 1)
    if last is None:
        return None
    one, two = completed([first[0], last[0]])
    return Range(one, two), last[1]


def is_season(node: Node) -> bool:
    """Check whether a term is a season with no year of its own."""
    return isinstance(node, Term) and isinstance(node.of, Season)
