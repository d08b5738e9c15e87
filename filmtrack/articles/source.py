"""A source to an article: HTML, mail or plain text, told apart by its content.

Plain text and mail need no extra; HTML needs trafilatura, which finds the article
among menus, adverts and related links.
"""

from __future__ import annotations

import re

from filmtrack.articles.html_page import html_page
from filmtrack.articles.page import Page, TextFound, decoded
from filmtrack.articles.text_page import is_mail, mail_page, text_page
from filmtrack.articles.title_marks import mark_capitals
from filmtrack.errors import BadFileError

MOST_BYTES = 5_000_000
# No article is longer; the patterns take seconds for so much text.
MOST_CHARACTERS = 40_000


def read_page(
    data: bytes,
    *,
    address: str | None = None,
    charset: str | None = None,
    is_html: bool | None = None,
) -> Page:
    """Read a source: HTML, mail or plain text, told apart by its content.

    Raises BadFileError for what holds no text, MissingExtraError for HTML without
    the extra `web`.
    """
    refuse_binary(data)
    if is_html or (is_html is None and _looks_like_html(data)):
        page = html_page(data, address, charset)
    elif is_mail(data):
        page = mail_page(data)
    else:
        page = text_page(decoded(data, charset))
    page.cut(MOST_CHARACTERS)
    told = [n for n, b in enumerate(page.blocks) if b.kind in ("paragraph", "item")]
    marked = mark_capitals([page.blocks[n].text for n in told])
    for number, text in zip(told, marked, strict=True):
        page.blocks[number] = page.blocks[number]._replace(text=text)
    if address and page.url is None:
        page.url = TextFound(address, "the address")
    if not any(block.kind in ("paragraph", "item") for block in page.blocks):
        raise BadFileError(
            "no text of an article was found",
            hint="copy the text of the article and read it with `filmtrack read -`",
        )
    return page


_HTML = re.compile(
    rb"<!doctype html|<html|<head|<body|<article|<p[ >]|<div", re.IGNORECASE
)
_BINARY = {b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP or office file"}


def refuse_binary(data: bytes) -> None:
    """Refuse what is too large or not text; raises BadFileError."""
    if len(data) > MOST_BYTES:
        raise BadFileError(
            f"the source is larger than {MOST_BYTES / 1e6:g} MB",
            hint="read the article alone",
        )
    for magic, kind in _BINARY.items():
        if data.startswith(magic):
            raise BadFileError(f"{kind} cannot be read", hint="read its text instead")
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadFileError("the source is not text")


def _looks_like_html(data: bytes) -> bool:
    return bool(_HTML.search(data[:2000])) and not is_mail(data)
