"""Tab completion in the shells themselves, as a user presses the key."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli.shells import split_line
from tests.conftest import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterable

# Prints the words of the line that was completed, as the shell reads them.
SHOW_WORDS = "words() { printf '<%s>' \"$@\"; echo; echo END; }"
START_OF_LINE = "\x01"
LINES = {
    "person christian": "<person><Christian Bale>",
    "list status:wra": "<list><status:wrapped>",
    "list director:luca": "<list><director:Luca Guadagnino>",
    'list person:"christian': "<list><person:Christian Bale>",
    "update heat-2 --cast christian": "<update><heat-2><--cast><Christian Bale>",
    "update heat-2 --cast 'christian": "<update><heat-2><--cast><Christian Bale>",
    "outlets deadl": "<outlets><Deadline>",
    "history heat-": "<history><heat-2>",
    "add X --status pre": "<add><X><--status><pre-production>",
    "list -status:wra": "<list><-status:wrapped>",
    'list "studio:q': "<list><studio:Q!uiz: Films>",
    "person christian b": "<person><christian><Bale>",
    "confirm heat 2 chr": "<confirm><heat><2><Christian Bale>",
    "show evil": "<show><evil-rec-home-a-b-its>",
    "show Evil": '<show><Evil [REC] * $HOME `a` "b" it\'s>',
}
# Nothing fits, or what fits has less in common than was typed.
KEPT = {
    "review --kind zzz": "<review><--kind><zzz>",
    "person qia": "<person><qia>",
}


@pytest.fixture(scope="module")
def environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A home with completion for every shell, and a slate with a hostile title."""
    home = tmp_path_factory.mktemp("home")
    program = home / "bin" / "filmtrack"
    program.parent.mkdir()
    code = "import sys; from filmtrack.__main__ import main; sys.exit(main())"
    program.write_text(f"#!{sys.executable}\n{code}\n")
    program.chmod(0o755)
    slate = home / "slate.json"
    slate.write_bytes(SAMPLE.read_bytes())
    environ = {
        "HOME": str(home),
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "FILMTRACK_STORE": str(slate),
        "TERM": "dumb",
    }
    title = 'Evil [REC] * $HOME `a` "b" it\'s'
    for words in (
        *(["--install-completion", shell] for shell in ("bash", "zsh", "fish")),
        ["add", title, "--studio", "Q!uiz: Films", "--cast", "João Qian, Joe Qian"],
    ):
        command = [str(program), *words]
        subprocess.run(command, check=True, capture_output=True, env=environ)
    return environ


def _completed(
    shell: list[str], environ: dict[str, str], lines: Iterable[str]
) -> dict[str, str]:
    """Type lines and the key into a shell on a terminal; read their words."""
    if shutil.which(shell[0]) is None:
        pytest.skip(f"{shell[0]} is not installed")
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe(shell[0], shell, environ)
    found = {}
    try:
        for line in lines:
            keys = f"filmtrack {line}\t{START_OF_LINE}words \n"
            os.write(terminal, keys.encode())
            seen = b""
            while b"\r\nEND" not in seen:
                ready, _, _ = select.select([terminal], [], [], 60)
                assert ready, f"the shell is silent after {seen!r}"
                seen += os.read(terminal, 4096)
            words = seen.decode().rpartition("\r\nEND")[0].rpartition("\n")[2]
            found[line] = words.removeprefix("<filmtrack>")
    finally:
        os.close(terminal)
        os.waitpid(pid, 0)
    return found


@pytest.mark.parametrize("breaks", ["", "COMP_WORDBREAKS=$' \\t\\n'"])
def test_bash_completes(environ: dict[str, str], breaks: str) -> None:
    installed = Path(environ["HOME"], ".bashrc").read_text()
    rc = Path(environ["HOME"], "rc.sh")
    rc.write_text(f"{installed}\n{SHOW_WORDS}\n{breaks}\n")
    shell = ["bash", "--rcfile", str(rc), "-i"]
    assert _completed(shell, environ, LINES | KEPT) == LINES | KEPT


def test_zsh_completes(environ: dict[str, str]) -> None:
    rc = Path(environ["HOME"], ".zshrc")
    text = rc.read_text().replace("compinit;", "compinit -u;")
    rc.write_text(f"{text}\n{SHOW_WORDS}\nunsetopt beep\nbindkey -e\n")
    assert _completed(["zsh", "-i"], environ, LINES | KEPT) == LINES | KEPT


@pytest.mark.parametrize("option", ["--install-completion", "--show-completion"])
def test_another_shell_is_refused(environ: dict[str, str], option: str) -> None:
    ended = subprocess.run(
        [Path(environ["HOME"], "bin", "filmtrack"), option, "powershell"],
        capture_output=True,
        text=True,
        check=False,
        env=environ,
    )
    assert ended.returncode == 2
    assert "bash, zsh and fish, not in powershell" in ended.stderr


def test_fish_completes(environ: dict[str, str]) -> None:
    if shutil.which("fish") is None:
        pytest.skip("fish is not installed")
    for line, words in LINES.items():
        ended = subprocess.run(
            ["fish", "-c", "complete -C $argv[1]", f"filmtrack {line}"],
            capture_output=True,
            text=True,
            check=True,
            env=environ,
        )
        found = [one.partition("\t")[0] for one in ended.stdout.splitlines()]
        last = words.rpartition("<")[2].removesuffix(">")
        assert last in found, line


@pytest.mark.parametrize(
    ("line", "words", "last", "quote"),
    [
        ("f list ", ["f", "list"], "", ""),
        (r"f show Heat\ 2", ["f", "show"], "Heat 2", ""),
        ("f 'a b' \"c", ["f", "a b"], "c", '"'),
        ("f 'it", ["f"], "it", "'"),
        (r'f "a\"b', ["f"], 'a"b', '"'),
        ('f x"y z"', ["f"], "xy z", ""),
    ],
)
def test_a_line_is_split_as_a_shell_splits_it(
    line: str, words: list[str], last: str, quote: str
) -> None:
    found = split_line(line)
    assert (found.words, found.last, found.quote) == (words, last, quote)
