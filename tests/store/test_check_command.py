"""Damaged stores at the command line: told, left alone, and repaired when asked."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filmtrack.store import Store, repair
from filmtrack.store.lock import lock
from tests.builders import add, claim, update
from tests.store.test_damaged_files import DAMAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from filmtrack.store import Snapshot
    from tests.conftest import Program

_NOT_FOR_US = [name for name in DAMAGES if "newer" in name]
_REPAIRABLE = [name for name in DAMAGES if name not in _NOT_FOR_US]


@pytest.fixture
def stored(run: Program) -> Program:
    """The program over a store of two productions, with its backup."""
    store = Store(run.home / "slate.json")
    add(store, "Ран", claim("directors", "Akira Kurosawa"), claim("shoot", "2025"))
    add(store, "M")
    update(store, 1, claim("notes", 'a note with "12": {} in it'))
    return run


def _damage(program: Program, name: str) -> bytes:
    path = program.home / "slate.json"
    path.write_bytes(DAMAGES[name][0](path.read_bytes()))
    return path.read_bytes()


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_is_told_in_one_line_and_left_as_it_is(
    stored: Program, damage: str
) -> None:
    _damage(stored, damage)
    before = _files(stored.home)
    what = f"{stored.home}/slate.json cannot be read: {DAMAGES[damage][1]}"

    for words in ("list", "add Heat", "undo"):
        ended = stored(words)
        told, hint = ended.err.splitlines()
        assert (ended.code, ended.out) == (7, "")
        assert told.startswith(f"filmtrack: {what}")
        assert hint.startswith("hint: ")
    checked = stored("check")

    assert checked.code == 7
    assert checked.out.splitlines()[0].startswith(what)
    assert checked.err.startswith("filmtrack: 1 thing is not right\n")
    assert _files(stored.home) == before


@pytest.mark.parametrize("damage", _REPAIRABLE)
def test_a_repair_says_what_it_saved_and_keeps_the_damaged_file(
    stored: Program, damage: str
) -> None:
    damaged = _damage(stored, damage)
    foretold = stored("check").out.splitlines()[1:]

    repaired = stored("check --repair")

    *told, kept = repaired.out.splitlines()
    assert (repaired.code, repaired.err, told) == (0, "", foretold)
    name = kept.removeprefix("the damaged file is kept as ")
    assert Path(name).read_bytes() == damaged
    listed = stored("list -f csv --columns number,title --sort number").out
    assert listed.split() == ["number,title", "1,Ран", "2,M"]
    assert (stored("check").code, stored("check").both) == (0, "")
    assert stored("add Heat").code == 0


@pytest.mark.parametrize("damage", _NOT_FOR_US)
def test_what_a_newer_version_made_is_not_repaired(
    stored: Program, damage: str
) -> None:
    _damage(stored, damage)
    before = _files(stored.home)

    assert stored("check --repair").code == 7
    assert _files(stored.home) == before


def _accounts_for(told: str, slate: Snapshot) -> bool:
    """Tell whether each of two productions is said to be saved, or to be missing."""
    saved, missing = (
        sum(int(count) for count in re.findall(words, told, re.MULTILINE))
        for words in (
            r"^(\d+) productions? (?:is|are) whole",
            r"^(\d+) .* of which nothing",
        )
    )
    lost = told.count("is there only in part, and lost")
    return saved + lost + missing == 2 and len(slate) == saved


@pytest.mark.parametrize("length", range(0, 1900, 190))
def test_wherever_it_is_cut_a_repair_accounts_for_every_production(
    stored: Program, length: int
) -> None:
    path = stored.home / "slate.json"
    path.with_name("slate.json.bak").unlink()
    path.write_bytes(path.read_bytes()[:length])
    before = _files(stored.home)

    ended = stored("check --repair")

    if ended.code == 7:
        assert "nothing in it can be saved" in ended.out
        assert _files(stored.home) == before
    else:
        assert _accounts_for(ended.out, Store(path).read())


def test_a_repair_that_forgot_one_would_be_found_out(
    stored: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    _damage(stored, "a cut")
    plan_for = repair.plan_for

    def forgetful(path: Path, text: bytes) -> repair.Plan:
        plan = plan_for(path, text)
        return plan._replace(saved=plan.saved[1:])

    monkeypatch.setattr(repair, "plan_for", forgetful)
    told = stored("check --repair").out

    assert not _accounts_for(told, Store(stored.home / "slate.json").read())


def test_a_store_that_is_gone_comes_back_from_its_backup(stored: Program) -> None:
    (stored.home / "slate.json").unlink()
    found = stored("check")
    assert (found.code, found.out) == (
        7,
        f"{stored.home}/slate.json is gone; slate.json.bak is there\n",
    )

    repaired = stored("check --repair")

    assert repaired.code == 0
    assert "1 (ран) comes from the backup, as it was" in repaired.out
    assert "is kept as" not in repaired.out
    assert len(Store(stored.home / "slate.json").read()) == 2


def test_a_repair_waits_for_whoever_writes_and_looks_at_no_past_day(
    stored: Program,
) -> None:
    damaged = _damage(stored, "a cut")
    held = lock(stored.home, 0)
    try:
        assert stored("--wait 0 check --repair").code == 6
    finally:
        os.close(held)
    assert stored("--as-of 2025-01-01 check --repair").code == 2
    assert (stored.home / "slate.json").read_bytes() == damaged


def test_the_copy_of_a_sync_program_is_named_and_no_repair_takes_it_away(
    stored: Program,
) -> None:
    copy = stored.home / "slate (conflicted copy 2026-03-01).json"
    shutil.copyfile(stored.home / "slate.json", copy)
    add(Store(copy), "Heat")

    for words in ("check", "check --repair"):
        ended = stored(words)
        assert (ended.code, ended.out.startswith(copy.name)) == (7, True)
        assert "filmtrack import" in ended.out
    assert stored(["import", str(copy)]).code == 0
    assert len(Store(stored.home / "slate.json").read()) == 3
    copy.unlink()
    assert stored("check").code == 0


@pytest.mark.parametrize("words", ["list", "add Heat", "check", "check --repair"])
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (Path.mkdir, "Is a directory"),
        (os.mkfifo, "it is no regular file"),
        (lambda path: path.symlink_to("/dev/zero"), "it is no regular file"),
        (lambda path: path.symlink_to(path), "Too many levels of symbolic links"),
    ],
    ids=["a folder", "a pipe", "a device", "a link to itself"],
)
def test_what_is_no_file_is_refused_and_stays(
    run: Program, words: str, make: Callable[[Path], None], reason: str
) -> None:
    path = run.home / "slate.json"
    make(path)
    kind = path.lstat().st_mode

    ended = run(words)

    assert (ended.code, reason in ended.both) == (7, True)
    assert [one.name for one in run.home.iterdir()] == ["slate.json"]
    assert path.lstat().st_mode == kind
