"""Values are said in the trade's words, and never in a way that is not so."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.views import wording
from tests.builders import TODAY, claim, document_of

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def test_days_are_said_in_brief() -> None:
    assert wording.short_day(date(2024, 7, 16)) == "16 Jul 2024"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (20, "20 days ago"),
        (21, "3 weeks ago"),
        (69, "10 weeks ago"),
        (70, "2 months ago"),
        (800, "2 years ago"),
        (-5, "today"),
    ],
)
def test_ages_grow_coarser(days: int, said: str) -> None:
    assert wording.age(TODAY - timedelta(days=days), TODAY) == said


@given(DAYS, DAYS)
def test_no_age_is_negative(day: date, today: date) -> None:
    assert "-" not in wording.age(day, today)


def test_a_window_is_said_in_brief_in_days_and_in_width() -> None:
    said = date(2024, 7, 16)
    found = document_of(
        claim("shoot", "late 2024 or early 2025", said),
        claim("wrap", "April 2, 2025", said),
        claim("release", "2026 or later", said),
        title="Heat 2",
    )
    assert found.shoot
    assert found.wrap
    assert found.release
    assert wording.short_window(found.shoot) == "late 2024 or early 2025"
    assert wording.exact_window(found.shoot) == "1 September 2024 – 30 April 2025"
    assert wording.said_width(found.shoot) == "242 days"
    assert wording.exact_window(found.wrap) == "2 April 2025"
    assert wording.said_width(found.wrap) == "to the day"
    assert wording.exact_window(found.release) == "from 1 January 2026, open"
    assert wording.said_width(found.release) == "open"


def test_words_that_were_not_read_are_shown_as_they_are() -> None:
    found = document_of(claim("shoot", "sono imminenti"), title="Heat 2")
    assert wording.short_window(found.shoot) == "“sono imminenti”"
    assert found.shoot
    assert wording.exact_window(found.shoot) == "not read as a date"
    assert wording.said_width(found.shoot) == ""


def test_no_date_is_said_so() -> None:
    found = document_of(claim("shoot", "TBD"), title="Heat 2")
    assert wording.short_window(found.shoot) == "no date"
    assert wording.short_window(None) == "no date"
    assert wording.between(None, date(2026, 5, 1)) == "by 1 May 2026"


def test_slips_are_said_by_their_direction() -> None:
    assert wording.slip(593) == "593 days later"
    assert wording.slip(-1) == "1 day earlier"
    assert wording.slip(0) == "not moved"
    assert wording.slip(None) == ""
    assert (wording.signed(5), wording.signed(-5), wording.signed(0)) == (
        "+5",
        "-5",
        "0",
    )
    assert wording.signed(None) == ""


def test_a_report_names_who_it_repeats() -> None:
    told = claim("shoot", "2026", outlet="Collider", via="Los Angeles Times")
    assert wording.report(told) == "Collider, citing Los Angeles Times, 1 January 2026"
    assert wording.short_report(told) == "Collider via Los Angeles Times, 1 Jan 2026"
    assert wording.report(claim("shoot", "2026", outlet=None)).startswith("no outlet")


def test_the_stage_says_that_it_is_on_hold() -> None:
    held = document_of(claim("status", "script"), claim("hold", "strike"), title="A")
    assert wording.stage(held) == "script, on hold"
    assert wording.stage(document_of(title="A")) == ""
