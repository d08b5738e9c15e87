"""A zip of a service's export: the members that matter, each a file of its own.

Nothing is ever extracted. A name that leads out of the archive, and a member or a
whole beyond the limits, are refused; personal members stay unread.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.files import SourceFile, read_stream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.exchange.records import Found, ImportContext

MOST_MEMBERS = 2_000
MOST_MEMBER_BYTES = 64 * 1024 * 1024
MOST_BYTES = 256 * 1024 * 1024
_ENDINGS = (".csv", ".json", ".jsonl", ".ndjson", ".ics")
# Of Letterboxd's and Trakt's exports: the user's identity, and deleted things.
_UNREAD_FOLDERS = frozenset(("deleted", "orphaned"))
_UNREAD = re.compile(
    r"profile|comments|user-|settings|connection|network|hidden|.*-lists$|lists-lists"
)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# The errors of zipfile for an archive that is damaged or encrypted.
_DAMAGES = (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError, EOFError)
_NUMBER = re.compile(r"[0-9]+")


def members(file: SourceFile) -> list[SourceFile]:
    """Unpack the members that matter, in the order of their names and numbers.

    Raises BadFileError before anything of them is used.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            found = _members(archive, file.name)
    except _DAMAGES as error:
        raise BadFileError(
            f"{file.name} is not a zip that can be read: it is damaged, cut off or"
            " encrypted"
        ) from error
    if not found:
        raise BadFileError(
            f"{file.name} contains no file that can be imported",
            hint=f"files in it are read if they end in {', '.join(_ENDINGS)}",
        )
    return found


def refuse_nested(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Refuse a zip within a zip: no service writes one; raises BadFileError."""
    raise BadFileError(f"{file.name} is a zip within a zip")


def _members(archive: zipfile.ZipFile, file: str) -> list[SourceFile]:
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise BadFileError(f"{file} has {len(infos):,} members")
    for name in (info.filename for info in infos):
        parts = name.replace("\\", "/").split("/")
        if ".." in parts or parts[0] == "" or ":" in parts[0]:
            raise BadFileError(
                f"{file} has a member that leads out of it: {name}",
                hint="no service writes such an archive; nothing was imported",
            )
    found = []
    left = MOST_BYTES
    for info in sorted(infos, key=lambda info: _by_number(info.filename)):
        if not _matters(info.filename):
            continue
        name = f"{file}/{info.filename}"
        if info.compress_type not in _PACKINGS:
            raise BadFileError(f"{name} is packed in a way that no service uses")
        with archive.open(info) as stream:
            # The size that a member declares is not to be trusted.
            content = read_stream(stream, name, min(left, MOST_MEMBER_BYTES))
        left -= len(content)
        found.append(SourceFile(name, content))
    return found


def _by_number(name: str) -> tuple[str, list[int]]:
    """Order names so that watchlist-10 comes after watchlist-2."""
    return _NUMBER.sub("0", name), [int(n[:18]) for n in _NUMBER.findall(name)]


def _matters(name: str) -> bool:
    *folders, file = name.casefold().split("/")
    stem, _, _ = file.rpartition(".")
    # "likes/lists.csv" holds addresses of other people's lists, and no films.
    if folders[-1:] == ["likes"] and stem != "films":
        return False
    hidden = file.startswith(".") or "__macosx" in folders
    unread = not _UNREAD_FOLDERS.isdisjoint(folders) or bool(_UNREAD.match(stem))
    return file.endswith(_ENDINGS) and not hidden and not unread


def is_wanted(member: SourceFile) -> bool:
    """Tell a member that is a watchlist or a list, and must not fail unnoticed."""
    return "watchlist" in member.name or "list" in member.name.rpartition("/")[2]
