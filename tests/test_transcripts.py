"""The transcripts and the README's console blocks, run against the real program.

Each Markdown file is one session: its `console` blocks share a folder and a store.
A comment `<!-- KEY=VALUE … -->` before a block sets the environment for the rest of
the file. What stands after a question is what the person types there.
`FILMTRACK_RECORD=1` rewrites what the program says now.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.conftest import ROOT, Program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SETTINGS = re.compile(r"<!-- ((?:[A-Z_]+=\S+ ?)+) ?-->")
_QUESTION = re.compile(r"^(.*(?:quit \(q\)\?|as in 1 3-5:) )(.*)$", re.MULTILINE)
_PIECE = re.compile(f"{_SETTINGS.pattern}|{_BLOCK.pattern}", _BLOCK.flags)

# Where a transcript has a slate on a server, libpq's service file says where that is.
_ON_A_SERVER = "postgresql://?service=films"

FILES = [ROOT / "README.md", *sorted((ROOT / "tests" / "transcripts").glob("*.md"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_transcript_says_what_the_program_says(
    path: Path,
    terminal: Program,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    shutil.copytree(ROOT / "data", terminal.home / "data")
    monkeypatch.chdir(terminal.home)
    text = path.read_text(encoding="utf-8")
    if _ON_A_SERVER in text:
        database = urlsplit(request.getfixturevalue("database"))
        service = terminal.home / "services"
        service.write_text(
            f"[films]\n{database.query}\ndbname={database.path[1:]}\n"
            f"user={database.username}\n"
        )
        monkeypatch.setenv("PGSERVICEFILE", str(service))
    told = _PIECE.sub(lambda piece: _replay(piece, terminal), text)
    if os.environ.get("FILMTRACK_RECORD"):
        path.write_text(told, encoding="utf-8")
    assert told == text
    assert "$ filmtrack" in text


def _replay(piece: re.Match[str], program: Program) -> str:
    """Give a block as the program answers it now; keep a comment's settings."""
    settings, block = piece.groups()
    if settings:
        for pair in settings.split():
            name, _, value = pair.partition("=")
            program.environ[name] = value
        program.width = int(program.environ.get("COLUMNS", program.width))
        return piece.group()
    lines = []
    for command, said in zip(_commands(block), _said(block), strict=True):
        lines.append(f"$ {command}\n")
        typed = [answer for _, answer in _QUESTION.findall(said)]
        lines.append(_answer(command, program, typed))
    return f"```console\n{''.join(lines)}```"


def _commands(block: str) -> list[str]:
    """The commands of a block; one that ends in a backslash goes on."""
    commands: list[str] = []
    going_on = False
    for line in block.split("\n"):
        if going_on:
            commands[-1] += f"\n{line}"
        elif line.startswith("$ "):
            commands.append(line.removeprefix("$ "))
        going_on = (going_on or line.startswith("$ ")) and line.endswith("\\")
    return commands


def _said(block: str) -> list[str]:
    """What each command of a block says, with the answers that are typed."""
    return re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]


def _typed(answers: Iterator[str]) -> Callable[[re.Match[str]], str]:
    """Put the next answer and its line end after a question, as a terminal echoes."""
    return lambda question: f"{question[0]}{next(answers, '')}\n"


def _answer(command: str, program: Program, typed: list[str]) -> str:
    name, *args = shlex.split(command.replace("\\\n", " "))
    if name == "cat":
        return Path(args[0]).read_text(encoding="utf-8")
    assert name == "filmtrack", f"a transcript runs filmtrack, not {name}"
    program.can_ask = bool(typed)
    ended = program(args, stdin="".join(f"{answer}\n" for answer in typed))
    answers = iter(typed)
    both = re.sub(r"(quit \(q\)\? |as in 1 3-5: )", _typed(answers), ended.both)
    said = both.replace("\r\n", "\n").replace(str(program.home), "~")
    said = "".join(f"{line.rstrip()}\n" for line in said.splitlines())
    return said + (f"[exit {ended.code}]\n" if ended.code else "")
