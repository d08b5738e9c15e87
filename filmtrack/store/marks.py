"""Marks: review items that are snoozed.

They are a table of their own beside the ledger, a mark a line, so that a team that
shares a slate shares them. Marks are not claims: nothing is believed because of them,
the journal does not hold them, and a view of the past shows none made later.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from filmtrack.store.documents import documents_of, raws_of
from filmtrack.store.header import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.store.documents import Tables
    from filmtrack.store.snapshot import Snapshot


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A review item snoozed `until` a day."""

    key: str
    noted: datetime
    until: date | None = None


_mark = msgspec.json.Decoder(Mark)


def marks_on(slate: Snapshot) -> dict[str, Mark]:
    """Return the marks of a slate by their key."""
    return _marks(slate.tables)


def with_marks(
    tables: Tables | None, put: Iterable[Mark], gone: Iterable[str]
) -> Tables:
    """Return the tables with marks put in and others, named by key, removed."""
    marks = _marks(tables or {}) | {mark.key: mark for mark in put}
    for key in gone:
        marks.pop(key, None)
    rows = [msgspec.to_builtins(marks[key]) for key in sorted(marks)]
    return {**(tables or {}), MARKS: documents_of(rows)}


def _marks(tables: Tables) -> dict[str, Mark]:
    raws = raws_of(tables.get(MARKS, {}))
    return {found.key: found for found in map(_mark.decode, raws.values())}
