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

NEWS = "news"


def inbox_of(session: Session) -> "Inbox":
    """Open the user's inbox of this slate; its name does not show where that is."""
    from filmtrack.feeds.inbox import Inbox

    path = session.place.path
    place = os.path.realpath(path) if path else str(session.place)
    name = f"inbox-{hashlib.sha256(os.fsencode(place)).hexdigest()[:12]}.sqlite"
    folder = data_folder(session.world.environ) / "filmtrack"
    return Inbox(folder / name, wait=session.wait)


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
