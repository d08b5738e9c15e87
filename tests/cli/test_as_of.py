"""The law of `--as-of`: a slate as of a day is one that never held later claims."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.store import Store
from tests.conftest import Program

if TYPE_CHECKING:
    from filmtrack.ledger.production import Production

FIRST = date(2025, 1, 1)
VALUES = {
    "shoot": (
        "August 2025",
        "spring 2026",
        "from May to July 2026",
        "delayed indefinitely",
    ),
    "release": ("summer 2027", "8 May 2027 (US)", "when it is ready"),
    "wrap": ("October 2025", "by the end of 2026"),
    "status": ("development", "pre-production", "filming", "wrapped", "cancelled"),
    "cast": ("Adam Driver", "ADAM DRIVER", "Al Pacino", "Nick Nesbit", "Nick Nesbitt"),
    "directors": ("Michael Mann", "Michael Man"),
    "title": ("Heat Two", "Heat 2"),
    "tags": ("crime", "sequel"),
    "hold": ("strike", ""),
}
DAYS = st.integers(0, 500).map(lambda days: FIRST + timedelta(days=days))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    field = draw(st.sampled_from(sorted(VALUES)))
    said = draw(DAYS)
    later = draw(st.none() | st.integers(0, 200))
    outlets = st.sampled_from(["Variety", "JoBlo", "Mint", None])
    is_person = field in ("cast", "directors")
    standings = ("rumored", "in talks", "attached", "confirmed", "exited", "denied")
    return Claim(
        n=0,
        field=field,
        value=draw(st.sampled_from(VALUES[field])),
        standing=draw(st.sampled_from(standings)) if is_person else None,
        actual=field in ("shoot", "wrap") and draw(st.booleans()),
        said=said,
        outlet=draw(outlets),
        via=draw(st.none() | outlets),
        recorded=datetime.combine(said, time(), UTC),
        retracted=None
        if later is None
        else Retraction(on=said + timedelta(days=later), why="wrong"),
    )


SLATES = st.lists(st.lists(claims(), min_size=1, max_size=9), min_size=1, max_size=4)

# Every command that reads, in the form that says all that it knows.
COMMANDS = (
    "list -f json --claims",
    "list -f csv --sort -slip",
    "list -f json person:nesbit",
    "list -f json outlet:variety",
    "upcoming -f json --claims",
    'upcoming -f json --within "1 year"',
    "slips -f json",
    "timeline -f json",
    "outlets -f json",
    "outlets variety -f json",
    "review -f json",
    "digest --since 2025-06-01 -f json",
    'person "al pacino" -f json',
    "show film-1 -f json",
    "history film-1 -f json",
    "export -f json",
)


def store(home: Path, slate: list[list[Claim]], day: date | None) -> Program:
    """A store of that slate; with a day, one into which nothing later was ever put."""
    at = datetime(2027, 1, 1, tzinfo=UTC)
    with Store(home / "slate.json").change("fill", at) as change:
        for at_place, told in enumerate(slate, 1):
            new = change.new(f"Film {at_place}").claiming(told)
            known = _without_later(new, day) if day else new
            if known.claims:
                change.put(known)
    return Program(home)


def _without_later(production: Production, day: date) -> Production:
    """Drop what was said later, and take later retractions as never made."""
    kept = []
    for claim in production.claims:
        struck = claim.retracted and claim.retracted.on <= day
        if claim.said <= day:
            kept.append(
                claim if struck else msgspec.structs.replace(claim, retracted=None)
            )
    return msgspec.structs.replace(production, claims=tuple(kept))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SLATES, DAYS)
def test_a_slate_as_of_a_day_never_held_later_claims(
    slate: list[list[Claim]], day: date
) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        whole = store(Path(one), slate, None)
        never = store(Path(other), slate, day)
        for words in COMMANDS:
            looked = whole(f"--as-of {day} {words}", FILMTRACK_TODAY="2027-01-01")
            lived = never(words, FILMTRACK_TODAY=day.isoformat())
            assert (looked.code, looked.out) == (lived.code, lived.out), words


@pytest.mark.parametrize("words", COMMANDS)
def test_the_law_says_something_of_each_command(words: str) -> None:
    """On one slate the later claims change what each command gives."""
    early = Claim(
        n=0,
        field="shoot",
        value="August 2025",
        said=FIRST,
        outlet="Variety",
        recorded=datetime(2025, 1, 1, tzinfo=UTC),
    )

    def later(field: str, value: str, **more: str) -> Claim:
        return msgspec.structs.replace(
            early, field=field, value=value, said=date(2026, 1, 1), **more
        )

    slate = [
        [
            early,
            later("shoot", "spring 2026", via="JoBlo"),
            later("cast", "Al Pacino", outlet="Variety"),
            later("cast", "Nick Nesbit", outlet="Variety"),
            later("status", "development"),
        ]
    ]
    with tempfile.TemporaryDirectory() as home:
        program = store(Path(home), slate, None)
        then = program(f"--as-of 2025-10-01 {words}")
        now = program(words, FILMTRACK_TODAY="2025-10-01")
        assert then.out != now.out
