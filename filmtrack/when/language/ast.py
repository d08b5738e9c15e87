"""What a phrase says, before it is known which days it means.

A `Term` is one dated thing as printed ("late March next year"); the nodes inside it
are parts of a calendar, the nodes around it join terms. Nothing here knows D.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Year(NamedTuple):
    """A year as said: a number, or `this`, `next`, `last`, `following`, `same`."""

    number: int | None
    which: str = ""


class Whole(NamedTuple):
    """A year of which something is part."""


class Month(NamedTuple):
    """A month of a year."""

    number: int


class Season(NamedTuple):
    """A season, 1 spring to 4 winter."""

    number: int


class Day(NamedTuple):
    """A day of a month."""

    month: int
    day: int


class Holiday(NamedTuple):
    """A day or days known by name."""

    name: str


class Turn(NamedTuple):
    """The turn of the year."""


class Part(NamedTuple):
    """`early` to `late`: from the first part's start to the last one's end."""

    first: str
    last: str
    of: Calendar


class Slice(NamedTuple):
    """A quarter of a year, or a half of anything."""

    grain: str
    number: int
    of: Calendar


class NthWeek(NamedTuple):
    """The nth seven days; -1 is the last seven."""

    number: int
    of: Calendar


class NthWeekday(NamedTuple):
    """The nth Monday and the like; -1 is the last."""

    number: int
    weekday: int
    of: Calendar


class FirstFew(NamedTuple):
    """The first (or last, when `number` is -1) so many days, weeks or months."""

    number: int
    many: int
    grain: str
    of: Calendar


class WeekOf(NamedTuple):
    """A day and the six after it."""

    of: Calendar


class DayIn(NamedTuple):
    """The nth day of a month that is not named: `the 5th of next month`."""

    day: int
    of: Calendar


class Dated(NamedTuple):
    """A part of the calendar with its year."""

    of: Calendar
    year: Year


class Named(NamedTuple):
    """Something with a name, and `this`, `next`, `last`, `coming` or `following`."""

    which: str
    of: Calendar


class Unit(NamedTuple):
    """Takes `this week`, `next month`, `the year`."""

    which: str
    grain: str


class Weekday(NamedTuple):
    """A day of the week."""

    number: int
    which: str


class Fixed(NamedTuple):
    """A day written in full in digits."""

    year: int
    month: int
    day: int
    remark: str = ""


class NewYear(NamedTuple):
    """`in the new year`."""


class Near(NamedTuple):
    """A day counted from D: `today`, `tomorrow`, `now`."""

    days: int


class Soon(NamedTuple):
    """`soon`, `shortly`, `imminently`."""


class Ahead(NamedTuple):
    """`in two weeks`, `six to eight weeks from now`, `two weeks ago` (negative)."""

    low: int
    high: int
    grain: str
    either: bool = False
    approximate: bool = False


class Within(NamedTuple):
    """From D to so long after it; a count of 0 is `a few`."""

    low: int
    high: int
    grain: str
    either: bool = False
    approximate: bool = False


class Rest(NamedTuple):
    """`later this year`; `earlier this year` when not `later`."""

    of: Calendar
    later: bool


class DayAlone(NamedTuple):
    """A number whose month is said elsewhere; never left in a finished tree."""

    day: int
    year: Year | None


Calendar: TypeAlias = (
    "Whole | Month | Season | Day | Holiday | Turn | Part | Slice | NthWeek"
    " | NthWeekday | FirstFew | WeekOf | DayIn | Dated | Named | Unit | Weekday"
    " | Fixed | NewYear | Near | Soon | Ahead | Within | Rest | DayAlone"
)


class Term(NamedTuple):
    """One dated thing, and where its words stand in the phrase."""

    of: Calendar
    at: tuple[int, int]


class Hedged(NamedTuple):
    """Something approximate or uncertain."""

    of: Node
    approximate: bool
    uncertain: bool


class Either(NamedTuple):
    """One of several."""

    items: tuple[Node, ...]


class Range(NamedTuple):
    """One event between the first one's start and the last one's end."""

    first: Node
    last: Node


class Span(NamedTuple):
    """Starts in the one and wraps in the other; `by` the other when so said."""

    start: Node
    wrap: Node
    by: bool = False


class Lasts(NamedTuple):
    """Starts in `start` and takes so long; `within` when it may take less."""

    start: Node
    length: Ahead
    within: bool = False
    approximate: bool = False


class By(NamedTuple):
    """From D to its end."""

    of: Node


class Before(NamedTuple):
    """From D to the day before it."""

    of: Node


class After(NamedTuple):
    """From the day after it; for the next 28 days when `just`."""

    of: Node
    just: bool


class OpenFrom(NamedTuple):
    """From its start, open."""

    of: Node


class UpTo(NamedTuple):
    """At any time to its end."""

    of: Node


class Until(NamedTuple):
    """`until`, `through`, `into` with nothing before; the field says what it means."""

    of: Node
    word: str
    at: tuple[int, int]


class WellInto(NamedTuple):
    """All but its first third."""

    of: Node
    at: tuple[int, int]


class Corridor(NamedTuple):
    """Not before the one's start nor after the other's end."""

    low: Node
    high: Node


class Refined(NamedTuple):
    """The same event said twice, the second time usually more exactly."""

    one: Node
    two: Node


class Moved(NamedTuple):
    """A date that is not valid any more, and the one that replaces it."""

    before: Node
    of: Node


class Pause(NamedTuple):
    """A break of at least so long."""

    length: Ahead


class OrUndated(NamedTuple):
    """It, or an event that has no date."""

    of: Node


class Unknown(NamedTuple):
    """No date, and that was said."""


class Happened(NamedTuple):
    """It has happened, no more is said."""

    at: tuple[int, int]


Node: TypeAlias = (
    "Term | Hedged | Either | Range | Span | Lasts | By | Before | After | OpenFrom"
    " | UpTo | Until | WellInto | Corridor | Refined | Moved | Pause | OrUndated | Unknown"
    " | Happened"
)

FREE = (Whole, Month, Season, Day, Holiday, Turn)


def needs_year(of: Calendar) -> bool:
    """Says whether a part of the calendar still lacks its year.

    >>> needs_year(Part("late", "late", Month(3))), needs_year(Unit("next", "week"))
    (True, False)
    """
    while isinstance(
        of, Part | Slice | NthWeek | NthWeekday | FirstFew | WeekOf | DayIn
    ):
        of = of.of
    return isinstance(of, FREE)


def inside(of: Calendar) -> Calendar | None:
    """Gives what a part of the calendar is part of."""
    match of:
        case Part() | Slice() | NthWeek() | NthWeekday() | FirstFew() | WeekOf():
            return of.of
        case DayIn() | Dated() | Named() | Rest():
            return of.of
    return None


def below(node: Node) -> Node | None:
    """Gives the one node that another bounds or hedges."""
    match node:
        case Hedged() | By() | Before() | After() | OpenFrom() | UpTo() | Until():
            return node.of
        case WellInto() | OrUndated() | Moved():
            return node.of
    return None


def bare(node: Node) -> Node:
    """Gives a node without its hedges."""
    while isinstance(node, Hedged):
        node = node.of
    return node


def undated(of: Calendar) -> Calendar:
    """Gives a part of the calendar without its year."""
    return of.of if isinstance(of, Dated) else of


def is_winter(of: Calendar | None) -> bool:
    """Says whether something is, or is part of, a winter."""
    while isinstance(of, Part | Slice | NthWeek | FirstFew):
        of = of.of
    return of == Season(4)
