"""A store in a folder of its own, and short ways of putting things into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filmtrack.store import Store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is, or will be."""
    return tmp_path / "slate.json"


@pytest.fixture
def store(path: Path) -> Store:
    """A store that nothing was written to."""
    return Store(path)
