"""Laws are tried without a deadline; EXAMPLES sets how often, 100 by default."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile(
    "patient", deadline=None, max_examples=int(os.environ.get("EXAMPLES", "100"))
)
settings.load_profile("patient")
