"""Another title says in its claim's note which kind of title it is."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from filmtrack.ledger.input import ReportDetails, claim_of

REPORT = ReportDetails(said=date(2026, 3, 1), recorded=datetime(2026, 3, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("typed", "title", "note"),
    [
        ("Judy (working title)", "Judy", "working title"),
        ("Fatherland (Translated)", "Fatherland", "Translated"),
        ("Vengeance 2 (former title)", "Vengeance 2", "former title"),
        (
            "Birdman (or the Virtue of Ignorance)",
            "Birdman (or the Virtue of Ignorance)",
            None,
        ),
        ("(working title)", "(working title)", None),
        ("[REC]", "[REC]", None),
    ],
)
def test_the_type_of_a_title(typed: str, title: str, note: str | None) -> None:
    claim = claim_of("aka", typed, REPORT)
    assert (claim.value, claim.note) == (title, note)
