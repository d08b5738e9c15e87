"""What is contested: outlets that disagree within 90 days of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.aliases import NO_ALIASES, OUTLET, Aliases
from filmtrack.ledger.credits import name_keys
from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.releases import by_release
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.vocabulary import OUT, STATUSES
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filmtrack.ledger.claim import Claim, Ledger
    from filmtrack.ledger.windows import Windows

DAYS = 90


class Contest(NamedTuple):
    """A believed claim, and the latest one against it by another outlet."""

    field: str
    name: str | None
    believed: Claim
    against: Claim


def contested(
    ledger: Ledger, windows: Windows = window_of, aliases: Aliases = NO_ALIASES
) -> list[Contest]:
    """List what two outlets have told differently within 90 days.

    Only the believed claim can be contested: by the latest one about the same thing
    (the same name, for people) that another outlet made not more than 90 days before
    and that says something else. Dates disagree when their windows share no day and
    nothing has happened yet, people when one has them on the film and the other has
    them out, stages when the later report is the one that is less far on. A title that
    was replaced is not contested: it becomes an aka. `windows` gives the window of a
    claim about a date; `ledger` is what `valid_claims` gives.
    """
    found = []
    keys = name_keys(ledger, aliases)
    for field, told in ledger.items():
        kind = FIELDS[field].kind
        # Values of a field that holds many, such as tags, stand side by side.
        if kind is FieldKind.MANY or field == "title":
            continue
        groups = (
            _by_person(told, keys[field])
            if kind is FieldKind.PEOPLE
            else _by_scope(kind, told, windows)
        )
        for name, about in groups.items():
            # An outlet that corrects itself is not in conflict with anybody.
            others = [c for c in about if _is_other(c, about[-1], aliases)]
            against = _against(kind, [*others, about[-1]], windows)
            if against:
                who = name if kind is FieldKind.PEOPLE else None
                found.append(Contest(field, who, about[-1], against))
    return found


def _by_scope(
    kind: FieldKind, told: list[Claim], windows: Windows
) -> dict[str | None, list[Claim]]:
    if kind is FieldKind.WINDOW:
        read = [claim for claim in told if windows(claim) is not None]
        # Dates for different territories and media do not contradict each other.
        if read and read[0].field == "release":
            groups = by_release(read).items()
            return {" ".join(key).strip() or None: of for key, of in groups}
        return {None: read} if read else {}
    return {None: told} if told else {}


def _by_person(
    told: list[Claim], keys: Mapping[str, str]
) -> dict[str | None, list[Claim]]:
    names: dict[str | None, list[Claim]] = {}
    for claim in told:
        # A claim without a standing does not say whether somebody is on the film.
        if claim.standing:
            names.setdefault(keys[claim.text], []).append(claim)
    return names


def _against(kind: FieldKind, about: list[Claim], windows: Windows) -> Claim | None:
    believed = about[-1]
    # The latest comes first, so that the first claim that is too old ends the search.
    for claim in reversed(about[:-1]):
        if (believed.said - claim.said).days > DAYS:
            return None
        if _disagree(kind, claim, believed, windows):
            return claim
    return None


def _is_other(one: Claim, other: Claim, aliases: Aliases) -> bool:
    """Whether the word of two claims comes from two outlets, both known."""
    # Without both names nothing shows that these are two outlets.
    if one.origin is None or other.origin is None:
        return False
    return aliases.key(OUTLET, one.origin) != aliases.key(OUTLET, other.origin)


def _disagree(kind: FieldKind, one: Claim, believed: Claim, windows: Windows) -> bool:
    if kind is FieldKind.PEOPLE:
        return (one.standing in OUT) is not (believed.standing in OUT)
    if kind is FieldKind.WINDOW:
        first, second = windows(one), windows(believed)
        # What has happened settles the date; earlier targets no longer matter.
        if first is None or second is None or believed.actual:
            return False
        return first.within(second.earliest, second.latest) == "no"
    if isinstance(one.value, SourceMaterial) or isinstance(
        believed.value, SourceMaterial
    ):
        return _are_two_works(one.value, believed.value)
    if one.field == "status":
        # A later report that is further on is progress.
        return STATUSES.index(one.text) > STATUSES.index(believed.text)
    return fold(one.text) != fold(believed.text)


def _are_two_works(one: str | SourceMaterial, believed: str | SourceMaterial) -> bool:
    """Whether two descriptions of a source contradict; one may just say less."""
    assert isinstance(one, SourceMaterial)
    assert isinstance(believed, SourceMaterial)
    pairs = (
        (one.type, believed.type),
        (fold(one.title or ""), fold(believed.title or "")),
        (one.year, believed.year),
    )
    return any(a and b and a != b for a, b in pairs)
