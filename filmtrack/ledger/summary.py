"""Claims and beliefs in a line of words, for answers and histories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.people import say_person
from filmtrack.ledger.source_material import SourceMaterial, tell_source_material
from filmtrack.ledger.windows import window_of
from filmtrack.when.calendar import tell
from filmtrack.when.everyday import short_day

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts, Target


def tell_value(claim: Claim) -> str:
    """Write what a claim states: a date with its window, a person with a standing."""
    if isinstance(claim.value, SourceMaterial):
        return tell_source_material(claim.value)
    if FIELDS[claim.field].kind is FieldKind.PEOPLE:
        return say_person(claim.value, claim.role, claim.standing)
    if claim.field == "hold" and not claim.value:
        return "no longer on hold"
    window = window_of(claim)
    if window is None:
        return claim.value
    from filmtrack.when.phrasing import say_days

    return f"{claim.value} → {say_days(window)}"


def stage_of(facts: Facts) -> str:
    """Write the stage, and that the production is on hold if it is."""
    hold = "on hold" if facts.hold else None
    return ", ".join(part for part in (facts.status, hold) if part)


def tell_report(claim: Claim) -> str:
    """Describe where a claim comes from: "Collider, citing Puck, 16 July 2024"."""
    citing = f"citing {claim.via}" if claim.via else None
    parts = (claim.outlet or "no outlet", citing, tell(claim.said))
    return ", ".join(part for part in parts if part)


def tell_believed(facts: Facts, field: str) -> str | None:
    """Write what is believed of a field of one value or window; None if nothing is.

    Fields that hold many are told by their claims, one by one.
    """
    kind = FIELDS[field].kind
    if kind is FieldKind.WINDOW:
        target: Target | None = getattr(facts, field)
        return tell_target(target) if target else None
    if kind is FieldKind.SOURCE:
        source = facts.source_material
        if source is None:
            return None
        return tell_source_material(source.work)
    holder = facts.ids if field in facts.ids.__struct_fields__ else facts
    value = getattr(holder, field)
    return value if isinstance(value, str) else None


def tell_target(target: Target) -> str:
    """Write a date in the words of its report, and in days."""
    from filmtrack.when.phrasing import say_days

    if "unread" in target.flags:
        return f"{target.words} (not read as a date)"
    return f"{target.words} ({say_days(target.window)})"


def brief_target(target: Target | None) -> str:
    """Write a believed date in brief: "Aug 2026", "no date", or its words if unread."""
    if target is None:
        return "no date"
    if "unread" in target.flags:
        return f"“{target.words}”"
    from filmtrack.when import say_short

    return say_short(target.window)


def brief_report(claim: Claim) -> str:
    """Write a report in brief: "Collider via Los Angeles Times, 16 Jul 2024"."""
    via = f" via {claim.via}" if claim.via else ""
    return f"{claim.outlet or 'no outlet'}{via}, {short_day(claim.said)}"
