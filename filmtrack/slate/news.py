"""The news: of what the slate has learned, what is about somebody followed.

It is the digest, less films that are out. How far a reader has come is kept by the
numbers of claims, which are never given again: clocks differ, and an import brings
claims that were recorded long ago.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from filmtrack.slate.digest import changes, noted_by, numbered_to, said_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.ledger.facts import Document
    from filmtrack.slate.digest import Change
    from filmtrack.slate.followed import Followed

# The weightiest first: cameras before dates, dates before names.
_ORDER = (
    *("started", "wrapped", "moved", "narrowed", "cast", "new", "exited", "cancelled"),
    "stage",
)


class Seen(msgspec.Struct, frozen=True):
    """What a reader has seen: per production the last claim, and those struck out."""

    at: datetime
    claims: dict[int, int] = {}
    retracted: dict[int, list[int]] = {}


def seen_of(documents: Iterable[Document], at: datetime) -> Seen:
    """Take down all that the slate holds now."""
    claims, retracted = {}, {}
    for document in documents:
        claims[document.number] = document.last_n
        struck = [claim.n for claim in document.claims if claim.retracted]
        if struck:
            retracted[document.number] = struck
    return Seen(at, claims, retracted)


def news_since(
    documents: Iterable[Document], since: Seen | date, followed: Followed
) -> list[Change]:
    """List what is new about what is followed, by weight.

    Since a day means in reports of that day or later.
    """
    found = (
        _changes_seen(documents, since)
        if isinstance(since, Seen)
        else changes(documents, said_before(since), since)
    )
    return _about(found, followed)


def news_since_followed(
    documents: Iterable[Document], followed: Followed
) -> list[Change]:
    """List what is new since the first name was followed."""
    first = min((follow.since for follow in followed.follows), default=None)
    if first is None:
        return []
    return _about(changes(documents, noted_by(first), first.date()), followed)


def _changes_seen(documents: Iterable[Document], seen: Seen) -> Iterator[Change]:
    for document in documents:
        last = seen.claims.get(document.number, 0)
        struck = seen.retracted.get(document.number, ())
        newly = [
            claim.retracted.on
            for claim in document.claims
            if claim.retracted and claim.n <= last and claim.n not in struck
        ]
        since = min(newly, default=date.max)
        yield from changes([document], numbered_to(last), since)


def _about(found: Iterable[Change], followed: Followed) -> list[Change]:
    about = [
        change
        for change in found
        if change.facts.status != "released"
        and followed.on(change.facts, with_gone=change.group == "exited")
    ]
    return sorted(about, key=lambda change: _weight(change.group))


def _weight(group: str) -> int:
    return _ORDER.index(group) if group in _ORDER else len(_ORDER)
