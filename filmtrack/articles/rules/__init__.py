"""The rules: one file per field, each rule a pattern with an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filmtrack.articles.rules.rule import Rule


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, in the order in which they are tried."""
    from filmtrack.articles.rules import (
        cast,
        companies,
        dates,
        directors,
        locations,
        producers,
        source_material,
        status,
        writers,
    )

    return (
        *directors.RULES,
        *writers.RULES,
        *producers.RULES,
        *cast.RULES,
        *companies.RULES,
        *locations.RULES,
        *source_material.RULES,
        *status.RULES,
        *dates.RULES,
    )
