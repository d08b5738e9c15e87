"""What one user keeps beside the slate: the inbox, and how far they have read.

A team shares the slate: what one of them has read or put off is theirs alone, and it
needs no right to write in the slate.
"""

import hashlib
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from filmtrack.cli.session import Session
from filmtrack.cli.world import data_folder
from filmtrack.errors import StoreDamagedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.feeds.inbox import Inbox
    from filmtrack.slate.digest import Seen
    from filmtrack.store.place import Place

NEWS = "news"
_SNOOZE = "snooze:"
T = TypeVar("T")


def inbox_of(session: Session, place: "Place | None" = None) -> "Inbox":
    """Open the user's inbox of a slate, this one unless another place is given."""
    from filmtrack.feeds.inbox import Inbox

    return Inbox(_path_of(session, place or session.place), wait=session.wait)


def _path_of(session: Session, place: "Place") -> Path:
    """Name the file of an inbox; the name does not show where the slate is."""
    text = os.path.realpath(place.path) if place.path else str(place)
    name = f"inbox-{hashlib.sha256(os.fsencode(text)).hexdigest()[:12]}.sqlite"
    return data_folder(session.world.environ) / "filmtrack" / name


def seen_by(session: Session, key: str) -> "Seen | None":
    """Return how far the user has read the news or a digest; None if never."""
    from filmtrack.slate.digest import Seen

    text = _marks(session).get(key)
    return _decoded(session, text, Seen) if text else None


def mark_seen(session: Session, key: str) -> None:
    """Remember that the user has read all that the slate holds now."""
    from filmtrack.slate.digest import seen_of

    seen = seen_of(session.slate.documents(), session.now)
    inbox_of(session).set_marks({key: msgspec.json.encode(seen).decode()})


def snoozed_keys(session: Session) -> set[str]:
    """Give the keys of the review items put off on the day that is looked at."""
    from filmtrack.store.marks import Snooze, snoozes_in

    own = {
        key.removeprefix(_SNOOZE): _decoded(session, text, Snooze)
        for key, text in _marks(session).items()
        if key.startswith(_SNOOZE)
    }
    # Those that an old version kept in the slate are everybody's, and older.
    both = (*snoozes_in(session.slate).items(), *own.items())
    found = {key: one for key, one in both if one.noted.date() <= session.today}
    return {k for k, one in found.items() if one.until and session.today < one.until}


def put_off(session: Session, keys: "Iterable[str]", until: date | None) -> None:
    """Put review items off until a day; None shows them again."""
    from filmtrack.store.marks import Snooze

    text = msgspec.json.encode(Snooze(noted=session.now, until=until)).decode()
    inbox_of(session).set_marks({f"{_SNOOZE}{key}": text for key in keys})


def _marks(session: Session) -> dict[str, str]:
    """Return the user's marks; without an inbox, SQLite is not even loaded."""
    is_there = _path_of(session, session.place).exists()
    return inbox_of(session).marks() if is_there else {}


def _decoded(session: Session, text: str, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except ValueError as error:
        raise StoreDamagedError(
            f"{_path_of(session, session.place)} is damaged: {error}",
            hint="delete it: it holds fetched items and no claims",
        ) from error
