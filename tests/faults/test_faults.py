"""The quick form of every harness, and the proof that each can fail."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from tinydb import TinyDB

from filmtrack.store import atomic, lock
from tests.faults import crowd, harness, limits, shim
from tests.faults.subject import FILE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that breaks system calls."""
    built = shim.build(tmp_path_factory.mktemp("shim"))
    if built is None:
        pytest.skip("no C compiler, or no Linux")
    return built


@pytest.mark.parametrize(
    ("kinds", "commands"),
    [
        (["kill"], ["first", "add", "undo", "repair"]),
        (["torn", "interrupt"], ["update", "repair"]),
        (["full"], ["update"]),
        (["dying"], ["undo"]),
    ],
    ids=["killed", "torn and interrupted", "failing", "dying"],
)
def test_whichever_call_breaks_the_store_is_old_or_new(
    library: Path, tmp_path: Path, kinds: list[str], commands: list[str]
) -> None:
    found = harness.sweep(library, tmp_path, "ours", kinds, commands)

    assert found.failures == []
    assert found.runs > 15 * len(commands)


def test_a_stock_file_is_ruined_by_a_kill_between_two_calls(
    library: Path, tmp_path: Path
) -> None:
    found = harness.sweep(library, tmp_path, "stock", ["kill"], ["update"])

    assert any("neither the old store nor the new" in line for line in found.failures)


@pytest.mark.parametrize("kind", ["torn", "interrupt", "full", "dying"])
def test_a_stock_file_is_ruined_by_every_other_fault_as_well(
    library: Path, tmp_path: Path, kind: str
) -> None:
    assert harness.sweep(library, tmp_path, "stock", [kind], ["update"]).failures


def test_a_kill_while_the_first_one_is_cleaned_up_leaves_it_old_or_new(
    library: Path, tmp_path: Path
) -> None:
    found = harness.compound(library, tmp_path, "ours", ["first"])

    assert found.failures == []
    assert found.runs > 80


def test_a_stock_file_is_lost_to_the_next_command(
    library: Path, tmp_path: Path
) -> None:
    assert harness.compound(library, tmp_path, "stock", ["update"]).failures


def test_what_another_program_puts_there_meanwhile_is_not_lost(
    library: Path, tmp_path: Path
) -> None:
    found = harness.rival(library, tmp_path, "ours", ["update"])

    assert found.failures == []
    assert found.runs > 20


def test_without_a_look_at_the_file_it_is_lost(library: Path, tmp_path: Path) -> None:
    found = harness.rival(library, tmp_path, "unchecked", ["update"])

    assert any("what it brought is lost" in line for line in found.failures)


def test_a_limit_on_the_size_of_files_leaves_the_store_old_or_new(
    tmp_path: Path,
) -> None:
    assert limits.sweep(tmp_path, "ours", ("update",), 5) == (10, [])
    assert limits.sweep(tmp_path, "stock", ("update",), 10).failures


def test_whenever_the_power_is_cut_the_store_is_old_or_new(
    library: Path, tmp_path: Path
) -> None:
    found = harness.powercut(library, tmp_path, "ours")

    assert found.failures == []
    assert found.runs > 200


def test_a_stock_file_does_not_survive_a_power_cut(
    library: Path, tmp_path: Path
) -> None:
    assert harness.powercut(library, tmp_path, "stock").failures


def test_all_that_many_writers_add_at_once_is_there(tmp_path: Path) -> None:
    told = crowd.crowd(tmp_path, writers=8, each=10, readers=2)

    assert told.errors == []
    assert sorted(crowd.titles(tmp_path)) == sorted(told.added)
    assert len(told.added) == 80
    assert told.reads > 0


def test_all_processes_that_begin_a_store_at_once_are_in_it(tmp_path: Path) -> None:
    told = crowd.crowd(tmp_path, writers=16, each=1, readers=0)

    assert (told.errors, len(crowd.titles(tmp_path))) == ([], 16)


def test_all_notes_that_many_make_on_one_production_are_there(tmp_path: Path) -> None:
    crowd.add(tmp_path, "Heat")
    told = crowd.crowd(tmp_path, writers=8, each=5, readers=0, write=crowd.note)

    assert told.errors == []
    assert sorted(crowd.notes(tmp_path)) == sorted(["new", *told.added])
    assert len(told.added) == 40


def test_without_the_lock_many_are_refused_who_change_one_production(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowd.add(tmp_path, "Heat")
    monkeypatch.setattr(lock, "lock", lambda *_: os.open(os.devnull, os.O_RDONLY))

    told = crowd.crowd(tmp_path, writers=8, each=5, readers=0, write=crowd.note)

    assert told.errors


def test_writers_of_a_stock_file_lose_what_they_added(tmp_path: Path) -> None:
    def write(folder: Path, title: str) -> None:
        with TinyDB(folder / FILE) as database:
            database.insert({"title": title})

    def read(folder: Path) -> list[str]:
        with TinyDB(folder / FILE) as database:
            return [str(film["title"]) for film in database]

    told = crowd.crowd(tmp_path, writers=4, each=10, readers=1, write=write, read=read)

    assert told.errors


def test_nothing_acknowledged_is_lost_to_kills_at_random(tmp_path: Path) -> None:
    assert crowd.kills(tmp_path, count=60, seed=1) == []


def test_a_store_written_in_place_is_lost_to_a_kill_at_random(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(path: Path, data: bytes, *_: object, **__: object) -> None:
        with path.open("wb", buffering=0) as file:
            file.write(data[: len(data) // 2])
            time.sleep(0.002)
            file.write(data[len(data) // 2 :])

    monkeypatch.setattr(atomic, "replace", replace)

    assert crowd.kills(tmp_path, count=60, seed=1)
