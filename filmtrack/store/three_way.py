"""Two slates made one, claim by claim: none lost, and the same claim once.

A production is the same when its id is; a claim is the same when it states the same in
the same report, whenever it was typed in. With the slate that both come from (`base`)
a claim or a production that one side took out and the other left alone stays out.
Ours keep their numbers; theirs keep those that ours has not given meanwhile.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.production import Production
from filmtrack.ledger.reconcile import unite

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.ledger.claim import Claim

_NOTHING = Production(number=0, id="", first_title="")


def merge(
    ours: Iterable[Production],
    theirs: Iterable[Production],
    base: Iterable[Production] = (),
    *,
    free: int,
) -> list[Production]:
    """Return the productions of both; `free` is the first number ours never gave."""
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
    """Return other numbers to those of theirs whose numbers ours has given."""
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
    """Return our production with their claims, too."""
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
    united = unite(own_new, new)
    numbered = _numbered(united.new, max(own.last_n, old.last_n), other.last_n)
    merged |= {claim.n: claim for claim in (*united.ours, *numbered)}
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
