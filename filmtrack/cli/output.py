"""Output: the format is chosen once, then data goes to stdout or a file."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from filmtrack.cli.pager import is_longer, is_wanted, page
from filmtrack.cli.session import Session
from filmtrack.errors import NotUnderstoodError, UsageError
from filmtrack.sanitize import inert

# Formats for people, in the encoding of the terminal; all others are UTF-8.
_FOR_PEOPLE = ("table", "plain", "md")
_EXTENSIONS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "plain", ".htm": "html"}


class OutputOptions(NamedTuple):
    """How the output is written: its format, its file, and how it is drawn."""

    format: str | None = None
    output: str | None = None
    force: bool = False
    ascii: bool = False
    no_pager: bool = False

    @property
    def to_file(self) -> bool:
        """Whether the output goes to a file rather than to stdout."""
        return self.output not in (None, "-")


def choose_format(
    session: Session, options: OutputOptions, known: Sequence[str]
) -> str:
    """Choose the format: -f, else the extension of -o, else table, or plain if piped.

    Raises NotUnderstoodError for a format that the command does not have.
    """
    name = options.format
    if name is None and options.to_file:
        extension = Path(options.output or "").suffix.lower()
        name = _EXTENSIONS.get(extension, extension.removeprefix("."))
    if name is None:
        is_drawn = session.world.is_terminal or session.world.has_color
        return "table" if is_drawn else "plain"
    if name not in known:
        raise NotUnderstoodError(
            f'this command has no format "{name}"',
            hint=f"formats: {', '.join(known)}",
        )
    return name


def encoded(text: str, name: str) -> str | bytes:
    """Encode the text of a format that programs read."""
    return text if name in _FOR_PEOPLE else text.encode("utf-8", "backslashreplace")


def deliver(session: Session, content: str | bytes, options: OutputOptions) -> None:
    """Write text or data to FILE, or to stdout if there is none or it is `-`.

    Bytes are data in UTF-8, whatever the locale; a terminal gets them with control
    characters made visible. Raises UsageError, and leaves FILE unchanged, if it exists
    and --force is not given, if it is the store or its backup, or if it cannot be
    written.
    """
    data = (
        content.encode("utf-8", "backslashreplace")
        if isinstance(content, str)
        else content
    )
    if not options.to_file:
        if isinstance(content, bytes) and session.world.is_terminal:
            content = inert(content.decode("utf-8", "replace")).encode()
        session.write(content)
        return
    output = options.output or ""
    path = Path(output)
    _spare_the_store(session, path)
    if not options.force and os.path.lexists(path):
        raise UsageError(f"{output} exists", hint="--force overwrites it")
    from filmtrack.store.atomic import put

    try:
        target = path.resolve() if path.is_symlink() else path
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a device or a pipe takes the bytes as they are
        else:
            put(target, data, mode=0o666)
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror}") from error
    session.info(f"wrote {output}")


def _spare_the_store(session: Session, path: Path) -> None:
    """Refuse to overwrite the store or its backup, by any name; raises UsageError."""
    from filmtrack.store.atomic import backup_of

    if session.place.path is None:
        return
    store, real = (Path(os.path.realpath(n)) for n in (session.place.path, path))
    for name, kept in (("store", store), ("backup", backup_of(store))):
        if real == kept or (real.exists() and kept.exists() and real.samefile(kept)):
            raise UsageError(f"{path} is the {name} itself", hint="name another file")


# In so few columns a pager shows its own prompt and little else.
_NO_ROOM = 10


def show(session: Session, text: str, name: str, options: OutputOptions) -> None:
    """Write text of a format; on a terminal through a pager if it is long."""
    world = session.world
    to_terminal = world.is_terminal and not options.to_file
    may_page = to_terminal and not options.no_pager and is_wanted(world.environ)
    may_page = may_page and world.size[0] > _NO_ROOM
    pager = world.environ.get("PAGER", session.config.pager)
    if may_page and is_longer(text, world.size) and page(text, world.environ, pager):
        return
    deliver(session, encoded(text, name), options)
