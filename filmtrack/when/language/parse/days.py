"""Rules for days and years as they are written: `11 March`, `3/11/2025`, `'26`.

Each quotes a phrase that it reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.language.ast import (
    Calendar,
    Dated,
    Day,
    Decade,
    Fixed,
    Holiday,
    HolidayWeekend,
    Month,
    Part,
    Turn,
    WeekBeside,
    Weekday,
    Year,
)
from filmtrack.when.language.cursor import NUMBERS
from filmtrack.when.language.table import THE

if TYPE_CHECKING:
    from filmtrack.when.language.cursor import CalendarParsed, Cursor
    from filmtrack.when.language.table import Digits

LONGEST_MONTH = 31
_BESIDE_DAY = frozenset({"comma", "in", "prep"})
_IN_OR_OF = frozenset({"in", "of"})
_YEARLY_WHICH = frozenset({"this", "next", "last", "following", "same"})
_YEARLY_WHICH |= {"after next", "before last"}
_AFTER_END = frozenset(
    {"month", "season", "number", "ordinal", "of", "in", "prep", "by"}
)


def year(cursor: Cursor, pos: int) -> tuple[Year, int] | None:
    """Read a year: `2025`, `'26`, `this / next / last year`, `the following year`."""
    kind = cursor.kinds[pos]
    if kind == "year":
        return Year(cursor.number(pos)), pos + 1
    if kind == "which" and cursor.kinds[pos + 1] == "unit":
        which = cursor.text(pos)
        if cursor.text(pos + 1) == "year" and which in _YEARLY_WHICH:
            return Year(None, which), pos + 2
    return None


def year_after(cursor: Cursor, pos: int) -> tuple[Year, int] | None:
    """Read the year behind a month or day: after `of`, `in`, a comma or nothing."""
    if _is_tight(cursor, pos):  # Q4-2025
        return year(cursor, pos + 1)
    short = cursor.kinds[pos + 1] == "number" and len(cursor.text(pos + 1)) == 2
    if short and cursor.kinds[pos - 1] in ("quarter", "half") and tied(cursor, pos):
        return Year(2000 + cursor.number(pos + 1)), pos + 2  # Q1/27
    sliced = cursor.kinds[pos - 1] in ("quarter", "half", "season")
    number = cursor.text(pos)
    if (
        sliced
        and cursor.kinds[pos] == "number"
        and len(number) == 2
        and _ends(cursor, pos + 1)
    ):
        return Year(2000 + cursor.number(pos)), pos + 1  # fall 26
    comma = cursor.kinds[pos] == "comma"
    if comma or cursor.kinds[pos] in _IN_OR_OF:
        pos += 1
    if comma and cursor.kinds[pos] != "year":
        return None
    return year(cursor, pos)


def _ends(cursor: Cursor, pos: int) -> bool:
    """Check that no unit or month follows, as in `fall, 26 days`."""
    return cursor.kinds[pos] not in ("unit", "units", "month", "dash", "of")


def _is_tight(cursor: Cursor, pos: int) -> bool:
    """Check whether a hyphen ties a year to a quarter, half, month or season."""
    if cursor.kinds[pos + 1] != "year" or not pos:
        return False
    if cursor.kinds[pos - 1] not in ("quarter", "half", "month", "season"):
        return False
    return tied(cursor, pos)


def tied(cursor: Cursor, pos: int) -> bool:
    """Check for a hyphen or slash without space that ties two tokens together."""
    if cursor.text(pos) not in ("-", "/") or not 0 < pos < len(cursor.tokens) - 1:
        return False
    before, sign, after = cursor.tokens[pos - 1 : pos + 2]
    return before.end == sign.start and sign.end == after.start


def winter_years(cursor: Cursor, pos: int) -> tuple[Year, int] | None:
    """Read `winter 2025-26`, `winter 2025/26`: the winter that starts in the first."""
    if cursor.kinds[pos] == "of":
        pos += 1
    if cursor.kinds[pos] == "iso":
        first, second = cursor.text(pos).split("-")[:2]
        after = pos + 1
    elif cursor.kinds[pos] == "year" and cursor.kinds[pos + 1] in ("dash", "slash"):
        if cursor.kinds[pos + 2] not in ("number", "year"):
            return None
        first, second = cursor.text(pos), cursor.text(pos + 2)
        after = pos + 3
    else:
        return None
    if len(first) != 4 or (int(first) + 1) % 10 ** len(second) != int(second):
        return None
    return Year(int(first)), after


def ended(cursor: Cursor, found: tuple[Calendar, int]) -> CalendarParsed:
    """Read `March end`, `year's end`, `summer's end`: late, as `end of` it."""
    of, after = found
    pos = after + (cursor.kinds[after] == "dash")
    late = cursor.kinds[pos] == "part" and cursor.text(pos) == "bare end"
    if late and cursor.kinds[pos + 1] not in _AFTER_END:
        return Part("end", "end", of), pos + 1
    return found


def day_first(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `11 March`, `11th of March`, `the first of March`."""
    after = pos + 1 + (cursor.kinds[pos + 1] == "of")
    day = cursor.number(pos)
    if cursor.kinds[after] != "month" or not beside(cursor, after):
        return None
    if 0 < day <= LONGEST_MONTH:
        return Day(cursor.number(after), day), after + 1
    return None


def beside(cursor: Cursor, pos: int) -> bool:
    """Check whether a token follows with only `the` between: not in `2 films March`."""
    return not cursor.marks(pos) & ~THE


def digits(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `3/11/2025` (month first), `3/11`, `11/21/14`, `3/2025`."""
    if cursor.kinds[pos] != "number" or cursor.kinds[pos + 1] != "slash":
        return None
    first, second = cursor.number(pos), cursor.number(pos + 2)
    if cursor.kinds[pos + 2] == "year":
        if 0 < first <= 12 and len(cursor.text(pos + 2)) == 4:
            return Dated(Month(first), Year(second)), pos + 3
        return None
    if cursor.kinds[pos + 2] != "number" or cursor.kinds[pos + 3] in ("unit", "units"):
        return None
    third = cursor.kinds[pos + 3] == "slash" and cursor.kinds[pos + 4] == "number"
    if cursor.order == "year" and third and first < 100:  # 26/3/11
        return Fixed(2000 + first, second, cursor.number(pos + 4)), pos + 5
    month_number, day, remark = _ordered(cursor.order, first, second)
    if not (0 < month_number <= 12 and 0 < day <= LONGEST_MONTH):
        return None
    if cursor.kinds[pos + 3] == "slash" and cursor.kinds[pos + 4] in ("number", "year"):
        said = cursor.number(pos + 4)
        full = said if said > 99 else 2000 + said
        return Fixed(full, month_number, day, remark), pos + 5
    return Day(month_number, day), pos + 3


def _ordered(order: Digits, first: int, second: int) -> tuple[int, int, str]:
    """Order two numbers as month and day, by the language unless only one order fits.

    The third value says how they were read where both orders fit.
    """
    month_first = order != "day"
    if (first if month_first else second) > 12:
        month_first = not month_first
    month, day = (first, second) if month_first else (second, first)
    either = max(first, second) <= 12 and first != second
    return month, day, f"{'month' if month_first else 'day'} first" if either else ""


def iso(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `2025-03-11`, `2025-03`."""
    parts = [int(digits) for digits in cursor.text(pos).split("-")]
    if not 0 < parts[1] <= 12:
        return None
    if len(parts) == 2:
        return Dated(Month(parts[1]), Year(parts[0])), pos + 1
    remark = "day first" if cursor.number(pos) else ""
    return Fixed(parts[0], parts[1], parts[2], remark), pos + 1


def holiday(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `Thanksgiving`, `Christmas`, `Easter`, `Thanksgiving week`."""
    of, after = Holiday(cursor.text(pos)), pos + 1
    if cursor.kinds[after] == "unit" and cursor.text(after) == "week":
        return WeekBeside(0, of), after + 1
    return weekend_of(cursor, of, after)


def weekend_of(cursor: Cursor, of: Calendar, pos: int) -> tuple[Calendar, int]:
    """Read the weekend of a day: `Memorial Day weekend`, `the July 4th weekend`."""
    if cursor.kinds[pos] == "unit" and cursor.text(pos) == "weekend":
        return HolidayWeekend(of), pos + 1
    return of, pos


def turn(_: Cursor, pos: int) -> CalendarParsed:
    """Read `turn of the year`: December – January."""
    return Turn(), pos + 1


def weekday(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `Monday`, `Monday the 16th`."""
    day, after = bare_day(cursor, pos + 1)
    return Weekday(cursor.number(pos), "", day), after


def bare_day(cursor: Cursor, pos: int) -> tuple[int, int]:
    """Read a day whose month is said in another way: `today (16)`; 0 if none is."""
    number = cursor.past(pos, _BESIDE_DAY)
    day = cursor.number(number)
    last = cursor.kinds[number + 1] in ("end of phrase", "comma")
    last &= cursor.text(number) != "one"  # tonight, one in New York
    if cursor.kinds[number] in NUMBERS and last and beside(cursor, number):
        return (day, number + 1) if 0 < day <= LONGEST_MONTH else (0, pos)
    return 0, pos


def past_weekday(cursor: Cursor, pos: int) -> int:
    """Return the index of the date in `Wednesday, Nov. 25`, else the same index."""
    date = pos + 1 + (cursor.kinds[pos + 1] == "comma")
    dated = cursor.kinds[date] in ("month", "iso") or (
        cursor.kinds[date] in ("number", "ordinal")
        and cursor.kinds[date + 1] in ("month", "of", "slash")
    )
    return date if cursor.kinds[pos] == "weekday" and dated else pos


def decade(cursor: Cursor, pos: int) -> CalendarParsed:
    """Read `the 2030s`."""
    return Decade(cursor.number(pos)), pos + 1


def is_long_shoot(cursor: Cursor, pos: int) -> bool:
    """Check whether a number counts what comes after a hyphen: `12-week`."""
    return cursor.kinds[pos + 1] == "dash" and cursor.kinds[pos + 2] in (
        "unit",
        "units",
    )
