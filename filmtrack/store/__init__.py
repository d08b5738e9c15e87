"""The store: one TinyDB JSON file that no fault leaves half written."""

from __future__ import annotations

from filmtrack.store.snapshot import Snapshot
from filmtrack.store.store import Store

__all__ = ["Snapshot", "Store"]
