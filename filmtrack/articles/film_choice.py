"""Which of the titles in an article are the films that it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.articles.page import unmarked
from filmtrack.articles.sections import news_headings
from filmtrack.articles.sentences import split_sentences
from filmtrack.articles.titles import SECTION, title_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.articles.candidate import Candidate
    from filmtrack.articles.page import Page


class Choice(NamedTuple):
    """The films of an article, and the titles that it mentions beside them."""

    films: list[Candidate]
    others: list[str]
    is_sure: bool


_LEAST = 4.0
_MARGIN = 1.3
_ROUNDUP = 3
_MANY_SENTENCES = 8
_IN_ROUNDUP = 3.0


def choose(ranked: Sequence[Candidate], page: Page) -> Choice:
    """Choose the films that an article is about, the main one first.

    Several are chosen only in a round-up, where no film is named throughout.
    """
    best = next((c for c in ranked if c.score >= _enough(c) and c.is_introduced), None)
    if best is None:
        return Choice([], [c.title for c in ranked if c.is_other], is_sure=False)
    films = [best]
    sections = [c for c in ranked if SECTION.name in c.evidence]
    if len(sections) > 1:
        films = [best, *(c for c in sections if c is not best)]
    elif len(parts_of := _of_parts(ranked)) > 1 and (
        _has_parts(page) or _fills(parts_of, best, page)
    ):
        films = parts_of
    elif news_headings(page) or (
        _is_roundup(best, page) and not _dominates(best, ranked)
    ):
        parts = sum(b.kind in ("paragraph", "item") for b in page.blocks)
        films = _of_roundup(ranked, best, 0 if news_headings(page) else parts)
    second = next((c for c in ranked if c not in films and c.is_introduced), None)
    leads = second is None or best.score >= second.score * _MARGIN
    names = {c.title for c in films}
    others = [c.title for c in ranked if c.title not in names and c.is_other]
    is_early = len(films) > 1 or _is_early(best, ranked)
    return Choice(films, others, is_sure=leads and is_early)


_ROUNDUP_HEAD = re.compile(
    r"round-?up|week in |casting (?:net|call|bits|news)|\bbits:|buzz titles|hot titles"
    r"|quick cuts|in brief|\bbriefs\b|\b(?:\d+|five|six|seven|ten) (?:upcoming|new) ",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"\[[^\[\]]{2,40}\]$")
_LONG_ITEM = 80


def _has_parts(page: Page) -> bool:
    """Return whether an article is a list of news: by its head, items or credits."""
    told = [b for b in page.blocks if b.kind in ("paragraph", "item")]
    if len(told) < _ROUNDUP:
        return False
    head = " ".join(unmarked(b.text) for b in [*page.blocks[:1], *told[:1]])
    items = sum(b.kind == "item" and len(b.text) > _LONG_ITEM for b in told)
    credited = sum(bool(_CREDITED.search(b.text)) for b in told)
    return bool(_ROUNDUP_HEAD.search(head)) or max(items, credited) >= _ROUNDUP


def _fills(films: Sequence[Candidate], best: Candidate, page: Page) -> bool:
    """Return whether most paragraphs have a film of their own, and none is the main."""
    told = sum(b.kind in ("paragraph", "item") for b in page.blocks)
    films = [film for film in films if film.is_title]
    is_even = len(films) >= _ROUNDUP and len(films) * 10 >= told * 6
    return is_even and _is_roundup(best, page)


def _of_parts(ranked: Sequence[Candidate]) -> list[Candidate]:
    """List the best title of each part of a round-up, the best of all first."""
    films: list[Candidate] = []
    taken: set[int] = set()
    for candidate in ranked:
        own = {n for n in candidate.blocks if n}
        is_good = candidate.score > 0 and (candidate.is_cued or candidate.is_marked)
        if own and is_good and min(own) not in taken:
            films.append(candidate)
            taken.add(min(own))
    return films


def _of_roundup(
    ranked: Sequence[Candidate], best: Candidate, parts: int
) -> list[Candidate]:
    """List the films of a round-up: titles by their own words, not by repetition."""
    others = [
        c
        for c in ranked
        if c is not best
        and c.score >= _IN_ROUNDUP
        and (c.is_title or c.is_other or "film's own verb" in c.evidence)
        and c.is_cued
    ]
    films = [best, *others]
    # What one paragraph of background lists does not make a round-up.
    spread = {min(c.blocks) for c in films if c.blocks}
    is_spread = len(spread) * 2 >= parts or parts < _ROUNDUP
    return films if len(films) >= _ROUNDUP and is_spread else [best]


def _is_early(best: Candidate, ranked: Sequence[Candidate]) -> bool:
    """Return whether a title opens the text, or is marked and has no rival."""
    return best.is_in_lead or (
        best.is_marked and best.is_title and _leaves_behind(best, ranked)
    )


def _leaves_behind(best: Candidate, ranked: Sequence[Candidate]) -> bool:
    second = max((c.score for c in ranked if c is not best and c.is_title), default=0)
    return best.score >= 2 * second


def _dominates(best: Candidate, ranked: Sequence[Candidate]) -> bool:
    """Return whether a title that opens the text leaves every other far behind."""
    return best.is_in_lead and _leaves_behind(best, ranked)


def _enough(candidate: Candidate) -> float:
    """Return the least score of a film's title: several words are rarely chance."""
    return _LEAST if " " not in candidate.title else _LEAST - 1


def _is_roundup(best: Candidate, page: Page) -> bool:
    """Return whether the best title is named in few parts and not in the headline.

    The parts are the blocks, or the sentences of a text that is one long block.
    """
    pattern = title_pattern([best.title])
    parts = [b.text for b in page.blocks if b.kind in ("paragraph", "item")]
    if len(parts) < _ROUNDUP:
        parts = [sentence for text in parts for sentence in split_sentences(text)]
        if len(parts) < _MANY_SENTENCES:
            return False
    named = sum(bool(pattern and pattern.search(text)) for text in parts)
    return named * 3 <= len(parts) and not best.is_in_headline
