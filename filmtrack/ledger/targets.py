"""What is believed of the dates of a production, each with the claim it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec

from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.facts import Release, Target
from filmtrack.ledger.releases import by_release, scope_of, shown_release
from filmtrack.ledger.windows import window_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filmtrack.ledger.claim import Ledger
    from filmtrack.ledger.windows import Windows
    from filmtrack.when import Window

Dated: TypeAlias = "tuple[Claim, Window | None]"


def dated(ledger: Ledger, field: str, windows: Windows = window_of) -> Dated | None:
    """The claim that a date rests on, with its window.

    A shoot given as a span says when it wraps, too. Of releases it is the one shown
    first.
    """
    claims = ledger[field]
    # A wrap needs no claim of its own: a shoot given as a span has one.
    if not claims and field != "wrap":
        return None
    if field == "release":
        claims = shown_release(claims, windows)
    found: list[Dated] = [(claim, windows(claim)) for claim in claims]
    wraps = _wraps(ledger, windows) if field == "wrap" else ()
    if wraps:
        found += wraps
        found.sort(key=lambda pair: precedence(pair[0]))
    return _latest(found)


def _wraps(ledger: Ledger, windows: Windows) -> list[Dated]:
    """The wraps that shoots given as a span say."""
    return [
        (claim, span.wrap)
        for claim in ledger["shoot"]
        if (span := windows(claim)) and span.wrap
    ]


def _latest(found: list[Dated]) -> Dated | None:
    """The last one; words that no rule reads never displace a date that was read."""
    if not found:
        return None
    return next((pair for pair in reversed(found) if pair[1] is not None), found[-1])


def releases(ledger: Ledger, windows: Windows = window_of) -> tuple[Release, ...]:
    """The releases by territory and medium, the one shown first before the others."""
    if "release" not in ledger:
        return ()
    groups = by_release(ledger["release"], windows).values()
    latest = (_latest([(claim, windows(claim)) for claim in of]) for of in groups)
    shown = []
    for claim, window in filter(None, latest):
        target = msgspec.structs.asdict(_as_target(claim, window))
        territory, medium = scope_of(claim)
        shown.append(Release(**target, territory=territory, medium=medium))
    return tuple(shown)


def target(found: Dated | None) -> Target | None:
    """Return a date as it is believed."""
    return _as_target(*found) if found else None


def other_targets(
    ledger: Ledger, dates: Mapping[str, Dated | None], windows: Windows = window_of
) -> tuple[Target, ...]:
    """The dates that are not the ones believed, and those that no rule reads."""
    return tuple(
        [
            _as_target(claim, windows(claim))
            for field in dates
            for claim in ledger[field]
            if not _rests_on(dates[field], claim)
        ]
    )


def other_wraps(
    ledger: Ledger, wrap: Dated | None, windows: Windows = window_of
) -> tuple[Target, ...]:
    """The wraps that spans of shoots say, without the one believed."""
    wraps = _wraps(ledger, windows)
    return tuple(
        [_as_target(*found) for found in wraps if not _rests_on(wrap, found[0])]
    )


def _rests_on(found: Dated | None, claim: Claim) -> bool:
    return found is not None and found[0].n == claim.n


def _as_target(claim: Claim, window: Window | None) -> Target:
    return Target(
        words=claim.text,
        said=claim.said,
        earliest=window.earliest if window else None,
        latest=window.latest if window else None,
        edtf=window.edtf if window else None,
        flags=window.flags if window else ("unread",),
        alternatives=window.alternatives if window else (),
        actual=claim.actual,
        claim=claim.n,
    )
