"""Break every call of every command, one at a time, and look at what is left.

Run in a process of its own with the library in it: `python -m tests.faults.sweep ours
/tmp/x kill add,update`. Prints what it found as JSON.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import sys
import tempfile
import traceback
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import FilmtrackError
from tests.faults.shim import Action, Shim
from tests.faults.subject import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from tests.faults.subject import Subject

ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS", "EMFILE", "EINTR")
DONE, REFUSED, STOPPED, TRACEBACK = 0, 3, 4, 70


class Fault(NamedTuple):
    """One way of breaking a call."""

    action: Action
    error: int = 0

    def __str__(self) -> str:
        name = f" {errno.errorcode[self.error]}" if self.error else ""
        return f"{self.action.name}{name}"


FAULTS: dict[str, list[Fault]] = {
    "kill": [Fault(Action.KILL_BEFORE)],
    "kill after": [Fault(Action.KILL_AFTER)],
    "full": [Fault(Action.FAIL, errno.ENOSPC), Fault(Action.FAIL, errno.EINTR)],
    "error": [Fault(Action.FAIL, getattr(errno, name)) for name in ERRORS],
    "dying": [
        Fault(Action.FAIL_FROM, errno.EIO),
        Fault(Action.FAIL_FROM, errno.ENOSPC),
    ],
    "torn": [Fault(Action.SHORT), Fault(Action.TORN)],
    "interrupt": [Fault(Action.INTERRUPT)],
}


class Trial:
    """One subject in folders that are made anew for each fault."""

    def __init__(self, subject: Subject, room: Path) -> None:
        self.subject = subject
        self.room = room
        self.runs = 0
        self.failures: list[str] = []

    def begin(self, command: str) -> tuple[Path, tuple[Hashable, Hashable]]:
        """Make a folder for a command, and tell the states before and after it."""
        begun = Path(tempfile.mkdtemp(dir=self.room))
        self.subject.begin(begun, command)
        return begun, (self.subject.seen(begun), self.after(begun, command))

    def after(self, folder: Path, command: str) -> Hashable:
        """Tell what a command makes of a folder, which stays as it is."""
        done = self.copy(folder)
        self.subject.run(done, command)
        return self.subject.seen(done)

    def copy(self, begun: Path) -> Path:
        """Give another folder like this one."""
        folder = Path(tempfile.mkdtemp(dir=self.room))
        shutil.copytree(begun, folder, dirs_exist_ok=True)
        return folder

    def judge(
        self, where: str, folder: Path, ended: int, states: tuple[Hashable, Hashable]
    ) -> Iterator[str]:
        """Look at what is left: the old state or the new one, and fit for work."""
        old, new = states
        seen = self.subject.seen(folder)
        if seen not in (old, new):
            yield f"{where}: neither the old store nor the new one"
        elif ended == DONE and seen != new:
            yield f"{where}: acknowledged and lost"
        elif ended == TRACEBACK:
            yield f"{where}: a traceback"
        elif not isinstance(seen, bytes):
            self.subject.run(folder, "add")
            left = sorted(p.name for p in folder.iterdir() if p.name.endswith(".tmp"))
            if left or self.subject.seen(folder) == seen:
                yield f"{where}: the next add did not mend it {left}"


class Sweep(Trial):
    """A subject whose calls are broken by the shim."""

    def __init__(self, subject: Subject, shim: Shim, room: Path) -> None:
        super().__init__(subject, room)
        self.shim = shim

    def go(self, command: str, faults: list[Fault]) -> None:
        """Break each call of a command in each way."""
        begun, states = self.begin(command)
        for fault in faults:
            for call in count(1):
                folder = self.copy(begun)
                ended, calls = self.run(folder, command, fault, call)
                where = f"{command}: {fault} at call {call}"
                if calls is not None and calls < call:
                    break  # it got by with fewer
                self.failures += self.judge(where, folder, ended, states)
                shutil.rmtree(folder)

    def run(
        self, folder: Path, command: str, fault: Fault, call: int
    ) -> tuple[int, int | None]:
        """Run a command in a child; its end, and its calls unless it was killed."""
        heard, told = os.pipe()
        child = os.fork()
        if child == 0:
            os._exit(self._child(folder, command, fault, call, told))
        os.close(told)
        with os.fdopen(heard, "rb") as pipe:
            said = pipe.read()
        _, status = os.waitpid(child, 0)
        ended = os.waitstatus_to_exitcode(status)
        self.runs += 1
        return (DONE if said.endswith(b"done") else ended), (
            int(said.split()[0]) if said else None
        )

    def _child(
        self, folder: Path, command: str, fault: Fault, call: int, told: int
    ) -> int:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.shim.arm(folder, call, fault.action, fault.error)
        word, code = b"done", DONE
        try:
            self.subject.run(folder, command)
        except FilmtrackError:
            word, code = b"refused", REFUSED
        except KeyboardInterrupt:
            word, code = b"stopped", STOPPED
        except BaseException:
            word, code = b"traceback", TRACEBACK
            traceback.print_exc()
        os.write(told, b"%d %b" % (self.shim.count(), word))
        return code


def main(name: str, room: str, kinds: str, commands: str) -> None:
    """Sweep commands of a subject with kinds of faults; print runs and failures."""
    sweep = Sweep(SUBJECTS[name], Shim(), Path(room))
    faults = [fault for kind in kinds.split(",") for fault in FAULTS[kind]]
    for command in commands.split(","):
        sweep.go(command, faults)
    json.dump({"runs": sweep.runs, "failures": sweep.failures}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
