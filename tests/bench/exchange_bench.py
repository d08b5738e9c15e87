"""Imports measured: `python -m tests.bench import [ROWS]`.

A table of 20,000 productions is imported into an empty store, and imported again, by
the program as a whole process; beside it the same rows go through plain `csv` and
`json` into a file. Prints seconds, peak memory and rows a second of work.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import resource

ROOT = Path(__file__).parents[2]
ROWS = 20_000
HEADER = (
    *("Title", "Year", "Director", "Cast", "Status"),
    *("Shoot", "Release", "IMDb", "Notes"),
)
STAGES = ("announced", "script", "pre-production", "filming", "post-production")
RUN = "import sys; from filmtrack.__main__ import main; sys.exit(main())"
PLAIN = """
import csv, json, sys
with open(sys.argv[1], newline="", encoding="utf-8") as source:
    rows = list(csv.DictReader(source))
with open(sys.argv[2], "w", encoding="utf-8") as target:
    json.dump(rows, target, ensure_ascii=False)
"""


class Took(NamedTuple):
    """What a process took: seconds of the clock and of work, and memory at its peak."""

    seconds: float
    worked: float
    mebibytes: float


def main(argv: list[str]) -> int:
    """Measure and print; the number of rows may be told."""
    count = int(argv[0]) if argv else ROWS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = _write(folder / "films.csv", count)
        store, other = folder / "slate.json", folder / "plain.json"
        ours = [sys.executable, "-c", RUN, "--store", str(store), "import", str(table)]
        plain = [sys.executable, "-c", PLAIN, str(table), str(other)]
        sys.stdout.write(f"{count:,} rows, {table.stat().st_size / 2**20:.1f} MiB\n")
        floor = _told("plain csv and json", count, _run(plain, folder))
        first = _told("import into an empty store", count, _run(ours, folder))
        again = _told("the same import again", count, _run(ours, folder))
        times = first.worked / floor.worked, again.worked / floor.worked
        sys.stdout.write(f"ratios to plain: {times[0]:.1f} and {times[1]:.1f}\n")
    return 0


def _write(path: Path, count: int) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        writer.writerows(_row(number) for number in range(count))
    return path


def _row(number: int) -> list[str]:
    year = 2026 + number % 4
    return [
        f"Film number {number}",
        str(year),
        f"Director {number % 700}",
        f"Actor {number % 900} (rumored); Actor {number % 901} as Role {number % 50}",
        STAGES[number % len(STAGES)],
        f"{('early', 'mid', 'late')[number % 3]} {year}",
        f"{('spring', 'summer', 'fall')[number % 3]} {year + 1}",
        f"tt{90_000_000 + number}",
        f'Heard at a "market", for what it is worth: {number}',
    ]


def _run(command: list[str], folder: Path) -> Took:
    """Run a process to its end; its memory is told by the system and not by itself."""
    environ = {
        **os.environ,
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
        "FILMTRACK_TODAY": "2026-11-22",
    }
    started = time.perf_counter()
    with (folder / "out").open("wb") as out:
        child = os.posix_spawn(
            command[0],
            command,
            environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, out.fileno(), 1),
                (os.POSIX_SPAWN_DUP2, out.fileno(), 2),
            ],
        )
        _, status, usage = os.wait4(child, 0)
    took = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError((folder / "out").read_text("utf-8"))
    return Took(took, usage.ru_utime + usage.ru_stime, _mebibytes(usage))


def _mebibytes(usage: resource.struct_rusage) -> float:
    """Give the peak memory of a process; Linux counts KiB and macOS bytes."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return usage.ru_maxrss / unit


def _told(name: str, count: int, took: Took) -> Took:
    rate = count / took.worked
    sys.stdout.write(
        f"{name:<28}{took.seconds:7.2f} s{took.worked:7.2f} s of work"
        f"{took.mebibytes:6.0f} MiB{rate:10,.0f} rows/s\n"
    )
    return took


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
