"""filmtrack's own formats: JSON, JSON Lines, CSV and their schema."""

from __future__ import annotations
