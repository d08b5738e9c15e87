"""Rules for terms with a bound or a hedge, and for one of several.

    choice  = bounded or bounded …          "by May, or June at the latest"
    bounded = before A | by A | not until A | as early as A | A or later | …
    dates   = dated or dated …              "April or May of next year"
    dated   = [hedge] term [hedge]          "around mid-May"
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from filmtrack.when.fillers import RETURN, SOMETIME, THE
from filmtrack.when.grammar import day_alone, shared, term
from filmtrack.when.grammar_relative import count
from filmtrack.when.tokens import HEDGES, NUMBERS, Found, Row
from filmtrack.when.tree import (
    After,
    Ahead,
    Before,
    By,
    Calendar,
    Corridor,
    Dated,
    Day,
    DayAlone,
    Either,
    Hedged,
    Holiday,
    NewYear,
    Node,
    OpenFrom,
    Pause,
    Range,
    Season,
    Term,
    Unit,
    Until,
    UpTo,
    WellInto,
    Whole,
)

Rule: TypeAlias = Callable[[Row, int], Found]

UNTIL = frozenset({"until", "through", "into", "to"})
ENDS = frozenset({"end", "ended"})
_TARGETS = UNTIL | {"for"}
_LEAD = frozenset({"in", "prep", "by", "for"})
_AFTER_NOW = HEDGES | {"pushed", "not", "not likely", "before", "by", "after", "only"}
_OR = frozenset({"or", "slash"})


def hedged(node: Node, kinds: list[str]) -> Node:
    """Marks what a node says as approximate or uncertain, if a hedge stands by it."""
    approximate, uncertain = "approximate" in kinds, "uncertain" in kinds
    return Hedged(node, approximate, uncertain) if approximate or uncertain else node


def dated(row: Row, here: int) -> Found:
    """One term with the hedges before and behind it: `probably around mid-May or so`."""
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
    if kind not in ("month", "season", "number", "ordinal"):
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
        if isinstance(bare(low), OpenFrom | After) and isinstance(bare(high), By | Before):
            return Corridor(low, high)
    if isinstance(items[-1], By) and not any(isinstance(i, By) for i in items[:-1]):
        items[-1] = items[-1].of  # in May, or as late as July
    return Either(tuple(items))


def completed(items: list[Node]) -> list[Node]:
    """Gives each day that stands alone the month that was said before it."""
    month = 0
    whole = []
    for node in items:
        inside = bare(node)
        if isinstance(inside, Term):
            of = undated(inside.of)
            if isinstance(of, DayAlone) and month:
                day: Calendar = Day(month, of.day)
                node = Term(Dated(day, of.year) if of.year else day, inside.at)
            elif isinstance(of, Day):
                month = of.month
        whole.append(node)
    return whole


def bare(node: Node) -> Node:
    """Gives a node without its hedges."""
    while isinstance(node, Hedged):
        node = node.of
    return node


def undated(of: Calendar) -> Calendar:
    """Gives a part of the calendar without its year."""
    return of.of if isinstance(of, Dated) else of


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
    rule = RULES.get(row.kinds[here])
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
    from filmtrack.when.tree import Part

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
    """`no earlier than A`, `as early as A`, `at the earliest A`: from A's start, open."""
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
    found = dates(row, here + 1)
    return (UpTo(found[0]), found[1]) if found else None


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
    found = dates(row, here + 1)
    return found


RULES: dict[str, Rule] = {
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
    "break": pause,
    "from": from_it,
    "which": following_it,
}


def is_season(node: Node) -> bool:
    """Says whether a term is a season with no year of its own."""
    return isinstance(node, Term) and isinstance(node.of, Season)
