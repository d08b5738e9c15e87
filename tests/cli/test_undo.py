"""Undo, and who made a step, in a file: somebody without a name is nobody's."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import NotFoundError, StoreBusyError
from filmtrack.store import Store
from tests.builders import add, claim, update

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program

# When a command makes a step in tests, in the user's own time.
MADE = datetime(2026, 3, 1, tzinfo=UTC).astimezone()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store as somebody opens it who has no name."""
    return Store(tmp_path / "slate.json")


@pytest.fixture
def ana(tmp_path: Path) -> Store:
    """The same store as Ana opens it."""
    return Store(tmp_path / "slate.json", by="ana")


def test_without_an_author_undo_takes_back_the_newest_step_of_all(
    ana: Store, store: Store
) -> None:
    add(store, "Ran")
    add(ana, "M")

    assert [store.undo().command for _ in range(2)] == ["add M", "add Ran"]


def test_a_step_without_an_author_is_nobodys(ana: Store, store: Store) -> None:
    add(store, "Ran")
    with pytest.raises(NotFoundError, match="ana has made no change"):
        ana.undo()
    add(ana, "M")
    update(store, 2, claim("notes", "more"))
    with pytest.raises(StoreBusyError, match="somebody has changed m since"):
        ana.undo()


def test_the_list_shows_who_where_the_journal_has_authors(run: Program) -> None:
    run("add Ran")
    assert "WHO" not in run("undo --list").out.upper()
    assert run("undo --list -f csv").out.startswith("at,command,titles\r\n")

    run("add M", FILMTRACK_USER="ana")

    assert [step["by"] for step in json.loads(run("undo --list -f json").out)] == [
        "ana",
        None,
    ]
    assert "ana" in run("undo --list").out
    assert run("undo --list -f csv").out.startswith("at,command,titles,by\r\n")


def test_the_command_says_who_is_in_the_way(run: Program) -> None:
    run("add Ran", FILMTRACK_USER="bob")
    run("update ran --note more", FILMTRACK_USER="ana")

    refused = run("undo", FILMTRACK_USER="bob")
    assert (refused.code, refused.out) == (6, "")
    assert f"ana has changed ran since ({MADE:%H:%M})" in refused.err

    undone = run("undo --anyone", FILMTRACK_USER="bob").out
    assert undone.startswith("undone: update ran, by ana\n")
    redone = run("redo --anyone", FILMTRACK_USER="bob").out
    assert redone.startswith("redone: update ran, by ana\n")


@pytest.mark.parametrize("name", ["a\nb", "\x1b[31m", "\udcff"])
def test_a_user_whose_name_cannot_be_printed_is_refused(
    run: Program, name: str
) -> None:
    refused = run("add Ran", FILMTRACK_USER=name)
    assert refused.code == 9
    assert "FILMTRACK_USER" in refused.err


def test_history_shows_who_entered_each_claim(run: Program) -> None:
    run("add Ran --note first")
    assert "WHO" not in run("history ran").out
    assert {e["by"] for e in json.loads(run("history ran -f json").out)} == {None}
    run("update ran --note second", FILMTRACK_USER="ana")
    run("update ran --note third", FILMTRACK_USER="bob")

    listed = json.loads(run("history ran -f json").out)
    assert {entry["value"]: entry["by"] for entry in listed} == {
        "Ran": None,
        "first": None,
        "second": "ana",
        "third": "bob",
    }
    assert "WHO" in run("history ran").out
    assert run("history ran -f csv").out.splitlines()[-1].endswith(",bob")


def test_history_shows_who_entered_a_claim_that_was_undone_and_redone(
    run: Program,
) -> None:
    run("add Ran", FILMTRACK_USER="ana")
    run("update ran --note more", FILMTRACK_USER="bob")
    run("undo", FILMTRACK_USER="bob")
    run("redo", FILMTRACK_USER="bob")

    listed = json.loads(run("history ran -f json").out)
    assert [entry["by"] for entry in listed] == ["ana", "bob"]


def test_where_shows_who_has_changed_the_slate_last(run: Program) -> None:
    run("add Ran")
    assert "last changed" not in run("where").out
    run("add M", FILMTRACK_USER="ana")

    assert f"last changed: {MADE:%Y-%m-%d %H:%M}, by ana\n" in run("where").out
    found = json.loads(run("where -f json").out)
    assert (found["changed"], found["by"]) == ("2026-03-01T00:00:00Z", "ana")


def test_a_command_that_changed_many_productions_lists_the_first_ones(
    run: Program,
) -> None:
    rows = "".join(f"Film No. {n},2027\n" for n in range(1, 9))
    (run.home / "rows.csv").write_text(f"Title,Year\n{rows}")
    run(["import", str(run.home / "rows.csv")])

    assert "Film No. 4, 4 more" in run("undo --list").out
    assert "Film No. 8" in run("undo --list -f csv").out


def test_a_store_without_a_journal_shows_nobody(seeded: Program) -> None:
    path = seeded.home / "slate.json"
    tables = json.loads(path.read_text("utf-8"))
    del tables["journal"]
    path.write_text(json.dumps(tables), "utf-8")

    assert "WHO" not in seeded("history heat-2").out
    assert seeded("where").code == 0
    assert seeded("undo --list").code == 0
    assert seeded("undo").code == 3


def test_a_damaged_journal_hides_no_claim(seeded: Program) -> None:
    path = seeded.home / "slate.json"
    text = path.read_text("utf-8")
    path.write_text(text.replace('"step":1,', '"step":"x",'), "utf-8")

    assert "Michael Mann" in seeded("history heat-2").out
    assert seeded("undo").code == 7
    assert "the journal in the store is damaged" in seeded("check").out
