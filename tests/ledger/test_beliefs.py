"""What is believed is read off the claims, by one rule."""

from __future__ import annotations

from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.ledger.beliefs import basis, believe
from filmtrack.ledger.claim import Claim, Retraction, precedence
from filmtrack.ledger.slip import moves
from tests.builders import claim, document_of, production


def test_the_latest_said_wins_whenever_it_was_typed_in() -> None:
    told = production(
        claim("status", "filming", "2026-02-01"),
        claim("status", "script", "2024-07-16"),
    )
    assert believe(told).status == "filming"


def test_of_two_said_on_one_day_the_later_recorded_wins_then_the_higher_number() -> (
    None
):
    later = datetime(2026, 2, 1, 1, tzinfo=UTC)
    by_hour = production(
        claim("status", "filming", "2026-02-01", recorded=later),
        claim("status", "script", "2026-02-01"),
    )
    by_number = production(
        claim("status", "filming", "2026-02-01"),
        claim("status", "script", "2026-02-01"),
    )
    assert believe(by_hour).status == "filming"
    assert believe(by_number).status == "script"


def test_a_retracted_claim_is_not_believed_but_stays() -> None:
    told = production(
        claim("status", "script", "2024-07-16"),
        claim("status", "filming", "2026-02-01"),
    ).retracting(2, Retraction(date(2026, 2, 2), "another film"))
    assert believe(told).status == "script"
    assert len(told.claims) == 2
    assert believe(told.retracting(2, None)).status == "filming"


def test_people_are_believed_by_name_however_it_is_spelled() -> None:
    told = production(
        claim("cast", "Renée Zellweger", "2025-01-01", standing="rumored", role="Ann"),
        claim("cast", "RENEE ZELLWEGER", "2025-02-01", standing="confirmed"),
    )
    (credit,) = believe(told).cast
    assert (credit.name, credit.standing, credit.role, credit.claim) == (
        "RENEE ZELLWEGER",
        "confirmed",
        "Ann",
        2,
    )


def test_those_who_left_are_out_and_may_come_back() -> None:
    told = production(
        claim("cast", "Adam Driver", "2025-01-01", standing="attached"),
        claim("cast", "Adam Driver", "2025-02-01", standing="exited"),
    )
    assert believe(told).cast == ()
    assert [(o.name, o.standing) for o in believe(told).out] == [
        ("Adam Driver", "exited")
    ]
    back = told.claiming([claim("cast", "Adam Driver", "2025-03-01")])
    assert [c.standing for c in believe(back).cast] == ["attached"]
    assert believe(back).out == ()


def test_a_claim_without_a_standing_leaves_it_as_it_was() -> None:
    told = production(
        claim("cast", "Christian Bale", "2025-01-01", standing="rumored"),
        claim("cast", "Christian Bale", "2025-02-01", role="Hanna"),
    )
    assert [(c.standing, c.role) for c in believe(told).cast] == [("rumored", "Hanna")]


def test_people_are_listed_from_the_surest_down() -> None:
    standings = ["rumored", "in talks", "attached", "confirmed"]
    told = production(
        *(
            claim("cast", f"A{i}", "2025-01-01", standing=s)
            for i, s in enumerate(standings)
        )
    )
    assert [c.standing for c in believe(told).cast] == standings[::-1]


def test_words_that_no_rule_reads_never_displace_a_date() -> None:
    told = production(
        claim("shoot", "August 2026", "2025-12-18"),
        claim("shoot", "várhatóan hamarosan", "2026-02-25"),
    )
    shoot = believe(told).shoot
    assert shoot is not None
    assert shoot.words == "August 2026"


def test_words_that_no_rule_reads_are_kept_where_there_is_nothing_else() -> None:
    shoot = document_of(claim("shoot", "várhatóan hamarosan", "2026-02-25")).shoot
    assert shoot is not None
    assert (shoot.words, shoot.earliest, shoot.flags) == (
        "várhatóan hamarosan",
        None,
        ("unread",),
    )


def test_a_read_no_date_displaces_a_date() -> None:
    told = production(
        claim("shoot", "August 2026", "2025-12-18"),
        claim("shoot", "delayed indefinitely", "2026-02-25"),
    )
    shoot = believe(told).shoot
    assert shoot is not None
    assert (shoot.earliest, shoot.flags) == (None, ("unknown",))


def test_a_span_says_when_it_wraps_until_a_later_report_does() -> None:
    told = production(claim("shoot", "March to June 2025", "2025-01-01"))
    wrap = believe(told).wrap
    assert wrap is not None
    assert (wrap.earliest, wrap.claim) == (date(2025, 6, 1), 1)
    later = told.claiming([claim("wrap", "July 2025", "2025-02-01")])
    wrap = believe(later).wrap
    assert wrap is not None
    assert (wrap.earliest, wrap.claim) == (date(2025, 7, 1), 2)


def test_a_replaced_title_becomes_an_aka() -> None:
    told = production(
        claim("title", "Judy", "2025-05-04"), claim("title", "Digger", "2025-12-18")
    )
    facts = believe(told)
    assert (facts.title, facts.aka) == ("Digger", ("Heat 2", "Judy"))


def test_a_statement_that_there_is_no_title_yet_is_no_title() -> None:
    told = production(claim("title", "as-yet untitled", "2025-05-04"))
    assert believe(told).title == "Heat 2"


def test_a_start_that_has_happened_means_filming() -> None:
    told = production(
        claim("status", "pre-production", "2025-01-01"),
        claim("shoot", "Monday", "2025-02-01", actual=True),
    )
    assert believe(told).status == "filming"
    assert basis(told.claims)["status"].n == 2
    wrapped = told.claiming([claim("wrap", "yesterday", "2025-06-01", actual=True)])
    assert believe(wrapped).status == "wrapped"


def test_a_start_told_late_does_not_take_a_film_back_to_filming() -> None:
    told = production(
        claim("status", "post-production", "2025-01-01"),
        claim("shoot", "in April 2024", "2025-02-01", actual=True),
    )
    assert believe(told).status == "post-production"


def test_slip_runs_from_the_first_target_to_the_last() -> None:
    told = production(
        claim("shoot", "March 2025", "2024-01-01"),
        claim("shoot", "March 2026", "2025-01-01"),
    )
    assert believe(told).slip_days == 365
    assert document_of(claim("shoot", "March 2025", "2024-01-01")).slip_days == 0
    assert document_of().slip_days is None


def test_reports_that_differ_on_one_day_move_nothing() -> None:
    told = production(
        claim("shoot", "end of 2024 or early 2025", "2024-07-16"),
        claim("shoot", "late 2024 or early 2025", "2024-07-16"),
        claim("shoot", "next year", "2025-10-07"),
        claim("shoot", "2026", "2025-10-08"),
    )
    assert [move.claim.n for move in moves(told.claims)] == [2, 3]
    assert believe(told.as_of(date(2024, 7, 16))).slip_days == 0


def test_origins_count_once_however_many_repeat_them() -> None:
    told = production(
        claim("shoot", "August", "2025-12-12", outlet="CinemaBlend", via="HeyUGuys"),
        claim(
            "shoot",
            "August",
            "2025-12-18",
            outlet="ScreenGeek",
            via="World of Reel via HeyUGuys",
        ),
    )
    facts = believe(told)
    assert (facts.reports, facts.origins) == (2, 1)


def test_a_hold_is_taken_back_by_an_empty_one() -> None:
    told = production(claim("hold", "strike", "2025-01-01"))
    assert believe(told).hold == "strike"
    assert believe(told.claiming([claim("hold", "", "2025-02-01")])).hold is None


@pytest.mark.parametrize(
    ("field", "value"),
    [("nothing", "x"), ("status", "maybe"), ("source_material", "a text")],
)
def test_a_claim_that_no_rule_could_believe_is_refused(field: str, value: str) -> None:
    stored = msgspec.structs.asdict(claim("title")) | {"field": field, "value": value}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(stored, Claim)


days = st.dates(date(2023, 1, 1), date(2027, 12, 31))
claims = st.builds(
    lambda field, value, said, standing: claim(
        field,
        value,
        said.isoformat(),
        **({"standing": standing} if field == "cast" else {}),
    ),
    st.sampled_from(["title", "shoot", "cast", "tags", "hold", "budget"]),
    st.sampled_from(["Heat", "August 2026", "Ann", "next year", "TBD", "gibberish"]),
    days,
    st.sampled_from(["rumored", "confirmed", "exited"]),
)


@given(st.lists(claims, max_size=12), days)
def test_belief_as_of_a_day_is_that_of_a_ledger_that_never_held_later_claims(
    told: list[Claim], day: date
) -> None:
    whole = production(*told)
    never = [c for c in whole.claims if c.said <= day]
    assert believe(whole.as_of(day)) == believe(
        msgspec.structs.replace(whole, claims=tuple(never))
    )


@given(st.lists(claims, max_size=12))
def test_the_order_in_which_claims_stand_does_not_matter(told: list[Claim]) -> None:
    whole = production(*told)
    turned = tuple(reversed(whole.claims))
    assert msgspec.structs.replace(
        believe(msgspec.structs.replace(whole, claims=turned)), claims=()
    ) == msgspec.structs.replace(believe(whole), claims=())


@given(st.lists(claims, min_size=1, max_size=12))
def test_one_value_fields_are_those_of_the_last_claim(told: list[Claim]) -> None:
    whole = production(*told)
    budgets = [c for c in whole.claims if c.field == "budget"]
    expected = max(budgets, key=precedence).value if budgets else None
    assert believe(whole).budget == expected
