"""Commands run on hostile input, and what must hold of every one of them."""

from __future__ import annotations

import contextlib
import os
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from filmtrack.errors import ExitCode
from filmtrack.store import Store
from filmtrack.store.check import check
from tests.conftest import Program

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE = "slate.json"
_CODES = {code for code in ExitCode if code < ExitCode.HANGUP} - {ExitCode.BUG}
_LINES = frozenset("\n\t")
_FORGING = frozenset({"Cc", "Cs", "Zl", "Zp"})
_BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_DATA = ("export", "csv", "tsv", "ics", "html", "svg")
Disk = dict[str, bytes]


def disk(folder: Path) -> Disk:
    """Give every file of a folder with what is in it."""
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = Path(at, name)
            if path.is_file():
                found[str(path.relative_to(folder))] = path.read_bytes()
    return found


def run(
    folder: Path, command: Sequence[str], *, terminal: bool = False, **environ: str
) -> str | None:
    """Run a command in a folder; say what of all that must hold does not."""
    program = Program(folder, {"NO_COLOR": "1"}, is_terminal=terminal)
    before = disk(folder)
    ended = program(command, **environ)
    if ended.code not in _CODES:
        return f"exit code {ended.code}: {ended.err[-160:]!r}"
    acting = _acting(ended.err) or (None if _is_data(command) else _acting(ended.out))
    if acting:
        return f"{acting!r} in what `{command[0] if command else ''}` writes"
    if ended.code and "imported: " not in ended.err and disk(folder) != before:
        return f"{command} failed with {ended.code} and changed the disk"
    return None


def _is_data(command: Sequence[str]) -> bool:
    """Tell whether a command may write for programs, who want the very text."""
    return any(form in word for form in _DATA for word in command)


def _acting(text: str) -> str | None:
    """The first character that would act on a terminal."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return None
    for char in text:
        if char in _LINES:
            continue
        if char in _BIDI or unicodedata.category(char) in _FORGING:
            return char
    return None


def unsound(folder: Path) -> str | None:
    """Say what `check` finds in the store of a folder, if it finds anything."""
    found = check(Store(folder / FILE))
    return f"check: {found[0].what}" if found else None


def built(commands: Sequence[Sequence[str]], *, files: Disk | None = None) -> Disk:
    """Give what is in a folder in which commands were run."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name):
        folder = Path(name)
        for path, content in (files or {}).items():
            (folder / path).write_bytes(content)
        for command in commands:
            ended = Program(folder)(command)
            assert ended.code == 0, ended.err
        return disk(folder)


BEGUN: Sequence[Sequence[str]] = (
    (
        *("add", "Heat 2", "--director", "Michael Mann", "--rumored", "Adam Driver"),
        *("--source-material", "novel: Heat 2 by Michael Mann (2022)"),
        *("--shoot", "late 2024 or early 2025", "--said", "2024-07-16"),
        *("--outlet", "Collider", "--via", "Los Angeles Times"),
    ),
    (
        *("add", "Квартет И", "--cast", "Amélie as Zoë (in talks)", "--budget", "$5M"),
        *("--release", "2027", "--studio", "A24", "--note", 'it has "12": {} in it'),
        *("--started", "May 2025", "--url", "https://example.org/1"),
    ),
    ("add", "M", "--status", "filming", "--tag", "short", "--said", "2025-01-02"),
    ("add", "Gone", "--aka", "Lost", "--imdb", "tt0113277"),
    ("update", "heat-2", "--shoot", "2026", "--hold", "strike", "--said", "2025-11-19"),
    ("update", "heat-2", "--cast", "Al Pacino (exited)", "--no-hold"),
    ("retract", "heat-2", "3", "--why", "made up"),
    ("remove", "gone", "--yes"),
    ("review", "--snooze", "quiet:m"),
)
