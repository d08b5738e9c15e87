"""An origin's record: its counts, its interval, and what the sample gives."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.slate.outlets import records, wilson
from filmtrack.slate.verdict_rules import OUTCOMES
from filmtrack.slate.verdicts import verdicts
from tests.builders import document_of, says

if TYPE_CHECKING:
    from tests.conftest import Program

TODAY = date(2026, 3, 1)


def test_two_of_two_do_not_beat_forty_of_forty_five() -> None:
    assert wilson(2, 2)[0] < wilson(40, 45)[0]
    assert wilson(40, 45) == pytest.approx((0.765, 0.952), abs=0.001)


@given(st.integers(1, 500), st.data())
def test_the_interval_holds_the_share_and_narrows(
    tries: int, data: st.DataObject
) -> None:
    hits = data.draw(st.integers(0, tries))
    low, high = wilson(hits, tries)
    slack = 1e-12  # of floating point, where nothing or everything came true
    assert 0 <= low <= hits / tries + slack
    assert hits / tries - slack <= high <= 1
    ten_times = wilson(hits * 10, tries * 10)
    assert ten_times[1] - ten_times[0] < high - low


def test_a_record_adds_up_and_says_how_far_ahead_and_how_far_off() -> None:
    told = [
        document_of(
            says("2025-01-01", "JoBlo", "cast", "Adam Driver", "rumored"),
            says("2025-01-11", "Variety", "cast", "Adam Driver", "attached"),
            says("2025-01-01", "JoBlo", "cast", "Al Pacino", "rumored"),
            says("2025-01-31", "Variety", "cast", "Al Pacino", "confirmed"),
            says("2025-01-01", "joblo", "cast", "Ana de Armas", "rumored"),
            says("2025-02-01", "Variety", "cast", "Ana de Armas", "denied"),
            says("2025-01-01", "JoBlo", "shoot", "July 2025"),
            says("2025-09-20", "Variety", "shoot", "16 September", actual=True),
        )
    ]
    record = next(r for r in records(verdicts(told, TODAY)) if r.origin == "JoBlo")
    assert [record.counts[o] for o in OUTCOMES] == [2, 2, 0, 0]
    assert record.settled == len(record.verdicts) == 4
    assert record.lead == 20
    assert (record.inside, len(record.starts), record.slip) == (0, 1, 62)


def test_the_best_low_end_comes_first_and_the_unsettled_last() -> None:
    told = [
        document_of(
            says("2025-01-01", "Often Right", "cast", "A", "rumored"),
            says("2025-01-01", "Often Right", "cast", "B", "rumored"),
            says("2025-01-01", "Once Right", "cast", "C", "rumored"),
            *(says("2025-02-01", None, "cast", name, "attached") for name in "ABC"),
            says("2025-02-01", "Unsettled", "cast", "D", "attached"),
            says("2025-01-01", "Wrong", "cast", "E", "rumored"),
            says("2025-02-01", None, "cast", "E", "denied"),
        )
    ]
    found = [record.origin for record in records(verdicts(told, TODAY))]
    assert found == ["Often Right", "Once Right", "Wrong", "Unsettled"]


def test_the_sample_scores_three_outlets_or_more(sample: Program) -> None:
    told = json.loads(sample("outlets -f json", FILMTRACK_TODAY="2026-11-22").out)
    assert len([record for record in told if record["settled"] >= 5]) >= 3
    for record in told:
        settled = record["came_true"] + record["reversed"] + record["expired"]
        assert record["settled"] == settled == record["claims"] - record["open"]


def test_the_name_of_an_outlet_gives_its_claims_each_with_the_reason(
    sample: Program,
) -> None:
    told = json.loads(sample("outlets deadline -f json").out)
    assert {claim["outlet"] for claim in told} == {"Deadline"}
    for claim in told:
        assert claim["reason"] or claim["outcome"] == "open"


def test_other_words_narrow_the_productions(sample: Program) -> None:
    every = {
        r["outlet"]: r["claims"] for r in json.loads(sample("outlets -f json").out)
    }
    few = {
        r["outlet"]: r["claims"] for r in json.loads(sample("outlets heat -f json").out)
    }
    assert few.keys() < every.keys()
    assert all(few[name] <= every[name] for name in few)


def test_the_rules_are_shown_in_every_form(run: Program) -> None:
    assert "no origin confirms itself" in run("outlets --rules -f plain").out
    assert json.loads(run("outlets --rules -f json").out)[0]["name"] == "claim"
    assert run("outlets --rules -f csv").code == 0


def test_origins_of_few_settled_claims_are_one_line_for_people(sample: Program) -> None:
    read = sample("--as-of 2026-03-01 outlets")
    assert len(read.out.splitlines()) < 20
    assert "other origins with fewer than 5 settled claims" in read.err
    assert len(json.loads(sample("--as-of 2026-03-01 outlets -f json").out)) > 100
