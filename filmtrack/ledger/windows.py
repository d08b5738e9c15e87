"""The window that a claim's words mean, read through the one door for dates."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from filmtrack.errors import PhraseError
from filmtrack.ledger.fields import WINDOWS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document, Target
    from filmtrack.when import Window

Windows: TypeAlias = "Callable[[Claim], Window | None]"


def window_of(claim: Claim) -> Window | None:
    """Return the window of a claim about a date; None when its words are not read."""
    if claim.field not in WINDOWS:
        return None
    return window_in_words(
        claim.text, claim.said, claim.actual, claim.field, claim.lang
    )


def windows_of(document: Document) -> Windows:
    """Return `window_of` for the claims of one production, by what is stored of it.

    What is not stored is read.
    """
    others = {target.claim: target for target in document.targets}
    wraps = {target.claim: target for target in document.wraps or ()}
    found: dict[int, Window | None] = {}

    def window(claim: Claim) -> Window | None:
        if claim.n not in found:
            found[claim.n] = _stored(claim, document, others, wraps)
        return found[claim.n]

    return window


def _stored(
    claim: Claim,
    document: Document,
    others: dict[int, Target],
    wraps: dict[int, Target],
) -> Window | None:
    if claim.field not in WINDOWS:
        return None
    target: Target | None = getattr(document, claim.field)
    if target is None or target.claim != claim.n:
        target = others.get(claim.n)
    if target is None or not _is_reading_of(claim, target):
        return window_of(claim)
    if "unread" in target.flags:
        return None
    if claim.field != "shoot":
        return target.window
    if document.wraps is None:  # an older version did not store them
        return window_of(claim)
    wrap = wraps.get(claim.n)
    if document.wrap is not None and document.wrap.claim == claim.n:
        wrap = document.wrap
    return replace(target.window, wrap=wrap.window) if wrap else target.window


def _is_reading_of(claim: Claim, target: Target) -> bool:
    """Whether a stored date is of these words, said on this day in this tense."""
    told = (claim.text, claim.said, claim.actual)
    return told == (target.words, target.said, target.actual)


def check_date(claim: Claim) -> None:
    """Read the words of a claim about a date; raises PhraseError that says why not."""
    from filmtrack.when import read

    read(
        claim.text,
        claim.said,
        past=claim.actual,
        field=claim.field,
        language=claim.lang or "",
    )


def why_unread(claim: Claim) -> str | None:
    """Return the reason why the words of a date are not read; None if they are."""
    try:
        check_date(claim)
    except PhraseError as error:
        return error.reason
    return None


@lru_cache(maxsize=32768)
def window_in_words(
    words: str,
    said: date,
    actual: bool,
    field: str,
    lang: str | None = None,
) -> Window | None:
    """Return the window of the words of a date; None when they are not read.

    Without a language it is English, if English reads them; else the words show it.
    """
    from filmtrack.when import read_again  # the grammar is loaded for the first phrase

    try:
        return read_again(words, said, past=actual, field=field, language=lang or "")
    except PhraseError:
        return None


def language_of_date(words: str, said: date, actual: bool, field: str) -> str | None:
    """Return the language in which the words of a date are read, if not English."""
    from filmtrack.when import language_of

    return language_of(words, said, past=actual, field=field)
