"""When a claim that a rule reads is not sure: `--yes` then leaves it to the user."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.articles.mentions import FILM, OTHER
from filmtrack.articles.rules.rule import N, T, X
from filmtrack.articles.standing import hedged

if TYPE_CHECKING:
    from filmtrack.articles.attribution import Attributed, Sentence

_ANOTHER_WORK = re.compile(
    r"\b(?:two films|most recently|last seen|best known|known for|picked up|"
    r"credits include|soon to be seen|was made into|part (?:one|two|three)|"
    r"in preparation for|who made)\b"
)
# A rule reads one of two people with two jobs: "director A and writer B will adapt".
_TWO_JOBS = re.compile(
    rf"\b(?:director|filmmaker|helmer|producer) {N}"
    rf" and (?:screen)?(?:writer|scribe) {N}"
)
_CONTINUED = re.compile(
    rf"{T}(?:[’']s?)?,? (?:movie |film )?(?:sequel|prequel|spin-?off|biopic)\b"
)


def is_certain(match: re.Match[str], sentence: Sentence, found: Attributed) -> bool:
    """Return whether nothing near a match may make its claim another film's."""
    text = match.string
    if hedged(text) or _ANOTHER_WORK.search(text) or _TWO_JOBS.search(text):
        return False
    if re.search(X, text):
        return False
    if re.search(T, text):
        return True
    return len(found.films) == 1 and not _follows_another(sentence, found)


def _follows_another(sentence: Sentence, found: Attributed) -> bool:
    """Return whether the last title named before a sentence is another film's."""
    at = next(n for n, other in enumerate(found.sentences) if other is sentence)
    for earlier in reversed(found.sentences[:at]):
        named = re.findall(f"{T}|{X}", earlier.shadow.text)
        if named:
            return bool(named[-1] >= OTHER)
    return False


def doubtful_films(found: Attributed) -> set[str]:
    """Return the films whose title may be that of the film that came before."""
    doubtful: set[str] = set()
    for sentence in found.sentences:
        if _CONTINUED.search(sentence.shadow.text):
            named = (found.film_of(m.text) for m in sentence.shadow.of_kind(FILM))
            doubtful |= {film for film in named if film}
    return doubtful
