"""Two slates made one, claim by claim: none lost, and the same claim once.

A production is the same when its id is; a claim is the same when it states the same in
the same report, whenever it was typed in. With the slate that both come from (`base`)
a claim or a production that one side took out and the other left alone stays out.
Ours keep their numbers; theirs keep those that ours has not given meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.production import Production

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from datetime import date, datetime

    from filmtrack.ledger.claim import Claim, Retraction

_NOTHING = Production(number=0, id="", first_title="")


def merge(
    ours: Iterable[Production],
    theirs: Iterable[Production],
    base: Iterable[Production] = (),
    *,
    free: int,
) -> list[Production]:
    """Give the productions of both; `free` is the first number ours never gave out."""
    own, other, old = ({p.id: p for p in side} for side in (ours, theirs, base))
    merged, new = [], []
    for key in own | other:
        production = _merged(own.get(key), other.get(key), old.get(key))
        if production and (key in own or key in old):
            merged.append(production)
        elif production:
            new.append(production)
    merged += _placed(new, free)
    return sorted(merged, key=lambda production: production.number)


def _placed(new: list[Production], free: int) -> list[Production]:
    """Give other numbers to those of theirs whose numbers ours has given."""
    taken = [p.number for p in new if p.number >= free]
    fresh = count(max(taken, default=free - 1) + 1)
    return [
        p if p.number >= free else msgspec.structs.replace(p, number=next(fresh))
        for p in new
    ]


def _merged(
    own: Production | None, other: Production | None, old: Production | None
) -> Production | None:
    """One production of both; None when a side took it out and the other let it be."""
    if own and other:
        return merge_claims(own, other, old)
    kept = own or other
    return None if kept and old and kept.claims == old.claims else kept


def merge_claims(
    own: Production, other: Production, old: Production | None = None
) -> Production:
    """Give our production with their claims, too."""
    old = old or _NOTHING
    ours, theirs, base = ({c.n: c for c in p.claims} for p in (own, other, old))
    own_new = [claim for n, claim in ours.items() if n not in base]
    new = [claim for n, claim in theirs.items() if n not in base]
    merged: dict[int, Claim] = {}
    for n, was in base.items():
        mine, others = ours.get(n), theirs.get(n)
        if mine and others and mine != others and was not in (mine, others):
            own_new.append(mine)
            new.append(others)
            continue
        settled = _settled(mine, others, was)
        merged |= {n: settled} if settled else {}
    pairs, left = _pair(own_new, new)
    numbered = _numbered(left, max(own.last_n, old.last_n), other.last_n)
    merged |= {claim.n: claim for claim in (*own_new, *numbered)}
    merged |= {claim.n: _one(claim, twin) for claim, twin in pairs}
    return msgspec.structs.replace(
        own,
        claims=tuple(merged[n] for n in sorted(merged)),
        last_n=max([own.last_n, other.last_n, old.last_n, *merged]),
    )


def _settled(mine: Claim | None, others: Claim | None, was: Claim) -> Claim | None:
    """What a claim that both sides had is now that one of them has changed it."""
    if others in (was, mine):
        return mine
    return others if mine == was else mine or others


def _numbered(new: list[Claim], given: int, last: int) -> list[Claim]:
    """Number claims on, all or none of them, so that they stay in their order."""
    new.sort(key=lambda claim: claim.n)
    if not new or new[0].n > given:
        return new
    first = max(given, last) + 1
    return [msgspec.structs.replace(c, n=n) for n, c in enumerate(new, first)]


def _pair(
    ours: Iterable[Claim], theirs: Iterable[Claim]
) -> tuple[list[tuple[Claim, Claim]], list[Claim]]:
    """Pair the same claims of both sides, one to one, and give those left of theirs.

    Where one thing is stated several times, those that are alike in all go together
    first, so that merging again pairs them as before.
    """
    alike, own_left, left = _pair_by(_all_of, ours, theirs)
    same, _, left = _pair_by(_statement, own_left, left)
    return alike + same, left


def _pair_by(
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


def _typed_in(claim: Claim) -> tuple[datetime, int]:
    return (claim.recorded, claim.n)


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


def _one(ours: Claim, theirs: Claim) -> Claim:
    """One claim of two that say the same: typed in first, struck through by either."""
    struck = [claim.retracted for claim in (ours, theirs) if claim.retracted]
    return msgspec.structs.replace(
        ours,
        recorded=min(ours.recorded, theirs.recorded),
        retracted=min(struck, key=_when_and_why, default=None),
    )


def _when_and_why(retraction: Retraction) -> tuple[date, str]:
    return (retraction.on, retraction.why)
