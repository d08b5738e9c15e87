"""The claims of another slate, joined with those here: none lost, the same one once.

A claim is the same when it states the same in the same report, whenever it was typed
in. Of two that are the same one stays, with the earlier instant and struck through if
either is, so that it does not matter which slate is imported into which.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.sameness import made_one, pair

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
    ours = {claim.n: claim for claim in here}
    pairs, new = pair(ours.values(), theirs)
    amended: Counter[str] = Counter()
    for mine, other in pairs:
        settled = made_one(mine, other)
        if settled.retracted != mine.retracted:
            amended["retracted"] += 1
        elif settled != mine:
            amended["recorded earlier"] += 1
        ours[mine.n] = settled
    new.sort(key=lambda claim: claim.n)
    return Joined(tuple(ours.values()), amended, new)
