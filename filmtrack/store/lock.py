"""One writer at a time: a kernel lock on the folder that the store is in.

A lock on the folder leaves no file to delete, to sync or to plant, and the kernel lets
go of it when its holder dies. `flock`, never `lockf`: that one is lost as soon as
anything in the process closes a file of the same inode.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from filmtrack.errors import StoreBusyError

if TYPE_CHECKING:
    from pathlib import Path

_PAUSE = 0.002
_LONGEST_PAUSE = 0.03


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        # Windows locks no folder, so a side file stands for it.
        return os.open(folder / ".filmtrack.lock", os.O_RDWR | os.O_CREAT, 0o600)

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock(folder: Path, wait: float) -> int:
    """Take the folder's lock and give the handle that holds it until it is closed.

    Raises StoreBusyError when another process still has it after `wait` seconds.
    """
    handle = _open(folder)
    try:
        _wait_for(handle, folder, wait)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _wait_for(handle: int, folder: Path, wait: float) -> None:
    deadline = time.monotonic() + wait
    pause = _PAUSE
    while True:
        try:
            return _take(handle)
        except (BlockingIOError, PermissionError) as error:
            if time.monotonic() >= deadline:
                raise StoreBusyError(
                    f"another command has been writing in {folder} for {wait:g} s",
                    hint="try again when it is done",
                ) from error
        time.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)
