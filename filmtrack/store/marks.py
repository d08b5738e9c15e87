"""The desk: what was put off in `review`, and up to when a digest has told the news.

A TinyDB table of its own beside the ledger, a mark a line, so that a team that shares
a slate shares it, too. Marks are no claims: nothing is believed of them, the journal
does not hold them, and no view of the past sees one made later.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec
from tinydb import TinyDB

from filmtrack.store.documents import Documents, raws_of
from filmtrack.store.storage import FileStorage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from filmtrack.store.documents import Raws
    from filmtrack.store.snapshot import Snapshot

_TABLE = "desk"


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """That something was put off, or told, at an instant; `until` a day."""

    key: str
    noted: datetime
    until: date | None = None


_mark = msgspec.json.Decoder(Mark)


def marks_on(slate: Snapshot) -> dict[str, Mark]:
    """Give the marks of a slate by their key."""
    return _marks(raws_of(slate.tables.get(_TABLE, {})))


def mark(
    path: Path, put: Iterable[Mark] = (), gone: Iterable[str] = (), *, wait: float
) -> None:
    """Put marks into a store, in place of those of the same key, and take others away.

    Raises StoreBusyError, StoreDamagedError.
    """
    with TinyDB(path, storage=FileStorage, writing=True, wait=wait) as database:
        tables = database.storage.read() or {}
        marks = _marks(raws_of(tables.get(_TABLE, {})))
        marks |= {one.key: one for one in put}
        for key in gone:
            marks.pop(key, None)
        raws = {
            at: msgspec.Raw(msgspec.json.encode(marks[key]))
            for at, key in enumerate(sorted(marks), 1)
        }
        # As for the other tables, mappings do where TinyDB has dicts.
        database.storage.write({**tables, _TABLE: Documents(raws)})


def _marks(raws: Raws) -> dict[str, Mark]:
    return {found.key: found for found in map(_mark.decode, raws.values())}
