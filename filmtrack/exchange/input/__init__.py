"""Bytes in: CSV rows, JSON values, archives, with limits on size."""

from __future__ import annotations
