"""Every view of the sample as of 1 March 2026, as it was looked at and found good.

`FILMTRACK_RECORD=1 pytest tests/views/test_goldens.py` writes them anew; look at what
has changed before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filmtrack.views.renderers import write
from filmtrack.views.screen import Screen
from tests.conftest import ROOT

if TYPE_CHECKING:
    from filmtrack.views.renderers import View
    from tests.conftest import Program

GOLDEN = Path(__file__).parent / "golden"
PICTURE = ROOT / "data" / "timeline.svg"
DRAWN = (
    "list",
    "upcoming",
    "upcoming-long",
    "show",
    "show-two",
    "history",
    "history-shoot",
    "timeline",
    "timeline-ghosts",
    "slips",
)


def _compare(name: str, text: str) -> None:
    golden = GOLDEN / name
    if os.environ.get("FILMTRACK_RECORD"):
        golden.write_bytes(text.encode())
    assert text == golden.read_bytes().decode(), f"{name} has changed"


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("name", DRAWN)
def test_drawn_views_are_as_they_were_looked_at(
    sample_views: dict[str, View], name: str, width: int
) -> None:
    drawn = sample_views[name].draw(Screen(width=width))
    _compare(f"{name}-{width}.txt", drawn)


@pytest.mark.parametrize("name", ["timeline", "upcoming", "upcoming-long", "show"])
def test_ascii_views_are_as_they_were_looked_at(
    sample_views: dict[str, View], name: str
) -> None:
    drawn = sample_views[name].draw(Screen(width=80, ascii=True, encoding="ascii"))
    assert drawn.isascii()
    _compare(f"{name}-ascii.txt", drawn)


@pytest.mark.parametrize("name", ["list", "upcoming", "show", "history", "slips"])
@pytest.mark.parametrize("form", ["plain", "md"])
def test_written_views_are_as_they_were_looked_at(
    sample_views: dict[str, View], name: str, form: str
) -> None:
    _compare(f"{name}.{form}", write(sample_views[name], form, Screen()))


def test_the_picture_of_the_sample_is_what_the_program_draws(sample: Program) -> None:
    eight = "number:20,22,28,31,33,38,51,56"  # as many as a README has room for
    drawn = sample(f"--as-of 2026-03-01 timeline {eight} -f svg").out
    if os.environ.get("FILMTRACK_RECORD"):
        PICTURE.write_bytes(drawn.encode())
    assert drawn == PICTURE.read_bytes().decode(), "data/timeline.svg has changed"
