"""What is contested: two outlets that disagree within 90 days."""

from __future__ import annotations

from datetime import date

from filmtrack.ledger.claim import Claim, valid_claims
from filmtrack.ledger.contested import Contest, contested
from filmtrack.ledger.source_material import read_source_material
from tests.builders import NOW, claim, production

JANUARY, MARCH, AUGUST = date(2026, 1, 10), date(2026, 3, 1), date(2026, 8, 1)


def contests(*claims: Claim) -> list[Contest]:
    """What is contested in a production of which these things were said."""
    return contested(valid_claims(production(*claims, title="A").claims))


def test_windows_that_share_no_day_are_contested() -> None:
    found = contests(
        claim("shoot", "June 2026", JANUARY, outlet="Variety"),
        claim("shoot", "August 2026", MARCH, outlet="Deadline"),
    )
    assert [(c.field, c.believed.outlet, c.against.outlet) for c in found] == [
        ("shoot", "Deadline", "Variety")
    ]


def test_windows_that_share_a_day_are_not() -> None:
    assert not contests(
        claim("shoot", "2026", JANUARY, outlet="Variety"),
        claim("shoot", "August 2026", MARCH, outlet="Deadline"),
    )


def test_nor_is_what_was_said_long_ago() -> None:
    assert not contests(
        claim("shoot", "June 2026", JANUARY, outlet="Variety"),
        claim("shoot", "August 2026", AUGUST, outlet="Deadline"),
    )


def test_nor_what_one_outlet_has_corrected_or_another_has_repeated() -> None:
    assert not contests(
        claim("shoot", "June 2026", JANUARY, outlet="Variety"),
        claim("shoot", "August 2026", MARCH, outlet="JoBlo", via="variety"),
    )
    assert not contests(
        claim("shoot", "June 2026", JANUARY, outlet=None),
        claim("shoot", "August 2026", MARCH, outlet="Variety"),
    )


def test_nor_a_target_once_cameras_have_rolled() -> None:
    assert not contests(
        claim("shoot", "June 2026", JANUARY, outlet="Variety"),
        claim("shoot", "March 1, 2026", MARCH, outlet="Deadline", actual=True),
    )


def test_people_are_contested_between_on_and_out() -> None:
    found = contests(
        claim("cast", "Adam Driver", JANUARY, outlet="Variety", standing="attached"),
        claim("cast", "adam driver", MARCH, outlet="Deadline", standing="denied"),
        claim("cast", "Al Pacino", JANUARY, outlet="Variety", standing="rumored"),
        claim("cast", "Al Pacino", MARCH, outlet="Deadline", standing="confirmed"),
        claim("cast", "Val Kilmer", MARCH, outlet="Deadline"),
    )
    assert [contest.name for contest in found] == ["adam driver"]


def test_a_stage_is_contested_only_when_it_goes_back() -> None:
    forwards = (
        claim("status", "script", JANUARY, outlet="Variety"),
        claim("status", "filming", MARCH, outlet="Deadline"),
    )
    assert not contests(*forwards)
    back = claim("status", "development", MARCH, outlet="TheWrap")
    assert [c.against.outlet for c in contests(*forwards, back)] == ["Deadline"]


def test_sources_are_contested_when_they_are_two_works() -> None:
    def source(text: str, said: date, outlet: str) -> Claim:
        return Claim(
            n=0,
            field="source_material",
            value=read_source_material(text),
            said=said,
            outlet=outlet,
            recorded=NOW,
        )

    whole = source("novel: Heat 2 by Michael Mann (2022)", JANUARY, "Variety")
    assert not contests(whole, source("novel: (2022)", MARCH, "Deadline"))
    assert contests(whole, source("comic: Heat 2", MARCH, "Deadline"))


def test_neither_a_replaced_title_nor_a_tag_is_contested() -> None:
    found = contests(
        claim("title", "1949", JANUARY, outlet="Variety"),
        claim("title", "Fatherland", MARCH, outlet="Deadline"),
        claim("tags", "war", JANUARY, outlet="Variety"),
        claim("tags", "peace", MARCH, outlet="Deadline"),
    )
    assert found == []
