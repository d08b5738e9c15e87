"""Where feeds come from: a page that links its feed, or an OPML file of another reader.

OPML is a few XML attributes, so the standard library reads it; expat stops entities
that expand without end.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import msgspec

from filmtrack.errors import BadFileError
from filmtrack.feeds.parser import complete_link, feed_html
from filmtrack.web import is_address

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEED_TYPES = frozenset(
    (
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
    )
)


class Feed(msgspec.Struct, frozen=True):
    """A feed of the slate; `title` is what it called itself when it was added."""

    address: str
    title: str = ""


class _FeedLinks(HTMLParser):
    """Collects `<link rel=alternate>` elements that name a feed."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.base = address
        self.found: dict[str, str] = {}

    def handle_starttag(
        self, tag: str, attrs: Sequence[tuple[str, str | None]]
    ) -> None:
        given = {name: value or "" for name, value in reversed(attrs)}
        target = given.get("href", "").strip()
        if tag == "base" and target:
            self.base = complete_link(self.base, target) or self.base
        kind = given.get("type", "").partition(";")[0].strip().lower()
        is_alternate = "alternate" in given.get("rel", "").lower().split()
        if tag == "link" and is_alternate and kind in _FEED_TYPES:
            link = complete_link(self.base, target)
            if link:
                self.found.setdefault(link, given.get("title", ""))


def feeds_of_page(body: bytes, address: str) -> list[str]:
    """List the feeds that a page links, those of its comments last."""
    finder = _FeedLinks(address)
    feed_html(finder, body.decode("utf-8", "replace"))
    return sorted(
        finder.found,
        key=lambda link: "comment" in f"{link} {finder.found[link]}".lower(),
    )


def is_page(body: bytes, content_type: str) -> bool:
    """Return whether an answer is an HTML page, whatever the server calls it."""
    start = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return True
    return content_type.startswith("text/html") and not (
        start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf"))
    )


def without_feed_scheme(address: str) -> str:
    """Return the address that a browser's `feed:` link stands for.

    >>> without_feed_scheme("feed://a.example/x"), without_feed_scheme("feed:https://a")
    ('http://a.example/x', 'https://a')
    """
    if address.lower().startswith("feed://"):
        return f"http{address[4:]}"
    return address[5:] if address.lower().startswith("feed:http") else address


def read_opml(data: bytes, name: str) -> list[str]:
    """List the feeds' addresses in an OPML file, once each; raises BadFileError."""
    try:
        root = ET.fromstring(data)
    except (ET.ParseError, LookupError, ValueError) as error:
        raise BadFileError(f"{name} is not well-formed XML: {error}") from error
    if root.tag.lower() != "opml":
        raise BadFileError(
            f"{name} is not an OPML file", hint="export the feeds as OPML"
        )
    stated = (
        value.strip()
        for outline in root.iter("outline")
        for key, value in outline.attrib.items()
        if key.lower() == "xmlurl"
    )
    found = dict.fromkeys(map(without_feed_scheme, stated))
    addresses = [link for link in found if is_address(link)]
    if not addresses:
        raise BadFileError(f"{name} names no feed (no outline with an xmlUrl)")
    return addresses
