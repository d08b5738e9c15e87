"""Measure every goal in one run: `python -m tests.bench [--quick] [--huge]`.

Prints each command with its floor, both timed in turn as whole processes, and the
ratio of the medians; ends with 1 where a goal is missed. The package is measured as
installed: a compiled copy of it, whatever the environment says of bytecode.
`python -m tests.bench import` measures imports beside it.
"""

from __future__ import annotations

import compileall
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.bench import floors, slate
from tests.bench.timing import Command, Measured, pair, peak_memory

PACKAGE = Path(__file__).parents[2] / "filmtrack"
RUN = "import sys; from filmtrack.__main__ import main; sys.exit(main())"


class Goal(NamedTuple):
    """A row of the table: the command, what it is held against, and how near."""

    name: str
    ours: Command
    floor_name: str
    floor: Command
    most: float


class Ground:
    """The stores, the compiled package and the environment of one run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(PACKAGE, folder / "site" / "filmtrack")
        compileall.compile_dir(folder / "site", quiet=1)
        kept = ("PATH", "LANG", "LC_ALL")
        self.environ = {name: os.environ[name] for name in kept if name in os.environ}
        self.environ |= {
            "HOME": str(folder),
            "PYTHONPATH": str(folder / "site"),
            "FILMTRACK_TODAY": slate.TODAY.isoformat(),
            "COLUMNS": "100",
        }

    def store(self, count: int) -> Path:
        """Give a store of that many productions, made once."""
        path = self.folder / f"{count}.json"
        return path if path.exists() else slate.write(path, count)

    def fresh(self, count: int) -> Path:
        """Give a copy of that store, to be written to."""
        copy = self.folder / f"{count}-written.json"
        shutil.copyfile(self.store(count), copy)
        return copy

    def film(self, *args: str, exit_codes: tuple[int, ...] = (0,)) -> Command:
        """Give a command of ours."""
        return Command((sys.executable, "-c", RUN, *args), exit_codes=exit_codes)


def _script(text: str, *args: object) -> Command:
    return Command((sys.executable, "-c", text, *map(str, args)))


def goals(ground: Ground, count: int) -> list[Goal]:
    """Give the rows of the table, the large ones at `count` productions."""
    return [*_startup(ground), *_reading(ground, count), *_writing(ground, count)]


def _startup(ground: Ground) -> list[Goal]:
    typer = _script(floors.IMPORT_TYPER)
    small = ("--store", str(ground.store(100)))
    titles = {
        "_FILMTRACK_COMPLETE": "complete_bash",
        "COMP_WORDS": "filmtrack show Riv",
    }
    complete = Command(
        (
            "env",
            *(f"{name}={value}" for name, value in titles.items()),
            "COMP_CWORD=2",
            f"FILMTRACK_STORE={ground.store(1000)}",
            *ground.film().args,
        )
    )
    rows = [
        ("--version", ground.film("--version"), 1.25),
        ("--help", ground.film("--help"), 1.25),
        ("upcoming --help", ground.film("upcoming", "--help"), 1.25),
        ("a usage error", ground.film("--nonsense", exit_codes=(2,)), 1.25),
        ("when PHRASE", ground.film("when", "late 2024 or early 2025"), 1.25),
        ("completing a title, 1,000", complete, 1.5),
        (
            "list -f json, 20 rows, 100",
            ground.film(*small, "list", "-f", "json", "tag:mine"),
            1.4,
        ),
        ("show -f json, 100", ground.film(*small, "show", "7", "-f", "json"), 1.4),
        (
            "upcoming, table, 100",
            ground.film(*small, "upcoming", "tag:mine", "-f", "table"),
            2.0,
        ),
    ]
    return [Goal(name, ours, "import typer", typer, most) for name, ours, most in rows]


def _reading(ground: Ground, count: int) -> list[Goal]:
    path = ground.store(count)
    store = ("--store", str(path))
    table = _script(floors.RICH_TABLE, path)
    twenty = ("tag:mine", "-f", "table")
    found = [
        Goal(
            f"upcoming, table, 20 rows, {count:,}",
            ground.film(*store, "upcoming", *twenty),
            "orjson + Rich table",
            table,
            0.7,
        ),
        Goal(
            f"show, {count:,}",
            ground.film(*store, "show", "77", "-f", "table"),
            "orjson + Rich table",
            table,
            0.6,
        ),
    ]
    for ending, floor in (("csv", floors.CSV_EXPORT), ("jsonl", floors.JSONL_EXPORT)):
        out = ground.folder / f"all.{ending}"
        found.append(
            Goal(
                f"export all.{ending}, {count:,}",
                ground.film(*store, "export", str(out), "--force"),
                f"orjson + {ending}",
                _script(floor, path, ground.folder / f"floor.{ending}"),
                2.0,
            )
        )
    return found


def _writing(ground: Ground, count: int) -> list[Goal]:
    ours = ground.fresh(count)
    stock = ground.folder / "stock.json"
    plain = ground.folder / "plain.json"
    shutil.copyfile(ours, stock)
    shutil.copyfile(ours, plain)
    store = ("--store", str(ours))
    insert = _script(floors.STOCK_INSERT, stock)
    write = _script(floors.SAFE_WRITE, plain)
    verbs = {
        "add": ("add", "Heat 2", "--shoot", "August 2026"),
        "update": ("update", "77", "--shoot", "August 2026"),
        "undo": ("undo",),
    }
    found = []
    for verb, words in verbs.items():
        command = ground.film(*store, *words)
        found += [
            Goal(f"{verb}, {count:,}", command, "stock TinyDB insert", insert, 0.35),
            Goal(f"{verb}, {count:,}", command, "orjson, fsync, rename", write, 1.3),
        ]
    return [*found, _importing(ground, count)]


def _importing(ground: Ground, count: int) -> Goal:
    rows = ground.folder / "rows.jsonl"
    empty = ground.folder / "empty.json"
    if not rows.exists():
        from filmtrack.store import Store

        _export(ground, Store(ground.store(count)).path, rows)
    ours = ground.film("--store", str(empty), "import", str(rows))
    return Goal(
        f"import of {count:,} into an empty store",
        ours._replace(before=lambda: empty.unlink(missing_ok=True)),
        "orjson in and out",
        _script(floors.JSONL_IMPORT, rows, ground.folder / "floor.jsonl"),
        3.0,
    )


def _export(ground: Ground, store: Path, rows: Path) -> None:
    from tests.bench.timing import once

    once(ground.film("--store", str(store), "export", str(rows)), ground.environ)


def main(argv: list[str]) -> int:
    """Measure and print; give the exit code."""
    if argv[:1] == ["import"]:
        from tests.bench.exchange_bench import main as measure_imports

        return measure_imports(argv[1:])
    quick = "--quick" in argv
    count, runs = (2_000, 5) if quick else (10_000, 15)
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(Path(folder))
        for goal in goals(ground, count):
            measured = pair(goal.ours, goal.floor, ground.environ, runs)
            missed += measured.ratio > goal.most
            _tell(_row(goal, measured))
        if "--huge" in argv:
            missed += _huge(ground, count)
    return 1 if missed else 0


def _row(goal: Goal, measured: Measured) -> str:
    verdict = "reached" if measured.ratio <= goal.most else "MISSED"
    return (
        f"{goal.name:<42}{measured.ours:8.1f} ms  {goal.floor_name:<22}"
        f"{measured.floor:8.1f} ms  ratio {measured.ratio:5.2f} of {goal.most:<5}"
        f"{verdict} (n={measured.runs})"
    )


def _huge(ground: Ground, count: int) -> int:
    """Hold ten times the productions against eleven times the time, and the memory."""
    missed = 0
    small, large = goals(ground, count)[9:], goals(ground, count * 10)[9:]
    seen = set()
    for before, after in zip(small, large, strict=True):
        if before.name in seen:
            continue
        seen.add(before.name)
        measured = pair(after.ours, before.ours, ground.environ, 3)
        missed += measured.ratio > 11
        _tell(
            _row(
                before._replace(name=after.name, floor_name=before.name, most=11),
                measured,
            )
        )
    path = ground.store(count * 10)
    for words in (("upcoming", "--within", "2 days"), ("show", "77")):
        command = ground.film("--store", str(path), *words)
        times = peak_memory(command.args, ground.environ) / path.stat().st_size
        missed += times > 3
        _tell(
            f"peak memory, {words[0]}, {count * 10:,}: {times:.2f} of 3 times the file"
        )
    return missed


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
