"""HTML to blocks and the report: metadata goes before what the page shows."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from filmtrack.articles.front_matter import FrontMatter, day_in_address, printed_day
from filmtrack.articles.outlet_names import outlet_named, outlet_of_address
from filmtrack.articles.page import (
    END_MARK,
    MARK,
    Block,
    DayFound,
    Page,
    TextFound,
    decoded,
    unmarked,
)
from filmtrack.articles.title_marks import is_title_like, mark_quotes
from filmtrack.errors import BadFileError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement as _Element

_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T00:00(?::00)?(?:Z|\+00:00)?$)?")
_TITLE_TAIL = re.compile(r"\s+[|–—-]\s+([^|–—]+)$")
_DROPPED = re.compile(
    r"^(?:related|also read|read more|read also|more from|watch|see also)\b"
    r"[^.]{0,12}[:>|]"
    r"|^(?:advertisement|check back)",
    re.IGNORECASE,
)
# Parsing takes seconds for so many; an article's page has some thousand.
_MOST_TAGS = 50_000
_BYLINE_LENGTH = 120
_BYLINE_NAME = re.compile("date|time|byline|publish|posted")


def html_page(data: bytes, address: str | None, charset: str | None) -> Page:
    """Read a page of HTML.

    Raises BadFileError for too many tags, MissingExtraError without the extra `web`.
    """
    try:
        import trafilatura
        from lxml import html as lxml_html
    except ImportError as error:
        raise MissingExtraError("reading a page of HTML", "web") from error
    text = _without_declaration(decoded(data, charset or _meta_charset(data)))
    if text.count("<") > _MOST_TAGS:
        raise BadFileError(
            f"the page has more than {_MOST_TAGS} tags",
            hint="copy the text of the article and read it with `filmtrack read -`",
        )
    page = Page()
    try:
        tree = lxml_html.document_fromstring(text)
    except (ValueError, lxml_html.etree.ParserError):
        return page
    _Metadata(tree, address).fill(page)
    body = trafilatura.extract(
        text,
        output_format="xml",
        include_formatting=True,
        include_comments=False,
    )
    if body:
        root = lxml_html.etree.fromstring(body.encode())
        heads = {unmarked(block.text) for block in page.blocks}
        blocks = [
            block
            for block in _blocks(root)
            if block.text and unmarked(block.text) not in heads
        ]
        # Single words are what is left of a menu; no claim can be made of them.
        if any(" " in block.text for block in blocks):
            page.blocks += blocks
    FrontMatter(page).take_tail()
    return page


def _without_declaration(text: str) -> str:
    """Drop an XML declaration: its encoding no longer holds once decoded."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\0", "")


def _meta_charset(data: bytes) -> str | None:
    found = re.search(rb"<meta[^>]+charset=[\"']?([\w-]+)", data[:2048], re.IGNORECASE)
    return found[1].decode("ascii") if found else None


def _blocks(root: _Element) -> Iterator[Block]:
    kinds = {"p": "paragraph", "item": "item", "head": "heading", "quote": "paragraph"}
    for element in root.iter("p", "item", "head", "quote"):
        if element.getparent().tag in ("item", "quote"):
            continue
        text = " ".join(_marked(element).split())
        if not _DROPPED.match(text):
            yield Block(kinds[element.tag], text)  # type: ignore[arg-type]


def _marked(element: _Element) -> str:
    """Return the text of an element with marks around the titles in it."""
    parts = [mark_quotes(element.text or "")]
    for child in element:
        inner = "".join(child.itertext())
        if child.tag == "hi" and is_title_like(inner):
            parts.append(f"{MARK}{inner.strip()}{END_MARK}")
        else:
            parts.append(_marked(child))
        parts.append(mark_quotes(child.tail or ""))
    return "".join(parts)


class _Metadata:
    """What a page's head and JSON-LD state."""

    def __init__(self, tree: _Element, address: str | None) -> None:
        self.tree = tree
        self.meta: dict[str, str] = {}
        for element in tree.iter("meta"):
            name = element.get("property") or element.get("name")
            if name and element.get("content"):
                self.meta.setdefault(name.lower(), element.get("content").strip())
        self.articles = [item for item in _json_ld(tree) if "datePublished" in item]
        links = [
            e.get("href") for e in tree.iter("link") if e.get("rel") == "canonical"
        ]
        self.url = next(iter(links), None) or self.meta.get("og:url") or address

    def fill(self, page: Page) -> None:
        if self.url and self.url.startswith("http"):
            page.url = TextFound(self.url, "the page's metadata")
        page.said = self.day()
        title = self.meta.get("og:title") or self._text("h1") or self._text("title")
        tail = _TITLE_TAIL.search(self._text("title") or "")
        page.outlet = self.outlet(tail[1] if tail else None)
        if title:
            if tail and title.endswith(tail[0]):
                title = title[: -len(tail[0])]
            page.blocks.append(Block("headline", mark_quotes(title)))

    def _text(self, tag: str) -> str | None:
        for element in self.tree.iter(tag):
            return " ".join(element.text_content().split()) or None
        return None

    def outlet(self, tail: str | None) -> TextFound | None:
        """Take the host's outlet, else a publisher that is named, best known first."""
        if self.url and (named := outlet_of_address(self.url)):
            return TextFound(named, "the address")
        publishers = [p.get("name") for p in map(_publisher, self.articles) if p]
        stated = [*publishers, tail, self.meta.get("og:site_name")]
        given = [
            text.strip() for text in stated if isinstance(text, str) and text.strip()
        ]
        for text in given:
            if named := outlet_named(text):
                return TextFound(named, "the page's metadata")
        return TextFound(given[0], "the page's metadata") if given else None

    def day(self) -> DayFound | None:
        """Take the day of publication as printed; a bare first of January is none."""
        stated = [item["datePublished"] for item in self.articles]
        stated += [
            self.meta[name]
            for name in ("article:published_time", "datepublished", "date", "dc.date")
            if name in self.meta
        ]
        for text in stated:
            found = _ISO_DAY.match(str(text))
            if found and not (
                found[1].endswith("-01-01") and (found[2] or len(text) == 10)
            ):
                return _day(found[1], "the page's metadata")
        return self.shown_day()

    def shown_day(self) -> DayFound | None:
        for element in self.tree.iter("time"):
            found = _ISO_DAY.match(element.get("datetime") or "")
            if found:
                return _day(found[1], "the page's byline")
        for element in self.tree.iter("p", "span", "div", "time", "li"):
            text = " ".join(element.text_content().split())
            name = f"{element.get('class')} {element.get('id')}".lower()
            is_byline = len(text) < _BYLINE_LENGTH and _BYLINE_NAME.search(name)
            if is_byline and (day := printed_day(text)):
                return DayFound(day, "the page's byline")
        day = day_in_address(self.url or "")
        return DayFound(day, "the address") if day else None


def _day(text: str, where: str) -> DayFound | None:
    try:
        return DayFound(date.fromisoformat(text), where)
    except ValueError:
        return None


def _publisher(item: dict[str, Any]) -> dict[str, Any] | None:
    publisher = item.get("publisher")
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    return publisher if isinstance(publisher, dict) else None


def _json_ld(tree: _Element) -> Iterator[dict[str, Any]]:
    """List the objects of the page's JSON-LD, those inside a graph too."""
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or ""):
            continue
        try:
            data = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        waiting = [data]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = item + waiting
            elif isinstance(item, dict):
                yield item
                waiting += [item["@graph"]] if "@graph" in item else []
