"""Run commands under a limit on the size of files, as a quota sets it.

The system lets the part through that fits, and then either refuses with an error or
kills the process with a signal: both are tried, at one size after another.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
from typing import TYPE_CHECKING

from filmtrack.errors import FilmtrackError
from tests.faults.harness import Found
from tests.faults.subject import FILE, SUBJECTS
from tests.faults.sweep import DONE, REFUSED, TRACEBACK, Trial

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.subject import Subject


def sweep(room: Path, name: str, commands: tuple[str, ...], points: int) -> Found:
    """Run commands of a subject under so many limits each, with and without signal."""
    trial = Trial(SUBJECTS[name], room)
    for command in commands:
        begun, states = trial.begin(command)
        done = trial.copy(begun)
        trial.subject.run(done, command)
        largest = (done / FILE).stat().st_size
        for point in range(points):
            for handler in (signal.SIG_IGN, signal.SIG_DFL):
                most = largest * point // points
                folder = trial.copy(begun)
                ended = _run(trial.subject, folder, command, most, handler)
                where = f"{command}: {most} of {largest} bytes, {handler.name}"
                trial.failures += trial.judge(where, folder, ended, states)
                shutil.rmtree(folder)
    return Found(len(commands) * points * 2, trial.failures)


def _run(
    subject: Subject, folder: Path, command: str, most: int, handler: signal.Handlers
) -> int:
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGXFSZ, handler)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        os._exit(_child(subject, folder, command))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _child(subject: Subject, folder: Path, command: str) -> int:
    try:
        subject.run(folder, command)
    except (FilmtrackError, OSError):
        return REFUSED
    except BaseException:
        return TRACEBACK
    return DONE
