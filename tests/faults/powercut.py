"""Cut the power at every moment of a command, and look at each disk that may be left.

The calls of one command are recorded by the shim and played again on a model of a disk:
what a file holds is sure only after its fsync, what a folder lists only after the
folder's. At a cut any of the changes not yet sure may be missing, in any combination,
and of unsure content any part, or zeros. Run in a process of its own with the shim in
it: `python -m tests.faults.powercut ours /tmp/x`.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from itertools import chain, combinations, product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.faults.shim import Action, Shim
from tests.faults.subject import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.subject import Subject


class Call(NamedTuple):
    """One recorded call; numbers and paths as the call has them."""

    name: str
    handle: int
    number: int
    one: str
    two: str
    data: bytes


class Change(NamedTuple):
    """One change to the names in the folder; `file` gets a name or loses one."""

    name: str
    one: str
    two: str
    file: File | None


@dataclass(eq=False)
class File:
    """A file by its inode: what is sure of it, and the writes that are not yet."""

    sure: bytes = b""
    unsure: list[Call] = field(default_factory=list)

    def contents(self) -> Iterator[bytes]:
        """Give each content that a cut may leave."""
        yield self.sure
        content = self.sure
        for call in self.unsure:
            before, content = content, _written(content, call)
            yield content
            if call.name == "write":
                half = call._replace(data=call.data[: len(call.data) // 2])
                zeros = call._replace(data=bytes(len(call.data)))
                yield _written(before, half)
                yield _written(before, zeros)

    def sync(self) -> None:
        """Make all of it sure."""
        for call in self.unsure:
            self.sure = _written(self.sure, call)
        self.unsure = []


def _written(content: bytes, call: Call) -> bytes:
    if call.name == "ftruncate":
        return content[: call.number].ljust(call.number, b"\0")
    padded = content.ljust(call.number, b"\0")
    return padded[: call.number] + call.data + padded[call.number + len(call.data) :]


class Disk:
    """A folder on a disk that may lose its power."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.sure = {str(p): File(p.read_bytes()) for p in folder.iterdir()}
        self.names = dict(self.sure)
        self.changes: list[Change] = []
        self.open: dict[int, File | None] = {}

    def do(self, call: Call) -> None:
        """Let a call happen."""
        if call.name == "open":
            self._open(call)
        elif call.name in ("write", "ftruncate"):
            file = self.open[call.handle]
            if file is not None:
                file.unsure.append(call)
        elif call.name in ("fsync", "fdatasync"):
            self._sync(self.open[call.handle])
        elif call.name in ("rename", "link", "unlink"):
            self._change(Change(call.name, call.one, call.two, None))

    def _open(self, call: Call) -> None:
        if call.one == self.folder:
            self.open[call.handle] = None
            return
        if call.one not in self.names:
            self._change(Change("create", "", call.one, File()))
        self.open[call.handle] = self.names[call.one]

    def _change(self, change: Change) -> None:
        self.changes.append(change)
        _apply(self.names, change)

    def _sync(self, file: File | None) -> None:
        if file is not None:
            file.sync()
            return
        self.sure = dict(self.names)
        self.changes = []

    def cuts(self) -> Iterator[dict[str, bytes]]:
        """Give each state in which a cut at this moment may leave the folder."""
        for kept in _subsets(self.changes):
            names = dict(self.sure)
            for change in kept:
                _apply(names, change)
            files = list(dict.fromkeys(names.values()))
            for contents in product(*(set(file.contents()) for file in files)):
                held = dict(zip(files, contents, strict=True))
                yield {name: held[file] for name, file in names.items()}


def _apply(names: dict[str, File], change: Change) -> None:
    match change:
        case Change("create", _, name, File() as file):
            names[name] = file
        case Change("link", one, two) if one in names and two not in names:
            names[two] = names[one]
        case Change("rename", one, two) if one in names:
            if names.get(two) is not names[one]:  # else it does nothing
                names[two] = names.pop(one)
        case Change("unlink", one):
            names.pop(one, None)


def _subsets(changes: list[Change]) -> Iterator[tuple[Change, ...]]:
    sizes = range(len(changes) + 1)
    return chain.from_iterable(combinations(changes, size) for size in sizes)


def recorded(subject: Subject, folder: Path, command: str, shim: Shim) -> list[Call]:
    """Run a command in a child and give its calls."""
    record = folder.with_suffix(".log")
    child = os.fork()
    if child == 0:
        handle = os.open(record, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        shim.arm(folder, 0, Action.NOTHING)
        shim.log(handle)
        subject.run(folder, command)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status == 0
    return list(_calls(record.read_bytes()))


def _calls(record: bytes) -> Iterator[Call]:
    while record:
        line, _, record = record.partition(b"\n")
        name, handle, number, _, one, two, size = line.decode().split("\t")
        data, record = record[: int(size)], record[int(size) :]
        yield Call(name, int(handle), int(number), one, two, data)


def cut(
    subject: Subject, command: str, room: Path, shim: Shim
) -> tuple[int, list[str]]:
    """Cut the power at each moment of a command; the states seen, and what failed."""
    begun = room / f"{command}-begun"
    begun.mkdir()
    subject.begin(begun, command)
    disk = Disk(begun)
    old = subject.seen(begun)
    calls = recorded(subject, begun, command, shim)
    new = subject.seen(begun)
    states = 0
    failures = []
    for moment in range(len(calls) + 1):
        if moment:
            disk.do(calls[moment - 1])
        good = (new,) if moment == len(calls) else (old, new)
        for state in {tuple(sorted(cut.items())) for cut in disk.cuts()}:
            states += 1
            if _left(subject, room, state) not in good:
                failures.append(f"{command}: cut after {moment} of {len(calls)} calls")
    return states, failures


def _left(subject: Subject, room: Path, state: tuple[tuple[str, bytes], ...]) -> object:
    """Make the folder that a cut has left, and give what is in the store there."""
    folder = Path(tempfile.mkdtemp(dir=room))
    for name, content in state:
        (folder / Path(name).name).write_bytes(content)
    try:
        return subject.seen(folder)
    except FileNotFoundError:
        return None
    finally:
        shutil.rmtree(folder)


def main(name: str, room: str) -> None:
    """Cut the power in each command of a subject, and print states and failures."""
    subject, shim = SUBJECTS[name], Shim()
    states, failures = 0, []
    for command in subject.commands:
        more, failed = cut(subject, command, Path(room), shim)
        states += more
        failures += failed
    json.dump({"runs": states, "failures": failures}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
