"""Where an article comes from: a file, stdin, an address or an item of the inbox."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from filmtrack.cli.session import Session
from filmtrack.errors import BadFileError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.articles.page import Page

_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9"
_TEXTS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "")
_ITEM = re.compile("@([1-9][0-9]{0,14})")
_HTML = ("text/html", "application/xhtml+xml")


def page_of(session: Session, source: str) -> "Page":
    """Read one source as an article; raises BadFileError, UnreachableError."""
    from filmtrack.articles.source import MOST_BYTES, read_page
    from filmtrack.web import is_address

    if is_address(source):
        return _fetched(source)
    if number := item_number(source):
        return _inbox_page(session, number)
    if source == "-":
        return read_page(session.world.stdin.buffer.read(MOST_BYTES + 1))
    try:
        with Path(source).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadFileError(f"cannot read {source}: {error.strerror}") from error
    # A file of another ending is looked into.
    known = {"txt": False, "md": False, "eml": False}
    known |= dict.fromkeys(("html", "htm", "xhtml"), True)
    return read_page(data, is_html=known.get(Path(source).suffix.lower()[1:]))


def item_number(source: str) -> int | None:
    """Return the number of an inbox item, `@3`; None for any other source."""
    found = _ITEM.fullmatch(source)
    return int(found[1]) if found else None


def _inbox_page(session: Session, number: int) -> "Page":
    """Fetch the page of an inbox item; the feed states what the page does not.

    Raises NotFoundError for an unknown number.
    """
    from filmtrack.articles.page import DayFound, TextFound
    from filmtrack.cli.user_data import inbox_of

    item = inbox_of(session).item(number)
    if item.link is None:
        raise BadFileError(
            f"item {number} has no page: {item.title}",
            hint=f"`filmtrack skip {number}` takes it out of the inbox",
        )
    page = _fetched(item.link, by_public=item.is_public)
    if page.outlet is None and item.source:
        page.outlet = TextFound(item.source, "the feed")
    if page.said is None and item.published:
        page.said = DayFound(item.published.date(), "the feed")
    return page


def mark_items_read(session: Session, sources: "Sequence[str]") -> None:
    """Take the inbox items among the sources out of the inbox."""
    numbers = [number for source in sources if (number := item_number(source))]
    if numbers:
        from filmtrack.cli.user_data import inbox_of

        inbox_of(session).put(numbers, "read")


def _fetched(address: str, *, by_public: bool = False) -> "Page":
    """Fetch a page; its type is checked before anything is parsed.

    A private address that something public has named is refused.
    """
    from filmtrack import web
    from filmtrack.articles.source import read_page

    response = web.get(address, accept=_ACCEPT, by_public=by_public).require_ok()
    if response.content_type not in _TEXTS:
        raise BadFileError(
            f"{response.address} is {response.content_type}, which cannot be read",
            hint="read a page of HTML or text",
        )
    is_html = response.content_type in _HTML or None
    return read_page(
        response.body,
        address=response.address,
        charset=response.charset,
        is_html=is_html,
    )
