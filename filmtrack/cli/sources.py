"""Where an article comes from: a file, stdin, an address or an item of the inbox."""

from pathlib import Path
from typing import TYPE_CHECKING

from filmtrack.cli.session import Session
from filmtrack.errors import BadFileError

if TYPE_CHECKING:
    from filmtrack.articles.page import Page

_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9"
_TEXTS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "")
_HTML = ("text/html", "application/xhtml+xml")


def page_of(session: Session, source: str) -> "Page":
    """Read one source as an article; raises BadFileError, UnreachableError."""
    from filmtrack.articles.source import MOST_BYTES, read_page
    from filmtrack.web import is_address

    if is_address(source):
        return _fetched(source)
    if source == "-":
        return read_page(session.world.stdin.buffer.read(MOST_BYTES + 1))
    try:
        with Path(source).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadFileError(f"cannot read {source}: {error.strerror}") from error
    return read_page(data, is_html=_is_html(Path(source)))


def _is_html(path: Path) -> bool | None:
    suffix = path.suffix.lower()
    if suffix in (".txt", ".md", ".eml"):
        return False
    return True if suffix in (".html", ".htm", ".xhtml") else None


def _fetched(address: str) -> "Page":
    """Fetch a page; its type is checked before anything is parsed."""
    from filmtrack import web
    from filmtrack.articles.source import read_page

    response = web.get(address, accept=_ACCEPT).require_ok()
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
