"""The shape of the house: layers, caps, import sets, help and the table of codes."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli import COMMANDS
from filmtrack.errors import ExitCode
from tests.conftest import ROOT, SAMPLE, Program

if TYPE_CHECKING:
    from pathlib import Path

    from filmtrack.cli.app import CommandSpec

PACKAGE = ROOT / "filmtrack"

# Imports point downwards only; what shares a number are siblings that do not meet.
LAYERS = {
    "__init__": 0,
    "errors": 0,
    "names": 0,
    "pages": 0,
    "sanitize": 0,
    "spreadsheet": 0,
    "strict_json": 0,
    "web": 1,
    "when": 1,
    "ledger": 2,
    "slate": 3,
    "articles": 4,
    "feeds": 4,
    "store": 4,
    "exchange": 5,
    "views": 5,
    "cli": 6,
    "__main__": 7,
}
MOST_LINES = 450
MOST_FUNCTION_LINES = 60

# Names whose package makes the difference plain: typed values and files to import,
# tables on a screen, of a language's words and of rules.
SHARED_NAMES = {"input", "table"}


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


TREES = {
    _name(path): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _imports(tree: ast.AST, *, with_types: bool) -> set[str]:
    """Name the modules of filmtrack that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            found |= {name if name in TREES else node.module for name in names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif with_types or not _is_for_types(node):
            found |= _imports(node, with_types=with_types)
    return found & TREES.keys()


def _part(name: str) -> str:
    """Name the part of filmtrack, a module or a package, that holds a module."""
    return [*name.split("."), "__init__"][1]


def test_imports_point_downwards() -> None:
    upwards = [
        f"{name} imports {other}"
        for name, tree in TREES.items()
        for other in _imports(tree, with_types=True)
        if _part(name) != _part(other) != "__init__"
        if LAYERS[_part(other)] >= max(LAYERS[_part(name)], 1)
    ]
    assert upwards == []


def test_no_import_leads_back_to_where_it_came_from() -> None:
    graph = {
        name: _imports(tree, with_types=False) - {name} for name, tree in TREES.items()
    }
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the cycle


def test_no_two_modules_share_a_name() -> None:
    """Except a command, its subject and its view, and the stages of reading a date."""
    homes: dict[str, list[str]] = {}
    for name in TREES:
        homes.setdefault(name.rpartition(".")[2], []).append(_part(name))
    del homes["store"]  # the package and the class that it is about
    shared = {
        name
        for name, parts in homes.items()
        if len(set(parts)) < len(parts)
        or (len(parts) > 1 and "cli" not in parts and set(parts) != {"slate", "views"})
        if set(parts) != {"when"}
    }
    assert shared <= SHARED_NAMES


def test_no_two_classes_share_a_name() -> None:
    counts = Counter(
        node.name
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, count in counts.items() if count > 1] == []


def test_no_module_and_no_function_outgrows_its_reader() -> None:
    """Tables of words are as long as they are."""
    code = {name: tree for name, tree in TREES.items() if ".tables." not in name}
    long = [
        f"{name}: {node.name}"
        for name, tree in code.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        if (node.end_lineno or 0) - node.lineno >= MOST_FUNCTION_LINES
    ]
    long += [
        name
        for name, tree in code.items()
        if tree.body and (tree.body[-1].end_lineno or 0) > MOST_LINES
    ]
    assert long == []


def test_the_clock_and_the_environment_come_in_by_the_door() -> None:
    clock = re.compile(r"os\.environ|getenv|\.today\(|\.now\(|time\.time\(")
    users = [
        name
        for name, tree in TREES.items()
        if _part(name) not in ("cli", "__main__") and clock.search(ast.unparse(tree))
    ]
    assert users == []


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_command_has_the_line_of_the_table_as_its_help(
    entry: CommandSpec, run: Program
) -> None:
    name, line = entry.name, entry.line
    ended = run([name, "--help"])
    assert ended.code == 0
    assert line in " ".join(ended.out.split())
    is_listed = line in " ".join(run(["--help"]).out.split())
    assert is_listed is (entry.panel is not None)


def test_the_help_lists_every_exit_code(run: Program) -> None:
    page = run("--help").out.partition("Exit codes:")[2]
    listed = {int(code) for code in re.findall(r"^  (\d+) ", page, re.MULTILINE)}
    assert listed == {code.value for code in ExitCode}


def test_the_top_level_holds_the_fixed_names_and_no_output_of_a_command() -> None:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("no git checkout, or no git")
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {name.partition("/")[0] for name in listed.stdout.splitlines()} == {
        *(".ci", ".gitignore", "LICENSE", "README.md", "pyproject.toml"),
        *("data", "filmtrack", "tests"),
    }


def test_the_readme_takes_three_minutes_to_read() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    prose = re.sub(r"```console\n.*?```", "", readme, flags=re.DOTALL)
    assert len(prose.split()) <= 1100


# What a command may import beside the standard library, msgspec and typer. Nothing
# may wake pydantic: it costs more than all the rest of a short command.
HEAVY = (
    *("pydantic", "rich", "tinydb", "dateutil", "jinja2", "icalendar", "csv"),
    *("urllib3", "trafilatura", "lxml", "openpyxl", "sqlite3", "holidays", "psycopg2"),
    *("filmtrack.when.reader", "filmtrack.slate.profile"),
)
WAKES = {
    "": {"tinydb", "rich", "sqlite3"},
    "--version": set(),
    "--help": set(),
    "upcoming --help": set(),
    "nonsense": set(),
    'when "late 2024 or early 2025"': {"dateutil", "filmtrack.when.reader"},
    "list -f json": {"tinydb"},
    "show heat-2 -f json": {"tinydb", "filmtrack.slate.profile"},
    "upcoming -f table": {"tinydb", "rich"},
    # What is stored of a date is not read again: no grammar, no feasts.
    "--as-of 2025-06-01 list -f json": {"tinydb"},
    "review -f json": {"tinydb"},
    "history ramayana-part-one -f json": {"tinydb"},
    "timeline -f json": {"tinydb"},
    "news --since 2024-01-01 -f json": {"tinydb"},
    "inbox -f json": {"tinydb", "sqlite3"},
    # A date of the sample names Diwali; the library of feasts imports csv.
    "check": {"tinydb", "dateutil", "holidays", "csv", "filmtrack.when.reader"},
    "export -f csv": {"tinydb", "csv"},
    "export -f jsonl": {"tinydb"},
    "schema": {"tinydb"},
}


@pytest.mark.parametrize("words", WAKES)
def test_a_command_imports_no_more_than_it_uses(words: str, tmp_path: Path) -> None:
    script = (
        "import sys, shlex\n"
        "from filmtrack.cli import app\n"
        f"words = ['--store', {str(SAMPLE)!r}, *shlex.split({words!r})]\n"
        "sys.argv = ['filmtrack', *words]\n"
        "try:\n    app()\nexcept SystemExit:\n    pass\n"
        f"found = sorted(set({HEAVY!r}) & set(sys.modules))\n"
        "sys.stderr.write('\\n' + ' '.join(found))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PATH": os.defpath, "HOME": str(tmp_path)},  # coverage imports more
    )
    woken = set(ended.stderr.rsplit("\n", 1)[-1].split())
    assert woken <= WAKES[words]
