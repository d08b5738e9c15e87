"""The library that breaks system calls, from Python: built when a compiler is there."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from enum import IntEnum
from pathlib import Path

_SOURCE = Path(__file__).with_name("shim.c")
VARIABLE = "FILMTRACK_SHIM"


class Action(IntEnum):
    """What becomes of the call that is broken."""

    NOTHING = 0
    KILL_BEFORE = 1
    KILL_AFTER = 2
    FAIL = 3
    FAIL_FROM = 4
    SHORT = 5
    TORN = 6
    INTERRUPT = 7
    RIVAL = 8


def build(folder: Path) -> Path | None:
    """Compile the library; None where that cannot be done."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or not Path("/proc/self/fd").is_dir():
        return None
    library = folder / "shim.so"
    command = [compiler, "-shared", "-fPIC", "-o", str(library), str(_SOURCE), "-ldl"]
    subprocess.run(command, check=True)
    return library


def environment(library: Path) -> dict[str, str]:
    """The environment of a process that has the library in it."""
    return {**os.environ, "LD_PRELOAD": str(library), VARIABLE: str(library)}


class Shim:
    """The library, in a process that was started with it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(os.environ[VARIABLE])

    def arm(self, folder: Path, call: int, action: Action, error: int = 0) -> None:
        """Break the n-th call from now on that touches the folder."""
        path = str(folder.resolve()).encode()
        self._library.faults_arm(path, call, int(action), error)

    def rival(self, path: Path, over: Path) -> None:
        """Tell what another program renames over what, at the call that is struck."""
        self._library.faults_rival(str(path).encode(), str(over).encode())

    def count(self) -> int:
        """Tell how many calls there were, and touch the folder freely from now on."""
        calls = int(self._library.faults_count())
        self._library.faults_arm(b"", 0, 0, 0)
        return calls

    def log(self, handle: int) -> None:
        """Write every call that changes the disk to a file."""
        self._library.faults_log(handle)
