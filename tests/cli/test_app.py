"""The frame: coercion as stock Typer does it, and how commands end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Annotated

import pytest
import typer
import typer.main
from typer.testing import CliRunner

from filmtrack.cli.app import Command
from tests.conftest import ROOT, SAMPLE, Program


def _example(
    name: str,
    count: Annotated[int, typer.Option()] = 3,
    flag: Annotated[bool, typer.Option()] = False,
    tag: Annotated[list[str] | None, typer.Option()] = None,
    told: Annotated[str | None, typer.Option()] = None,
) -> None:
    typer.echo(repr((name, count, flag, list(tag or ()), told)))


def _app(cls: type[Command] | None) -> typer.Typer:
    app = typer.Typer(rich_markup_mode=None)
    app.command(cls=cls)(_example)
    return app


@pytest.mark.parametrize(
    "words",
    [
        ["x"],
        ["x", "--count", "7"],
        ["x", "--count=-7"],
        ["x", "--flag", "--tag", "a", "--tag", "b"],
        ["x", "--told", ""],
        ["x", "--count", "seven"],
        ["x", "--nonsense"],
        [],
    ],
    ids=" ".join,
)
def test_plain_coercion_does_what_stock_typer_does(words: list[str]) -> None:
    stock = CliRunner().invoke(_app(None), words)
    plain = CliRunner().invoke(_app(Command), words)
    assert (plain.exit_code, plain.stdout) == (stock.exit_code, stock.stdout)


def test_a_word_where_a_number_belongs_is_an_error(run: Program) -> None:
    ended = run("retract heat-2 two --why x")
    assert ended.code == 2
    assert "“two” is not the number of a claim" in ended.err
    assert "'two' is not a whole number" in run("review --top two").err


def test_a_mistyped_command_is_met_with_the_right_one(run: Program) -> None:
    ended = run("upcomming")
    assert (ended.code, ended.out) == (2, "")
    assert "Did you mean 'upcoming'?" in ended.err


def test_the_options_of_the_program_may_follow_the_command(seeded: Program) -> None:
    before = seeded("list -f json --as-of 2024-01-01")
    assert before.out.strip() == "[]"
    assert seeded("--as-of 2024-01-01 list -f json").out == before.out
    assert seeded("list -f json --as-of=2024-07-16").out == seeded("list -f json").out


def test_words_after_a_double_dash_are_no_options(run: Program) -> None:
    assert run(["add", "--", "--store"]).code == 0
    assert '"title": "--store"' in run("list -f json").out.replace('":"', '": "')


def test_text_that_is_not_utf8_is_refused(run: Program) -> None:
    ended = run(["add", "Heat \udce9"])
    assert ended.code == 2
    assert "not UTF-8" in ended.err
    assert not (run.home / "slate.json").exists()


@pytest.mark.parametrize("words", [["where"], ["undo", "--list"], ["list", "--sort"]])
def test_what_was_typed_does_not_act_where_it_is_repeated(
    run: Program, words: list[str]
) -> None:
    ended = run([*words, "\u202egnp.\x1b[31m\u2028"])
    assert ended.code
    assert ended.err.replace("\n", "").isprintable()
    assert "U+202E" in ended.err


@pytest.mark.parametrize("digits", ["1000000", "9" * 5000, "²"])
def test_a_width_that_no_terminal_has_is_brought_within_reason(
    seeded: Program, digits: str
) -> None:
    ended = seeded("list -f table", COLUMNS=digits)
    assert ended.code == 0
    assert "Heat 2" in ended.out


@pytest.mark.parametrize("day", ["soon", "0001-01-01", "9999-12-31"])
def test_a_setting_that_makes_no_sense_is_named(run: Program, day: str) -> None:
    ended = run("timeline", FILMTRACK_TODAY=day)
    assert ended.code == 9
    assert f'FILMTRACK_TODAY is "{day}"' in ended.err


def test_the_store_is_where_the_platform_keeps_data(run: Program) -> None:
    ended = run("where", FILMTRACK_STORE="", XDG_DATA_HOME=str(run.home / "data"))
    assert ended.out.startswith(f"{run.home}/data/filmtrack/slate.json\n")
    assert "filmtrack add" in ended.err
    assert run("where", FILMTRACK_STORE="").out.startswith(str(run.home))


def _started(
    *words: str, home: Path, stdin: int | None = None
) -> subprocess.Popen[str]:
    environ = {**os.environ, "HOME": str(home), "FILMTRACK_STORE": str(home / "s.json")}
    return subprocess.Popen(
        [sys.executable, "-m", "filmtrack", *words],
        cwd=ROOT,
        env=environ,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=stdin,
    )


def test_the_program_runs_as_a_module(tmp_path: Path) -> None:
    out, err = _started("--version", home=tmp_path).communicate()
    assert (out.split()[0], err) == ("filmtrack", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_a_signal_ends_it_with_its_code(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    """The command waits on its stdin, so that the signal comes while it runs."""
    process = _started("when", "--batch", "-", home=tmp_path, stdin=subprocess.PIPE)
    _wait_until_it_reads(process)
    process.send_signal(number)
    assert process.wait(timeout=10) == code
    out, err = process.communicate()
    assert "Traceback" not in out + err


def _main_with(app: str, before: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run the door with other rooms behind it, and something before it."""
    script = (
        f"{before}import os, sys, types\n{app}\n"
        "sys.modules['filmtrack.cli'] = types.SimpleNamespace(app=app)\n"
        "from filmtrack.__main__ import main\n"
        "main()\n"
    )
    return subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(
    "line",
    [
        "Dying()",  # Python ignores what is raised there
        'type("Owner", (), {"it": Named()})',  # and makes a RuntimeError of this
    ],
)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_wherever_python_is(line: str, number: signal.Signals) -> None:
    ended = _main_with(
        "class Dying:\n"
        f"    def __del__(self): os.kill(os.getpid(), {number:d})\n"
        "class Named:\n"
        f"    def __set_name__(self, *_): os.kill(os.getpid(), {number:d})\n"
        f"def app():\n    {line}\n    print('it went on')\n"
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (128 + number, b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_second_signal_ends_it_there_and_then(number: signal.Signals) -> None:
    ended = _main_with(
        "def app():\n"
        f"    try: os.kill(os.getpid(), {number:d})\n"
        f"    finally: os.kill(os.getpid(), {number:d})\n"
    )
    assert (ended.returncode, ended.stderr) == (-number, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_that_the_caller_ignores_is_ignored(name: str) -> None:
    """As `nohup` and the background of a script ask for it."""
    ended = _main_with(
        "import signal\n"
        "def app():\n"
        f"    os.kill(os.getpid(), signal.{name})\n"
        "    print('it went on')\n",
        f"import signal\nsignal.signal(signal.{name}, signal.SIG_IGN)\n",
    )
    assert (ended.returncode, ended.stdout) == (0, b"it went on\n")


def _wait_until_it_reads(process: subprocess.Popen[str]) -> None:
    """Wait until the process sleeps in a read, as the system tells it."""
    deadline = time.monotonic() + 20
    calls = f"/proc/{process.pid}/wchan"
    while time.monotonic() < deadline:
        try:
            with open(calls, encoding="ascii") as told:  # noqa: PTH123
                if "pipe" in told.read():
                    return
        except OSError:
            break
        time.sleep(0.05)
    time.sleep(1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_a_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    store = tmp_path / "slate.json"
    store.write_bytes(SAMPLE.read_bytes())
    script = (
        f'{sys.executable} -m filmtrack --store "$1" list -f json | head -c 1; '
        'echo " ${PIPESTATUS[0]}"'
    )
    ended = subprocess.run(
        ["bash", "-c", script, "bash", str(store)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout in ("[ 141\n", "[ 0\n")
    assert ended.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("words", [["--help"], ["where"], ["add", "Heat 2"]])
def test_a_full_output_is_told_in_a_line(tmp_path: Path, words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "filmtrack", *words],
            cwd=ROOT,
            env={**os.environ, "FILMTRACK_STORE": str(tmp_path / "s.json")},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 2
    assert "cannot write the output: No space left" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert (tmp_path / "s.json").exists() is (words[0] == "add")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [("import -", 8, "stdin is empty"), ("when --batch -", 8, "no column `phrase`")],
)
def test_a_closed_stdin_is_an_empty_one(
    tmp_path: Path, words: str, code: int, told: str
) -> None:
    script = (
        "import os, sys\n"
        "os.close(0)\n"
        "os.execv(sys.executable, [sys.executable, '-m', 'filmtrack', *sys.argv[1:]])\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, *words.split()],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "FILMTRACK_STORE": str(tmp_path / "s.json")},
    )
    assert ended.returncode == code
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
