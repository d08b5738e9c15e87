"""The news: of what the slate has learned, what is about somebody followed.

It is the digest in another order, less films that are out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.slate.digest import Change
    from filmtrack.slate.followed import Followed

# The weightiest first: cameras before dates, dates before names.
_ORDER = (
    *("started", "wrapped", "moved", "narrowed", "cast", "new", "exited", "cancelled"),
    "stage",
)


def news(changes: Iterable[Change], followed: Followed) -> list[Change]:
    """List the changes that are about what is followed, by weight."""
    about = [
        change
        for change in changes
        if change.facts.status != "released"
        and followed.on(change.facts, with_gone=change.group == "exited")
    ]
    return sorted(about, key=lambda change: _ORDER.index(change.group))
