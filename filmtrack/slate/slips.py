"""How far starts have moved: per production, and per director and studio."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.slip import Move, moves
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.ledger.facts import Document

# The mean of fewer slips than this says nothing.
_LEAST_OF = 2


class Slip(NamedTuple):
    """One production's first and last target, and how far they lie apart."""

    facts: Document
    first: Move
    last: Move
    moves: int

    @property
    def days(self) -> int:
        """The days from the first target to the start or the last target."""
        return self.first.window.distance(self.last.window) or 0


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
    """Measure the productions that have had two targets, the furthest moved first."""
    found = []
    for facts in documents:
        dated = [move for move in moves(facts.claims) if move.window.midpoint]
        started = [move for move in dated if move.claim.actual]
        if len(dated) > 1:
            last = (started or dated)[-1]
            found.append(Slip(facts, dated[0], last, len(dated) - 1))
    return sorted(found, key=lambda slip: (-slip.days, fold(slip.facts.title)))


def totals(found: Iterable[Slip]) -> list[Total]:
    """Add up the slips of each director and studio, those with the most first."""
    days: dict[tuple[str, str], list[int]] = {}
    names: dict[tuple[str, str], str] = {}
    for slip in found:
        for kind in ("directors", "studios"):
            for credit in getattr(slip.facts, kind):
                key = (kind.removesuffix("s"), fold(credit.name))
                names[key] = credit.name
                days.setdefault(key, []).append(slip.days)
    made = [
        Total(key[0], names[key], tuple(each))
        for key, each in days.items()
        if len(each) >= _LEAST_OF
    ]
    return sorted(made, key=lambda t: (t.kind, -len(t.days), -t.mean, fold(t.name)))
