"""Kill a command, and then the next one while it cleans up after the first.

Run in a process of its own with the library in it: `python -m tests.faults.compound
ours /tmp/x add,undo`. Prints what it found as JSON.
"""

from __future__ import annotations

import json
import shutil
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults.shim import Action, Shim
from tests.faults.subject import SUBJECTS
from tests.faults.sweep import Fault, Sweep

if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTER, _BEFORE = Fault(Action.KILL_AFTER), Fault(Action.KILL_BEFORE)


def _killed(sweep: Sweep, command: str) -> Iterator[tuple[int, Path]]:
    """Give each folder that a killed command has left, those alike only once."""
    begun, _ = sweep.begin(command)
    known = set()
    for call in count(1):
        folder = sweep.copy(begun)
        _, calls = sweep.run(folder, command, _AFTER, call)
        if calls is not None:
            return
        left = tuple(sorted(path.read_bytes() for path in folder.iterdir()))
        if left not in known:
            known.add(left)
            yield call, folder


def go(sweep: Sweep, command: str) -> None:
    """Kill at each call of a command, and then at each of an add after it."""
    for first, left in _killed(sweep, command):
        states = (sweep.subject.seen(left), sweep.after(left, "add"))
        for second in count(1):
            folder = sweep.copy(left)
            ended, calls = sweep.run(folder, "add", _BEFORE, second)
            if calls is not None:
                break
            where = f"{command}: killed after call {first}, and before {second} of add"
            sweep.failures += sweep.judge(where, folder, ended, states)
            shutil.rmtree(folder)


def main(name: str, room: str, commands: str) -> None:
    """Go through commands of a subject; print runs and failures."""
    sweep = Sweep(SUBJECTS[name], Shim(), Path(room))
    for command in commands.split(","):
        try:
            go(sweep, command)
        except ValueError as error:  # a stock file that the first kill has ruined
            sweep.failures.append(f"{command}: the next add: {error}")
    json.dump({"runs": sweep.runs, "failures": sweep.failures}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
