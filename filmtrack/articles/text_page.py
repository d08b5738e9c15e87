"""Plain text and mail to blocks: what heads the text names the outlet and the day."""

from __future__ import annotations

import re
from email import policy
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from filmtrack.articles.front_matter import FrontMatter, outlet_from_sender
from filmtrack.articles.html_page import html_page
from filmtrack.articles.page import Block, DayFound, Page, TextFound, decoded
from filmtrack.articles.title_marks import mark_quotes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from email.message import EmailMessage

_HEADER = re.compile(r"(From|To|Date|Sent|Subject|Reply-To|Cc): (.*)")
_BULLET = re.compile(r"^\s*(?:(?:[-*•–—·]|\d{1,2}[.)])\s+|-(?=[A-Z“\"]))")
_CREDIT = re.compile(
    r"(?:key |main |lead )?"
    r"(?:title|project|production|film|feature|dir|director|writer|producer|cast|starring"
    r"|stars?|studio|company|location|shoot|filming|start|wrap|release|status|screenplay"
    r"|script|based on|source|sales|contact|synopsis|logline|premise|agents?|auditions?"
    r"|rate)"
    r"[a-z/ ]{0,22}: \S",
    re.IGNORECASE,
)
_DIRECTOR = re.compile(r"Dir(?:ector)?s?\. [A-Z]")
_DROPPED = re.compile(
    r"^(?:related|also read|read more|read also|more|watch|see also|photo|image"
    r"|credit|share this|sign up|subscribe|unsubscribe|advertisement)\b[^.]{0,8}[:>|]"
    r"|^(?:advertisement|share this article|read more.*|sign up for .*)$",
    re.IGNORECASE,
)
_MOST_CHARACTERS = 200_000
_JOINED_FROM = 60  # characters: a shorter line was ended by its writer


_MAIL = re.compile(rb"(?:[A-Z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}")


def is_mail(data: bytes) -> bool:
    """Return whether a source is a mail as a mail program saves it."""
    return bool(_MAIL.match(data)) and b"\nmime-version:" in data[:20000].lower()


def text_page(text: str) -> Page:
    """Read plain text, with or without the head of a mail."""
    # The rest is cut off anyway, once the head of the text is known.
    lines = text[:_MOST_CHARACTERS].replace("\u00a0", " ").splitlines()
    headers, lines = _mail_head(lines)
    page = Page()
    if headers:
        _read_headers(page, headers)
    front = FrontMatter(page)
    body = front.take([line.strip() for line in lines])
    page.blocks += [_block(line) for line in _joined(body) if not _DROPPED.match(line)]
    front.take_tail()
    return page


def mail_page(data: bytes) -> Page:
    """Read a mail as a mail program saves it: its text, else its HTML."""
    message: EmailMessage = BytesParser(policy=policy.default).parsebytes(data)
    body = message.get_body(("plain", "html"))
    content = body.get_payload(decode=True) if body else b""
    raw = content if isinstance(content, bytes) else b""
    charset = body.get_content_charset() if body else None
    if body is not None and body.get_content_type() == "text/html":
        page = html_page(raw, None, charset)
    else:
        page = text_page(decoded(raw, charset))
    _read_headers(page, {name.title(): str(value) for name, value in message.items()})
    return page


def _read_headers(page: Page, headers: Mapping[str, str]) -> None:
    """Take the day, the sender as outlet and the subject as headline."""
    try:
        sent = parsedate_to_datetime(headers.get("Date", headers.get("Sent", "")))
        page.said = DayFound(sent.date(), "the mail's date")
    except (ValueError, TypeError):
        pass
    outlet = outlet_from_sender(*parseaddr(headers.get("From", "")))
    if outlet:
        page.outlet = TextFound(outlet, "the mail's sender")
    if subject := headers.get("Subject", "").strip():
        page.blocks.insert(0, Block("headline", mark_quotes(subject)))


def _mail_head(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    headers: dict[str, str] = {}
    for at, line in enumerate(lines):
        if found := _HEADER.fullmatch(line.strip()):
            headers[found[1]] = found[2]
        elif line.strip() or len(headers) == 0:
            break
        else:
            at += 1  # noqa: PLW2901  # the blank line belongs to the head
            break
    few = 2
    return (headers, lines[at:]) if len(headers) >= few else ({}, lines)


def _block(line: str) -> Block:
    if _BULLET.match(line):
        return Block("item", mark_quotes(_BULLET.sub("", line)))
    if _CREDIT.match(line) or _DIRECTOR.match(line):
        return Block("item", mark_quotes(line))
    is_heading = len(line) < _JOINED_FROM and line.rstrip("”\"'’")[-1:] not in ".!?:;,)"
    return Block("heading" if is_heading else "paragraph", mark_quotes(line))


def _joined(lines: list[str]) -> list[str]:
    """Join the lines of a paragraph that was wrapped, and drop empty lines."""
    found: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line and (line[0].islower() or found[-1][-1] not in '.!?”"'):
            found[-1] += f" {line}"
        elif line:
            found.append(line)
        goes_on = (
            len(line) >= _JOINED_FROM and not _BULLET.match(line) and len(line) < 90
        )
    return found
