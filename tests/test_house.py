"""The shape of the house: layers, caps, import sets, help and the table of codes."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli import COMMANDS
from filmtrack.errors import ExitCode
from tests.conftest import ROOT, SAMPLE, Program

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = ROOT / "filmtrack"

# Imports point downwards only; what shares a number are siblings that do not meet.
LAYERS = {
    "__init__": 0,
    "errors": 0,
    "names": 0,
    "sanitize": 0,
    "spreadsheet": 0,
    "web": 1,
    "when": 1,
    "ledger": 2,
    "slate": 3,
    "store": 4,
    "exchange": 4,
    "views": 4,
    "cli": 5,
    "__main__": 6,
}
MOST_LINES = 400
MOST_FUNCTION_LINES = 40

MODULES = sorted(PACKAGE.rglob("*.py"))


def _home(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(tree: ast.AST) -> set[str]:
    """The parts of filmtrack that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "filmtrack":
                names = [f"filmtrack.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {n.split(".")[1] for n in names if n.startswith("filmtrack.")}
    return found - {"__version__"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_downwards(path: Path) -> None:
    home = _home(path)
    for other in _imports(ast.parse(path.read_text(encoding="utf-8"))) - {home}:
        assert LAYERS[other] < LAYERS[home] or LAYERS[home] == 0 == LAYERS[other], (
            f"{home} imports {other}"
        )


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_module_and_no_function_outgrows_its_reader(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    is_table = path.parent.name == "tables"  # words, not code
    assert is_table or text.count("\n") <= MOST_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines <= MOST_FUNCTION_LINES, f"{node.name} has {lines} lines"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_the_clock_and_the_environment_come_in_by_the_door(path: Path) -> None:
    if _home(path) in ("cli", "__main__"):
        return
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"os\.environ|getenv|\.today\(|\.now\(|time\.time\(", text)


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_command_has_the_line_of_the_table_as_its_help(
    entry: object, run: Program
) -> None:
    name, line = entry.name, entry.line  # type: ignore[attr-defined]
    ended = run([name, "--help"])
    assert ended.code == 0
    assert line in " ".join(ended.out.split())
    assert line in " ".join(run(["--help"]).out.split())


def test_the_readme_lists_every_exit_code() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", readme, re.MULTILINE)}
    assert listed == {code.value for code in ExitCode}


# What a command may import beside the standard library, msgspec and typer. Nothing
# may wake pydantic: it costs more than all the rest of a short command.
HEAVY = ("pydantic", "rich", "tinydb", "dateutil", "jinja2", "icalendar", "csv")
WAKES = {
    "--version": set(),
    "--help": set(),
    "upcoming --help": set(),
    "nonsense": set(),
    'when "late 2024 or early 2025"': {"dateutil"},
    "list -f json": {"tinydb"},
    "show heat-2 -f json": {"tinydb"},
    "upcoming -f table": {"tinydb", "rich"},
}


@pytest.mark.parametrize("words", WAKES)
def test_a_command_imports_no_more_than_it_uses(words: str) -> None:
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
    )
    woken = set(ended.stderr.rsplit("\n", 1)[-1].split())
    assert woken <= WAKES[words]
