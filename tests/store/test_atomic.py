"""How a file is replaced: who may read it, what is kept, and what it gives way to."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import StoreBusyError, StoreDamagedError
from filmtrack.store import Store, atomic
from filmtrack.store.storage import FileStorage
from tests.builders import NOW, add

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def umask() -> Iterator[None]:
    """A process that would let everybody write everything."""
    before = os.umask(0)
    yield
    os.umask(before)


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.usefixtures("umask")
def test_a_new_store_and_its_new_folders_are_private(tmp_path: Path) -> None:
    path = tmp_path / "data" / "filmtrack" / "slate.json"

    add(Store(path), "Ran")

    assert _mode(path) == 0o600
    assert [_mode(folder) for folder in (path.parent, path.parent.parent)] == [
        0o700
    ] * 2


@pytest.mark.usefixtures("umask")
def test_the_mode_that_somebody_has_set_is_kept(store: Store, path: Path) -> None:
    add(store, "Ran")
    path.chmod(0o664)

    add(store, "M")

    assert _mode(path) == 0o664


def test_the_owner_is_kept(store: Store, path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root gives files away")
    add(store, "Ran")
    os.chown(path, 12345, 23456)

    add(store, "M")

    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 23456)


def test_an_owner_that_cannot_be_kept_does_not_stop_a_write(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "Ran")
    tried: list[tuple[int, int]] = []

    def refuse(handle: int, user: int, group: int) -> None:
        del handle
        tried.append((user, group))
        raise PermissionError

    monkeypatch.setattr(os, "fchown", refuse)
    mine = os.fstat
    monkeypatch.setattr(
        os, "fstat", lambda fd: os.stat_result((*mine(fd)[:4], 4242, *mine(fd)[5:]))
    )
    atomic.replace(path, b"new", atomic.Stamp.of(path.stat()))

    assert tried == [(path.stat().st_uid, path.stat().st_gid), (-1, path.stat().st_gid)]
    assert path.read_bytes() == b"new"


def test_the_file_before_the_last_write_is_kept(store: Store, path: Path) -> None:
    add(store, "Ran")
    assert _names(path.parent) == ["slate.json"]
    before = path.read_bytes()

    add(store, "M")

    assert _names(path.parent) == ["slate.json", "slate.json.bak"]
    assert path.with_name("slate.json.bak").read_bytes() == before


def test_a_backup_that_already_is_the_file_is_no_obstacle(
    store: Store, path: Path
) -> None:
    add(store, "Ran")
    path.with_name("slate.json.bak").hardlink_to(path)  # a run died between two renames

    add(store, "M")

    assert _names(path.parent) == ["slate.json", "slate.json.bak"]
    assert [len(Store(path.parent / name).read()) for name in _names(path.parent)] == [
        2,
        1,
    ]


def test_where_there_are_no_hard_links_the_backup_is_a_copy(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)

    for title in ("Ran", "M", "Heat"):
        add(store, title)

    assert len(store.read()) == 3
    assert len(Store(path.with_name("slate.json.bak")).read()) == 2


@pytest.mark.parametrize("existing", [False, True], ids=["creating", "replacing"])
def test_a_link_that_fails_for_another_reason_writes_nothing(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch, *, existing: bool
) -> None:
    if existing:
        add(store, "Ran")
    before = _names(path.parent)

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "hardlink_to", fail)

    with pytest.raises(StoreDamagedError, match="Input/output error"):
        add(store, "M")
    assert _names(path.parent) == before


def test_a_link_is_written_through_to_its_target(tmp_path: Path) -> None:
    target = tmp_path / "synced" / "films.json"
    (tmp_path / "slate.json").symlink_to(tmp_path / "middle")
    (tmp_path / "middle").symlink_to(Path("synced") / "films.json")
    store = Store(tmp_path / "slate.json")

    add(Store(target), "Ran")
    add(store, "M")

    assert (tmp_path / "slate.json").is_symlink()
    assert _names(target.parent) == ["films.json", "films.json.bak"]
    assert len(store.read()) == 2


def test_another_programs_write_meanwhile_is_not_lost(store: Store, path: Path) -> None:
    add(store, "Ran")

    def late() -> None:
        with store.change("update", NOW) as change:
            change.put(change.new("M"))
            path.write_bytes(path.read_bytes().replace(b"Ran", b"Run"))

    with pytest.raises(StoreBusyError, match="another program has changed"):
        late()
    assert [facts.title for facts in store.read().facts()] == ["Run"]
    assert _names(path.parent) == ["slate.json"]


def test_a_file_that_has_appeared_meanwhile_is_not_lost(
    store: Store, path: Path
) -> None:
    def late() -> None:
        with store.change("add", NOW) as change:
            change.put(change.new("M"))
            path.write_bytes(b"somebody's")

    with pytest.raises(StoreBusyError, match="another program has changed"):
        late()
    assert path.read_bytes() == b"somebody's"
    assert _names(path.parent) == ["slate.json"]


def test_a_file_that_has_gone_meanwhile_is_an_error(store: Store, path: Path) -> None:
    add(store, "Ran")

    def late() -> None:
        with store.change("add", NOW) as change:
            change.put(change.new("M"))
            path.unlink()

    with pytest.raises(StoreDamagedError):
        late()
    assert _names(path.parent) == []


def test_what_a_dead_writer_has_left_is_removed_and_nothing_else(
    store: Store, path: Path
) -> None:
    left = f".slate.json.{'0' * 32}.tmp"
    others = [
        f".other.json.{'0' * 32}.tmp",
        ".slate.json.tmp",
        f".slate.json.{'g' * 32}.tmp",
        "slate.json.orig",
    ]
    for name in (left, *others):
        (path.parent / name).touch()
    victim = path.parent / "victim"
    victim.write_text("mine")
    (path.parent / f".slate.json.{'1' * 32}.tmp").symlink_to(victim)
    (path.parent / f".slate.json.{'2' * 32}.tmp").mkdir()

    add(store, "Ran")

    kept = sorted([*others, f".slate.json.{'2' * 32}.tmp", "slate.json", "victim"])
    assert _names(path.parent) == kept
    assert victim.read_text() == "mine"


def test_a_read_only_file_is_not_replaced(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "Ran")
    before = path.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything

    with pytest.raises(StoreDamagedError, match="it is read-only"):
        add(store, "M")
    assert path.read_bytes() == before


def test_a_file_system_without_folder_syncs_is_written_all_the_same(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = os.fsync

    def fsync(handle: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{handle}"):  # noqa: PTH112 (a link of /proc)
            raise OSError(errno.EINVAL, "Invalid argument")
        synced(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    atomic.sync(path.parent)
    add(store, "Ran")

    assert len(store.read()) == 1


def test_a_store_opened_for_reading_is_not_written(path: Path) -> None:
    with pytest.raises(OSError, match="opened for reading"):
        FileStorage(path).write({})
