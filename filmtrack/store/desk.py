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

    from filmtrack.store.documents import Tables

_TABLE = "desk"


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """That something was put off, or told, at an instant; `until` a day."""

    key: str
    noted: datetime
    until: date | None = None


_mark = msgspec.json.Decoder(Mark)


class Desk:
    """The marks of one store."""

    def __init__(self, path: Path, *, wait: float = 10.0) -> None:
        self.path = path
        self._wait = wait

    def marks(self) -> dict[str, Mark]:
        """Give all marks by their key, without a lock."""
        with TinyDB(self.path, storage=FileStorage) as database:
            return _marks(database.storage.read() or {})

    def change(self, put: Iterable[Mark] = (), gone: Iterable[str] = ()) -> None:
        """Put marks, in place of those of the same key, and take others away.

        Raises StoreBusyError, StoreDamagedError.
        """
        with TinyDB(
            self.path, storage=FileStorage, writing=True, wait=self._wait
        ) as database:
            tables = database.storage.read() or {}
            marks = _marks(tables) | {mark.key: mark for mark in put}
            for key in gone:
                marks.pop(key, None)
            raws = {
                at: msgspec.Raw(msgspec.json.encode(marks[key]))
                for at, key in enumerate(sorted(marks), 1)
            }
            # As for the other tables, mappings do where TinyDB has dicts.
            database.storage.write({**tables, _TABLE: Documents(raws)})


def _marks(tables: Tables) -> dict[str, Mark]:
    found = map(_mark.decode, raws_of(tables.get(_TABLE, {})).values())
    return {mark.key: mark for mark in found}
