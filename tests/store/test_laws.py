"""The store against a model: whatever is done, with reopening and undoing between."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from filmtrack.errors import FilmtrackError, NotFoundError
from filmtrack.ledger.claim import Retraction
from filmtrack.store import Store
from filmtrack.store.check import check
from filmtrack.store.damage import reason_in
from filmtrack.store.file_format import Damage, decode, encode
from filmtrack.store.place import read_place
from filmtrack.store.salvage import salvage
from tests.builders import NOW, add, claim
from tests.conftest import OVER_BOTH_PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.ledger.production import Production

TITLES = st.text(min_size=1, max_size=9).filter(lambda title: title.isprintable())
TEXT = Path(__file__).with_name("golden").joinpath("version-1.json").read_bytes()


class Commands(RuleBasedStateMachine):
    """Commands on a store, and on a dict of what should be in it."""

    places: ClassVar[Iterator[str]]
    copies: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.store = Store(read_place(next(self.places)), copies=self.copies)
        self.model: dict[int, Production] = {}
        self.before: list[dict[int, Production]] = []
        self.given_numbers: set[int] = set()
        self.given_claims: set[tuple[int, int]] = set()

    def _did(self, *productions: Production) -> None:
        self.before.append(dict(self.model))
        for production in productions:
            self.model[production.number] = production

    def _number(self, data: st.DataObject) -> int:
        return data.draw(st.sampled_from(sorted(self.model)))

    @rule(titles=st.lists(TITLES, min_size=1, max_size=3))
    def add(self, titles: list[str]) -> None:
        with self.store.change("add", NOW) as change:
            made = [
                change.new(title).claiming([claim("notes", title)]) for title in titles
            ]
            for production in made:
                change.put(production)
        numbers = {production.number for production in made}
        assert not numbers & self.given_numbers
        self.given_numbers |= numbers
        self._did(*made)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), words=st.lists(TITLES, min_size=1, max_size=3))
    def claim(self, data: st.DataObject, words: list[str]) -> None:
        number = self._number(data)
        with self.store.change("claim", NOW) as change:
            old = change.production(number)
            new = old.claiming([claim("notes", word) for word in words])
            change.put(new)
        added = {(number, c.n) for c in new.claims[len(old.claims) :]}
        assert not added & self.given_claims
        self.given_claims |= added
        self._did(new)

    @precondition(lambda self: self.model)
    @rule(data=st.data(), value=TITLES)
    def edit(self, data: st.DataObject, value: str) -> None:
        number = self._number(data)
        with self.store.change("edit", NOW) as change:
            old = change.production(number)
            new = replace(old, claims=old.claims[1:]).claiming([claim("tags", value)])
            change.put(new)
        self.given_claims.add((number, new.last_n))
        self._did(new)

    @precondition(lambda self: any(p.claims for p in self.model.values()))
    @rule(data=st.data(), why=TITLES)
    def retract(self, data: st.DataObject, why: str) -> None:
        claimed = sorted(n for n, p in self.model.items() if p.claims)
        number = data.draw(st.sampled_from(claimed))
        struck = self.model[number].claims[0]
        retraction = Retraction(struck.said, f"{why}{len(self.before)}")
        with self.store.change("retract", NOW) as change:
            new = change.production(number).retracting(struck.n, retraction)
            change.put(new)
        self._did(new)

    @precondition(lambda self: self.model)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        number = self._number(data)
        with self.store.change("remove", NOW) as change:
            change.remove(number)
        self._did()
        del self.model[number]

    @rule(title=TITLES)
    def fail(self, title: str) -> None:
        def failing() -> None:
            with self.store.change("fail", NOW) as change:
                change.put(change.new(title))
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            failing()

    @rule()
    def undo(self) -> None:
        if not self.before:
            with pytest.raises(NotFoundError):
                self.store.undo()
            return
        foreseen = self.store.read().steps()[0]
        assert self.store.undo() == foreseen
        self.model = self.before.pop()

    @rule()
    def reopen(self) -> None:
        self.store = Store(self.store.place)

    @invariant()
    def everything_is_as_in_the_model(self) -> None:
        slate = self.store.read()
        stored = {p.number: p for p in slate.productions()}
        assert {n: p.claims for n, p in stored.items()} == {
            n: p.claims for n, p in self.model.items()
        }
        assert {n: (p.id, p.first_title) for n, p in stored.items()} == {
            n: (p.id, p.first_title) for n, p in self.model.items()
        }
        assert len(slate.steps()) == len(self.before)
        assert check(self.store) == []


@OVER_BOTH_PLACES
def test_whatever_commands_do_the_store_holds_it(
    places: Iterator[str], examples: int, tmp_path: Path
) -> None:
    Commands.places, Commands.copies = places, tmp_path / "copies"
    tried = settings(
        max_examples=examples,
        stateful_step_count=15,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Commands, settings=tried)


@settings(max_examples=100, deadline=None)
@given(TITLES)
def test_a_title_comes_back_as_it_was(title: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "slate.json")
        add(store, title, claim("notes", f'"{title}\\u0000{title[::-1]}'))
        production = store.read().production(1)

    assert production.first_title == title
    assert production.claims[0].value == f'"{title}\\u0000{title[::-1]}'


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_mutated_file_is_refused_or_read_and_never_an_error(
    data: st.DataObject,
) -> None:
    start = data.draw(st.integers(0, len(TEXT)))
    end = data.draw(st.integers(start, min(len(TEXT), start + 40)))
    other = data.draw(st.integers(0, len(TEXT)))
    piece = data.draw(
        st.one_of(st.binary(max_size=8), st.just(TEXT[other : other + 40]))
    )
    text = TEXT[:start] + piece + TEXT[end:]
    with contextlib.suppress(Damage):
        tables = decode(text)
        assert decode(encode(tables)).keys() == tables.keys()
        assert len(tables["productions"]) == 2
    reason_in(text)
    assert len(salvage(text).whole) <= 3


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_are_refused_in_our_own_words(text: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "slate.json"
        path.write_bytes(text)
        with pytest.raises(FilmtrackError):
            Store(path).read()
        assert path.read_bytes() == text
