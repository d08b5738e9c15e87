"""One person: the productions, the standing on each, and which of them overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import AmbiguousError, NotFoundError
from filmtrack.ledger.fields import PERSONS
from filmtrack.ledger.vocabulary import OUT
from filmtrack.names import closest, fold_name
from filmtrack.slate.overlap import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from filmtrack.ledger.facts import CastCredit, Credit, Document, Facts, OutCredit

_MOST = 8


class Involvement(NamedTuple):
    """The part of one person in one production, and the productions that overlap."""

    facts: Facts
    field: str
    name: str
    role: str | None
    standing: str
    claim: int
    overlaps: tuple[tuple[str, str], ...] = ()


def find_person(slate: Sequence[Facts], name: str) -> list[Facts]:
    """Find the productions of the person with a name, or with the start of one.

    Case, accents and punctuation do not count. Raises NotFoundError, or
    AmbiguousError with the names that it may be.
    """
    met: dict[str, str] = {}
    on: dict[str, dict[int, Facts]] = {}
    for facts in slate:
        for _, credit in credits_of(facts):
            folded = fold_name(credit.name)
            met[folded] = credit.name
            on.setdefault(folded, {})[facts.number] = facts
    asked = fold_name(name)
    found = [asked] if asked in on else [f for f in on if f" {asked}" in f" {f}"]
    if not found:
        near = closest(name, met.values())
        hint = f"did you mean {' or '.join(near)}?" if near else None
        raise NotFoundError(f'no person "{name}" on any production', hint=hint)
    if len(found) > 1:
        names = sorted(met[f] for f in found)
        more = f"; and {len(names) - _MOST} more" if len(names) > _MOST else ""
        raise AmbiguousError(
            f'"{name}" may be {len(names)} people',
            hint="; ".join(names[:_MOST]) + more,
        )
    return list(on[found[0]].values())


def credits_of(facts: Facts) -> Iterator[tuple[str, Credit | CastCredit | OutCredit]]:
    """List everybody on a production with the field, then those who left."""
    for field in PERSONS:
        for credit in getattr(facts, field):
            yield field, credit
    for out in facts.out:
        if out.field in PERSONS:
            yield out.field, out


def parts(documents: Sequence[Document], name: str) -> list[Involvement]:
    """List the parts of a person in those productions, by the start of the shoot."""
    asked = fold_name(name)
    found = [
        Involvement(
            document, field, credit.name, credit.role, credit.standing, credit.claim
        )
        for document in documents
        for field, credit in credits_of(document)
        if f" {asked}" in f" {fold_name(credit.name)}"
    ]
    on_it = {p.facts.number: p.facts for p in found if p.standing not in OUT}
    beside: dict[int, list[tuple[str, str]]] = {}
    for answer, one, other in overlaps(on_it.values()):
        beside.setdefault(one.number, []).append((other.title, answer))
        beside.setdefault(other.number, []).append((one.title, answer))
    with_overlaps = [
        part._replace(overlaps=tuple(beside.get(part.facts.number, ())))
        if part.standing not in OUT
        else part
        for part in found
    ]
    return sorted(with_overlaps, key=_order)


def _order(part: Involvement) -> tuple[object, ...]:
    shoot = part.facts.shoot
    when = (0, shoot.window.sort_key) if shoot else (1, ())
    return (part.standing in OUT, when, part.facts.number, PERSONS.index(part.field))
