"""What a person does at a prompt, and a terminal that closes under a command."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import StoreBusyError
from tests.builders import NOW
from tests.faults.harness import ROOT
from tests.faults.subject import FILE

pytest.importorskip("pty")

from filmtrack.store import Store, lock
from tests.faults.terminal import (
    CTRL_BACKSLASH,
    CTRL_C,
    CTRL_D,
    HANG_UP,
    Terminal,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program


def _on_terminal(folder: Path, *words: str, editor: str = "true") -> Terminal:
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "FILMTRACK_STORE": str(folder / FILE),
        "EDITOR": editor,
        "TMPDIR": str(folder),
        "NO_COLOR": "1",
    }
    return Terminal([sys.executable, "-m", "filmtrack", *words], environ)


def _add(folder: Path, title: str, *, wait: float = 10) -> None:
    with Store(folder / FILE, wait=wait).change(f"add {title}", NOW) as change:
        change.put(change.new(title))


def _titles(folder: Path) -> list[str]:
    return [facts.title for facts in Store(folder / FILE).read().facts()]


@pytest.mark.parametrize(
    ("keys", "code"),
    [(CTRL_C, 130), (CTRL_D, 0), (CTRL_BACKSLASH, 131), (HANG_UP, 129)],
    ids=["Ctrl-C", "Ctrl-D", "Ctrl-backslash", "a hang-up"],
)
def test_at_a_prompt_others_may_write_and_whoever_leaves_it_removes_nothing(
    tmp_path: Path, keys: bytes, code: int
) -> None:
    _add(tmp_path, "Ran")
    terminal = _on_terminal(tmp_path, "remove", "ran")
    terminal.wait_for(b"[y/N]")
    _add(tmp_path, "M", wait=0)

    left = terminal.press(keys)

    assert left.code == code
    assert "Traceback" not in left.shown
    assert _titles(tmp_path) == ["Ran", "M"]


def test_a_yes_at_the_prompt_removes(tmp_path: Path) -> None:
    """So that what leaves the others without effect is known to be the key."""
    _add(tmp_path, "Ran")
    terminal = _on_terminal(tmp_path, "remove", "ran")
    terminal.wait_for(b"[y/N]")

    assert terminal.press(b"y\n").code == 0
    assert _titles(tmp_path) == []


# Types in the first round, and waits in the last one with nothing more typed.
_TYPING = """#!/bin/sh
echo >> "$0.rounds"
rounds=$(wc -l < "$0.rounds")
[ $rounds = 1 ] && printf "{typed}" >> "$1"
[ $rounds = {rounds} ] && echo waiting && sleep 30
true
"""


@pytest.mark.parametrize(
    ("typed", "rounds"),
    [("", 1), ("# much work", 1), ("[[much work", 2)],
    ids=["nothing typed", "typed", "a mistake shown"],
)
def test_a_terminal_that_closes_under_the_editor_ends_both_and_what_was_typed_is_kept(
    tmp_path: Path, typed: str, rounds: int
) -> None:
    _add(tmp_path, "Ran")
    editor = tmp_path / "editor"
    editor.write_text(_TYPING.format(typed=typed, rounds=rounds))
    editor.chmod(0o700)
    terminal = _on_terminal(tmp_path, "edit", "ran", editor=str(editor))
    terminal.wait_for(b"waiting")
    _add(tmp_path, "M", wait=0)

    left = terminal.press(HANG_UP)

    assert left.code == 129
    assert _titles(tmp_path) == ["Ran", "M"]
    kept = [path.read_text() for path in tmp_path.glob("filmtrack-*/ran.toml")]
    assert [typed in text for text in kept] == [True] * bool(typed)


class _Frozen:
    """A command that was stopped while it held the lock."""

    def __init__(self, folder: Path) -> None:
        self._child = os.fork()
        if self._child == 0:
            os._exit(self._write(folder))
        os.waitpid(self._child, os.WUNTRACED)

    def _write(self, folder: Path) -> int:
        try:
            with Store(folder / FILE).change("add", NOW) as change:
                change.put(change.new("Frozen"))
                os.kill(os.getpid(), signal.SIGSTOP)
        except StoreBusyError:
            return 6
        return 0

    def thaw(self) -> int:
        """Let it go on, and give its exit code."""
        os.kill(self._child, signal.SIGCONT)
        return os.waitstatus_to_exitcode(os.waitpid(self._child, 0)[1])


def test_a_stopped_writer_holds_up_writers_and_no_reader(run: Program) -> None:
    _add(run.home, "Ran")
    frozen = _Frozen(run.home)
    try:
        refused = run("--wait 0 add M")
        listed = run("list --columns title")
    finally:
        thawed = frozen.thaw()

    assert refused.code == 6
    assert "another command has been writing" in refused.err
    assert (listed.code, "Ran" in listed.out) == (0, True)
    assert thawed == 0
    assert run("add M").code == 0
    assert _titles(run.home) == ["Ran", "Frozen", "M"]


def test_without_the_lock_a_stopped_writer_would_hold_up_nobody(
    run: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(run.home, "Ran")
    frozen = _Frozen(run.home)
    monkeypatch.setattr(lock, "lock", lambda *_: os.open(os.devnull, os.O_RDONLY))
    try:
        assert run("--wait 0 add M").code == 0
    finally:
        assert frozen.thaw() == 6  # it finds another store than it had read
    assert _titles(run.home) == ["Ran", "M"]


ARTICLES = [
    str(ROOT / "data" / "articles" / name)
    for name in ("deadline.txt", "variety.txt", "empire.txt")
]
QUESTION = b"quit (q)? "


def _claims(folder: Path) -> dict[str, list[object]]:
    """The values of the only production's claims, by field."""
    (document,) = Store(folder / FILE).read().documents()
    values: dict[str, list[object]] = {}
    for claim in document.claims:
        values.setdefault(claim.field, []).append(claim.value)
    return values


def test_a_session_accepts_chooses_and_skips_in_three_articles(tmp_path: Path) -> None:
    terminal = _on_terminal(tmp_path, "read", *ARTICLES)
    terminal.answer(QUESTION, b"a\n")
    terminal.answer(b"[changes from May 2026]", b"")  # the first article is known
    terminal.answer(QUESTION, b"c\n")
    terminal.answer(b"Numbers, as in 1 3-5: ", b"both\n")
    terminal.answer(b"Numbers, as in 1 3-5: ", b"1\n")
    terminal.answer(QUESTION, b"x\n")  # no answer: the question comes again
    terminal.wait_for(QUESTION)
    assert terminal.press(b"s\n").code == 0
    claims = _claims(tmp_path)
    assert claims["shoot"] == ["May 2026", "late summer or early fall"]
    assert claims["cast"] == ["Mara Oakes"]
    assert "release" not in claims


def test_to_quit_keeps_what_was_accepted_and_asks_no_more(tmp_path: Path) -> None:
    terminal = _on_terminal(tmp_path, "read", *ARTICLES)
    terminal.answer(QUESTION, b"a\n")
    terminal.answer(QUESTION, b"")
    left = terminal.press(b"q\n")
    assert left.code == 0
    assert left.shown.count(QUESTION.decode()) == 2
    assert _claims(tmp_path)["shoot"] == ["May 2026"]


def test_an_interrupt_at_the_second_article_records_nothing(tmp_path: Path) -> None:
    terminal = _on_terminal(tmp_path, "read", *ARTICLES)
    terminal.answer(QUESTION, b"a\n")
    terminal.answer(QUESTION, b"")
    assert terminal.press(CTRL_C).code == 130
    assert not (tmp_path / FILE).exists()


def test_a_window_that_is_resized_at_the_question_loses_nothing(tmp_path: Path) -> None:
    terminal = _on_terminal(tmp_path, "read", ARTICLES[0])
    terminal.wait_for(QUESTION)
    terminal.resize(40, 44)
    assert terminal.press(b"a\n").code == 0
    assert _claims(tmp_path)["shoot"] == ["May 2026"]


def test_edit_opens_the_proposals_and_records_what_is_left(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i s/Halifax/Lunenburg/ "$1"\n')
    editor.chmod(0o755)
    terminal = _on_terminal(tmp_path, "read", ARTICLES[0], editor=str(editor))
    terminal.wait_for(QUESTION)
    assert terminal.press(b"e\n").code == 0
    assert _claims(tmp_path)["locations"] == ["Lunenburg"]
