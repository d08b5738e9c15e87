"""What is worth a word about new claims: that they are old news, or no news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.beliefs import valid_claims
from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.summary import tell_report
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


def doubts(known: Iterable[Claim], new: Iterable[Claim]) -> list[str]:
    """Say which new claims repeat a known one, or are older than what is believed.

    Repeating is to say the same of the same thing, whoever says it.
    """
    ledger = valid_claims(known)
    found = []
    for claim in new:
        about = [c for c in ledger[claim.field] if _same_thing(c, claim)]
        same = next((c for c in reversed(about) if _says(c) == _says(claim)), None)
        field = claim.field.replace("_", " ")
        if same:
            told = f"{field}: claim {same.n} says so already ({tell_report(same)})"
            found.append(told)
        elif about and precedence(about[-1]) > precedence(claim):
            told = f"{field}: this report is older than claim {about[-1].n}, which is"
            found.append(f"{told} believed ({tell_report(about[-1])})")
    return found


def _same_thing(one: Claim, other: Claim) -> bool:
    """Whether one of two claims about a field displaces the other."""
    if FIELDS[one.field].kind in (FieldKind.PEOPLE, FieldKind.MANY):
        return fold(one.text) == fold(other.text)
    return FIELDS[one.field].kind is not FieldKind.WINDOW or window_of(one) is not None


def _says(claim: Claim) -> tuple[object, ...]:
    """What a claim says, without its report; dates by the days that they mean."""
    window = window_of(claim)
    if window:
        return (window.earliest, window.latest, window.alternatives, claim.actual)
    said = fold(claim.text) if claim.text else claim.value
    return (said, claim.standing, claim.role and fold(claim.role), claim.actual)
