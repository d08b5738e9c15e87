"""Releases by territory and medium: dates that differ by them do not contradict."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

# Spellings of territories that reports use side by side; others are as printed.
_TERRITORIES = {
    "worldwide": "",
    "global": "",
    "globally": "",
    "world": "",
    "usa": "us",
    "united states": "us",
    "united states of america": "us",
    "america": "us",
    "domestic": "us",
    "united kingdom": "uk",
    "gb": "uk",
    "great britain": "uk",
    "britain": "uk",
}
# A release without a medium is one in cinemas, and so is a wide one.
_IN_CINEMAS = frozenset(
    {
        *("cinemas", "cinema", "in cinemas", "theaters", "theatres", "in theaters"),
        *("theatrical", "theatrically", "wide"),
    }
)


class ReleaseKey(NamedTuple):
    """What a release is for; empty for worldwide or unspecified, and for cinemas."""

    territory: str
    medium: str


def release_key(claim: Claim) -> ReleaseKey:
    """Tell which territory and medium a release is for, however they are spelled."""
    territory, medium = fold(claim.territory or ""), fold(claim.medium or "")
    return ReleaseKey(
        _TERRITORIES.get(territory, territory), "" if medium in _IN_CINEMAS else medium
    )


def by_release(claims: Iterable[Claim]) -> dict[ReleaseKey, list[Claim]]:
    """Group release claims by what they are for, the one shown first before others.

    That is the worldwide or unspecified one, else the earliest in cinemas. In each
    group the claim believed is the last one.
    """
    groups: dict[ReleaseKey, list[Claim]] = {}
    for claim in sorted(claims, key=precedence):
        groups.setdefault(release_key(claim), []).append(claim)
    if len(groups) == 1:
        return groups
    return dict(sorted(groups.items(), key=_order))


def _order(group: tuple[ReleaseKey, list[Claim]]) -> tuple[object, ...]:
    key, claims = group
    windows = [window for claim in claims if (window := window_of(claim))]
    earliest = windows[-1].earliest if windows else None
    return (key != ("", ""), key.medium != "", earliest or date.max, key)


def shown_release(claims: Iterable[Claim]) -> list[Claim]:
    """Give the claims about the release that is shown first."""
    return next(iter(by_release(claims).values()), [])
