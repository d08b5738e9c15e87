"""The trade's words: stages, standings, kinds, and how others say them.

Every table maps a folded word to ours. A word that is not ours word for word is
kept in the claim's note, so that nothing printed is lost.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.synonyms import (
    HOLD_WORDS,
    KIND_WORDS,
    RESUME_WORDS,
    SOURCE_WORDS,
    STANDING_WORDS,
    STATUS_WORDS,
)
from filmtrack.names import closest, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

# In the order of a film's life.
STATUSES = (
    "rumored",
    "announced",
    "development",
    "script",
    "pre-production",
    "filming",
    "wrapped",
    "post-production",
    "completed",
    "released",
    "cancelled",
)
BEFORE_FILMING = frozenset(STATUSES[: STATUSES.index("filming")])

# From hearsay to certain; the last two are out.
STANDINGS = ("rumored", "in talks", "attached", "confirmed", "exited", "denied")
OUT = frozenset({"exited", "denied"})

KINDS = ("feature", "series", "short", "documentary")

SOURCE_TYPES = (
    "novel",
    "short story",
    "comic",
    "play",
    "article",
    "film",
    "series",
    "game",
    "song",
    "true story",
    "original",
)


class DealWord(NamedTuple):
    """A word of ours, with the printed one where it says something else."""

    ours: str
    printed: str | None


@cache
def _words(what: str) -> dict[str, str]:
    """Return every folded word for a thing with ours; built for the first one read."""
    ours, others = {
        "status": (STATUSES, STATUS_WORDS),
        "standing": (STANDINGS, STANDING_WORDS),
        "kind": (KINDS, KIND_WORDS),
        "source type": (SOURCE_TYPES, SOURCE_WORDS),
    }[what]
    return {**{fold(word): word for word in ours}, **others}


# What a standing may add to a deal word: "is joining", "in talks to replace Driver".
# Compiled when first used: most commands read no deal word.
_BEFORE_DEAL = (
    r"^(?:(?:is|are|was|has|have|will|now|currently|just|already|reportedly|officially"
    r") )+(?=.)"
)
_AFTER_DEAL = (
    r"(?:^| )(?:to (?:co )?(?:star|direct|write|produce|play|voice|join|replace|lead"
    r"|helm|headline|return|reprise|board|appear|shoot|score|edit)|as|by|with"
    r"|the (?:project|film|movie|picture|production|cast|role))(?: .*)?$"
)
# The same elsewhere: "en negociaciones para protagonizar", "im Gespräch für die Rolle".
_AFTER_FOREIGN_DEAL = (
    r" (?:para|por|con|pour|avec|für|über|mit|um|per|com|w sprawie|do|о|об|на|voor|over"
    r"|om|met) .*$"
)


def _deal(printed: str) -> str | None:
    """Read a deal word with what it may add; "to star" alone is an attachment."""
    words = re.sub(_BEFORE_DEAL, "", fold(printed))
    core = re.sub(_AFTER_DEAL, "", words)
    if not core:
        # "To star" is a deal; "with" or "the project" alone says nothing of one.
        return "attached" if words.startswith("to ") else None
    return _words("standing").get(words) or _words("standing").get(core)


def _in_another_language(what: str, printed: str) -> str | None:
    """Read a stage or standing by the tables of other languages, by script."""
    from filmtrack.when.language.tables import MODULES, SCRIPTS

    lower = printed.lower()
    codes = [code for code, letters in SCRIPTS.items() if re.search(letters, lower)]
    # A script of its own decides the language; Latin letters leave all others open.
    codes = codes or [code for code in MODULES if code not in SCRIPTS]
    if what == "standing":
        lower = re.sub(_AFTER_FOREIGN_DEAL, "", lower)
    found = (_words_in(code, what).get(fold(_spelled(lower, code))) for code in codes)
    return next(filter(None, found), None)


def _spelled(printed: str, language: str) -> str:
    """Return words as the table of a language writes them: simplified Chinese."""
    from filmtrack.when.language.tables import load

    rules = load(language).unspaced
    spelling = rules.spelling if rules else {}
    return "".join(spelling.get(sign, sign) for sign in printed)


@cache
def _words_in(language: str, what: str) -> dict[str, str]:
    """Return the folded words of a language for a stage or standing, with ours."""
    from filmtrack.when.language.lexicon import forms
    from filmtrack.when.language.tables import load

    table = load(language)
    listed = {"status": table.stages, "standing": table.standings}.get(what, {})
    return {fold(form): ours for ours, text in listed.items() for form in forms(text)}


def _read(what: str, printed: str) -> DealWord:
    # A hold is kept apart from the stage, which it does not change.
    if what == "status" and fold(printed) in HOLD_WORDS:
        raise _no_stage(printed)
    if what == "status" and fold(printed) in RESUME_WORDS:
        raise NotUnderstoodError(
            f'"{printed}" is not a stage: it ends a hold',
            hint="use --no-hold or resume",
        )
    table = _words(what)
    ours = table.get(fold(printed)) or (_deal(printed) if what == "standing" else None)
    ours = ours or _in_another_language(what, printed)
    if ours == "hold":
        raise _no_stage(printed)
    if ours is None:
        known = list(dict.fromkeys(table.values()))
        near = _typo_of(printed, table)
        meant = f'did you mean "{near[0]}"? ' if near else ""
        raise NotUnderstoodError(
            f'unknown {what} "{printed}"', hint=f"{meant}known: {', '.join(known)}"
        )
    return DealWord(ours, None if fold(printed) == fold(ours) else printed.strip())


def _no_stage(printed: str) -> NotUnderstoodError:
    """Make the error for a word that puts a film on hold."""
    return NotUnderstoodError(
        f'"{printed}" is not a stage: a film on hold keeps its stage',
        hint=f'use --hold "{printed}"; in a query, hold:yes',
    )


def _typo_of(printed: str, table: Iterable[str]) -> list[str]:
    """Return the known word that was mistyped; no other one, or one that it negates."""
    typed = fold(printed).split()
    return [
        word
        # "unconfirmed" is close to "confirmed" and means the opposite: the first letter
        # must agree.
        for word in closest(printed, table, most=1)
        if len(word.split()) == len(typed)
        and all(
            one[:1] == other[:1] for one, other in zip(typed, word.split(), strict=True)
        )
    ]


def read_status(printed: str) -> DealWord:
    """Read a stage of a film's life, in our words or another service's.

    >>> read_status("In Production")
    DealWord(ours='filming', printed='In Production')

    Raises NotUnderstoodError, with the list of those that are known.
    """
    return _read("status", printed)


def read_standing(printed: str) -> DealWord:
    """Read how surely somebody is on a film, from the trade's deal words.

    >>> read_standing("in final negotiations").ours
    'in talks'

    Raises NotUnderstoodError, with the list of those that are known.
    """
    return _read("standing", printed)


def read_kind(printed: str) -> DealWord:
    """Read what kind of work a production is; raises NotUnderstoodError."""
    return _read("kind", printed)


def in_our_words(field: str, text: str) -> DealWord:
    """Read a value by the vocabulary of its field, if it has one.

    >>> in_our_words("status", "shooting").ours, in_our_words("budget", "$10m").ours
    ('filming', '$10m')

    Raises NotUnderstoodError.
    """
    return _read(field, text) if field in ("status", "kind") else DealWord(text, None)


def is_hold(printed: str) -> bool:
    """Check for a word that puts a film on hold, in any language that is read.

    >>> is_hold("On hold"), is_hold("auf Eis"), is_hold("filming")
    (True, True, False)
    """
    return (
        fold(printed) in HOLD_WORDS or _in_another_language("status", printed) == "hold"
    )


def is_source_type(printed: str) -> bool:
    """Check whether the words name a type of source material."""
    return fold(printed) in _words("source type")


def read_source_type(printed: str) -> DealWord:
    """Read a type of source material; raises NotUnderstoodError."""
    return _read("source type", printed)


_NO_TITLE = frozenset(
    {
        "as",
        "at",
        "film",
        "movie",
        "picture",
        "project",
        "the",
        "yet",
        "currently",
        "officially",
        "still",
        "untitled",
    }
)


_NOT_YET = frozenset({"yet", "currently", "officially", "still"})
_ABOUT_TITLES = (["title", "would"], ["title", "will"], ["title", "may"])


def is_title(words: str) -> bool:
    """Check for a title, as against a statement that there is none yet.

    >>> is_title("Untitled Lance Armstrong Film"), is_title("as-yet untitled")
    (True, False)
    """
    said = fold(words).split()
    not_yet = any(
        before in _NOT_YET and word == "untitled" for before, word in pairwise(said)
    )
    if not_yet or ("untitled" in said and _NO_TITLE.issuperset(said)):
        return False
    return said[:2] not in _ABOUT_TITLES


_NO_NAMES = frozenset(
    {
        *("tba", "tbd", "tbc", "tbh", "n a", "na", "none", "nobody", "no one"),
        *("unknown", "unnamed", "undisclosed", "unconfirmed", "various", "others"),
        *("to be announced", "to be determined", "to be confirmed", "not known"),
    }
)


def deal_words_in(name: str) -> tuple[str, str] | None:
    """Split a name from deal words at its end: "Jodie Comer eyed", "X is circling".

    >>> deal_words_in("Jodie Comer in talks"), deal_words_in("Jodie Comer")
    (('Jodie Comer', 'in talks'), None)
    """
    words = name.split()
    for start in range(1, len(words)):
        deal = " ".join(words[start:])
        if deal[0].islower() and (fold(deal) in _words("standing") or _deal(deal)):
            return " ".join(words[:start]), deal
        # *de Armas* is a name for its capital; *im Gespräch* is none in spite of it.
        foreign = deal.islower() or words[start] in ("im", "in")
        if foreign and _in_another_language("standing", deal):
            return " ".join(words[:start]), deal
    return None


def is_no_name(words: str) -> bool:
    """Check for a number or words where a name is missing, as against a name.

    >>> is_no_name("TBA"), is_no_name("2020"), is_no_name("50 Cent")
    (True, True, False)
    """
    folded = fold(words)
    return folded in _NO_NAMES or not any(char.isalpha() for char in folded)
