"""A row: one production as a view sees it, with the day on which it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.facts import Document, Facts
from filmtrack.names import fold_title

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Target


class Row(NamedTuple):
    """A production and today; `part` and `match` are its place in `upcoming`.

    `detail` tells it apart from another production of the same title.
    """

    facts: Facts
    today: date
    part: str = ""
    match: str | None = None
    detail: str = ""

    @property
    def title(self) -> str:
        """The title, with the detail that tells it apart if there is one."""
        return (
            f"{self.facts.title} ({self.detail})" if self.detail else self.facts.title
        )

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


def tell_apart(rows: Iterable[Row]) -> list[Row]:
    """Add a detail to rows that share a title: the kind, else the director or year."""
    rows = list(rows)
    by_title: dict[str, dict[int, Facts]] = {}
    for row in rows:
        same = by_title.setdefault(fold_title(row.facts.title), {})
        same[row.facts.number] = row.facts
    details = {
        number: detail
        for same in by_title.values()
        if len(same) > 1
        for number, detail in _details(same).items()
    }
    return [row._replace(detail=details.get(row.facts.number, "")) for row in rows]


def _details(same: dict[int, Facts]) -> dict[int, str]:
    """Return the first kind of detail that differs between all of them."""
    for detail in (_kind, _director, _year):
        found = {number: detail(facts) for number, facts in same.items()}
        if len(set(found.values())) == len(same):
            return found
    return {number: f"#{number}" for number in same}


def _kind(facts: Facts) -> str:
    return "" if facts.kind == "feature" else facts.kind


def _director(facts: Facts) -> str:
    return facts.directors[0].name if facts.directors else ""


def _year(facts: Facts) -> str:
    for target in (facts.shoot, facts.release):
        if target and target.earliest:
            return str(target.earliest.year)
    return ""
