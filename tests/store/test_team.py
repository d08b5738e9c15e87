"""Undo and redo where several people write: each takes back their own steps."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from filmtrack.errors import NotFoundError, StoreBusyError
from filmtrack.store import Store, journal
from filmtrack.store.check import check
from filmtrack.store.header import ALIASES, FEEDS, FOLLOWS
from filmtrack.store.place import read_place
from tests.builders import NOW, add, claim, remove, update
from tests.conftest import OVER_BOTH_PLACES
from tests.store.conftest import state

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


pytestmark = OVER_BOTH_PLACES

THR = {"alias": "THR", "is": "The Hollywood Reporter", "kind": "outlet"}
WB = {"alias": "WB", "is": "Warner Bros.", "kind": "studio"}


@pytest.fixture
def ana(store: Store) -> Store:
    """The store as Ana opens it."""
    return Store(store.place, by="ana")


@pytest.fixture
def bob(store: Store) -> Store:
    """The same store as Bob opens it."""
    return Store(store.place, by="bob")


def put_rows(store: Store, table: str, *rows: Mapping[str, Any]) -> None:
    with store.change(table, NOW) as change:
        change.set_rows(table, [dict(row) for row in rows])


def ids(store: Store) -> list[str]:
    return [facts.id for facts in store.read().facts()]


def test_undo_takes_back_ones_own_newest_step(ana: Store, bob: Store) -> None:
    add(ana, "Ran")
    add(bob, "M")

    assert ana.undo().command == "add Ran"
    assert ids(ana) == ["m"]


def test_undo_is_refused_when_somebody_else_has_changed_the_same(
    ana: Store, bob: Store
) -> None:
    add(bob, "Heat 2")
    update(ana, 1, claim("notes", "more"))
    before = state(bob)

    with pytest.raises(StoreBusyError, match=r"ana has changed heat-2 since"):
        bob.undo()

    assert state(bob) == before


def test_undo_is_possible_again_when_the_other_one_has_undone_theirs(
    ana: Store, bob: Store
) -> None:
    add(bob, "Ran")
    update(ana, 1, claim("notes", "more"))
    ana.undo()

    assert bob.undo().command == "add Ran"


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (NOW, r"\(12:00\)"),
        (NOW.astimezone(timezone(timedelta(hours=2))), r"\(14:00\)"),
        (NOW + timedelta(days=1), r"\(01 Mar 2026, 12:00\)"),
        (None, r"\(01 Mar 2026, 12:00\)"),
    ],
)
def test_a_refusal_says_when_in_the_users_own_time(
    ana: Store, bob: Store, now: datetime | None, said: str
) -> None:
    add(bob, "Ran")
    update(ana, 1, claim("notes", "more"))
    with pytest.raises(StoreBusyError, match=said):
        bob.undo(now)


def test_a_production_that_somebody_has_removed_is_named(
    ana: Store, bob: Store
) -> None:
    add(bob, "Ran")
    remove(ana, 1)
    with pytest.raises(StoreBusyError, match="ana has changed ran since"):
        bob.undo()


def test_undo_by_anyone_takes_back_the_newest_step_of_all(
    ana: Store, bob: Store
) -> None:
    add(bob, "Ran")
    update(ana, 1, claim("notes", "more"))

    assert [bob.undo(anyone=True).by for _ in range(2)] == ["ana", "bob"]
    assert ids(bob) == []


def test_who_has_made_no_step_has_nothing_to_undo(ana: Store, bob: Store) -> None:
    add(ana, "Ran")
    with pytest.raises(NotFoundError, match="bob has made no change") as refused:
        bob.undo()
    assert "--anyone" in (refused.value.hint or "")


@pytest.mark.parametrize(
    ("table", "mine", "others"),
    [
        (ALIASES, THR, WB),
        (
            FOLLOWS,
            {"kind": "person", "name": "Michael Mann", "since": "2026-03-01T00:00:00Z"},
            {"kind": "person", "name": "Greta Gerwig", "since": "2026-03-01T00:00:00Z"},
        ),
        (
            FEEDS,
            {"address": "https://a.example/feed", "title": "A"},
            {"address": "https://b.example/feed", "title": "B"},
        ),
    ],
)
def test_rows_of_the_slate_are_each_their_own(
    ana: Store,
    bob: Store,
    table: str,
    mine: Mapping[str, Any],
    others: Mapping[str, Any],
) -> None:
    put_rows(ana, table, mine)
    put_rows(bob, table, mine, others)

    ana.undo()
    assert ana.read().rows(table) == [others]
    ana.redo()
    assert ana.read().rows(table) == [others, mine]

    put_rows(bob, table, others)
    with pytest.raises(StoreBusyError, match=f"bob has changed the same {table} since"):
        ana.undo()


def test_an_alias_and_a_feed_do_not_stand_in_each_others_way(
    ana: Store, bob: Store
) -> None:
    put_rows(ana, ALIASES, THR)
    put_rows(bob, FEEDS, {"address": "https://a.example/feed", "title": "A"})
    ana.undo()
    assert ana.read().rows(ALIASES) == []
    assert len(ana.read().rows(FEEDS)) == 1


def test_an_undone_step_is_redone_while_others_write_elsewhere(
    ana: Store, bob: Store
) -> None:
    add(ana, "Ran")
    add(bob, "M")
    ana.undo()
    update(bob, 2, claim("notes", "more"))

    assert ana.redo().command == "add Ran"
    assert ids(ana) == ["ran", "m"]
    assert bob.undo().command == "update 2"
    assert ana.undo().command == "add Ran"


def test_redo_is_refused_while_somebody_else_has_changed_the_same(
    ana: Store, bob: Store
) -> None:
    add(bob, "Ran")
    update(ana, 1, claim("notes", "more"))
    ana.undo()
    update(bob, 1, claim("notes", "other"))

    with pytest.raises(StoreBusyError, match=r"bob has changed ran since \(12:00\)"):
        ana.redo(NOW)
    bob.undo()
    assert ana.redo().command == "update 1"


def test_what_rests_on_a_forgotten_step_is_forgotten_with_it(
    ana: Store, bob: Store
) -> None:
    add(bob, "Ran")
    update(ana, 1, claim("notes", "more"))
    bob.undo(anyone=True)
    bob.undo()
    add(bob, "M")

    with pytest.raises(NotFoundError, match="nothing to redo"):
        ana.redo()


def test_an_undone_step_is_forgotten_when_its_author_writes(
    ana: Store, bob: Store
) -> None:
    add(ana, "Ran")
    add(bob, "M")
    bob.undo()
    ana.undo()
    add(ana, "Heat")

    with pytest.raises(NotFoundError, match="nothing to redo"):
        ana.redo()
    assert bob.redo().command == "add M"


def test_undone_steps_are_bounded_by_age(
    ana: Store, bob: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_STEPS", 3)
    add(ana, "Ran")
    add(bob, "M")
    ana.undo()
    for title in ("One", "Two", "Three"):
        add(bob, title)

    with pytest.raises(NotFoundError, match="nothing to redo"):
        ana.redo()


def test_a_step_is_not_redone_before_the_one_it_rests_on(
    ana: Store, bob: Store
) -> None:
    add(bob, "Ran")
    update(ana, 1, claim("notes", "more"))
    bob.undo(anyone=True)
    bob.undo()

    with pytest.raises(StoreBusyError, match="older change of ran, by bob, is undone"):
        ana.redo()
    assert [ana.redo(anyone=True).by for _ in range(2)] == ["bob", "ana"]


def test_redo_by_anyone_reapplies_what_was_undone_last(ana: Store, bob: Store) -> None:
    add(ana, "Ran")
    add(bob, "M")
    add(ana, "Heat")
    bob.undo()
    ana.undo()
    ana.undo()

    redone = [bob.redo(anyone=True).command for _ in range(3)]
    assert redone == ["add Ran", "add Heat", "add M"]


def test_an_id_that_was_given_anew_is_not_given_twice(ana: Store, bob: Store) -> None:
    add(ana, "Ran")
    ana.undo()
    add(bob, "Ran")

    with pytest.raises(StoreBusyError, match="production 2 has the id ran meanwhile"):
        ana.redo()
    assert check(ana) == []


def test_one_step_of_an_import_stands_for_all_that_it_changed(
    ana: Store, bob: Store
) -> None:
    with ana.change("import", NOW) as change:
        for title in ("Ran", "M"):
            change.put(change.new(title).claiming([claim("notes", title)]))
    update(bob, 2, claim("notes", "more"))

    with pytest.raises(StoreBusyError, match="bob has changed m since"):
        ana.undo()


class Team(RuleBasedStateMachine):
    """Three people and somebody without a name, on one store and on a model of it."""

    places: ClassVar[Iterator[str]]
    copies: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.place = read_place(next(self.places))
        self.made: dict[str, tuple[str | None, set[int]]] = {}
        self.done: list[str] = []

    def _open(self, person: str | None) -> Store:
        return Store(self.place, by=person, copies=self.copies / str(person))

    def _author(self, person: str | None) -> str | None:
        """Name who is noted: a server knows the role of somebody without a name."""
        return person or (None if self.place.path else "film")

    people = st.sampled_from(["ana", "bob", "cy", None])

    @rule(person=people, data=st.data())
    def write(self, person: str | None, data: st.DataObject) -> None:
        """Claim something about a few productions, some of them new."""
        store, token = self._open(person), f"step {len(self.made)}"
        said = [claim("notes", token)]
        with store.change(token, NOW) as change:
            known = change.numbers()
            some = (
                data.draw(st.sets(st.sampled_from(known), max_size=2)) if known else ()
            )
            films = [change.production(number) for number in some]
            if not films or data.draw(st.booleans()):
                films.append(change.new(token))
            for film in films:
                change.put(film.claiming(said))
        self.made[token] = self._author(person), {film.number for film in films}
        self.done.append(token)

    @rule(person=people, anyone=st.booleans())
    def undo(self, person: str | None, *, anyone: bool) -> None:
        """Take back a step: the person's newest, unless others have built on it."""
        store = self._open(person)
        whose = None if anyone else self._author(person)
        own = [token for token in self.done if whose in (None, self.made[token][0])]
        if not own:
            with pytest.raises(NotFoundError):
                store.undo(anyone=anyone)
            return
        later = self.done[self.done.index(own[-1]) + 1 :]
        if any(self.made[own[-1]][1] & self.made[token][1] for token in later):
            with pytest.raises(StoreBusyError):
                store.undo(anyone=anyone)
            return
        assert store.undo(anyone=anyone).command == own[-1]
        self.done.remove(own[-1])

    @rule(person=people, anyone=st.booleans())
    def redo(self, person: str | None, *, anyone: bool) -> None:
        """Reapply a step, or be told that it cannot be."""
        try:
            step = self._open(person).redo(anyone=anyone)
        except (NotFoundError, StoreBusyError):
            return
        assert anyone or self._author(person) in (None, step.by)
        self.done.append(step.command)
        self.done.sort(key=lambda token: int(token.split()[1]))
        later = self.done[self.done.index(step.command) + 1 :]
        films = self.made[step.command][1]
        assert not any(films & self.made[token][1] for token in later)

    @invariant()
    def the_slate_holds_the_claims_of_the_steps_that_are_done(self) -> None:
        store = self._open(None)
        held = {
            (str(claim.value), production.number)
            for production in store.read().productions()
            for claim in production.claims
        }
        assert held == {
            (token, number) for token in self.done for number in self.made[token][1]
        }
        assert len(store.read().steps()) == len(self.done)
        assert check(store) == []


def test_whatever_a_team_does_each_step_is_there_or_is_not(
    places: Iterator[str], examples: int, tmp_path: Path
) -> None:
    Team.places, Team.copies = places, tmp_path / "copies"
    tried = settings(
        max_examples=examples,
        stateful_step_count=20,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Team, settings=tried)
