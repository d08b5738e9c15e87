"""Parsing feeds: every common shape, and what is broken in them."""

from __future__ import annotations

import pytest

from filmtrack.errors import BadFileError
from filmtrack.feeds.parser import parse_feed, plain_text
from tests.feeds.shapes import NOON, SHAPES, Story, custom, wordpress

ADDRESS = "https://example.com/feed"
STORY = Story(
    "‘Café Müller’ & Co.: Cameras Roll – in Łódź", "Shooting began on Monday."
)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_gives_title_text_page_and_moment(shape: str) -> None:
    document = parse_feed(SHAPES[shape]([STORY]), ADDRESS)
    assert document.title
    (entry,) = document.entries
    assert entry.title == STORY.title
    assert entry.summary.startswith(STORY.summary)
    assert (entry.link or "").partition("?")[0] == STORY.page
    assert entry.published is not None
    # The system written by hand prints Eastern time.
    assert (entry.published - NOON).total_seconds() == (18000 * (shape == "custom"))


TEXT = "Café “Heat 2” – déjà vu"
RSS = (
    '<?xml version="1.0"{}?><rss version="2.0"><channel><title>T</title><item>'
    "<title>{}</title><link>/a</link></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("declared", "really", "header"),
    [
        ("", "utf-8", ""),
        ("", "utf-8", "text/xml"),
        ("", "utf-8", "text/xml; charset=iso-8859-1"),
        ("iso-8859-1", "utf-8", "application/rss+xml"),
        ("utf-8", "cp1252", "application/rss+xml; charset=utf-8"),
        ("iso-8859-1", "cp1252", "text/xml"),
        ("", "cp1252", ""),
        ("utf-16", "utf-16", ""),
        ("windows-1252", "cp1252", "text/xml; charset=us-ascii"),
    ],
)
def test_a_wrong_charset_does_not_garble_the_text(
    declared: str, really: str, header: str
) -> None:
    encoding = f' encoding="{declared}"' if declared else ""
    body = RSS.format(encoding, TEXT).encode(really)
    document = parse_feed(body, ADDRESS, header)
    assert document.entries[0].title == TEXT


GOOD = wordpress([STORY, Story("Second")]).decode()


@pytest.mark.parametrize(
    "body",
    [
        GOOD.replace("&amp;", "&"),
        GOOD.replace("Roll", "Roll&nbsp;"),
        GOOD.replace("Roll", "Roll\x0b"),
        GOOD + "<br />\n<b>Warning</b>: session_start() failed",
        "\n\n  " + GOOD,
        GOOD.removesuffix("</channel></rss>"),
        GOOD.replace("</item>", "", 1).replace("<item>", "</item><item>", 1),
    ],
    ids=["ampersand", "nbsp", "control", "php", "blank", "cut", "nesting"],
)
def test_broken_xml_still_gives_its_items(body: str) -> None:
    entries = parse_feed(body.encode(), ADDRESS).entries
    assert "Second" in [entry.title for entry in entries]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        bytes(range(256)),
        b"<!doctype html><html><body>Log in</body></html>",
        b'{"items": []}',
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
        b"<a>" * 300_000,
    ],
    ids=["empty", "text", "bytes", "page", "json", "cut json", "nested"],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    with pytest.raises(BadFileError):
        parse_feed(body, ADDRESS)


def test_odd_values_in_a_json_feed_are_left_out() -> None:
    body = b"""{"version": "https://jsonfeed.org/version/1", "title": 3, "items": [
        "x", {"id": 7, "title": null, "url": 5},
        {"id": 8, "title": "Good", "date_published": "yesterday"}]}"""
    (entry,) = parse_feed(body, ADDRESS).entries
    assert (entry.title, entry.published) == ("Good", None)


def test_entities_do_not_expand_without_end_and_no_file_is_opened() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE r [<!ENTITY a0 "ha">{entities}'
    laughs = f"<?xml version='1.0'?>{doctype}]>{RSS.format('', '&a9;')[21:]}"
    entry = parse_feed(laughs.encode(), ADDRESS).entries[0]
    assert len(entry.title) < 100
    file = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = f"<?xml version='1.0'?>{file}{RSS.format('', '&x;')[21:]}"
    assert "root" not in str(parse_feed(body.encode(), ADDRESS))


def test_a_body_that_is_the_name_of_a_file_is_not_opened() -> None:
    with pytest.raises(BadFileError, match="not a feed"):
        parse_feed(b"/etc/passwd", ADDRESS)


def test_only_web_addresses_are_links_and_relative_ones_are_completed() -> None:
    body = RSS.format("", "A").replace("/a<", "javascript:alert(1)<")
    assert parse_feed(body.encode(), ADDRESS).entries[0].link is None
    (entry,) = parse_feed(RSS.format("", "A").encode(), ADDRESS).entries
    assert entry.link == "https://example.com/a"


@pytest.mark.parametrize(
    "date", ["lundi 23 novembre 2026", "Thu, 01 Jan 1970 00:00:00 GMT", "0", ""]
)
def test_a_date_that_is_not_understood_is_no_date(date: str) -> None:
    body = custom([STORY]).decode("cp1252")
    start, end = body.index("<pubDate>") + 9, body.index("</pubDate>")
    body = body[:start] + date + body[end:]
    assert parse_feed(body.encode("cp1252"), ADDRESS).entries[0].published is None


def test_long_texts_are_cut_and_scripts_are_no_text() -> None:
    body = wordpress([Story("x" * 9000, "y" * 90_000 + "<script>z</script>")])
    (entry,) = parse_feed(body, ADDRESS).entries
    assert (len(entry.title), len(entry.summary)) == (500, 1000)
    assert plain_text("<p>a<script>b</script></p><style>c</style>d") == "a d"
