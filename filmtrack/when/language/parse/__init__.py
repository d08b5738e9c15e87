"""The grammar: tokens to a tree, which does not yet know the day of the report."""

from __future__ import annotations
