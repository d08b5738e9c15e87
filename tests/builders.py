"""Claims, productions and stores for tests, in as few words as a report has."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import msgspec

from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.production import Production
from filmtrack.names import slug

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from filmtrack.ledger.source_material import SourceMaterial
    from filmtrack.store import Store

TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def claim(
    field: str,
    value: str | SourceMaterial = "x",
    said: str | date = "2026-01-01",
    outlet: str | None = "Variety",
    **more: Any,
) -> Claim:
    """Make a claim that nobody has numbered, recorded on the day of its report."""
    day = said if isinstance(said, date) else date.fromisoformat(said)
    rest: dict[str, Any] = {"n": 0, "recorded": datetime.combine(day, time(), UTC)}
    rest |= more
    return Claim(field=field, value=value, said=day, outlet=outlet, **rest)


def says(
    day: str,
    outlet: str | None,
    field: str,
    value: str,
    standing: str | None = None,
    **more: Any,
) -> Claim:
    """Make a claim in the order of a report: the day and the outlet come first."""
    return claim(field, value, day, outlet, standing=standing, **more)


def retracted(claim: Claim, day: str) -> Claim:
    """Retract a claim on a day."""
    retraction = Retraction(on=date.fromisoformat(day), why="wrong")
    return msgspec.structs.replace(claim, retracted=retraction)


def production(*claims: Claim, number: int = 1, title: str = "Heat 2") -> Production:
    """Make a production of claims, which it numbers from 1."""
    empty = Production(number=number, id=slug(title), first_title=title)
    return empty.claiming(claims)


def document_of(*claims: Claim, number: int = 1, title: str = "Heat 2") -> Document:
    """Make a production of claims, with what is believed of it, as a store holds it."""
    return believe(production(*claims, number=number, title=title))


def add(store: Store, title: str, *claims: Claim) -> Document:
    """Add a production to a store; without claims it gets a note."""
    with store.change(f"add {title}", NOW) as change:
        said = claims or (claim("notes", f"about {title}"),)
        return change.put(change.new(title).claiming(said))


def update(store: Store, number: int, *claims: Claim) -> Document:
    """Make further claims about a production of a store."""
    with store.change(f"update {number}", NOW) as change:
        return change.put(change.production(number).claiming(claims))


def remove(store: Store, *numbers: int) -> None:
    """Remove productions from a store."""
    with store.change("remove", NOW) as change:
        for number in numbers:
            change.remove(number)
