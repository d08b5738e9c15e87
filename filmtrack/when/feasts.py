"""The days of feasts that follow another calendar, from the library `holidays`.

The library keeps the observed days per country and year and is well maintained; the
days of lunar calendars cannot be computed in a few lines. It takes a quarter of a
second to load and is loaded only when a phrase names such a feast.
"""

from __future__ import annotations

import warnings
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

# The feast → the country whose calendar is used, and the library's name of the day.
FEASTS = {
    "diwali": ("IN", "Diwali"),
    "dussehra": ("IN", "Dussehra"),
    "eid al-adha": ("IN", "Eid al-Adha"),
    "eid al-fitr": ("IN", "Eid al-Fitr"),
    "ganesh chaturthi": ("IN", "Ganesh Chaturthi"),
    "holi": ("IN", "Holi"),
    "lunar new year": ("CN", "Chinese New Year (Spring Festival)"),
    "onam": ("IN", "Onam"),
    "pongal": ("IN", "Pongal"),
    "raksha bandhan": ("IN", "Raksha Bandhan"),
    "sankranti": ("IN", "Makar Sankranti"),
    "tet": ("VN", "Lunar New Year"),
    "ugadi": ("IN", "Ugadi"),
}
# The day depends on the sighting of the moon: one day earlier or later.
SIGHTED = frozenset({"eid al-adha", "eid al-fitr"})


def feast(year: int, name: str) -> date | None:
    """Return the first day of a feast in a year; None outside the library's years.

    >>> feast(2026, "diwali")
    datetime.date(2026, 11, 8)
    """
    country, wanted = FEASTS[name]
    return next((day for day, names in _year(country, year) if wanted in names), None)


@cache
def _year(country: str, year: int) -> tuple[tuple[date, frozenset[str]], ...]:
    """List the days of a country in a year with their names."""
    import holidays

    with warnings.catch_warnings():
        # Outside its years the library warns and leaves the feast out.
        warnings.simplefilter("ignore")
        found = holidays.country_holidays(
            country, years=year, language="en_US", categories=_CATEGORIES[country]
        )
        days = sorted(found.items())
    return tuple((day, frozenset(_names(text))) for day, text in days)


_CATEGORIES = {"IN": ("public", "optional"), "CN": ("public",), "VN": ("public",)}


def _names(text: str) -> list[str]:
    """Take `Diwali; Naraka Chaturdashi` and `Ugadi (estimated)` apart."""
    parts = text.replace(" / ", "; ").split("; ")
    return [part.removesuffix(" (estimated)") for part in parts]
