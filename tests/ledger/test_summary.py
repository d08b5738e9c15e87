"""Claims and beliefs in a line of words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.input import ReportDetails, claim_of
from filmtrack.ledger.production import Production
from filmtrack.ledger.summary import tell_believed, tell_report, tell_value

RECORDED = datetime(2026, 3, 1, tzinfo=UTC)
REPORT = ReportDetails(date(2025, 12, 18), RECORDED, "ScreenGeek", "HeyUGuys")


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("title", "Heat 2", "Heat 2"),
        ("cast", "Ann as Eve (in talks)", "Ann as Eve (in talks)"),
        ("hold", "", "no longer on hold"),
        ("source_material", "novel: Heat 2 by M. Mann", "novel Heat 2 by M. Mann"),
        ("shoot", "August 2026", "August 2026 → 1 August 2026 – 31 August 2026"),
        ("shoot", "11 March 2026", "11 March 2026 → 11 March 2026"),
        (
            "shoot",
            "no earlier than June",
            "no earlier than June → 1 June 2026 or later",
        ),
        ("shoot", "../2026-06", "../2026-06 → 30 June 2026 or earlier"),
        ("shoot", "TBD", "TBD → no date"),
    ],
)
def test_a_claim_is_told(field: str, text: str, told: str) -> None:
    assert tell_value(claim_of(field, text, REPORT)) == told


def test_a_report_is_told_with_whom_it_cites() -> None:
    claim = claim_of("title", "Heat 2", REPORT)
    assert tell_report(claim) == "ScreenGeek, citing HeyUGuys, 18 December 2025"
    bare = claim_of("title", "Heat 2", ReportDetails(date(2025, 12, 18), RECORDED))
    assert tell_report(bare) == "no outlet, 18 December 2025"


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("status", "In Production", "filming"),
        ("imdb", "tt0113277", "tt0113277"),
        ("source_material", "true story", "true story"),
        ("shoot", "Aug 2026", "Aug 2026 (1 August 2026 – 31 August 2026)"),
    ],
)
def test_a_belief_is_told(field: str, text: str, told: str) -> None:
    empty = Production(number=1, id="heat-2", first_title="Heat 2")
    assert tell_believed(believe(empty), field) is None
    document = believe(empty.claiming([claim_of(field, text, REPORT)]))
    assert tell_believed(document, field) == told
