"""Each rule that settles a claim, on a ledger small enough to judge by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from filmtrack.slate.verdict_rules import OUTCOME_OF, RULES
from filmtrack.slate.verdicts import Verdict, reason, verdicts
from tests.builders import document_of, retracted, says

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim

TODAY = date(2026, 3, 1)


def judged(*claims: Claim, outlet: str, today: date = TODAY) -> list[Verdict]:
    return [v for v in verdicts([document_of(*claims)], today) if v.origin == outlet]


def rule_for(*claims: Claim, outlet: str = "JoBlo", today: date = TODAY) -> str:
    (verdict,) = judged(*claims, outlet=outlet, today=today)
    return verdict.rule


RUMOR = says("2025-01-01", "JoBlo", "cast", "Adam Driver", "rumored")
ATTACHED = says("2025-01-01", "JoBlo", "cast", "Adam Driver", "attached")
CONFIRMED = says("2025-01-01", "JoBlo", "cast", "Adam Driver", "confirmed")
AUGUST = says("2025-01-01", "JoBlo", "shoot", "August 2025")


def other(day: str, standing: str, outlet: str | None = "Variety") -> Claim:
    return says(day, outlet, "cast", "adam driver", standing)


def status(day: str, value: str, outlet: str = "Variety") -> Claim:
    return says(day, outlet, "status", value)


PEOPLE = {
    "nobody else said anything": ((RUMOR,), "open"),
    "another attaches a rumor": ((RUMOR, other("2025-02-01", "attached")), "signed"),
    "on the same day": ((RUMOR, other("2025-01-01", "attached")), "signed"),
    "your own word counts": ((RUMOR, other("2025-02-01", "confirmed", None)), "signed"),
    "another rumor confirms nothing": (
        (RUMOR, other("2025-02-01", "rumored")),
        "open",
    ),
    "talks are not surer": ((RUMOR, other("2025-02-01", "in talks")), "open"),
    "attached is no news to attached": (
        (ATTACHED, other("2025-02-01", "attached")),
        "open",
    ),
    "confirmed is": ((ATTACHED, other("2025-02-01", "confirmed")), "signed"),
    "an origin does not confirm itself": (
        (RUMOR, other("2025-02-01", "confirmed", "JoBlo")),
        "open",
    ),
    "nor does who cites it": (
        (
            RUMOR,
            says("2025-02-01", "Mint", "cast", "Adam Driver", "confirmed", via="joblo"),
        ),
        "open",
    ),
    "on set, seconded": (
        (
            ATTACHED,
            other("2025-02-01", "attached"),
            status("2025-06-01", "filming", "Mint"),
        ),
        "on set",
    ),
    "on set, on its own word alone": (
        (ATTACHED, status("2025-06-01", "filming")),
        "open",
    ),
    "a start that it alone reports": (
        (
            ATTACHED,
            other("2025-02-01", "attached"),
            status("2025-06-01", "filming", "JoBlo"),
        ),
        "open",
    ),
    "denied": ((RUMOR, other("2025-02-01", "denied")), "denied"),
    "taken back by itself": ((RUMOR, other("2025-02-01", "denied", "JoBlo")), "denied"),
    "denied, then signed": (
        (RUMOR, other("2025-02-01", "denied"), other("2025-03-01", "attached", "Mint")),
        "signed",
    ),
    "signed, then denied": (
        (RUMOR, other("2025-02-01", "attached"), other("2025-03-01", "denied", "Mint")),
        "denied",
    ),
    "signed, then left": (
        (RUMOR, other("2025-02-01", "attached"), other("2025-03-01", "exited", "Mint")),
        "signed",
    ),
    "a rumor of who passed": ((RUMOR, other("2025-12-01", "exited")), "fell through"),
    "attached, and out at once": (
        (ATTACHED, other("2025-04-01", "exited")),
        "fell through",
    ),
    "attached, and out later": (
        (ATTACHED, other("2025-04-02", "exited")),
        "was there",
    ),
    "out later, by its own word alone": (
        (ATTACHED, other("2025-04-02", "exited", "JoBlo")),
        "open",
    ),
    "a rumor until the wrap": ((RUMOR, status("2025-09-01", "wrapped")), "silence"),
    "a rumor until it was cancelled": (
        (RUMOR, status("2025-09-01", "cancelled")),
        "silence",
    ),
    "a plain statement never expires": (
        (ATTACHED, status("2025-09-01", "wrapped")),
        "open",
    ),
    "the last word may be retracted": (
        (RUMOR, retracted(other("2025-02-01", "denied"), "2025-02-02")),
        "open",
    ),
}


@pytest.mark.parametrize("case", PEOPLE)
def test_who_is_on_a_film(case: str) -> None:
    claims, rule = PEOPLE[case]
    assert rule_for(*claims) == rule


def test_hearsay_expires_after_two_years_and_not_before() -> None:
    assert rule_for(RUMOR, today=date(2027, 1, 1)) == "open"
    assert rule_for(RUMOR, today=date(2027, 1, 2)) == "silence"


def test_what_another_had_confirmed_or_said_more_surely_is_no_news() -> None:
    later = says("2025-05-01", "Mint", "cast", "Adam Driver", "confirmed")
    assert not judged(CONFIRMED, later, outlet="Mint")
    assert not judged(
        ATTACHED,
        says("2025-05-01", "Mint", "cast", "Adam Driver", "rumored"),
        outlet="Mint",
    )
    assert judged(ATTACHED, later, outlet="Mint")


def test_reports_that_name_one_origin_count_once() -> None:
    again = says("2025-01-03", "Mint", "cast", "Adam Driver", "rumored", via="JoBlo")
    (verdict,) = judged(RUMOR, again, outlet="JoBlo")
    assert verdict.claim.said == date(2025, 1, 1)
    assert verdict.reports == 2
    assert not judged(RUMOR, again, outlet="Mint")


def test_the_lead_runs_from_its_first_word_to_the_first_signing() -> None:
    (verdict,) = judged(
        RUMOR,
        says("2025-01-20", "JoBlo", "cast", "Adam Driver", "in talks"),
        other("2025-02-01", "attached"),
        other("2025-03-01", "confirmed"),
        outlet="JoBlo",
    )
    assert verdict.lead == 31
    assert "Variety, 1 February 2025" in reason(verdict)


def began(words: str, day: str, outlet: str = "Variety") -> Claim:
    return says(day, outlet, "shoot", words, actual=True)


TARGETS = {
    "began in its days": (
        (AUGUST, began("11 August 2025", "2025-08-12")),
        "in its days",
    ),
    "began before": ((AUGUST, began("in July 2025", "2025-08-12")), "on other days"),
    "began after": ((AUGUST, began("2 September", "2025-09-03")), "on other days"),
    "began perhaps in them": ((AUGUST, began("this summer", "2025-08-30")), "open"),
    "under way in its days": ((AUGUST, status("2025-08-20", "filming")), "in its days"),
    "under way before": ((AUGUST, status("2025-07-20", "filming")), "on other days"),
    "under way, nobody says since when": (
        (AUGUST, status("2025-10-20", "filming")),
        "open",
    ),
    "a bare report of a start says no day": (
        (AUGUST, began("has begun", "2025-10-20")),
        "open",
    ),
    "one that names the day does": (
        (AUGUST, began("today", "2025-10-20")),
        "on other days",
    ),
    "it alone reports the start": (
        (AUGUST, began("11 August 2025", "2025-08-12", "JoBlo")),
        "open",
    ),
    "nobody said a word": ((AUGUST,), "no word"),
    "moved before it passed": (
        (AUGUST, says("2025-06-01", "Variety", "shoot", "spring 2026")),
        "moved",
    ),
    "moved by itself": (
        (AUGUST, says("2025-06-01", "JoBlo", "shoot", "delayed indefinitely")),
        "moved",
    ),
    "cancelled before it passed": (
        (AUGUST, status("2025-06-01", "cancelled")),
        "called off",
    ),
    "cancelled long after": ((AUGUST, status("2026-01-01", "cancelled")), "no word"),
}


@pytest.mark.parametrize("case", TARGETS)
def test_when_a_film_shoots(case: str) -> None:
    claims, rule = TARGETS[case]
    found = [v for v in judged(*claims, outlet="JoBlo") if v.claim is not claims[-1]]
    assert found[0].rule == rule


TO_COME = {
    "mid-August 2025": "narrowed",
    "summer 2025": "widened",
    "spring 2026": "moved so far",
    "August 2025": "open",
}


@pytest.mark.parametrize(("later", "rule"), TO_COME.items())
def test_days_to_come_are_open_whatever_was_said_since(later: str, rule: str) -> None:
    since = says("2025-03-01", "Variety", "shoot", later)
    assert rule_for(AUGUST, since, today=date(2025, 4, 1)) == rule


def test_a_target_expires_a_month_after_its_last_day() -> None:
    assert rule_for(AUGUST, today=date(2025, 9, 30)) == "open"
    assert rule_for(AUGUST, today=date(2025, 10, 1)) == "no word"


def test_alternatives_come_true_one_by_one() -> None:
    either = says("2024-07-16", "JoBlo", "shoot", "fall 2024 or spring 2025")
    assert rule_for(either, began("in October 2024", "2024-11-01")) == "in its days"
    assert rule_for(either, began("in February 2025", "2025-03-01")) == "on other days"


def test_an_origin_that_says_the_same_days_again_says_nothing_new() -> None:
    again = says("2025-03-01", "JoBlo", "shoot", "mid-August 2025")
    (verdict,) = judged(AUGUST, again, outlet="JoBlo")
    assert verdict.reports == 2
    moved = says("2025-03-01", "JoBlo", "shoot", "November 2025")
    assert len(judged(AUGUST, moved, outlet="JoBlo")) == 2


def test_a_day_said_when_it_had_begun_is_no_forecast() -> None:
    late = says("2025-09-01", "JoBlo", "shoot", "August 2025")
    assert not judged(late, began("11 August 2025", "2025-08-12"), outlet="JoBlo")


def test_a_target_without_an_end_is_settled_by_a_start_alone() -> None:
    onward = says("2025-01-01", "JoBlo", "shoot", "no earlier than June 2025")
    assert rule_for(onward) == "open"
    assert rule_for(onward, began("in July 2025", "2025-08-01")) == "in its days"


def test_slip_is_counted_between_the_middles() -> None:
    (verdict,) = judged(
        AUGUST, began("16 September 2025", "2025-09-17"), outlet="JoBlo"
    )
    assert verdict.slip == 31


def test_wraps_are_judged_like_starts() -> None:
    wrap = says("2025-01-01", "JoBlo", "wrap", "December 2025")
    done = says("2025-12-20", "Variety", "wrap", "19 December 2025", actual=True)
    assert rule_for(wrap, done) == "in its days"


def test_every_verdict_names_a_rule_that_is_written_down() -> None:
    assert len(OUTCOME_OF) == len(RULES)
    cases = [*PEOPLE.values(), *TARGETS.values()]
    given = {rule for _, rule in cases} | {*TO_COME.values()}
    assert given == {rule.name for rule in RULES if rule.outcome}
