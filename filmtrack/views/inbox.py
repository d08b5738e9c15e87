"""The inbox: items, best first, with the reason; also as a feed of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.sanitize import escape_address, escape_markdown, visible
from filmtrack.views.grid import Grid
from filmtrack.views.sheet import Column, RowGroup
from filmtrack.web import without_credentials

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from filmtrack.views.renderers import Object, View
    from filmtrack.views.screen import Screen

_ATOM = "http://www.w3.org/2005/Atom"


class InboxLine(NamedTuple):
    """One item as it is shown; `score` is 0 and `reasons` empty for other news."""

    number: int
    title: str
    source: str
    link: str | None
    summary: str
    published: datetime | None
    when: datetime
    state: str
    score: int
    reasons: tuple[str, ...]

    @property
    def address(self) -> str:
        """The page of the item without credentials; empty if there is none."""
        return without_credentials(self.link) if self.link else ""


def inbox_view(
    found: Sequence[InboxLine], said: Sequence[str], *, with_state: bool = False
) -> Grid[InboxLine]:
    """Show items; `with_state` shows which were read or skipped."""
    state = Column[InboxLine](
        "state", "state", lambda i: i.state, 5, 7, read=with_state
    )
    columns: tuple[Column[InboxLine], ...] = (
        Column("number", "n", lambda item: str(item.number), 2, 6, is_number=True),
        Column("title", "title", lambda item: item.title, 32, 80, "bold"),
        Column("source", "source", lambda item: item.source, 6, 14, "bright_black"),
        Column("day", "day", lambda item: f"{item.when:%d %b}", 6, 6, rank=1),
        Column("reasons", "why", lambda item: ", ".join(item.reasons), 10, 28),
        state,
        Column("link", "link", lambda item: item.address, read=False),
        Column(
            "published",
            "published",
            lambda item: item.published.isoformat() if item.published else "",
            read=False,
        ),
        Column("score", "score", lambda i: str(i.score), is_number=True, read=False),
    )

    def markdown(_view: View, _screen: Screen) -> str:
        lines = []
        for item in found:
            title = escape_markdown(item.title)
            if item.address:
                title = f"[{title}]({escape_address(item.address)})"
            rest = ", ".join(filter(None, (item.source, f"{item.when:%d %b %Y}")))
            why = escape_markdown(", ".join(item.reasons))
            reasons = f" · {why}" if why else ""
            lines.append(f"- {title} ({escape_markdown(rest)}){reasons}\n")
        return "".join(lines)

    def atom(_view: View, _screen: Screen) -> str:
        return _feed(found)

    others = {"md": markdown, "atom": atom}
    return Grid([RowGroup(found)], columns, _object, said, others)


def _object(item: InboxLine) -> Object:
    return {
        "number": item.number,
        "title": item.title,
        "source": item.source,
        "link": item.address or None,
        "published": item.published,
        "state": item.state,
        "score": item.score,
        "reasons": item.reasons,
        "summary": item.summary,
    }


def _feed(found: Sequence[InboxLine]) -> str:
    """Write an Atom feed, with ids that stay the same from one run to the next."""
    from xml.etree import ElementTree as ET

    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    latest = max(
        (item.when.isoformat() for item in found), default="1970-01-01T00:00:00+00:00"
    )
    _put(feed, "id", "tag:filmtrack.invalid,2026:inbox")
    _put(feed, "title", "filmtrack inbox")
    _put(feed, "updated", latest)
    _put(ET.SubElement(feed, f"{{{_ATOM}}}author"), "name", "filmtrack")
    for item in found:
        entry = ET.SubElement(feed, f"{{{_ATOM}}}entry")
        _put(entry, "id", f"tag:filmtrack.invalid,2026:inbox/{item.number}")
        _put(entry, "title", item.title)
        _put(entry, "updated", item.when.isoformat())
        if item.address:
            ET.SubElement(entry, f"{{{_ATOM}}}link", href=item.address)
        why = ", ".join(item.reasons)
        _put(
            entry, "summary", " · ".join(filter(None, (item.source, why, item.summary)))
        )
    text = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _put(parent: object, name: str, text: str) -> None:
    from xml.etree import ElementTree as ET

    assert isinstance(parent, ET.Element)
    ET.SubElement(parent, f"{{{_ATOM}}}{name}").text = visible(text)
