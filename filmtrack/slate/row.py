"""A row: one production as a view sees it, with the day on which it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts, Target


class Row(NamedTuple):
    """A production, its claims where a view needs them, and today.

    `part` and `match` are the heading that it stands under in `upcoming`.
    """

    facts: Facts
    today: date
    claims: tuple[Claim, ...] = ()
    part: str = ""
    match: str | None = None

    def claim(self, n: int) -> Claim | None:
        """Find the claim that a fact rests on."""
        return next((claim for claim in self.claims if claim.n == n), None)

    def report(self, target: Target | None) -> Claim | None:
        """Find the report that a date rests on."""
        return self.claim(target.claim) if target else None
