"""The claims of another slate, joined with those here: none lost, the same one once.

It does not matter which slate is imported into which.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.reconcile import unite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from filmtrack.ledger.claim import Claim


class Joined(NamedTuple):
    """The claims here as they are now, what became of some, and the new ones."""

    here: tuple[Claim, ...]
    amended: Mapping[str, int]
    new: list[Claim]


def join(here: Iterable[Claim], theirs: Iterable[Claim]) -> Joined:
    """Join the claims of two slates about one production."""
    before = {claim.n: claim for claim in here}
    united = unite(before.values(), theirs)
    amended: Counter[str] = Counter()
    for claim in united.ours:
        if claim.retracted != before[claim.n].retracted:
            amended["retracted"] += 1
        elif claim != before[claim.n]:
            amended["recorded earlier"] += 1
    ours, new = (sorted(claims, key=lambda claim: claim.n) for claims in united)
    return Joined(tuple(ours), amended, new)
