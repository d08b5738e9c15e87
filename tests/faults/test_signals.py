"""Signals to real commands: the quick form, and the proof that it can fail."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.faults import signals

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such signals"
)


def test_a_signal_ends_a_command_and_leaves_the_store_old_or_new(
    tmp_path: Path,
) -> None:
    found = signals.sweep(tmp_path, "ours", ("add",), 2, signals.HUNG_AFTER)

    assert found == (6, [])


def test_a_command_that_takes_its_time_to_end_is_found(tmp_path: Path) -> None:
    found = signals.sweep(tmp_path, "ours", ("add",), 1, most_seconds=0)

    assert len(found.failures) == 3
    assert all("s to end" in line for line in found.failures)


def test_a_store_written_in_place_is_ruined_by_a_signal(tmp_path: Path) -> None:
    found = signals.sweep(tmp_path, "in place", ("add",), 1)

    assert any("neither the old store nor the new" in line for line in found.failures)
