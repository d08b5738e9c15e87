"""What is followed: people, studios and productions, as the slate keeps them."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from filmtrack.errors import AmbiguousError, NotFoundError, UsageError
from filmtrack.ledger.aliases import NO_ALIASES, PERSON, STUDIO, Aliases
from filmtrack.ledger.fields import COMPANIES, PERSONS
from filmtrack.names import fold
from filmtrack.slate.find import Finder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from filmtrack.ledger.facts import CastCredit, Credit, Facts

    AnyCredit = Credit | CastCredit

PRODUCTION = "production"
KINDS = (PERSON, STUDIO, PRODUCTION)
_MOST_LISTED = 8
# A name of more words is several names, or a sentence.
_MOST_WORDS = 5


class Follow(msgspec.Struct, frozen=True):
    """A name that is followed since an instant; `id` is that of a production."""

    kind: str
    name: str
    since: datetime
    id: str | None = None

    @property
    def row(self) -> dict[str, Any]:
        """The follow as the slate stores it."""
        row: dict[str, Any] = msgspec.to_builtins(self)
        return row

    def is_same(self, other: Follow) -> bool:
        """Return whether two follows mean the same."""
        if self.id or other.id:
            return self.id == other.id
        return self.kind == other.kind and fold(self.name) == fold(other.name)


class Followed:
    """All that is followed in a slate; its aliases decide which names are the same."""

    def __init__(
        self, follows: Iterable[Follow], aliases: Aliases = NO_ALIASES
    ) -> None:
        self.follows = list(follows)
        self.aliases = aliases

    @cached_property
    def names(self) -> list[str]:
        """The people and studios, as they were typed."""
        return [f.name for f in self.follows if f.kind != PRODUCTION]

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the productions."""
        return frozenset(f.id for f in self.follows if f.id)

    def on(self, facts: Facts, *, with_gone: bool = False) -> list[Follow]:
        """List the follows that a production is about; `with_gone` counts who left."""
        people = {self._person(credit.name) for credit in _credits(facts, PERSONS)}
        people |= {self._person(out.name) for out in facts.out if with_gone}
        companies = [credit.name for credit in _credits(facts, COMPANIES)]
        return [
            follow
            for follow in self.follows
            if follow.id == facts.id
            or (follow.kind == PERSON and self._person(follow.name) in people)
            or (follow.kind == STUDIO and self._is_among(follow.name, companies))
        ]

    def _person(self, name: str) -> str:
        return self.aliases.key(PERSON, name)

    def _is_among(self, name: str, companies: Sequence[str]) -> bool:
        keys = self.aliases.companies([name, *companies])
        return keys[name] in {keys[company] for company in companies}


def _credits(facts: Facts, fields: Sequence[str]) -> Iterator[AnyCredit]:
    for field in fields:
        yield from getattr(facts, field)


def read_follows(
    words: Sequence[str], slate: Sequence[Facts], now: datetime, kind: str | None = None
) -> list[Follow]:
    """Read what is to be followed.

    All words together are tried as one name first, then they are split from the left
    into names that the slate knows. Quoted words are names of their own, and an unknown
    name is a person's. Raises AmbiguousError, or UsageError for too many words.
    """
    reader = _Reader(slate, now, kind)
    if any(" " in word.strip() for word in words):
        return [reader.read(word) for word in words]
    joined = " ".join(words)
    known = reader.known(joined)
    if known:
        return [known]
    split = reader.split(words)
    if split:
        return split
    if len(words) > _MOST_WORDS:
        raise UsageError(
            f'"{joined}" is too long for one name',
            hint="put each name in quotes, or follow them one by one",
        )
    return [reader.read(joined)]


class _Reader:
    """Reads names by what the slate knows."""

    def __init__(self, slate: Sequence[Facts], now: datetime, kind: str | None) -> None:
        if kind not in (None, *KINDS):
            raise UsageError(
                f'"{kind}" cannot be followed', hint=f"--as {', '.join(KINDS)}"
            )
        self.now = now
        self.kind = kind
        self.finder = Finder(slate)
        self.printed = {
            of: {
                fold(credit.name): credit.name
                for facts in slate
                for credit in _credits(facts, fields)
            }
            for of, fields in ((PERSON, PERSONS), (STUDIO, COMPANIES))
        }

    def read(self, name: str) -> Follow:
        """Read one name; an unknown one is a person's, or of the kind asked for."""
        known = self.known(name) or (None if self.kind else self._by_word(name))
        if known:
            return known
        if self.kind == PRODUCTION:
            raise self.finder.not_found(name)
        if not fold(name):
            raise UsageError("the name is empty", hint="as in `follow michael mann`")
        return Follow(self.kind or PERSON, " ".join(name.split()), self.now)

    def known(self, name: str) -> Follow | None:
        """Return what a name means in the slate, if it is a whole name there."""
        found = [
            Follow(kind, self.printed[kind][fold(name)], self.now)
            for kind in (PERSON, STUDIO)
            if self.kind in (None, kind) and fold(name) in self.printed[kind]
        ]
        match = self.finder.match(name) if self.kind in (None, PRODUCTION) else None
        if match and (match.is_full or self.kind == PRODUCTION):
            facts = self.finder.only(match, name).facts
            found.append(Follow(PRODUCTION, facts.title, self.now, facts.id))
        if len(found) > 1:
            kinds = " or a ".join(follow.kind for follow in found)
            raise AmbiguousError(
                f'"{name}" is a {kinds}', hint="say which with --as KIND"
            )
        return found[0] if found else None

    def _by_word(self, name: str) -> Follow | None:
        """Return the one name of the slate that has a single word: "bale"."""
        asked = fold(name)
        if not asked or " " in asked:
            return None
        found = [
            Follow(kind, printed, self.now)
            for kind, names in self.printed.items()
            for folded, printed in names.items()
            if asked in folded.split()
        ]
        match = self.finder.match(name)
        found += [
            Follow(PRODUCTION, facts.title, self.now, facts.id)
            for facts in (match.found if match else ())
        ]
        if len(found) > 1:
            listed = sorted(f"{f.name} ({f.kind})" for f in found)
            names = "; ".join(listed[:_MOST_LISTED])
            raise AmbiguousError(
                f'"{name}" may be {len(found)} names',
                hint=f"{names}; --as KIND takes the word as it is",
            )
        return found[0] if found else None

    def split(self, words: Sequence[str]) -> list[Follow]:
        """Split words into known names, the longest first; empty if some are not."""
        if not words:
            return []
        for end in range(len(words), 0, -1):
            known = self.known(" ".join(words[:end]))
            if known and end == len(words):
                return [known]
            rest = self.split(words[end:]) if known else []
            if known and rest:
                return [known, *rest]
        return []


def find_follow(follows: Sequence[Follow], name: str) -> Follow:
    """Find a follow by its name or a part of it; raises NotFoundError, AmbiguousError.

    A production is also found by its id.
    """
    asked = fold(name)
    whole = [f for f in follows if asked == fold(f.name) or name == f.id]
    found = whole or [f for f in follows if f" {asked}" in f" {fold(f.name)}"]
    if not found:
        names = ", ".join(follow.name for follow in follows[:_MOST_LISTED])
        raise NotFoundError(
            f'you do not follow "{name}"', hint=f"followed: {names}" if names else None
        )
    if len(found) > 1:
        names = "; ".join(f"{f.name} ({f.kind})" for f in found[:_MOST_LISTED])
        raise AmbiguousError(f'"{name}" may be {len(found)} names', hint=names)
    return found[0]
