"""EDTF (ISO 8601-2): parse it, write it, and make a window of it."""

from __future__ import annotations
