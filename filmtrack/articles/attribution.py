"""Which film a sentence, and a clause of it, is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from filmtrack.articles.candidate import Candidate
from filmtrack.articles.film_choice import Choice, choose
from filmtrack.articles.mentions import FILM, NAME, OTHER, Mention, Shadow, shadow
from filmtrack.articles.page import Block, Page, unmarked
from filmtrack.articles.persons import People
from filmtrack.articles.rules.rule import ASIDE
from filmtrack.articles.sections import section_titles
from filmtrack.articles.sentences import split_sentences
from filmtrack.articles.title_marks import title_of
from filmtrack.articles.titles import candidates, title_pattern
from filmtrack.names import fold, fold_title

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_CLAUSE = re.compile(
    r"[;:—–]| but | while | whereas | though | although | after | since | because "
    r"|,? (?:who|which|whose|where|when|before|then) |, and (?!\W)|, (?=(?:based|inspired|adapted) )"
)
# "Ann Lee, the director of Dusk," and "Dusk star Ann Lee" are not about Dusk.
_CUT = re.compile(
    rf"{ASIDE}|[{OTHER}-{chr(ord(OTHER) + 0x3FF)}] (?:co-star|star|actor|actress|director|helmer|filmmaker"
    r"|fame|breakout|alum|alumna|alumnus|writer|creator|producer|scribe|veteran|duo|author|newcomer)s?\b"
    r"|, (?:who|whose) (?:wrote|directed|made|starred|appeared|played|won|produced|co-wrote"
    r"|created|was|is|has|had|previously|recently|most|last)\b[^;:.]{0,160}?,"
    r"(?= (?:is|are|will|has|have|was|to|directs?|plays?|stars?|joins?|writes?|produces?|wrote|directed)\b)"
)
# "Lee was last seen in Dusk" is about another film, also where its title is unknown.
_OTHER_WORK = re.compile(
    r"\b(?:(?:will )?(?:next|also|soon) be seen in|soon to be seen|(?:we'll|will|can|you'll) next see|(?:was|were) (?:last|recently|most recently) seen"
    r"|next (?:stars?|appears?)\b|(?:recently|last|previously|most recently) "
    r"(?:starred|appeared|wrapped|directed|finished|completed)|on the work front"
    r"|(?:recent|other|upcoming|past|previous|\ue000'?s?) (?:credits|projects|films) include"
    r"|credits include|in the pipeline)\b"
)
# A clause on television, or on a film that has no title yet, is about something else.
_ELSE = re.compile(
    r"\b(?:series|miniseries|mini-series|sitcom|season|seasons|episodes?|tv (?:show|movie|pilot)"
    r"|pilot|showrunner|soap opera|cbs|nbc|abc|hbo|fx|as-yet-untitled|untitled"
    r"|part (?:two|three|2|3|ii|iii) (?:follows|comes|is next))\b"
)
_T = f"[{FILM}-{chr(ord(FILM) + 0x3FF)}]"
_X = f"[{OTHER}-{chr(ord(OTHER) + 0x3FF)}]"


@dataclass
class Sentence:
    """A sentence of an article with its shadow and the film that it is about."""

    block: int
    kind: str
    text: str
    shadow: Shadow
    film: str | None = None

    @property
    def quote(self) -> str:
        """The sentence as the source prints it."""
        return unmarked(self.text)


@dataclass
class Attributed:
    """An article's sentences by film, and how the films were found."""

    sentences: list[Sentence]
    people: People
    films: list[str]
    candidates: list[Candidate]
    is_sure: bool
    is_untitled: bool = False

    def film_of(self, symbol_text: str) -> str | None:
        """Return the film that a mention names."""
        key = fold_title(title_of(symbol_text))
        for film in self.films:
            forms = {fold_title(film), fold_title(film.partition(":")[0])}
            if key in forms or key == fold(re.sub(r"^(?:The|A|An) ", "", film)):
                return film
        return None

    def films_in(self, sentence: Sentence) -> list[str]:
        """List the films that a sentence names, in order."""
        named = (self.film_of(m.text) for m in sentence.shadow.of_kind(FILM))
        return [film for film in named if film]

    def persons_before(self, sentence: Sentence) -> list[Mention]:
        """List the names of the few sentences before one, the nearest first.

        Of one sentence, the first name goes first: it is the subject most often.
        """
        at = next(n for n, other in enumerate(self.sentences) if other is sentence)
        earlier = reversed(self.sentences[max(0, at - 3) : at])
        return [m for other in earlier for m in other.shadow.of_kind(NAME)]

    def film_of_source(self, sentence: Sentence, start: int, source: str) -> str | None:
        """Return the film that is made from a work, which `source` may name.

        The work itself may have the film's title or be taken for another film.
        """
        named = re.findall(_T, sentence.shadow.text[: start + 1])
        symbols = [symbol for symbol in named if symbol != source]
        if symbols:
            return self.film_of(sentence.shadow.mentions[symbols[-1]].text)
        is_its_own = sentence.film is not None and self._names(source, sentence)
        return self.films[0] if is_its_own and self.films else sentence.film

    def _names(self, symbol: str, sentence: Sentence) -> bool:
        """Return whether a symbol names the film of a sentence."""
        mention = sentence.shadow.mentions.get(symbol)
        return mention is not None and self.film_of(mention.text) == sentence.film

    def film_at(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Return the film of a clause; None when it is about another film."""
        text = sentence.shadow.text
        inside = re.findall(_T, text[start:end])
        if inside:
            return self.film_of(sentence.shadow.mentions[inside[0]].text)
        following = re.match(rf"[^,;:.]{{0,25}}?({_X}|{_T})", text[end:])
        if (
            re.search(_X, _CUT.sub("", text[start:end]))
            or (_OTHER_WORK.search(text) and not re.search(_T, text))
            # "is shooting the musical Dusk"
            or (following and following[1] >= OTHER)
        ):
            return None
        left = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
        right = next((m.start() for m in _CLAUSE.finditer(text, end)), len(text))
        relative = re.search(
            rf"({_T}|{_X})[^\w]{{0,2}} (?:which|who|that|whose|where) $", text[:left]
        )
        if relative:
            mention = sentence.shadow.mentions[relative[1]]
            return self.film_of(mention.text) if relative[1] < OTHER else None
        before, after = (
            re.findall(_T, text[left:start]),
            re.findall(_T, text[end:right]),
        )
        if before or after:
            symbol = before[-1] if before else after[0]
            return self.film_of(sentence.shadow.mentions[symbol].text)
        clause = _CUT.sub("", text[left:right])
        if re.search(_X, clause) or (
            not (sentence.film or "").startswith("Untitled") and _ELSE.search(clause)
        ):
            return None
        earlier = re.findall(_T, text[:start])
        if earlier and len(self.films) > 1:
            return self.film_of(sentence.shadow.mentions[earlier[-1]].text)
        return sentence.film


def attribute(
    page: Page, said: date, production: str | None, slate: Sequence[str]
) -> Attributed:
    """Split an article into sentences and find the film of each.

    `production` is the film that the user names; `slate` are titles that are known.
    """
    raw = [
        (number, block.kind, text)
        for number, block in enumerate(page.blocks)
        for text in split_sentences(block.text)
    ]
    people = People(
        shadow(text, said, None, None)
        for _, kind, text in raw
        if kind != "headline" or not is_title_case(text)
    )
    for _, kind, text in raw:
        if kind in ("headline", "heading"):
            people.note_headline(text)
    ranked = candidates(page, people.names)
    choice = _chosen(page, ranked, production, slate)
    lead = " ".join(text for _, _, text in raw[:_LEAD_SENTENCES])
    if production is None and _is_next_work(choice, page, lead):
        choice = Choice([], [c.title for c in ranked if c.is_other], is_sure=False)
    opening = " ".join(text for _, _, text in raw[:3])
    known_titles = {fold_title(title) for title in slate}
    is_tracked = any(fold_title(c.title) in known_titles for c in choice.films)
    is_no_news = production is None and _is_of_no_film(lead, opening)
    if is_no_news and not is_tracked:
        choice = Choice([], choice.others, is_sure=False)
    films = [candidate.title for candidate in choice.films]
    known = title_pattern(films)
    others = title_pattern(choice.others)
    sentences = [
        Sentence(number, kind, text, shadow(text, said, known, others, names))
        for number, kind, text in raw
        for names in [
            people.pattern if kind == "headline" and is_title_case(text) else None
        ]
    ]
    found = Attributed(sentences, people, films, ranked, choice.is_sure)
    _follow_films(found, page)
    if not films and not is_no_news and _UNTITLED.search(lead):
        found.is_untitled = True
        for sentence in sentences:
            sentence.film = UNTITLED
    return found


_ELSEWHERE = re.compile(
    r"(?:(?!EXCLUSIVE|BREAKING|UPDATE)[A-Z ]{4,20}: |Elsewhere|Meanwhile(?!,? (?:the|this) (?:film|movie|project|untitled|makers|team))|In other news|Separately|In other casting)"
)
UNTITLED = "Untitled film"
_UNTITLED = re.compile(
    r"\b(?:[Uu]ntitled|biopic|(?:new|next|[Dd]ebut|second|third|first|upcoming|untitled|[A-Z]\w+) (?:\w+ )?(?:film|movie|feature|project|picture|thriller|drama|comedy|spin-?off))\b"
)
_NO_TITLE = re.compile(
    r"\b[Uu]ntitled (?!⟪)|\b(?:biopic|film|movie) (?:on|about) (?!⟪)|\bbiopic of "
    r"|\btitle (?:is |remains )?under wraps|\btitle\b[^.]{0,40}\b(?:announced|revealed)\b"
)
# An obituary or a review names films, but reports on none that is being made.
_NO_NEWS = re.compile(
    r"\b(?:has|have) died\b|\bdied (?:aged|at (?:the age|\d))|\b(?:dies|dead) (?:aged|at)\b|\bobituary\b"
    r"|\b[Rr]eview(?: [–—-]|:)|\bREVIEW\b|\b(?:best|worst|greatest) (?:films|movies)\b|^[^.]{3,60} review\b"
)
_TELEVISION = re.compile(
    r"\[TV\]|\bseasons?\b|\b(?:anthology|limited|drama|comedy|television|tv|original) series\b"
)
_A_FILM = re.compile(
    r"\b(?:films?|movies?|features?|cinemas?|theat(?:er|re)s)\b", re.IGNORECASE
)


def _is_of_no_film(lead: str, opening: str) -> bool:
    """Return whether an article is an obituary, a review or news of television."""
    if _NO_NEWS.search(lead):
        return True
    return bool(_TELEVISION.search(opening)) and not _A_FILM.search(lead)


_LEAD_SENTENCES = 6


def _is_next_work(choice: Choice, page: Page, lead: str) -> bool:
    """Return whether an article on an untitled film names its choice at the end only."""
    paragraphs = [n for n, b in enumerate(page.blocks) if b.kind == "paragraph"]
    if not choice.films or not _NO_TITLE.search(lead):
        return False
    film = choice.films[0]
    is_last = len(paragraphs) > 2 and film.blocks <= {*paragraphs[-1:]}
    is_stated = film.is_in_headline or "named" in film.evidence
    return not is_stated and (is_last or len(choice.films) == 1)


_SMALL = frozenset(["with", "from", "into", "over", "after", "amid", "upon"])


def is_title_case(headline: str) -> bool:
    """Return whether every word has a capital, so that names run together."""
    words = [word for word in headline.split() if len(word) > 3 and word not in _SMALL]
    capital = sum(not word.lstrip("‘'“\"⟪").islower() for word in words)
    return len(words) > 3 and capital * 10 >= len(words) * 9


def _chosen(
    page: Page, ranked: list[Candidate], production: str | None, slate: Sequence[str]
) -> Choice:
    if production is not None:
        return _given(ranked, production, choose(ranked, page))
    in_slate = [t for t in slate if _occurs(t, page.blocks)]
    for candidate in ranked:
        if any(fold_title(candidate.title) == fold_title(t) for t in in_slate):
            candidate.score += 4
            candidate.is_cued = True
    return choose(sorted(ranked, key=lambda c: (-c.score, c.title)), page)


# "Ann Lee's Dusk" alone makes a rival only where an article has several of the kind.
_RIVAL, _OWNED, _MANY = 3.0, 2.0, 2


def _given(ranked: list[Candidate], production: str, own: Choice) -> Choice:
    """Put the film that the user names first; others keep the blocks that are theirs.

    `own` is what would be chosen without the user: a round-up has its other films.
    """
    key = fold_title(production)
    same = [c for c in ranked if fold_title(c.title) == key]
    given = same[0] if same else Candidate(production)
    rest = [c for c in ranked if c is not given and fold_title(c.title) not in key]
    owned = [c for c in rest if c.is_title and c.score >= _OWNED]
    least = _OWNED if len(owned) > _MANY else _RIVAL
    rivals = [
        c
        for c in rest
        if c.is_cued
        and c.score >= least
        and c.is_title
        and (c.is_marked or " " in c.title or given.blocks)
        and not c.blocks & given.blocks
    ]
    if len(own.films) > 1:
        rivals = [c for c in own.films if c is not given]
    elif production.startswith("Untitled"):
        rivals = []
    films = [Candidate(production, blocks=given.blocks), *rivals]
    others = [c.title for c in rest if c not in rivals and c.is_other]
    return Choice(films, others, is_sure=True)


def _occurs(title: str, blocks: Sequence[Block]) -> bool:
    pattern = re.compile(rf"(?<!\w){re.escape(title)}(?!\w)")
    return any(pattern.search(unmarked(block.text)) for block in blocks)


# The subject is another film: "Dusk finds …", "Ann Lee's Dusk, starring …", or one
# without a title; what follows in the block goes on about it.
_OF_ANOTHER = re.compile(
    rf"^(?:(?:the |its )?(?:[\ue000-\ue7ff]|[a-z]+)'s (?:[a-z-]+ ){{0,3}})?{_X}(?! (?:and|or) )"
    r"|\b(?:the|an?) (?:as-yet-)?untitled (?:[\ue000-\ue7ff] )?(?:film|movie|project|drama|comedy|thriller)\b"
)


def _follow_films(found: Attributed, page: Page) -> None:
    """Find the film of each sentence: the one named last in its block.

    Where no film is named in a block, it is the main one's, but in a round-up nobody's.
    """
    named = [found.films_in(sentence) for sentence in found.sentences]
    blocks = {s.block for s in found.sentences if s.kind in ("paragraph", "item")}
    of_main = {
        s.block
        for s, films in zip(found.sentences, named, strict=True)
        if found.films and found.films[0] in films
    }
    first = min(blocks, default=0)
    leads = any(
        found.films[:1] == [film] and (s.kind == "headline" or s.block <= first)
        for s, films in zip(found.sentences, named, strict=True)
        for film in films
    )
    main = next((c for c in found.candidates if c.title in found.films[:1]), None)
    has_others = main is not None and any(
        c.is_title and c.score >= _OWNED and not c.blocks & main.blocks
        for c in found.candidates
        if c.title not in found.films
    )
    rivals = len(found.films) - 1
    once = 0 < len(of_main) <= 1
    is_late = bool(of_main) and not leads and min(of_main) > first + 2
    is_roundup = is_late or (
        not leads
        and (rivals > 0 or has_others)
        and (once or (len(of_main) * 3 < len(blocks) and rivals > 1))
    )
    default = found.films[0] if found.films and not is_roundup else None
    sections = {
        number: film
        for number, title in section_titles(page).items()
        if (film := found.film_of(title))
    }
    block, current = -1, default
    for sentence, films in zip(found.sentences, named, strict=True):
        if sentence.block != block:
            block = sentence.block
            if block in sections:
                default = sections[block]
            current = None if _ELSEWHERE.match(sentence.text) else default
        is_titled = bool(found.films) and not found.films[0].startswith("Untitled")
        bare = _CUT.sub("", sentence.shadow.text)
        if not films and is_titled and _OF_ANOTHER.search(bare):
            current = None
        sentence.film = films[0] if films else current
        current = films[-1] if films else current
