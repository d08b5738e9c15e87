"""Review items that an older version put off in the slate itself.

They are read and kept, but not written any more: what users put off is kept with each
of them.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from filmtrack.store.header import MARKS

if TYPE_CHECKING:
    from filmtrack.store.snapshot import Snapshot


class Snooze(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A review item was put off `until` a day; None if it is shown again."""

    noted: datetime
    until: date | None = None


class _Mark(Snooze, frozen=True, kw_only=True):
    key: str


def snoozes_in(slate: Snapshot) -> dict[str, Snooze]:
    """Return the review items put off in a slate, by key."""
    return {mark.key: mark for mark in slate.records(MARKS, _Mark)}
