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


class WeekBeside(NamedTuple):
    """The week of a day, so many weeks later: `the week before Christmas` is -1."""

    shift: int
    of: Calendar


class IsoWeek(NamedTuple):
    """A numbered week of a year."""

    number: int
    of: Calendar


class HolidayWeekend(NamedTuple):
    """The weekend of a holiday, with the holiday where it is beside it."""

    of: Calendar


class Offset(NamedTuple):
    """A day so many units after another, or before it (negative)."""

    steps: int
    grain: str
    of: Calendar


class Decade(NamedTuple):
    """Ten years from one that ends in 0."""

    year: int


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
    """Read `this week`, `next month`, `the year`."""

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
    " | NthWeekday | FirstFew | WeekOf | WeekBeside | IsoWeek | HolidayWeekend"
    " | Offset | Decade | DayIn | Dated | Named | Unit | Weekday"
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
    earlier: bool = False  # it was brought forward


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
    " | UpTo | Until | WellInto | Corridor | Refined | Moved | Pause"
    " | OrUndated | Unknown | Happened"
)
