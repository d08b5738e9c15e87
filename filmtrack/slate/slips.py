"""How far starts have moved: per production, and per director and studio."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.slip import (
    MOVED,
    STARTED,
    Move,
    compare_windows,
    distance_moved,
    moves_of,
)
from filmtrack.names import fold, fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.ledger.facts import Document

# The mean of fewer slips than this says nothing.
_LEAST_OF = 2


class Slip(NamedTuple):
    """One production's first and last target, and how often it has moved between."""

    facts: Document
    first: Move
    last: Move
    moves: int

    @property
    def days(self) -> int:
        """The days from the first target to the start or the last target."""
        return distance_moved(self.first.window, self.last.window) or 0


class Total(NamedTuple):
    """The slips of one director or studio."""

    kind: str
    name: str
    days: tuple[int, ...]

    @property
    def mean(self) -> int:
        """The mean of the days moved."""
        return round(sum(self.days) / len(self.days))


def slips(documents: Iterable[Document]) -> list[Slip]:
    """Measure the productions whose start has moved, the furthest moved first.

    A date that was only narrowed or widened, or a start within its target, is no slip.
    """
    found = []
    for facts in documents:
        targets = moves_of(facts)
        dated = [move for move in targets if move.window.midpoint]
        # Once it has started, later talk of dates is about something else.
        started = [move for move in dated if move.change == STARTED]
        windows = pairwise(move.window for move in targets)
        count = sum(compare_windows(*pair) == MOVED for pair in windows)
        if len(dated) > 1:
            slip = Slip(facts, dated[0], (started or dated)[-1], count)
            if slip.moves or slip.days:
                found.append(slip)
    return sorted(found, key=lambda slip: (-slip.days, fold(slip.facts.title)))


def totals(found: Iterable[Slip]) -> list[Total]:
    """Add up the slips of each director and studio, those with the most first."""
    days: dict[tuple[str, str], list[int]] = {}
    names: dict[tuple[str, str], str] = {}
    for slip in found:
        for kind in ("directors", "studios"):
            for credit in getattr(slip.facts, kind):
                key = (kind.removesuffix("s"), fold_name(credit.name))
                names[key] = credit.name
                days.setdefault(key, []).append(slip.days)
    made = [
        Total(key[0], names[key], tuple(each))
        for key, each in days.items()
        if len(each) >= _LEAST_OF
    ]
    return sorted(made, key=lambda t: (t.kind, -len(t.days), -t.mean, fold(t.name)))
