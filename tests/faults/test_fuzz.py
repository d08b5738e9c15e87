"""The quick form of every fuzzer, and the proof that each can fail."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tinydb.storages import JSONStorage

from filmtrack.cli import where
from filmtrack.exchange.records import Identity, Record
from filmtrack.exchange.services import radarr
from filmtrack.store import salvage
from tests.faults.confined import attempts, confined
from tests.faults.fuzz import HUNG_AFTER, Input, fuzz
from tests.faults.fuzz_argv import Argv
from tests.faults.fuzz_import import Imports
from tests.faults.fuzz_store import Stores
from tests.faults.fuzzers import TARGETS

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from filmtrack.cli.session import Session
    from filmtrack.exchange.records import Found as Taken
    from filmtrack.exchange.records import ImportContext
    from filmtrack.ledger.production import Production
    from tests.faults.harness import Found

INPUTS = 120


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_comes_is_taken_or_refused_and_nothing_is_lost(
    tmp_path: Path, name: str
) -> None:
    target = TARGETS[name]()
    target.seconds = HUNG_AFTER  # a slow machine is no failure; the long form is strict

    found = fuzz(name, target, tmp_path, INPUTS)

    assert found.failures == []
    assert found.runs == INPUTS


def test_a_stock_reader_lets_an_error_through(tmp_path: Path) -> None:
    def stock(path: Path) -> list[Production]:
        with contextlib.closing(JSONStorage(str(path), access_mode="r")) as storage:
            storage.read()
        return []

    found = fuzz("store", Stores(read=stock), tmp_path, 12)

    assert any("JSONDecodeError" in line for line in found.failures)


def test_a_repair_that_leaves_one_out_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = salvage._KEY.pattern.replace("[1-9]", "[12]")
    monkeypatch.setattr(salvage, "_KEY", re.compile(key))

    found = fuzz("store", Stores(), tmp_path, 40)

    assert any("m is whole in the file, and lost" in line for line in found.failures)


def test_an_importer_that_trusts_its_file_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trusting(content: bytes, reading: ImportContext) -> Iterator[Taken]:
        for movie in json.loads(content):
            yield Record(reading.place(), Identity(title=movie["title"].strip()))

    monkeypatch.setattr(radarr, "read", trusting)

    found = fuzz("import", _OnlyRadarr(), tmp_path, 60)

    for error in ("TypeError", "JSONDecodeError"):
        assert any(error in line for line in found.failures)


class _OnlyRadarr(Imports):
    def make(self, chance: random.Random) -> Input:
        given = super().make(chance)
        text = self._mutant(chance, "radarr-movies.json")
        return given._replace(
            files={"films.json": text},
            commands=[["import", "films.json", "--format", "radarr"]],
        )


WEAKNESSES: dict[str, tuple[Callable[[Session], object], str]] = {
    "raising": (lambda session: [][len(session.slate)], "IndexError"),
    "live": (lambda session: session.info("\u202e"), "in what `where` writes"),
    "a bug": (lambda _: sys.exit(1), "exit code 1"),
    "failing": (
        lambda session: sys.exit(Path(session.location).write_text("x") + 1),
        "failed with 2 and changed the disk",
    ),
    "ruining": (lambda session: Path(session.location).write_text("x"), "check: "),
    "losing": (lambda session: Path(session.location).unlink(), "is gone"),
    "slow": (lambda _: _work(0.6), "it took more than 0.3 s"),
    "greedy": (lambda _: b"x" * 200 * 2**20, "it took more than 100 MiB"),
    "endless": (lambda _: time.sleep(9), "it did not end"),
}


@pytest.mark.parametrize("weakness", WEAKNESSES)
def test_a_command_that_is_weak_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weakness: str
) -> None:
    sound, (weaken, failure) = where._found, WEAKNESSES[weakness]

    def weak(session: Session) -> dict[str, object]:
        found = sound(session)
        weaken(session)
        return found

    monkeypatch.setattr(where, "_found", weak)
    monkeypatch.setattr("tests.faults.fuzz.MOST_MEMORY", 100 * 2**20)
    if weakness == "endless":
        monkeypatch.setattr("tests.faults.fuzz.HUNG_AFTER", 0.3)

    found = _apart(lambda: fuzz("argv", _OnlyWhere(), tmp_path, 1))

    assert failure in found.failures[0]


def _work(seconds: float) -> None:
    """Keep the processor busy."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def _apart(work: Callable[[], Found]) -> Found:
    """Work in a process of its own: the most memory that one has had never falls."""
    context = multiprocessing.get_context("fork")
    heard, told = context.Pipe(duplex=False)
    process = context.Process(target=lambda: told.send(work()))
    process.start()
    told.close()
    found: Found = heard.recv()
    process.join()
    return found


class _OnlyWhere(Argv):
    seconds = 0.3

    def make(self, chance: random.Random) -> Input:
        return super().make(chance)._replace(files=self.files, commands=[["where"]])


def test_what_would_be_written_elsewhere_is_told_and_not_written(
    tmp_path: Path,
) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    with confined(inside):
        (inside / "x").write_text("x")
        for attempt in (
            lambda: (inside / ".." / "x").write_text("x"),
            lambda: (inside / "x").rename(tmp_path / "x"),
            (tmp_path / "new").mkdir,
            lambda: os.open(tmp_path / "x", os.O_CREAT),
            lambda: subprocess.run(["ls"], check=False),
        ):
            with pytest.raises(PermissionError):
                attempt()
        assert len(attempts()) == 5
    assert [path.name for path in tmp_path.iterdir()] == ["inside"]
