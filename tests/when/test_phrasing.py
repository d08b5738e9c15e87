"""How a window is said, shortly and in full."""

from __future__ import annotations

from datetime import date

import pytest

from filmtrack.when import explain, read, say_full, say_short
from filmtrack.when.phrasing import say_bounds

SAID = date(2025, 1, 15)

SAYINGS = [
    # as read, shortly, in full
    ("March 11", "11 Mar 2025", "11 March 2025"),
    ("March", "Mar 2025", "March 2025"),
    ("this year", "2025", "2025"),
    ("this fall", "autumn 2025", "autumn of 2025"),
    ("next winter", "winter 2025–26", "winter of 2025–26"),
    ("Q2", "Q2 2025", "second quarter of 2025"),
    ("second half of 2025", "H2 2025", "second half of 2025"),
    ("mid 2025", "mid-2025", "mid-2025"),
    ("end of March", "late Mar 2025", "late March 2025"),
    ("after May", "Jun 2025 or later", "June 2025 or later"),
    ("no earlier than 2026", "2026 or later", "2026 or later"),
    ("by the end of the year", "by Dec 2025", "by December 2025"),
    ("any time up to May 3", "any time up to 3 May 2025", "any time up to 3 May 2025"),
    ("TBD", "no date", "no date"),
    (
        "late 2024 or early 2025",
        "late 2024 or early 2025",
        "late 2024 or early 2025",
    ),
    (
        "week of March 10",
        "sometime 10–16 Mar 2025",
        "sometime between 10 March 2025 and 16 March 2025",
    ),
    (
        "between May and July",
        "sometime May–Jul 2025",
        "sometime between May 2025 and July 2025",
    ),
    ("March 11 to June 13", "11 Mar – 13 Jun 2025", "11 March 2025 – 13 June 2025"),
    ("March to June", "Mar–Jun 2025", "March 2025 – June 2025"),
    (
        "early March to June",
        "early Mar 2025 – Jun 2025",
        "early March 2025 – June 2025",
    ),
    (
        "possibly around May 3",
        "possibly around 3 May 2025",
        "possibly around 3 May 2025",
    ),
    (
        "March and wrap by June",
        "Mar 2025, wrap sometime Mar–Jun 2025",
        "March 2025, wrap sometime between March 2025 and June 2025",
    ),
    (
        "March, or whenever he is free",
        "Mar 2025 or any time from Mar 2025",
        "March 2025 or any time from March 2025",
    ),
]


@pytest.mark.parametrize(
    ("phrase", "short", "full"), SAYINGS, ids=[s[0] for s in SAYINGS]
)
def test_a_window_in_words(phrase: str, short: str, full: str) -> None:
    window = read(phrase, SAID)
    assert (say_short(window), say_full(window)) == (short, full)


def test_bare_dates_for_columns() -> None:
    window = read("possibly between May and July", SAID)
    assert say_short(window, bare=True) == "May–Jul 2025"


def test_bounds_alone() -> None:
    assert say_bounds((None, None)) == "no date"
    assert say_bounds((date(2025, 3, 3), None)) == "3 March 2025 or later"


def test_how_each_part_was_read() -> None:
    reading = explain("set to begin this fall, likely in October", date(2025, 8, 14))
    assert [part.words for part in reading.parts] == ["this fall", "in October"] or [
        part.words for part in reading.parts
    ] == ["this fall", "October"]
    assert reading.parts[0].meaning == "1 September – 30 November 2025"
    assert reading.parts[0].why == "because said on 14 August 2025"
    assert reading.skipped == ()


def test_a_year_that_is_said_needs_no_reason() -> None:
    assert explain("early March 2025", SAID).parts[0].why is None
    assert explain("first quarter of 2025", SAID).parts[0].why is None


def test_a_place_is_shown_as_skipped() -> None:
    assert explain("May 29 in London", SAID).skipped == ("London",)


def test_a_condition_is_shown_as_skipped() -> None:
    assert "barring a strike" in explain("March, barring a strike", SAID).skipped


def test_edtf_is_its_own_part() -> None:
    assert explain("2025-33", SAID).parts[0].meaning == "1 January – 31 March 2025"


def test_what_has_happened_says_so() -> None:
    reading = explain("has begun production", SAID, past=True)
    assert (reading.window.earliest, reading.window.approximate) == (SAID, True)
    assert reading.remarks


def test_words_kept_with_tbd_have_no_parts() -> None:
    reading = explain("TBD: after the strike", SAID)
    assert (reading.window.unknown, reading.parts) == (True, ())
