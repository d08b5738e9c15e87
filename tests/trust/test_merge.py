"""Two productions become one, two names one: no claim is lost, and undo is exact."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.dedupe import merged, renamed
from tests.trust.tell import production, retracted, says

if TYPE_CHECKING:
    from tests.conftest import Program

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


def test_a_name_is_changed_wherever_it_is_spelled_like_that() -> None:
    before = production(
        says("2026-01-01", "V", "cast", "NICK NESBITT", "rumored"),
        says("2026-01-02", "V", "writers", "Nick Nesbitt"),
        says("2026-01-02", "V", "studios", "Nick Nesbitt"),
        says("2026-01-02", "V", "cast", "Nick Nesbitt Jr."),
    )
    after = renamed(before, "nick nesbitt", "Nick Nesbit")
    assert [claim.value for claim in after.claims] == [
        "Nick Nesbit",
        "Nick Nesbit",
        "Nick Nesbitt",
        "Nick Nesbitt Jr.",
    ]
    assert after.claims[0].note == "printed as NICK NESBITT"
    assert renamed(before, "Nobody", "Somebody") is before


def test_merge_and_its_undo(seeded: Program) -> None:
    seeded('add "Heat Two" --shoot "August 2026" --cast "Al Pacino"')
    before = (seeded.home / "slate.json").read_bytes()
    ended = seeded(["merge", "heat-two", "heat-2"])
    assert ended.code == 0
    assert "merged Heat Two (heat-two) into Heat 2 (heat-2): 3 claims" in ended.out
    (one,) = json.loads(seeded("list -f json").out)
    assert one["aka"] == ["Heat Two"]
    assert seeded(["show", "heat two"]).code == 0
    seeded("undo")
    now = (seeded.home / "slate.json").read_bytes()
    assert _productions(now) == _productions(before)


def _productions(data: bytes) -> object:
    """What a store holds, but for the highest claim number ever given."""
    told = json.loads(data)["productions"]
    return {key: {**value, "last_n": None} for key, value in told.items()}


def test_a_production_is_not_merged_with_itself(seeded: Program) -> None:
    assert seeded(["merge", "heat-2", "1"]).code == 2
    assert seeded(["merge", "heat-2", "jaws"]).code == 3
    assert len(json.loads(seeded("undo --list -f json").out)) == 1


def test_rename_person_and_its_undo(seeded: Program) -> None:
    ended = seeded(["rename-person", "adam driver", "Adam D. Driver"])
    assert ended.out == "adam driver → Adam D. Driver: 1 claim in Heat 2\n"
    (one,) = json.loads(seeded("list -f json").out)
    assert "Adam D. Driver" in [credit["name"] for credit in one["cast"]]
    seeded("undo")
    (one,) = json.loads(seeded("list -f json").out)
    assert "Adam Driver" in [credit["name"] for credit in one["cast"]]


def test_a_name_that_nobody_has_renames_nothing(seeded: Program) -> None:
    assert seeded(["rename-person", "Nobody", "Somebody"]).code == 3
    assert seeded(["rename-person", "Adam Driver", " "]).code == 2
