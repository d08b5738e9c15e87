"""The door: signals, streams and Ctrl-C are settled before anything is imported."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and exit with its code.

    One short command makes little garbage: collecting it takes a sixth of the time,
    and at the end of the process it is a look at all that was imported, for nothing.
    """
    gc.disable()
    told: list[int] = []
    try:
        _settle_signals(told)
        _settle_streams()
        _run()
    except KeyboardInterrupt:
        sys.exit(130)
    except BaseException:
        if told:  # Python makes other errors of what a signal raises in some places
            sys.exit(told[0])
        raise
    finally:
        _leave_signals_to_the_system()
        gc.freeze()


def _run() -> None:
    from filmtrack.cli import app

    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:  # it is about a file: a bug, to be seen whole
            raise
        _give_up_output(error)


def _give_up_output(error: OSError) -> None:
    """End when stdout takes no more; what a command wrote to the store is kept."""
    import contextlib
    import os

    with contextlib.suppress(OSError):
        sys.stderr.write(f"filmtrack: cannot write the output: {error.strerror}\n")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing is left to flush
    sys.exit(2)


def _settle_signals(told: list[int]) -> None:
    """End on Ctrl-C, SIGTERM and SIGHUP as on an error, with 128 + the signal.

    The code is put down in `told` as well. What the caller has told the process to
    ignore, as `nohup` does, it ignores. A closed pipe ends it as any other Unix tool.
    """
    import os
    import signal

    def stop(number: int, _frame: object) -> None:
        _leave_signals_to_the_system()  # a second one ends it there and then
        told.append(128 + number)
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        sys.exit(128 + number)

    def end(ignored: sys.UnraisableHookArgs) -> None:
        """End at once when it came where Python lets no error through."""
        if told:
            os._exit(told[0])
        sys.__unraisablehook__(ignored)

    sys.unraisablehook = end
    for one in _heeded():
        signal.signal(one, stop)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _leave_signals_to_the_system() -> None:
    """Let a signal end the process without a word, and without tidying up."""
    import signal

    for one in _heeded():
        signal.signal(one, signal.SIG_DFL)


def _heeded() -> list[int]:
    """List the signals that are to end the process, and are there on this system."""
    import signal

    names = ("SIGINT", "SIGTERM", "SIGHUP")
    there = [getattr(signal, name) for name in names if hasattr(signal, name)]
    return [one for one in there if signal.getsignal(one) is not signal.SIG_IGN]


def _settle_streams() -> None:
    """Make stdout and stderr take any text, whatever their encoding, open or not.

    A stdin that is closed is one with nothing in it.
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
