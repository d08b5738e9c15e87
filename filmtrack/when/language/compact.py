"""Numbers and compact forms: 11th, 2025, 1Q25, 2027/03/11, 11.03.2027, 11-Mar-2027."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.when.calendar import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.when.language.lexicon import Lexicon
    from filmtrack.when.language.table import Language

_NAMED_DAY = re.compile(r"([0-9]{1,2})-?([^\W\d_]{3,9})-?([0-9]{4}|[0-9]{2})")
_DIGITS = frozenset("0123456789")


def is_year(texts: Sequence[str]) -> bool:
    """Check whether the first of some words is a year or a decade in digits."""
    digits = texts[0].removesuffix("s") if texts else ""
    return len(digits) == 4 and _DIGITS.issuperset(digits)


def compact_day(text: str, known: Lexicon) -> tuple[str, int] | None:
    """Return a day (or month) in ISO form, and 1 if day and month fit either way.

    Dots write the day first, unless only the second number can be a day.

    >>> from filmtrack.when.language.lexicon import lexicon
    >>> [compact_day(day, lexicon("en")) for day in ("11.03.2027", "13nov2027")]
    [('2027-03-11', 1), ('2027-11-13', 0)]
    """
    named = _NAMED_DAY.fullmatch(text)
    if named:
        months = [entry for entry in known.get(named[2]) if entry.kind == "month"]
        year = named[3] if len(named[3]) == 4 else f"20{named[3]}"
        return (f"{year}-{months[0].number}-{named[1]}", 0) if months else None
    if len(text) == 8 and _DIGITS.issuperset(text):
        return f"{text[:4]}-{text[4:6]}-{text[6:]}", 0
    parts = re.split(r"[-/.]", text)
    if len(parts) < 2 or not all(part and _DIGITS.issuperset(part) for part in parts):
        return None
    if len(parts[0]) == 4:
        return "-".join(parts), 0
    day, month, year = parts
    if int(month) > 12 >= int(day):
        day, month = month, day
    return f"{year}-{month}-{day}", int(
        int(day) <= 12 and int(month) <= 12 and day != month
    )


def read_number(text: str, table: Language) -> tuple[tuple[str, int], ...]:
    """Return the kinds and numbers that a word in digits stands for, if any.

    >>> from filmtrack.when.language.tables import load
    >>> read_number("11th", load("en")), read_number("1q25", load("en"))
    ((('ordinal', 11),), (('quarter', 1), ('year', 2025)))
    """
    if text[0] == "'" and _DIGITS.issuperset(text[1:]):
        return (("year", 2000 + int(text[1:])),)
    if len(text) == 5 and text.endswith("0s") and _DIGITS.issuperset(text[:4]):
        return (("decade", int(text[:4])),)
    digits = text
    for ending in table.ordinals:
        digits = digits.removesuffix(ending)
    if not digits or len(digits) > 4 or not _DIGITS.issuperset(digits):
        return _read_slice(text, table)
    number = int(digits)
    if len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return (("year", number),)  # also 2028-го
    return (("number" if digits == text else "ordinal", number),)


def _read_slice(text: str, table: Language) -> tuple[tuple[str, int], ...]:
    """Read Q1, 1Q25, H2 and 2H2026."""
    for letter, kind in table.slices.items():
        most = 4 if kind == "quarter" else 2
        before, found, after = text.partition(letter)
        if not found or not _DIGITS.issuperset(before + after):
            continue
        which, year = (before, after) if before else (after[:1], after[1:])
        if len(which) == 1 and 1 <= int(which) <= most and len(year) in (0, 2, 4):
            full = int(year) if len(year) == 4 else 2000 + int(year or 0)
            return ((kind, int(which)), ("year", full))[: 2 if year else 1]
    return ()
