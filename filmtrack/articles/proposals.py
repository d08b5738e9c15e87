"""Claims proposed from an article: rules applied, values checked, repeats merged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from filmtrack.articles.attribution import Attributed, Sentence, attribute
from filmtrack.articles.certainty import doubtful_films
from filmtrack.articles.date_words import end_of_range
from filmtrack.articles.firing import DATES, Firing, Proposal
from filmtrack.articles.mentions import FILM
from filmtrack.articles.page import unmarked
from filmtrack.articles.provenance import BACKWARDS, CONTINUES, cited, cited_for_all
from filmtrack.articles.rules.abroad import rules_of
from filmtrack.articles.rules.catalog import RULES
from filmtrack.articles.rules.rule import ClaimRule, slots
from filmtrack.errors import PhraseError
from filmtrack.names import fold
from filmtrack.when.language.choose import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from filmtrack.articles.page import Page


@dataclass
class ArticleReading:
    """What was read in an article."""

    page: Page
    attributed: Attributed
    proposals: list[Proposal]
    explained: list[tuple[Sentence, list[str]]] = field(default_factory=list)


def read_article(
    page: Page, said: date, production: str | None = None, slate: Sequence[str] = ()
) -> ArticleReading:
    """Propose the claims of an article, in the order of its sentences."""
    attributed = attribute(page, said, production, slate)
    own = page.outlet.value if page.outlet else None
    vias = _sources(attributed, own)
    found: list[Proposal] = []
    explained = []
    for sentence, via in zip(attributed.sentences, vias, strict=True):
        made = [replace(p, via=via) for p in _of_sentence(sentence, attributed)]
        explained.append((sentence, list(dict.fromkeys(p.rule for p in made))))
        found += made
    if attributed.is_untitled:
        found = _named_after_director(found)
        attributed.is_sure = _is_one_untitled_film(found, page)
    if attributed.films:
        found = [*_titles(attributed), *found]
    text = " ".join(block.text for block in page.blocks)
    if not _FILM_WORDS.search(text) and not spoken(text):
        found = []
    found = [p for p in found if not _is_of_the_source(p, attributed)]
    doubtful = doubtful_films(attributed)
    found = [
        replace(p, is_sure=False) if p.production in doubtful else p for p in found
    ]
    merged = _merged(_settled(_possible(found, said)))
    if production is not None:
        merged = [p for p in merged if p.production == production]
    if not any(p.field != "title" for p in merged):
        merged = []
    return ArticleReading(page, attributed, merged, explained)


def _is_one_untitled_film(found: list[Proposal], page: Page) -> bool:
    """Return whether a film is said to have no title, and one director is named."""
    directors = {
        p.value
        for p in found
        if p.field == "directors" and p.rule not in _MAY_BE_ANOTHERS
    }
    text = " ".join(unmarked(block.text) for block in page.blocks)
    return len(directors) == 1 and bool(re.search(r"\b[Uu]ntitled\b", text))


# "Director Ann Lee" may have made another film.
_MAY_BE_ANOTHERS = (
    "directors: director named",
    "directors: filmmaker named",
    "directors: whose last directorial",
)


def _named_after_director(found: list[Proposal]) -> list[Proposal]:
    """Name an untitled film after its director; without one nothing is proposed."""
    surest = sorted(found, key=lambda p: p.rule in _MAY_BE_ANOTHERS)
    for proposal in surest:
        if proposal.field == "directors" and proposal.standing != "denied":
            name = f"Untitled {proposal.value} film"
            return [replace(p, production=name, is_sure=False) for p in found]
    return []


_FILM_WORDS = re.compile(
    r"(?i)\b(?:films?|movies?|features?|cinemas?|theaters|theatres|filming|shoot(?:ing)?"
    r"|biopic|sequel|prequel|remake|reboot|screenplay|box office|pic|drama|thriller"
    r"|cast|casting)\b"
)


def _titles(attributed: Attributed) -> Iterator[Proposal]:
    """Claim the title of each film, where it is first named."""
    for film in attributed.films:
        for sentence in attributed.sentences:
            if any(
                attributed.film_of(m.text) == film
                for m in sentence.shadow.of_kind(FILM)
            ):
                yield Proposal(
                    film,
                    "title",
                    film,
                    "title",
                    sentence.quote,
                    is_sure=attributed.is_sure,
                )
                break


def _sources(attributed: Attributed, own: str | None) -> list[str | None]:
    """Find the outlet that each sentence repeats; its block continues it."""
    vias: list[str | None] = []
    last: tuple[int, str | None] = (-1, None)
    for at, sentence in enumerate(attributed.sentences):
        via = cited(sentence.shadow, own, attributed.people)
        if via and at and BACKWARDS.search(sentence.shadow.text) and not vias[-1]:
            vias[-1] = via
        if via:
            last = (sentence.block, via)
        elif last[1] and CONTINUES.search(sentence.shadow.text):
            last = (sentence.block, last[1])
        vias.append(via or (last[1] if last[0] == sentence.block else None))
    _spread(vias, attributed.sentences)
    return _closed(vias, attributed.sentences)


_HEARSAY = re.compile(
    r"\b(?:reportedly|it is reported|reports (?:say|stated|suggest))\b"
)
_LEAD = 3  # sentences


def _spread(vias: list[str | None], sentences: list[Sentence]) -> None:
    """Give the source of the first sentences to the headline and to hearsay."""
    told = [n for n, s in enumerate(sentences) if s.kind != "headline"]
    lead = next((vias[n] for n in told[:_LEAD] if vias[n]), None)
    for at, sentence in enumerate(sentences):
        if vias[at] is None and sentence.kind == "headline":
            vias[at] = lead
        elif vias[at] is None and _HEARSAY.search(sentence.shadow.text):
            vias[at] = next((via for via in vias[at + 1 : at + _LEAD] if via), None)


def _closed(vias: list[str | None], sentences: list[Sentence]) -> list[str | None]:
    """Give the source in brackets at the end of a block to all of the block.

    The one that closes the article is everything's unless a block names another.
    """
    ends = {s.block: name for s in sentences if (name := cited_for_all(s.shadow))}
    found = [via or ends.get(s.block) for via, s in zip(vias, sentences, strict=True)]
    last = {s.block for s in sentences[-2:]} & ends.keys()
    closing = ends[max(last)] if last else None
    if closing and {fold(via) for via in found if via} == {fold(closing)}:
        return [via or closing for via in found]
    return found


def _of_sentence(sentence: Sentence, attributed: Attributed) -> Iterator[Proposal]:
    if sentence.kind == "heading" or sentence.quote.endswith("?"):
        return
    for rule in (*RULES, *rules_of(sentence.quote)):
        for match in rule.compiled.finditer(sentence.shadow.text):
            film = _film(rule, match, sentence, attributed)
            if film is not None:
                yield from Firing(rule, match, sentence, attributed).proposals(film)


# The fields whose claim names another title, by the slot that holds it.
_NAMES_ANOTHER = {"source_material": "source", "aka": "aka", "related": "relative"}


def _film(
    rule: ClaimRule, match: re.Match[str], sentence: Sentence, attributed: Attributed
) -> str | None:
    if rule.field in _NAMES_ANOTHER:
        slot = _NAMES_ANOTHER[rule.field]
        source = slots(match).get(slot, "")
        return attributed.film_of_source(sentence, match.start(), source)
    return attributed.film_at(sentence, match.start(), match.end())


def _possible(found: list[Proposal], said: date) -> Iterator[Proposal]:
    """Drop dates that cannot be the film's: targets in the past, events to come.

    A range of shooting days gives the wrap as well.
    """
    from filmtrack.when import read

    for proposal in found:
        if proposal.field not in DATES:
            yield proposal
            continue
        past, name = proposal.actual, proposal.field
        try:
            window = read(proposal.value, said, past=past, field=name)
        except PhraseError:  # "until May" may be the start or the end of a shoot
            continue
        is_over = not past and window.latest and window.latest < said
        is_to_come = past and window.earliest and window.earliest > said
        if is_over or is_to_come:
            continue
        yield proposal
        end = end_of_range(proposal.value) if name == "shoot" else None
        if window.wrap is not None and end:
            yield replace(proposal, field="wrap", value=end, actual=False)


def _settled(found: Iterable[Proposal]) -> list[Proposal]:
    """Raise attached to confirmed for films that are being shot or have been."""
    found = list(found)
    shot = {
        p.production
        for p in found
        if p.field == "status" and p.value in ("filming", "wrapped", "post-production")
    }
    named = {(p.production, p.value) for p in found if p.rule != _CHARACTER}
    found = [
        p
        for p in found
        if not _is_doubtful_owner(p, found)
        and (p.rule != _CHARACTER or (p.production, p.value) in named)
    ]
    directing = {(p.production, p.value) for p in found if p.field == "directors"}
    found = [
        p
        for p in found
        if not (
            p.field == "cast"
            and p.standing == "exited"
            and (p.production, p.value) in directing
        )
    ]
    done = {(p.production, p.value) for p in found if p.field == "status"}
    found = [p for p in found if not _is_outdated(p, done)]
    return [
        replace(p, standing="confirmed")
        if p.production in shot and p.standing == "attached"
        else p
        for p in found
    ]


def _is_outdated(proposal: Proposal, stages: set[tuple[str, str]]) -> bool:
    """Return whether a film that has wrapped is said to have been shooting."""
    later = ("wrapped", "post-production")
    is_shoot = proposal.field == "status" and proposal.value == "filming"
    return is_shoot and any((proposal.production, stage) in stages for stage in later)


# "Ann Lee is Mara Holt" tells the role of somebody who is known to be in the cast.
_CHARACTER = "cast: is the character"


def _is_doubtful_owner(proposal: Proposal, found: list[Proposal]) -> bool:
    """Return whether "Ann Lee's film" names the star of a film and not its director."""
    if proposal.field != "directors" or "owner" not in proposal.rule:
        return False
    same = [p for p in found if p.production == proposal.production]
    acts = any(p.field == "cast" and p.value == proposal.value for p in same)
    directors = {
        p.value for p in same if p.field == "directors" and "owner" not in p.rule
    }
    return (acts or bool(directors)) and proposal.value not in directors


# These rules name somebody who may have written the book only.
_OF_BOOKS = ("owner of the film", "owner in apposition", "screenwriter")


def _is_of_the_source(proposal: Proposal, attributed: Attributed) -> bool:
    """Return whether the author of the source is taken for a maker of the film."""
    name = proposal.rule.partition(": ")[2]
    return name in _OF_BOOKS and fold(proposal.value) in attributed.people.authors


_RANK = {
    "exited": 6,
    "denied": 5,
    "confirmed": 4,
    "attached": 3,
    "in talks": 2,
    "rumored": 1,
    None: 0,
}


def _merged(found: list[Proposal]) -> list[Proposal]:
    """Keep one proposal per film, field and value: the strongest, with any role."""
    kept: dict[tuple[str, str, str], Proposal] = {}
    for proposal in found:
        value = "" if proposal.source else fold(proposal.value)
        key = (proposal.production, proposal.field, value)
        known = kept.get(key)
        if known is None:
            kept[key] = proposal
            continue
        if proposal.source and known.source:
            kept[key] = _joined_source(known, proposal)
            continue
        winner = proposal if _outranks(proposal, known) else known
        kept[key] = replace(
            winner,
            role=known.role or proposal.role,
            via=winner.via or known.via or proposal.via,
            is_sure=known.is_sure or proposal.is_sure,
        )
    return list(kept.values())


def _outranks(later: Proposal, known: Proposal) -> bool:
    """Return whether a later standing is stronger.

    A plain "stars" does not end talks: only explicit words do.
    """
    if later.standing == "attached":
        return False
    return _RANK[later.standing] > _RANK[known.standing]


def _joined_source(known: Proposal, other: Proposal) -> Proposal:
    """Fill the parts of source material that another sentence states."""
    mine, theirs = known.source or {}, other.source or {}
    if mine["type"] != theirs["type"] or _differ(mine["title"], theirs["title"]):
        return known
    longer = max(mine["by"], theirs["by"], key=lambda names: len(list(names)))  # type: ignore[call-overload]
    source = {
        "type": mine["type"],
        "title": mine["title"] or theirs["title"],
        "by": longer,
        "year": mine["year"] or theirs["year"],
    }
    fuller = known if longer is mine["by"] else other
    return replace(known, source=source, quote=fuller.quote, rule=fuller.rule)


def _differ(one: object, other: object) -> bool:
    return bool(one and other) and fold(str(one)) != fold(str(other))
