"""The trade's words: stages, standings, kinds, and how others say them.

Every table maps a folded word to ours. A word that is not ours word for word is
kept in the claim's note, so that nothing printed is lost.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.names import closest, fold

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

# IMDb's, TMDB's, Trakt's and Radarr's words, and those of the trade papers.
_STATUS_WORDS = {
    "rumoured": "rumored",
    "tba": "rumored",
    "planned": "announced",
    "in development": "development",
    "optioned": "development",
    "optioned property": "development",
    "treatment": "development",
    "treatmentoutline": "development",
    "treatment outline": "development",
    "greenlit": "development",
    "fast tracked": "development",
    "pitch": "development",
    "pitched": "development",
    "green lit": "development",
    "writing": "script",
    "screenplay": "script",
    "scripting": "script",
    "in preproduction": "pre-production",
    "in pre production": "pre-production",
    "preproduction": "pre-production",
    "prep": "pre-production",
    "in production": "filming",
    "production": "filming",
    "shooting": "filming",
    "principal photography": "filming",
    "rolling": "filming",
    "on floors": "filming",
    "underway": "filming",
    "wrap": "wrapped",
    "wrapped filming": "wrapped",
    "shot": "wrapped",
    "in post": "post-production",
    "in post production": "post-production",
    "post": "post-production",
    "postproduction": "post-production",
    "editing": "post-production",
    "finished": "completed",
    "complete": "completed",
    "in cinemas": "released",
    "incinemas": "released",
    "in theaters": "released",
    "out": "released",
    "canceled": "cancelled",
    "axed": "cancelled",
    "scrapped": "cancelled",
    "abandoned": "cancelled",
    "dead": "cancelled",
}

# Words for a film that is on hold: a flag beside the stage, so no stage themselves.
_HOLD_WORDS = frozenset(
    {
        *("on hold", "hold", "paused", "on pause", "shelved", "delayed", "stalled"),
        *("suspended", "halted", "postponed", "put on hold", "on ice", "in limbo"),
        *("indefinitely delayed", "delayed indefinitely", "on hiatus", "turnaround"),
        "in turnaround",
    }
)

# The trade's deal words, as the nearest standing.
_STANDING_WORDS = {
    "rumoured": "rumored",
    "eyed": "rumored",
    "being eyed": "rumored",
    "eyeing": "rumored",
    "circling": "rumored",
    "bandied about": "rumored",
    "linked": "rumored",
    "in the mix": "rumored",
    "wanted": "rumored",
    "possible": "rumored",
    "possibly": "rumored",
    "reportedly": "rumored",
    "reported": "rumored",
    "allegedly": "rumored",
    "speculated": "rumored",
    "courted": "rumored",
    "considered": "rumored",
    "being considered": "rumored",
    "shortlisted": "rumored",
    "on the shortlist": "rumored",
    "frontrunner": "rumored",
    "front runner": "rumored",
    "offered": "in talks",
    "offer": "in talks",
    "offer out": "in talks",
    "talks": "in talks",
    "in early talks": "in talks",
    "early talks": "in talks",
    "in final talks": "in talks",
    "in advanced talks": "in talks",
    "negotiating": "in talks",
    "in negotiations": "in talks",
    "in final negotiations": "in talks",
    "final negotiations": "in talks",
    "nearing a deal": "in talks",
    "close to a deal": "in talks",
    "set": "attached",
    "tapped": "attached",
    "joined": "attached",
    "joins": "attached",
    "joining": "attached",
    "boards": "attached",
    "boarded": "attached",
    "on board": "attached",
    "aboard": "attached",
    "cast": "attached",
    "hired": "attached",
    "returning": "attached",
    "stars": "attached",
    "starring": "attached",
    "directs": "attached",
    "directing": "attached",
    "replacing": "attached",
    "replaces": "attached",
    "signed": "confirmed",
    "signed on": "confirmed",
    "closed": "confirmed",
    "deal closed": "confirmed",
    "official": "confirmed",
    "announced": "confirmed",
    "dropped out": "exited",
    "drops out": "exited",
    "passed": "exited",
    "passed on": "exited",
    "passes": "exited",
    "left": "exited",
    "leaves": "exited",
    "leaving": "exited",
    "exits": "exited",
    "exit": "exited",
    "exiting": "exited",
    "quits": "exited",
    "quit": "exited",
    "ankles": "exited",
    "ankled": "exited",
    "bows out": "exited",
    "bowed out": "exited",
    "walks": "exited",
    "walked": "exited",
    "steps down": "exited",
    "stepped down": "exited",
    "departs": "exited",
    "departed": "exited",
    "out": "exited",
    "fired": "exited",
    "replaced": "exited",
    "recast": "exited",
    "no longer attached": "exited",
    "debunked": "denied",
    "refuted": "denied",
    "not involved": "denied",
    "false": "denied",
}

_KIND_WORDS = {
    "film": "feature",
    "movie": "feature",
    "feature film": "feature",
    "animated feature": "feature",
    "tv movie": "feature",
    "tv series": "series",
    "television series": "series",
    "tv mini series": "series",
    "tvseries": "series",
    "tvminiseries": "series",
    "mini series": "series",
    "miniseries": "series",
    "limited series": "series",
    "show": "series",
    "short film": "short",
    "doc": "documentary",
}

_SOURCE_WORDS = {
    "book": "book",
    "novella": "novella",
    "poem": "poem",
    "memoir": "memoir",
    "biography": "biography",
    "graphic novel": "comic",
    "comics": "comic",
    "comic book": "comic",
    "manga": "comic",
    "manhwa": "comic",
    "stage play": "play",
    "musical": "play",
    "magazine article": "article",
    "news article": "article",
    "movie": "film",
    "animated film": "film",
    "tv series": "series",
    "television series": "series",
    "video game": "game",
    "true events": "true story",
    "real events": "true story",
    "original story": "original",
    "original screenplay": "original",
    "original idea": "original",
}


class DealWord(NamedTuple):
    """A word of ours, with the printed one where it says something else."""

    ours: str
    printed: str | None


@cache
def _words(what: str) -> dict[str, str]:
    """Return every folded word for a thing with ours; built for the first one read."""
    ours, others = {
        "status": (STATUSES, _STATUS_WORDS),
        "standing": (STANDINGS, _STANDING_WORDS),
        "kind": (KINDS, _KIND_WORDS),
        "source type": (SOURCE_TYPES, _SOURCE_WORDS),
    }[what]
    return {**{fold(word): word for word in ours}, **others}


# What a standing may add to a deal word: "is joining", "in talks to replace Driver".
# Compiled when first used: most commands read no deal word.
_BEFORE_DEAL = r"^(?:(?:is|are|has|have|now|currently|just|already|reportedly) )+"
_AFTER_DEAL = (
    r"(?:^| )(?:to (?:co )?(?:star|direct|write|produce|play|voice|join|replace|lead"
    r"|helm|headline|return|reprise|board|appear|shoot|score|edit)|as|by|with"
    r"|the (?:project|film|movie|picture|production|cast|role))(?: .*)?$"
)


def _deal(printed: str) -> str | None:
    """Read a deal word with what it may add; "to star" alone is an attachment."""
    words = re.sub(_BEFORE_DEAL, "", fold(printed))
    core = re.sub(_AFTER_DEAL, "", words)
    if not core:
        return "attached" if words.startswith("to ") else None
    return _words("standing").get(words) or _words("standing").get(core)


def _read(what: str, printed: str) -> DealWord:
    if what == "status" and fold(printed) in _HOLD_WORDS:
        raise NotUnderstoodError(
            f'"{printed}" is not a stage: a film on hold keeps its stage',
            hint=f'use --hold "{printed}"; in a query, hold:yes',
        )
    table = _words(what)
    ours = table.get(fold(printed)) or (_deal(printed) if what == "standing" else None)
    if ours is None:
        known = list(dict.fromkeys(table.values()))
        near = closest(printed, table, most=1)
        meant = f'did you mean "{near[0]}"? ' if near else ""
        raise NotUnderstoodError(
            f'unknown {what} "{printed}"', hint=f"{meant}known: {', '.join(known)}"
        )
    return DealWord(ours, None if fold(printed) == fold(ours) else printed.strip())


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
    return None


def is_no_name(words: str) -> bool:
    """Check for a number or words where a name is missing, as against a name.

    >>> is_no_name("TBA"), is_no_name("2020"), is_no_name("50 Cent")
    (True, True, False)
    """
    folded = fold(words)
    return folded in _NO_NAMES or not any(char.isalpha() for char in folded)
