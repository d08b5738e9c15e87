"""Shoots that overlap: one person cannot be on both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from filmtrack.ledger.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.when import Window

Found = TypeVar("Found", bound=Facts)


class Overlap(NamedTuple, Generic[Found]):
    """Two productions whose shoots share days, certainly or possibly."""

    answer: str
    one: Found
    other: Found


def shooting(facts: Facts) -> Window | None:
    """Return the days of a shoot, from its start to its wrap where that is known.

    None for a production without a date, and for one that is cancelled.
    """
    shoot = facts.shoot
    if shoot is None or facts.status == "cancelled":
        return None
    window = shoot.window
    if window.unknown:
        return None
    wrap = facts.wrap.window if facts.wrap else None
    return window if wrap is None or wrap.unknown else replace(window, wrap=wrap)


def overlaps(productions: Iterable[Found]) -> Iterator[Overlap[Found]]:
    """Find the pairs of shoots that share days, by start."""
    return meeting(
        (window, facts)
        for facts in productions
        if (window := shooting(facts)) is not None
    )


def meeting(shoots: Iterable[tuple[Window, Found]]) -> Iterator[Overlap[Found]]:
    """Find the pairs that share days among shoots of which the days are given."""
    dated = sorted(shoots, key=lambda pair: pair[0].earliest or date.min)
    for at, (window, facts) in enumerate(dated):
        # The last day that may belong to the shoot; None if it is open.
        end = window.wrap.latest if window.wrap else window.latest
        for later, other in dated[at + 1 :]:
            # They are sorted by start, so that no later one can meet this shoot.
            if end and later.earliest and later.earliest > end:
                break
            answer = window.overlap(later)
            if answer != "no":
                yield Overlap(answer, facts, other)
