"""Whole processes, timed against each other in turn."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


_FEW = 3


class Command(NamedTuple):
    """A process to time, and what makes the ground ready before each run."""

    args: Sequence[str]
    before: Callable[[], object] | None = None
    exit_codes: tuple[int, ...] = (0,)


class Times(NamedTuple):
    """The times of one command, in ms, a run each."""

    runs: Sequence[float]

    @property
    def median(self) -> float:
        """The middle time, in ms."""
        return statistics.median(self.runs)

    def ratio(self, floor: Times) -> float:
        """The median of the ratios of the runs that were made in turn."""
        return statistics.median(
            own / other for own, other in zip(self.runs, floor.runs, strict=True)
        )


def once(command: Command, environ: Mapping[str, str]) -> float:
    """Time one run, in ms; raises RuntimeError when it fails."""
    if command.before:
        command.before()
    started = time.perf_counter()
    ended = subprocess.run(
        command.args,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    took = (time.perf_counter() - started) * 1000
    if ended.returncode not in command.exit_codes:
        raise RuntimeError(f"{command.args}: {ended.stderr.decode()}")
    return took


def in_turn(
    commands: Sequence[Command], environ: Mapping[str, str], runs: int
) -> list[Times]:
    """Time commands in turn; with many runs, after one each that does not count."""
    unsteady = 1 if runs > _FEW else 0
    rounds = [
        [once(command, environ) for command in commands] for _ in range(runs + unsteady)
    ]
    return [Times(times) for times in zip(*rounds[unsteady:], strict=True)]


# A child begins as large as its parent is, so a small one stands between.
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak_memory(command: Command, environ: Mapping[str, str]) -> int:
    """Give the largest resident size of one run, in bytes; Linux tells it in KiB."""
    told = subprocess.run(
        (sys.executable, "-c", _PEAK, *command.args),
        env=environ,
        capture_output=True,
        check=True,
    )
    return int(told.stdout) * 1024
