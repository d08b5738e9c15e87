"""Days as other programs print them: in digits, in one order or the other.

In digits alone, 03/04/2027 is two days. The other cells of its column tell which: one
value above 12 settles it. If none does, the month comes first.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_TIME = (
    r"[T ,]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?:\s*[AaPp]\.?[Mm]\.?)?"
    r"(?:\s*(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?"
)
_CLOCK = re.compile(rf"(?<=[0-9]){_TIME}(?![0-9:])")
_YEAR_FIRST = re.compile(
    r"(?<![0-9])([12][0-9]{3})([-/.]) ?([0-9]{1,2})\2 ?([0-9]{1,2})(?![0-9])\.?"
)
# "3/5/2027 - 5/6/2027", once its days are in ISO form.
_SPAN = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\s+[-–—]\s+(?=[0-9]{4}-)")
_YEAR_LAST = re.compile(
    r"(?<![0-9./-])([0-9]{1,2})([-/.])([0-9]{1,2})\2([12][0-9]{3}|[0-9]{2})(?![0-9./-])"
)
# As C prints a time: "Sat Dec 31 00:00:00 2016".
_C_TIME = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) +([0-9]{1,2})"
    r" [0-9:]{8}(?: [A-Z]{3,4})? ([0-9]{4})"
)
# A day whose month has a name: "05-Mar-27", "5 March 2027", "March 5, 2027".
_NAMED = re.compile(
    r"(?P<day>[0-9]{1,2})[- ](?P<month>[A-Za-z]{3})[a-z]*\.?[- ]"
    r"(?P<year>[0-9]{4}|[0-9]{2})"
)
_AMERICAN = re.compile(
    r"(?P<month>[A-Za-z]{3})[a-z]*\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? "
    r"(?P<year>[0-9]{4})"
)
# "2027年3月5日", also in Korean.
_EAST_ASIAN = re.compile(
    r"([12][0-9]{3})\s*[年년]\s*([0-9]{1,2})\s*[月월](?:\s*([0-9]{1,2})\s*[日일])?"
)
# A day as Excel counts it, where a cell has lost its format: from 2000 to 2099.
_SERIAL = re.compile(r"([0-9]{5})(?:\.[0-9]+)?")
_FIRST_OF_EXCEL = date(1899, 12, 30)
_SERIALS = range(36526, 73051)
_MONTHS = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MOST_MONTHS = 12
# Two digits of a year: up to 68 of this century, as strptime reads them.
_LAST_OF_CENTURY = 68


class DayOrder(NamedTuple):
    """What a column's cells tell about the order of day and month.

    `ambiguous` is the first cell that only the order tells, if nothing in the column
    settled it; `shown_by` then names the column that did.
    """

    is_day_first: bool
    ambiguous: str | None = None
    shown_by: str | None = None
    is_shown: bool = False


MONTH_FIRST = DayOrder(is_day_first=False)


def day_order(cells: Iterable[str]) -> DayOrder:
    """Tell the order of a column from its cells.

    >>> day_order(["03/04/2027", "17/12/2027"])
    DayOrder(is_day_first=True, ambiguous=None, shown_by=None, is_shown=True)
    >>> day_order(["03/04/2027"]).ambiguous
    '03/04/2027'
    """
    ambiguous = None
    orders = set()
    for cell in cells:
        for match in _YEAR_LAST.finditer(cell):
            first, second = int(match[1]), int(match[3])
            if first > _MOST_MONTHS >= second:
                orders.add(True)
            elif second > _MOST_MONTHS >= first:
                orders.add(False)
            elif first != second and match[2] != ".":
                ambiguous = ambiguous or match[0]
    is_settled = len(orders) == 1
    ambiguous = None if is_settled else ambiguous
    return DayOrder(orders == {True}, ambiguous, is_shown=is_settled)


def settled(
    orders: Mapping[int, DayOrder], header: Sequence[str]
) -> dict[int, DayOrder]:
    """Settle columns whose own cells show no order by those that do, if they agree.

    A table's days are mostly typed or printed in one form.
    """
    shown = {order.is_day_first: at for at, order in orders.items() if order.is_shown}
    if len(shown) != 1:
        return dict(orders)
    ((is_day_first, by),) = shown.items()
    return {
        at: order
        if order.is_shown or not order.ambiguous
        else order._replace(is_day_first=is_day_first, shown_by=f"column {header[by]}")
        for at, order in orders.items()
    }


def plain_days(text: str, order: DayOrder) -> str:
    """Write each day in a text as ISO 8601 does, and drop times of day and zones.

    >>> plain_days("2027/03/05 00:00:00", MONTH_FIRST)
    '2027-03-05'
    >>> plain_days("17/12/2027 or later", MONTH_FIRST)
    '2027-12-17 or later'
    """
    if not any(map(str.isdigit, text)):
        return text
    # Notion writes "@March 5, 2027" and "2027/03/05 → 2027/03/09".
    text = text.removeprefix("@").replace("→", "to")
    text = _C_TIME.sub(_from_c_time, text)
    text = _EAST_ASIAN.sub(_from_east_asian, text)
    text = _CLOCK.sub("", text)
    text = _YEAR_FIRST.sub(lambda m: _iso(m[0], m[1], m[3], m[4]), text)

    def last(match: re.Match[str]) -> str:
        first, second = match[1], match[3]
        # No country writes the month first with points.
        is_day_first = order.is_day_first or match[2] == "."
        if int(first) > _MOST_MONTHS or int(second) > _MOST_MONTHS:
            is_day_first = int(first) > _MOST_MONTHS
        day, month = (first, second) if is_day_first else (second, first)
        return _iso(match[0], match[4], month, day)

    return _SPAN.sub(r"\1/", _YEAR_LAST.sub(last, text))


def read_plain_day(text: str, order: DayOrder = MONTH_FIRST) -> date | None:
    """Read a cell that is one day; None if it is not.

    >>> read_plain_day("Sat Dec 31 00:00:00 2016")
    datetime.date(2016, 12, 31)
    >>> read_plain_day("5-Mar-27"), read_plain_day("soon")
    (datetime.date(2027, 3, 5), None)
    """
    plain = plain_days(from_serial(text.strip()), order)
    named = _NAMED.fullmatch(plain) or _AMERICAN.fullmatch(plain)
    if named and named["month"].casefold() in _MONTHS:
        month = str(_MONTHS[named["month"].casefold()])
        plain = _iso(plain, named["year"], month, named["day"])
    try:
        return date.fromisoformat(plain)
    except ValueError:
        return None


def _from_c_time(match: re.Match[str]) -> str:
    month = _MONTHS.get(match[1].casefold())
    return _iso(match[0], match[3], str(month), match[2]) if month else match[0]


def _from_east_asian(match: re.Match[str]) -> str:
    if match[3] is None:
        return f"{match[1]}-{match[2]:0>2}"
    return _iso(match[0], match[1], match[2], match[3])


def from_serial(text: str) -> str:
    """Write a day that a spreadsheet counts as a number; give all else as it is.

    >>> from_serial("46451"), from_serial("46451.0"), from_serial("2027")
    ('2027-03-05', '2027-03-05', '2027')
    """
    match = _SERIAL.fullmatch(text.strip())
    if match is None or int(match[1]) not in _SERIALS:
        return text
    return str(_FIRST_OF_EXCEL + timedelta(days=int(match[1])))


def _iso(printed: str, year: str, month: str, day: str) -> str:
    """Give a day in ISO form; what is not a day stays as printed."""
    number = int(year)
    if len(year) == len("27"):
        number += 2000 if number <= _LAST_OF_CENTURY else 1900
    try:
        return date(number, int(month), int(day)).isoformat()
    except ValueError:
        return printed
