"""Feeds in the shapes that the big content systems write."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NOON = datetime(2026, 2, 27, 12, tzinfo=UTC)


class Story(NamedTuple):
    """An item as an outlet publishes it."""

    title: str
    summary: str = ""
    at: datetime = NOON
    link: str = ""

    @property
    def page(self) -> str:
        """The address of the page."""
        slug = "-".join("".join(c if c.isalnum() else " " for c in self.title).split())
        return self.link or f"https://example.com/{slug.lower()}/"


def stories(*titles: str, at: datetime = NOON) -> list[Story]:
    """Stories of these titles, the newest first, an hour apart."""
    hours = range(len(titles))
    return [
        Story(title, at=at - timedelta(hours=hour))
        for title, hour in zip(titles, hours, strict=True)
    ]


def wordpress(items: Sequence[Story], title: str = "Stage Door") -> bytes:
    """RSS 2.0 with typographic entities, CDATA, and click tracking in links."""
    body = "".join(
        f"""<item><title>{_entities(item.title)}</title>
<link>{escape(item.page)}?utm_source=rss&amp;utm_medium=rss</link>
<pubDate>{format_datetime(item.at)}</pubDate>
<dc:creator><![CDATA[A. Writer]]></dc:creator>
<guid isPermaLink="false">https://example.com/?p={crc32(item.title.encode())}</guid>
<description><![CDATA[<p>{item.summary} <a href="{item.page}">Continue reading
<span class="meta-nav">&#8594;</span></a></p>]]></description></item>"""
        for item in items
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>{escape(title)}</title>
<atom:link href="https://example.com/feed/" rel="self" type="application/rss+xml" />
<link>https://example.com</link>{body}</channel></rss>""".encode()


def blogger(items: Sequence[Story], title: str = "Reel Heat") -> bytes:
    """Atom with several links per entry, and HTML that is escaped once more."""
    body = "".join(
        f"""<entry><id>tag:blogger.com,1999:blog-1.post-{crc32(item.title.encode())}</id>
<published>{_zoned(item.at)}</published><updated>{_zoned(item.at)}</updated>
<title type='text'>{escape(item.title)}</title>
<content type='html'>{escape(f"<div>{escape(item.summary)}</div>")}</content>
<link rel='replies' type='application/atom+xml' href='https://example.com/replies'/>
<link rel='alternate' type='text/html' href='{escape(item.page)}' /></entry>"""
        for item in items
    )
    return f"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom'><id>tag:blogger.com,1999:blog-1</id>
<title type='text'>{escape(title)}</title><updated>{_zoned(NOON)}</updated>
{body}</feed>""".encode()


def substack(items: Sequence[Story], title: str = "Call Sheet") -> bytes:
    """RSS 2.0 in CDATA throughout, the whole text beside a subtitle."""
    body = "".join(
        f"""<item><title><![CDATA[{item.title}]]></title>
<description><![CDATA[{item.summary}]]></description><link>{escape(item.page)}</link>
<guid isPermaLink="false">{escape(item.page)}</guid>
<pubDate>{format_datetime(item.at, usegmt=True)}</pubDate>
<content:encoded><![CDATA[<h3>The week</h3><p>{"Long text. " * 50}</p>]]>
</content:encoded></item>"""
        for item in items
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" version="2.0"><channel>
<title><![CDATA[{title}]]></title>{body}</channel></rss>""".encode()


def custom(items: Sequence[Story], title: str = "Screen Wire") -> bytes:
    """RSS 2.0 by hand in Windows-1252, with a declaration that says Latin-1."""
    body = "".join(
        f"<item><title>{escape(item.title)}</title><link>{escape(item.page)}</link>"
        f"<pubDate>{item.at:%a, %d %b %Y %H:%M} EST</pubDate>"
        f"<description>{escape(item.summary)}</description></item>\n"
        for item in items
    )
    text = (
        '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel>'
        f"<title>{escape(title)}</title>{body}</channel></rss>"
    )
    return text.encode("cp1252", "xmlcharrefreplace")


def rdf(items: Sequence[Story], title: str = "City Gazette") -> bytes:
    """RSS 1.0, as old newspaper systems still write it."""
    body = "".join(
        f'<item rdf:about="{escape(item.page)}"><title>{escape(item.title)}</title>'
        f"<link>{escape(item.page)}</link><description>{escape(item.summary)}"
        f"</description><dc:date>{_zoned(item.at)}</dc:date></item>"
        for item in items
    )
    return f"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.com/"><title>{escape(title)}</title></channel>
{body}</rdf:RDF>""".encode()


def json_feed(items: Sequence[Story], title: str = "Location Scout") -> bytes:
    """JSON Feed 1.1."""
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": title,
            "items": [
                {
                    "id": item.page,
                    "url": item.page,
                    "title": item.title,
                    "content_html": f"<p>{escape(item.summary)}</p>",
                    "date_published": item.at.isoformat(),
                }
                for item in items
            ],
        }
    ).encode()


SHAPES: dict[str, Callable[[Sequence[Story]], bytes]] = {
    "wordpress": wordpress,
    "blogger": blogger,
    "substack": substack,
    "custom": custom,
    "rdf": rdf,
    "json": json_feed,
}


def _zoned(moment: datetime) -> str:
    return moment.isoformat()


def _entities(text: str) -> str:
    """Write quotation marks and dashes as WordPress does."""
    escaped = escape(text)
    for char in "‘’“”–":
        escaped = escaped.replace(char, f"&#{ord(char)};")
    return escaped
