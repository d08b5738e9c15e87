"""`filmtrack edit`: hand the claims to an editor and store what comes back."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from filmtrack.__main__ import _set_up_signals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Program


def editor(home: Path, body: str) -> str:
    """A small program that changes the file it is given, as the EDITOR to use."""
    script = home / "editor.py"
    script.write_text(f"import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n{body}")
    return f"{sys.executable} {script}"


def change(old: str, new: str) -> str:
    return f"file.write_text(file.read_text().replace({old!r}, {new!r}, 1))\n"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the files to edit lie where the test can see them."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))


def kept(program: Program) -> list[Path]:
    return list((program.home / "temporary").rglob("*.toml"))


def test_an_edit_is_stored_and_one_step_back(seeded: Program) -> None:
    told = editor(seeded.home, change("late 2024 or early 2025", "May 2025"))
    ended = seeded("edit heat-2", EDITOR=told)
    assert ended.code == 0
    assert "gone" in ended.out
    assert "May 2025" in ended.out
    assert not kept(seeded)
    (one,) = json.loads(seeded("list -f json").out)
    assert one["shoot"]["words"] == "May 2025"
    seeded("undo")
    (one,) = json.loads(seeded("list -f json").out)
    assert one["shoot"]["words"] == "late 2024 or early 2025"


def test_an_unchanged_file_changes_nothing(seeded: Program) -> None:
    before = (seeded.home / "slate.json").read_bytes()
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, ""))
    assert (ended.code, ended.out, ended.err) == (0, "", "nothing was changed\n")
    assert (seeded.home / "slate.json").read_bytes() == before
    assert not kept(seeded)


def test_mistakes_are_shown_and_mended_in_a_second_round(seeded: Program) -> None:
    mend = change('value = "whenever"', 'value = "May 2025"')
    spoil = change("late 2024 or early 2025", "whenever")
    body = f"if '#!' in file.read_text():\n    {mend}else:\n    {spoil}"
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert ended.code == 0
    assert "1 mistake, shown in the file" in ended.err
    (one,) = json.loads(seeded("list -f json").out)
    assert one["shoot"]["words"] == "May 2025"


def test_what_is_not_mended_is_kept_and_nothing_is_written(seeded: Program) -> None:
    before = (seeded.home / "slate.json").read_bytes()
    told = editor(seeded.home, change("late 2024 or early 2025", "whenever"))
    ended = seeded("edit heat-2", EDITOR=told)
    assert ended.code == 5
    (file,) = kept(seeded)
    assert str(file) in ended.err
    assert "whenever" in file.read_text()
    assert (seeded.home / "slate.json").read_bytes() == before


def test_a_change_in_between_is_an_error_and_the_text_is_kept(seeded: Program) -> None:
    """The editor itself runs another command, which no lock of ours keeps waiting."""
    store = seeded.home / "slate.json"
    between = (
        "import subprocess\n"
        f"subprocess.run([{sys.executable!r}, '-m', 'filmtrack',"
        f" '--store', {str(store)!r},"
        " 'update', 'heat-2', '--tag', 'meanwhile', '--said', '2024-07-16'],"
        f" check=True, cwd={str(Path.cwd())!r}, stdout=subprocess.DEVNULL)\n"
    )
    told = editor(seeded.home, between + change("late 2024 or early 2025", "May 2025"))
    ended = seeded("edit heat-2", EDITOR=told)
    assert ended.code == 6
    assert "changed meanwhile" in ended.err
    (file,) = kept(seeded)
    assert "May 2025" in file.read_text()
    (one,) = json.loads(seeded("list -f json").out)
    assert one["tags"] == ["meanwhile"]
    assert one["shoot"]["words"] == "late 2024 or early 2025"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("sys.exit(3)\n", 9),
        ("file.write_bytes(b'\\xff\\xfe\\x00')\n", 5),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n", 130),
    ],
)
def test_an_editor_that_ends_badly_changes_nothing(
    seeded: Program, body: str, code: int
) -> None:
    before = (seeded.home / "slate.json").read_bytes()
    # Python turns an interrupt into a traceback of its own unless told otherwise.
    body = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_DFL)\n" + body
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert ended.code == code
    assert (seeded.home / "slate.json").read_bytes() == before


def test_ctrl_c_is_the_editors_while_it_runs(seeded: Program) -> None:
    before = signal.getsignal(signal.SIGINT)
    body = f"import os, signal\nos.kill({os.getpid()}, signal.SIGINT)\n"
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert (ended.code, ended.err) == (0, "nothing was changed\n")
    assert signal.getsignal(signal.SIGINT) is before


@pytest.fixture
def at_the_door() -> Iterator[list[int]]:
    """The signals of this process as the door settles them, for a time."""
    numbers = signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE
    before = {number: signal.getsignal(number) for number in numbers}
    told: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "unraisablehook", sys.unraisablehook)
        _set_up_signals(told)
        yield told
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_after_a_signal_under_the_editor_a_ctrl_c_ends_it_there_and_then(
    seeded: Program, at_the_door: list[int], name: str
) -> None:
    number = getattr(signal, name)
    body = f"import os, time\nos.kill({os.getpid()}, {number})\ntime.sleep(30)\n"
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert (ended.code, at_the_door) == (128 + number, [128 + number])
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    assert not kept(seeded)


def test_what_an_editor_puts_beside_the_file_goes_with_it(seeded: Program) -> None:
    body = "file.with_name(f'{file.name}~').write_bytes(file.read_bytes())\n"
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert (ended.code, ended.err) == (0, "nothing was changed\n")
    assert list((seeded.home / "temporary").iterdir()) == []


def test_an_editor_that_is_not_there(seeded: Program) -> None:
    ended = seeded("edit heat-2", EDITOR="/no/such/editor")
    assert ended.code == 9
    assert not kept(seeded)
    assert seeded("--as-of 2025-01-01 edit heat-2").code == 2
