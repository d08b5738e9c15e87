"""The claims of another slate, joined with those here: none lost, the same one once.

A claim is the same when it states the same in the same report, whenever it was typed
in. Of two that are the same one stays, with the earlier instant and struck through if
either is, so that it does not matter which slate is imported into which.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping
    from datetime import date, datetime

    from filmtrack.ledger.claim import Claim, Retraction


class Joined(NamedTuple):
    """The claims here as they are now, what became of some, and the new ones."""

    here: tuple[Claim, ...]
    amended: Mapping[str, int]
    new: list[Claim]


def join(here: Iterable[Claim], theirs: Iterable[Claim]) -> Joined:
    """Join the claims of two slates about one production."""
    ours = {claim.n: claim for claim in here}
    # Those alike in all go together first, so that joining again pairs them as before.
    _, ours_left, left = _pair(_all_of, ours.values(), theirs)
    pairs, _, new = _pair(_statement, ours_left, left)
    amended: Counter[str] = Counter()
    for mine, other in pairs:
        settled = _one(mine, other)
        if settled.retracted != mine.retracted:
            amended["retracted"] += 1
        elif settled != mine:
            amended["recorded earlier"] += 1
        ours[mine.n] = settled
    new.sort(key=lambda claim: claim.n)
    return Joined(tuple(ours.values()), amended, new)


def _pair(
    key: Callable[[Claim], Hashable], ours: Iterable[Claim], theirs: Iterable[Claim]
) -> tuple[list[tuple[Claim, Claim]], list[Claim], list[Claim]]:
    """Pair claims of one key in the order typed in; give what is left of each side."""
    waiting: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in sorted(ours, key=_typed_in, reverse=True):
        waiting[key(claim)].append(claim)
    pairs, left = [], []
    for claim in sorted(theirs, key=_typed_in):
        same = waiting[key(claim)]
        if same:
            pairs.append((same.pop(), claim))
        else:
            left.append(claim)
    return pairs, [claim for claims in waiting.values() for claim in claims], left


def _typed_in(claim: Claim) -> tuple[datetime, bool, int]:
    return (claim.recorded, claim.retracted is None, claim.n)


def _statement(claim: Claim) -> Hashable:
    """What a claim says, without what a slate adds to it."""
    return msgspec.structs.astuple(_bare(claim))


def _bare(claim: Claim) -> Claim:
    recorded = claim.recorded.min
    return msgspec.structs.replace(claim, n=0, recorded=recorded, retracted=None)


def _all_of(claim: Claim) -> Hashable:
    """Everything of a claim but its number."""
    return msgspec.structs.astuple(msgspec.structs.replace(claim, n=0))


def _one(mine: Claim, other: Claim) -> Claim:
    """One claim of two that say the same: typed in first, struck through by either."""
    struck = [claim.retracted for claim in (mine, other) if claim.retracted]
    return msgspec.structs.replace(
        mine,
        recorded=min(mine.recorded, other.recorded),
        retracted=min(struck, key=_when_and_why, default=None),
    )


def _when_and_why(retraction: Retraction) -> tuple[date, str]:
    return (retraction.on, retraction.why)
