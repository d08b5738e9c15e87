"""Keys that this version does not know are no damage: ignored, named and kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec
import pytest

from filmtrack.ledger.claim import Retraction
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.store.check import check
from filmtrack.store.repair import repair
from tests.builders import NOW, TODAY, add, claim, remove, update

if TYPE_CHECKING:
    from pathlib import Path

    from filmtrack.store import Store
    from tests.conftest import Program


@pytest.fixture
def newer(store: Store, path: Path) -> Store:
    """A store into which another program has written keys of its own."""
    work = SourceMaterial(type="novel", title="Heat 2")
    told = (claim("cast", "Al Pacino"), claim("source_material", work))
    add(store, "Heat 2", claim("status", "filming"), *told)
    add(store, "Ran")
    with store.change("retract", NOW) as change:
        change.put(change.production(1).retracting(2, Retraction(TODAY, "wrong")))
    content = json.loads(path.read_bytes())
    heat = content["productions"]["1"]
    heat["poster"] = "heat-2.png"
    heat["claims"][1]["confidence"] = 0.5
    heat["claims"][1]["retracted"]["by"] = "Jo"
    heat["claims"][2]["value"]["isbn"] = "9780062653316"
    content["filmtrack"]["1"]["color"] = "red"
    path.write_bytes(msgspec.json.encode(content))
    return store


KEPT = ["heat-2.png", 0.5, "Jo", "9780062653316", "red"]


def kept(path: Path) -> list[object]:
    """Give the values that only the other program knows."""
    content = json.loads(path.read_bytes())
    heat = content["productions"]["1"]
    _, cast, work = heat["claims"][:3]
    return [
        *(heat.get("poster"), cast.get("confidence"), cast["retracted"].get("by")),
        *(work["value"].get("isbn"), content["filmtrack"]["1"].get("color")),
    ]


@pytest.mark.parametrize(
    "words", ["list", "timeline", "export -f csv", "slips", "review", "where", "show 1"]
)
@pytest.mark.usefixtures("newer")
def test_every_command_ignores_them(run: Program, words: str) -> None:
    assert run(words).code == 0


@pytest.mark.usefixtures("newer")
def test_check_names_them_and_is_content(run: Program) -> None:
    ended = run("check")
    assert ended.code == 0
    assert "(heat-2) has keys that this version does not know: poster" in ended.out
    for key in ("confidence", "by", "isbn", "color"):
        assert key in ended.out


def test_they_are_kept_through_changes_of_their_production(
    newer: Store, path: Path
) -> None:
    update(newer, 1, claim("notes", "more"))
    with newer.change("retract", NOW) as change:
        struck = change.production(1).retracting(1, Retraction(TODAY, "wrong"))
        change.put(struck)
    assert kept(path) == KEPT


def test_they_come_back_with_a_production_that_was_removed(
    newer: Store, path: Path
) -> None:
    remove(newer, 1)
    newer.undo()
    assert kept(path) == KEPT
    newer.redo()
    newer.undo()
    assert kept(path) == KEPT


def test_a_repair_of_a_damaged_file_keeps_them(newer: Store, path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"}")
    assert len(repair(path).plan.saved) == 2
    assert kept(path)[:4] == KEPT[:4]
    assert not any(finding.is_fault for finding in check(newer))


@pytest.mark.usefixtures("newer")
def test_check_repair_changes_nothing_because_of_them(run: Program) -> None:
    before = (run.home / "slate.json").read_bytes()
    assert run("check --repair").code == 0
    assert (run.home / "slate.json").read_bytes() == before
