"""Start the harnesses that need a process of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.faults.shim import environment

ROOT = Path(__file__).parent.parent.parent


class Found(NamedTuple):
    """How many faults there were, and what went wrong."""

    runs: int
    failures: list[str]


def sweep(
    library: Path, room: Path, name: str, kinds: list[str], commands: list[str]
) -> Found:
    """Break each call of commands in kinds of ways."""
    words = [name, str(room), ",".join(kinds), ",".join(commands)]
    return _found(["-m", "tests.faults.sweep", *words], environment(library))


def powercut(library: Path, room: Path, name: str) -> Found:
    """Cut the power at each moment of every command."""
    return _found(
        ["-m", "tests.faults.powercut", name, str(room)], environment(library)
    )


def compound(library: Path, room: Path, name: str, commands: list[str]) -> Found:
    """Kill at each call of commands, and then at each of the next add."""
    words = [name, str(room), ",".join(commands)]
    return _found(["-m", "tests.faults.compound", *words], environment(library))


def rival(library: Path, room: Path, name: str, commands: list[str]) -> Found:
    """Put another file in the place of the store at each call of commands."""
    words = [name, str(room), ",".join(commands)]
    return _found(["-m", "tests.faults.rival", *words], environment(library))


def fulldisk(room: Path, name: str, pages: int) -> Found:
    """Run every command on a disk with 0, 1, 2 … pages free."""
    words = ["-m", "tests.faults.fulldisk", name, str(room), str(pages)]
    return _found(words, None, "unshare", "-m")


def ext4(room: Path, name: str, mode: str, cuts: int) -> Found:
    """Cut the power so often under writers on a real file system."""
    words = ["-m", "tests.faults.ext4", name, str(room), mode, str(cuts)]
    return _found(words, None, "unshare", "-m")


def _found(words: list[str], environ: dict[str, str] | None, *before: str) -> Found:
    ended = subprocess.run(
        [*before, sys.executable, *words],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environ,
    )
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    return Found(found["runs"], found["failures"])
