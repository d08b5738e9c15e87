"""The store: one TinyDB JSON file that no fault leaves half written."""

from __future__ import annotations

from filmtrack.store.slate import Slate
from filmtrack.store.store import Store

__all__ = ["Slate", "Store"]
