"""A command on a terminal of its own: keys at its prompt, or the terminal closes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from threading import Timer
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HANG_UP = b""
CTRL_C, CTRL_D, CTRL_BACKSLASH = b"\x03", b"\x04", b"\x1c"
_MOST_SECONDS = 20.0


class Terminal:
    """A process that has a terminal, seen from the side of the person at it."""

    def __init__(self, args: Sequence[str], environ: Mapping[str, str]) -> None:
        self._child, self._keys = pty.fork()
        if self._child == 0:
            os.execve(args[0], list(args), dict(environ))
        self.shown = b""
        self._answered = 0

    def wait_for(self, text: bytes) -> None:
        """Read until a text was shown; raises TimeoutError."""
        until = time.monotonic() + _MOST_SECONDS
        while text not in self.shown:
            if time.monotonic() > until or not self._read():
                raise TimeoutError(self.shown.decode(errors="replace"))

    def answer(self, question: bytes, keys: bytes) -> None:
        """Type keys when a question is shown that has not been answered yet."""
        until = time.monotonic() + _MOST_SECONDS
        while (at := self.shown.find(question, self._answered)) < 0:
            if time.monotonic() > until or not self._read():
                raise TimeoutError(self.shown.decode(errors="replace"))
        self._answered = at + len(question)
        os.write(self._keys, keys)

    def resize(self, rows: int, columns: int) -> None:
        """Give the terminal another size, as a window manager does."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._keys, termios.TIOCSWINSZ, size)

    def press(self, keys: bytes) -> Left:
        """Press keys, or close the terminal, and see how the process ends.

        One that does not end is killed after a time.
        """
        hung = Timer(_MOST_SECONDS, os.kill, (self._child, signal.SIGKILL))
        hung.start()
        if keys == HANG_UP:
            os.close(self._keys)
        else:
            os.write(self._keys, keys)
        while keys != HANG_UP and self._read():
            pass
        _, status = os.waitpid(self._child, 0)
        hung.cancel()
        if keys != HANG_UP:
            os.close(self._keys)
        code = os.waitstatus_to_exitcode(status)
        return Left(128 - code if code < 0 else code, self.shown.decode())

    def _read(self) -> bool:
        """Read what is shown; false when the process has gone or shows nothing."""
        ready, _, _ = select.select([self._keys], [], [], _MOST_SECONDS)
        try:
            more = os.read(self._keys, 4096) if ready else b""
        except OSError:  # what Linux says when the other side has closed
            return False
        self.shown += more
        return bool(more)


class Left(NamedTuple):
    """How a process left its terminal; the code is as a shell says it."""

    code: int
    shown: str
