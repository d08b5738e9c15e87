"""What was last read of a slate on a server, in a file of the user's own.

It is an ordinary store file with one more table, which says what it is a copy of. It
may be deleted at any time: the next command reads everything again.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from datetime import UTC, datetime
from io import UnsupportedOperation
from typing import TYPE_CHECKING, NamedTuple, cast

import msgspec
from tinydb.storages import Storage

from filmtrack.errors import UnreachableError, UsageError
from filmtrack.store import file_format
from filmtrack.store.atomic import clean, put
from filmtrack.store.documents import Documents, encoded
from filmtrack.store.header import (
    HEADER,
    JOURNAL,
    NO_STEPS,
    PRODUCTIONS,
    VERSION,
    Header,
    encoded_header,
)
from filmtrack.store.server.address import without_password

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from filmtrack.store.documents import Raws, Tables
    from filmtrack.strict_json import Json

# No table of a slate has this name.
_COPY = "filmtrack copy"


class CopyOf(msgspec.Struct, frozen=True):
    """Which state a copy is of: the slate, its revision, and the step that made that.

    The name of the step tells a database that was restored from the one that was read.
    `header` is that of the last write, for its unknown keys; `tables` are the names of
    the tables in order, empty ones too.
    """

    slate: str = ""
    revision: int = 0
    step: str = ""
    version: int = VERSION
    next: int = 1
    header: str = "{}"
    tables: tuple[str, ...] = ()


class ServerState(NamedTuple):
    """What is known of a server: its version, and how often the slate has changed.

    `read_at` is when a copy was last what the server had; None if the server answered.
    """

    version: str | None
    revision: int
    read_at: datetime | None = None


class Copy:
    """A state of a slate; the rows of its tables by name, without empty lines."""

    def __init__(
        self, of: CopyOf | None = None, rows: dict[str, Raws] | None = None
    ) -> None:
        self.of = of or CopyOf()
        self.rows = rows or {}

    def change(self, rows: Iterable[tuple[str, int, bytes | None]]) -> None:
        """Put rows of tables in place of those there; those without bytes go."""
        for name, number, raw in rows:
            raws = self.rows.setdefault(name, {})
            if raw is None:
                raws.pop(number, None)
            else:
                raws[number] = msgspec.Raw(raw)

    def tables(self) -> dict[str, dict[str, Mapping[str, Json]]] | None:
        """Return the tables as a file has them; None where no slate is."""
        if not self.of.revision:
            return None
        productions = self.rows.get(PRODUCTIONS, {})
        header = Header(
            version=self.of.version, productions=len(productions), next=self.of.next
        )
        rows = {name: self.rows.get(name, {}) for name in self.of.tables}
        if JOURNAL in rows:  # a file has a line for every production
            rows[JOURNAL] = dict.fromkeys(productions, NO_STEPS) | rows[JOURNAL]
        before = msgspec.Raw(self.of.header.encode())
        found = {HEADER: Documents({1: encoded_header(header, before)})}
        found |= {name: Documents(raws) for name, raws in rows.items()}
        # TinyDB asks for dicts and is content with mappings, which take no time here.
        return cast("dict[str, dict[str, Mapping[str, Json]]]", found)


def cache_file(folder: Path, url: str) -> Path:
    """Return where the copy of a slate is; the name does not show its address."""
    name = hashlib.sha256(without_password(url).encode()).hexdigest()[:32]
    return folder / f"{name}.json"


def load(path: Path) -> Copy:
    """Read a copy; an empty one if there is none, or anything in it is odd."""
    try:
        tables = file_format.decode(path.read_bytes())
        of = msgspec.json.decode(tables.pop(_COPY).raws[1], type=CopyOf)
    except (OSError, file_format.Damage, LookupError, msgspec.MsgspecError):
        return Copy()
    return Copy(of, {n: t.raws for n, t in tables.items() if n != HEADER})


def save(path: Path, copy: Copy) -> None:
    """Replace the copy; nothing happens where that is not possible."""
    header = Header(next=copy.of.next)
    tables: Tables = {
        HEADER: Documents({1: encoded(header)}),
        **{name: Documents(raws) for name, raws in copy.rows.items()},
        _COPY: Documents({1: encoded(copy.of)}),
    }
    with suppress(OSError):
        path.parent.mkdir(0o700, parents=True, exist_ok=True)
        clean(path)
        put(path, file_format.encode(tables), is_synced=False)


def confirm(path: Path) -> None:
    """Note that the copy is what the server has now."""
    with suppress(OSError):
        os.utime(path)


class CacheStorage(Storage):
    """A slate on a server as it was read last; it reaches no server."""

    server: ServerState | None = None

    def __init__(self, url: str, *, folder: Path, writing: bool = False) -> None:
        if writing:
            raise UsageError(
                "--offline shows what was read last; nothing can be written there"
            )
        self._name = without_password(url)
        self._path = cache_file(folder, url)

    def read(self) -> dict[str, dict[str, Mapping[str, Json]]]:
        """Return the tables of the copy; raises UnreachableError if there is none."""
        copy = load(self._path)
        tables = copy.tables()
        if tables is None:
            raise UnreachableError(
                f"there is no copy of {self._name} on this machine",
                hint="a command without --offline makes one",
            )
        read_at = datetime.fromtimestamp(self._path.stat().st_mtime, UTC)
        self.server = ServerState(None, copy.of.revision, read_at)
        return tables

    def write(self, data: Tables) -> None:
        """Refuse to write."""
        raise UnsupportedOperation("a copy is only read")
