"""A process that may write in one folder only, whatever it is asked to.

What would touch anything else fails as it does for a user without the right to, and is
told. Only Python's own calls are seen, which are all that filmtrack makes.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# How many of an event's arguments are paths.
_PATHS = {
    "os.mkdir": 1,
    "os.rename": 2,
    "os.link": 2,
    "os.symlink": 2,
    "os.remove": 1,
    "os.rmdir": 1,
    "os.truncate": 1,
    "os.chmod": 1,
    "os.chown": 1,
    "os.utime": 1,
}
_BEYOND = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "socket.connect")
_HARMLESS = frozenset({"/dev/null", "/dev/full"})
_PROGRAMS = frozenset({"true", "false", "sed"})


class _Guard:
    """The one hook of the process, which cannot be taken out, only told to rest."""

    def __init__(self) -> None:
        self.folders: tuple[str, ...] = ()
        self.attempts: list[str] = []
        self._is_there = False

    def begin(self, folders: Iterable[Path]) -> None:
        if not self._is_there:
            sys.addaudithook(self._look)
            self._is_there = True
        self.folders = tuple(map(os.path.realpath, folders))
        self.attempts = []

    def _look(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.folders:
            return
        if event == "open":
            path, _, flags = args
            paths = [path] if flags & _WRITING else []
        elif event in _PATHS:
            paths = list(args[: _PATHS[event]])
        elif event == "subprocess.Popen":
            paths = [] if args[1][0] in _PROGRAMS else [f"/{args[1][0]}"]
        elif event in _BEYOND:
            paths = [f"/{event}"]
        else:
            return
        for path in paths:
            self._allow(event, path)

    def _allow(self, event: str, path: object) -> None:
        if not isinstance(path, str | bytes):  # an open file, which was looked at
            return
        parent, last = os.path.split(os.fsdecode(path))
        name = f"{os.path.realpath(parent)}/{last}"
        inside = any(f"{name}/".startswith(f"{one}/") for one in self.folders)
        if not inside and name not in _HARMLESS:
            self.attempts.append(f"{event} {name}")
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)


_guard = _Guard()


@contextmanager
def confined(*folders: Path) -> Iterator[None]:
    """Let only what is in the folders be changed."""
    _guard.begin(folders)
    try:
        yield
    finally:
        _guard.folders = ()


def attempts() -> list[str]:
    """Tell what else was to be changed since the last `confined` began."""
    return _guard.attempts
