"""The errors of filmtrack, each with its exit code.

Nothing below `cli` prints or exits: it raises one of these, and the one boundary
in `cli.app` turns it into a line on stderr and a code.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """How a command ended, as the shell sees it."""

    DONE = 0
    BUG = 1
    USAGE = 2
    NOT_FOUND = 3
    AMBIGUOUS = 4
    NOT_UNDERSTOOD = 5
    STORE_BUSY = 6
    STORE_DAMAGED = 7
    BAD_FILE = 8
    SETTING = 9
    HANGUP = 129
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    TERMINATED = 143


class FilmtrackError(Exception):
    """A problem in one sentence, with a hint at what would work."""

    exit_code: ClassVar[ExitCode] = ExitCode.BUG

    def __init__(self, what: str, *, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


class UsageError(FilmtrackError):
    """Options that contradict each other, or that lack a value."""

    exit_code = ExitCode.USAGE


class NotFoundError(FilmtrackError):
    """No production, claim or person by that name."""

    exit_code = ExitCode.NOT_FOUND


class AmbiguousError(FilmtrackError):
    """A name that matches several productions, people or ways to read it."""

    exit_code = ExitCode.AMBIGUOUS


class NotUnderstoodError(FilmtrackError):
    """A value that is not understood: a status, a standing, a day, a query."""

    exit_code = ExitCode.NOT_UNDERSTOOD


class PhraseError(NotUnderstoodError):
    """A date phrase that is refused, with the part of it that was not understood.

    `span` is the half-open range of characters of `phrase` to point at; None when
    the whole phrase is meant. `nearest` are phrases that would have been read.
    `reason` is the kind of refusal, for a summary to count: `words`, `language`,
    `length`, `event`, `place`, `no date`, `day`, `field`, `clash`, `empty`, `long`.
    """

    def __init__(
        self,
        what: str,
        *,
        phrase: str,
        span: tuple[int, int] | None = None,
        nearest: tuple[str, ...] = (),
        hint: str | None = None,
        reason: str = "words",
    ) -> None:
        super().__init__(what, hint=hint)
        self.phrase = phrase
        self.span = span
        self.nearest = nearest
        self.reason = reason


class StoreBusyError(FilmtrackError):
    """Another command holds the store, or changed it meanwhile."""

    exit_code = ExitCode.STORE_BUSY


class UnreachableError(FilmtrackError):
    """A server that cannot be reached, or is too slow; a later try may do."""

    exit_code = ExitCode.STORE_BUSY


class StoreDamagedError(FilmtrackError):
    """A store that cannot be read in full or written; it is left unchanged."""

    exit_code = ExitCode.STORE_DAMAGED


class BadFileError(FilmtrackError):
    """A file to import that cannot be read, or with rows that failed."""

    exit_code = ExitCode.BAD_FILE


class SettingError(FilmtrackError):
    """An invalid setting, of the environment, the configuration or the system."""

    exit_code = ExitCode.SETTING


class MissingExtraError(SettingError):
    """An optional dependency that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(
            f"{what} needs the extra `{extra}`: pip install 'filmtrack[{extra}]'"
        )
