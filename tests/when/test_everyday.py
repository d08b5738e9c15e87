"""Distances are written in everyday words, and never as a bare number of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.when.everyday import (
    format_age,
    format_count,
    format_distance,
    format_slip,
    format_span,
    short_day,
)

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))
TODAY = date(2026, 3, 1)


def test_a_day_is_written_in_brief() -> None:
    assert short_day(date(2024, 7, 16)) == "16 Jul 2024"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (20, "20 days ago"),
        (21, "3 weeks ago"),
        (69, "10 weeks ago"),
        (70, "2 months ago"),
        (800, "26 months ago"),
        (1200, "3 years ago"),
        (-5, "today"),
    ],
)
def test_ages_grow_coarser(days: int, said: str) -> None:
    assert format_age(TODAY - timedelta(days=days), TODAY) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        (date(2026, 3, 2), date(2026, 3, 2), "tomorrow"),
        (date(2026, 3, 12), None, "in 11 days"),
        (date(2026, 6, 1), date(2026, 8, 31), "in 3 months"),
        (date(2030, 1, 1), date(2030, 12, 31), "in 4 years"),
        (date(2026, 1, 1), date(2026, 8, 31), "any day now, by 31 Aug"),
        (None, date(2027, 1, 31), "any day now, by 31 Jan 2027"),
        (date(2026, 1, 1), None, "any day now"),
        (date(2026, 2, 1), TODAY, "today"),
        (date(2026, 1, 1), date(2026, 1, 25), "5 weeks ago"),
        (None, None, ""),
    ],
)
def test_a_distance_counts_to_the_earliest_day(
    earliest: date | None, latest: date | None, said: str
) -> None:
    assert format_distance(earliest, latest, TODAY) == said


def test_a_slip_is_written_with_its_direction() -> None:
    assert format_slip(593) == "19 months later"
    assert format_slip(-1) == "1 day earlier"
    assert format_slip(0) == "not moved"
    assert format_slip(None) == ""


def test_a_whole_month_or_year_is_written_by_its_name() -> None:
    assert format_span(date(2026, 1, 1), date(2026, 12, 31)) == "2026"
    assert format_span(date(2026, 6, 1), date(2026, 6, 30)) == "June 2026"
    assert format_span(date(2026, 6, 1), date(2026, 8, 31)) == (
        "1 June 2026 – 31 August 2026"
    )
    assert format_span(date(2026, 8, 1), date(2026, 8, 30)) == (
        "1 August 2026 – 30 August 2026"
    )
    assert format_span(date(2026, 8, 4), date(2026, 8, 4)) == "4 August 2026"
    assert format_span(date(2026, 1, 1), None) == "1 January 2026 or later"
    assert format_span(None, date(2026, 5, 1)) == "1 May 2026 or earlier"


def test_counts_agree_with_their_nouns() -> None:
    assert format_count(1200, "claim") == "1,200 claims"


@given(DAYS, DAYS)
def test_no_distance_is_a_negative_number(day: date, today: date) -> None:
    assert "-" not in format_age(day, today)
    assert "-" not in format_distance(day, day, today)
    assert "-" not in format_slip((day - today).days)
