"""Where a command's data goes: a format chosen once, then stdout or a file."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from filmtrack.cli.pager import is_longer, is_wanted, page
from filmtrack.cli.session import Session
from filmtrack.errors import NotUnderstoodError, UsageError
from filmtrack.sanitize import inert

_ENDINGS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "plain", ".htm": "html"}


def choose_format(
    session: Session, told: str | None, output: str | None, known: Sequence[str]
) -> str:
    """Settle the format: -f, else the ending of -o, else a table or, piped, plain.

    Raises NotUnderstoodError for a format that the command does not have.
    """
    if told is None and output is not None and output != "-":
        ending = Path(output).suffix.lower()
        told = _ENDINGS.get(ending, ending.removeprefix("."))
    if told is None:
        is_drawn = session.world.is_terminal or session.world.has_color
        return "table" if is_drawn else "plain"
    if told not in known:
        raise NotUnderstoodError(
            f'"{told}" is no format of this command',
            hint=f"formats: {', '.join(known)}",
        )
    return told


def deliver(
    session: Session, content: str | bytes, output: str | None, *, force: bool = False
) -> None:
    """Write data to FILE, or to stdout when there is none or it is `-`.

    Bytes are data: a terminal sees them with what would act on it made visible.
    Raises UsageError when FILE exists and is not to be overwritten, when it is the
    store or its backup, or when it cannot be written; then it is left as it was.
    """
    data = (
        content.encode("utf-8", "backslashreplace")
        if isinstance(content, str)
        else content
    )
    if output is None or output == "-":
        if isinstance(content, str):
            session.write(content)
        elif session.world.is_terminal:
            session.write(inert(content.decode("utf-8", "replace")))
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        return
    path = Path(output)
    _spare_the_store(session, path)
    if not force and os.path.lexists(path):
        raise UsageError(f"{output} exists", hint="--force overwrites it")
    try:
        _write_whole(path, data)
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror}") from error
    session.info(f"wrote {output}")


def _spare_the_store(session: Session, path: Path) -> None:
    """Refuse to write where the store or its backup is or will be, by any name."""
    from filmtrack.store.atomic import backup_of

    store, real = (Path(os.path.realpath(name)) for name in (session.path, path))
    for name, kept in (("store", store), ("backup", backup_of(store))):
        if real == kept or (real.exists() and kept.exists() and real.samefile(kept)):
            raise UsageError(f"{path} is the {name} itself", hint="name another file")


def show(
    session: Session, text: str, output: str | None, *, force: bool, paged: bool
) -> None:
    """Deliver text; on a terminal through a pager, when it is longer than that."""
    world = session.world
    to_terminal = world.is_terminal and output in (None, "-")
    may_page = paged and to_terminal and is_wanted(world.environ)
    if may_page and is_longer(text, world.size) and page(text, world.environ):
        return
    deliver(session, text, output, force=force)


def _write_whole(path: Path, data: bytes) -> None:
    """Write beside the file and rename over it, so that no half of it is ever seen."""
    import tempfile

    target = path.resolve() if path.is_symlink() else path
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a device or a pipe takes the bytes as they are
        return
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.chmod(0o666 & ~_umask())
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
