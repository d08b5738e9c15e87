"""A production: an identity that never changes, and the claims made about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.errors import NotFoundError
from filmtrack.ledger.claim import Claim, Retraction

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Production(msgspec.Struct, frozen=True, kw_only=True):
    """One film, series or short, known only from its claims.

    `number` is its TinyDB document id and `id` a slug of `first_title`, the title
    under which it was entered; none of them changes or is given twice. `last_n` is
    the highest claim number ever given, so that none is given again after an undo.
    """

    number: int
    id: str
    first_title: str
    last_n: int = 0
    claims: tuple[Claim, ...] = ()

    def claiming(self, claims: Iterable[Claim]) -> Production:
        """Return the production with further claims, numbered on from the last."""
        numbered = tuple(
            # Numbers count on from the highest ever given, or undo would let one be
            # used twice.
            msgspec.structs.replace(claim, n=n)
            for n, claim in enumerate(claims, self.last_n + 1)
        )
        return msgspec.structs.replace(
            self,
            claims=self.claims + numbered,
            last_n=self.last_n + len(numbered),
        )

    def claim(self, n: int) -> Claim:
        """Find a claim by its number; raises NotFoundError."""
        for claim in self.claims:
            if claim.n == n:
                return claim
        raise NotFoundError(
            f"{self.id} has no claim {n}",
            hint=f"`filmtrack history {self.id}` lists its claims",
        )

    def retracting(self, n: int, retraction: Retraction | None) -> Production:
        """Return the production with a claim struck through, or no longer so (None)."""
        struck = msgspec.structs.replace(self.claim(n), retracted=retraction)
        claims = tuple(struck if claim.n == n else claim for claim in self.claims)
        return msgspec.structs.replace(self, claims=claims)

    def as_of(self, day: date) -> Production:
        """Return the production as it was known at the end of a day.

        Claims said later, and retractions made later, are not in it.
        """
        known = (
            # On that day the claim still stood.
            msgspec.structs.replace(claim, retracted=None)
            if claim.retracted and claim.retracted.on > day
            else claim
            for claim in self.claims
            if claim.said <= day
        )
        return msgspec.structs.replace(self, claims=tuple(known))
