"""Undo and redo: back to what was, and forth until something else is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from filmtrack.errors import NotFoundError
from filmtrack.store.header import ALIASES
from tests.builders import NOW, add, claim, remove, update
from tests.conftest import OVER_BOTH_PLACES
from tests.store.conftest import state

if TYPE_CHECKING:
    from filmtrack.store import Store

pytestmark = OVER_BOTH_PLACES
THR = {"alias": "THR", "is": "The Hollywood Reporter", "kind": "outlet"}
WB = {"alias": "WB", "is": "Warner Bros.", "kind": "studio"}


def set_aliases(store: Store, *rows: dict[str, str]) -> None:
    with store.change("alias", NOW) as change:
        change.set_rows(ALIASES, rows)


def test_redo_reapplies_what_undo_took_back(store: Store) -> None:
    add(store, "Ran")
    update(store, 1, claim("notes", "more"))
    written = store.read().documents()
    store.undo()
    assert store.redo().command == "update 1"
    assert store.read().documents() == written


def test_several_undone_steps_are_redone_in_their_order(store: Store) -> None:
    add(store, "Ran")
    update(store, 1, claim("notes", "more"))
    remove(store, 1)
    for _ in range(3):
        store.undo()
    assert [store.redo().command for _ in range(3)] == ["add Ran", "update 1", "remove"]
    assert len(store.read()) == 0


def test_a_redone_step_can_be_undone_again(store: Store) -> None:
    add(store, "Ran")
    store.undo()
    store.redo()
    assert store.undo().command == "add Ran"
    assert len(store.read()) == 0


def test_a_redone_claim_can_be_undone_and_redone_again(store: Store) -> None:
    before = add(store, "Ran").production
    after = update(store, 1, claim("notes", "more")).production
    for _ in range(3):
        store.undo()
        assert store.read().production(1).claims == before.claims
        store.redo()
        assert store.read().production(1) == after


def test_a_redone_edit_takes_out_the_claims_that_it_took_out(store: Store) -> None:
    add(store, "Ran", claim("notes", "one"), claim("notes", "two"))
    with store.change("edit", NOW) as change:
        old = change.production(1)
        change.put(replace(old, claims=old.claims[1:]).claiming([claim("tags", "x")]))
    edited = store.read().production(1)
    for _ in range(2):
        store.undo()
        assert [c.n for c in store.read().production(1).claims] == [1, 2]
        store.redo()
        assert store.read().production(1) == edited


def test_nothing_is_redone_after_something_else_was_written(store: Store) -> None:
    add(store, "Ran")
    store.undo()
    add(store, "M")
    with pytest.raises(NotFoundError, match="nothing to redo"):
        store.redo()


def test_rows_of_the_slate_are_undone_and_redone_without_any_claim(
    store: Store,
) -> None:
    add(store, "Ran")
    set_aliases(store, THR)
    set_aliases(store, THR, WB)
    claims = store.read().productions()
    assert store.undo().rows is not None
    assert store.read().rows(ALIASES) == [THR]
    store.redo()
    assert store.read().rows(ALIASES) == [THR, WB]
    assert store.read().productions() == claims


def test_undoing_a_row_leaves_rows_that_came_later_alone(store: Store) -> None:
    set_aliases(store, THR)
    set_aliases(store, WB)
    store.undo()
    assert store.read().rows(ALIASES) == [THR]


def test_rows_that_stay_the_same_are_no_step(store: Store) -> None:
    set_aliases(store, THR)
    before = state(store)
    set_aliases(store, THR)
    assert state(store) == before
