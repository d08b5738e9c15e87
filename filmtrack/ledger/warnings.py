"""Notes about new claims: those already known, and those from older reports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.ledger.aliases import NO_ALIASES
from filmtrack.ledger.claim import valid_claims
from filmtrack.ledger.credits import names_alike
from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.summary import tell_report
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold
from filmtrack.when.calendar import tell
from filmtrack.when.everyday import format_count

# Windows of fewer days, as "this week", are meant as they are.
_LONG = 60
# How much of a window is left when it is nearly over.
_NEARLY_OVER = 0.15

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from filmtrack.ledger.aliases import Aliases
    from filmtrack.ledger.claim import Claim

    # What compares two names in a field.
    Key = Callable[[str, str], str]


def doubts(
    known: Iterable[Claim], new: Iterable[Claim], aliases: Aliases = NO_ALIASES
) -> list[str]:
    """List the new claims that repeat a known one or are older than the belief.

    A claim repeats another one if it states the same, whoever reports it.
    """
    known, new = list(known), list(new)
    ledger, key = valid_claims(known), names_alike([*known, *new], aliases)
    found = []
    for claim in new:
        says = _says(claim, key)
        about = [c for c in ledger[claim.field] if _same_thing(c, claim, key)]
        same = next((c for c in reversed(about) if _says(c, key) == says), None)
        is_newest = not about or _report_day(about[-1]) <= _report_day(claim)
        if same is not None and is_newest and same is not about[-1]:
            continue  # it was said before, and is news again
        field = FIELDS[claim.field].label
        if same:
            told = f"{field}: already known (claim {same.n}, {tell_report(same)})"
            found.append(told)
        elif about and _report_day(about[-1]) > _report_day(claim):
            told = f"{field}: this report is older than claim {about[-1].n}, which is"
            found.append(f"{told} believed ({tell_report(about[-1])})")
    return found


def nearly_over(claims: Iterable[Claim]) -> list[str]:
    """List the targets without a year whose days are nearly over when they are said.

    In the last days of November "autumn" may well mean the next one.
    """
    found = []
    for claim in claims:
        window = window_of(claim)
        is_target = claim.field in ("shoot", "release") and not claim.actual
        if not is_target or window is None or re.search(r"\d{4}", claim.text):
            continue
        first, last = window.earliest, window.latest
        if not first or not last or (last - first).days < _LONG or first >= claim.said:
            continue
        left = (last - claim.said).days
        if 0 <= left <= (last - first).days * _NEARLY_OVER:
            days = "today" if not left else f"in {format_count(left, 'day')}"
            found.append(
                f"{FIELDS[claim.field].label}: “{claim.text}” is read as days that end"
                f" {days}, on {tell(last)}; name the year for another"
            )
    return found


def _report_day(claim: Claim) -> tuple[date, datetime]:
    """Return what orders reports; of two recorded at once the new one is the later."""
    return claim.said, claim.recorded


def _same_thing(one: Claim, other: Claim, key: Key) -> bool:
    """Whether one of two claims about a field displaces the other."""
    kind = FIELDS[one.field].kind
    if kind is FieldKind.PEOPLE:
        return key(one.field, one.text) == key(one.field, other.text)
    if kind is FieldKind.MANY:
        return fold(one.text) == fold(other.text)
    return kind is not FieldKind.WINDOW or window_of(one) is not None


def _says(claim: Claim, key: Key) -> tuple[object, ...]:
    """What a claim says, without its report; dates by the days that they mean."""
    window = window_of(claim)
    if window:
        return (window.earliest, window.latest, window.alternatives, claim.actual)
    said = fold(claim.text) if claim.text else claim.value
    if FIELDS[claim.field].kind is FieldKind.PEOPLE:
        said = key(claim.field, claim.text)
    return (said, claim.standing, claim.role and fold(claim.role), claim.actual)
