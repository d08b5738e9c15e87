"""The claims that restore the facts of a file without claims.

Who said it, and what was believed before, is lost; the present view is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.fields import IDS, PEOPLE, SINGLES, TEXTS
from filmtrack.ledger.windows import window_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts, Target
    from filmtrack.ledger.source_material import SourceMaterial
    from filmtrack.when import Window


def stated(facts: Facts, like: Claim) -> Iterator[Claim]:
    """State each believed fact as a claim, with the report of `like`.

    Dates and departures keep the day on which they were said.
    """
    yield from _told(like, "aka", *facts.aka)
    for field in SINGLES:
        yield from _told(like, field, getattr(facts, field))
    for field in PEOPLE:
        for credit in getattr(facts, field):
            yield _claim(
                like, field, credit.name, standing=credit.standing, role=credit.role
            )
    for out in facts.out:
        yield _claim(
            like,
            out.field,
            out.name,
            standing=out.standing,
            role=out.role,
            said=out.said,
        )
    if facts.source_material:
        yield _claim(like, "source_material", facts.source_material.work)
    yield from _dates(facts, like)
    for field in TEXTS:
        if field != "aka":
            yield from _told(like, field, *getattr(facts, field))
    for service in IDS:
        yield from _told(like, service, getattr(facts.ids, service))


def _dates(facts: Facts, like: Claim) -> Iterator[Claim]:
    """State the dates; a wrap that a span of the shoot gives comes from that span."""
    shoot, wrap = facts.shoot, facts.wrap
    if wrap is not None:
        told, span = _dated(like, "wrap", wrap), _dated(like, "shoot", wrap)
        of_span = window_of(span)
        gives_it = _is_window(of_span and of_span.wrap, wrap)
        is_shoot = shoot and (shoot.words, shoot.said) == (wrap.words, wrap.said)
        if not (gives_it and is_shoot):
            yield span if gives_it and not _is_window(window_of(told), wrap) else told
    if shoot is not None:
        yield _dated(like, "shoot", shoot)
    if facts.release and not facts.releases:
        yield _dated(like, "release", facts.release)
    for at, release in enumerate(facts.releases):
        # The first of the releases is the one that `release` shows.
        shown = facts.release if facts.release and at == 0 else release
        yield msgspec.structs.replace(
            _dated(like, "release", shown),
            territory=release.territory,
            medium=release.medium,
        )


def _is_window(window: Window | None, shown: Target) -> bool:
    bounds = (shown.earliest, shown.latest)
    return window is not None and (window.earliest, window.latest) == bounds


def _dated(like: Claim, field: str, target: Target) -> Claim:
    return _claim(like, field, target.words, actual=target.actual, said=target.said)


def _told(like: Claim, field: str, *values: str | None) -> Iterator[Claim]:
    for value in values:
        if value is not None:
            yield _claim(like, field, value)


def _claim(
    like: Claim,
    field: str,
    value: str | SourceMaterial,
    *,
    standing: str | None = None,
    role: str | None = None,
    actual: bool = False,
    said: date | None = None,
) -> Claim:
    return msgspec.structs.replace(
        like,
        field=field,
        value=value,
        standing=standing,
        role=role,
        actual=actual,
        said=said or like.said,
    )
