"""How values are said to people: days, ages, windows, slips, reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.ledger.source_material import tell_source_material
from filmtrack.when.calendar import MONTHS, tell

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts, SourceFact, Target

# Up to how many days an age is told in days, weeks and months.
_AGES = (("day", 1, 21), ("week", 7, 70), ("month", 30.44, 730))
_NAMED = ("today", "yesterday")


def short_day(day: date) -> str:
    """Say a day in brief: "16 Jul 2024"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Say a number of things.

    >>> counted(1, "report"), counted(2, "report"), counted(0, "company", "companies")
    ('1 report', '2 reports', '0 companies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def age(day: date, today: date) -> str:
    """Say how long ago a day was; a day to come counts as today.

    >>> from datetime import date
    >>> today = date(2026, 3, 1)
    >>> age(date(2026, 2, 26), today), age(date(2025, 1, 1), today)
    ('3 days ago', '14 months ago')
    """
    days = max(0, (today - day).days)
    if days < len(_NAMED):
        return _NAMED[days]
    for unit, length, until in _AGES:
        if days < until:
            return f"{counted(round(days / length), unit)} ago"
    return f"{counted(round(days / 365.25), 'year')} ago"


def short_window(target: Target | None) -> str:
    """Say a believed date in brief: "Aug 2026", "no date", or its words if unread."""
    if target is None:
        return "no date"
    if "unread" in target.flags:
        return f"“{target.words}”"
    from filmtrack.when import say_short

    return say_short(target.window)


def exact_window(target: Target) -> str:
    """Say a window in days: "1 September 2024 – 30 April 2025"."""
    if "unread" in target.flags:
        return "not read as a date"
    return between(target.earliest, target.latest)


def between(earliest: date | None, latest: date | None) -> str:
    """Say the first and the last day of a window, either of which may be open."""
    if earliest is None:
        return "no date" if latest is None else f"by {tell(latest)}"
    if latest is None:
        return f"from {tell(earliest)}, open"
    if earliest == latest:
        return tell(earliest)
    return f"{tell(earliest)} – {tell(latest)}"


def days_wide(target: Target | None) -> int | None:
    """Count the days of a window; None when it is open or there is none."""
    if target is None or target.earliest is None or target.latest is None:
        return None
    return (target.latest - target.earliest).days + 1


def said_width(target: Target) -> str:
    """Say how wide a window is: "31 days", "open", or nothing."""
    days = days_wide(target)
    if days is not None:
        return "to the day" if days == 1 else counted(days, "day")
    return "open" if target.earliest or target.latest else ""


def slip(days: int | None) -> str:
    """Say how far a start has moved: "593 days later"."""
    if days is None:
        return ""
    if days == 0:
        return "not moved"
    return f"{counted(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def signed(days: int | None) -> str:
    """Say a number of days with its sign: "+593"; nothing when there is none."""
    return "" if days is None else f"{days:+d}" if days else "0"


def outlet(claim: Claim) -> str:
    """Say who reported: "Collider, citing Los Angeles Times"."""
    told = claim.outlet or "no outlet"
    return f"{told}, citing {claim.via}" if claim.via else told


def report(claim: Claim) -> str:
    """Say a report in full: who, citing whom, and the day."""
    return f"{outlet(claim)}, {tell(claim.said)}"


def short_report(claim: Claim) -> str:
    """Say a report in brief: "Collider via Los Angeles Times, 16 Jul 2024"."""
    told = claim.outlet or "no outlet"
    via = f" via {claim.via}" if claim.via else ""
    return f"{told}{via}, {short_day(claim.said)}"


def source(found: SourceFact | None) -> str:
    """Say the source material as prose."""
    if found is None:
        return ""
    return tell_source_material(found.work)


def stage(facts: Facts) -> str:
    """Say the stage, and that it is on hold if it is; nothing if nobody said."""
    return ", ".join(part for part in (facts.status, facts.hold and "on hold") if part)
