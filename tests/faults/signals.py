"""Send a signal to a command, as the shell starts it, at one moment after another.

A moment is counted from where our own code has settled the signals: what Python says
of a Ctrl-C before that is its own. Ctrl-C and a hang-up go to the whole group of
processes, as a terminal sends them.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.store import Store
from tests.faults.harness import ROOT, Found
from tests.faults.subject import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
MOST_SECONDS = 2.0
HUNG_AFTER = 20.0  # for machines of which nothing is known
_WRITES = ("add", "update", "undo", "import", "edit")
_COMMANDS = {
    "add": ("add", "Heat 9", "--shoot", "August 2026"),
    "update": ("update", "heat-2", "--note", "more"),
    "undo": ("undo",),
    "import": ("import", "more.jsonl"),
    "export": ("export", "all.csv"),
    "list": ("list",),
    "review": ("review",),
    "edit": ("edit", "slow"),
}
COMMANDS = tuple(_COMMANDS)

_START = """
import os, sys
from filmtrack import __main__ as door

def settle_streams(settle=door._set_up_streams):
    os.write(int(sys.argv.pop(1)), b".")
    settle()

door._set_up_streams = settle_streams
door.main()
"""
# A store that is written over in place, on a disk that takes its time; the moments are
# counted from the middle of it.
_START_IN_PLACE = """
import os, sys, time
from filmtrack.__main__ import main
from filmtrack.store import atomic

def replace(path, data, expected, kept=None, told=int(sys.argv.pop(1))):
    with open(path, "r+b", buffering=0) as file:
        file.write(data[: len(data) // 2])
        file.truncate()
        os.write(told, b".")
        time.sleep(0.4)
        file.write(data[len(data) // 2 :])

atomic.replace = replace
main()
"""
STARTS = {"ours": _START, "in place": _START_IN_PLACE}
_EDITOR = '#!/bin/sh\nsleep 0.2\nsed -i "s/the first word/the last word/" "$1"\n'


class Ended(NamedTuple):
    """How a command ended, and how long it took to after the signal."""

    code: int
    out: str
    err: str
    seconds: float


class Place:
    """A folder in which a command is run again and again on the same store."""

    def __init__(self, room: Path, subject: str) -> None:
        self.room = room
        self.folder = room / "slate"
        self.begun = room / "begun"
        self._start = STARTS[subject]
        self._environ = {
            **{name: os.environ[name] for name in ("PATH",) if name in os.environ},
            "HOME": str(room),
            "TMPDIR": str(room / "tmp"),
            "PYTHONPATH": str(ROOT),
            "FILMTRACK_STORE": FILE,
            "FILMTRACK_TODAY": "2026-03-01",
            "EDITOR": str(room / "editor"),
        }
        self._begin()

    def _begin(self) -> None:
        editor = self.room / "editor"
        editor.write_text(_EDITOR)
        editor.chmod(0o700)
        self.begun.mkdir()
        sample = (ROOT / "data" / "slate.json").read_bytes()
        (self.begun / FILE).write_bytes(sample)
        add(self.begun, "Slow", "the first word")
        shutil.copyfile(self.begun / FILE, self.begun / "other.json")
        (self.begun / "more.jsonl").write_text('{"title": "Stalker"}\n' * 50)

    def fresh(self) -> None:
        """Put everything back as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.room / "tmp", ignore_errors=True)
        shutil.copytree(self.begun, self.folder)
        (self.room / "tmp").mkdir()

    def state(self) -> bytes:
        """Give the text of the store."""
        return (self.folder / FILE).read_bytes()

    def left(self, err: str) -> list[str]:
        """List the files that were not there at first, have no place, and no word."""
        known = {
            f"{FILE}.bak",
            "all.csv",
            *(path.name for path in self.begun.iterdir()),
        }
        here = {str(path) for path in self.folder.iterdir() if path.name not in known}
        files = (path for path in (self.room / "tmp").rglob("*") if path.is_file())
        return sorted(path for path in here | {*map(str, files)} if path not in err)

    def run(
        self, command: str, number: signal.Signals | None = None, after: float = 0
    ) -> tuple[Ended, float]:
        """Run a command, with a signal so long after its start; its end, its time."""
        heard, told = os.pipe()
        process = subprocess.Popen(
            [sys.executable, "-c", self._start, str(told), *_COMMANDS[command]],
            cwd=self.folder,
            env=self._environ,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=(told,),
            start_new_session=True,
        )
        os.close(told)
        os.read(heard, 1)
        os.close(heard)
        started = sent = time.monotonic()
        if number is not None:
            time.sleep(after)
            _send(process, number)
            sent = time.monotonic()
        out, err = process.communicate()
        ended = time.monotonic()
        return Ended(process.returncode, out, err, ended - sent), ended - started


def _send(process: subprocess.Popen[str], number: signal.Signals) -> None:
    if process.poll() is not None:
        return
    if number == signal.SIGTERM:
        process.send_signal(number)
    else:
        os.killpg(process.pid, number)


def add(folder: Path, title: str, note: str = "new") -> None:
    """Add a production by the store itself."""
    from filmtrack.ledger.input import ReportDetails, claim_of

    at = datetime(2026, 3, 1, tzinfo=UTC)
    said = claim_of("notes", note, ReportDetails(at.date(), at, "Variety"))
    with Store(folder / FILE).change(f"add {title}", at) as change:
        change.put(change.new(title).claiming([said]))


def sweep(
    room: Path,
    subject: str,
    commands: tuple[str, ...],
    moments: int,
    most_seconds: float = MOST_SECONDS,
) -> Found:
    """Send each signal to commands of a subject at so many moments."""
    place = Place(room, subject)
    failures: list[str] = []
    for command in commands:
        place.fresh()
        old = place.state()
        _, whole = place.run(command)
        states = (old, place.state())
        for number in SIGNALS:
            for moment in range(moments):
                place.fresh()
                after = whole * moment / moments
                ended, _ = place.run(command, number, after)
                where = f"{command}: {number.name} after {after:.3f} s"
                wrong = [*_wrong(place, command, number, ended, states)]
                if ended.seconds > most_seconds:
                    wrong.append(f"it took {ended.seconds:.1f} s to end")
                failures += [f"{where}: {what}" for what in wrong]
    return Found(len(commands) * len(SIGNALS) * moments, failures)


def _wrong(
    place: Place,
    command: str,
    number: signal.Signals,
    ended: Ended,
    states: tuple[bytes, bytes],
) -> Iterator[str]:
    """Tell what is not as it should be after a signal."""
    old, new = states
    seen = place.state()
    is_done = ended.code == 0 or (command in _WRITES and bool(ended.out))
    if ended.code not in (0, 128 + number, -number):  # a shell says 128 + n for both
        yield f"it ended with {ended.code}: {ended.err[-300:]}"
    if "Traceback" in ended.err or "Exception" in ended.err:
        yield f"a traceback: {ended.err[-300:]}"
    if seen not in (old, new):
        yield "neither the old store nor the new one"
        return
    if is_done and seen != new:
        yield "acknowledged and lost"
    add(place.folder, "The next")
    left = place.left(ended.err)
    if left and not (command == "edit" and seen == new):  # what was typed is stored
        yield f"something was left: {left}"
