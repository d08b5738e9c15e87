"""Writers of the formats that other programs read."""

from __future__ import annotations
