"""The store: read the slate, change it, and undo a change.

Of TinyDB only the `Storage` interface and the shape of its file are used.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from filmtrack.store.place import Place, open_at
from filmtrack.store.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from tinydb import TinyDB

    from filmtrack.store.documents import Tables
    from filmtrack.store.journal import Step
    from filmtrack.store.server.cache import ServerState
    from filmtrack.store.transaction import Transaction


class Store:
    """One slate at one place, for any number of commands at a time."""

    def __init__(
        self,
        place: Place | Path,
        *,
        wait: float = 10.0,
        by: str | None = None,
        copies: Path | None = None,
        offline: bool = False,
    ) -> None:
        """Keep the place; `wait` is for the lock, in seconds, `by` for the journal.

        `copies` is the folder for what was last read of a server; `offline` reads that.
        """
        self.place = place if isinstance(place, Place) else Place(str(place))
        self.is_offline = offline
        self.server: ServerState | None = None
        self._by = by
        self._open = partial(
            open_at, self.place, wait=wait, by=by, copies=copies, offline=offline
        )

    def read(self) -> Snapshot:
        """Read the slate as it is now, without a lock; empty if there is none.

        `server` is then what is known of it, for a slate on one. Raises
        StoreDamagedError, UnreachableError, SettingError.
        """
        with self._open() as database:
            tables = database.storage.read()
            self.server = getattr(database.storage, "server", None)
            return Snapshot(tables)

    @contextmanager
    def change(self, command: str, at: datetime) -> Iterator[Transaction]:
        """Return the slate to be changed, and write it when the block has ended well.

        Nothing is written when it has not, or when nothing is different. `command` and
        `at` are what the journal says of it. Raises StoreBusyError, StoreDamagedError.
        """
        from filmtrack.store.transaction import Transaction  # readers need no journal

        with self._writing() as database:
            change = Transaction(database.storage.read())
            yield change
            tables = change.step(command, at, self._author(database))
            if tables is not None:
                database.storage.write(tables)

    @contextmanager
    def rehearse(self) -> Iterator[Transaction]:
        """Return the slate to be changed, without a lock, and write nothing."""
        from filmtrack.store.transaction import Transaction

        with self._open() as database:
            yield Transaction(database.storage.read())

    def undo(self, now: datetime | None = None, *, anyone: bool = False) -> Step:
        """Undo the author's last command that wrote, and give what that did.

        Without an author, or for `anyone`, it is the last command of all. Raises
        NotFoundError if the journal has none, and StoreBusyError if somebody else has
        changed the same since; `now` is for the time in the message.
        """
        return self._replay(lambda change, by: change.back(by, now), anyone=anyone)

    def redo(self, now: datetime | None = None, *, anyone: bool = False) -> Step:
        """Redo the command that the author has undone last, and give what that did.

        Raises NotFoundError if there is none, or if the author has written since, and
        StoreBusyError if somebody else has changed the same since, or if it needs
        another step that is undone.
        """
        return self._replay(lambda change, by: change.forward(by, now), anyone=anyone)

    def _replay(
        self,
        step_of: Callable[[Transaction, str | None], tuple[Step, Tables]],
        *,
        anyone: bool,
    ) -> Step:
        from filmtrack.store.transaction import Transaction

        with self._writing() as database:
            change = Transaction(database.storage.read())
            by = None if anyone else self._author(database)
            step, tables = step_of(change, by)
            database.storage.write(tables)
            return step

    def _author(self, database: TinyDB) -> str | None:
        """Name who writes: the one given, else the user of a server's session."""
        return self._by or getattr(database.storage, "user", None)

    def _writing(self) -> TinyDB:
        return self._open(writing=True)
