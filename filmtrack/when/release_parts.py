"""Split a release phrase by territory and medium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when.language.lexer import lex

if TYPE_CHECKING:
    from collections.abc import Iterator

_CUT = re.compile(r"\s*[,;]\s*|\s+(?:and|/)\s+")

_BEFORE_YEAR = frozenset({"number", "ordinal", "month", "season"})


class ReleasePart(NamedTuple):
    """The date phrase of one release, with the territory and medium that it names.

    A territory is a country, a region or `worldwide`; a medium is `limited`, `wide`,
    `cinemas`, `IMAX`, `streaming`, `digital`, `home video`, `festival` or a platform's
    name. Each is None where the phrase does not name it.
    """

    words: str
    territory: str | None
    medium: str | None


def split_release(phrase: str) -> tuple[ReleasePart, ...]:
    """Split a release phrase into one part for each territory, medium and date.

    `words` can be read as a release date. One date for two territories gives two parts
    with the same words; a phrase that names neither gives one part.

    >>> for part in split_release("May 8 (US), May 15 (UK)"):
    ...     print(part)
    ReleasePart(words='May 8 (US)', territory='US', medium=None)
    ReleasePart(words='May 15 (UK)', territory='UK', medium=None)
    >>> split_release("in cinemas from 8 May")
    (ReleasePart(words='in cinemas from 8 May', territory=None, medium='cinemas'),)
    """
    return tuple(part for words in _dated(phrase) for part in _scoped(words))


def _dated(phrase: str) -> list[str]:
    """Cut a phrase where both sides have a date and a territory or medium."""
    for cut in _CUT.finditer(phrase):
        first, rest = phrase[: cut.start()], phrase[cut.end() :]
        if not _parts_year(first, rest) and _is_release(first):
            others = _dated(rest)
            if all(map(_is_release, others)):
                return [first, *others]
    return [phrase]


def _parts_year(first: str, rest: str) -> bool:
    """Check for a comma inside a date: `in cinemas May 23, 2025, in IMAX`."""
    day = lex(first, release=True).tokens[-2:-1]
    year = lex(rest, release=True).tokens[0]
    return year.kind == "year" and any(token.kind in _BEFORE_YEAR for token in day)


def _is_release(phrase: str) -> bool:
    """Check for a date phrase that names a territory or medium."""
    if not lex(phrase, release=True).scopes:
        return False
    from filmtrack.when.reader import is_phrase  # most phrases do not need the grammar

    return is_phrase(phrase, "release")


def _scoped(words: str) -> Iterator[ReleasePart]:
    """Yield a part for each territory and medium of one date."""
    scopes = lex(words, release=True).scopes
    territories = _names(scope.name for scope in scopes if scope.kind == "territory")
    media = _names(scope.name for scope in scopes if scope.kind == "medium")
    for territory in territories:
        for medium in media:
            yield ReleasePart(words, territory, medium)


def _names(names: Iterator[str]) -> list[str | None]:
    return [*dict.fromkeys(names)] or [None]
