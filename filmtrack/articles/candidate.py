"""A title that may be a film's, with the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from filmtrack.articles.trade_words import DEMONYMS, JOB_WORDS

_TITLE_SIGNS = {
    *("named", "film noun before", "film noun after", "owner's", "section heading"),
    *("directs somebody in", "aboard", "rolling on"),
}


_PAST = {"is over", "earlier film"}
_OTHER_SIGNS = {
    *_PAST,
    *("named", "film noun before", "film noun after", "known for", "fame", "past year"),
    *("earlier film", "sequel of it", "aboard", "cast in", "is over"),
}


@dataclass
class Candidate:
    """A title that may be a film's, with the evidence for it."""

    title: str
    score: float = 0.0
    evidence: list[str] = field(default_factory=list)
    aka: list[str] = field(default_factory=list)
    blocks: set[int] = field(default_factory=set)
    is_marked: bool = False
    is_in_headline: bool = False
    is_in_lead: bool = False
    is_cued: bool = False

    def absorb(self, other: Candidate) -> None:
        """Take the evidence of another form of the same title."""
        self.score += max(other.score, 0)
        self.is_in_headline |= other.is_in_headline
        self.is_in_lead |= other.is_in_lead
        self.blocks |= other.blocks
        self.aka.append(other.title)
        other.score = 0

    @property
    def is_introduced(self) -> bool:
        """Whether anything but repetition speaks for the title.

        "The Ann Lee film" names no title.
        """
        if "name before film" in self.evidence and not self.is_marked:
            signs = {"headline's run", "name before film"}
            if signs.issuperset(self.evidence):
                return False
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
        evidence = set(self.evidence)
        return self.is_marked or (
            bool(_OTHER_SIGNS & evidence)
            and (" " in self.title or len(evidence) > 1 or bool(_PAST & evidence))
        )
