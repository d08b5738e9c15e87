"""Whole processes, timed against each other in turn."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


class Command(NamedTuple):
    """A process to time, and what makes the ground ready before each run."""

    args: Sequence[str]
    before: Callable[[], object] | None = None
    exit_codes: tuple[int, ...] = (0,)


class Measured(NamedTuple):
    """The medians of a command and of its floor, in ms, and of their ratios."""

    ours: float
    floor: float
    ratio: float
    runs: int


def once(command: Command, environ: Mapping[str, str]) -> float:
    """Time one run, in ms; raises RuntimeError when it fails."""
    if command.before:
        command.before()
    started = time.perf_counter()
    ended = subprocess.run(
        command.args,
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    took = (time.perf_counter() - started) * 1000
    if ended.returncode not in command.exit_codes:
        raise RuntimeError(f"{command.args}: {ended.stderr.decode()}")
    return took


def pair(
    ours: Command, floor: Command, environ: Mapping[str, str], runs: int
) -> Measured:
    """Time the two in turn, after a run each that does not count."""
    once(ours, environ)
    once(floor, environ)
    both = [(once(ours, environ), once(floor, environ)) for _ in range(runs)]
    return Measured(
        statistics.median(a for a, _ in both),
        statistics.median(b for _, b in both),
        statistics.median(a / b for a, b in both),
        runs,
    )


def peak_memory(args: Sequence[str], environ: Mapping[str, str]) -> int:
    """Give the largest resident size of one run, in bytes."""
    process = subprocess.Popen(args, env=environ, stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss * 1024
