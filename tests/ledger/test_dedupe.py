"""Two productions become one, two names become one, and no claim is lost."""

from __future__ import annotations

from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.dedupe import merged
from tests.builders import production, retracted, says

TITLE = says("2026-02-01", "Mint", "title", "Heat Two")
DATE = says("2026-01-01", "Mint", "shoot", "August 2026")
STRUCK = retracted(says("2026-01-02", "Mint", "budget", "$1"), "2026-01-03")
OLDER = says("2025-01-01", "Variety", "title", "Heat 2")


def test_every_claim_goes_over_and_is_numbered_on() -> None:
    into = production(OLDER, OLDER)
    found = merged(production(DATE, STRUCK, number=2, title="Heat Two"), into)
    assert (found.number, found.id) == (1, "heat-2")
    assert found.claims[:2] == into.claims
    assert [claim.n for claim in found.claims] == [1, 2, 3, 4, 5]
    assert [claim.value for claim in found.claims[3:]] == ["August 2026", "$1"]
    assert found.claims[4].retracted


def test_the_production_that_stays_keeps_its_title() -> None:
    facts = believe(
        merged(production(TITLE, DATE, number=2, title="Hot"), production(OLDER))
    )
    assert facts.title == "Heat 2"
    assert set(facts.aka) == {"Heat Two", "Hot"}
    assert facts.shoot


def test_what_was_a_title_says_so() -> None:
    found = merged(production(TITLE, number=2, title="Heat Two"), production(OLDER))
    assert [claim.note for claim in found.claims[1:]] == ["title of heat-two"]
