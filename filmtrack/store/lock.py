"""One writer at a time: a kernel lock on the folder that the store is in.

A lock on the folder leaves no file to delete, to sync or to plant, and the kernel lets
go of it when its holder dies. `flock`, never `lockf`: that one is lost as soon as
anything in the process closes a file of the same inode.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from filmtrack.errors import StoreBusyError

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    # Windows has no fair line to wait in, so that the lock is asked for again and
    # again.
    _PAUSE = 0.01

    def _open(folder: Path) -> int:
        # Windows locks no folder, so a side file stands for it.
        return os.open(folder / ".filmtrack.lock", os.O_RDWR | os.O_CREAT, 0o600)

    def _take(handle: int, wait: float) -> bool:
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            with suppress(PermissionError):
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
                return True
            time.sleep(_PAUSE)
        return False
else:
    import fcntl

    def _open(folder: Path) -> int:
        # The lock is on the folder: the file itself is replaced by each write.
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)

    def _take(handle: int, wait: float) -> bool:
        with suppress(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        from threading import Event, Thread  # only a busy store needs it

        # The kernel's own line is fair: of those that ask again and again, some never
        # win. It knows no time limit, so that a thread stands in it. If it is left
        # there, the lock is let go with the closed handle as soon as it is granted.
        taken = Event()

        def stand() -> None:
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
                taken.set()

        Thread(target=stand, daemon=True).start()
        return taken.wait(wait)


def lock(folder: Path, wait: float) -> int:
    """Lock the folder; return the handle that holds the lock until it is closed.

    Raises StoreBusyError when another process still has it after `wait` seconds.
    """
    handle = _open(folder)
    taken = False
    try:
        taken = _take(handle, wait)
    finally:
        if not taken:
            os.close(handle)
    if not taken:
        raise StoreBusyError(
            f"another command has been writing in {folder} for {wait:g} s",
            hint="try again when it is done",
        )
    return handle
