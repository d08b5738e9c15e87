"""The store: read the slate, change it, and undo a change.

Of TinyDB only the `Storage` interface and the shape of its file are used.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from filmtrack.store.marks import with_marks
from filmtrack.store.place import Place, open_at
from filmtrack.store.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from tinydb import TinyDB

    from filmtrack.store.documents import Tables
    from filmtrack.store.journal import Step
    from filmtrack.store.marks import Mark
    from filmtrack.store.transaction import Transaction


class Store:
    """One slate at one place, for any number of commands at a time."""

    def __init__(
        self, place: Place | Path, *, wait: float = 10.0, by: str | None = None
    ) -> None:
        """Keep the place; `wait` is for the lock, in seconds, `by` for the journal."""
        self.place = place if isinstance(place, Place) else Place(str(place))
        self._wait = wait
        self._by = by

    def read(self) -> Snapshot:
        """Read the slate as it is now, without a lock; empty if there is none.

        Raises StoreDamagedError.
        """
        with open_at(self.place) as database:
            return Snapshot(database.storage.read())

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
            tables = change.step(command, at, self._by)
            if tables is not None:
                database.storage.write(tables)

    def undo(self) -> Step:
        """Undo the last command that wrote, and give what that did.

        Raises NotFoundError if the journal has none.
        """
        return self._replay(lambda change: change.back())

    def redo(self) -> Step:
        """Redo the command undone last, and give what that did.

        Raises NotFoundError if there is none, or something was written since.
        """
        return self._replay(lambda change: change.forward())

    def _replay(self, step_of: Callable[[Transaction], tuple[Step, Tables]]) -> Step:
        from filmtrack.store.transaction import Transaction

        with self._writing() as database:
            step, tables = step_of(Transaction(database.storage.read()))
            database.storage.write(tables)
            return step

    def mark(self, put: Iterable[Mark] = (), gone: Iterable[str] = ()) -> None:
        """Put marks in place of those of the same keys, and remove others by key.

        Marks are no part of the ledger: the journal does not hold them. Raises
        StoreBusyError, StoreDamagedError.
        """
        with self._writing() as database:
            database.storage.write(with_marks(database.storage.read(), put, gone))

    def _writing(self) -> TinyDB:
        return open_at(self.place, writing=True, wait=self._wait)
