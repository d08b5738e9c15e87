"""Short ways of making claims and of writing them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from filmtrack.ledger.claim import Claim

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from filmtrack.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def claim(field: str, value: str, said: str = "2026-01-01") -> Claim:
    """Make a claim, typed in on 1 March 2026."""
    return Claim(
        n=0, field=field, value=value, said=date.fromisoformat(said), recorded=NOW
    )


def add(store: Store, title: str, *claims: Claim) -> Document:
    """Add a production; without claims it gets a note."""
    with store.change(f"add {title}", NOW) as change:
        said = claims or (claim("notes", f"about {title}"),)
        return change.put(change.new(title).claiming(said))


def update(store: Store, number: int, *claims: Claim) -> Document:
    """Make further claims about a production."""
    with store.change(f"update {number}", NOW) as change:
        return change.put(change.production(number).claiming(claims))


def remove(store: Store, *numbers: int) -> None:
    """Take productions out."""
    with store.change("remove", NOW) as change:
        for number in numbers:
            change.remove(number)
