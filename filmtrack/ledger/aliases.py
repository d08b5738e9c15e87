"""Which names mean the same person, studio or outlet.

Case, accents, punctuation and the spacing of initials never count, nor a leading The
of an outlet. Other pairs are joined by an alias of the slate, which may also separate a
pair that the rules join. Aliases apply to every claim, whenever it was said.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.fields import FIELDS
from filmtrack.names import fold, fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document

PERSON, STUDIO, OUTLET = "person", "studio", "outlet"
NAME_KINDS = (PERSON, STUDIO, OUTLET)

# A company may be named with one of these words or without.
_COMPANY_WORDS = (
    *("pictures", "studios", "films", "productions", "entertainment", "features"),
    *("cinema", "motion pictures", "co", "inc", "ltd", "llc"),
)
# The longest word goes first: "motion pictures" also ends in "pictures".
_SUFFIXES = tuple(f" {word}" for word in sorted(_COMPANY_WORDS, key=len, reverse=True))


class Alias(msgspec.Struct, frozen=True, omit_defaults=True):
    """That two names mean the same, or (`split`) that they do not."""

    alias: str
    name: str = msgspec.field(name="is")
    kind: str
    split: bool = False

    def __post_init__(self) -> None:
        """Refuse a kind of name that does not exist; raises ValueError."""
        if self.kind not in NAME_KINDS:
            raise ValueError(f'unknown kind of name "{self.kind}"')


class Aliases:
    """The names of a slate: `key` compares them, `shown` spells them.

    An alias of an alias means what that one means.
    """

    def __init__(self, rows: Iterable[Alias] = ()) -> None:
        self.rows = tuple(rows)
        # Both names of a split are noted: either may be the one that the rules would
        # fold.
        self._split = {
            (row.kind, fold(name))
            for row in self.rows
            if row.split
            for name in (row.alias, row.name)
        }
        joined = [row for row in self.rows if not row.split]
        self._is = {(r.kind, self._base(r.kind, r.alias)): r for r in joined}
        self._shown = {
            (row.kind, self._base(row.kind, row.name)): row.name for row in joined
        }

    def __bool__(self) -> bool:
        return bool(self.rows)

    def key(self, kind: str, name: str) -> str:
        """Fold a name so that all names of one person, studio or outlet are equal."""
        if not self.rows:
            return _key_by_rules(kind, name)
        key = self._base(kind, name)
        if not self._is:
            return key
        met = {key}
        while (kind, key) in self._is:
            key = self._base(kind, self._is[kind, key].name)
            if key in met:  # two slates that were merged may have made a circle
                # Any fixed member of the circle does, as long as all its names get the
                # same one.
                return min(met)
            met.add(key)
        return key

    def shown(self, kind: str, name: str) -> str:
        """Spell a name as the slate has it: what an alias stands for, else as given."""
        if not self._is:
            return name
        return self._shown.get((kind, self.key(kind, name)), name)

    def common(self, kind: str, names: Sequence[str]) -> str:
        """Choose the spelling of names that are the same, the latest of them last.

        It is what an alias stands for, else the most frequent one, else the latest.
        """
        if self._shown:
            told = self._shown.get((kind, self.key(kind, names[-1])))
            if told:
                return told
        return most_frequent(names)

    def _base(self, kind: str, name: str) -> str:
        """Fold a name by the rules alone."""
        folded = fold(name)
        is_split = (kind, folded) in self._split
        return folded if is_split else _key_by_rules(kind, name)

    def applied(self, document: Document) -> Document:
        """Return a production whose claims have one name for all that mean the same."""
        if not self._is:
            return document
        claims = tuple(map(self._renamed, document.claims))
        return msgspec.structs.replace(document, claims=claims)

    def _renamed(self, claim: Claim) -> Claim:
        kind = FIELDS[claim.field].names
        names = {
            "value": self.shown(kind, claim.text) if kind else claim.value,
            "outlet": claim.outlet and self.shown(OUTLET, claim.outlet),
            "via": claim.via and self.shown(OUTLET, claim.origin or claim.via),
        }
        is_same = all(getattr(claim, key) == name for key, name in names.items())
        return claim if is_same else msgspec.structs.replace(claim, **names)

    def used_in(self, documents: Iterable[Document]) -> list[Alias]:
        """List the aliases of names that some productions have in their claims."""
        if not self.rows:
            return []
        names = {
            (kind, fold(name))
            for document in documents
            for claim in document.claims
            for kind, name in names_of(claim)
        }
        return [
            row
            for row in self.rows
            if {(row.kind, fold(row.alias)), (row.kind, fold(row.name))} & names
        ]

    def touched(self, other: Aliases) -> frozenset[tuple[str, str]]:
        """Return the keys of the names that mean something else in other aliases."""
        # A row on both sides means the same in both and touches nothing.
        rows = set(self.rows) ^ set(other.rows)
        return frozenset(
            (row.kind, aliases.key(row.kind, name))
            for row in rows
            for name in (row.alias, row.name)
            for aliases in (self, other)
        )

    def names_any(
        self, claim: Claim, keys: frozenset[tuple[str, str]], other: Aliases
    ) -> bool:
        """Whether a claim has one of those names, by these or other aliases."""
        return any(
            (kind, aliases.key(kind, name)) in keys
            for kind, name in names_of(claim)
            for aliases in (self, other)
        )

    def companies(self, names: Iterable[str]) -> dict[str, str]:
        """Return the key of each: "X Pictures" is X where bare X is named, too."""
        keys = {name: self.key(STUDIO, name) for name in names}
        bare = frozenset(keys.values())
        return {
            name: core if (core := self._core(name, key)) in bare else key
            for name, key in keys.items()
        }

    def _core(self, name: str, key: str) -> str | None:
        """Return a company's key without its last word if that says nothing."""
        if (STUDIO, fold(name)) in self._split:
            return None
        suffix = next((word for word in _SUFFIXES if key.endswith(word)), None)
        core = key.removesuffix(suffix) if suffix else ""
        # A number alone names no company: "20 Pictures" is not "20".
        return core if core and not core.replace(" ", "").isdigit() else None


@lru_cache(maxsize=65536)
def _key_by_rules(kind: str, name: str) -> str:
    """Fold a name of a kind where nobody has declared an alias."""
    if kind != OUTLET:
        return fold_name(name)
    folded = fold(name)
    # An outlet called just "The" keeps its name.
    return folded.removeprefix("the ") or folded


def names_of(claim: Claim) -> list[tuple[str, str]]:
    """List the names in a claim, each with its kind."""
    kind = FIELDS[claim.field].names
    outlets = (claim.outlet, claim.via and claim.origin)
    found = [(OUTLET, outlet) for outlet in outlets if outlet]
    return [(kind, claim.text), *found] if kind else found


def most_frequent(spellings: Sequence[str]) -> str:
    """Choose the most frequent spelling; the latest if several are as frequent."""
    if len(spellings) == 1:
        return spellings[0]
    counts = Counter(spellings)
    most = max(counts.values())
    return next(one for one in reversed(spellings) if counts[one] == most)


NO_ALIASES = Aliases()


def outlet_key(name: str) -> str:
    """Fold the name of an outlet, without a leading The.

    >>> outlet_key("The Hollywood Reporter") == outlet_key("Hollywood Reporter")
    True
    """
    return NO_ALIASES.key(OUTLET, name)
