"""Where a slate is kept, and the only opener of it: a file's path or a server's URL."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from tinydb import TinyDB

from filmtrack.errors import UsageError

# The storage class for each scheme of a URL, imported only when a slate is there.
_POSTGRES = ("filmtrack.store.server.postgres", "PostgresStorage")
_SERVERS = {"postgresql": _POSTGRES, "postgres": _POSTGRES}
_URL = "(?i)([a-z][a-z0-9+.-]*)://"
# What somebody has begun to type as a URL.
_NEARLY = ("postgresql:", "postgres:", "postgresql//", "postgres//")


class Place(NamedTuple):
    """The place of a slate: the path of a file, or the URL of a server."""

    text: str

    @property
    def scheme(self) -> str | None:
        """The scheme of a URL; None for a file."""
        # Most places are paths, for which no pattern needs to be compiled.
        url = re.match(_URL, self.text) if "://" in self.text else None
        return url[1].lower() if url else None

    @property
    def path(self) -> Path | None:
        """The path of a file; None for a server."""
        return None if self.scheme else Path(self.text)

    def __str__(self) -> str:
        """Name the place without a password."""
        if self.scheme is None:
            return self.text
        from filmtrack.store.server.address import without_password

        return without_password(self.text)


def read_place(text: str) -> Place:
    """Read a path or a URL; `./a://b` is a path. Raises UsageError."""
    place = Place(text)
    if place.scheme is None and text.lower().startswith(_NEARLY):
        # It may hold a password, and is not repeated.
        raise UsageError(
            "a URL begins with postgresql://",
            hint="write ./ before the name of a file that begins like one",
        )
    if place.scheme is None:
        return Place(str(Path(text).expanduser()))
    if place.scheme not in _SERVERS:
        known = " and ".join(f"{scheme}://" for scheme in _SERVERS)
        raise UsageError(
            f'cannot keep a slate at "{place}": unknown scheme "{place.scheme}"',
            hint=f"known: {known}; write ./{place} for a file of that name",
        )
    from filmtrack.store.server.address import checked

    return Place(checked(text))


def open_at(
    place: Place,
    *,
    writing: bool = False,
    wait: float = 10.0,
    by: str | None = None,
    copies: Path | None = None,
    offline: bool = False,
) -> TinyDB:
    """Open a slate; for writing it is locked until it is closed.

    `wait` is how many seconds to wait for the lock, `by` the author that a server
    notes. In the folder `copies` is what was last read of a server; `offline` reads
    that alone. Raises StoreBusyError, StoreDamagedError, UnreachableError,
    SettingError, and UsageError for writing to a copy.
    """
    if place.path is not None:
        from filmtrack.store.storage import FileStorage

        return TinyDB(place.path, storage=FileStorage, writing=writing, wait=wait)
    if offline:
        from filmtrack.store.server.cache import CacheStorage

        assert copies is not None  # there is nothing else to read
        return TinyDB(place.text, storage=CacheStorage, folder=copies, writing=writing)
    module, name = _SERVERS[place.scheme or ""]
    return TinyDB(
        place.text,
        storage=getattr(import_module(module), name),
        writing=writing,
        wait=wait,
        by=by,
        folder=copies,
    )
