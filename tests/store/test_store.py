"""Reading, changing and undoing, as a command does it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from filmtrack.errors import NotFoundError
from filmtrack.ledger.claim import Retraction
from filmtrack.store import Store, journal
from filmtrack.store.place import open_at
from tests.builders import NOW, add, claim, remove, update
from tests.conftest import OVER_BOTH_PLACES
from tests.store.conftest import content, state

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = OVER_BOTH_PLACES


def lines(store: Store) -> list[bytes]:
    return (content(store) or b"").splitlines()


def test_where_nothing_is_there_is_an_empty_slate_and_reading_makes_none(
    store: Store,
) -> None:
    slate = store.read()

    assert (slate.exists, len(slate), slate.facts(), slate.steps()) == (
        False,
        0,
        [],
        [],
    )
    assert content(store) is None


def test_what_is_put_is_there_for_the_next_command(store: Store) -> None:
    document = add(store, "Heat 2", claim("status", "development"))

    slate = store.read()
    assert slate.exists
    assert slate.document(1) == document
    assert [(f.id, f.number, f.status) for f in slate.facts()] == [
        ("heat-2", 1, "development")
    ]
    assert 1 in slate
    assert 2 not in slate


def test_numbers_and_ids_are_unique(store: Store) -> None:
    assert [add(store, "Ran").id for _ in range(3)] == ["ran", "ran-2", "ran-3"]
    assert store.read().numbers() == [1, 2, 3]


def test_a_number_is_never_given_twice_not_after_removal_and_not_after_undo(
    store: Store,
) -> None:
    add(store, "Ran")
    remove(store, 1)
    add(store, "M")
    store.undo()

    assert add(store, "Heat").number == 3


def test_a_claim_number_is_never_given_twice(store: Store) -> None:
    add(store, "Ran")
    update(store, 1, claim("notes", "one"), claim("notes", "two"))
    store.undo()

    assert [c.n for c in update(store, 1, claim("notes", "three")).claims] == [1, 4]


def test_an_exception_writes_nothing(store: Store) -> None:
    add(store, "Ran")
    before = state(store), content(store)

    def interrupted() -> None:
        with store.change("add", NOW) as change:
            change.put(change.new("M"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert (state(store), content(store)) == before


def test_a_command_that_changes_nothing_writes_nothing_and_cannot_be_undone(
    store: Store,
) -> None:
    add(store, "Ran")
    before = state(store), content(store)

    with store.change("update", NOW) as change:
        change.put(change.production(1))
    with store.change("add and take out again", NOW) as change:
        change.put(change.new("M"))
        change.remove(2)

    assert (state(store), content(store)) == before
    assert [step.command for step in store.read().steps()] == ["add Ran"]


def test_a_change_sees_what_it_has_changed(store: Store) -> None:
    add(store, "Ran")
    with store.change("several", NOW) as change:
        change.facts()
        change.put(change.new("M"))
        assert [facts.title for facts in change.facts()] == ["Ran", "M"]
        change.remove(1)
        assert [facts.title for facts in change.facts()] == ["M"]

    assert [facts.title for facts in store.read().facts()] == ["M"]


def test_another_slates_production_keeps_its_id_where_that_is_free(
    store: Store,
) -> None:
    add(store, "Ran")
    with store.change("import", NOW) as change:
        production = change.production(1)
        change.put(change.adopt(production))
        change.put(change.adopt(replace(production, id="run", number=1)))
        change.put(change.adopt(replace(production, id="m", number=9)))

    assert [(f.number, f.id) for f in store.read().facts()] == [
        (1, "ran"),
        (2, "ran-2"),
        (3, "run"),
        (9, "m"),
    ]
    assert add(store, "Heat").number == 10


def test_bytes_are_the_same_for_the_same_content(store: Store) -> None:
    for title in ("Ran", "M", "Heat"):
        add(store, title)
    before = lines(store)

    update(store, 2, claim("notes", "more"))
    assert lines(store) != before
    store.undo()

    after = lines(store)
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    production, line = changed
    assert production[1].replace(b'"last_n":2', b'"last_n":1') == production[0]
    assert b'"undone":[' in line[1]  # for `redo`


def test_a_change_of_one_production_changes_two_lines(store: Store) -> None:
    for title in ("Ran", "M", "Heat"):
        add(store, title)
    before = lines(store)

    update(store, 2, claim("notes", "more"))

    assert sum(a != b for a, b in zip(before, lines(store), strict=True)) == 2


def test_what_is_not_there_is_said_so(store: Store) -> None:
    with pytest.raises(NotFoundError, match="no production 7"):
        store.read().production(7)
    with pytest.raises(NotFoundError, match="nothing to undo"):
        store.undo()
    with (
        pytest.raises(NotFoundError, match="no production 7"),
        store.change("remove", NOW) as change,
    ):
        change.remove(7)


def test_undo_takes_commands_back_one_by_one_and_tells_what_that_does(
    store: Store,
) -> None:
    add(store, "Ran", claim("status", "script"))
    update(store, 1, claim("status", "filming"))
    with store.change("retract", NOW) as change:
        struck = Retraction(date(2026, 3, 1), "wrong film")
        change.put(change.production(1).retracting(1, struck))
    remove(store, 1)

    listed = store.read().steps()
    assert [step.command for step in listed] == [
        "remove",
        "retract",
        "update 1",
        "add Ran",
    ]
    undone = [store.undo() for _ in listed]
    assert undone == listed
    assert [
        (len(change.gone), len(change.back), change.now is None)
        for step in undone
        for change in step.changes
    ] == [(0, 2, False), (1, 1, False), (1, 0, False), (1, 0, True)]
    assert {step.changes[0].production.id for step in undone} == {"ran"}
    assert len(store.read()) == 0


def test_undo_restores_claims_that_an_edit_changed_or_took_out(store: Store) -> None:
    add(store, "Ran", *(claim("notes", str(n)) for n in range(4)))
    before = store.read().production(1)
    with store.change("edit", NOW) as change:
        old = change.production(1)
        kept = (old.claims[0], replace(claim("notes", "edited"), n=3))
        change.put(replace(old, claims=kept))

    store.undo()

    assert store.read().production(1) == before


def test_the_journal_holds_the_last_hundred_commands(store: Store) -> None:
    for n in range(journal.MOST_STEPS + 3):
        add(store, f"Film {n}")

    steps = store.read().steps()
    assert len(steps) == journal.MOST_STEPS
    assert steps[0].command == f"add Film {journal.MOST_STEPS + 2}"
    assert steps[-1].command == "add Film 3"


def test_the_journal_is_bounded_but_keeps_the_newest_command(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_BYTES", 500)
    for n in range(4):
        add(store, f"Film {n}")
    assert len(store.read().steps()) == 4

    remove(store, 1, 2, 3)

    assert [step.command for step in store.read().steps()] == ["remove"]
    store.undo()
    assert len(store.read()) == 4


def test_steps_of_one_number_from_two_machines_are_told_apart_by_their_time(
    store: Store,
) -> None:
    early, late = (journal.StepKey(1, NOW + timedelta(n), "add") for n in range(2))
    assert sorted([late, early]) == [early, late]


def _counted(owner: type, name: str, calls: list[str]) -> Callable[..., object]:
    method: Callable[..., object] = getattr(owner, name)

    def counted(*given: object) -> object:
        calls.append(name)
        return method(*given)

    return counted


def test_a_command_reads_once_and_writes_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    with open_at(store.place) as database:
        storage = type(database.storage)
    for name in ("read", "write"):
        monkeypatch.setattr(storage, name, _counted(storage, name, calls))

    add(store, "Ran")
    assert calls == ["read", "write"]
    store.undo()
    assert calls == ["read", "write"] * 2


def test_an_instant_keeps_its_microseconds(store: Store) -> None:
    at = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
    with store.change("add", at) as change:
        change.put(change.new("Ran"))

    assert store.read().steps()[0].at == at
