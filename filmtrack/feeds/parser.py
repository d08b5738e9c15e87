"""Parse a feed: RSS, Atom or JSON Feed, however broken, into its entries.

feedparser is the only maintained parser that repairs what servers really send: wrong
charsets, undeclared entities, text after the end. It resolves no external entity.
JSON Feed is plain JSON, which feedparser 6 does not read.
"""

from __future__ import annotations

import contextlib
import io
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from filmtrack.errors import BadFileError, MissingExtraError
from filmtrack.web import is_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_TITLE, MOST_SUMMARY, MOST_LINK = 500, 1000, 2000
# A feed of 5 MB has fewer; millions of nested tags take the parser a minute.
_MOST_TAGS = 250_000
# Systems write 1 January 1970 where they have no date.
_FIRST_YEAR = 1995
# What feedparser and the parsers below it let through for some broken feeds.
_PARSER_BUGS = (
    ValueError,
    LookupError,
    OverflowError,
    RecursionError,
    AssertionError,
    TypeError,
    AttributeError,
)
_BEFORE_SLOGAN = re.compile(r"\s+[|–—»:·-]+\s+|\s*[|»]\s*")
_ENDS_A_BLOCK = frozenset(("p", "div", "br", "li", "h1", "h2", "h3", "td", "tr"))
_NO_TEXT = frozenset(("script", "style"))


class Entry(NamedTuple):
    """An entry as its feed has it; `published` is None if no date was understood."""

    key: str
    title: str
    link: str | None
    published: datetime | None
    summary: str


class FeedDocument(NamedTuple):
    """A feed at one moment."""

    title: str
    entries: list[Entry]


def parse_feed(body: bytes, address: str, content_type: str = "") -> FeedDocument:
    """Parse the body of an answer.

    `address` completes relative links; `content_type` is the whole header. Raises
    BadFileError for what is no feed, MissingExtraError without the extra `web`.
    """
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json_feed(body, address)
    try:
        import feedparser
    except ImportError as error:
        raise MissingExtraError("reading a feed", "web") from error
    if body.count(b"<") > _MOST_TAGS:
        raise BadFileError(f"{address} has more than {_MOST_TAGS:,} tags")
    headers = {
        "content-location": address,
        "content-type": _trusted_type(body, content_type),
    }
    try:
        # A stream, for feedparser opens bytes that happen to be the name of a file.
        found = feedparser.parse(
            io.BytesIO(body),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except _PARSER_BUGS as error:
        raise BadFileError(
            f"{address} sent a feed that cannot be parsed: {error}"
        ) from error
    if not found.get("version") and not found.entries:
        raise BadFileError(
            f"{address} is not a feed",
            hint="open it in a browser and look for the address of its feed",
        )
    title = feed_title(str(found.feed.get("title") or ""), address)
    return FeedDocument(title, _entries(map(_from_xml, found.entries), address))


def feed_title(stated: str, address: str) -> str:
    """Return the name of a feed, without its slogan; its host if it states none.

    >>> feed_title("Stage Door – Film News &amp; Reviews", "https://example.com/feed")
    'Stage Door'
    """
    name, *_ = _BEFORE_SLOGAN.split(plain_text(stated), 1)
    return name[:MOST_TITLE] or urlsplit(address).hostname or ""


def _trusted_type(body: bytes, content_type: str) -> str:
    """Return a content type whose charset is right as far as the bytes show.

    Text that is valid UTF-8 is UTF-8, whatever a header or a declaration says. Else the
    declaration goes before the header.
    """
    with contextlib.suppress(UnicodeDecodeError):
        body.decode("utf-8")
        return "application/xml; charset=utf-8"
    is_declared = b"encoding=" in body[:200]
    return "application/xml" if is_declared or not content_type else content_type


class _Raw(NamedTuple):
    """What the two families of formats have in common."""

    id: str
    link: str
    title: str
    summary: str
    published: datetime | None


def _from_xml(entry: dict[str, Any]) -> _Raw:
    # FeedBurner counts clicks through `link` and keeps the page here.
    link = entry.get("feedburner_origlink") or entry.get("link") or ""
    content = entry.get("content") or [{}]
    return _Raw(
        str(entry.get("id") or ""),
        str(link),
        str(entry.get("title") or ""),
        str(entry.get("summary") or content[0].get("value") or ""),
        # Its own `get` warns where it takes one date for the other.
        _moment(dict.get(entry, "published_parsed"))
        or _moment(dict.get(entry, "updated_parsed")),
    )


def _moment(parts: Sequence[int] | None) -> datetime | None:
    with contextlib.suppress(ValueError, OverflowError):
        if parts:
            year, month, day, hour, minute, second = parts[:6]
            return _credible(
                datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
            )
    return None


def _credible(moment: datetime) -> datetime | None:
    return moment if moment.year >= _FIRST_YEAR else None


def _json_feed(body: bytes, address: str) -> FeedDocument:
    import json

    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadFileError(f"{address} sent broken JSON: {error}") from error
    if "jsonfeed.org" not in str(found.get("version")):
        raise BadFileError(f"{address} is JSON, but not a JSON Feed")
    items = found.get("items")
    rows = [item for item in items or () if isinstance(item, dict)]
    title = feed_title(_text(found, "title"), address)
    return FeedDocument(title, _entries(map(_from_json, rows), address))


def _from_json(item: Mapping[str, Any]) -> _Raw:
    published = None
    with contextlib.suppress(ValueError, OverflowError):
        date = _text(item, "date_published") or _text(item, "date_modified")
        stated = datetime.fromisoformat(date)
        zoned = stated if stated.tzinfo else stated.replace(tzinfo=UTC)
        published = _credible(zoned.astimezone(UTC))
    return _Raw(
        str(item.get("id") or ""),
        _text(item, "url") or _text(item, "external_url"),
        _text(item, "title"),
        _text(item, "summary", "content_text", "content_html"),
        published,
    )


def _text(item: Mapping[str, Any], *names: str) -> str:
    """Return the first of the named values that is a text and not empty."""
    values = (item.get(name) for name in names)
    return next((value for value in values if isinstance(value, str) and value), "")


def _entries(rows: Iterable[_Raw], address: str) -> list[Entry]:
    """Clean the entries; one without a title is called by the start of its text."""
    found: dict[str, Entry] = {}
    for row in rows:
        usable = complete_link(address, row.link)
        summary = plain_text(row.summary)[:MOST_SUMMARY]
        title = plain_text(row.title)[:MOST_TITLE] or summary[:80] or usable
        if title:
            key = row.id or usable or f"{title} {row.published}"
            found.setdefault(key, Entry(key, title, usable, row.published, summary))
    return list(found.values())


def complete_link(base: str, link: str) -> str | None:
    """Return the whole address of a link; None if it is empty or not of the web."""
    try:
        found = urljoin(base, link.strip()) if link.strip() else ""
        urlsplit(found)
    except ValueError:
        return None
    return found if is_address(found) and len(found) <= MOST_LINK else None


class _PlainText(HTMLParser):
    """Collects the text of HTML; a block ends with a space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.hidden += tag in _NO_TEXT
        if tag in _ENDS_A_BLOCK:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in _NO_TEXT))
        if tag in _ENDS_A_BLOCK:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def feed_html(parser: HTMLParser, html: str) -> None:
    """Parse HTML, with marked sections as text: the parser fails at odd ones."""
    parser.feed(html.replace("<![", "&lt;!["))
    parser.close()


def plain_text(html: str) -> str:
    """Return the text of a piece of HTML in one line.

    >>> plain_text("<p>Cameras roll &amp; roll</p><p>in <i>Prague</i>")
    'Cameras roll & roll in Prague'
    """
    if "<" not in html and "&" not in html:
        return " ".join(html.split())
    parser = _PlainText()
    feed_html(parser, html[: 20 * MOST_SUMMARY])
    return " ".join("".join(parser.parts).split())
