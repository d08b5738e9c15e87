"""The facts of a production line by line, each with the claim that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.beliefs import basis, valid_claims
from filmtrack.ledger.contested import contested
from filmtrack.ledger.fields import COMPANIES, FIELDS, IDS, PEOPLE, TEXTS
from filmtrack.ledger.slip import moves
from filmtrack.ledger.source_material import SourceMaterial, tell_source_material
from filmtrack.names import fold
from filmtrack.views import wording
from filmtrack.when.calendar import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document, Target


class Fact(NamedTuple):
    """One value of one field, with its standing where it has one, and its report.

    `group` is the part of the card that it stands in; `more` is said below it.
    """

    group: str
    field: str
    value: str
    standing: str | None = None
    claim: Claim | None = None
    more: str = ""


_FIRST_PEOPLE = ("directors", "writers")
# Studios stand before the people who are not asked for first.
_OTHER_PEOPLE = tuple(
    sorted(
        (name for name in PEOPLE if name not in (*_FIRST_PEOPLE, "cast")),
        key=lambda name: name not in COMPANIES,
    )
)


def facts_of(document: Document) -> list[Fact]:
    """List every believed value of a production, in the order of the card."""
    rests_on = basis(document.claims)
    by_n = {claim.n: claim for claim in document.claims}
    return [
        *_identity(document, rests_on),
        *_dates(document, by_n),
        *_people(document, by_n, _FIRST_PEOPLE),
        *_source(document, by_n),
        *_people(document, by_n, _OTHER_PEOPLE),
        *_people(document, by_n, ("cast",), group="cast"),
        *_out(document, by_n),
        *_contested(document),
        *_texts(document),
        *_rest(document, rests_on),
    ]


def _identity(document: Document, rests_on: Mapping[str, Claim]) -> Iterator[Fact]:
    by_name = {
        fold(claim.text): claim
        for claim in document.claims
        if claim.field in ("title", "aka") and claim.retracted is None
    }
    yield Fact("identity", "title", document.title, None, rests_on.get("title"))
    if document.original_title:
        claim = rests_on.get("original_title")
        yield Fact("identity", "original title", document.original_title, None, claim)
    for other in document.aka:
        yield Fact("identity", "also known as", other, None, by_name.get(fold(other)))
    if document.kind != "feature":
        yield Fact("identity", "kind", document.kind, None, rests_on.get("kind"))
    if document.status:
        yield Fact("identity", "stage", document.status, None, rests_on.get("status"))
    if document.hold:
        yield Fact("identity", "on hold", document.hold, None, rests_on.get("hold"))


def _dates(document: Document, by_n: Mapping[int, Claim]) -> Iterator[Fact]:
    for field in ("shoot", "wrap", "release"):
        target: Target | None = getattr(document, field)
        if target is None:
            continue
        more = ", ".join(part for part in _in_words(target) if part)
        label = {"shoot": "started", "wrap": "wrapped"}.get(field, field)
        name = label if target.actual else field
        exact = wording.exact_window(target)
        yield Fact("dates", name, exact, None, by_n.get(target.claim), more)
        if field == "shoot":
            yield from _moved(document)


def _in_words(target: Target) -> tuple[str, str, str]:
    """Give the words of a date, its width, and what it is either of."""
    either = " or ".join(wording.between(*pair) for pair in target.alternatives)
    return (
        f"“{target.words}”",
        wording.said_width(target),
        f"either {either}" if either else "",
    )


def _moved(document: Document) -> Iterator[Fact]:
    """The slip, and below it the targets that no longer hold, the latest first."""
    targets = moves(document.claims)
    if targets[1:] == []:
        return
    since = wording.slip(document.slip_days)
    if since:
        first = targets[0].claim.said
        yield Fact("dates", "slip", f"{since} than first said on {tell(first)}")
    from filmtrack.when import say_short

    for move in reversed(targets[:-1]):
        by = f", {wording.slip(move.days)}" if move.days else ""
        said = f"{say_short(move.window)}{by}"
        yield Fact("dates", "before", said, None, move.claim, f"“{move.claim.text}”")


def _people(
    document: Document,
    by_n: Mapping[int, Claim],
    fields: tuple[str, ...],
    group: str = "people",
) -> Iterator[Fact]:
    for field in fields:
        for credit in getattr(document, field):
            name = credit.name + (f" as {credit.role}" if credit.role else "")
            claim = by_n.get(credit.claim)
            yield Fact(group, FIELDS[field].label, name, credit.standing, claim)


def _source(document: Document, by_n: Mapping[int, Claim]) -> Iterator[Fact]:
    found = document.source_material
    if found:
        claim = by_n.get(found.claim)
        yield Fact("people", "source material", wording.source(found), None, claim)


def _out(document: Document, by_n: Mapping[int, Claim]) -> Iterator[Fact]:
    for credit in document.out:
        name = credit.name + (f" as {credit.role}" if credit.role else "")
        claim = by_n.get(credit.claim)
        yield Fact("out", "out", name, credit.standing, claim)


def _contested(document: Document) -> Iterator[Fact]:
    for contest in contested(valid_claims(document.claims)):
        believed, against = contest.believed, contest.against
        name = f"{believed.text} " if contest.name else ""
        told = f"{contest.field.replace('_', ' ')}: {name}{_said(believed)}"
        other = f"against {_said(against)}, {wording.report(against)}"
        yield Fact("contested", "contested", told, None, believed, other)


def _said(claim: Claim) -> str:
    """Say what one side of a contest says."""
    if claim.standing:
        return claim.standing
    if isinstance(claim.value, SourceMaterial):
        return tell_source_material(claim.value)
    return f"“{claim.value}”"


def _texts(document: Document) -> Iterator[Fact]:
    ledger = valid_claims(document.claims)
    for field in TEXTS:
        if field == "aka":
            continue
        told = {fold(claim.text): claim for claim in ledger[field]}
        for value in getattr(document, field):
            claim = told.get(fold(value))
            yield Fact("texts", FIELDS[field].label, value, None, claim)


def _rest(document: Document, rests_on: Mapping[str, Claim]) -> Iterator[Fact]:
    if document.budget:
        yield Fact("rest", "budget", document.budget, None, rests_on.get("budget"))
    for name in IDS:
        value = getattr(document.ids, name)
        if value:
            yield Fact("rest", name, value, None, rests_on.get(name))
