"""The goals: each command, what it is held against, and how near it must come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.bench import floors
from tests.bench.timing import Command

if TYPE_CHECKING:
    from tests.bench.ground import Ground


class Floor(NamedTuple):
    """What a command is held against, and the ratio that it may reach at most."""

    name: str
    command: Command
    most: float


class Goal(NamedTuple):
    """A row of the table: a command at a size, and its floors."""

    name: str
    ours: Command
    floors: tuple[Floor, ...]


def starting(ground: Ground) -> list[Goal]:
    """Give the commands whose time is that of starting, against importing Typer."""
    small = ("--store", str(ground.store(100)))
    rows = [
        ("--version", ground.film("--version"), 1.25),
        ("--help", ground.film("--help"), 1.25),
        ("upcoming --help", ground.film("upcoming", "--help"), 1.25),
        ("a usage error", ground.film("--nonsense", exit_codes=(2,)), 1.25),
        ("when PHRASE", ground.film("when", "late 2024 or early 2025"), 1.25),
        ("completing a title, 1,000", _completing(ground), 1.5),
        (
            "list -f json, 100",
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
    typer = ground.script(floors.IMPORT_TYPER)
    return [
        Goal(name, ours, (Floor("import typer", typer, most),))
        for name, ours, most in rows
    ]


def _completing(ground: Ground) -> Command:
    settings = (
        "_FILMTRACK_COMPLETE=complete_bash",
        "COMP_WORDS=filmtrack show Riv",
        "COMP_CWORD=2",
        f"FILMTRACK_STORE={ground.store(1000)}",
    )
    return Command(("env", *settings, *ground.film().args))


def large(ground: Ground, count: int) -> list[Goal]:
    """Give the commands whose time is that of a slate of many productions."""
    return [*_reading(ground, count), *_writing(ground, count)]


def _reading(ground: Ground, count: int) -> list[Goal]:
    path = ground.store(count)
    store = ("--store", str(path))
    table = ground.script(floors.RICH_TABLE, path)
    upcoming = [Floor("orjson + Rich table", table, 0.7)]
    if ground.tasks(count):
        upcoming.append(Floor("Taskwarrior", Command(floors.TASKWARRIOR), 0.6))
    show = ground.film(*store, "show", "77", "-f", "table")
    return [
        Goal(
            f"upcoming, table, 20 of {count:,}",
            ground.film(*store, "upcoming", "tag:mine", "-f", "table"),
            tuple(upcoming),
        ),
        Goal(f"show, {count:,}", show, (Floor("orjson + Rich table", table, 0.6),)),
        _exporting(ground, count, "csv", floors.CSV_EXPORT),
        _exporting(ground, count, "jsonl", floors.JSONL_EXPORT),
    ]


def _exporting(ground: Ground, count: int, ending: str, floor: str) -> Goal:
    path, out = ground.store(count), ground.folder / f"all.{ending}"
    ours = ground.film("--store", str(path), "export", str(out), "--force")
    plain = ground.script(floor, path, ground.folder / f"floor.{ending}")
    name = f"export all.{ending}, {count:,}"
    return Goal(name, ours, (Floor(f"orjson + {ending}", plain, 2.0),))


def _writing(ground: Ground, count: int) -> list[Goal]:
    store = ("--store", str(ground.fresh(count, "ours")))
    stock = ground.script(floors.STOCK_INSERT, ground.fresh(count, "stock"))
    safe = ground.script(floors.SAFE_WRITE, ground.fresh(count, "plain"))
    against = (
        Floor("stock TinyDB insert", stock, 0.35),
        Floor("orjson, fsync, rename", safe, 1.3),
    )
    verbs = {
        "add": ("add", "Heat 2", "--new", "--shoot", "August 2026"),
        "update": ("update", "77", "--shoot", "August 2026"),
        "undo": ("undo",),
    }
    return [
        *(
            Goal(f"{verb}, {count:,}", ground.film(*store, *words), against)
            for verb, words in verbs.items()
        ),
        _importing(ground, count),
    ]


def _importing(ground: Ground, count: int) -> Goal:
    rows, empty = ground.rows(count), ground.folder / "empty.json"
    ours = ground.film("--store", str(empty), "import", str(rows))
    plain = ground.script(floors.JSONL_IMPORT, rows, ground.folder / "floor.jsonl")
    return Goal(
        f"import of {count:,}",
        ours._replace(before=lambda: empty.unlink(missing_ok=True)),
        (Floor("orjson in and out", plain, 3.0),),
    )
