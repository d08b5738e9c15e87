"""Claims and productions in as few words as a report has."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.production import Production

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document


def says(
    day: str,
    outlet: str | None,
    field: str,
    value: str,
    standing: str | None = None,
    *,
    via: str | None = None,
    actual: bool = False,
    role: str | None = None,
) -> Claim:
    """A claim as a report makes it, typed in on the day that it came out."""
    said = date.fromisoformat(day)
    return Claim(
        n=0,
        field=field,
        value=value,
        standing=standing,
        role=role,
        actual=actual,
        said=said,
        outlet=outlet,
        via=via,
        recorded=datetime.combine(said, time(), UTC),
    )


def production(*claims: Claim, number: int = 1, title: str = "Heat 2") -> Production:
    """A production of those claims, numbered from 1."""
    name = title.casefold().replace(" ", "-")
    empty = Production(number=number, id=name, first_title=title)
    return empty.claiming(claims)


def film(*claims: Claim, number: int = 1, title: str = "Heat 2") -> Document:
    """What is believed of a production of those claims."""
    return believe(production(*claims, number=number, title=title))


def retracted(claim: Claim, day: str) -> Claim:
    """The claim, struck through on a day."""
    struck = Retraction(on=date.fromisoformat(day), why="wrong")
    return msgspec.structs.replace(claim, retracted=struck)
