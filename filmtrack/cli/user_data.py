"""What one user keeps beside the slate: the inbox, and how far they have read."""

import hashlib
import os
from typing import TYPE_CHECKING

import msgspec

from filmtrack.cli.session import Session
from filmtrack.cli.world import data_folder
from filmtrack.errors import StoreDamagedError

if TYPE_CHECKING:
    from filmtrack.feeds.inbox import Inbox
    from filmtrack.slate.digest import Seen
    from filmtrack.store.place import Place

NEWS = "news"


def inbox_of(session: Session, place: "Place | None" = None) -> "Inbox":
    """Open the user's inbox of a slate, this one unless another place is given.

    Its name does not show where the slate is.
    """
    from filmtrack.feeds.inbox import Inbox

    place = place or session.place
    text = os.path.realpath(place.path) if place.path else str(place)
    name = f"inbox-{hashlib.sha256(os.fsencode(text)).hexdigest()[:12]}.sqlite"
    folder = data_folder(session.world.environ) / "filmtrack"
    return Inbox(folder / name, wait=session.wait)


def copy_inbox(session: Session, source: "Place", target: "Place") -> None:
    """Give a transferred slate the user's inbox of the old one, if it has none yet."""
    inbox_of(session, source).copy(inbox_of(session, target).path)


def seen_by(session: Session, key: str) -> "Seen | None":
    """Return how far the user has read the news or a digest; None if never."""
    from filmtrack.slate.digest import Seen

    inbox = inbox_of(session)
    text = inbox.mark(key)
    try:
        return msgspec.json.decode(text, type=Seen) if text else None
    except ValueError as error:
        raise StoreDamagedError(
            f"{inbox.path} is damaged: {error}",
            hint="delete it: it holds fetched items and no claims",
        ) from error


def mark_seen(session: Session, key: str) -> None:
    """Remember that the user has read all that the slate holds now."""
    from filmtrack.slate.digest import seen_of

    seen = seen_of(session.slate.documents(), session.now)
    inbox_of(session).set_mark(key, msgspec.json.encode(seen).decode())
