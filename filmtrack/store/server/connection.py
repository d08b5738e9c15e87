"""One connection to PostgreSQL, and what the server says as an error of ours.

psycopg2 runs asynchronously, so that Ctrl-C ends a wait at once and a server that is
silent for too long counts as not reachable.
"""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from select import select
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any

from filmtrack.errors import (
    FilmtrackError,
    MissingExtraError,
    SettingError,
    StoreBusyError,
    StoreDamagedError,
    UnreachableError,
)
from filmtrack.store.server.address import without_password

try:
    import psycopg2
    from psycopg2 import errors
    from psycopg2.extensions import POLL_OK, POLL_READ
except ImportError as error:
    raise MissingExtraError("a slate on a server", "postgres") from error

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Seconds in which the server must go on with its answer.
_SILENCE = 30.0
_SECONDS_TO_CONNECT = 15.0
# A failed connection has no code, only a sentence. The server's own begin with FATAL;
# with these it says that a later try may do.
_LATER = (
    "starting up|shutting down|recovery mode|not yet accepting|terminating|"
    "too many|remaining connection slots|no more connections|"
    "cannot connect to server|server conn|login_timeout|wait_timeout|login failed"
)
# What libpq says itself is about the line, except of these settings.
_SETTING = (
    "no password supplied|definition of service|certificate|does not support SSL|"
    "SSL was required|sslmode|GSSAPI|invalid|unrecognized"
)
_CONNECTION, _INTERVENTION, _RESOURCES = "08", "57", "53"


class NoTablesError(Exception):
    """The database has no tables of ours, or not all of them."""


class Connection:
    """A connection on which each statement is a transaction unless it begins one."""

    def __init__(self, url: str, seconds: float = _SECONDS_TO_CONNECT) -> None:
        """Begin to connect; the first statement waits until that is done."""
        self._seconds: float | None = seconds
        self._name = without_password(url)
        self._is_closed = Event()
        self._turn = Lock()
        with self._telling():
            self._link = psycopg2.connect(
                url,
                async_=True,
                client_encoding="utf8",
                fallback_application_name="filmtrack",
                keepalives_idle=20,
                keepalives_interval=5,
                keepalives_count=3,
            )

    @property
    def is_lost(self) -> bool:
        """Whether the connection has ended without being closed here."""
        return bool(self._link.closed)

    @property
    def server_version(self) -> str:
        """The version of the server, as in "PostgreSQL 15.18"."""
        said = self._link.info.parameter_status("server_version") or ""
        return f"PostgreSQL {said.partition(' ')[0]}"

    def execute(
        self, statements: str, values: Mapping[str, Any], wait: float = 0
    ) -> list[tuple[Any, ...]]:
        """Run statements in one round trip; return the rows of the last one.

        `wait` is how many seconds they may wait for a lock. Raises NoTablesError,
        StoreBusyError, UnreachableError, SettingError, StoreDamagedError.
        """
        with self._turn, self._telling(wait):
            if self._seconds is not None:
                self._wait(self._seconds)
                self._seconds = None
            with self._link.cursor() as cursor:
                cursor.execute(statements, values)
                self._wait(wait + _SILENCE)
                return cursor.fetchall() if cursor.description else []

    def _wait(self, seconds: float) -> None:
        while (state := self._link.poll()) != POLL_OK:
            socket = [self._link.fileno()]
            is_reading = state == POLL_READ
            readers, writers = (socket, []) if is_reading else ([], socket)
            if not any(select(readers, writers, [], seconds)):
                self.close()
                raise UnreachableError(
                    f"{self._name} has not answered for {seconds:g} s; "
                    "nothing was written",
                    hint="try again",
                )

    def keep_alive(self, seconds: float) -> None:
        """Show the server every so many seconds that this process is at work.

        A process that is frozen shows nothing.
        """

        def show() -> None:
            while not self._is_closed.wait(seconds):
                with suppress(FilmtrackError):  # the next statement says it
                    self.execute("select 1", {})

        Thread(target=show, daemon=True).start()

    def close(self) -> None:
        """Close the connection; the server ends what it was doing."""
        self._is_closed.set()
        with suppress(psycopg2.Error):
            self._link.close()

    @contextmanager
    def _telling(self, wait: float = 0) -> Iterator[None]:
        """Turn what the server or libpq says into an error of ours."""
        try:
            yield
        except errors.UndefinedTable as error:
            raise NoTablesError from error
        except psycopg2.Error as error:
            raise self._told(error, wait) from error

    def _told(self, error: psycopg2.Error, wait: float) -> Exception:
        said = " ".join((error.diag.message_primary or str(error)).split())
        code = error.pgcode or ""
        if isinstance(error, errors.LockNotAvailable):
            return StoreBusyError(
                f"another command has been writing in {self._name} for {wait:g} s",
                hint="try again when it is done",
            )
        if isinstance(error, errors.UniqueViolation | errors.SerializationFailure):
            return StoreBusyError(
                f"{self._name} was changed by another command; nothing was written",
                hint="try again",
            )
        if code:
            is_later = code[:2] in (_CONNECTION, _INTERVENTION, _RESOURCES)
        elif isinstance(error, psycopg2.ProgrammingError):  # libpq cannot read the URL
            is_later = False
        elif "FATAL:" in said:
            is_later = bool(re.search(_LATER, said))
        else:
            is_later = not re.search(_SETTING, said)
        if is_later:
            return UnreachableError(
                f"{self._name} is not reachable; nothing was written: {said}",
                hint="try again; --offline shows the slate as it was read last",
            )
        if code[:2] == "XX":
            return StoreDamagedError(f"{self._name}: {said}")
        return SettingError(f"{self._name} cannot be used: {said}")
