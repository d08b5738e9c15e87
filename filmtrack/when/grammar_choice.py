"""Rules for terms with a bound or a hedge, and for one of several.

choice  = bounded or bounded …          "by May, or June at the latest"
bounded = before A | by A | not until A | as early as A | A or later | …
dates   = dated or dated …              "April or May of next year"
dated   = [hedge] term [hedge]          "around mid-May"
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from filmtrack.when.fillers import SOMETIME
from filmtrack.when.grammar import day_alone, shared, term
from filmtrack.when.tokens import HEDGES, NUMBERS, Found, Row
from filmtrack.when.tree import (
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
    Node,
    OpenFrom,
    Range,
    Season,
    Term,
    bare,
    undated,
)

Rule: TypeAlias = Callable[[Row, int], Found]

BOUNDS: dict[str, Rule] = {}  # by the first token; filled by `grammar_bounds`
UNTIL = frozenset({"until", "through", "into", "to"})
ENDS = frozenset({"end", "ended"})
_AFTER_NOW = HEDGES | {"pushed", "not", "not likely", "before", "by", "after", "only"}
_OR = frozenset({"or", "slash"})


def hedged(node: Node, kinds: list[str]) -> Node:
    """Marks what a node says as approximate or uncertain, if a hedge stands by it."""
    approximate, uncertain = "approximate" in kinds, "uncertain" in kinds
    return Hedged(node, approximate, uncertain) if approximate or uncertain else node


def dated(row: Row, here: int) -> Found:
    """One term with the hedges around it: `probably around mid-May or so`."""
    first = row.past(here, HEDGES | {"earliest skipped"})
    found: Found = term(row, first) or shared(row, first)
    if found is None and row.kinds[first] in ("in", "prep", "for", "of"):
        inside = first + 1
        first_hedged = row.past(inside, HEDGES)
        if first_hedged > inside:
            found = term(row, first_hedged) or shared(row, first_hedged)
            first = first_hedged
    if found is None:
        return None
    node, after = found
    last = row.past(after, HEDGES)
    if row.kinds[last] in ("month", "which", "season", "part", "year") and last > after:
        last = after  # the hedge belongs to what follows it
    hedges = row.kinds[here:first] + row.kinds[after:last]
    hedges += ["uncertain"] * ("uncertain" in row.kinds[first:after])  # in maybe a week
    return hedged(node, hedges), last


def choice(row: Row, here: int, read: Rule) -> Found:
    """A `or` B, A `/` B; a list of like things that ends in `or`."""
    found = read(row, here)
    if found is None:
        return None
    items, after = [found[0]], found[1]
    while True:
        link = after + (row.kinds[after] == "comma" and row.kinds[after + 1] in _OR)
        if row.kinds[link] in _OR:
            link = row.past(link + 1, frozenset({"comma", "latest"}))
            if read is dated and one_of_range(row, link):
                break
            more = read(row, link) or day_alone(row, link)
        elif row.kinds[link] == "comma" and _lists(row, link):
            more = read(row, link + 1) or day_alone(row, link + 1)
        else:
            break
        if more is None:
            break
        items.append(more[0])
        after = more[1]
    return joined(items), after


def _lists(row: Row, comma: int) -> bool:
    """Says whether a comma stands in a list of days or months that an `or` ends."""
    kind = row.kinds[comma + 1]
    if kind not in ("month", "season", "number", "ordinal", "weekday"):
        return False
    like = NUMBERS if kind in NUMBERS else frozenset({kind})
    before = row.kinds[comma - 1]
    if before not in like:
        return False
    here = comma + 1
    while row.kinds[here] in like:
        here += 1 + (row.kinds[here + 1] == "comma")
    return row.kinds[here] in _OR


def joined(items: list[Node]) -> Node:
    """Joins alternatives; the end of one and the start of another are a corridor."""
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
    """Gives each day that stands alone the month that was said before it."""
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


def dates(row: Row, here: int) -> Found:
    """One or several dated terms: what `by`, `before` and the like apply to."""
    return choice(row, here, dated)


def bounded(row: Row, here: int) -> Found:
    """Anything that says one event: a bound with its dates, or dates alone."""
    first = here
    here = row.past(here, HEDGES)
    if row.field == "wrap":
        here = row.past(here, ENDS)
    if row.kinds[here] == "now" and row.kinds[here + 1] in _AFTER_NOW:
        return bounded(row, here + 1)
    rule = BOUNDS.get(row.kinds[here])
    found = rule(row, here) if rule else one_of_range(row, here)
    if found is None:
        found = dates(row, first) if here == first else dates(row, here)
        if found is None:
            return None
    node, after = found
    node, after = closed(row, node, after)
    return hedged(node, row.kinds[first:here]), after


def one_of_range(row: Row, here: int) -> Found:
    """`sometime from A to B`, `sometime between A and B`: one event in that range.

    WHEN.md reads `between` two days as a span and lets `sometime` carry nothing; said
    together they can only be one event, and so the windows that have no name are said.
    """
    if not row.marks(here) & SOMETIME:
        return None
    between = row.kinds[here] == "between"
    first = dated(row, here + between)
    if first is None:
        return None
    links = {"and", "to", "dash"} if between else UNTIL | {"dash"}
    link = first[1]
    if row.kinds[link] not in links:
        return None
    last = dated(row, link + 1) or day_alone(row, link + 1)
    if last is None:
        return None
    one, two = completed([first[0], last[0]])
    return Range(one, two), last[1]


def closed(row: Row, node: Node, after: int) -> tuple[Node, int]:
    """What stands behind its date: `A or later`, `A at the earliest / latest`."""
    comma = after + (row.kinds[after] == "comma")
    kind = row.kinds[comma]
    if kind in ("onward", "earliest") and not isinstance(bare(node), OpenFrom):
        return OpenFrom(node), comma + 1
    if kind in ("onward", "earliest"):
        return node, comma + 1
    if kind == "latest":
        either = isinstance(bare(node), Either | By)
        return (node if either else By(node)), comma + 1
    if row.kinds[after] == "prep" and row.kinds[after + 1] == "end of phrase":
        return OpenFrom(node), after + 1  # from June on
    return node, after


def is_season(node: Node) -> bool:
    """Says whether a term is a season with no year of its own."""
    return isinstance(node, Term) and isinstance(node.of, Season)
