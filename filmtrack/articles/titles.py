"""Which films an article is about: candidates for titles, scored by their company.

Nothing is found by one sign alone. Marks, the headline, the words around a title and
repetition count for it; brackets after a name, "star of" and a year in the past count
against it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.articles.mentions import is_company
from filmtrack.articles.outlet_names import outlet_named
from filmtrack.articles.page import unmarked
from filmtrack.articles.sections import section_titles
from filmtrack.articles.sentences import split_sentences
from filmtrack.articles.title_cues import CUES, FILM_NOUN, LOW, NAME, TITLE, Cue
from filmtrack.articles.title_marks import is_title_like, title_of
from filmtrack.articles.trade_words import DEMONYMS, JOB_WORDS, STARTERS
from filmtrack.names import fold, fold_title, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filmtrack.articles.page import Block, Page


_TITLE_SIGNS = {
    *("named", "film noun before", "film noun after", "owner's", "section heading"),
    *("directs somebody in", "aboard", "rolling on"),
}


@dataclass
class Candidate:
    """A title that may be a film's, with the evidence for it."""

    title: str
    score: float = 0.0
    evidence: list[str] = field(default_factory=list)
    blocks: set[int] = field(default_factory=set)
    is_marked: bool = False
    is_in_headline: bool = False
    is_cued: bool = False

    @property
    def is_introduced(self) -> bool:
        """Whether anything but repetition speaks for the title."""
        in_headline = self.is_in_headline and " " in self.title
        return self.is_marked or in_headline or self.is_cued

    @property
    def is_title(self) -> bool:
        """Whether a mark or a noun for a film says so, and no mere preposition."""
        evidence = set(self.evidence)
        is_long = len(self.title.split()) > 2 and "verb before" in evidence
        return self.is_marked or is_long or bool(_TITLE_SIGNS & evidence)

    @property
    def is_other(self) -> bool:
        """Whether it is surely a title, though not of the film."""
        words = {word.lower() for word in self.title.split()}
        if words & (DEMONYMS | JOB_WORDS) and not self.is_marked:
            return False
        signs = {
            "named",
            "film noun before",
            "film noun after",
            "known for",
            "fame",
            "past year",
        }
        return self.is_marked or (
            " " in self.title and bool(signs & set(self.evidence))
        )


def _compiled(cue: Cue) -> re.Pattern[str]:
    pattern = cue.pattern.format(T=TITLE, film=FILM_NOUN, low=LOW, name=NAME)
    return re.compile(pattern)


_COMPILED: list[tuple[Cue, re.Pattern[str]]] = []


def _cues() -> list[tuple[Cue, re.Pattern[str]]]:
    if not _COMPILED:
        _COMPILED.extend((cue, _compiled(cue)) for cue in CUES)
    return _COMPILED


def candidates(page: Page, people: set[str]) -> list[Candidate]:
    """List the titles of an article, best first; `people` are names of persons."""
    found: dict[str, Candidate] = {}
    year = page.said.value.year if page.said else _NO_YEAR
    for number, block in enumerate(page.blocks):
        for cue, title in _cued(block, people, year):
            _note(found, title, cue, number, people)
        for mark in re.finditer(r"⟪[^⟫]+⟫", block.text):
            opened = block.text.count("(", 0, mark.start())
            is_credit = opened > block.text.count(")", 0, mark.start())
            cue = _CREDIT if is_credit else _MARKED
            _note(found, title_of(mark[0]), cue, number, people)
    for number, title in section_titles(page).items():
        _note(found, title, _SECTION, number, people)
    _add_occurrences(found, page)
    _split_joints(found)
    _shorten_headlines(found, page)
    _merge_forms(found)
    return sorted(found.values(), key=lambda c: (-c.score, c.title))


_CREDIT = Cue("credit in brackets", "", -3)  # Ann Lee ("Dusk," "Dawn")
_SECTION = Cue("section heading", "", 4)
_MARKED = Cue("marked", "", 2)


_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_NO_YEAR = 2100  # without a day every year counts as past
_LEAD_IN = re.compile(r"^(?:EXCLUSIVE|BREAKING|UPDATED?)\s*[:—–-]\s*")


def _cued(block: Block, people: set[str], year: int) -> Iterator[tuple[Cue, str]]:
    if block.kind == "headline":
        head, colon, _ = block.text.partition(": ")
        if colon and is_title_like(unmarked(head)):
            yield Cue("headline's head", "", 3), title_of(head)
        for run in re.finditer(TITLE, block.text):
            title = _without_people(title_of(run["title"]), people)
            for part in sorted({title, *_PARTS.split(title)}):
                yield Cue("headline's run", "", 1), part
        return
    for text in split_sentences(_LEAD_IN.sub("", block.text)):
        for cue, pattern in _cues():
            for match in pattern.finditer(text):
                years = _YEARS.findall(match[0]) if cue.is_past else []
                if all(int(found) < year for found in years):
                    yield cue, _without_people(title_of(match["title"]), people)


def _note(
    found: dict[str, Candidate], title: str, cue: Cue, number: int, people: set[str]
) -> None:
    if not _may_be_title(
        title, people, is_marked=cue in (_MARKED, _CREDIT), weight=cue.weight
    ):
        return
    candidate = found.setdefault(fold_title(title), Candidate(title))
    if candidate.evidence.count(cue.name) >= _MOST_OF_A_KIND:
        return
    candidate.evidence.append(cue.name)
    candidate.score += cue.weight
    candidate.blocks.add(number)
    if cue in (_MARKED, _CREDIT):
        candidate.is_marked = True
    elif cue.weight > 1:
        candidate.is_cued = True


_MOST_OF_A_KIND = 2
_PARTS = re.compile(r" (?:in|on|for|with|from) ")
_JOINT = re.compile(r" (?:in|with|from|for|at|on|and|to) ")


def _without_people(title: str, people: set[str]) -> str:
    """Cut the persons off a run of capitals that holds a title as well.

    >>> _without_people("Ann Lee in Night Falls with Bo Dahl", {"ann lee", "bo dahl"})
    'Night Falls'
    """
    for joint in _JOINT.finditer(title):
        before, after = title[: joint.start()], title[joint.end() :]
        if fold(before) in people:
            return _without_people(after, people)
        if fold(after) in people or any(
            fold(after).startswith(f"{p} ") for p in people
        ):
            return _without_people(before, people)
    owner = re.match(r"(.+?)['’]s? (?=\S)", title)
    surnames = {name.split()[-1] for name in people}
    if owner and fold(owner[1]) in people | surnames:
        return title[owner.end() :]
    return title


def _may_be_title(
    title: str, people: set[str], *, is_marked: bool, weight: float
) -> bool:
    folded = fold(title)
    if not folded or is_company(title) or folded.isdigit() or _WITH_DAY.search(title):
        return False
    words = title.split()
    if is_marked:
        return True
    if re.search(r"['’]s?$| [A-Z]$", title):  # "Bo Dahl's", "Bo D. Roe"
        return False
    if not (title[0].isupper() or title[0].isdigit() or title[0] in "#["):
        return False
    begins_with_outlet = words[1:2] == ["the"] and outlet_named(words[0])
    if outlet_named(title) or begins_with_outlet or _CODE.fullmatch(title):
        return False
    if any(folded in (p.split()[0], p.split()[-1]) for p in people):
        return False
    if weight < _STRONG and any(f" {name} " in f" {folded} " for name in people):
        return False
    first = words[0].lower()
    is_word = len(words) == 1 and (
        first in STARTERS
        or first in JOB_WORDS
        or first in DEMONYMS
        or first in _NO_TITLES
    )
    return not is_word and len(folded) > 1


_STRONG = 4.0  # a cue that names a film even where a person has the name
_CODE = re.compile(r"[A-Z]+\d+|\d+(?:st|nd|rd|th|s|am|pm)")
_WITH_DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)(?: \d| in\b)|\bOn [A-Z]\w+day\b"
)
_NO_TITLES = frozenset(
    "january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday christmas "
    "imax dolby 3d tv cgi cinemacon comic-con sundance cannes toronto venice berlin "
    "afm efm instagram twitter facebook youtube tiktok hollywood bollywood america "
    "los angeles new york london paris uk us usa europe covid sag-aftra wga".split()
)


def _add_occurrences(found: dict[str, Candidate], page: Page) -> None:
    """Count the headline, repetition and the address for the titles found."""
    headline = " ".join(
        fold(unmarked(b.text)) for b in page.blocks if b.kind == "headline"
    )
    body = [unmarked(b.text) for b in page.blocks if b.kind != "headline"]
    address = page.url.value.lower() if page.url else ""
    kinds = [block.kind for block in page.blocks]
    first = {kinds.index("paragraph")} if "paragraph" in kinds else set()
    for key, candidate in found.items():
        # Title-case headlines hide short words; a lone word must stand there whole.
        if f" {key} " in f" {headline} ":
            candidate.score += 3
            candidate.is_in_headline = True
        count = 0
        for text in body:
            count += len(
                re.findall(rf"(?<!\w){re.escape(candidate.title)}(?!\w)", text)
            )
        if count == 0 and not candidate.is_marked:
            candidate.score = min(candidate.score, 1)
        if candidate.is_cued and first & candidate.blocks:
            candidate.score += 1
        candidate.score += min(count - 1, 4) * 0.5 if count > 1 else 0
        if len(candidate.title.split()) > 2 and candidate.score > 0:
            candidate.score += 1
        if len(key) > 3 and slug(key) in address:
            candidate.score += 2


def _split_joints(found: dict[str, Candidate]) -> None:
    """Give the evidence of "Bo Dahl in Night Falls" to the title that stands alone."""
    for key in sorted(found, key=len, reverse=True):
        candidate = found[key]
        if candidate.is_marked:
            continue
        last = re.split(r" (?:in|on|for|aboard) ", candidate.title)[-1]
        alone = found.get(fold_title(last))
        if alone is not None and alone is not candidate and alone.is_introduced:
            alone.score += max(candidate.score, 0)
            candidate.score = min(candidate.score, 0)


def _shorten_headlines(found: dict[str, Candidate], page: Page) -> None:
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


def _merge_forms(found: dict[str, Candidate]) -> None:
    """Count a title without its subtitle for the full title."""
    for key in sorted(found, key=len, reverse=True):
        longer = found[key]
        _absorb_start(longer, found)
        if ":" not in longer.title:
            continue
        head, _, tail = longer.title.partition(":")
        for part in (fold_title(head), fold_title(tail)):
            shorter = found.get(part)
            if shorter is not None and shorter is not longer and longer.score > 0:
                longer.score += max(shorter.score, 0) * 0.5
                longer.is_in_headline |= shorter.is_in_headline
                shorter.score -= longer.score


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


class Choice(NamedTuple):
    """The films of an article, and the titles that it mentions beside them."""

    films: list[Candidate]
    others: list[str]
    is_sure: bool


_LEAST = 4.0
_MARGIN = 1.3
_ROUNDUP = 3


def choose(ranked: Sequence[Candidate], page: Page) -> Choice:
    """Choose the films that an article is about, the main one first.

    Several are chosen only in a round-up, where no film is named throughout.
    """
    best = next((c for c in ranked if c.score >= _enough(c) and c.is_introduced), None)
    if best is None:
        return Choice([], [c.title for c in ranked if c.is_other], is_sure=False)
    films = [best]
    for other in ranked:
        if other is best:
            continue
        strong = (
            other.score >= _LEAST and other.is_cued and other.score >= best.score * 0.4
        )
        if strong and not other.blocks & best.blocks:
            films.append(other)
    sections = [c for c in ranked if _SECTION.name in c.evidence]
    if len(sections) > 1:
        films = [best, *(c for c in sections if c is not best)]
    elif len(films) < _ROUNDUP or not _is_roundup(best, page):
        films = [best]
    second = next((c for c in ranked if c not in films), None)
    sure = second is None or best.score >= second.score * _MARGIN
    names = {c.title for c in films}
    others = [c.title for c in ranked if c.title not in names and c.is_other]
    return Choice(films, others, is_sure=sure)


def _enough(candidate: Candidate) -> float:
    """Return the least score of a film's title: several words are rarely chance."""
    return _LEAST if " " not in candidate.title else _LEAST - 1


def _is_roundup(best: Candidate, page: Page) -> bool:
    pattern = title_pattern([best.title])
    body = [b.text for b in page.blocks if b.kind in ("paragraph", "item")]
    named = sum(bool(pattern and pattern.search(text)) for text in body)
    return len(body) > 2 and named * 3 <= len(body) and not best.is_in_headline


def title_pattern(titles: Iterable[str]) -> re.Pattern[str] | None:
    """Return the pattern of titles in text, with or without marks, longest first."""
    forms: dict[str, None] = {}
    for title in titles:
        forms[title] = None
        head = title.partition(":")[0].strip()
        if head != title and len(head) > 2:
            forms[head] = None
        bare = re.sub(r"^(?:The|A|An) ", "", title)
        if bare != title and len(bare) > 3 and " " in bare:
            forms[bare] = None
    if not forms:
        return None
    parts = [
        re.escape(f).replace("'", "['’]").replace("’", "['’]")
        for f in sorted(forms, key=lambda f: (-len(f), f))
    ]
    inner = "|".join(parts)
    return re.compile(rf"⟪[“\"‘']?(?:{inner})[,.:;]?[”\"’']?⟫|(?<!\w)(?:{inner})(?!\w)")
