"""The one way in which a file is replaced: wholly, durably, or not at all.

A store is replaced under its lock and keeps its backup; other files are just put there.

A temporary file beside it is written and synced; the file is compared with what was
read, hard-linked to its `.bak`, and replaced by one rename; then the folder is synced.
Whatever stops this leaves the old file or the new one, and at most a temporary that
the next writer removes.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import StoreBusyError

if TYPE_CHECKING:
    from pathlib import Path

# A slate is private to its user until that user opens it to others.
_PRIVATE = 0o600
# O_EXCL and O_NOFOLLOW keep a file or a link planted under that name from being used.
_CREATE = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)
# Some file systems, such as FAT, know no hard links.
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS})
# Some file systems cannot sync a folder; the file itself is synced in any case.
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP})


class Stamp(NamedTuple):
    """What tells one state of a file from another without reading it."""

    device: int
    inode: int
    modified: int
    size: int

    @classmethod
    def of(cls, status: os.stat_result) -> Stamp:
        """Make the stamp of a file from its status."""
        return cls(status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size)


def backup_of(path: Path) -> Path:
    """Name the file that keeps the state before the last write."""
    return path.with_name(f"{path.name}.bak")


def replace(
    path: Path, data: bytes, expected: Stamp | None, *, kept: Path | None = None
) -> None:
    """Make `data` the content of the file at `path`, in a folder the caller has locked.

    `expected` is the stamp of what was read there, None when there was no file; `kept`
    is where the old file goes, if not to its backup. Raises StoreBusyError when another
    program has changed it since, and OSError; whichever it is, the file is as it was,
    unless only the last step failed, to sync the folder.
    """
    clean(path)
    fresh = _temporary(path)
    try:
        _write(fresh, data, path if expected else None)
        if expected:
            _keep(path, expected, kept or backup_of(path))
            _look(path, expected)  # again: keeping the old file took its time
            fresh.replace(path)
        else:
            _place(fresh, path)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    sync(path.parent)


def put(
    path: Path, data: bytes, *, mode: int = _PRIVATE, is_synced: bool = True
) -> None:
    """Make `data` the content of another file in one step, or leave that as it was.

    The umask narrows the mode. Raises OSError.
    """
    fresh = _temporary(path)
    try:
        _write(fresh, data, None, mode, is_synced=is_synced)
        fresh.replace(path)
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)


def clean(path: Path) -> None:
    """Remove what an interrupted writer of this file left beside it.

    Whoever holds the lock is the only writer in the folder: no such file is in use.
    """
    left = rf"\.{re.escape(path.name)}\.[0-9a-f]{{32}}\.tmp"
    # A cheap test goes first: the folder may hold many other files.
    for file in path.parent.iterdir():
        if file.name.endswith(".tmp") and re.fullmatch(left, file.name):
            with contextlib.suppress(OSError):
                file.unlink()


def sync(folder: Path) -> None:
    """Make the names in a folder durable."""
    if sys.platform == "win32":  # it opens no folders, and journals their names
        return
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.urandom(16).hex()}.tmp")


def _write(
    fresh: Path,
    data: bytes,
    like: Path | None,
    mode: int = _PRIVATE,
    *,
    is_synced: bool = True,
) -> None:
    handle = os.open(fresh, _CREATE, mode)
    try:
        if like and sys.platform != "win32":
            # The owner and the mode of the old file, as far as allowed.
            status, ours = like.stat(), os.fstat(handle)
            if (ours.st_uid, ours.st_gid) != (status.st_uid, status.st_gid):
                try:
                    os.fchown(handle, status.st_uid, status.st_gid)
                # Only root may give a file away; a member may still give it to the
                # group.
                except PermissionError:
                    with contextlib.suppress(PermissionError):
                        os.fchown(handle, -1, status.st_gid)
            # The mode comes after the owner, since a change of owner clears bits of the
            # mode.
            os.fchmod(handle, stat.S_IMODE(status.st_mode))
        rest = memoryview(data)
        while rest:
            # A write may take fewer bytes than it was given.
            rest = rest[os.write(handle, rest) :]
        if is_synced:
            os.fsync(handle)
    finally:
        os.close(handle)


def _keep(path: Path, expected: Stamp, name: Path) -> None:
    """Link the file that was read under a second name."""
    kept = _temporary(path)
    try:
        try:
            kept.hardlink_to(path)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _write(kept, path.read_bytes(), path)
        # The link may be to a file that came after the one that was read.
        _look(path, expected)
        kept.replace(name)
    finally:
        # Between two links to one file a rename does nothing and leaves both.
        with contextlib.suppress(OSError):
            kept.unlink(missing_ok=True)


def _look(path: Path, expected: Stamp) -> None:
    if Stamp.of(path.stat()) != expected:
        raise _changed(path)


def _place(fresh: Path, path: Path) -> None:
    """Return the file its name, which nobody may have taken meanwhile."""
    try:
        # A link fails where the name is taken; a rename would replace that file.
        path.hardlink_to(fresh)
    except FileExistsError as error:
        raise _changed(path) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        fresh.replace(path)


def _changed(path: Path) -> StoreBusyError:
    return StoreBusyError(
        f"another program has changed {path} meanwhile; nothing was written",
        hint="try again",
    )
