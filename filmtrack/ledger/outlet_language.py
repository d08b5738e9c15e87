"""Digits alone, as 03/04/2027: read in the order that their outlet writes them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.fields import WINDOWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from filmtrack.ledger.aliases import Aliases
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.production import Production

_DIGITS = re.compile(r"\s*([0-9]{1,2})([-/])([0-9]{1,2})\2(?:[0-9]{4}|[0-9]{2})\s*")
# Above 12 a number can only be the day, so the order is certain.
_MOST_MONTHS = 12


def has_two_orders(words: str) -> bool:
    """Check for digits that are one day month first, and another day first.

    >>> has_two_orders("03/04/2027"), has_two_orders("17/04/2027")
    (True, False)
    """
    found = _DIGITS.fullmatch(words)
    one, two = (int(found[1]), int(found[3])) if found else (0, 0)
    # 03/03 is the same day in both orders.
    return one != two and 0 < one <= _MOST_MONTHS and 0 < two <= _MOST_MONTHS


class OutletLanguages:
    """The languages in which outlets have written their dates, day by day."""

    def __init__(self, aliases: Aliases, claims: Iterable[Claim] = ()) -> None:
        self._aliases = aliases
        self._used: dict[str, set[tuple[date, str | None, str]]] = {}
        self.learn(claims)

    def learn(self, claims: Iterable[Claim]) -> None:
        """Note the language of each date that has words."""
        for claim in claims:
            if claim.field not in WINDOWS or not claim.outlet:
                continue
            # Digits alone are what must be settled, so they prove nothing.
            if any(map(str.isalpha, claim.text)):
                outlet = self._aliases.key("outlet", claim.outlet)
                date_said = (claim.said, claim.lang, claim.text)
                self._used.setdefault(outlet, set()).add(date_said)

    def settled(self, claim: Claim) -> Claim:
        """Give digits alone the language of most of their outlet's earlier dates."""
        if not is_open(claim):
            return claim
        outlet = self._aliases.key("outlet", claim.outlet or "")
        # Later reports must not change how a claim reads: only earlier days count.
        used = Counter(
            lang for said, lang, _ in self._used.get(outlet, ()) if said < claim.said
        )
        # A tie goes by name, so that the result does not depend on the order of a set.
        lang = max(used, key=lambda lang: (used[lang], lang or "")) if used else None
        return msgspec.structs.replace(claim, lang=lang)


def is_open(claim: Claim) -> bool:
    """Check for digits alone whose order only the outlet can tell."""
    undecided = claim.field in WINDOWS and claim.lang is None and bool(claim.outlet)
    return undecided and has_two_orders(claim.text)


def settled_by_outlet(
    claims: Sequence[Claim],
    productions: Callable[[], Iterable[Production]],
    aliases: Aliases,
) -> Sequence[Claim]:
    """Settle digits alone; the productions are read only where there are some."""
    if not any(map(is_open, claims)):
        return claims
    known = OutletLanguages(aliases, (c for p in productions() for c in p.claims))
    return [known.settled(claim) for claim in claims]
