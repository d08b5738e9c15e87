"""TinyDB's storage of a slate in a file.

Everything above it speaks to TinyDB's `Storage` interface alone (read, write, close),
so that a slate shared by a team can one day sit behind the same door.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from io import UnsupportedOperation
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tinydb.storages import Storage

from filmtrack.errors import StoreDamagedError
from filmtrack.store import file_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.store.documents import Tables
    from filmtrack.strict_json import Json

# Without O_NONBLOCK the opening of a pipe waits for somebody to write to it.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# Other users of the machine must not list a folder made for a slate.
_PRIVATE = 0o700


class FileStorage(Storage):
    """A store in a file; a symbolic link to it is followed, for writing too.

    Open for writing it holds the lock on the file's folder until it is closed. Open for
    reading it takes no lock and changes nothing.
    """

    def __init__(
        self, path: Path, *, writing: bool = False, wait: float = 10.0
    ) -> None:
        # A write replaces the target: a link replaced by a file would part the two.
        self.path = Path(os.path.realpath(path))
        self._status: os.stat_result | None = None
        self._lock: int | None = None
        with telling(self.path):
            _refuse_dangling(path)
        if writing:
            from filmtrack.store.lock import lock  # readers need none

            with telling(self.path):
                _make(self.path.parent)
                self._lock = lock(self.path.parent, wait)

    def read(self) -> dict[str, dict[str, Mapping[str, Json]]] | None:
        """Return the tables, each document still as its bytes; None where no file is.

        Raises StoreDamagedError, which says what is wrong with the file, and where.
        """
        text = self.text()
        if text is None:
            return None
        try:
            tables = file_format.decode(text)
        except file_format.Damage as damage:
            from filmtrack.store.damage import NEWER  # a sound store never needs it

            raise StoreDamagedError(
                f"{self.path} cannot be read: {damage}; it is left as it is",
                hint="a newer filmtrack reads it"
                if str(damage).startswith(NEWER)
                else "`filmtrack check` says more; "
                "`filmtrack check --repair` saves what is whole",
            ) from damage
        # TinyDB asks for dicts and is content with mappings, which take no time here.
        return cast("dict[str, dict[str, Mapping[str, Json]]]", tables)

    def text(self) -> bytes | None:
        """Return the file as it is, sound or not; None where there is none."""
        with telling(self.path):
            try:
                handle = os.open(self.path, _READ)
            except FileNotFoundError:
                self._status = None
                return None
            with os.fdopen(handle, "rb", buffering=0) as file:
                status = os.fstat(handle)
                # A pipe or a device would block, or never end.
                if not stat.S_ISREG(status.st_mode):
                    raise OSError(None, "it is no regular file")
                text = file.readall()
            self._status = status
        return text

    def write(self, data: Tables) -> None:
        """Replace the file, if it is still the one that was read; all or nothing.

        Raises StoreBusyError when another program has changed it, StoreDamagedError
        when the disk or the folder does not let it be written.
        """
        self._replace(data)

    def supersede(self, data: Tables) -> Path | None:
        """Replace a damaged file, and give the name under which it is kept."""
        with telling(self.path):
            stem = f"{self.path.name}.damaged"
            names = (self.path.with_name(f"{stem}-{n}") for n in count(1))
            # A damaged file never replaces one that was kept before.
            unused = (name for name in names if not name.exists())
            kept = next(unused) if self._status else None
        self._replace(data, kept)
        return kept

    def _replace(self, data: Tables, kept: Path | None = None) -> None:
        if self._lock is None:
            raise UnsupportedOperation("this store was opened for reading")
        from filmtrack.store.atomic import Stamp, replace

        content = file_format.encode(data)
        stamp = Stamp.of(self._status) if self._status else None
        with telling(self.path):
            # A rename needs no right to write the file, so the mark must be respected
            # here.
            if stamp and not os.access(self.path, os.W_OK):
                raise PermissionError(None, "it is read-only")
            replace(self.path, content, stamp, kept=kept)
            self._status = self.path.stat()

    def close(self) -> None:
        """Release the lock."""
        if self._lock is not None:
            with suppress(OSError):  # whatever it says, the lock is gone with it
                os.close(self._lock)
            self._lock = None


def _refuse_dangling(path: Path) -> None:
    """Refuse a link whose target does not exist, as on a disk that is not mounted.

    Raises StoreDamagedError.
    """
    if os.path.exists(path):  # noqa: PTH110 (for every command; a Path takes longer)
        return
    for link in (path, *path.parents):
        if link.is_symlink():
            try:
                link.stat()
            except FileNotFoundError as error:
                target = os.path.realpath(link)
                raise StoreDamagedError(
                    f"{link} is a link to {target}, which does not exist",
                    hint="mount the disk or make the file, or name another store",
                ) from error


def _make(folder: Path) -> None:
    """Make a missing folder, and those above it, private and durable."""
    if folder.exists():
        return
    _make(folder.parent)
    from filmtrack.store.atomic import sync

    folder.mkdir(_PRIVATE, exist_ok=True)
    sync(folder.parent)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what the system says of a file into our own error."""
    try:
        yield
    except OSError as error:
        raise StoreDamagedError(f"{path}: {error.strerror}") from error
