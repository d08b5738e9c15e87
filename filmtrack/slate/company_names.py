"""One name for a studio in the whole slate: "X Pictures" is X where bare X occurs.

Within one production the ledger joins them. Across productions this is a reading: what
is stored of a production depends on its own claims alone.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

import msgspec

from filmtrack.ledger.aliases import STUDIO, Alias, Aliases
from filmtrack.ledger.facts import Facts
from filmtrack.ledger.fields import COMPANIES

if TYPE_CHECKING:
    from collections.abc import Sequence

F = TypeVar("F", bound=Facts)


class CompanyNames:
    """The studios and distributors of a slate, each by its most frequent spelling."""

    def __init__(self, slate: Sequence[Facts], aliases: Aliases) -> None:
        # Counted a field at a time: this is done for every view of a slate.
        counts: Counter[str] = Counter()
        for field in COMPANIES:
            named = chain.from_iterable(getattr(facts, field) for facts in slate)
            counts.update(credit.name for credit in named)
        by_key: dict[str, list[str]] = {}
        for name, key in aliases.companies(counts).items():
            by_key.setdefault(key, []).append(name)
        self._shown: dict[str, str] = {}
        for names in by_key.values():
            if len(names) > 1:
                # Of names as frequent the shortest is the bare one.
                most = max(names, key=lambda name: (counts[name], -len(name), name))
                told = aliases.shown(STUDIO, most)
                self._shown |= {name: told for name in names if name != told}
        self._aliases = aliases

    @property
    def aliases(self) -> Aliases:
        """The aliases of the slate, and those that these names amount to."""
        if not self._shown:
            return self._aliases
        rows = (Alias(name, shown, STUDIO) for name, shown in self._shown.items())
        return Aliases([*self._aliases.rows, *rows])

    def applied(self, facts: F) -> F:
        """Return a production with these names, unless two of its own would be one."""
        changed = {}
        for field in COMPANIES if self._shown else ():
            own = [credit.name for credit in getattr(facts, field)]
            names = [self._shown.get(name, name) for name in own]
            if names != own and len({*names}) == len(names):
                changed[field] = tuple(
                    msgspec.structs.replace(credit, name=name)
                    for credit, name in zip(getattr(facts, field), names, strict=True)
                )
        return msgspec.structs.replace(facts, **changed) if changed else facts
