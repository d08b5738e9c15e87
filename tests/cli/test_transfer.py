"""`filmtrack transfer`: all of a slate, or nothing, to a place that has none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filmtrack.store import Store
from filmtrack.store.header import FEEDS
from filmtrack.store.place import read_place
from tests.builders import NOW
from tests.conftest import OVER_BOTH_PLACES, SEED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Program


pytestmark = OVER_BOTH_PLACES


@pytest.fixture
def full(run: Program) -> Program:
    """A slate with each kind of thing that a slate holds."""
    assert run(SEED).code == 0
    place = read_place(run.environ["FILMTRACK_STORE"])
    with Store(place).change("feeds", NOW) as change:
        change.set_rows(FEEDS, [{"address": "https://films.example/feed", "title": ""}])
    for words in (
        "add Ran",
        "add 'Квартет И'",
        "remove ran --yes",
        "follow 'Michael Mann'",
        "alias 'A. Driver' 'Adam Driver' --person",
        "update heat-2 --note one",
        "update heat-2 --note two",
        "undo",
    ):
        assert run(words).code == 0
    return run


@pytest.fixture
def source(full: Program) -> str:
    """Where the full slate is."""
    return full.environ["FILMTRACK_STORE"]


@pytest.fixture
def target(source: str, places: Iterator[str]) -> str:
    """Another place of the same kind, without a slate."""
    return next(places)


def test_a_slate_is_the_same_wherever_it_is(
    full: Program, source: str, target: str
) -> None:
    before = full.stored()
    first, last = full.home / "first.json", full.home / "last.json"

    for old, new in ((source, first), (first, target), (target, last)):
        ended = full(["transfer", str(old), str(new)])
        assert ended.code == 0, ended.err
        assert "  2 productions\n" in ended.out
        assert "  1 followed name\n  1 feed\n" in ended.out

    assert last.read_bytes() == first.read_bytes()
    assert full.stored() == before == json.loads(last.read_bytes())
    assert full(["--store", target, "check"]).both == ""
    where = json.loads(full(["--store", target, "where", "-f", "json"]).out)
    assert where["revision"] in (None, 1)  # one write, on a server that counts them


def test_what_is_transferred_goes_on_where_it_was(
    full: Program, source: str, target: str
) -> None:
    full(["transfer", source, target])

    assert full(["--store", target, "redo"]).out.startswith("redone: update heat-2")
    assert "number 4" in full(["--store", target, "add", "Zodiac 2"]).out


def test_a_place_with_a_slate_is_left_as_it_is(
    full: Program, source: str, target: str
) -> None:
    full(["--store", target, "add", "Ran"])

    ended = full(["transfer", source, target])

    assert (ended.code, ended.out) == (2, "")
    assert f"there is a slate in {target} already" in ended.err
    assert "1 production\n" in full(["transfer", target, f"{full.home}/new.json"]).out


def test_a_slate_is_not_transferred_onto_itself(full: Program, source: str) -> None:
    assert full(["transfer", source, source]).code == 2


def test_a_slate_that_has_given_numbers_is_not_empty(
    full: Program, source: str, target: str
) -> None:
    full(["--store", target, "add", "Ran"])
    full(["--store", target, "undo"])
    assert full(["transfer", source, target]).code == 2


def test_without_a_slate_there_is_nothing_to_transfer(run: Program, place: str) -> None:
    target = run.home / "folder" / "copy.json"
    ended = run(["transfer", place, str(target)])
    assert ended.code == 3
    assert "there is no slate in" in ended.err
    assert not target.parent.exists()


def test_an_unsound_slate_goes_only_where_it_can_be_repaired(
    full: Program, target: str
) -> None:
    unsound, copy = full.home / "unsound.json", full.home / "copy.json"
    full(["--store", str(unsound), "add", "Ran", "--status", "script"])
    text = unsound.read_text("utf-8")
    unsound.write_text(text.replace('"status":"script"', '"status":"filming"'))

    ended = full(["transfer", str(unsound), target])
    assert ended.code == 7
    assert "is not sound" in ended.err
    is_there = full(["--store", target, "where"]).err == ""
    assert is_there is ("://" not in target)

    assert full(["transfer", str(unsound), str(copy)]).code == 7
    assert copy.read_bytes() == unsound.read_bytes()


def test_the_inbox_and_what_was_read_go_along(
    full: Program, source: str, target: str
) -> None:
    full("news")
    assert "no news since 1 Mar" in full("news").err
    full(["transfer", source, target])

    where = json.loads(full(["--store", target, "where", "-f", "json"]).out)
    assert where["inbox"] != json.loads(full("where -f json").out)["inbox"]
    assert full(["--store", target, "news"]).err == full("news").err


def test_a_transfer_to_the_past_is_refused(
    full: Program, source: str, target: str
) -> None:
    assert full(["--as-of", "2025-01-01", "transfer", source, target]).code == 2
    assert "there is no slate yet" in full(["--store", target, "where"]).err
