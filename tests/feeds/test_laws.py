"""What holds for any bytes that a server may send, and any headline."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from filmtrack.errors import BadFileError
from filmtrack.feeds.concern import Watch
from filmtrack.feeds.parser import FeedDocument, parse_feed, plain_text
from filmtrack.feeds.subscriptions import feeds_of_page, read_opml
from filmtrack.slate.followed import Follow, Followed
from filmtrack.web import is_address
from tests.builders import document_of, says
from tests.feeds.shapes import SHAPES, stories

ADDRESS = "https://example.com/feed"
PIECES = (
    b"<![CDATA[ ]]> <! <![x &#x &#99999999999; </item> <item> <title> ]]> <?x ?> <!-- "
    b'xml:base="http://[x" href="http://[::1" <pubDate>9999999999</pubDate> \0 \xff '
    b'<!DOCTYPE encoding="hex" encoding="utf-7" \xef\xbb\xbf <georss:point>1</x>'
).split(b" ")
FEEDS = [shape(stories("Café ‘Heat 2’ & co", "B")) for shape in SHAPES.values()]


@st.composite
def broken_feeds(draw: st.DrawFn) -> bytes:
    """Draw a good feed with some bytes cut out and some pieces put in."""
    body = draw(st.sampled_from(FEEDS))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(body)))
        cut = draw(st.integers(0, 30))
        body = body[:at] + draw(st.sampled_from(PIECES)) + body[at + cut :]
    return body


@given(st.one_of(broken_feeds(), st.binary(max_size=200)))
def test_any_bytes_are_a_feed_or_refused(body: bytes) -> None:
    document = FeedDocument("", [])
    with contextlib.suppress(BadFileError):
        document = parse_feed(body, ADDRESS, "text/xml")
    for entry in document.entries:
        assert entry.title
        assert entry.link is None or is_address(entry.link)
    assert all(map(is_address, feeds_of_page(body, ADDRESS)))
    with contextlib.suppress(BadFileError):
        assert read_opml(body, "x.opml")


@given(st.text(alphabet="<>!&#;/[]x= \n'\"-?lt", max_size=60))
def test_any_markup_becomes_a_line_of_text(html: str) -> None:
    assert "\n" not in plain_text(html)


NOW = datetime(2026, 3, 1, tzinfo=UTC)
WATCH = Watch(
    [document_of(says("2026-01-01", "V", "directors", "Michael Mann", "attached"))],
    Followed([Follow("person", "Adam Driver", NOW)]),
)
WORDS = st.sampled_from(
    [
        "Heat",
        "2",
        "Adam",
        "Driver",
        "Joins",
        "‘Heat’",
        "-",
        "’s",
        "Mann’s",
        "映画",
        "́",
        "&",
    ]
)


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.text())
def test_any_headline_is_judged_the_same_way_twice(title: str, summary: str) -> None:
    found = WATCH.concern(title, summary)
    assert found == WATCH.concern(title, summary)
    assert found is None or found.score > 0
