"""The persons of an article: which names are persons, and their full names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.articles.mentions import NAME, is_company
from filmtrack.articles.rules.rule import ASIDE, LIST, NC, N
from filmtrack.articles.trade_words import COMPANY_WORDS, JOB_WORDS
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.articles.mentions import Mention, Shadow

_MOST_WORDS = 4
_JOB = "|".join(sorted(map(re.escape, JOB_WORDS), key=lambda w: (-len(w), w)))
_SIGNS = (
    re.compile(rf"\b(?:{_JOB}) ({N})"),
    re.compile(rf"({N}),? (?:who|whom|whose)\b"),
    re.compile(
        rf"({N})(?:,? who| also)? (?:said|says|told|tells|plays|played|directs|directed|stars(?! {N})|"
        rf"wrote|writes|produces|produced|joins|joined|will (?:star|play|direct|write|produce)|"
        rf"called|calls|has signed|is playing|and his|and her|added|explained|teased|revealed)\b"
    ),
    re.compile(
        rf"\b(?:directed|written|produced|played|penned|helmed|said|starring|stars) (?:by )?({N})"
    ),
    re.compile(
        rf"({N}) (?:has |have )?(?:started|begun|wrapped|finished|completed|made|shot) "
        r"(?:a|an|his|her|their) (?:new |next |latest )?(?:film|movie|feature|picture)\b"
    ),
    re.compile(
        rf"({N}) (?:has |is )?(?:started|began|begins|starts|finished)? ?(?:shooting|filming) {NC}"
    ),
    re.compile(rf"\b(?:join(?:s|ed|ing)?|direct(?:s|ed|ing)?) ({N}) (?:in|on)\b"),
    re.compile(
        rf"\bwith ({N}) (?:directing|starring|producing|attached|writing|set to)\b"
        rf"|\b(?:director of photography|debut of) ({N})"
    ),
    re.compile(
        rf"\bby ({N})|({N}) (?:in|is in|are in|in early|in final) (?:talks|negotiations)"
    ),
    re.compile(rf"({N})(?:'s)? (?:untitled|new|next|upcoming|latest|directorial) "),
)
# A headline that somebody begins: "Ann Lee Joins Dusk", "Ann Lee to star in Dusk".
_IN_HEADLINE = re.compile(
    r"^(?:EXCLUSIVE: )?((?:[A-ZÀ-Þ][\w.'’-]+ ?){2,3}) (?:Joins?|Boards|(?:[Ss]et |[Ii]n [Tt]alks )?[Tt]o "
    r"(?:[Ss]tar|[Dd]irect|[Pp]lay|[Ll]ead|[Hh]elm|[Pp]roduce|[Ww]rite|[Jj]oin|[Rr]eplace)|[Ii]n [Tt]alks|Circling|Exits"
    r"|Leaves|[Rr]eturns?|[Ww]ill [Pp]lay|[Ww]ill [Ss]tar|[Mm]ay [Dd]irect|[Jj]oins|[Ee]yed|[Tt]apped)\b"
    r"|(?:Adds|Casts|Taps|Enlists|adds|casts|taps) ((?:[A-ZÀ-Þ][\w.'’-]+ ?){2,3})(?=$|[;,&]| and| as| for)"
)
_FULL_ONLY = _SIGNS[-2:]  # these hold for companies too
_LONG_LIST = re.compile(rf"{LIST}")
_AUTHOR = re.compile(
    rf"\b(?:author|novelist|playwright|poet) ({N})"
    rf"|\b(?:novel|book|memoir|play|comic|bestseller)s? (?:by|from) (?:[a-z-]+ ){{0,3}}({N})"
    rf"|({N})'s (?:[a-z0-9-]+ ){{0,4}}(?:novel|novella|book|memoir|play|short story|bestseller)\b"
)
_CUT = re.compile(ASIDE)
_NOT_IN_NAMES = frozenset(
    "part chapter two three volume episode season the inc fest festival awards award week day show night university college street avenue county city island park".split()
)


class People:
    """Completes names and tells persons from other names."""

    def __init__(self, shadows: Iterable[Shadow]) -> None:
        self.full: dict[str, str] = {}
        self.signs: set[str] = set()
        self.authors: set[str] = set()  # of books and plays
        self.by_job: set[str] = set()  # "the poet Moe": a lone name is a person's
        lone: set[str] = set()
        for shadow in shadows:
            for mention in shadow.of_kind(NAME):
                words = mention.text.split()
                if len(words) == 1:
                    lone.add(fold(mention.text))
                elif has_shape(mention.text):
                    self.full.setdefault(fold(mention.text), mention.text)
            self._note_signs(shadow)
        # A surname that stands alone elsewhere makes its full name a person's.
        self.signs |= {key for key in self.full if key.split()[-1] in lone}

    def note_headline(self, headline: str) -> None:
        """Note the persons whom the verb of a headline names."""
        for found in _IN_HEADLINE.finditer(headline):
            name = (found[1] or found[2]).strip()
            if has_shape(name):
                self.signs.add(fold(name))

    def _note_signs(self, shadow: Shadow) -> None:
        for pattern in _SIGNS:
            for found in pattern.finditer(shadow.text):
                symbol = next(group for group in found.groups() if group)
                name = fold(shadow.mentions[symbol].text)
                if pattern not in _FULL_ONLY or " " in name:
                    self.signs.add(name)
                if pattern is _SIGNS[0]:
                    self.by_job.add(name)
        for found in _AUTHOR.finditer(shadow.text):
            symbol = next(group for group in found.groups() if group)
            self.authors.add(fold(shadow.mentions[symbol].text))
        for found in _LONG_LIST.finditer(shadow.text):
            names = [shadow.mentions[s] for s in re.findall(N, _CUT.sub("", found[0]))]
            if len(names) > 2:
                self.signs |= {fold(m.text) for m in names if len(m.text.split()) > 1}
        for mention in shadow.of_kind(NAME):
            if "⟪" in mention.bracket:
                self.signs.add(fold(mention.text))

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of the full names as printed."""
        names = sorted(self.full.values(), key=lambda name: (-len(name), name))
        return re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, names)) or '(?!)'})(?!\w)"
        )

    @property
    def names(self) -> set[str]:
        """The folded full names that something shows to be persons'."""
        return {name for name in self.signs if " " in name}

    def is_person(self, name: str) -> bool:
        """Return whether a name can be a person's in a slot for persons."""
        if " " in name:
            return has_shape(name)
        return self.complete(name) is not None or fold(name) in self.by_job

    def may_be_person(self, name: str) -> bool:
        """Return whether anything speaks for a person: the shape, or another mention."""
        return self.is_person(name) or fold(name) in self.signs

    def complete(self, name: str) -> str | None:
        """Return the full name that a name stands for; None if there is none.

        A surname goes before a first name; of several the one named first is meant.
        """
        folded = fold(name)
        longer = [key for key in self.full if key.endswith(f" {folded}")]
        if folded in self.full:  # "Mar Lee" is "Ann Mar Lee" if the text has her
            return self.full[longer[0] if len(longer) == 1 else folded]
        for at in (-1, 0):
            for key, full in self.full.items():
                if key.split()[at] == folded or (
                    at == -1 and key.endswith(f" {folded}")
                ):
                    return full
        return None

    def name_of(self, mention: Mention) -> str:
        """Return the full name of a mention, as the article prints it."""
        return self.complete(mention.text) or mention.text


def has_shape(name: str) -> bool:
    """Return whether a name has the shape of a person's full name.

    >>> has_shape("Samuel L. Roe"), has_shape("Northway Pictures"), has_shape("Oslo")
    (True, False, False)
    """
    words = name.split()
    if not 2 <= len(words) <= _MOST_WORDS or is_company(name):
        return False
    if words[0].lower() in ("the", "a") or words[0].lower() in COMPANY_WORDS:
        return False
    if any(word.lower().strip(".") in _NOT_IN_NAMES for word in words):
        return False
    return not any(
        word.isdigit() or (word.isupper() and len(word) > 3) for word in words
    )  # initials are shorter
