"""The pager, for output that is longer than the screen."""

import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_DEFAULT = "less"
# As git does: leave when it fits on a screen, pass colours on, keep the screen.
_LESS = "FRX"


def page(text: str, environ: Mapping[str, str], pager: str | None = None) -> bool:
    """Show text through a pager, by default less; False if there is none.

    Closing the pager before it has read everything is not an error.
    """
    import shlex  # nearly every command does without
    import subprocess

    words = shlex.split(_DEFAULT if pager is None else pager)
    if not words or words == ["cat"]:
        return False
    try:
        process = subprocess.Popen(
            words, stdin=subprocess.PIPE, env={"LESS": _LESS, "LV": "-c", **environ}
        )
    except OSError:
        return False
    with _left_alone():
        process.communicate(text.encode("utf-8", "backslashreplace"))
    return True


@contextmanager
def _left_alone() -> Iterator[None]:
    """Leave Ctrl-C to the pager, and allow it to close the pipe early."""
    names = [name for name in ("SIGINT", "SIGPIPE") if hasattr(signal, name)]
    before = {name: signal.getsignal(getattr(signal, name)) for name in names}
    for name in names:
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def is_longer(text: str, size: tuple[int, int]) -> bool:
    """Tell whether text is longer than a screen of (columns, lines)."""
    columns, height = size
    taken = sum(1 + max(0, len(line) - 1) // columns for line in text.splitlines())
    return taken >= height


def is_wanted(environ: Mapping[str, str]) -> bool:
    """Tell whether this terminal can run a pager."""
    return environ.get("TERM", "") not in ("", "dumb", "unknown") and os.name != "nt"
