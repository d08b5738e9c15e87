"""`check`: the file, the ledger and what is believed, held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from filmtrack.errors import StoreDamagedError
from filmtrack.store import Store, salvage
from filmtrack.store.check import check, outlook
from filmtrack.store.repair import repair
from tests.builders import NOW, add, claim, update

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program


@pytest.fixture
def sound(store: Store, path: Path) -> bytes:
    """The text of a store of three productions, with a backup of two beside it."""
    add(store, "Heat 2", claim("shoot", "this fall", "2025-03-01"))
    add(store, "Ran", claim("status", "filming"))
    add(store, "M")
    return path.read_bytes()


def _found(path: Path) -> list[str]:
    return [finding.what for finding in check(Store(path))]


def _change(path: Path, old: bytes, new: bytes) -> None:
    text = path.read_bytes()
    assert old in text
    path.write_bytes(text.replace(old, new, 1))


@pytest.mark.usefixtures("sound")
def test_a_sound_store_gives_no_finding(path: Path) -> None:
    looked: list[int] = []

    def shown(numbers: list[int]) -> list[int]:
        looked.extend(numbers)
        return numbers

    assert check(Store(path), shown) == []
    assert looked == [1, 2, 3]


def test_no_store_is_a_sound_one(path: Path) -> None:
    assert _found(path) == []
    assert _found(path.parent / "nowhere" / "slate.json") == []


@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        (
            b'"status":"filming"',
            b'"status":"wrapped"',
            "production 2 (ran): its claims say otherwise of status",
        ),
        (
            b'"earliest":"2025-09-01"',
            b'"earliest":"2025-10-01"',
            "production 1 (heat-2): its claims say otherwise of shoot",
        ),
        (
            b'"title":"Ran"',
            b'"title":"Run","title":"Ran"',
            'production 2: the key "title" comes twice',
        ),
        (b'"value":"about M"', b'"value":"\xff"', "production 3 is not UTF-8"),
        (b'{"id":"m"', b'{"id":"ran"', "production 3 has the id of 2, ran"),
        (
            b'"field":"status"',
            b'"field":"state"',
            "production 2 in the store is damaged: no field 'state'",
        ),
        (b'"step":3', b'"step":null', "the journal in the store is damaged: Expected"),
    ],
)
def test_what_is_wrong_in_a_file_that_can_be_read_is_found(
    path: Path, old: bytes, new: bytes, finding: str
) -> None:
    _change(path, old, new)

    found = _found(path)
    assert len(found) == 1
    assert found[0].startswith(finding)


def test_of_a_file_that_cannot_be_read_it_says_what_can_be_saved(
    path: Path, sound: bytes
) -> None:
    path.write_bytes(sound[: sound.index(b'"3":{"id"') + 50])

    assert _found(path) == [
        f"{path} cannot be read: it is cut off (line 6); it is left as it is",
        "2 productions are whole in it",
        "3 (m) is there only in part, and lost",
    ]


def test_a_file_with_nothing_to_save_is_said_to_have_nothing(path: Path) -> None:
    path.write_bytes(b"what?")

    found = check(Store(path))
    assert [(one.repairable, one.is_fault) for one in found] == [
        (False, True),
        (False, False),
    ]
    assert "it is no JSON: Expecting value (line 1)" in found[0].what
    assert _found(path)[1] == "nothing in it can be saved"


@pytest.mark.usefixtures("sound")
def test_a_store_that_has_gone_is_missed_while_its_backup_is_there(path: Path) -> None:
    path.unlink()

    assert _found(path) == [f"{path} is gone; slate.json.bak is there"]


@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize(
    "name",
    [
        "slate (conflicted copy).json",
        "slate (Ada's conflicted copy 2026-03-01).json",
        "slate.sync-conflict-20260301-120000-ABCDEFG.json",
        "slate_conflict-20260301-120000.json",
        "slate (1).json",
    ],
)
def test_a_copy_that_a_sync_program_made_is_found(path: Path, name: str) -> None:
    path.with_name(name).touch()
    path.with_name("other (1).json").touch()

    found = check(Store(path))
    assert [finding.what.startswith(name) for finding in found] == [True]
    assert not found[0].repairable


@pytest.mark.usefixtures("sound")
def test_a_repair_reads_belief_off_the_ledger_and_keeps_the_journal(
    path: Path,
) -> None:
    _change(path, b'"status":"filming"', b'"status":"wrapped"')

    done = repair(path)

    assert _found(path) == []
    assert list(outlook(done.plan)) == ["3 productions are whole in it"]
    assert Store(path).read().facts()[1].status == "filming"
    assert len(Store(path).read().steps()) == 3


def test_a_repair_keeps_the_damaged_file_and_the_backup(
    path: Path, sound: bytes
) -> None:
    backup = path.with_name("slate.json.bak").read_bytes()
    for n in (1, 2):
        path.write_bytes(sound[:-20])
        done = repair(path)
        assert done.kept == path.with_name(f"slate.json.damaged-{n}")
        assert done.kept.read_bytes() == sound[:-20]

    assert path.with_name("slate.json.bak").read_bytes() == backup
    assert Store(path).read().steps() == []
    assert len(Store(path).read()) == 3
    assert _found(path) == []


def test_what_is_missing_is_taken_from_the_backup(
    store: Store, path: Path, sound: bytes
) -> None:
    update(store, 2, claim("notes", "the last word"))
    text = path.read_bytes()
    assert text != sound
    path.write_bytes(text[: text.index(b'"2":{"id"') + 50])

    done = repair(path)

    assert list(outlook(done.plan)) == [
        "1 production is whole in it",
        "2 (ran) comes from the backup, as it was",
        "3 (m) comes from the backup, as it was",
    ]
    assert [len(p.claims) for p in store.read().productions()] == [1, 1, 1]


def test_an_empty_file_is_made_good_from_the_backup(path: Path, sound: bytes) -> None:
    assert sound
    path.write_bytes(b"")

    assert len(repair(path).plan.restored) == 2
    assert [facts.id for facts in Store(path).read().facts()] == ["heat-2", "ran"]


def test_a_removed_production_does_not_come_back_from_the_backup(
    store: Store, path: Path, sound: bytes
) -> None:
    assert sound
    with store.change("remove", NOW) as change:
        change.remove(1)
    path.write_bytes(path.read_bytes()[:-20])

    repair(path)

    assert [facts.id for facts in store.read().facts()] == ["ran", "m"]
    assert add(store, "Heat 2").number == 4


def test_of_productions_that_nothing_is_left_of_only_the_count_is_known(
    path: Path, sound: bytes
) -> None:
    path.with_name("slate.json.bak").unlink()
    lines = [line for line in sound.splitlines() if not line.startswith(b'"2":{"id"')]
    path.write_bytes(b"\n".join(lines))

    assert list(outlook(repair(path).plan)) == [
        "2 productions are whole in it",
        "1 production is missing, of which nothing is there",
    ]


def test_of_a_conflict_the_claims_of_both_sides_are_saved(
    path: Path, sound: bytes
) -> None:
    line = next(line for line in sound.splitlines() if line.startswith(b'"2":{"id"'))
    other = line.replace(b'"value":"filming"', b'"value":"wrapped"')
    both = b"\n".join([b"<<<<<<< ours", line, b"=======", other, b">>>>>>> theirs"])
    path.write_bytes(sound.replace(line, both))

    repair(path)

    production = Store(path).read().production(2)
    assert [c.value for c in production.claims] == ["filming", "wrapped"]


def test_two_productions_of_one_number_are_both_saved(path: Path, sound: bytes) -> None:
    line = next(line for line in sound.splitlines() if line.startswith(b'"3":{"id"'))
    other = line.replace(b'{"id":"m"', b'{"id":"heat"')
    path.write_bytes(sound.replace(line, line + b",\n" + other))

    repair(path)

    assert [(f.number, f.id) for f in Store(path).read().facts()] == [
        (1, "heat-2"),
        (2, "ran"),
        (3, "m"),
        (4, "heat"),
    ]


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-8-sig"], ids=["UTF-16", "a byte order mark"]
)
def test_another_encoding_is_saved_whole(
    path: Path, sound: bytes, encoding: str
) -> None:
    path.write_bytes(sound.decode().encode(encoding))

    repair(path)

    assert len(Store(path).read()) == 3


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"my notes",
        b'{"_default": {"1": {"title": "Ran"}}}',
        b'{"filmtrack": {"1": {"version": 9}}, "productions": {}}',
    ],
)
def test_a_file_with_nothing_to_save_is_left_alone(path: Path, text: bytes) -> None:
    path.write_bytes(text)

    with pytest.raises(StoreDamagedError, match=r"nothing in .* can be saved"):
        repair(path)
    assert path.read_bytes() == text
    assert [one.name for one in path.parent.iterdir()] == ["slate.json"]


def test_claims_that_contradict_each_other_in_number_are_not_whole(
    path: Path, sound: bytes
) -> None:
    line = next(line for line in sound.splitlines() if line.startswith(b'"3":{"id"'))
    before, mark, claims = line.partition(b'"claims":[')
    twice = before + mark + claims.removesuffix(b"]}") + b"," + claims
    lone = line.replace(b'"value":"about M"', b'"value":"\\ud800"')
    for broken in (twice, lone):
        path.write_bytes(sound.replace(line, broken)[:-5])

        assert "3 (m) is there only in part, and lost" in _found(path)


def test_what_a_repair_would_save_is_no_fault_of_its_own(
    path: Path, sound: bytes
) -> None:
    path.write_bytes(sound[: len(sound) // 2])
    found = check(Store(path))
    assert len(found) > 1
    assert [finding.is_fault for finding in found] == [True] + [False] * (
        len(found) - 1
    )
    assert found[0].repairable


def test_only_the_faults_are_counted_and_a_hint_given_only_where_it_helps(
    run: Program,
) -> None:
    store = run.home / "slate.json"
    run("add Ran")
    run("add M")
    whole = store.read_bytes()
    store.write_bytes(whole[:-9])
    cut = run("check")
    assert cut.code == 7
    assert "filmtrack: 1 thing is not right\n" in cut.err
    assert "--repair" in cut.err
    store.with_name("slate.json.bak").unlink()
    store.write_bytes(b"")
    empty = run("check")
    assert "filmtrack: 1 thing is not right\n" in empty.err
    assert "--repair" not in empty.both


def test_a_store_of_a_newer_version_is_no_case_for_a_repair(run: Program) -> None:
    store = run.home / "slate.json"
    run("add Ran")
    store.write_bytes(store.read_bytes().replace(b'"version":2', b'"version":3'))
    for command in ("check", "list"):
        ended = run(command)
        assert ended.code == 7
        assert "it was made by a newer version of filmtrack (format 3)" in ended.both
        assert "--repair" not in ended.both
        assert "can be saved" not in ended.both


def test_what_a_lost_bracket_has_put_inside_something_else_is_saved(
    path: Path, sound: bytes
) -> None:
    path.with_name("slate.json.bak").unlink()
    path.write_bytes(sound.replace(b'"next":4}}', b'"next":4', 1))

    assert [production.id for production in repair(path).plan.saved] == [
        "heat-2",
        "ran",
        "m",
    ]
    assert _found(path) == []


def test_a_file_of_tables_in_tables_is_looked_through_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b'{"1":' * 10_000 + b"{}" + b"}" * 10_000)
    decoded = Mock(side_effect=salvage._documents)
    monkeypatch.setattr(salvage, "_documents", decoded)

    with pytest.raises(StoreDamagedError, match=r"nothing in .* can be saved"):
        repair(path)
    assert decoded.call_count == 1


@pytest.mark.usefixtures("sound")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"before":null}]}', b'"before":{"last_n":""}}]}'),
        (b'"before":null}]}', b'"before":{"last_n":0,"claims":[{}]}}]}'),
        (b'"3":{"steps":[{', b'"4":{"steps":[{'),
        (b'"command":"add M","before":null', b'"command":"\xff","before":null'),
    ],
)
def test_a_repair_keeps_of_the_journal_what_can_be_taken_back(
    path: Path, old: bytes, new: bytes
) -> None:
    _change(path, old, new)
    assert _found(path)[0].startswith(("the journal", "production"))

    repair(path)

    assert _found(path) == []
    assert len(Store(path).read()) == 3
    while Store(path).read().steps():
        Store(path).undo()


def test_the_steps_of_a_production_that_is_lost_are_not_taken_back(
    store: Store, path: Path, sound: bytes
) -> None:
    assert sound
    path.with_name("slate.json.bak").unlink()
    _change(path, b'"field":"status"', b'"field":"state"')

    repair(path)

    assert [step.command for step in store.read().steps()] == ["add M", "add Heat 2"]
    store.undo()
    assert [facts.id for facts in store.read().facts()] == ["heat-2"]


def _note_all(store: Store, numbers: tuple[int, ...], note: str) -> None:
    with store.change(f"note {note}", NOW) as change:
        for number in numbers:
            change.put(change.production(number).claiming([claim("notes", note)]))


@pytest.mark.usefixtures("sound")
def test_a_step_of_which_one_half_does_not_fit_is_not_taken_back_at_all(
    store: Store, path: Path
) -> None:
    _note_all(store, (1, 2), "one")
    _note_all(store, (2, 3), "two")
    _note_all(store, (1,), "three")
    # Step 5 is ruined for production 2. All but step 6 are older than it there, or in
    # production 3, or than step 4, which has to go, in production 1.
    text = path.read_bytes()
    line = text.index(b'"2":{"steps":[')
    step = text.index(b'"step":5', line)
    at = text.index(b'"last_n":', step)
    path.write_bytes(text[:at] + b'"last_m":' + text[at + len(b'"last_n":') :])

    repair(path)

    assert _found(path) == []
    assert [step.command for step in store.read().steps()] == ["note three"]
    store.undo()
    assert [len(one.claims) for one in store.read().productions()] == [2, 3, 2]


@pytest.mark.usefixtures("sound")
def test_a_number_of_any_length_under_a_key_of_others_is_no_fault(path: Path) -> None:
    _change(path, b'"title":"Ran"', b'"rating":' + b"9" * 5000 + b',"title":"Ran"')
    assert len(Store(path).read().facts()) == 3
    assert not any(finding.is_fault for finding in check(Store(path)))
