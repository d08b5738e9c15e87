"""Releases by territory and medium: dates that differ by them do not contradict."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.ledger.facts import Release
    from filmtrack.ledger.windows import Windows

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
# The largest markets by their codes, as reports name them.
COUNTRIES = {
    "US": "US",
    "GB": "UK",
    "CA": "Canada",
    "AU": "Australia",
    "NZ": "New Zealand",
    "IE": "Ireland",
    "FR": "France",
    "DE": "Germany",
    "IT": "Italy",
    "ES": "Spain",
    "PT": "Portugal",
    "NL": "Netherlands",
    "BE": "Belgium",
    "AT": "Austria",
    "CH": "Switzerland",
    "PL": "Poland",
    "CZ": "Czech Republic",
    "HU": "Hungary",
    "RO": "Romania",
    "GR": "Greece",
    "TR": "Turkey",
    "RU": "Russia",
    "UA": "Ukraine",
    "SE": "Sweden",
    "NO": "Norway",
    "DK": "Denmark",
    "FI": "Finland",
    "IS": "Iceland",
    "IL": "Israel",
    "EG": "Egypt",
    "ZA": "South Africa",
    "NG": "Nigeria",
    "IN": "India",
    "PK": "Pakistan",
    "CN": "China",
    "HK": "Hong Kong",
    "TW": "Taiwan",
    "JP": "Japan",
    "KR": "South Korea",
    "TH": "Thailand",
    "VN": "Vietnam",
    "ID": "Indonesia",
    "MY": "Malaysia",
    "SG": "Singapore",
    "PH": "Philippines",
    "MX": "Mexico",
    "BR": "Brazil",
    "AR": "Argentina",
    "CL": "Chile",
    "CO": "Colombia",
}
MEDIA = ("limited", "wide", "cinemas", "streaming", "digital", "festival")
# A release without a medium is one in cinemas, and so is a wide one.
_IN_CINEMAS = frozenset(
    {
        *("cinemas", "cinema", "in cinemas", "theaters", "theatres", "in theaters"),
        *("theatrical", "theatrically", "wide"),
    }
)


_KNOWN = frozenset({*_TERRITORIES, *map(fold, (*COUNTRIES.values(), *MEDIA))})


class ReleaseKey(NamedTuple):
    """What a release is for; empty for worldwide or unspecified, and for cinemas."""

    territory: str
    medium: str


def release_key(claim: Claim) -> ReleaseKey:
    """Find which territory and medium a release is for, however they are spelled."""
    return _key(*scope_of(claim))


def scope_of(claim: Claim) -> tuple[str | None, str | None]:
    """Return the territory and medium of a release, recorded or in its words."""
    if claim.territory or claim.medium:
        return claim.territory, claim.medium
    return _scope_in(claim.text)


@lru_cache(maxsize=4096)
def _scope_in(words: str) -> tuple[str | None, str | None]:
    from filmtrack.when import split_release  # the grammar is loaded for it

    first = split_release(words)[0]
    return first.territory, first.medium


def _key(territory: str | None, medium: str | None) -> ReleaseKey:
    place, way = fold(territory or ""), fold(medium or "")
    return ReleaseKey(_TERRITORIES.get(place, place), "" if way in _IN_CINEMAS else way)


def is_for(value: str) -> bool:
    """Whether a word names a territory or a medium that is widely known."""
    folded = fold(value)
    return folded in _KNOWN or folded in _IN_CINEMAS


def matches(release: Release, value: str) -> bool:
    """Whether a release is for a territory or medium, however they are spelled."""
    folded = fold(value)
    key = _key(release.territory, release.medium)
    territory = _TERRITORIES.get(folded, folded)
    if folded in _IN_CINEMAS:
        return key.medium == ""
    return territory == key.territory or folded == key.medium


def by_release(
    claims: Iterable[Claim], windows: Windows = window_of
) -> dict[ReleaseKey, list[Claim]]:
    """Group release claims by what they are for, the one shown first before others.

    That is the worldwide or unspecified one, else the earliest in cinemas. In each
    group the claim believed is the last one.
    """
    groups: dict[ReleaseKey, list[Claim]] = {}
    # The last claim of each group is believed, which needs them in precedence.
    for claim in sorted(claims, key=precedence):
        groups.setdefault(release_key(claim), []).append(claim)
    if len(groups) == 1:
        return groups

    def order(group: tuple[ReleaseKey, list[Claim]]) -> tuple[object, ...]:
        key, claims = group
        read = [window for claim in claims if (window := windows(claim))]
        # Only the date now believed places a group; one that has moved no longer
        # counts.
        earliest = read[-1].earliest if read else None
        return (key != ("", ""), key.medium != "", earliest or date.max, key)

    return dict(sorted(groups.items(), key=order))


def shown_release(claims: Iterable[Claim], windows: Windows = window_of) -> list[Claim]:
    """Return the claims about the release that is shown first."""
    return next(iter(by_release(claims, windows).values()), [])
