"""Which claims of two slates are the same one, and what the one then says.

A claim is the same when it states the same in the same report, whenever it was typed
in and whether or not it was struck through since.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from datetime import date, datetime

    from filmtrack.ledger.claim import Claim, Retraction

Pairs = list[tuple["Claim", "Claim"]]


def pair(ours: Iterable[Claim], theirs: Iterable[Claim]) -> tuple[Pairs, list[Claim]]:
    """Pair the same claims of both sides, one to one, and give those left of theirs.

    Where one thing is stated several times, those that are alike in all go together
    first, so that pairing again what was made one pairs it as before.
    """
    alike, own_left, left = _pair_by(_all_of, ours, theirs)
    same, _, left = _pair_by(_statement, own_left, left)
    return alike + same, left


def made_one(ours: Claim, theirs: Claim) -> Claim:
    """Give one claim of two that are the same, under our number.

    It has the earlier instant, and is struck through if either is.
    """
    struck = [claim.retracted for claim in (ours, theirs) if claim.retracted]
    return msgspec.structs.replace(
        ours,
        recorded=min(ours.recorded, theirs.recorded),
        retracted=min(struck, key=_when_and_why, default=None),
    )


def _pair_by(
    key: Callable[[Claim], Hashable], ours: Iterable[Claim], theirs: Iterable[Claim]
) -> tuple[Pairs, list[Claim], list[Claim]]:
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
    return (
        claim.field,
        claim.value,
        claim.standing,
        claim.role,
        claim.actual,
        claim.report,
        claim.via,
        claim.speaker,
        claim.note,
    )


def _all_of(claim: Claim) -> Hashable:
    """Everything of a claim but its number."""
    return (_statement(claim), claim.recorded, claim.retracted)


def _when_and_why(retraction: Retraction) -> tuple[date, str]:
    return (retraction.on, retraction.why)
