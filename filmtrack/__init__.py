"""filmtrack: a ledger of dated, sourced claims about films that do not exist yet."""

from __future__ import annotations

__version__ = "0.1.0"
