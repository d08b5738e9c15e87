"""What is fuzzed, and for how long: a target in this process.

`python -m tests.faults.fuzzers store 60` tries the store for a minute and prints what
it found as JSON; `python -m tests.faults.fuzzers store '#123'` tries one input again
and leaves it, with what became of it, in a folder that it names.
"""

from __future__ import annotations

import faulthandler
import json
import random
import sys
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults.fuzz import Target, Trial
from tests.faults.fuzz_argv import Argv
from tests.faults.fuzz_import import Imports
from tests.faults.fuzz_store import Stores

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGETS: dict[str, type[Target]] = {"store": Stores, "import": Imports, "argv": Argv}
# What hangs where no signal of Python's is heard is ended, and its place told.
_DEAD_AFTER = 120


def _until(end: float, first: int) -> Iterator[int]:
    for number in count(first):
        if time.monotonic() > end:
            return
        faulthandler.dump_traceback_later(_DEAD_AFTER, exit=True)
        yield number


def main(name: str, what: str) -> None:
    """Try a target for some seconds, beginning anywhere, or one input again."""
    target = TARGETS[name]()
    if what.startswith("#"):
        room = Path(tempfile.mkdtemp())
        found = Trial(name, target, room).go([int(what[1:])])
        given = target.make(random.Random(f"{name} {what[1:]}"))
        sys.stdout.write(f"{room}\n{given.commands}\n")
    else:
        with tempfile.TemporaryDirectory() as folder:
            first = random.SystemRandom().randrange(10**9)
            numbers = _until(time.monotonic() + float(what), first)
            found = Trial(name, target, Path(folder)).go(numbers)
    json.dump(found._asdict(), sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
