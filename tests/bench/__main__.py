"""Measure every goal in one run: `python -m tests.bench [--quick | --huge]`.

Prints each command with its floors, all timed in turn as whole processes, and the
medians of the ratios; ends with 1 where a goal is missed. The package is measured as
installed: a compiled copy of it, whatever the environment says of bytecode.
Taskwarrior is measured beside it where it is (Debian: `apt-get install taskwarrior`).

`--quick` makes fewer runs; `--huge` holds ten times as many productions against eleven
times the time. `python -m tests.bench import` measures imports of tables,
`python -m tests.bench write` what it costs to write safely, and
`python -m tests.bench share` what it costs to have the slate on a server.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench import goals
from tests.bench.goals import Floor, Goal
from tests.bench.ground import Ground
from tests.bench.timing import in_turn, peak_memory

COUNT = 10_000
MOST_TIMES_SLOWER = 11
MOST_TIMES_THE_FILE = 3


def main(argv: list[str]) -> int:
    """Measure and print; give the exit code."""
    if argv[:1] == ["import"]:
        from tests.bench.exchange_bench import main as measure_imports

        return measure_imports(argv[1:])
    if argv[:1] == ["write"]:
        from tests.bench.write_bench import main as measure_writes

        with tempfile.TemporaryDirectory() as folder:
            return measure_writes(Ground(Path(folder)), argv[1:])
    if argv[:1] == ["share"]:
        from tests.bench.share_bench import main as measure_sharing

        with tempfile.TemporaryDirectory() as folder:
            return measure_sharing(Ground(Path(folder)), argv[1:])
    if argv not in ([], ["--quick"], ["--huge"]):
        sys.exit(
            "usage: python -m tests.bench"
            " [--quick | --huge | import [ROWS] | write [--quick] | share [--quick]]"
        )
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder))
        missed = _huge(ground) if argv == ["--huge"] else _all(ground, argv)
    return min(missed, 1)


def _all(ground: Ground, argv: list[str]) -> int:
    few, many = (3, 2) if argv else (21, 15)
    missed = sum(_measure(ground, goal, few) for goal in goals.starting(ground))
    return missed + sum(_measure(ground, g, many) for g in goals.large(ground, COUNT))


def _huge(ground: Ground) -> int:
    """Hold ten times the productions against eleven times the time, and the memory."""
    missed = 0
    small, large = (goals.large(ground, n) for n in (COUNT, COUNT * 10))
    for before, after in zip(small, large, strict=True):
        tenth = Floor(before.name, before.ours, MOST_TIMES_SLOWER)
        missed += _measure(ground, after._replace(floors=(tenth,)), 3)
    path = ground.store(COUNT * 10)
    for words in (("upcoming", "tag:mine"), ("show", "77")):
        command = ground.film("--store", str(path), *words, "-f", "table")
        times = peak_memory(command, ground.environ) / path.stat().st_size
        missed += _tell(
            f"peak memory of {words[0]}, {COUNT * 10:,}", times, MOST_TIMES_THE_FILE
        )
    return missed


def _measure(ground: Ground, goal: Goal, runs: int) -> int:
    """Time a command and its floors in turn; tell how many goals were missed."""
    commands = [goal.ours, *(floor.command for floor in goal.floors)]
    ours, *others = in_turn(commands, ground.environ, runs)
    missed = 0
    for floor, times in zip(goal.floors, others, strict=True):
        against = f"{floor.name:<26}{times.median:8.1f} ms"
        row = f"{goal.name:<30}{ours.median:8.1f} ms  {against}"
        missed += _tell(row, ours.ratio(times), floor.most, f" (n={runs})")
    return missed


def _tell(row: str, ratio: float, most: float, more: str = "") -> int:
    verdict = "reached" if ratio <= most else "MISSED"
    sys.stdout.write(f"{row}  {ratio:5.2f} of {most:<5}{verdict}{more}\n")
    sys.stdout.flush()
    return ratio > most


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
