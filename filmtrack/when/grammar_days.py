"""Rules for days and years as they are written: `11 March`, `3/11/2025`, `'26`.

The rule that each keeps is the row of `WHEN.md` quoted in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.fillers import THE
from filmtrack.when.tree import (
    Calendar,
    Dated,
    Day,
    Fixed,
    Holiday,
    Month,
    Part,
    Turn,
    Weekday,
    Year,
)

if TYPE_CHECKING:
    from filmtrack.when.tokens import CalendarFound, Row

LONGEST_MONTH = 31
_IN_OR_OF = frozenset({"in", "of"})
_YEARLY_WHICH = frozenset({"this", "next", "last", "following", "same"})
_AFTER_END = frozenset(
    {"month", "season", "number", "ordinal", "of", "in", "prep", "by"}
)


def year(row: Row, here: int) -> tuple[Year, int] | None:
    """A year: `2025`, `'26`, `this / next / last year`, `the following year`."""
    kind = row.kinds[here]
    if kind == "year":
        return Year(row.number(here)), here + 1
    if kind == "which" and row.kinds[here + 1] == "unit":
        which = row.text(here)
        if row.text(here + 1) == "year" and which in _YEARLY_WHICH:
            return Year(None, which), here + 2
    return None


def year_after(row: Row, here: int) -> tuple[Year, int] | None:
    """The year behind a month or day: with `of`, `in`, a comma or nothing before it."""
    if _is_tight(row, here):  # Q4-2025
        return year(row, here + 1)
    comma = row.kinds[here] == "comma"
    if comma or row.kinds[here] in _IN_OR_OF:
        here += 1
    if comma and row.kinds[here] != "year":
        return None
    return year(row, here)


def _is_tight(row: Row, here: int) -> bool:
    """Says whether a hyphen ties a year to a quarter, half, month or season."""
    if row.kinds[here] != "dash" or row.kinds[here + 1] != "year" or not here:
        return False
    if row.kinds[here - 1] not in ("quarter", "half", "month", "season"):
        return False
    before, dash, after = row.tokens[here - 1 : here + 2]
    return before.end == dash.start and dash.end == after.start and dash.text == "-"


def winter_years(row: Row, here: int) -> tuple[Year, int] | None:
    """`winter 2025-26`, `winter 2025/26`: the winter that starts in the first."""
    if row.kinds[here] == "of":
        here += 1
    if row.kinds[here] == "iso":
        first, second = row.text(here).split("-")[:2]
        after = here + 1
    elif row.kinds[here] == "year" and row.kinds[here + 1] in ("dash", "slash"):
        if row.kinds[here + 2] not in ("number", "year"):
            return None
        first, second = row.text(here), row.text(here + 2)
        after = here + 3
    else:
        return None
    if len(first) != 4 or (int(first) + 1) % 10 ** len(second) != int(second):
        return None
    return Year(int(first)), after


def ended(row: Row, found: tuple[Calendar, int]) -> CalendarFound:
    """`March end`, `year's end`, `summer's end`: late, as `end of` it."""
    of, after = found
    here = after + (row.kinds[after] == "dash")
    late = row.kinds[here] == "part" and row.text(here) == "bare end"
    if late and row.kinds[here + 1] not in _AFTER_END:
        return Part("end", "end", of), here + 1
    return found


def day_first(row: Row, here: int) -> CalendarFound:
    """`11 March`, `11th of March`, `the first of March`."""
    after = here + 1 + (row.kinds[here + 1] == "of")
    day = row.number(here)
    if row.kinds[after] != "month" or not beside(row, after):
        return None
    if 0 < day <= LONGEST_MONTH:
        return Day(row.number(after), day), after + 1
    return None


def beside(row: Row, here: int) -> bool:
    """Says whether a token follows with only `the` between: not in `2 films March`."""
    return not row.marks(here) & ~THE


def digits(row: Row, here: int) -> CalendarFound:
    """`3/11/2025` (month first), `3/11`, `11/21/14`, `3/2025`."""
    if row.kinds[here] != "number" or row.kinds[here + 1] != "slash":
        return None
    first, second = row.number(here), row.number(here + 2)
    if row.kinds[here + 2] == "year":
        if 0 < first <= 12 and len(row.text(here + 2)) == 4:
            return Dated(Month(first), Year(second)), here + 3
        return None
    if row.kinds[here + 2] != "number" or row.kinds[here + 3] in ("unit", "units"):
        return None
    month_number, day, remark = _month_first(first, second)
    if not (0 < month_number <= 12 and 0 < day <= LONGEST_MONTH):
        return None
    if row.kinds[here + 3] == "slash" and row.kinds[here + 4] in ("number", "year"):
        said = row.number(here + 4)
        full = said if said > 99 else 2000 + said
        return Fixed(full, month_number, day, remark), here + 5
    return Day(month_number, day), here + 3


def _month_first(first: int, second: int) -> tuple[int, int, str]:
    """Takes the month first, as WHEN.md says, unless only the second can be one."""
    if first > 12 >= second:
        return second, first, ""
    return first, second, "month first" if second <= 12 and first != second else ""


def iso(row: Row, here: int) -> CalendarFound:
    """`2025-03-11`, `2025-03`."""
    parts = [int(digits) for digits in row.text(here).split("-")]
    if not 0 < parts[1] <= 12:
        return None
    if len(parts) == 2:
        return Dated(Month(parts[1]), Year(parts[0])), here + 1
    return Fixed(parts[0], parts[1], parts[2]), here + 1


def holiday(row: Row, here: int) -> CalendarFound:
    """`Thanksgiving`, `Christmas`, `Easter`, `the holidays`."""
    return Holiday(row.text(here)), here + 1


def turn(_: Row, here: int) -> CalendarFound:
    """`turn of the year`: December – January."""
    return Turn(), here + 1


def weekday(row: Row, here: int) -> CalendarFound:
    """`Monday`."""
    return Weekday(row.number(here), ""), here + 1


def is_long_shoot(row: Row, here: int) -> bool:
    """Says whether a number counts what comes after a hyphen: `12-week`."""
    return row.kinds[here + 1] == "dash" and row.kinds[here + 2] in ("unit", "units")
