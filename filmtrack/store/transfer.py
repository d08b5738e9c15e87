"""Transfer: a whole slate from one place to another, every table as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.errors import NotFoundError, UsageError
from filmtrack.store.header import HEADER
from filmtrack.store.place import open_at
from filmtrack.store.snapshot import Snapshot
from filmtrack.store.store import Store

if TYPE_CHECKING:
    from filmtrack.store.place import Place


def read_source(source: Place) -> Snapshot:
    """Read the slate that is to be transferred; raises NotFoundError."""
    slate = Store(source).read()
    if not slate.exists:
        raise NotFoundError(f"there is no slate in {source}")
    return slate


def transfer(slate: Snapshot, target: Place, *, wait: float = 10.0) -> None:
    """Write a slate to a place in one write, if that has none yet.

    Raises UsageError if a slate is there, even one of which all was removed: numbers
    that it gave are not given again.
    """
    with open_at(target, writing=True, wait=wait) as database:
        there = Snapshot(database.storage.read())
        full = [
            name for name, table in there.tables.items() if name != HEADER and table
        ]
        if full or there.next > 1:
            raise UsageError(
                f"there is a slate in {target} already",
                hint="name a place without one; `filmtrack import` adds to a slate",
            )
        database.storage.write(slate.tables)
