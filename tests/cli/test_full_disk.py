"""A full disk: one message, nothing lost, and all well again when there is room.

A limit on the size of files stands for it: the system refuses the write in the middle.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli.editor import Editor
from filmtrack.errors import SettingError
from tests.feeds.shapes import Story, blogger, stories

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Program
    from tests.loopback import Loopback

resource = pytest.importorskip("resource")
ROOM = 512
LATER = {"FILMTRACK_TODAY": "2026-03-02"}


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow beyond a few bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def files(home: Path) -> dict[str, bytes]:
    """Return every file below a folder with what is in it."""
    found = (path for path in home.rglob("*") if path.is_file())
    return {str(path.relative_to(home)): path.read_bytes() for path in found}


@pytest.fixture
def full(seeded: Program, server: Loopback, monkeypatch: pytest.MonkeyPatch) -> Program:
    """A slate with a follow, a feed, an inbox and old exports."""
    feed = server.serve("/feed", blogger(stories(*(f"Film {n}" for n in range(9)))))
    for words in ("follow 'michael mann'", "news", f"feeds add {feed}"):
        assert seeded(words).code == 0
    for name in ("old.csv", "old.svg", "old.json"):
        (seeded.home / name).write_text("as it was")
    monkeypatch.chdir(seeded.home)
    return seeded


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("add Ran", 7),
        ("undo", 7),
        ("follow 'greta gerwig'", 7),
        ("alias 'Mike Mann' 'Michael Mann' --person", 7),
        ("news", 7),
        ("digest --since last --name week", 7),
        ("review --snooze overdue", 7),
        ("inbox --quiet --all", 7),
        ("skip 1-9", 7),
        ("export old.csv --force", 2),
        ("export new.jsonl", 2),
        ("list -o old.json --force", 2),
        ("timeline -o old.svg --force", 2),
        ("transfer slate.json other.json", 7),
        ("edit heat-2", 9),
    ],
)
def test_a_command_says_so_and_changes_nothing(
    full: Program, words: str, code: int
) -> None:
    before = files(full.home)
    with full_disk():
        ended = full(words)

    assert ended.code == code
    assert ended.err.count("filmtrack:") == 1
    assert "Traceback" not in ended.err
    assert files(full.home) == before
    assert full(words, EDITOR="true").code == 0


def test_a_fetch_says_so_once_and_gets_the_items_when_there_is_room(
    full: Program, server: Loopback
) -> None:
    new = [Story(f"‘Heat 2’ Casts Actor {n}") for n in range(50)]
    server.serve("/feed", blogger(new))
    before = files(full.home)
    with full_disk():
        ended = full("fetch", **LATER)

    assert ended.code == 7
    assert ended.err.count("filmtrack:") == 1
    assert "delete it" not in ended.err
    assert files(full.home) == before
    assert "50 new" in full("fetch", **LATER).both


def test_what_was_typed_stays_where_an_editor_cannot_be_shown_it_again() -> None:
    editor = Editor({"EDITOR": "true"}, "heat-2")
    editor.edit("shown")
    editor.path.write_text("typed")
    with full_disk(), pytest.raises(SettingError, match="cannot write"):
        editor.edit("shown again" * ROOM)

    assert editor.path.read_text() == "typed"
    assert editor.has_typing
    editor.forget()


def test_without_room_for_a_copy_a_slate_on_a_server_is_read_and_written(
    run: Program, database: str
) -> None:
    run.environ["FILMTRACK_STORE"] = database
    run("add Ran --note 'a note that is longer than there is room for'")
    before = files(run.home)
    with full_disk():
        assert run("add M").code == 0
        assert run("list -f csv -c title").out == "title\r\nRan\r\nM\r\n"

    assert files(run.home) == before
    assert run("list -f csv -c title").out == "title\r\nRan\r\nM\r\n"
