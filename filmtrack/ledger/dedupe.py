"""Make one production of two; no claim is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.claim import Claim
from filmtrack.names import fold

if TYPE_CHECKING:
    from filmtrack.ledger.production import Production


def merged(one: Production, into: Production) -> Production:
    """Return `into` with all claims of `one`, numbered on, in their order.

    `into` keeps its title: the titles of `one` become other titles of it, whoever
    said them last, and so does the one that it was entered under.
    """
    claims = [_as_other_title(claim, one.id) for claim in one.claims]
    titles = {fold(claim.text) for claim in claims if claim.field == "aka"}
    if claims and fold(one.first_title) not in titles:
        claims.insert(0, _first_title(one, claims[0]))
    return into.claiming(claims)


def _as_other_title(claim: Claim, of: str) -> Claim:
    if claim.field != "title":
        return claim
    note = f"{claim.note}; title of {of}" if claim.note else f"title of {of}"
    return msgspec.structs.replace(claim, field="aka", note=note)


def _first_title(one: Production, oldest: Claim) -> Claim:
    """The title under which a production was entered, as its oldest report."""
    return Claim(
        n=0,
        field="aka",
        value=one.first_title,
        said=oldest.said,
        recorded=oldest.recorded,
        note=f"title of {one.id}",
    )
