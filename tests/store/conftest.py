"""A store in a folder of its own, and short ways of putting things into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filmtrack.store import Store, file_format
from filmtrack.store.place import Place, open_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is, or will be."""
    return tmp_path / "slate.json"


@pytest.fixture
def store(place: str, tmp_path: Path) -> Store:
    """A store that nothing was written to."""
    return Store(Place(place), copies=tmp_path / "copies")


@pytest.fixture
def examples(places: Iterator[str]) -> int:
    """How many examples of a long law are tried: a server takes longer."""
    return 25 if Place(next(places)).path else 4


def content(store: Store) -> bytes | None:
    """Return all that a store holds as the text of a file; None if there is nothing."""
    with open_at(store.place) as database:
        tables = database.storage.read()
    return file_format.encode(tables) if tables else None


def state(store: Store) -> object:
    """Return what every write changes: a file, or the revision of a server's slate."""
    if store.place.path:
        return store.place.path.stat().st_ino
    store.read()
    assert store.server
    return store.server.revision
