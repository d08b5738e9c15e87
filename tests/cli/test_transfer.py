"""`filmtrack transfer`: all of a slate, or nothing, to a place that has none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Program


@pytest.fixture
def full(sample: Program) -> Program:
    """A sample slate with each kind of thing that a slate holds."""
    for words in (
        "follow 'Michael Mann'",
        "alias 'A. Driver' 'Adam Driver' --person",
        "update heat-2 --note one",
        "update heat-2 --note two",
        "undo",
    ):
        assert sample(words).code == 0
    return sample


def test_a_file_is_transferred_byte_for_byte(full: Program) -> None:
    source, target = full.home / "slate.json", full.home / "copy.json"
    before = source.read_bytes()

    ended = full(["transfer", str(source), str(target)])

    assert ended.code == 0, ended.err
    assert target.read_bytes() == before == source.read_bytes()
    assert "  87 productions\n" in ended.out
    assert "  1 followed name\n" in ended.out
    assert full(["--store", str(target), "check"]).both == ""


def test_what_is_transferred_goes_on_where_it_was(full: Program) -> None:
    target = str(full.home / "copy.json")
    full(["transfer", str(full.home / "slate.json"), target])

    assert full(["--store", target, "redo"]).out.startswith("redone: update heat-2")
    assert "number 88" in full(["--store", target, "add", "Zodiac 2"]).out


def test_a_place_with_a_slate_is_left_as_it_is(full: Program) -> None:
    target = full.home / "other.json"
    full(["--store", str(target), "add", "Ran"])
    before = target.read_bytes()

    ended = full(["transfer", str(full.home / "slate.json"), str(target)])

    assert (ended.code, ended.out) == (2, "")
    assert f"there is a slate in {target} already" in ended.err
    assert target.read_bytes() == before


def test_a_slate_is_not_transferred_onto_itself(full: Program) -> None:
    source = str(full.home / "slate.json")
    assert full(["transfer", source, source]).code == 2


def test_a_slate_that_has_given_numbers_is_not_empty(full: Program) -> None:
    target = str(full.home / "other.json")
    full(["--store", target, "add", "Ran"])
    full(["--store", target, "undo"])
    assert full(["transfer", str(full.home / "slate.json"), target]).code == 2


def test_without_a_slate_there_is_nothing_to_transfer(run: Program) -> None:
    target = run.home / "folder" / "copy.json"
    ended = run(["transfer", str(run.home / "none.json"), str(target)])
    assert ended.code == 3
    assert "there is no slate in" in ended.err
    assert not target.parent.exists()


def test_an_unsound_slate_is_transferred_and_said_to_be_unsound(full: Program) -> None:
    source, target = full.home / "slate.json", full.home / "copy.json"
    text = source.read_text("utf-8")
    unsound = text.replace('"status":"development"', '"status":"filming"', 1)
    source.write_text(unsound, "utf-8")

    ended = full(["transfer", str(source), str(target)])

    assert ended.code == 7
    assert "is not sound" in ended.err
    assert target.read_text("utf-8") == unsound


def test_the_inbox_and_what_was_read_go_along(full: Program) -> None:
    full("news")
    assert "no news since 1 Mar" in full("news").err
    target = str(full.home / "copy.json")
    full(["transfer", str(full.home / "slate.json"), target])

    where = json.loads(full(["--store", target, "where", "-f", "json"]).out)
    assert where["inbox"] != json.loads(full("where -f json").out)["inbox"]
    assert full(["--store", target, "news"]).err == full("news").err


def test_a_transfer_to_the_past_is_refused(full: Program) -> None:
    target = full.home / "copy.json"
    words = ["transfer", str(full.home / "slate.json"), str(target)]
    assert full(["--as-of", "2025-01-01", *words]).code == 2
    assert not target.exists()
