"""One writer at a time, and readers that never wait."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import StoreBusyError
from filmtrack.store import Store
from filmtrack.store.lock import lock
from tests.builders import NOW, add

if TYPE_CHECKING:
    from pathlib import Path


def test_a_second_writer_waits_and_then_gives_up(store: Store, path: Path) -> None:
    add(store, "Ran")
    held = lock(path.parent, 0)
    try:
        with (
            pytest.raises(StoreBusyError, match=r"for 0\.01 s"),
            Store(path, wait=0.01).change("add", NOW),
        ):
            pytest.fail("there are two writers")
        assert len(store.read()) == 1
    finally:
        os.close(held)
    add(store, "M")


def test_the_lock_is_let_go_after_an_error(store: Store) -> None:
    def fail() -> None:
        with store.change("add", NOW):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    add(store, "Ran")


def test_a_dead_writer_blocks_nobody(store: Store, path: Path) -> None:
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        lock(path.parent, 0)
        os.write(told, b"locked")
        signal.pause()
    assert os.read(heard, 6) == b"locked"
    os.close(heard)
    os.close(told)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    with Store(path, wait=0).change("add", NOW) as change:
        change.put(change.new("Ran"))
    assert len(store.read()) == 1


def test_a_lock_leaves_nothing_in_the_folder(path: Path) -> None:
    os.close(lock(path.parent, 0))

    assert list(path.parent.iterdir()) == []


def test_opening_for_reading_touches_nothing(store: Store, path: Path) -> None:
    add(store, "Ran")
    path.parent.chmod(0o500)
    before = sorted((p.name, p.stat().st_mtime_ns) for p in path.parent.iterdir())
    try:
        store.read().facts()
    finally:
        path.parent.chmod(0o700)

    after = sorted((p.name, p.stat().st_mtime_ns) for p in path.parent.iterdir())
    assert after == before


def test_a_rehearsed_change_waits_for_nobody_and_writes_nothing(
    store: Store, path: Path
) -> None:
    add(store, "Ran")
    before = path.read_bytes()
    held = lock(path.parent, 0)
    try:
        with store.rehearse() as change:
            change.put(change.new("M"))
            assert len(change) == 2
    finally:
        os.close(held)

    assert path.read_bytes() == before
