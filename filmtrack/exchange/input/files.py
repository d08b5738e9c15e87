"""Bytes and text of files from outside, within limits.

A file is read to one byte above the limit and no further, so that no pipe, device or
sparse file can fill the memory.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

MOST_BYTES = 256 * 1024 * 1024

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_file(path: Path) -> bytes:
    """Read a whole file; raises BadFileError when it cannot be, or is too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path.name, MOST_BYTES)
        with path.open("rb") as stream:
            return read_stream(stream, path.name)
    except OSError as error:
        raise BadFileError(f"cannot read {path}: {error.strerror}") from error


def read_stream(stream: IO[bytes], name: str, most: int = MOST_BYTES) -> bytes:
    """Read a stream to its end; raises BadFileError when that lies beyond the limit."""
    content = stream.read(most + 1)
    if len(content) > most:
        raise _too_large(name, most)
    return content


def _too_large(name: str, most: int) -> BadFileError:
    return BadFileError(
        f"{name} is larger than {most // 2**20} MiB",
        hint="cut it into several files; JSON Lines may be cut at any line",
    )


def decoded(content: bytes, name: str) -> tuple[str, str | None]:
    """Give the text, and a notice where the encoding had to be guessed.

    A byte order mark decides, else strict UTF-8, else Windows-1252, in which every
    old export is written that is not UTF-8. Raises BadFileError for what is no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding, name), None
    try:
        return content.decode(), None
    except UnicodeDecodeError:
        text = _strict(content, "cp1252", name)
        return text, "not UTF-8; read as Windows-1252"


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadFileError(
            f"{name} is no text in {encoding.upper()}:"
            f" {error.reason} at byte {error.start}"
        ) from error
