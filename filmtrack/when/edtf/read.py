"""EDTF (ISO 8601-2:2019) by the project's profile, alone or as a phrase.

    edtf = point | end "/" end | "[" items "]" | "{" items "}"

Qualifiers never move a bound; they are kept as flags. ASCII digits only.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when import calendar as days
from filmtrack.when.calendar import FIRST_YEAR, LAST_YEAR
from filmtrack.when.window import Window

if TYPE_CHECKING:
    from filmtrack.when.language.resolve.extent import Setting
    from filmtrack.when.window import Bounds

_DATE = re.compile(
    r"(?P<a>[?~%]?)(?P<year>[0-9][0-9X]{3})(?P<b>[?~%]?)"
    r"(?:-(?P<c>[?~%]?)(?P<month>[0-9X]{2})(?P<d>[?~%]?)"
    r"(?:-(?P<e>[?~%]?)(?P<day>[0-9X]{2})(?P<f>[?~%]?))?)?"
)
_TIME = re.compile(
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-][0-2][0-9](?::[0-5][0-9])?)?"
)
_PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_HEMISPHERE = range(25, 33)
LONGEST = 400
# Not EDTF, but read as words: 2027/03/11, 2026/27, 2025-2026.
_COMPACT = re.compile(
    r"[0-9]{4}([/.])[0-9]{1,2}\1[0-9]{1,2}"
    r"|[0-9]{4}/[0-9]{2}"
    r"|[0-9]{4}[-/][0-9]{4}"
    r"|[0-9]{8}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9:]+)?"
)
_YEAR_FIRST = re.compile(r"[0-9]{4}(?:[^0-9 ,]|$)")


class EdtfError(ValueError):
    """A string that is no EDTF by the profile; the message says why."""


class Point(NamedTuple):
    """A date or grouping of EDTF: its days and its qualifiers."""

    earliest: date
    latest: date
    approximate: bool = False
    uncertain: bool = False


class Edtf(NamedTuple):
    """What an EDTF string means; an end that is None is open, or unknown if so marked.

    `shape` is `point`, `interval`, `one of` or `all of`; `parts` are its points.
    """

    text: str
    shape: str
    earliest: date | None
    latest: date | None
    parts: tuple[Bounds, ...]
    approximate: bool = False
    uncertain: bool = False
    unknown_start: bool = False
    unknown_end: bool = False
    last_approximate: bool = False
    last_uncertain: bool = False


def looks_like_edtf(text: str) -> bool:
    """Check whether a text is made of EDTF's characters and starts as EDTF does."""
    return (
        len(text) <= LONGEST
        and bool(text)
        and text[0] in "0123456789?~%[{./"
        and not set(text) - set("0123456789X?~%[]{}./-,:TZ+ ")
    )


def read_edtf(text: str) -> Edtf:
    """Read an EDTF string; raises EdtfError.

    >>> read_edtf("[2024-39,2025-37]").latest
    datetime.date(2025, 4, 30)
    >>> read_edtf("2025-02-29")
    Traceback (most recent call last):
    ...
    filmtrack.when.edtf.read.EdtfError: '2025-02-29' is no day of the calendar
    """
    if len(text) > LONGEST or not text.isascii():
        raise EdtfError("that is no EDTF")
    for opening, closing, shape in (("[", "]", "one of"), ("{", "}", "all of")):
        if text.startswith(opening) and text.endswith(closing) and len(text) > 2:
            return _set(text, text[1:-1], shape)
    if "/" in text:
        return _interval(text)
    point = _point(text)
    return Edtf(
        text,
        "point",
        point.earliest,
        point.latest,
        ((point.earliest, point.latest),),
        point.approximate,
        point.uncertain,
    )


def _point(text: str, *, time: bool = True) -> Point:
    """Read a date or a grouping; a time is read and dropped."""
    found = _DATE.match(text)
    if found is None:
        raise EdtfError(f"{text!r} is no EDTF date")
    rest = text[found.end() :]
    timed = rest and time and found["day"] and _TIME.fullmatch(rest)
    if rest and not timed:
        raise EdtfError(f"{text!r} is no EDTF date")
    signs = "".join(found[name] or "" for name in "abcdef")
    if timed and (signs or "X" in text):
        raise EdtfError(f"{text!r} is no EDTF date")
    first, last = _bounds(text, found["year"], found["month"], found["day"])
    return Point(
        first, last, "~" in signs or "%" in signs, "?" in signs or "%" in signs
    )


def _bounds(
    text: str, year: str, month: str | None, day: str | None
) -> tuple[date, date]:
    """Return the first and last day that the digits, or their X, may stand for."""
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if not (low >= FIRST_YEAR and high <= LAST_YEAR):
        raise EdtfError(f"{text!r}: years run from {FIRST_YEAR} to {LAST_YEAR}")
    if month is None:
        return date(low, 1, 1), date(high, 12, 31)
    if "X" not in month and int(month) > 12:
        return _grouping(text, low, high, int(month), day)
    fits = [number for number in range(1, 13) if _matches(month, number)]
    if not fits:
        raise EdtfError(f"{text!r}: there is no such month")
    if day is None:
        return date(low, fits[0], 1), days.last_day(high, fits[-1])
    first = _first_day(range(low, min(high, low + 8) + 1), fits, day)
    last = _first_day(range(high, max(low, high - 8) - 1, -1), fits[::-1], day)
    if first is None or last is None:
        raise EdtfError(f"{text!r} is no day of the calendar")
    return first, last


def _first_day(years: range, fits: list[int], day: str) -> date | None:
    """Return the first day that fits, in the order in which years and months come."""
    for year in years:
        for month in fits:
            numbers = range(1, days.last_day(year, month).day + 1)
            for number in numbers if years.step > 0 else reversed(numbers):
                if _matches(day, number):
                    return date(year, month, number)
    return None


def _matches(pattern: str, number: int) -> bool:
    """Check whether two digits, or X, may stand for a number."""
    digits = f"{number:02}"
    return all(
        sign in ("X", digit) for sign, digit in zip(pattern, digits, strict=True)
    )


def _grouping(
    text: str, low: int, high: int, code: int, day: str | None
) -> tuple[date, date]:
    """Read a season, quarter, third or half."""
    if code in _HEMISPHERE:
        nearest = f"{low}/{low // 100}{code}" if low % 100 + 1 == code else f"{low}-22"
        raise EdtfError(
            f"{text!r}: codes 25–32 are not read; for the years write {nearest}, "
            f"for a season {low}-21 to {low}-24"
        )
    if day is not None:
        raise EdtfError(f"{text!r}: a season, quarter or half takes no day")
    first, last = _grouped(low, code), _grouped(high, code)
    if first is None or last is None:
        raise EdtfError(f"{text!r}: there is no month or grouping {code}")
    return first.start, last.end


def _grouped(year: int, code: int) -> days.Shape | None:
    if 21 <= code <= 24:
        return days.season(year, code - 20)
    if 33 <= code <= 36:
        return days.quarter(year, code - 32)
    if 37 <= code <= 39:
        return days.months(year, 4 * (code - 37) + 1, 4, "third")
    if 40 <= code <= 41:
        return days.months(year, 6 * (code - 40) + 1, 6, "half")
    return None


def _interval(text: str) -> Edtf:
    """Read two ends: a point, `..` for open, nothing for unknown."""
    ends = text.split("/")
    if len(ends) != 2 or all(end in ("", "..") for end in ends):
        raise EdtfError(f"{text!r}: an interval has two ends, and a date in one")
    first, last = (
        None if end in ("", "..") else _point(end, time=False) for end in ends
    )
    if first and last and last.latest < first.earliest:
        raise EdtfError(f"{text!r} ends before it starts")
    points = [point for point in (first, last) if point]
    return Edtf(
        text,
        "interval",
        first.earliest if first else None,
        last.latest if last else None,
        tuple((point.earliest, point.latest) for point in points),
        any(point.approximate for point in points),
        any(point.uncertain for point in points),
        ends[0] == "",
        ends[1] == "",
        bool(last and last.approximate),
        bool(last and last.uncertain),
    )


def _set(text: str, inside: str, shape: str) -> Edtf:
    """Read the members of a set; a leading or trailing `..` leaves it open."""
    members = inside.split(",")
    points: list[Point] = []
    bounds: list[Bounds] = []
    for number, member in enumerate(members):
        item = member.strip(" ") if number else member
        open_start = number == 0 and item.startswith("..")
        open_end = number == len(members) - 1 and item.endswith("..")
        item = item[2:] if open_start else item
        item = item[:-2] if open_end and item else item
        if not item or ((open_start or open_end) and ".." in item):
            raise EdtfError(f"{text!r} is no EDTF set")
        point = _item(text, item)
        points.append(point)
        start = None if open_start else point.earliest
        bounds.append((start, None if open_end else point.latest))
    firsts = [first for first, _ in bounds]
    lasts = [last for _, last in bounds]
    return Edtf(
        text,
        shape,
        None if None in firsts else min(point.earliest for point in points),
        None if None in lasts else max(point.latest for point in points),
        tuple(bounds),
        any(point.approximate for point in points),
        any(point.uncertain for point in points),
    )


def _item(text: str, item: str) -> Point:
    """Read one member: a point, or plain dates of one precision around `..`."""
    if ".." not in item:
        return _point(item, time=False)
    ends = item.split("..")
    if len(ends) != 2 or not all(_PLAIN.fullmatch(end) for end in ends):
        raise EdtfError(f"{text!r}: both sides of .. are plain dates")
    if len(ends[0]) != len(ends[1]):
        raise EdtfError(f"{text!r}: both sides of .. have one precision")
    if any(len(end) > 4 and int(end[5:7]) > 12 for end in ends):
        raise EdtfError(f"{text!r}: both sides of .. are plain dates")
    first, last = _point(ends[0]), _point(ends[1])
    if last.latest < first.earliest:
        raise EdtfError(f"{text!r} ends before it starts")
    return Point(first.earliest, last.latest)


def edtf_window(phrase: str, text: str, setting: Setting) -> Window | None:
    """Make the window of an EDTF string; None where the words decide.

    Digits and signs that start as EDTF does, and are neither EDTF nor a compact form of
    a date, are refused: they are never read as words.
    """
    if not looks_like_edtf(text) or not any(sign.isdigit() for sign in text):
        return None
    try:
        found = read_edtf(text)
    except EdtfError as error:
        if _is_compact(text):
            return None
        unmistakable = text[0] in "[{" or ".." in text or "X" in text
        if unmistakable or _YEAR_FIRST.match(text):
            raise setting.refuse(f"malformed EDTF: {error}", None, "words") from error
        return None
    return _window(phrase, found, setting)


def _is_compact(text: str) -> bool:
    """Check for a compact form; two years must follow each other in time."""
    if not _COMPACT.fullmatch(text):
        return False
    first, last = text[:4], text[5:]
    return len(last) != 4 or not last.isdigit() or first < last


def _window(phrase: str, found: Edtf, setting: Setting) -> Window:
    """Make the window: an interval of two dates is a span, a set a choice."""
    wrap = None
    earliest, latest = found.earliest, found.latest
    if found.shape == "interval" and len(found.parts) == 2:
        (earliest, latest), (first, last) = found.parts
        wrap = Window(
            phrase,
            setting.said,
            first,
            last,
            approximate=found.last_approximate,
            uncertain=found.last_uncertain,
            edtf=found.text.split("/")[1],
        )
        if setting.field == "wrap":
            return wrap
        if setting.field == "release":  # a release is one event in the interval
            earliest, latest, wrap = found.earliest, found.latest, None
    elif found.unknown_end:
        earliest, latest = found.parts[0]
    several = found.shape == "one of" and len(found.parts) > 1
    return Window(
        phrase,
        setting.said,
        earliest,
        latest,
        found.parts if several else (),
        found.approximate,
        found.uncertain,
        wrap=wrap,
        edtf=found.text,
    )
