"""`filmtrack merge`, and how `undo` takes it back exactly."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Program


def test_merge_and_its_undo(seeded: Program) -> None:
    seeded('add "Heat Two" --shoot "August 2026" --cast "Al Pacino"')
    before = (seeded.home / "slate.json").read_bytes()
    ended = seeded(["merge", "heat-two", "heat-2"])
    assert ended.code == 0
    assert "merged Heat Two (heat-two) into Heat 2 (heat-2): 3 claims" in ended.out
    (one,) = json.loads(seeded("list -f json").out)
    assert one["aka"] == ["Heat Two"]
    assert seeded(["show", "heat two"]).code == 0
    seeded("undo")
    now = (seeded.home / "slate.json").read_bytes()
    assert _productions(now) == _productions(before)


def _productions(data: bytes) -> object:
    """What a store holds, but for the highest claim number ever given."""
    told = json.loads(data)["productions"]
    return {key: {**value, "last_n": None} for key, value in told.items()}


def test_a_production_is_not_merged_with_itself(seeded: Program) -> None:
    assert seeded(["merge", "heat-2", "1"]).code == 2
    assert seeded(["merge", "heat-2", "jaws"]).code == 3
    assert len(json.loads(seeded("undo --list -f json").out)) == 1
