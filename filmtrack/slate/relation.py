"""How a claim relates to the slate: new, known, a change or a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.source_material import SourceMaterial, say_source_material
from filmtrack.ledger.vocabulary import OUT, STATUSES
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document

RelationKind: TypeAlias = Literal[
    "new production", "new", "known", "changes", "contradicts"
]


class Relation(NamedTuple):
    """A relation; `before` is the value that is believed, if the claim changes it."""

    kind: RelationKind
    before: str | None = None


_NEW, _KNOWN = Relation("new"), Relation("known")


def relation_of(claim: Claim, document: Document | None) -> Relation:
    """Compare a claim with a production; None is one that the slate does not have."""
    if document is None:
        return Relation("new production")
    # An article that was read before made the same claim.
    if any(
        claim.field == other.field
        and _folded(claim.value) == _folded(other.value)
        and claim.said == other.said
        and fold(claim.outlet or "") == fold(other.outlet or "")
        for other in document.claims
    ):
        return _KNOWN
    kind = FIELDS[claim.field].kind
    if kind is FieldKind.PEOPLE:
        return _of_person(claim, document)
    if kind is FieldKind.WINDOW:
        return _of_window(claim, document)
    believed = getattr(document, claim.field, None)
    if not believed:
        return _NEW
    if kind is FieldKind.SOURCE:
        return _of_source(claim, believed.work)
    if kind is FieldKind.MANY:
        return _KNOWN if fold(claim.text) in map(fold, believed) else _NEW
    return _of_value(claim, document, str(believed))


def _folded(value: str | SourceMaterial) -> str:
    return fold(value if isinstance(value, str) else say_source_material(value))


def _of_person(claim: Claim, document: Document) -> Relation:
    name, standing = fold(claim.text), claim.standing or "attached"
    left = [o for o in document.out if o.field == claim.field and fold(o.name) == name]
    held = [c for c in getattr(document, claim.field) if fold(c.name) == name]
    if standing in OUT:
        if left:
            return _KNOWN
        return Relation("changes", held[0].standing) if held else _NEW
    if left:
        return Relation("contradicts", left[0].standing)
    if not held:
        return _NEW
    believed = held[0]
    # A report that merely names someone who is confirmed changes nothing.
    is_support = standing == believed.standing or (
        standing == "attached" and believed.standing == "confirmed"
    )
    if is_support and (not claim.role or believed.role):
        return _KNOWN
    return Relation("changes", believed.standing)


def _of_window(claim: Claim, document: Document) -> Relation:
    target = getattr(document, claim.field)
    if target is None:
        return _NEW
    window = window_of(claim)
    same = window is not None and (window.earliest, window.latest) == (
        target.earliest,
        target.latest,
    )
    if same and target.actual == claim.actual:
        return _KNOWN
    if target.actual and not claim.actual:
        return Relation("contradicts", target.words)
    return Relation("changes", target.words)


def _of_source(claim: Claim, believed: SourceMaterial) -> Relation:
    value = claim.value
    if not isinstance(value, SourceMaterial):
        return _NEW
    same_title = not value.title or fold(value.title) == fold(believed.title or "")
    same_authors = set(map(fold, value.by)) <= set(map(fold, believed.by))
    if same_title and same_authors:
        return _KNOWN
    return Relation("changes", say_source_material(believed))


def _of_value(claim: Claim, document: Document, believed: str) -> Relation:
    if fold(claim.text) == fold(believed):
        return _KNOWN
    if claim.field == "title":
        names = map(fold, (*document.aka, document.first_title))
        return _KNOWN if fold(claim.text) in names else Relation("changes", believed)
    if claim.field == "status":
        stages = (STATUSES.index(claim.text), STATUSES.index(believed))
        if stages[0] < stages[1]:
            return Relation("contradicts", believed)
    return Relation("changes", believed)
