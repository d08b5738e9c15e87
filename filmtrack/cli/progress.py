"""Progress bars of long commands."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from filmtrack.cli.session import Session
from filmtrack.sanitize import visible

# Fewer items than this take less than a second.
_MANY = 500
T = TypeVar("T")


def with_progress(session: Session, items: Sequence[T], label: str) -> Iterable[T]:
    """Iterate over items; show a progress bar if there are many and on a terminal."""
    if len(items) < _MANY:
        return items
    return with_bar(session, items, label, len(items))


def with_bar(
    session: Session, items: Iterable[T], label: str, total: int
) -> Iterable[T]:
    """Iterate over items; show a progress bar on a terminal."""
    world = session.world
    if not world.stderr.isatty() or world.is_dumb:
        return items
    from rich.console import Console
    from rich.progress import track

    console = Console(file=world.stderr)
    return track(items, visible(label), total, console=console, transient=True)
