"""Questions about a tree: whether it lacks a year, what is inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.language.ast import (
    Dated,
    Day,
    FirstFew,
    Hedged,
    Holiday,
    Month,
    Named,
    NthWeek,
    Part,
    Rest,
    Season,
    Slice,
    Term,
    Turn,
    Whole,
)

if TYPE_CHECKING:
    from filmtrack.when.language.ast import Calendar, Node

FREE = (Whole, Month, Season, Day, Holiday, Turn)


def needs_year(of: Calendar) -> bool:
    """Check whether a part of the calendar still lacks its year.

    >>> needs_year(Month(3)), needs_year(Named("next", Month(3)))
    (True, False)
    """
    while not isinstance(of, Dated | Named | Rest):
        within = inside(of)
        if within is None:
            return isinstance(of, FREE)
        of = within
    return False


def inside(of: Calendar) -> Calendar | None:
    """Return what a part of the calendar is part of."""
    within: Calendar | None = getattr(of, "of", None)
    return within


def below(node: Node) -> Node | None:
    """Return the one node that another bounds or hedges."""
    return None if isinstance(node, Term) else getattr(node, "of", None)


def bare(node: Node) -> Node:
    """Return a node without its hedges."""
    while isinstance(node, Hedged):
        node = node.of
    return node


def undated(of: Calendar) -> Calendar:
    """Return a part of the calendar without its year."""
    return of.of if isinstance(of, Dated) else of


def is_winter(of: Calendar | None) -> bool:
    """Check whether something is, or is part of, a winter."""
    while isinstance(of, Part | Slice | NthWeek | FirstFew):
        of = of.of
    return of == Season(4)
