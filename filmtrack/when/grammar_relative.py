"""Rules for what is counted from D: `in two weeks`, `later this year`, `soon`."""

from __future__ import annotations

from typing import NamedTuple

from filmtrack.when.fillers import THE
from filmtrack.when.grammar_calendar import inner
from filmtrack.when.tokens import HEDGES, CalendarFound, Row
from filmtrack.when.tree import Ahead, Calendar, Near, NewYear, Rest, Soon, Within

_AFTER_COUNT = frozenset({"or", "to", "dash", "slash"})
_MOST = 999


class Count(NamedTuple):
    """So many units, or from so many to so many; 0 is `a few`."""

    low: int
    high: int
    grain: str
    either: bool
    approximate: bool
    after: int


def count(row: Row, here: int) -> Count | None:
    """`two weeks`, `a couple of months`, `six or seven weeks`, `a year or two`."""
    start = here
    here = row.past(here, HEDGES)
    approximate = any(row.kinds[i] == "approximate" for i in range(start, here))
    low = _number(row, here)
    if low is None:
        return None
    high, either, here = low, False, here + 1
    here += row.kinds[here] == "dash" and row.kinds[here + 1] in ("to", "or")
    grain, here = _grain(row, here)
    if row.kinds[here] in _AFTER_COUNT and (grain or row.kinds[here] != "dash"):
        more = _number(row, here + 1)
        unit, after = _grain(row, here + 2)
        if more is not None and (grain or unit):
            either = row.kinds[here] in ("or", "slash")
            high, grain, here = more, unit or grain, after
    elif not grain and row.kinds[here] == "dash":
        more = _number(row, here + 1)
        grain, after = _grain(row, here + 2)
        if more is None or not grain:
            return None
        high, here = more, after
    if not grain or not low <= high <= _MOST:
        return None
    return Count(low, high, grain, either, approximate, here)


def _number(row: Row, here: int) -> int | None:
    """Gives a count that is said in digits or words; 0 for `a few`."""
    kind = row.kinds[here]
    if kind == "number":
        return row.number(here) or None
    return {"couple": 2, "few": 0}.get(kind)


def _grain(row: Row, here: int) -> tuple[str, int]:
    """Gives the unit here, after a hyphen or not, and the index after it."""
    after = here + (row.kinds[here] == "dash")
    if row.kinds[after] in ("unit", "units"):
        grain = row.text(after)
        if grain in ("day", "week", "month", "year", "fortnight"):
            return grain, after + 1
    return "", here


def _few_or(found: Count, *, within: bool) -> Calendar | None:
    """`in a few weeks` runs from D; `in two weeks` is about that day."""
    if found.low == 0 and found.grain not in ("week", "month"):
        return None
    kind = Within if within or found.low == 0 else Ahead
    return kind(found.low, found.high, found.grain, found.either, found.approximate)


def ahead(row: Row, here: int) -> CalendarFound:
    """`in two weeks`, `in a few months`, `in the next six months`, `in weeks`."""
    after = here + 1
    found = count(row, after)
    if found:
        of = _few_or(found, within=False)
        rest = found.after + (row.kinds[found.after] == "from now")
        return (of, rest) if of else None
    if row.kinds[after] == "units":
        return _few(row, after)
    if row.kinds[after] == "within":
        return within(row, after)
    return coming(row, after)


def _few(row: Row, here: int) -> CalendarFound:
    """`weeks` with no number is a few of them."""
    grain = row.text(here)
    if row.kinds[here] != "units" or grain not in ("week", "month"):
        return None
    return Within(0, 0, grain), here + 1 + (row.kinds[here + 1] == "from now")


def coming(row: Row, here: int) -> CalendarFound:
    """`the next six months`, `the coming weeks`, `the next week` (seven days)."""
    if row.kinds[here] != "which" or row.text(here) not in (
        "next",
        "coming",
        "following",
    ):
        return None
    found = count(row, here + 1)
    if found:
        of = _few_or(found, within=True)
        return (of, found.after) if of else None
    if row.kinds[here + 1] == "units":
        return _few(row, here + 1) if row.text(here) == "coming" else None
    grain, after = _grain(row, here + 1)
    if grain and row.marks(here) & THE and row.kinds[here - 1] != "of":
        return Within(1, 1, grain), after
    return None


def within(row: Row, here: int) -> CalendarFound:
    """`within six months`, `in less than a year`, `within a few weeks`."""
    after = here + 1
    found = count(row, after)
    if found:
        of = _few_or(found, within=True)
        rest = found.after + (row.kinds[found.after] == "from now")
        return (of, rest) if of else None
    return _few(row, after) or coming(row, after)


def over(row: Row, here: int) -> CalendarFound:
    """`over the next two weeks`, `over the coming months`, `over a period of …`."""
    return coming(row, here + 1)


def counted(row: Row, here: int) -> CalendarFound:
    """`two weeks from now`, `six weeks to go`, `a week's time`, `two weeks ago`."""
    found = count(row, here)
    if found is None:
        return _few(row, here) if row.kinds[here + 1] == "from now" else None
    if row.kinds[found.after] == "from now":
        of = _few_or(found, within=False)
        return (of, found.after + 1) if of else None
    if row.kinds[found.after] == "ago" and found.low:
        return Ahead(
            -found.high, -found.low, found.grain, found.either
        ), found.after + 1
    return None


def near(row: Row, here: int) -> CalendarFound:
    """`today`, `tomorrow`, `yesterday`."""
    return Near(row.number(here)), here + 1


def soon(_: Row, here: int) -> CalendarFound:
    """`soon`, `shortly`, `imminently`."""
    return Soon(), here + 1


def rest(row: Row, here: int) -> CalendarFound:
    """`later this year`: from D to its end; `earlier this year`: up to D."""
    after = row.past(here + 1, frozenset({"in", "dash"}))
    found = inner(row, after)
    if found is None or isinstance(found[0], NewYear):
        return None
    return Rest(found[0], row.kinds[here] == "later"), found[1]


def new_year(_: Row, here: int) -> CalendarFound:
    """`in the new year`: January–March of the year after D's."""
    return NewYear(), here + 1
