"""The table of all rules, in the order in which they are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.articles.rules import (
    about,
    cast,
    companies,
    crew,
    dates,
    directors,
    locations,
    producers,
    sources,
    status,
    writers,
)

if TYPE_CHECKING:
    from filmtrack.articles.rules.rule import ClaimRule

RULES: tuple[ClaimRule, ...] = (
    *directors.RULES,
    *writers.RULES,
    *producers.RULES,
    *cast.RULES,
    *companies.RULES,
    *crew.RULES,
    *about.RULES,
    *locations.RULES,
    *sources.RULES,
    *status.RULES,
    *dates.RULES,
)
