"""Which claims of two slates are the same one, and what the one then says.

A claim is the same when it states the same in the same report, whenever it was typed
in and whether or not it was struck through since. Of two that are the same one stays,
struck through if either is. What was struck through stays so.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import filterfalse, zip_longest
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from datetime import date, datetime

    from filmtrack.ledger.claim import Claim

    Stroke = tuple[date, str] | tuple[()]


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
    # Equal claims are gathered, not dropped: one slate may hold a statement twice.
    for side, claims in enumerate((ours, theirs)):
        for claim in claims:
            stated[_statement(claim)][side].append(claim)
    for mine, others in stated.values():
        one = _one(mine, others) if mine and others else United(mine, others)
        united.ours.extend(one.ours)
        united.new.extend(one.new)
    return united


def _one(mine: list[Claim], others: list[Claim]) -> United:
    """Unite claims that all state one thing; there are as many as a side has at most.

    Those struck through and those standing are united apart, so that no retraction
    passes from one claim to another. Where there is no room for all that stand, the
    last ones are those that the other side has struck through.
    """
    size = max(len(mine), len(others))
    # Both sides sort by the same order, so that they unite to the same pairs.
    struck = _earlier(filter(_is_struck, mine), filter(_is_struck, others))
    standing = _earlier(filterfalse(_is_struck, mine), filterfalse(_is_struck, others))
    known = sum(map(_is_struck, mine))
    histories = [
        *struck[:known],
        *standing[: size - len(struck)],
        *struck[known:],
    ]
    told = sorted(mine, key=_order) + sorted(others, key=_order)[len(mine) :]
    settled = [
        msgspec.structs.replace(
            claim, recorded=history.recorded, retracted=history.retracted
        )
        for claim, history in zip(told, histories, strict=True)
    ]
    return United(settled[: len(mine)], settled[len(mine) :])


def _is_struck(claim: Claim) -> bool:
    return claim.retracted is not None


def _earlier(mine: Iterable[Claim], others: Iterable[Claim]) -> list[Claim]:
    """Return the earlier claim of each pair, the first of both sides going together."""
    sides = (sorted(side, key=_order) for side in (mine, others))
    return [min(filter(None, pair), key=_order) for pair in zip_longest(*sides)]


def _order(claim: Claim) -> tuple[bool, Stroke, datetime, int]:
    """Put what was struck through first, by when and why, then by when it was typed."""
    struck = claim.retracted
    stroke = (struck.on, struck.why) if struck else ()
    return (struck is None, stroke, claim.recorded, claim.n)


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
        claim.territory,
        claim.medium,
        claim.lang,
    )
