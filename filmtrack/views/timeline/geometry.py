"""Colours and legend that the SVG picture and the timeline page share."""

from __future__ import annotations

# One set of colours for a light page and one for a dark page; the shapes differ too.
COLORS = """\
:root{color-scheme:light dark;--page:#fff;--ink:#1b1f24;--faint:#5d6671;--line:#d6dae0;
--certain:#0b6e99;--start:#7cc4e0;--after:#c3d3de;--ghost:#9aa3ad;--today:#c4314b}
@media (prefers-color-scheme:dark){:root{--page:#14171a;--ink:#e8eaed;--faint:#9aa4af;
--line:#31373e;--certain:#38b6e8;--start:#1f6f92;--after:#3a4650;--ghost:#6c7680;
--today:#ff6b81}}"""
LEGEND = (
    ("start", "may start"),
    ("certain", "shooting for certain"),
    ("after", "may still be shooting"),
    ("ghost", "past target"),
)
