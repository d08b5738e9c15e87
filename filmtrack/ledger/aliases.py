"""Which names mean the same person, studio or outlet.

Case, accents, punctuation and the spacing of initials never count, nor a leading The
of an outlet. Other pairs are joined by an alias of the slate, which may also separate a
pair that the rules join. Aliases apply to every claim, whenever it was said.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from filmtrack.errors import UsageError
from filmtrack.names import fold, fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PERSON, STUDIO, OUTLET = "person", "studio", "outlet"
NAME_KINDS = (PERSON, STUDIO, OUTLET)

# A company may be named with one of these words or without.
_COMPANY_WORDS = (
    *("pictures", "studios", "films", "productions", "entertainment", "features"),
    *("cinema", "motion pictures", "co", "inc", "ltd", "llc"),
)
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

    An alias of an alias means what that one means. Raises UsageError where aliases
    lead back to where they began.
    """

    def __init__(self, rows: Iterable[Alias] = ()) -> None:
        self.rows = tuple(rows)
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
        for row in joined:
            self.key(row.kind, row.alias)

    def __bool__(self) -> bool:
        return bool(self.rows)

    def key(self, kind: str, name: str) -> str:
        """Fold a name so that all names of one person, studio or outlet are equal."""
        key = self._base(kind, name)
        met = {key}
        while (kind, key) in self._is:
            key = self._base(kind, self._is[kind, key].name)
            if key in met:
                raise UsageError(f'the aliases of "{name}" lead in a circle')
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
        if self._split and (kind, folded) in self._split:
            return folded
        if kind == OUTLET:
            return folded.removeprefix("the ") or folded
        return fold_name(name)

    def companies(self, names: Iterable[str]) -> dict[str, str]:
        """Give the key of each: "X Pictures" is X where bare X is named, too."""
        keys = {name: self.key(STUDIO, name) for name in names}
        bare = frozenset(keys.values())
        return {
            name: core if (core := self._core(name, key)) in bare else key
            for name, key in keys.items()
        }

    def _core(self, name: str, key: str) -> str | None:
        """Give a company's key without its last word if that says nothing."""
        if (STUDIO, fold(name)) in self._split:
            return None
        suffix = next((word for word in _SUFFIXES if key.endswith(word)), None)
        core = key.removesuffix(suffix) if suffix else ""
        return core if core and not core.replace(" ", "").isdigit() else None


def most_frequent(spellings: Sequence[str]) -> str:
    """Choose the most frequent spelling; the latest if several are as frequent."""
    counts = Counter(spellings)
    most = max(counts.values())
    return next(one for one in reversed(spellings) if counts[one] == most)


NO_ALIASES = Aliases()
