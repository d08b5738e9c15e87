"""Which claims of two slates are the same one, and what the one then says.

A claim is the same when it states the same in the same report, whenever it was typed
in and whether or not it was struck through since. Of two that are the same one stays,
with the earlier instant and struck through if either is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date, datetime

    from filmtrack.ledger.claim import Claim, Retraction

    Order = tuple[date, str] | tuple[()]


class United(NamedTuple):
    """Our claims as they are now, under their numbers, and theirs that are new."""

    ours: list[Claim]
    new: list[Claim]


def unite(ours: Iterable[Claim], theirs: Iterable[Claim]) -> United:
    """Make the same claims of both sides one, and give those left of theirs.

    To unite again with either side changes nothing, and both sides unite to the same
    claims, numbers aside.
    """
    united = United([], [])
    stated: dict[Hashable, tuple[list[Claim], list[Claim]]] = defaultdict(
        lambda: ([], [])
    )
    for side, claims in enumerate((ours, theirs)):
        for claim in claims:
            stated[_statement(claim)][side].append(claim)
    for mine, others in stated.values():
        one = _one(mine, others) if mine and others else United(mine, others)
        united.ours.extend(one.ours)
        united.new.extend(one.new)
    return united


def _one(mine: list[Claim], others: list[Claim]) -> United:
    """Unite claims that all state one thing.

    Those alike in all go together. What is left over has its instants put in order,
    and so its retractions: the first of both sides goes with the first, and so on.
    """
    twins = Counter(map(_history, mine)) & Counter(map(_history, others))
    alike, left = _parted(mine, twins)
    _, others = _parted(others, twins)
    if not left or not others:
        return United(mine, others)
    told = [*left, *others[len(left) :]]
    settled = [
        msgspec.structs.replace(claim, recorded=recorded, retracted=retracted)
        for claim, recorded, retracted in zip(
            told, _instants(left, others), _retractions(left, others), strict=True
        )
    ]
    return United([*alike, *settled[: len(left)]], settled[len(left) :])


def _parted(
    claims: list[Claim], twins: Counter[Hashable]
) -> tuple[list[Claim], list[Claim]]:
    """Part the claims that have a twin from the others, in the order typed in."""
    spare = Counter(twins)
    alike: list[Claim] = []
    left: list[Claim] = []
    for claim in sorted(claims, key=_typed_in):
        has_twin = spare[_history(claim)] > 0
        spare[_history(claim)] -= has_twin
        (alike if has_twin else left).append(claim)
    return alike, left


def _instants(mine: list[Claim], others: list[Claim]) -> list[datetime]:
    both = ([claim.recorded for claim in side] for side in (mine, others))
    return [min(filter(None, pair)) for pair in zip_longest(*both)]


def _retractions(mine: list[Claim], others: list[Claim]) -> list[Retraction | None]:
    both = (sorted((c.retracted for c in side), key=_order) for side in (mine, others))
    return [min(pair, key=_order) for pair in zip_longest(*both)]


def _typed_in(claim: Claim) -> tuple[datetime, tuple[bool, Order], int]:
    return (claim.recorded, _order(claim.retracted), claim.n)


def _order(retraction: Retraction | None) -> tuple[bool, Order]:
    """Put retractions in order, and behind them what was never struck through."""
    if retraction is None:
        return (True, ())
    return (False, (retraction.on, retraction.why))


def _history(claim: Claim) -> Hashable:
    """When a claim was typed in and struck through."""
    return (claim.recorded, claim.retracted)


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
