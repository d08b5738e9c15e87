"""Join the forms of one title: with and without a subtitle, a number or a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.articles.candidate import Candidate
from filmtrack.articles.page import unmarked
from filmtrack.names import fold, fold_title

if TYPE_CHECKING:
    from filmtrack.articles.page import Page

_STRONG_TITLE = 4.0


def split_joints(found: dict[str, Candidate]) -> None:
    """Give the evidence of "Bo Dahl in Night Falls" to the title that stands alone."""
    for key in sorted(found, key=len, reverse=True):
        candidate = found[key]
        if candidate.is_marked:
            continue
        head = found.get(fold_title(candidate.title.partition(" with ")[0]))
        if head is not None and head is not candidate and head.score > 0:
            head.absorb(candidate)
            head.aka.pop()
            continue
        last = re.split(r" (?:in|on|for|aboard) ", candidate.title)[-1]
        alone = found.get(fold_title(last))
        if alone is not None and alone is not candidate and alone.is_introduced:
            alone.score += max(candidate.score, 0)
            candidate.score = min(candidate.score, 0)


def shorten_headlines(found: dict[str, Candidate], page: Page) -> None:
    """Give what only a headline joins by a colon to the part before it."""
    body = "\n".join(unmarked(b.text) for b in page.blocks if b.kind != "headline")
    for key in list(found):
        candidate = found[key]
        head = candidate.title.partition(":")[0]
        if head != candidate.title and candidate.title not in body:
            del found[key]
            known = found.setdefault(fold_title(head), Candidate(head))
            known.score += candidate.score
            known.evidence += candidate.evidence
            known.is_in_headline |= candidate.is_in_headline
            known.is_marked |= candidate.is_marked
            known.is_cued |= candidate.is_cued


def merge_forms(found: dict[str, Candidate]) -> None:
    """Count a title without its subtitle for the full title."""
    for key in sorted(found, key=len, reverse=True):
        longer = found[key]
        _absorb_start(longer, found)
        _absorb_end(longer, found)
        if ":" not in longer.title:
            continue
        head, _, tail = longer.title.partition(":")
        for part in (fold_title(head), fold_title(tail)):
            shorter = found.get(part)
            if shorter is not None and shorter is not longer and longer.score > 0:
                longer.score += max(shorter.score, 0) * 0.5
                longer.is_in_headline |= shorter.is_in_headline
                shorter.score -= longer.score


_NUMBERS = {"ii": "2", "iii": "3", "iv": "4", "two": "2", "three": "3", "four": "4"}


def _numbered(key: str) -> str | None:
    """Return a folded title with its number as a digit, if it ends in one.

    >>> _numbered("the long dusk part ii"), _numbered("the long dusk 2")
    ('long dusk 2', 'long dusk 2')
    """
    found = re.fullmatch(r"(?:the )?(.+?) (?:(?:part|chapter|volume) )?(\w+)", key)
    number = _NUMBERS.get(found[2], found[2]) if found else ""
    return f"{found[1]} {number}" if found and number.isdigit() else None


def merge_numbers(found: dict[str, Candidate]) -> None:
    """Count "Dusk 2" for "Dusk: Part II", which is the fuller title."""
    by_number: dict[str, Candidate] = {}
    for key in sorted(found, key=len, reverse=True):
        number = _numbered(key)
        if number is None:
            continue
        fuller = by_number.setdefault(number, found[key])
        base = number.rpartition(" ")[0]
        if fuller is found[key] and " " in base:
            fuller = _subtitled(base, found) or fuller
        if fuller is not found[key]:
            fuller.absorb(found[key])


def _subtitled(series: str, found: dict[str, Candidate]) -> Candidate | None:
    """Return the strong title whose subtitle names a series: "Dawn: A Dusk Story"."""
    for candidate in found.values():
        tail = candidate.title.partition(":")[2]
        if f" {series} " in f" {fold(tail)} " and candidate.score > _STRONG_TITLE:
            return candidate
    return None


def _absorb_end(longer: Candidate, found: dict[str, Candidate]) -> None:
    """Take the evidence of the last words, by which a heading may call a title."""
    words = fold_title(longer.title).split()
    shorter = found.get(words[-1]) if longer.is_marked and len(words) > 2 else None
    if shorter is not None and shorter.is_marked and longer.score > 0:
        longer.absorb(shorter)
        longer.aka.pop()


_SEQUEL = re.compile(
    r"(.+?),? (?:\(.+\)|(?:Part |Chapter )?(?:\d+|[IVX]+|Two|Three|Four))$"
)


def _absorb_start(longer: Candidate, found: dict[str, Candidate]) -> None:
    """Take the evidence of a title without its number or its bracket."""
    start = _SEQUEL.match(longer.title)
    shorter = found.get(fold_title(start[1])) if start else None
    if shorter is not None and shorter is not longer and longer.score > 0:
        if "(" in longer.title or shorter.score > longer.score:
            longer.score += max(shorter.score, 0) * 0.5
            longer.is_in_headline |= shorter.is_in_headline
        shorter.score -= longer.score
