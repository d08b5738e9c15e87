"""What a phrase says, before it is known which days it means.

A `Term` is one dated thing as printed ("late March next year"); the nodes inside it
are parts of a calendar, the nodes around it join terms. Nothing here knows D.
"""

from __future__ import annotations

from typing import TypeAlias

from filmtrack.when.language.value import Value


class Year(Value):
    """A year as said: a number, or `this`, `next`, `last`, `following`, `same`."""

    number: int | None
    which: str = ""


class Whole(Value):
    """A year of which something is part."""


class Month(Value):
    """A month of a year."""

    number: int


class Season(Value):
    """A season, 1 spring to 4 winter."""

    number: int


class Day(Value):
    """A day of a month."""

    month: int
    day: int


class Holiday(Value):
    """A day or days known by name."""

    name: str


class Turn(Value):
    """The turn of the year."""


class Part(Value):
    """`early` to `late`: from the first part's start to the last one's end."""

    first: str
    last: str
    of: Calendar


class Slice(Value):
    """A quarter of a year, or a half of anything."""

    grain: str
    number: int
    of: Calendar


class NthWeek(Value):
    """The nth seven days; -1 is the last seven."""

    number: int
    of: Calendar


class NthWeekday(Value):
    """The nth Monday and the like; -1 is the last."""

    number: int
    weekday: int
    of: Calendar


class NthWeekend(Value):
    """The nth Saturday with the Sunday after it; -1 is the last."""

    number: int
    of: Calendar


class FirstFew(Value):
    """The first (or last, when `number` is -1) so many days, weeks or months."""

    number: int
    many: int
    grain: str
    of: Calendar


class WeekOf(Value):
    """A day and the six after it."""

    of: Calendar


class WeekBeside(Value):
    """The week of a day, so many weeks later: `the week before Christmas` is -1."""

    shift: int
    of: Calendar


class IsoWeek(Value):
    """A numbered week of a year."""

    number: int
    of: Calendar


class HolidayWeekend(Value):
    """The weekend of a holiday, with the holiday where it is beside it."""

    of: Calendar


class Offset(Value):
    """A day so many units after another, or before it (negative)."""

    steps: int
    grain: str
    of: Calendar


class Decade(Value):
    """Ten years from one that ends in 0."""

    year: int


class DayIn(Value):
    """The nth day of a month that is not named: `the 5th of next month`."""

    day: int
    of: Calendar


class NearDay(Value):
    """A day of a month that is not said: `the coming 15th`, `this past 15th`."""

    day: int
    which: str


class Dated(Value):
    """A part of the calendar with its year."""

    of: Calendar
    year: Year


class Named(Value):
    """Something with a name, and `this`, `next`, `last`, `coming` or `following`."""

    which: str
    of: Calendar


class Unit(Value):
    """Read `this week`, `next month`, `the year`."""

    which: str
    grain: str


class Weekday(Value):
    """A day of the week; `day` is that of its month, if said: `Monday the 16th`."""

    number: int
    which: str
    day: int = 0


class Fixed(Value):
    """A day written in full in digits."""

    year: int
    month: int
    day: int
    remark: str = ""


class NewYear(Value):
    """`in the new year`."""


class Near(Value):
    """A day counted from D: `today`, `now`; `day` is that of its month, if said."""

    days: int
    day: int = 0


class Soon(Value):
    """`soon`, `shortly`, `imminently`."""


class Ahead(Value):
    """`in two weeks`, `six to eight weeks from now`, `two weeks ago` (negative)."""

    low: int
    high: int
    grain: str
    either: bool = False
    approximate: bool = False


class Within(Value):
    """From D to so long after it; a count of 0 is `a few`."""

    low: int
    high: int
    grain: str
    either: bool = False
    approximate: bool = False


class Rest(Value):
    """`later this year`; `earlier this year` when not `later`."""

    of: Calendar
    later: bool


class DayAlone(Value):
    """A number whose month is said elsewhere; never left in a finished tree."""

    day: int
    year: Year | None


Calendar: TypeAlias = (
    "Whole | Month | Season | Day | Holiday | Turn | Part | Slice | NthWeek"
    " | NthWeekday | NthWeekend | FirstFew | WeekOf | WeekBeside | IsoWeek"
    " | HolidayWeekend"
    " | Offset | Decade | DayIn | NearDay | Dated | Named | Unit | Weekday"
    " | Fixed | NewYear | Near | Soon | Ahead | Within | Rest | DayAlone"
)


class Term(Value):
    """One dated thing, and where its words stand in the phrase."""

    of: Calendar
    at: tuple[int, int]


class Hedged(Value):
    """Something approximate or uncertain."""

    of: Node
    approximate: bool
    uncertain: bool


class Either(Value):
    """One of several."""

    items: tuple[Node, ...]


class Range(Value):
    """One event between the first one's start and the last one's end."""

    first: Node
    last: Node


class Span(Value):
    """Starts in the one and wraps in the other; `by` the other when so said."""

    start: Node
    wrap: Node
    by: bool = False


class Lasts(Value):
    """Starts in `start` and takes so long; `within` when it may take less."""

    start: Node
    length: Ahead
    within: bool = False
    approximate: bool = False


class By(Value):
    """From D to its end."""

    of: Node


class Before(Value):
    """From D to the day before it."""

    of: Node


class After(Value):
    """From the day after it; for the next 28 days when `just`."""

    of: Node
    just: bool


class OpenFrom(Value):
    """From its start, open."""

    of: Node


class UpTo(Value):
    """At any time to its end."""

    of: Node


class Until(Value):
    """`until`, `through`, `into` with nothing before; the field says what it means."""

    of: Node
    word: str
    at: tuple[int, int]


class WellInto(Value):
    """All but its first third."""

    of: Node
    at: tuple[int, int]


class Corridor(Value):
    """Not before the one's start nor after the other's end."""

    low: Node
    high: Node


class Refined(Value):
    """The same event said twice, the second time usually more exactly."""

    one: Node
    two: Node


class Moved(Value):
    """A date that is not valid any more, and the one that replaces it."""

    before: Node
    of: Node
    earlier: bool = False  # it was brought forward


class Pause(Value):
    """A break of at least so long."""

    length: Ahead


class OrUndated(Value):
    """It, or an event that has no date."""

    of: Node


class Unknown(Value):
    """No date, and that was said."""


class Happened(Value):
    """It has happened, no more is said."""

    at: tuple[int, int]


Node: TypeAlias = (
    "Term | Hedged | Either | Range | Span | Lasts | By | Before | After | OpenFrom"
    " | UpTo | Until | WellInto | Corridor | Refined | Moved | Pause"
    " | OrUndated | Unknown | Happened"
)
