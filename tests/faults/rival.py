"""Another program puts its own file in the place of the store, while a command runs.

As a sync program does it, or git: by a rename, without our lock, at each call of the
command in turn. What it brought may never be lost. Run in a process of its own with the
library in it: `python -m tests.faults.rival ours /tmp/x update`. Prints JSON.
"""

from __future__ import annotations

import json
import shutil
import sys
from itertools import count
from pathlib import Path

from tests.faults.powercut import recorded
from tests.faults.shim import Action, Shim
from tests.faults.subject import FILE, Ours, Unchecked
from tests.faults.sweep import DONE, REFUSED, Fault, Sweep

_RIVAL = Fault(Action.RIVAL)


def go(sweep: Sweep, command: str) -> None:
    """Let the other program come at each call of a command."""
    begun, (_, new) = sweep.begin(command)
    theirs = sweep.copy(begun)
    for other in ("add", "import"):  # what no command makes of it alone
        sweep.subject.run(theirs, other)
    brought = sweep.subject.seen(theirs)
    both = sweep.after(theirs, command)
    renames = _renames(sweep, begun, command)
    for call in count(1):
        folder, elsewhere = sweep.copy(begun), sweep.copy(theirs)
        sweep.shim.rival(elsewhere / FILE, folder / FILE)
        ended, calls = sweep.run(folder, command, _RIVAL, call)
        if calls is not None and calls < call:
            break
        where = f"{command}: another program came at call {call}"
        seen = sweep.subject.seen(folder)
        if ended not in (DONE, REFUSED):
            sweep.failures.append(f"{where}: it ended with {ended}")
        elif seen == new and call not in renames:
            sweep.failures.append(f"{where}: what it brought is lost")
        elif seen not in (new, brought, both):
            sweep.failures.append(f"{where}: neither its store nor one with both")
        shutil.rmtree(folder)


def _renames(sweep: Sweep, begun: Path, command: str) -> set[int]:
    """Tell which calls rename a file over the store.

    What comes between the last look at the store and this, nothing can see: no system
    call does both.
    """
    folder = sweep.copy(begun).resolve()
    calls = recorded(sweep.subject, folder, command, sweep.shim)
    store = str(folder / FILE)
    return {c.number for c in calls if c.name == "rename" and c.two == store}


def main(name: str, room: str, commands: str) -> None:
    """Go through commands of a subject; print runs and failures."""
    subject = {"ours": Ours(), "unchecked": Unchecked()}[name]
    sweep = Sweep(subject, Shim(), Path(room))
    for command in commands.split(","):
        go(sweep, command)
    json.dump({"runs": sweep.runs, "failures": sweep.failures}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
