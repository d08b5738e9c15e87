"""Which films an article is about: candidates for titles, scored by their company.

Nothing is found by one sign alone. Marks, the headline, the words around a title and
repetition count for it; brackets after a name, "star of" and a year in the past count
against it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.articles.candidate import Candidate
from filmtrack.articles.headline import headline_runs
from filmtrack.articles.mentions import is_company
from filmtrack.articles.outlet_names import outlet_named
from filmtrack.articles.page import MARK, unmarked
from filmtrack.articles.persons import has_shape
from filmtrack.articles.sections import section_titles
from filmtrack.articles.sentences import split_sentences
from filmtrack.articles.title_cues import CUES, FILM_NOUN, LOW, NAME, TITLE, Cue
from filmtrack.articles.title_forms import (
    merge_forms,
    merge_numbers,
    shorten_headlines,
    split_joints,
)
from filmtrack.articles.title_marks import is_title_like, title_of
from filmtrack.articles.trade_words import DEMONYMS, JOB_WORDS, STARTERS
from filmtrack.names import fold, fold_title, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from filmtrack.articles.page import Block, Page


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
    body = " ".join(unmarked(b.text) for b in page.blocks if b.kind != "headline")
    for number, block in enumerate(page.blocks):
        for cue, title in _cued(block, people, year, body):
            _note(found, title, cue, number, people)
        for mark in re.finditer(r"⟪[^⟫]+⟫", block.text):
            opened = block.text.count("(", 0, mark.start())
            is_credit = opened > block.text.count(")", 0, mark.start())
            cue = _CREDIT if is_credit else _MARKED
            _note(found, title_of(mark[0]), cue, number, people)
    for number, title in section_titles(page).items():
        _note(found, title, SECTION, number, people)
    _add_occurrences(found, page)
    split_joints(found)
    shorten_headlines(found, page)
    merge_numbers(found)
    merge_forms(found)
    return sorted(found.values(), key=lambda c: (-c.score, c.title))


_CREDIT = Cue("credit in brackets", "", -3)  # Ann Lee ("Dusk," "Dawn")
SECTION = Cue("section heading", "", 4)
_MARKED = Cue("marked", "", 2)


_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_NO_YEAR = 2100  # without a day every year counts as past
_LEAD_IN = re.compile(r"^(?:EXCLUSIVE|BREAKING|UPDATED?)\s*[:—–-]\s*")


def _cued(
    block: Block, people: set[str], year: int, body: str
) -> Iterator[tuple[Cue, str]]:
    if block.kind == "headline":
        head, colon, _ = block.text.partition(": ")
        if colon and is_title_like(unmarked(head)):
            yield Cue("headline's head", "", 3), title_of(head)
        whole = [m["title"] for m in re.finditer(TITLE, block.text)]
        whole = [run for run in whole if run in body]
        for run in dict.fromkeys([*whole, *headline_runs(block.text)]):
            title = _without_people(title_of(run), people)
            for part in sorted({title, *_PARTS.split(title)}):
                yield Cue("headline's run", "", 1), part
        return
    for text in split_sentences(_LEAD_IN.sub("", block.text)):
        for cue, pattern in _cues():
            for match in pattern.finditer(text):
                years = _YEARS.findall(match[0]) if cue.is_past else []
                if any(int(found) >= year for found in years):
                    continue
                title = title_of(match["title"])
                is_marked = match["title"].startswith(MARK)
                own = title if is_marked else _without_people(title, people)
                yield cue, own
                if not is_marked and " in The " in own:
                    yield cue, f"The {own.rpartition(' in The ')[2]}"


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
    if cue.name == "somebody's" and "owner's" in candidate.evidence:
        return
    candidate.evidence.append(cue.name)
    candidate.score += cue.weight
    candidate.blocks.add(number)
    if cue in (_MARKED, _CREDIT):
        if not candidate.is_marked:  # marks show where a title begins and ends
            candidate.title = title
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
        # "Night Falls for Northway Films", "Night Falls with Ann Lee"
        is_with = joint[0] == " with " and has_shape(after)
        if is_with or is_company(after):
            return _without_people(before, people)
        if fold(after) in people or any(
            fold(after).startswith(f"{p} ") for p in people
        ):
            return _without_people(before, people)
    owner = re.match(r"(.+?)['’]s? (?=\S)", title)
    surnames = {name.split()[-1] for name in people}
    is_name = owner is not None and re.fullmatch(r"[^:]* [^:]*", owner[1])
    if owner and (is_name or fold(owner[1]) in people | surnames):
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
        return len(folded) > 1 or folded.isdigit()
    if _CUT_OFF.search(title):
        return False
    if not (title[0].isupper() or title[0].isdigit() or title[0] in "#["):
        return False
    begins_with_outlet = words[1:2] == ["the"] and outlet_named(words[0])
    # A film may be called like an outlet, if "…, a drama" says that it is a film.
    is_outlet = outlet_named(title) and weight < _FILM
    is_no_title = _CODE.fullmatch(title) or _TWO_NAMES.fullmatch(title)
    if is_outlet or begins_with_outlet or is_no_title:
        return False
    is_named = weight >= _STRONG
    if not is_named and any(folded in (p.split()[0], p.split()[-1]) for p in people):
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


_FILM = 3.0
_TWO_NAMES = re.compile(r"[A-Z]\S+ [A-Z]\S+ and [A-Z]\S+ [A-Z]\S+")  # persons
_STRONG = 4.0  # a cue that names a film even where a person has the name
# Cut off as in "Bo Dahl's" or "Premise: The", or a date, or how a sentence begins.
_CUT_OFF = re.compile(
    r"['’]s?$| [A-Z]$|\b(?:The|Of|And|A|In)$|-(?:directed|starring|led|produced|set)\b"
    r"|^(?:Filmed|Shot|Adapted|Based|Set|Written|Directed|Produced|Described|Billed"
    r"|Inspired|Titled|Production|Filming|Shooting|Following|According)"
    r" (?:for|from|by|on|in|as|to|of|at)\b"
    r"|\b(?:Day|Weekend|Christmas|Thanksgiving|Spring|Summer|Fall|Autumn|Winter)"
    r" (?:19|20)\d\d$"
)
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
    "los angeles new york london paris uk us usa europe covid sag-aftra wga "
    "netflix amazon apple hulu disney universal paramount sony lionsgate a24 mgm "
    "hbo max warner marvel pixar lucasfilm blumhouse neon mubi peacock showtime "
    "starz bbc oscar bafta grammy emmy".split()
)


# The film of an article is named in its first paragraphs; what follows is background.
_LEAD = 3
_LATE = 1.0


def _add_occurrences(found: dict[str, Candidate], page: Page) -> None:
    """Count the headline, repetition and the address for the titles found."""
    headline = " ".join(
        fold(unmarked(b.text)) for b in page.blocks if b.kind == "headline"
    )
    body = [unmarked(b.text) for b in page.blocks if b.kind != "headline"]
    address = page.url.value.lower() if page.url else ""
    kinds = [block.kind for block in page.blocks]
    first = {kinds.index("paragraph")} if "paragraph" in kinds else set()
    headlines = {n for n, kind in enumerate(kinds) if kind == "headline"}
    whole = " ".join(body)
    told = [b for b in page.blocks if b.kind in ("paragraph", "item")]
    lead = " ".join(unmarked(block.text) for block in told[:_LEAD])
    for key, candidate in found.items():
        if candidate.is_marked and headlines & candidate.blocks:
            candidate.score += 3
        # Title-case headlines hide short words; a lone word must stand there whole.
        if f" {key} " in f" {headline} ":
            candidate.score += 3
            candidate.is_in_headline = True
        candidate.title = _printed(candidate.title, whole)
        count = _count(candidate.title, body)
        if count == 0 and not candidate.is_marked:
            candidate.score = min(candidate.score, 1)
        candidate.is_in_lead = candidate.is_in_headline or candidate.title in lead
        if not candidate.is_in_lead:
            candidate.score -= _LATE
        if candidate.is_cued and first & candidate.blocks:
            candidate.score += 1
        candidate.score += min(count - 1, 4) * 0.5 if count > 1 else 0
        if len(candidate.title.split()) > 2 and candidate.score > 0:
            candidate.score += 1
        if len(key) > 3 and slug(key) in address:
            candidate.score += 2


def _printed(title: str, text: str) -> str:
    """Return a title as a text prints it: "Eyes of Dawn", not "Eyes Of Dawn"."""
    if title in text:
        return title
    found = re.search(re.escape(title), text, re.IGNORECASE)
    return found[0] if found else title


def _count(title: str, texts: Iterable[str]) -> int:
    pattern = re.compile(rf"(?<!\w){re.escape(title)}(?!\w)")
    return sum(len(pattern.findall(text)) for text in texts)


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
