"""Entry point: set up signals and streams before anything is imported."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and exit with its code.

    The garbage collector is off: it takes a sixth of the time of a short command, and
    at the end of the process it would visit everything imported, for nothing.
    """
    gc.disable()
    received: list[int] = []
    try:
        _set_up_signals(received)
        _set_up_streams()
        _run()
    except KeyboardInterrupt:
        sys.exit(130)
    except BaseException:
        if received:  # Python makes other errors of what a signal raises in some places
            sys.exit(received[0])
        raise
    finally:
        _leave_signals_to_the_system()
        gc.freeze()


def _run() -> None:
    """Run the command; exit with 2 when stdout is closed.

    What the command wrote to the store is kept.
    """
    import contextlib
    import os

    from filmtrack.cli import app

    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:  # it is about a file: a bug, shown in full
            raise
        with contextlib.suppress(OSError):
            sys.stderr.write(f"filmtrack: cannot write the output: {error.strerror}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing is left to flush
        sys.exit(2)


def _set_up_signals(received: list[int]) -> None:
    """End on Ctrl-C, SIGTERM and SIGHUP as on an error, with 128 + the signal.

    The code is also stored in `received`. Signals that the caller ignores, as `nohup`
    does, stay ignored. A closed pipe ends the process like any other Unix tool.
    """
    import os
    import signal

    def stop(number: int, _frame: object) -> None:
        _leave_signals_to_the_system()  # a second one ends it there and then
        received.append(128 + number)
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        sys.exit(128 + number)

    def end(ignored: sys.UnraisableHookArgs) -> None:
        """Exit at once if the signal came where Python lets no error through."""
        if received:
            os._exit(received[0])
        sys.__unraisablehook__(ignored)

    sys.unraisablehook = end
    for one in _handled_signals():
        signal.signal(one, stop)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _leave_signals_to_the_system() -> None:
    """Let a signal end the process at once, without cleaning up."""
    import signal

    for one in _handled_signals():
        signal.signal(one, signal.SIG_DFL)


def _handled_signals() -> list[int]:
    """List the signals of this system that end the process and are not ignored."""
    import signal

    names = ("SIGINT", "SIGTERM", "SIGHUP")
    there = [getattr(signal, name) for name in names if hasattr(signal, name)]
    return [one for one in there if signal.getsignal(one) is not signal.SIG_IGN]


def _set_up_streams() -> None:
    """Make stdout and stderr accept any text in any encoding, even if they are closed.

    A closed stdin becomes an empty one.
    """
    import io

    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BytesIO(), "utf-8")

    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.StringIO())
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


if __name__ == "__main__":
    main()
