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
    merged: list[Production] = []
    new: list[Production] = []
    for key in own | other:
        mine, others, was = own.get(key), other.get(key), old.get(key)
        if mine and others:
            production = merge_claims(mine, others, was)
        else:
            production = own[key] if mine else other[key]
            if was and production.claims == was.claims:
                continue  # one side took it out and the other left it alone
        (merged if key in own or key in old else new).append(production)
    # Theirs keep their numbers, unless ours has given them.
    taken = [p.number for p in new if p.number >= free]
    fresh = count(max(taken, default=free - 1) + 1)
    merged += [
        p if p.number >= free else msgspec.structs.replace(p, number=next(fresh))
        for p in new
    ]
    return sorted(merged, key=lambda production: production.number)


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
    numbered = sorted(united.new, key=lambda claim: claim.n)
    given = max(own.last_n, old.last_n)
    if numbered and numbered[0].n <= given:  # all get new ones, to stay in their order
        fresh = enumerate(numbered, max(given, other.last_n) + 1)
        numbered = [msgspec.structs.replace(claim, n=n) for n, claim in fresh]
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
