"""Finding feeds: in a page, and in the OPML file of another reader."""

from __future__ import annotations

import pytest

from filmtrack.errors import BadFileError
from filmtrack.feeds.subscriptions import feeds_of_page, is_page, read_opml

PAGE = b"""<!DOCTYPE html><html><head><title>Film</title>
<link rel="stylesheet" href="/a.css">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
<LINK REL='Alternate nofollow' TYPE='application/atom+xml; charset=utf-8' HREF='/f?a=1'>
<link rel="alternate" hreflang="de" href="/de">
<link rel="alternate" type="application/feed+json" href="javascript:x">
</head><body>"""


def test_a_page_names_its_feeds_those_of_comments_last() -> None:
    assert feeds_of_page(PAGE, "https://example.com/news/") == [
        "https://example.com/f?a=1",
        "https://example.com/comments/feed",
    ]


def test_a_base_counts_for_the_links_after_it() -> None:
    page = PAGE.replace(b"<title>", b'<base href="//cdn.example.com/x/"><title>')
    assert feeds_of_page(page, "https://example.com/")[0].startswith(
        "https://cdn.example.com/f"
    )


@pytest.mark.parametrize(
    ("body", "content_type", "page"),
    [
        (PAGE, "application/rss+xml", True),
        (b"<html>", "", True),
        (b"<p>hello", "text/html", True),
        (b"\n<?xml version='1.0'?><rss>", "text/html", False),
        (b"<rss>", "application/xml", False),
    ],
)
def test_a_page_is_told_from_a_feed_by_its_bytes(
    body: bytes, content_type: str, page: bool
) -> None:
    assert is_page(body, content_type) is page


def test_opml_lists_feeds_of_nested_folders_once() -> None:
    opml = b"""<?xml version="1.0"?><opml version="2.0"><head/><body>
    <outline text="Trades"><outline text="A" xmlUrl="https://a.example/feed"/>
    <outline text="B" xmlurl=" feed://b.example/rss "/></outline>
    <outline xmlUrl="https://a.example/feed"/><outline text="note"/>
    <outline xmlUrl="file:///etc/passwd"/></body></opml>"""
    assert read_opml(opml, "x.opml") == [
        "https://a.example/feed",
        "http://b.example/rss",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not well-formed"),
        (b"<opml><body><outline>", "not well-formed"),
        (b"<rss/>", "not an OPML file"),
        (b"<opml><body><outline text='a'/></body></opml>", "names no feed"),
    ],
)
def test_a_file_without_feeds_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(BadFileError, match=message):
        read_opml(data, "x.opml")


def test_entities_of_an_opml_file_do_not_expand_without_end() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE o [<!ENTITY a0 "ha">{entities}]><opml><body>&a9;</body></opml>'
    with pytest.raises(BadFileError, match="not well-formed"):
        read_opml(text.encode(), "x.opml")
