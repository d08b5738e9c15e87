"""TinyDB's storage of a slate in PostgreSQL: a document a row, a command a transaction.

A writer holds the one row of `slate` from its read to its commit, as it holds the lock
on a file's folder. Each commit is a step with the next revision, which is noted on the
documents that it changed: whoever knows a revision asks for what came later.
"""

from __future__ import annotations

import time
from contextlib import suppress
from io import UnsupportedOperation
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

import msgspec
from msgspec.structs import replace
from tinydb.storages import Storage

from filmtrack.errors import (
    FilmtrackError,
    StoreDamagedError,
    UnreachableError,
)
from filmtrack.store.documents import raws_of
from filmtrack.store.header import (
    HEADER,
    JOURNAL,
    NO_STEPS,
    PRODUCTIONS,
    VERSION,
    Header,
)
from filmtrack.store.server import cache, statements
from filmtrack.store.server.address import without_password
from filmtrack.store.server.cache import Copy, CopyOf, ServerState
from filmtrack.store.server.connection import Connection, NoTablesError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from filmtrack.store.documents import Tables
    from filmtrack.strict_json import Json

_header = msgspec.json.Decoder(Header)
# Seconds after which the server ends the turn of a writer that does nothing; one that
# is at work asks for nothing three times as often.
_IDLE = 30.0
_LEAST_WAIT_FOR_AN_ANSWER = 5.0
_PAUSE = 0.2


class _State(NamedTuple):
    """The first columns of every row that is read: the slate as a whole."""

    slate: str
    version: int
    next: int
    revision: int
    tip: str | None
    header: str
    tables: list[str]
    known_step: str | None
    role: str


_COLUMNS = len(_State._fields)


class PostgresStorage(Storage):
    """A store on a server; open for writing it holds the slate until it is closed.

    `folder` is where copies are kept; without one everything is read every time. `by`
    is noted as the author of a step, else the role that the server knows.
    """

    def __init__(
        self,
        url: str,
        *,
        writing: bool = False,
        wait: float = 10.0,
        by: str | None = None,
        folder: Path | None = None,
    ) -> None:
        self.user = by
        self._url, self._name = url, without_password(url)
        self._writing, self._wait = writing, wait
        self._path = cache.cache_file(folder, url) if folder else None
        self._connection = Connection(url)
        # While the server is far, and before the slate is held: it takes its time.
        self._copy = cache.load(self._path) if self._path else Copy()
        self._known = self._copy.of
        self._is_held = False

    @property
    def server(self) -> ServerState:
        """What the server said of itself at the last read."""
        return ServerState(self._connection.server_version, self._copy.of.revision)

    def read(self) -> dict[str, dict[str, Mapping[str, Json]]] | None:
        """Return the tables, each document still as its bytes; None where no slate is.

        Raises StoreBusyError, UnreachableError, SettingError, StoreDamagedError.
        """
        rows = self._rows()
        known = self._copy.of
        if rows and known.revision:
            there = _State(*rows[0][:_COLUMNS])
            if (there.slate, there.known_step) != (known.slate, known.step):
                # Another database, or one that was restored from a backup.
                self._copy = Copy()
                rows = self._rows()
        if not rows:
            self._copy = Copy()
            return None
        self._take(rows)
        return self._copy.tables()

    def _rows(self) -> list[tuple[Any, ...]]:
        """Read what changed since the copy, in one round trip; hold it for writing."""
        values = {
            "known": self._copy.of.revision,
            "wait": f"{max(1, round(self._wait * 1000))}ms",
            "idle": f"{round(_IDLE * 1000)}ms",
            "version": VERSION,
        }
        first = statements.NO_JIT
        if self._writing:
            first = "" if self._is_held else statements.HOLD
        try:
            rows = self._connection.execute(
                first + statements.READ, values, wait=self._wait
            )
        except NoTablesError:
            rows = []
        if not rows and self._writing:
            self._connection.execute(statements.MAKE, values, wait=self._wait)
            rows = self._connection.execute(
                statements.HOLD + statements.READ, values, wait=self._wait
            )
        if self._writing and not self._is_held:
            self._is_held = True
            self._connection.keep_alive(_IDLE / 3)
        return rows

    def _take(self, rows: list[tuple[Any, ...]]) -> None:
        """Bring the copy up to date with the rows that the server sent."""
        there = _State(*rows[0][:_COLUMNS])
        if there.version > VERSION:
            from filmtrack.store.damage import NEWER

            raise StoreDamagedError(
                f"{self._name} cannot be read: {NEWER}; it is left as it is",
                hint="a newer filmtrack reads it",
            )
        self.user = self.user or there.role
        self._copy.change(
            (kind, number, body and body.encode())
            for kind, number, body in (row[_COLUMNS:] for row in rows)
            if kind is not None  # one row without a document says that none changed
        )
        self._copy.of = CopyOf(
            there.slate,
            there.revision,
            there.tip or "",
            there.version,
            there.next,
            there.header,
            tuple(there.tables),
        )

    def write(self, data: Tables) -> None:
        """Write the documents that differ from those read; all or nothing.

        Raises StoreBusyError, UnreachableError, SettingError; nothing is written then,
        unless the error says that this is not known.
        """
        if not self._is_held:
            raise UnsupportedOperation("this store was not read for writing")
        changed = list(self._changed(data))
        stored = raws_of(data.get(HEADER, {})).get(1, msgspec.Raw(b"{}"))
        header = _header.decode(stored)
        productions = raws_of(data.get(PRODUCTIONS, {}))
        of = replace(
            self._copy.of,
            revision=self._copy.of.revision + 1,
            step=str(uuid4()),
            version=header.version,
            next=max(self._copy.of.next, header.next, max(productions, default=0) + 1),
            header=bytes(stored).decode(),
            tables=tuple(name for name in data if name != HEADER),
        )
        values = {
            "revision": of.revision,
            "step": of.step,
            "version": of.version,
            "next": of.next,
            "header": of.header,
            "tables": list(of.tables),
            "by": self.user,
            "kinds": [kind for kind, _, _ in changed],
            "numbers": [number for _, number, _ in changed],
            "bodies": [raw and raw.decode() for _, _, raw in changed],
        }
        self._is_held = False
        try:
            self._connection.execute(statements.WRITE, values)
        except ValueError as error:  # such as a NUL in the name of a table
            raise StoreDamagedError(
                f"{self._name} cannot hold this slate: {error}"
            ) from error
        except FilmtrackError as error:
            if not self._connection.is_lost:
                raise
            self._settle(of.step, error)
        self._copy.change(changed)
        self._copy.of = of

    def _changed(self, data: Tables) -> Iterator[tuple[str, int, bytes | None]]:
        """List the documents that differ from those read; one that is gone is None.

        A document that nobody has touched is the same object.
        """
        for kind in data.keys() | self._copy.rows.keys():
            if kind == HEADER:
                continue
            old, raws = self._copy.rows.get(kind, {}), raws_of(data.get(kind, {}))
            is_empty = NO_STEPS if kind == JOURNAL else None
            for number, raw in raws.items():
                was = old.get(number)
                if was is not raw and raw not in (was, is_empty):
                    yield kind, number, bytes(raw)
            for number in old:
                if number not in raws or raws[number] == is_empty:
                    yield kind, number, None

    def _settle(self, step: str, error: FilmtrackError) -> None:
        """Find out what became of a step whose commit was not answered.

        Raises UnreachableError if it was not kept, or if that cannot be found out.
        """
        wait = max(self._wait, _LEAST_WAIT_FOR_AN_ANSWER)
        end = time.monotonic() + wait
        kept = None
        while kept is None and (left := end - time.monotonic()) > 0:
            with suppress(FilmtrackError, NoTablesError):
                again = Connection(self._url, left)
                values = {"wait": f"{round(left * 1000) + 1}ms", "step": step}
                kept = again.execute(statements.WAS_KEPT, values, left)[0][0]
                again.close()
            if kept is None:
                time.sleep(_PAUSE)
        if kept is None:
            raise UnreachableError(
                f"{self._name} went away while it wrote; "
                "whether that was kept is not known",
                hint="`filmtrack undo --list` shows it when the server is back",
            ) from error
        if not kept:
            raise UnreachableError(
                f"{self._name} went away; nothing was written", hint="try again"
            ) from error

    def faults(self) -> Iterator[str]:
        """Describe what is wrong with the rows as a whole."""
        try:
            rows = self._connection.execute(statements.FAULTS, {})
        except NoTablesError:
            return
        high, late, tip, steps = rows[0]
        revision = self._copy.of.revision
        if high:
            have = "1 production has" if high == 1 else f"{high} productions have"
            yield f"{have} a number that was never given out"
        if late:
            are = "1 document is" if late == 1 else f"{late} documents are"
            yield f"{are} newer than the slate's revision, {revision}"
        if revision and not tip:
            yield f"the step that made revision {revision} is not there"
        if steps != revision:
            yield f"there are {steps} steps for {revision} revisions"

    def close(self) -> None:
        """Let go of the slate, then keep a copy of what was read or written."""
        self._connection.close()
        if self._path and self._copy.of.revision:
            if self._copy.of == self._known:
                cache.confirm(self._path)
            else:
                cache.save(self._path, self._copy)
