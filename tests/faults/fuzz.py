"""Fuzzing: inputs at random, each known by its number, and what must hold of each.

An input is made of its number alone, so that a failure is tried again by that.
"""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol
from unittest import mock

from tests.faults.confined import confined
from tests.faults.harness import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import FrameType

ROOT = Path(__file__).parent.parent.parent
MOST_MEMORY = 512 * 1024 * 1024
HUNG_AFTER = 20
_SHOWN = 160


class Input(NamedTuple):
    """Files in an empty folder, and what is to be done with them there."""

    files: dict[str, bytes]
    commands: list[list[str]]


class Target(Protocol):
    """Something that takes what comes, and must take it well."""

    seconds: float  # the most that one input may take of a processor

    def make(self, chance: random.Random) -> Input:
        """Make an input."""

    def judge(self, given: Input, folder: Path) -> str | None:
        """Try an input in its folder; say what was wrong, None if nothing was."""


class _Hung(BaseException):
    """An input that does not come to an end."""


class Trial:
    """A target under inputs, in a folder that is made anew for each."""

    def __init__(self, name: str, target: Target, room: Path) -> None:
        self.name = name
        self.target = target
        self.folder = room / "work"
        self.temporary = room / "temporary"
        self.runs = 0
        self.failures: Counter[str] = Counter()
        self.first: dict[str, int] = {}
        self._memory = _peak() + MOST_MEMORY

    def go(self, numbers: Iterable[int]) -> Found:
        """Try the inputs of those numbers."""
        with _settled(self.folder, self.temporary):
            for number in numbers:
                wrong = self.one(number)
                self.runs += 1
                if wrong:
                    self.failures[wrong] += 1
                    self.first.setdefault(wrong, number)
        lines = [
            f"{self.name} #{self.first[wrong]}: {wrong}"
            + (f" ({times} times)" if times > 1 else "")
            for wrong, times in self.failures.most_common()
        ]
        return Found(self.runs, lines)

    def one(self, number: int) -> str | None:
        """Try one input; say what was wrong."""
        given = self.target.make(random.Random(f"{self.name} {number}"))
        for folder in (self.folder, self.temporary):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        for name, content in given.files.items():
            (self.folder / name).write_bytes(content)
        os.chdir(self.folder)
        began = time.process_time()
        wrong = self._judged(given)
        taken = time.process_time() - began
        wrong = wrong or self._greedy()
        if taken > self.target.seconds:
            wrong = wrong or f"it took more than {self.target.seconds} s"
        return wrong

    def _judged(self, given: Input) -> str | None:
        signal.setitimer(signal.ITIMER_REAL, HUNG_AFTER)
        try:
            with confined(self.folder, self.temporary):
                return self.target.judge(given, self.folder)
        except _Hung:
            return f"it did not end, {_place(sys.exc_info()[1])}"
        except Exception as error:
            return f"{type(error).__name__}: {str(error)[:_SHOWN]!r} {_place(error)}"
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _greedy(self) -> str | None:
        if _peak() < self._memory:
            return None
        self._memory = _peak() + MOST_MEMORY
        return f"it took more than {MOST_MEMORY // 2**20} MiB"


def _peak() -> int:
    """The most memory that this process has ever had, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _place(error: BaseException | None) -> str:
    """Where in filmtrack an error came from."""
    frames = traceback.extract_tb(error.__traceback__ if error else None)
    ours = [f for f in frames if "filmtrack/" in f.filename.removeprefix(str(ROOT))]
    if not ours:
        return ""
    return f"at {ours[-1].filename.rpartition('filmtrack/')[2]}:{ours[-1].lineno}"


@contextlib.contextmanager
def _settled(home: Path, temporary: Path) -> Iterator[None]:
    """Give this process another home for a time, and no handler that stays."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _Hung

    here = Path.cwd()
    known = os.environ.get("HOME")
    before_it = tempfile.tempdir, sys.dont_write_bytecode
    before = signal.signal(signal.SIGALRM, stop)
    os.environ["HOME"] = str(home)
    tempfile.tempdir, sys.dont_write_bytecode = str(temporary), True
    try:
        # What is on the disk is told at once here: nobody cuts the power.
        with mock.patch("os.fsync"):
            yield
    finally:
        os.chdir(here)
        signal.signal(signal.SIGALRM, before)
        tempfile.tempdir, sys.dont_write_bytecode = before_it
        if known is None:
            del os.environ["HOME"]
        else:
            os.environ["HOME"] = known


def fuzz(name: str, target: Target, room: Path, inputs: int) -> Found:
    """Try the first inputs of a target, the same ones every time."""
    return Trial(name, target, room).go(range(inputs))
