"""A row: one production as a view sees it, with the day on which it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.facts import Document, Facts

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Target


class Row(NamedTuple):
    """A production and today; `part` and `match` are its place in `upcoming`."""

    facts: Facts
    today: date
    part: str = ""
    match: str | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, if the production was read with them."""
        return self.facts.claims if isinstance(self.facts, Document) else ()

    def claim(self, n: int) -> Claim | None:
        """Find the claim that a fact rests on."""
        return next((claim for claim in self.claims if claim.n == n), None)

    def report(self, target: Target | None) -> Claim | None:
        """Find the report that a date rests on."""
        return self.claim(target.claim) if target else None
