"""Many processes at once, and such as are killed: what was acknowledged stays."""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TextIO

from filmtrack.errors import FilmtrackError
from filmtrack.store import Store
from tests.builders import NOW, claim
from tests.faults.subject import FILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_END = "end"


@dataclass
class Told:
    """What the processes of a crowd said of themselves."""

    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    reads: int = 0
    errors: list[str] = field(default_factory=list)


def add(folder: Path, title: str) -> None:
    """Add a production to our store."""
    with Store(folder / FILE).change(f"add {title}", NOW) as change:
        change.put(change.new(title).claiming([claim("notes", "new")]))


def fill(folder: Path, size: int) -> None:
    """Put a store there of about so many bytes."""
    with Store(folder / FILE).change("fill", NOW) as change:
        for n in range(size // 10_000):
            notes = [
                claim("notes", f"{n} {m} {'what there is to say ' * 8}")
                for m in range(12)
            ]
            change.put(change.new(f"Old {n}").claiming(notes))


def note(folder: Path, text: str) -> None:
    """Add a note to the first production of our store."""
    with Store(folder / FILE).change("update", NOW) as change:
        change.put(change.production(1).claiming([claim("notes", text)]))


def notes(folder: Path) -> list[str]:
    """List the notes on the first production of our store."""
    return [made.text for made in Store(folder / FILE).read().production(1).claims]


def titles(folder: Path) -> list[str]:
    """List the productions of our store."""
    return [facts.title for facts in Store(folder / FILE).read().facts()]


def crowd(
    folder: Path,
    *,
    writers: int,
    each: int,
    readers: int,
    write: Callable[[Path, str], None] = add,
    read: Callable[[Path], list[str]] = titles,
) -> Told:
    """Let writers add at the same time while readers look; tell what they told."""
    heard, told = os.pipe()
    children = [
        fork(told, partial(_write, folder, (writer, each), write))
        for writer in range(writers)
    ]
    lookers = [fork(told, partial(_look, folder, read)) for _ in range(readers)]
    os.close(told)
    with os.fdopen(heard) as pipe:
        lines = _until_all_ended(pipe, writers)
        for child in lookers:
            os.kill(child, signal.SIGTERM)
        lines += pipe.read().splitlines()
    for child in (*children, *lookers):
        os.waitpid(child, 0)
    return _gathered(lines)


def _until_all_ended(pipe: TextIO, writers: int) -> list[str]:
    """Read what is told until each writer has told its end: a full pipe stops all."""
    lines: list[str] = []
    while writers:
        line = pipe.readline().rstrip("\n")
        if line == _END:
            writers -= 1
        else:
            lines.append(line)
    return lines


def fork(told: int, work: Callable[[Callable[[str], None]], None]) -> int:
    """Do work in a process that tells of it through a pipe; return its id."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work(lambda line: (os.write(told, f"{line}\n".encode()), None)[1])
            code = 0
        finally:
            os.write(told, f"{_END}\n".encode())
            os._exit(code)
    return child


def _write(
    folder: Path,
    share: tuple[int, int],
    write: Callable[[Path, str], None],
    say: Callable[[str], None],
) -> None:
    writer, each = share
    for n in range(each):
        title = f"Film {writer} {n}"
        try:
            write(folder, title)
            say(f"added {title}")
        except (FilmtrackError, OSError, ValueError, KeyError) as error:
            say(f"error {error}")


def _look(
    folder: Path, read: Callable[[Path], list[str]], say: Callable[[str], None]
) -> None:
    """Look again and again; there may never be less than there was."""
    most = 0
    while True:
        try:
            count = len(read(folder))
        except (FilmtrackError, OSError, ValueError) as error:
            say(f"error reading: {error}")
            continue
        say("read" if count >= most else f"error: {count} after {most}")
        most = max(most, count)


def _gathered(lines: list[str]) -> Told:
    told = Told()
    for line in lines:
        word, _, rest = line.partition(" ")
        if word == "added":
            told.added.append(rest)
        elif word == "removed":
            told.removed.append(rest)
        elif word == "read":
            told.reads += 1
        else:
            told.errors.append(line)
    return told


def kills(folder: Path, count: int, seed: int, within: float = 0.04) -> list[str]:
    """Kill a process that adds and removes, at random moments; tell what was lost.

    The one command that was running may have been done or not; every other one that
    was acknowledged must be there, and nothing else.
    """
    chance = random.Random(seed)
    known = set(titles(folder))
    failures: list[str] = []
    for run in range(count):
        heard, told = os.pipe()
        child = fork(told, partial(_busy, folder, run))
        os.close(told)
        time.sleep(chance.uniform(0, within))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(heard) as pipe:
            lines = pipe.read().splitlines()
        try:
            failures += _audit(folder, known, lines, run)
        except FilmtrackError as error:
            return [*failures, f"run {run}: {error}"]
    return failures


def _busy(folder: Path, run: int, say: Callable[[str], None]) -> None:
    store = Store(folder / FILE)
    for n in range(1000):
        title = f"Film {run} {n}"
        say(f"adding {title}")
        add(folder, title)
        say(f"added {title}")
        if n % 2:
            last = store.read().facts()[-1]
            say(f"removing {last.title}")
            with store.change("remove", NOW) as change:
                change.remove(last.number)
            say(f"removed {last.title}")


def _audit(folder: Path, known: set[str], lines: list[str], run: int) -> list[str]:
    """Bring what is known up to date, and tell how the store differs from it."""
    pending = None
    for line in lines:
        word, _, title = line.partition(" ")
        if word == "added":
            known.add(title)
        elif word == "removed":
            known.discard(title)
        pending = None if word in ("added", "removed") else (word, title)
    there = titles(folder)
    seen = set(there)
    if pending:
        word, title = pending
        (known.discard if title not in seen else known.add)(title)
    files = len(list(folder.iterdir()))
    wrong = seen ^ known
    if wrong or len(there) != len(seen) or files > 10:
        return [f"run {run}: {sorted(wrong)}, {len(there)} productions, {files} files"]
    return []
