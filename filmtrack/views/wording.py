"""How numbers of days are written in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Target


def days_wide(target: Target | None) -> int | None:
    """Count the days of a window; None when it is open or there is none."""
    if target is None or target.earliest is None or target.latest is None:
        return None
    return (target.latest - target.earliest).days + 1


def signed(days: int | None) -> str:
    """Write a number of days with its sign: "+593"; nothing when there is none."""
    return "" if days is None else f"{days:+d}" if days else "0"
