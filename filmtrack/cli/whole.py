"""The productions that a query means, with their claims, decoded once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from filmtrack.cli import look
from filmtrack.cli.session import Session

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document


def whole(session: Session, query: Sequence[str] | None) -> "list[Document]":
    """Give productions with their claims, as of the day that is looked at.

    Without a query no fact is looked at before, which spares decoding them twice.
    """
    if query or session.as_of:
        return look.documents(session, session.select(query or []))
    return session.slate.documents()
