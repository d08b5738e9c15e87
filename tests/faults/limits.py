"""Run commands under a limit on the size of files, as a quota sets it.

The system lets the part through that fits, and then either refuses with an error or
kills the process with a signal: both are tried, at one size after another.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from filmtrack.errors import FilmtrackError
from tests.faults.harness import Found
from tests.faults.subject import FILE, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from tests.faults.subject import Subject

_DONE, _REFUSED, _TRACEBACK = 0, 3, 70


def sweep(room: Path, name: str, commands: tuple[str, ...], points: int) -> Found:
    """Run commands of a subject under so many limits each, with and without signal."""
    subject = SUBJECTS[name]
    failures: list[str] = []
    for command in commands:
        begun = Path(tempfile.mkdtemp(dir=room))
        subject.begin(begun, command)
        done = _copy(room, begun)
        subject.run(done, command)
        states = subject.seen(begun), subject.seen(done)
        largest = (done / FILE).stat().st_size
        for point in range(points):
            for is_killed in (False, True):
                most = largest * point // points
                folder = _copy(room, begun)
                ended = _run(subject, folder, command, most, is_killed=is_killed)
                where = f"{command}: {most} of {largest} bytes, {'killed' * is_killed}"
                wrong = _wrong(subject, folder, ended, states)
                failures += [f"{where}: {what}" for what in wrong]
                shutil.rmtree(folder)
    return Found(len(commands) * points * 2, failures)


def _copy(room: Path, begun: Path) -> Path:
    folder = Path(tempfile.mkdtemp(dir=room))
    shutil.copytree(begun, folder, dirs_exist_ok=True)
    return folder


def _run(
    subject: Subject, folder: Path, command: str, most: int, *, is_killed: bool
) -> int:
    child = os.fork()
    if child == 0:
        handler = signal.SIG_DFL if is_killed else signal.SIG_IGN
        signal.signal(signal.SIGXFSZ, handler)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        os._exit(_child(subject, folder, command))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _child(subject: Subject, folder: Path, command: str) -> int:
    try:
        subject.run(folder, command)
    except (FilmtrackError, OSError):
        return _REFUSED
    except BaseException:
        return _TRACEBACK
    return _DONE


def _wrong(
    subject: Subject, folder: Path, ended: int, states: tuple[Hashable, Hashable]
) -> Iterator[str]:
    old, new = states
    seen = subject.seen(folder)
    if seen not in (old, new):
        yield "neither the old store nor the new one"
    elif ended == _DONE and seen != new:
        yield "acknowledged and lost"
    elif ended not in (_DONE, _REFUSED, -signal.SIGXFSZ):
        yield f"it ended with {ended}"
    elif not isinstance(seen, bytes):
        subject.run(folder, "add")
        left = [p.name for p in folder.iterdir() if p.name.endswith(".tmp")]
        if left or subject.seen(folder) == seen:
            yield f"the next add did not mend it {left}"
