"""A slate for measuring: productions of a real shape and size, the same every time."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from filmtrack.ledger.input import ReportDetails, claim_of
from filmtrack.ledger.production import Production
from filmtrack.names import slug
from filmtrack.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filmtrack.ledger.claim import Claim

SEED = 1995
ROWS = 20
TODAY = date(2026, 3, 1)
RECORDED = datetime(2026, 3, 1, tzinfo=UTC)
_FIRST = ("Ann", "Ben", "Cleo", "Dev", "Ewa", "Femi", "Gus", "Hana", "Ida", "Jun")
_LAST = ("Ad", "Bo", "Cast", "Dum", "Erik", "Fox", "Grec", "Il", "Jan", "Lop")
_ENDS = ("ler", "se", "tro", "ont", "sen", "worth", "ovic", "berg", "well", "anu")
_NOUNS = ("River", "Night", "Harbour", "Signal", "Winter", "Engine", "Garden")
_OUTLETS = ("Variety", "Deadline", "The Hollywood Reporter", "World of Reel", "JoBlo")
_STUDIOS = ("A24", "Neon", "Universal Pictures", "Netflix", "StudioCanal", "Toho")
_PLACES = ("London", "Budapest", "Atlanta", "Vancouver", "Seoul", "Prague")
_SOMETIMES = 0.15
_STATUSES = ("announced", "development", "script", "pre-production", "filming")
_SHOOTS = (
    "early 2026",
    "this summer",
    "late 2026 or early 2027",
    "Q3 2026",
    "March 2026",
    "next year",
    "sometime this fall",
    "mid-2027",
)


def productions(count: int) -> Iterator[Production]:
    """Give that many productions, each of some five claims from two reports.

    Twenty of them, from first to last, have the tag "mine" and are still to be shot.
    """
    dice = random.Random(SEED)
    for number in range(1, count + 1):
        title = f"{dice.choice(_NOUNS)} of {dice.choice(_NOUNS)} {number}"
        made = Production(number=number, id=slug(title), first_title=title)
        is_mine = number % (count // ROWS) == 0
        yield made.claiming(_claims(dice, is_mine=is_mine))


def _claims(dice: random.Random, *, is_mine: bool) -> list[Claim]:
    said = TODAY - timedelta(days=dice.randrange(30, 700))
    first = ReportDetails(said, RECORDED, dice.choice(_OUTLETS))
    later = ReportDetails(
        said + timedelta(days=dice.randrange(1, 29)),
        RECORDED,
        dice.choice(_OUTLETS),
        dice.choice(_OUTLETS),
    )
    facts = [
        ("directors", _name(dice), first),
        ("cast", f"{_name(dice)} (rumored)", first),
        ("shoot", dice.choice(_SHOOTS), first),
        ("status", dice.choice(_STATUSES), later),
    ]
    if is_mine:
        facts[-1] = ("status", "pre-production", later)
        facts.append(("tags", "mine", later))
    sometimes = [
        ("cast", f"{_name(dice)} (attached)", later),
        ("studios", dice.choice(_STUDIOS), later),
        ("locations", dice.choice(_PLACES), later),
        ("shoot", dice.choice(_SHOOTS), later),
    ]
    facts += [fact for fact in sometimes if dice.random() < _SOMETIMES]
    return [claim_of(field, text, report) for field, text, report in facts]


def _name(dice: random.Random) -> str:
    return f"{dice.choice(_FIRST)} {dice.choice(_LAST)}{dice.choice(_ENDS)}"


def write(path: Path, count: int) -> Path:
    """Write a store of that many productions."""
    with Store(path).change("fill", RECORDED) as change:
        for production in productions(count):
            change.new(production.first_title)
            change.put(production)
    return path
