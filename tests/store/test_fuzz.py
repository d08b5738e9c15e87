"""Whatever is in the file, it is read in full or refused, and repaired without loss."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.errors import StoreDamagedError
from filmtrack.ledger.production import Production
from filmtrack.store import Store, salvage
from filmtrack.store.check import check
from filmtrack.store.header import VERSION
from filmtrack.store.repair import repair
from tests.builders import add
from tests.hostile import STORE, begun, changed_bytes, changed_json, run, sandbox

if TYPE_CHECKING:
    from pathlib import Path

TEXT = begun()[STORE]
# Each production as it stands in the file, on a line of its own.
WHOLE = {
    line.rstrip(b","): msgspec.json.decode(
        line.rstrip(b",").partition(b":")[2], type=Production
    )
    for line in TEXT.splitlines()
    if b':{"id":' in line[:12]
}


@st.composite
def damaged_lines(draw: st.DrawFn) -> bytes:
    """Change the JSON of one line, which holds one document."""
    lines = TEXT.split(b"\n")
    at = draw(st.sampled_from([n for n, line in enumerate(lines) if b":{" in line]))
    key, _, value = lines[at].rstrip(b",").partition(b":")
    changed = json.dumps(draw(changed_json(json.loads(value))), ensure_ascii=False)
    comma = lines[at][len(lines[at].rstrip(b",")) :]
    lines[at] = key + b":" + changed.encode("utf-8", "surrogatepass") + comma
    return b"\n".join(lines)


damaged = changed_bytes(TEXT) | damaged_lines() | st.binary(max_size=1000)


def _read(path: Path) -> list[Production]:
    """Read all that is in a store."""
    snapshot = Store(path).read()
    snapshot.facts()
    snapshot.steps()
    return snapshot.productions()


def _is_there(whole: Production, found: dict[str, Production]) -> bool:
    """Tell whether a production is found with all that was said, or named as lost."""
    if whole.id not in found:
        return False
    claims = found[whole.id].claims
    return not claims or _stated(whole) <= _stated(found[whole.id])


def _stated(production: Production) -> set[str]:
    """Say what its claims state, whatever their numbers, retracted or not."""
    return {
        repr(msgspec.structs.replace(claim, n=0, retracted=None))
        for claim in production.claims
    }


def _assert_nothing_is_lost(text: bytes, found: dict[str, Production]) -> None:
    for raw, whole in WHOLE.items():
        assert raw not in text or _is_there(whole, found), whole.id


@given(damaged)
def test_a_store_is_read_in_full_or_refused_and_reading_changes_nothing(
    text: bytes,
) -> None:
    with sandbox({STORE: text}) as program:
        path = program.home / STORE
        try:
            found = _read(path)
        except StoreDamagedError:
            assert check(Store(path))
        else:
            _assert_nothing_is_lost(text, {one.id: one for one in found})
        assert path.read_bytes() == text


@given(damaged)
def test_what_can_be_read_can_be_written_and_undone(text: bytes) -> None:
    with sandbox({STORE: text}) as program:
        path = program.home / STORE
        try:
            before = _read(path)
        except StoreDamagedError:
            return
        add(Store(path), "Ran")
        *others, _ = _read(path)
        assert others == before
        Store(path).undo()
        assert _read(path) == before
        while Store(path).read().steps():
            Store(path).undo()
        _read(path)


def _repair(text: bytes) -> None:
    """Repair what `check` calls repairable, and see that nothing whole is lost."""
    with sandbox({STORE: text}) as program:
        path = program.home / STORE
        if not any(finding.repairable for finding in check(Store(path))):
            return
        try:
            done = repair(path)
        except StoreDamagedError:
            assert path.read_bytes() == text
            if salvage.salvage(text).version <= VERSION:
                _assert_nothing_is_lost(text, {})
            return
        assert done.kept is not None
        assert done.kept.read_bytes() == text
        assert not any(finding.is_fault for finding in check(Store(path)))
        named = {
            id_: Production(number=number, id=id_, first_title=id_)
            for number, id_ in done.plan.lost.items()
        }
        _assert_nothing_is_lost(text, named | {one.id: one for one in _read(path)})


@given(damaged)
def test_a_repair_keeps_the_damaged_file_and_loses_nothing_whole(text: bytes) -> None:
    _repair(text)


def test_a_repair_that_leaves_one_out_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    key = salvage._KEY.pattern.replace("[1-9]", "[12]")
    monkeypatch.setattr(salvage, "_KEY", re.compile(key))
    with pytest.raises(AssertionError, match="m"):
        _repair(TEXT[:-40])


@given(damaged, st.sampled_from(["list -f json", "show 1", "check", "check --repair"]))
def test_every_command_takes_a_damaged_store_well(text: bytes, command: str) -> None:
    with sandbox({STORE: text}) as program:
        run(program, command.split())
