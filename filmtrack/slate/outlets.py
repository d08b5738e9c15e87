"""The record of each origin: how many of its claims came true, and how early."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from statistics import median
from typing import TYPE_CHECKING

from filmtrack.names import fold
from filmtrack.slate.verdict_rules import OPEN, TRUE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filmtrack.slate.verdicts import Verdict

_Z = 1.959964  # 95 % of a normal distribution lie within so many deviations


@dataclass(frozen=True)
class OutletRecord:
    """The claims of one origin with their verdicts."""

    origin: str
    verdicts: Sequence[Verdict]

    @cached_property
    def counts(self) -> Counter[str]:
        """Count the claims by what became of them."""
        return Counter(verdict.outcome for verdict in self.verdicts)

    @property
    def settled(self) -> int:
        """The claims that are no longer open."""
        return len(self.verdicts) - self.counts[OPEN]

    @property
    def score(self) -> tuple[float, float] | None:
        """The interval in which the share that comes true lies; None without any."""
        return wilson(self.counts[TRUE], self.settled) if self.settled else None

    @property
    def lead(self) -> float | None:
        """The median of the days before another signed somebody."""
        return _median([v.lead for v in self.verdicts if v.lead is not None])

    @cached_property
    def starts(self) -> list[Verdict]:
        """The targets for a shoot whose start is known well enough to judge them."""
        return [
            verdict
            for verdict in self.verdicts
            if verdict.rule in ("in its days", "on other days")
            and verdict.claim.field == "shoot"
        ]

    @property
    def inside(self) -> int:
        """How many of those starts fell into the days said."""
        return sum(verdict.outcome == TRUE for verdict in self.starts)

    @property
    def slip(self) -> float | None:
        """The median of the days by which those starts came later than said."""
        return _median([v.slip for v in self.starts if v.slip is not None])


def _median(days: Sequence[int]) -> float | None:
    return median(days) if days else None


def wilson(hits: int, tries: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval for a share; it is wide if there were few tries.

    >>> [round(wilson(2, 2)[0], 2), round(wilson(40, 45)[0], 2)]
    [0.34, 0.77]
    """
    share, square = hits / tries, _Z * _Z
    middle = share + square / (2 * tries)
    spread = _Z * sqrt(share * (1 - share) / tries + square / (4 * tries * tries))
    whole = 1 + square / tries
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def records(verdicts: Iterable[Verdict]) -> list[OutletRecord]:
    """Group verdicts by origin, the highest low end of the interval first."""
    by_origin: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        by_origin.setdefault(verdict.key, []).append(verdict)
    found = []
    for of_origin in by_origin.values():
        spellings = Counter(verdict.origin for verdict in of_origin)
        found.append(OutletRecord(spellings.most_common(1)[0][0], of_origin))
    return sorted(
        found,
        key=lambda record: (
            -record.score[0] if record.score else 1.0,
            -record.settled,
            -len(record.verdicts),
            fold(record.origin),
        ),
    )
