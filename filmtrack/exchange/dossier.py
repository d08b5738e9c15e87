"""What is believed of a production in lines for people, each with its report."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.beliefs import basis
from filmtrack.ledger.fields import FIELDS, IDS, PEOPLE, TEXTS, WINDOWS
from filmtrack.ledger.people import say_person
from filmtrack.ledger.source_material import tell_source_material
from filmtrack.ledger.summary import tell_target
from filmtrack.names import fold
from filmtrack.when.calendar import tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document

_PEOPLE = tuple(dict.fromkeys(("directors", "writers", "cast", *PEOPLE)))


class Fact(NamedTuple):
    """One believed value, and the claim that it rests on where one alone does."""

    label: str
    text: str
    claim: Claim | None

    @property
    def report(self) -> str:
        """The report in words: "Collider, citing Los Angeles Times, 16 July 2024"."""
        if self.claim is None:
            return ""
        citing = f"citing {self.claim.via}" if self.claim.via else None
        parts = (self.claim.outlet, citing, tell(self.claim.said))
        return ", ".join(part for part in parts if part)

    @property
    def page(self) -> str | None:
        """The page of the report, if it is an address that a browser may open."""
        url = self.claim.url if self.claim else None
        return url if url and url.startswith(("https://", "http://")) else None


def facts_of(document: Document) -> Iterator[Fact]:
    """List what is believed, in the order in which people ask for it."""
    rests_on = basis(document.claims)
    by_n = {claim.n: claim for claim in document.claims}
    yield from _singles(document, ("status", "hold", "kind"), rests_on)
    for field in WINDOWS:
        target = getattr(document, field)
        if target:
            yield Fact(field, tell_target(target), by_n[target.claim])
    yield from _people(document, by_n)
    if document.source_material:
        source = document.source_material
        work = source.work
        yield Fact(
            label("source_material"), tell_source_material(work), by_n[source.claim]
        )
    yield from _singles(document, ("budget", "original_title"), rests_on)
    yield from _texts(document)
    for service in IDS:
        value = getattr(document.ids, service)
        if value:
            yield Fact(label(service), value, rests_on.get(service))


def label(field: str) -> str:
    """Give the word for a field before one value of it."""
    return FIELDS[field].label


def _singles(
    document: Document, fields: Iterable[str], rests_on: Mapping[str, Claim]
) -> Iterator[Fact]:
    for field in fields:
        value = getattr(document, field)
        if value and value != "feature":
            yield Fact(label(field), value, rests_on.get(field))


def _people(document: Document, by_n: Mapping[int, Claim]) -> Iterator[Fact]:
    for field in _PEOPLE:
        for credit in getattr(document, field):
            said = say_person(credit.name, credit.role, credit.standing)
            yield Fact(label(field), said, by_n[credit.claim])
    for out in document.out:
        said = say_person(out.name, out.role, out.standing)
        yield Fact(f"no longer {label(out.field)}", said, by_n[out.claim])


def _texts(document: Document) -> Iterator[Fact]:
    """List texts, each with the last claim that said it."""
    said = {(claim.field, fold(claim.text)): claim for claim in document.claims}
    for field in TEXTS:
        for text in getattr(document, field):
            claim = said.get((field, fold(text))) or said.get(("title", fold(text)))
            yield Fact(label(field), text, claim)
