"""The safe write measured: `python -m tests.bench write [--quick]`.

What the lock, the syncs, the check and the backup cost in a slate of 1,000 productions,
held against the same bytes written and renamed without any of these on tmpfs: in whole
commands, and in the step that writes alone. Each pair is timed in turn.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.store import atomic
from filmtrack.store.lock import lock
from tests.bench import floors
from tests.bench.timing import Times, in_turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.ground import Ground

COUNT = 1000
MOST = 1.5
_STEPS = 200
MEMORY = Path("/dev/shm")


class Row(NamedTuple):
    """Two things timed in turn; the goal is for those of which it is asked."""

    name: str
    floor_name: str
    ours: Times
    floor: Times
    has_goal: bool


def main(ground: Ground, argv: list[str]) -> int:
    """Measure and print; ends with 1 where the goal is missed."""
    if not MEMORY.is_dir():
        sys.stdout.write(f"there is no tmpfs at {MEMORY} to hold it against\n")
        return 0
    runs = 10 if "--quick" in argv else 40
    sys.stdout.write(f"{COUNT:,} productions, {_size(ground.store(COUNT))}\n")
    missed = 0
    with tempfile.TemporaryDirectory(dir=MEMORY) as memory:
        place = Path(memory)
        for row in (*_commands(ground, place, runs), *_steps(ground, place)):
            missed += row.has_goal and row.ours.ratio(row.floor) > MOST
            sys.stdout.write(_told(row))
            sys.stdout.flush()
    return 1 if missed else 0


def _commands(ground: Ground, memory: Path, runs: int) -> list[Row]:
    """Time the whole `add` on the disk, and two that do without safety in memory."""
    words = ("add", "Heat 2", "--new", "--shoot", "August 2026")
    ours = ground.film("--store", str(ground.fresh(COUNT, "ours")), *words)
    unsafe = _copy(ground, memory / "unsafe.json")
    floors_of = {
        "the same add, write and rename": ground.script(
            floors.UNSAFE_RUN, "--store", unsafe, *words
        ),
        "orjson, write and rename": ground.script(
            floors.UNSAFE_WRITE, _copy(ground, memory / "plain.json")
        ),
    }
    own, *others = in_turn([ours, *floors_of.values()], ground.environ, runs)
    return [
        Row("add, whole, on the disk", name, own, times, has_goal=True)
        for name, times in zip(floors_of, others, strict=True)
    ]


def _steps(ground: Ground, memory: Path) -> list[Row]:
    """Time the step that writes, on the disk and in memory, in this process."""
    floor = _Written(_copy(ground, memory / "floor.json")).carelessly
    disk, tmpfs = (
        _Written(_copy(ground, folder / "step.json")).safely
        for folder in (ground.folder, memory)
    )
    name, floor_name = "lock and write alone, on", "write and rename"
    rounds = [[_once(work) for work in (disk, tmpfs, floor)] for _ in range(_STEPS)]
    on_disk, on_tmpfs, plain = map(Times, zip(*rounds, strict=True))
    return [
        Row(f"{name} the disk", floor_name, on_disk, plain, has_goal=False),
        Row(f"{name} tmpfs", floor_name, on_tmpfs, plain, has_goal=True),
    ]


class _Written:
    """A file whose bytes are written again, one way or the other."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data = path.read_bytes()

    def safely(self) -> None:
        """Write as the store does."""
        held = lock(self.path.parent, 10)
        atomic.replace(self.path, self.data, atomic.Stamp.of(self.path.stat()))
        os.close(held)

    def carelessly(self) -> None:
        """Write beside it and rename, and be done."""
        fresh = self.path.with_suffix(".new")
        fresh.write_bytes(self.data)
        fresh.replace(self.path)


def _once(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _copy(ground: Ground, path: Path) -> Path:
    shutil.copyfile(ground.store(COUNT), path)
    return path


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 2**20:.1f} MiB"


def _told(row: Row) -> str:
    ours, floor, ratio = row.ours.median, row.floor.median, row.ours.ratio(row.floor)
    if row.has_goal:
        verdict = f"of {MOST} {'reached' if ratio <= MOST else 'MISSED'}"
    else:
        verdict = "(the disk decides)"
    return (
        f"{row.name:<34}{ours:8.2f} ms  {row.floor_name:<32}{floor:8.2f} ms  "
        f"ratio {ratio:5.2f} {verdict} (n={len(row.ours.runs)})\n"
    )
