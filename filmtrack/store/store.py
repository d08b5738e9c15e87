"""The store: where a command reads the slate, changes it, and takes a change back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tinydb import TinyDB

from filmtrack.store.snapshot import Snapshot
from filmtrack.store.storage import FileStorage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from filmtrack.store.journal import Step
    from filmtrack.store.transaction import Transaction


class Store:
    """One slate in one file, for any number of commands at a time."""

    def __init__(self, path: Path, *, wait: float = 10.0) -> None:
        self.path = path
        self._wait = wait

    def read(self) -> Snapshot:
        """Give the slate as it is now, without a lock; empty where no file is.

        Raises StoreDamagedError.
        """
        with TinyDB(self.path, storage=FileStorage) as database:
            return Snapshot(database.storage.read())

    @contextmanager
    def change(self, command: str, at: datetime) -> Iterator[Transaction]:
        """Give the slate to be changed, and write it when the block has ended well.

        Nothing is written when it has not, or when nothing is different. `command` and
        `at` are what the journal says of it. Raises StoreBusyError, StoreDamagedError.
        """
        from filmtrack.store.transaction import Transaction  # readers need no journal

        with self._writing() as database:
            change = Transaction(database.storage.read())
            yield change
            tables = change.step(command, at)
            if tables is not None:
                database.storage.write(tables)

    def undo(self) -> Step:
        """Take back the last command that wrote, and tell what that did.

        Raises NotFoundError when there is none in the journal.
        """
        from filmtrack.store.transaction import Transaction

        with self._writing() as database:
            step, tables = Transaction(database.storage.read()).back()
            database.storage.write(tables)
            return step

    def _writing(self) -> TinyDB:
        return TinyDB(self.path, storage=FileStorage, writing=True, wait=self._wait)
