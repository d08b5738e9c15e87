"""The meaning: a tree and the day of the report to calendar days."""

from __future__ import annotations

from filmtrack.when.language.resolve import joins, nodes, refined
from filmtrack.when.language.resolve.extent import resolve

__all__ = ["joins", "nodes", "refined", "resolve"]
