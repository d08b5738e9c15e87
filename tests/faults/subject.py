"""What is put through the faults: commands on our store, and on a stock TinyDB file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol
from unittest.mock import patch

from tinydb import TinyDB

from filmtrack.errors import StoreDamagedError
from filmtrack.store import Store
from filmtrack.store.atomic import Stamp
from filmtrack.store.repair import repair
from tests.builders import NOW, claim

if TYPE_CHECKING:
    from collections.abc import Hashable
    from pathlib import Path

FILE = "slate.json"
_LONG = ["more than a page of a disk holds"] * 150
COMMANDS = ("first", "add", "update", "remove", "import", "undo", "repair")


class Subject(Protocol):
    """A way of keeping films in a file of a folder."""

    commands: tuple[str, ...]

    def begin(self, folder: Path, command: str) -> None:
        """Put a store there for the command to work on."""

    def run(self, folder: Path, command: str) -> None:
        """Run a command; it is acknowledged when this returns."""

    def seen(self, folder: Path) -> Hashable:
        """Give all that is in the store, or what no sound store gives."""


class Ours:
    """The store of filmtrack."""

    commands: tuple[str, ...] = COMMANDS

    def begin(self, folder: Path, command: str) -> None:
        if command == "first":
            return
        store = Store(folder / FILE)
        with store.change("begin", NOW) as change:
            for title in ("Heat", "Ran", "M"):
                change.put(change.new(title).claiming([claim("notes", f"of {title}")]))
        self.run(folder, "update")
        if command == "repair":
            text = (folder / FILE).read_bytes()
            (folder / FILE).write_bytes(text[: len(text) * 2 // 3])

    def run(self, folder: Path, command: str) -> None:
        store = Store(folder / FILE)
        if command == "undo":
            store.undo()
        elif command == "repair":
            repair(folder / FILE)
        else:
            with store.change(command, NOW) as change:
                if command == "remove":
                    change.remove(2)
                elif command == "update":
                    change.put(change.production(1).claiming([claim("notes", "more")]))
                else:
                    for n in range(20 if command == "import" else 1):
                        change.put(
                            change.new(f"Film {n}").claiming([claim("notes", "new")])
                        )

    def seen(self, folder: Path) -> Hashable:
        try:
            return tuple(Store(folder / FILE).read().productions())
        except StoreDamagedError:
            return (folder / FILE).read_bytes()


class Unchecked(Ours):
    """Our store, had it no eyes for what others do to the file."""

    def run(self, folder: Path, command: str) -> None:
        blind = Stamp(0, 0, 0, 0)
        with patch.object(Stamp, "of", return_value=blind):
            super().run(folder, command)


class Stock:
    """TinyDB's own storage in the same hands."""

    commands: tuple[str, ...] = ("add", "update", "remove", "import")

    def begin(self, folder: Path, command: str) -> None:
        del command  # each begins with the same
        with TinyDB(folder / FILE) as database:
            for title in ("Heat", "Ran", "M"):
                database.insert({"title": title, "notes": _LONG})

    def run(self, folder: Path, command: str) -> None:
        with TinyDB(folder / FILE) as database:
            if command == "remove":
                database.remove(doc_ids=[2])
            elif command == "update":
                database.update({"notes": ["short"]}, doc_ids=[1])
            else:
                count = 20 if command == "import" else 1
                films = ({"title": f"Film {n}", "notes": _LONG} for n in range(count))
                database.insert_multiple(films)

    def seen(self, folder: Path) -> Hashable:
        text = (folder / FILE).read_bytes()
        try:
            return json.dumps(json.loads(text), sort_keys=True) if text else None
        except ValueError:
            return text


SUBJECTS: dict[str, Subject] = {"ours": Ours(), "stock": Stock()}
