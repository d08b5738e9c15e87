"""A source to blocks of text, and the report that it is: outlet, day, address.

Plain text and mail need no extra; HTML needs trafilatura, which finds the article
among menus, adverts and related links.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from filmtrack.errors import BadFileError

if TYPE_CHECKING:
    from datetime import date

MOST_BYTES = 5_000_000
# A title that the source sets off, by quotes or by type, stands between these.
MARK, END_MARK = "⟪", "⟫"
_MARKS = str.maketrans("", "", MARK + END_MARK)

BlockKind = Literal["headline", "heading", "paragraph", "item"]


class Block(NamedTuple):
    """A headline, heading, paragraph or list item, with the marks of titles."""

    kind: BlockKind
    text: str


class TextFound(NamedTuple):
    """A value of the report, and where the source states it."""

    value: str
    where: str


class DayFound(NamedTuple):
    """The day of the report, and where the source states it."""

    value: date
    where: str


@dataclass
class Page:
    """An article as blocks, and what it states about itself."""

    blocks: list[Block] = field(default_factory=list)
    outlet: TextFound | None = None
    via: TextFound | None = None
    said: DayFound | None = None
    url: TextFound | None = None


def unmarked(text: str) -> str:
    """Return a text without the marks around titles."""
    return text.translate(_MARKS)


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
        from filmtrack.articles.html_page import html_page

        page = html_page(data, address, charset)
    else:
        from filmtrack.articles.text_page import mail_page, text_page

        if _MAIL.match(data) and b"\nMIME-Version:" in data[:20000]:
            page = mail_page(data)
        else:
            page = text_page(decoded(data, charset))
    if address and page.url is None:
        page.url = TextFound(address, "the address")
    if not any(block.kind in ("paragraph", "item") for block in page.blocks):
        raise BadFileError(
            "no text of an article was found",
            hint="copy the text of the article and read it with `filmtrack read -`",
        )
    return page


_MAIL = re.compile(rb"(?:[A-Z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}")
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
    return bool(_HTML.search(data[:2000])) and not _MAIL.match(data)


def decoded(data: bytes, charset: str | None = None) -> str:
    """Decode text by its byte order mark, as UTF-8, by its charset, else as cp1252.

    UTF-8 goes before the stated charset because it is never valid by accident.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for name in ("utf-8-sig", charset or "cp1252", "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")
