"""A store of version 1 is read as it is, and converted by the next write."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from filmtrack.ledger.beliefs import believe
from filmtrack.store import Store
from filmtrack.store.check import check
from filmtrack.store.marks import snoozes_in
from tests.builders import add

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def old_sample(path: Path) -> Store:
    """The sample slate as the first version wrote it."""
    packed = (GOLDEN / "version-1-sample.json.gz").read_bytes()
    path.write_bytes(gzip.decompress(packed))
    return Store(path)


@pytest.fixture
def old(path: Path) -> Store:
    """A small store of the first version, with a step that can be undone."""
    path.write_bytes((GOLDEN / "version-1.json").read_bytes())
    return Store(path)


def test_readers_convert_in_memory_and_leave_the_file_alone(
    old_sample: Store, path: Path
) -> None:
    before = path.read_bytes()
    documents = old_sample.read().documents()
    assert len(documents) == 87
    assert documents == [believe(document.production) for document in documents]
    assert path.read_bytes() == before


def test_an_old_store_is_sound(old_sample: Store) -> None:
    assert check(old_sample) == []


def test_the_next_command_that_writes_converts_the_store_and_loses_no_claim(
    old_sample: Store, path: Path
) -> None:
    old = json.loads(path.read_bytes())["productions"]
    add(old_sample, "Heat 3")
    new = json.loads(path.read_bytes())
    assert new["filmtrack"]["1"]["version"] == 2
    assert all(new["productions"][n]["claims"] == old[n]["claims"] for n in old)
    assert all(new["productions"][n]["languages"] == [] for n in old)
    assert check(old_sample) == []


def test_what_an_old_version_recorded_can_still_be_undone(old: Store) -> None:
    assert [step.command for step in old.read().steps()] == ["update 1"]
    assert old.undo().command == "update 1"


def test_snoozed_items_of_an_old_store_stay_snoozed(old: Store, path: Path) -> None:
    mark = b'"desk": {\n"1":{"key":"gap","noted":"2026-03-01T12:00:00Z"}\n}\n}\n'
    path.write_bytes(path.read_bytes().removesuffix(b"\n}\n") + b",\n" + mark)
    assert list(snoozes_in(old.read())) == ["gap"]
    add(old, "Heat 3")
    assert list(snoozes_in(old.read())) == ["gap"]
