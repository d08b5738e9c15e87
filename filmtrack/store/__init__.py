"""The store: one TinyDB JSON file that no fault leaves half written."""

from __future__ import annotations

from filmtrack.store.journal import Step, Undone
from filmtrack.store.slate import Change, Slate
from filmtrack.store.store import Store

__all__ = ["Change", "Slate", "Step", "Store", "Undone"]
