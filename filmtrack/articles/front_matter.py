"""The lines that head an article: address, outlet, day, byline, headline, dateline."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from filmtrack.articles.outlet_names import (
    outlet_from_host,
    outlet_named,
    outlet_of_address,
)
from filmtrack.articles.page import Block, DayFound, TextFound, unmarked
from filmtrack.articles.title_marks import mark_quotes
from filmtrack.errors import NotUnderstoodError

if TYPE_CHECKING:
    from filmtrack.articles.page import Page

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = re.compile(
    rf"\d{{4}}-\d\d-\d\d|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}",
    re.IGNORECASE,
)
_AROUND_DAY = re.compile(
    r"(?:first )?(?:published|updated|posted|last modified|date)(?: on)?:?"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?"
    r"|\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?\b|[|•·,–—-]|\bat\b|\bon\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^(?:written |words |reported )?by\b:? ", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][^()/—–:]{1,60}?)[,.]?\s*(?:\((?P<wire>[A-Z][\w .&!'-]{1,30})\)"
    r"\s*[—–-]+\s*|/(?P<slash>[A-Z][\w .]{1,20})/\.?\s*)"
)
_BORROWED = re.compile(
    r"(?:(?:first|originally|previously) (?:appeared|published|posted|ran)"
    r"|appeared first)"
    r"(?: \w+){0,3} (?:on|in|at|by) ([A-Z][\w.!'& ]{1,40}?)[.!]?$"
)
_CREDIT_LINE = re.compile(r"(?:Title|Directors?|Writers?|Cast|Status|Project): ")
_HEAD_LINES = 8
_LINE_END = re.compile(r"[.!][\"”’')]*$")
_OUTLET_WORDS = 4
_SHORT = 70
_HEADLINE = 170


class FrontMatter:
    """Takes the head off the lines of a text and notes what it states."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.had_headline = any(block.kind == "headline" for block in page.blocks)
        self.candidates: list[str] = []

    def take(self, lines: list[str]) -> list[str]:
        """Take the head and return the lines of the body."""
        at, seen = 0, 0
        for at, line in enumerate(lines):
            if not line:
                continue
            seen += 1
            following = next((later for later in lines[at + 1 :] if later), "")
            if seen > _HEAD_LINES or not self._take_line(line, following):
                break
        else:
            at = len(lines)
        body = lines[at:]
        if self.page.outlet is None and self.candidates:
            self.page.outlet = TextFound(self.candidates[0], "the head of the text")
        return self._take_dateline(body)

    def _take_line(self, line: str, following: str) -> bool:
        """Return whether a line belongs to the head, given the next one."""
        if _ADDRESS.fullmatch(line):
            self._note_address(line)
        elif (day := _DAY.search(line)) and len(line) <= _SHORT:
            self._note_day(line, day)
        elif _BYLINE.match(line) and len(line) <= _SHORT:
            pass
        elif self._is_outlet(line, beside_day=_is_day_line(following)):
            self.candidates.append(outlet_named(line) or line)
        elif _CREDIT_LINE.match(line):
            return False
        elif self._is_section(line, following):
            self.candidates.append(re.split(r":| [»›>|] ", line)[0].strip())
        elif not self.had_headline and self._is_headline(line):
            self.had_headline = True
            self.page.blocks.append(
                Block("headline", mark_quotes(self._tail_off(line)))
            )
        else:
            return False
        return True

    def _note_address(self, line: str) -> None:
        self.page.url = TextFound(line, "the text")
        if self.page.said is None and (day := day_in_address(line)):
            self.page.said = DayFound(day, "the address")
        if outlet := outlet_of_address(line) or outlet_from_host(line):
            self.page.outlet = self.page.outlet or TextFound(outlet, "the address")

    def _note_day(self, line: str, found: re.Match[str]) -> None:
        day = day_of(found[0])
        if day and self.page.said is None:
            self.page.said = DayFound(day, "the head of the text")
        rest = line[: found.start()] + " " + line[found.end() :]
        rest = " ".join(_AROUND_DAY.sub(" ", rest).split())
        if rest and not _BYLINE.match(rest) and self._is_outlet(rest, beside_day=True):
            self.candidates.append(outlet_named(rest) or rest)

    def _is_outlet(self, line: str, *, beside_day: bool = False) -> bool:
        if outlet_named(line):
            return True
        words = line.split()
        is_short = len(words) <= _OUTLET_WORDS and line[-1:] not in ".?:,"
        is_first = not self.candidates and not self.had_headline
        named = all(w[:1].isupper() or not w[:1].isalpha() or w == "of" for w in words)
        return is_short and named and (beside_day or is_first)

    def _is_headline(self, line: str) -> bool:
        is_short = len(line) <= _HEADLINE and not _LINE_END.search(line)
        return is_short and any(map(str.isalpha, line))

    def _is_section(self, line: str, following: str) -> bool:
        """Return whether the first line names an outlet's section above a headline."""
        is_first = not self.candidates and not self.had_headline
        return (
            is_first
            and len(re.findall(r":| [»›>|] ", line)) == 1
            and len(line.split()) <= _OUTLET_WORDS + 2
            and bool(following)
            and not _BYLINE.match(following)
            and line[0] not in "‘'“\""
            and self._is_headline(following)
        )

    def _tail_off(self, line: str) -> str:
        """Take the outlet off the end of a page's title."""
        found = re.search(r"\s+[-–—|]\s+([^-–—|]+)$", line)
        if found and self.page.outlet is None:
            name = re.split(r"\s(?:News|Weather)\b|,", found[1])[0]
            self.page.outlet = TextFound(outlet_named(name) or name, "the headline")
            return line[: found.start()]
        return line

    def _take_dateline(self, body: list[str]) -> list[str]:
        """Take the wire and the day out of the dateline of the first paragraph."""
        for at, line in enumerate(body[:3]):
            found = _DATELINE.match(line)
            if not found:
                continue
            wire = found["wire"] or found["slash"]
            day = _DAY.search(found["place"])
            if day and self.page.said is None and (value := day_of(day[0])):
                self.page.said = DayFound(value, "the dateline")
            if self.page.outlet is None or wire == self.page.outlet.value.rstrip(
                "0123456789"
            ):
                named = outlet_named(wire) or wire
                self.page.outlet = TextFound(named, "the dateline")
            return [*body[:at], line[found.end() :], *body[at + 1 :]]
        return body

    def take_tail(self) -> None:
        """Note the outlet that a syndicated text names in its last lines."""
        for block in self.page.blocks[-3:]:
            if found := _BORROWED.search(unmarked(block.text).strip()):
                name = outlet_named(found[1]) or found[1]
                self.page.outlet = TextFound(name, "the end of the text")


def day_in_address(address: str) -> date | None:
    """Find the day in the path of an address.

    >>> day_in_address("https://example.com/2025/Jul/16/a-film")
    datetime.date(2025, 7, 16)
    """
    found = re.search(r"/((?:19|20)\d\d)/(\d\d?|[A-Za-z]{3})/(\d\d?)(?:/|$|-)", address)
    if found is None:
        return None
    year, month, day = found.groups()
    if month.isdigit():
        return day_of(f"{year}-{int(month):02}-{int(day):02}")
    return day_of(f"{day} {month.title()} {year}")


def _is_day_line(line: str) -> bool:
    return len(line) <= _SHORT and bool(_DAY.search(line))


def day_of(text: str) -> date | None:
    """Read a printed day; None if it is none.

    >>> day_of("Oct 7th, 2022")
    datetime.date(2022, 10, 7)
    """
    from filmtrack.when import read_day

    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return read_day(" ".join(text.split()), date(2000, 1, 1))
    except NotUnderstoodError:
        return None


def printed_day(text: str) -> date | None:
    """Find the first printed day in a short text."""
    found = _DAY.search(text)
    return day_of(found[0]) if found else None


def outlet_from_sender(name: str, address: str) -> str | None:
    """Return the outlet that a mail's sender stands for."""
    host = address.rpartition("@")[2]
    return outlet_named(name) or name.strip() or outlet_of_address(f"//{host}")
