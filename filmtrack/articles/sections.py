"""Sections of an article that a heading or a leading title gives to one film."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.articles.headline import is_news
from filmtrack.articles.page import unmarked
from filmtrack.articles.title_cues import RUN
from filmtrack.articles.title_marks import is_title_like, title_of

if TYPE_CHECKING:
    from filmtrack.articles.page import Page

_AROUND_TITLE = re.compile(
    r"^(?:in production|in development|now shooting|new faces in|casting|update|title|"
    r"\d+\.)\s*[:–—-]?\s*|\s*\((?:working title|w/t|wt|\d{4})\)$",
    re.IGNORECASE,
)


def section_titles(page: Page) -> dict[int, str]:
    """Return the headings that are titles, by block, if the article has sections so.

    >>> from filmtrack.articles.page import Block, Page
    >>> titles = "In Production: Night Falls", "Dawn (working title)"
    >>> heads = [(Block("heading", title), Block("paragraph", "…")) for title in titles]
    >>> section_titles(Page([block for pair in heads for block in pair]))
    {0: 'Night Falls', 2: 'Dawn'}
    """
    found = _lead_titles(page)
    kinds = [block.kind for block in page.blocks] + ["heading"]
    for number, block in enumerate(page.blocks):
        title = title_of(_AROUND_TITLE.sub("", unmarked(block.text)))
        is_section = block.kind == "headline" and title != unmarked(block.text)
        if not is_section and block.kind != "heading":
            continue
        if kinds[number + 1] == "heading" or is_news(unmarked(block.text)):
            continue
        words = title.lower().split()
        is_generic = not words or _GENERIC.issuperset(words) or title.endswith("?")
        if is_title_like(title) and not is_generic:
            found[number] = _named_in(title, page, number)
    return found if len(found) > 1 else {}


def _named_in(heading: str, page: Page, number: int) -> str:
    """Return the title in a heading: the longest start of it that the text repeats.

    "Night Falls Wraps" stands over a text about Night Falls. A list repeats nothing.
    """
    text = ""
    for block in page.blocks[number + 1 :]:
        if block.kind == "heading":
            break
        text += f" {unmarked(block.text)}"
    words = heading.split()
    starts = (" ".join(words[:count]) for count in range(len(words), 1, -1))
    return next((start for start in starts if _stands(start, text)), heading)


def _stands(words: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def news_headings(page: Page) -> list[int]:
    """List the headings that report something: each begins a piece of its own."""
    found = [
        number
        for number, block in enumerate(page.blocks)
        if block.kind == "heading" and is_news(unmarked(block.text))
    ]
    return found if len(found) > 1 else []


_LEAD = re.compile(
    rf"(?P<title>⟪[^⟫]+⟫|{RUN})(?:: (?=[⟪“\"A-Z])| [–—-] (?=Dir|Cast|Star))"
)


def _lead_titles(page: Page) -> dict[int, str]:
    """Return the titles with which list items and short news begin: "Dusk: Ann …"."""
    found = {}
    for number, block in enumerate(page.blocks):
        lead = _LEAD.match(block.text)
        if block.kind in ("paragraph", "item") and lead:
            title = title_of(lead["title"])
            is_label = title.isupper() and lead["title"][0] != "⟪"
            if not is_label and not _GENERIC.issuperset(title.lower().split()):
                found[number] = title
    titles = list(found.values())  # what comes twice is a label: "Premise: …"
    found = {n: title for n, title in found.items() if titles.count(title) == 1}
    return found if len(found) > 1 else {}


_GENERIC = frozenset(
    [
        "premise",
        "agent",
        "agents",
        "status",
        "dir",
        "sales",
        "contact",
        "auditions",
        "rate",
        "synopsis",
        "seeking",
        "title",
        "start",
        "end",
        "writer",
        "writers",
        "producer",
        "producers",
        "company",
        "budget",
        "genre",
        "logline",
        "contact",
        "shoot",
        "wrap",
        "directors",
        "project",
        "exclusive",
        "breaking",
        "the",
        "a",
        "of",
        "and",
        "in",
        "who",
        "what",
        "where",
        "when",
        "cast",
        "plot",
        "story",
        "release",
        "date",
        "director",
        "crew",
        "filming",
        "production",
        "news",
        "details",
        "rumors",
        "trailer",
        "script",
        "about",
        "more",
        "updates",
        "everything",
        "we",
        "know",
        "so",
        "far",
        "other",
        "new",
        "also",
        "casting",
        "shooting",
        "location",
        "locations",
        "related",
        "read",
        "next",
        "big",
        "picture",
        "verdict",
        "conclusion",
        "overview",
        "synopsis",
        "background",
        "is",
        "it",
        "done",
        "faces",
        "first",
        "today",
        "today's",
        "top",
        "stories",
        "this",
        "week",
        "movies",
        "film",
        "films",
        "tv",
        "television",
    ]
)
