"""The claims that give back what is believed, for files that hold no claims.

Who said it, and what was believed before, is lost; the present view is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.ledger.reading import window_of
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.vocabulary import IDS, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts, Target

_ONE = ("original_title", "kind", "status", "hold", "budget")
_MANY = ("locations", "tags", "notes", "related")


def stated(facts: Facts, like: Claim) -> Iterator[Claim]:
    """State each believed fact as a claim, with the report of `like`.

    Dates and departures keep the day on which they were said.
    """
    yield from _told(like, "aka", *facts.aka)
    yield from _told(like, "title", facts.title)
    for field in _ONE:
        yield from _told(like, field, getattr(facts, field))
    yield from _people(facts, like)
    if facts.source_material:
        source = facts.source_material
        work = SourceMaterial(
            type=source.type, title=source.title, by=source.by, year=source.year
        )
        yield _claim(like, "source_material", work)
    yield from _dates(facts, like)
    for field in _MANY:
        yield from _told(like, field, *getattr(facts, field))
    for service in IDS:
        yield from _told(like, service, getattr(facts.ids, service))


def _people(facts: Facts, like: Claim) -> Iterator[Claim]:
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


def _dates(facts: Facts, like: Claim) -> Iterator[Claim]:
    """State the dates; a wrap that a span of the shoot gives comes from that span."""
    shoot, wrap = facts.shoot, facts.wrap
    if wrap is not None:
        span = _dated(like, "shoot", wrap)
        if not _gives_wrap(span, wrap):
            yield _dated(like, "wrap", wrap)
        elif shoot is None or (shoot.words, shoot.said) != (wrap.words, wrap.said):
            yield span
    if shoot is not None:
        yield _dated(like, "shoot", shoot)
    if facts.release is not None:
        yield _dated(like, "release", facts.release)


def _gives_wrap(span: Claim, wrap: Target) -> bool:
    window = window_of(span)
    end = window.wrap if window else None
    return end is not None and (end.earliest, end.latest) == (
        wrap.earliest,
        wrap.latest,
    )


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
