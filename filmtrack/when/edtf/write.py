"""A window to its EDTF form: the first that fits, exact, or none."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from filmtrack.when import calendar as days
from filmtrack.when.calendar import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.when.language.resolve.extent import Extent
    from filmtrack.when.window import Bounds


# Many phrases of a slate mean the same few months, seasons and years.
@lru_cache(maxsize=4096)
def write_point(start: date, end: date) -> str | None:
    """Write the day, month, year, third, quarter, half or season that fits exactly.

    >>> from datetime import date
    >>> write_point(date(2025, 1, 1), date(2025, 4, 30))
    '2025-37'
    >>> write_point(date(2025, 3, 1), date(2025, 3, 10)) is None
    True
    """
    if start == end:
        return start.isoformat()
    if start.day != 1:
        return None
    year, month = start.year, start.month
    count = (end.year - year) * 12 + end.month - month + 1
    if not 0 < count <= 12 or days.last_day(end.year, end.month) != end:
        return None
    if count == 1:
        return f"{year}-{month:02}"
    codes = {
        12: {1: ""},
        4: {1: "-37", 5: "-38", 9: "-39"},
        3: {1: "-33", 4: "-34", 7: "-35", 10: "-36"}
        | {3: "-21", 6: "-22", 9: "-23", 12: "-24"},
        6: {1: "-40", 7: "-41"},
    }
    code = codes.get(count, {}).get(month)
    return None if code is None else f"{year}{code}"


def _item(start: date | None, end: date | None) -> str | None:
    """Write one closed window as a member of a set."""
    if start is None or end is None:
        return None
    point = write_point(start, end)
    if point:
        return point
    if start.day == 1 and days.last_day(end.year, end.month) == end:
        return f"{start:%Y-%m}..{end:%Y-%m}"
    return f"{start}..{end}"


def write(extent: Extent) -> str | None:
    """Write an extent as EDTF, or None where it has no exact form."""
    if not _in_reach(extent):
        return None
    sign = {
        (True, True): "%",
        (True, False): "~",
        (False, True): "?",
        (False, False): "",
    }[extent.approximate, extent.uncertain]
    if extent.unknown or extent.happened:
        return None if extent.unknown else _bounded(extent, sign)
    if extent.wrap is not None:
        return _span(extent, extent.wrap)
    if extent.alternatives:
        return _alternatives(extent.alternatives, sign)
    if extent.earliest is None or extent.latest is None:
        return _open(extent, sign)
    return _bounded(extent, sign)


def _in_reach(extent: Extent) -> bool:
    """Check whether the profile has the years."""
    ends = [extent.earliest, extent.latest]
    ends += [extent.wrap.earliest, extent.wrap.latest] if extent.wrap else []
    return all(end is None or FIRST_YEAR <= end.year <= LAST_YEAR for end in ends)


def _bounded(extent: Extent, sign: str) -> str | None:
    item = _item(extent.earliest, extent.latest)
    if item is None:
        return None
    return f"[{item}]" if ".." in item else item + sign


def _signed(extent: Extent) -> str | None:
    """Write one end of a span as a point with its own qualifier."""
    if extent.earliest is None or extent.latest is None or extent.alternatives:
        return None
    point = write_point(extent.earliest, extent.latest)
    if point is None:
        return None
    both = extent.approximate and extent.uncertain
    one = "~" if extent.approximate else "?" if extent.uncertain else ""
    return point + ("%" if both else one)


def _span(start: Extent, wrap: Extent) -> str | None:
    """Write A/B; None where either is no point of EDTF."""
    own = start._replace(
        approximate=start.approximate and not wrap.approximate,
        uncertain=start.uncertain and not wrap.uncertain,
    )
    first, last = _signed(own), _signed(wrap)
    return f"{first}/{last}" if first and last else None


def _alternatives(bounds: tuple[Bounds, ...], sign: str) -> str | None:
    """Write [A,B]; an open one can only be the last."""
    items = []
    for number, (start, end) in enumerate(bounds):
        if end is None and start and number == len(bounds) - 1:
            items.append(f"{start}..")
            continue
        if start is None and end and number == 0:
            items.append(f"..{end}")
            continue
        item = _item(start, end)
        if item is None:
            return None
        items.append(item if ".." in item else item + sign)
    return f"[{','.join(items)}]"


def _open(extent: Extent, sign: str) -> str | None:
    """Write `A/..` for what starts in A or later, `../A` for A or earlier."""
    if extent.earliest is None and extent.latest is None:
        return None
    base = extent.base or (None, None)
    point = write_point(base[0], base[1]) if base[0] and base[1] else None
    if extent.latest is None:
        return f"{point or extent.earliest}{sign}/.."
    return f"../{extent.latest}{sign}"
