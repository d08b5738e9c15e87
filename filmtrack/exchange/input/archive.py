"""A zip of a service's export: the members that matter, each read as its own file.

Nothing is ever extracted. A name that leads out of the archive, a member or a whole
beyond the limits, and a zip within a zip are refused; what is personal stays unread.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.detect import detect
from filmtrack.exchange.input.files import read_stream
from filmtrack.exchange.records import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.records import Found, ImportContext

MOST_MEMBERS = 2_000
MOST_MEMBER_BYTES = 64 * 1024 * 1024
MOST_BYTES = 256 * 1024 * 1024
_ENDINGS = (".csv", ".json", ".jsonl", ".ndjson", ".ics")
# Of Letterboxd's and Trakt's exports: who one is, and what one has thrown away.
_UNREAD_FOLDERS = frozenset(("deleted", "orphaned"))
_UNREAD = re.compile(
    r"profile|comments|user-|settings|connection|network|hidden|.*-lists$|lists-lists"
)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What zipfile raises over an archive that is damaged or encrypted.
_DAMAGES = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError)
_NUMBER = re.compile(r"[0-9]+")


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read each member that matters, in the order of their names and numbers."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = _members(archive, reading)
    except _DAMAGES as error:
        raise BadFileError(f"{reading.name} is no zip to read: {error}") from error
    for name, text in members:
        yield from _member(name, text, reading)


def _members(
    archive: zipfile.ZipFile, reading: ImportContext
) -> list[tuple[str, bytes]]:
    """Give the members' bytes; raises BadFileError before anything of them is used."""
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise BadFileError(f"{reading.name} has {len(infos):,} members")
    for info in infos:
        _refuse_escape(info.filename, reading)
    found = []
    left = MOST_BYTES
    for info in sorted(infos, key=lambda info: _by_number(info.filename)):
        if not _matters(info.filename):
            continue
        name = f"{reading.name}/{info.filename}"
        if info.compress_type not in _PACKINGS:
            raise BadFileError(f"{name} is packed in a way that no service uses")
        with archive.open(info) as stream:
            # The size that a member declares is its own word, and is not believed.
            text = read_stream(stream, name, min(left, MOST_MEMBER_BYTES))
        left -= len(text)
        found.append((name, text))
    return found


def _refuse_escape(name: str, reading: ImportContext) -> None:
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or parts[0] == "" or ":" in parts[0]:
        raise BadFileError(
            f"{reading.name} has a member that leads out of it: {name}",
            hint="no service writes such an archive; nothing was taken from it",
        )


def _by_number(name: str) -> tuple[str, list[int]]:
    """Order names so that watchlist-10 comes after watchlist-2."""
    return _NUMBER.sub("0", name), [int(n[:18]) for n in _NUMBER.findall(name)]


def _matters(name: str) -> bool:
    *folders, file = name.casefold().split("/")
    stem, _, _ = file.rpartition(".")
    hidden = file.startswith(".") or "__macosx" in folders
    unread = not _UNREAD_FOLDERS.isdisjoint(folders) or bool(_UNREAD.match(stem))
    return file.endswith(_ENDINGS) and not hidden and not unread


def _member(name: str, content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read one member; one that cannot be read is told, and costs no other."""
    from filmtrack.exchange.formats import reader

    inside = reading._replace(name=name)
    try:
        yield from reader(_format(content, name))(content, inside)
    except BadFileError as error:
        weight = Severity.LEFT_OUT if _is_other(name) else Severity.FAILED
        yield Problem(inside.place(), error.what, weight=weight)


def _format(content: bytes, name: str) -> str:
    found = detect(content, name)
    if found == "zip":
        raise BadFileError("a zip within a zip")
    return found


def _is_other(name: str) -> bool:
    """Tell a member that is none of a watchlist's or list's."""
    return "watchlist" not in name and "list" not in name.rpartition("/")[2]
