"""What has not begun: next, overdue, undated; the rest is left out and counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import NotUnderstoodError, PhraseError, UsageError
from filmtrack.slate.upcoming import read_period, upcoming
from filmtrack.views.screen import Screen
from filmtrack.views.upcoming import grouped, upcoming_view
from tests.builders import TODAY, claim, document_of, production
from tests.views.conftest import row

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document


def film(number: int, title: str, shoot: str | None, **more: str) -> Document:
    """A production with a target, a status, or what else is said."""
    claims = [claim("shoot", shoot)] if shoot else []
    claims += [claim(field, value) for field, value in more.items()]
    return document_of(*claims, number=number, title=title)


SLATE = [
    film(1, "Zebra", "August 2026"),
    film(2, "Apple", "August 2026"),
    film(3, "Wide", "summer 2026"),
    film(4, "Now", "2026", status="pre-production"),
    film(5, "Late", "January 2026"),
    film(6, "Later", "autumn 2025"),
    film(7, "Whenever", "TBD"),
    film(8, "Foreign", "hamarosan látható"),
    film(9, "Silent", None),
    film(10, "Rolling", "August 2026", status="filming"),
    film(11, "Dead", "August 2026", status="cancelled"),
    film(12, "Open", "no earlier than June 2026"),
]


FOUND = upcoming(SLATE, TODAY)


def test_parts_stand_apart_and_in_order() -> None:
    found = upcoming(SLATE, TODAY)
    assert [(row.part, row.facts.title) for row in found.rows] == [
        ("next", "Now"),
        ("next", "Wide"),
        ("next", "Open"),
        ("next", "Apple"),
        ("next", "Zebra"),
        ("overdue", "Later"),
        ("overdue", "Late"),
        ("undated", "Foreign"),
        ("undated", "Silent"),
        ("undated", "Whenever"),
    ]
    assert found.left_out == {"filming": 1, "cancelled": 1}


def test_a_start_that_has_happened_is_not_to_come() -> None:
    rolling = claim("shoot", "February 2, 2026", date(2026, 2, 3), actual=True)
    later = claim("status", "pre-production", date(2026, 2, 20))
    found = upcoming([document_of(rolling, later, title="A")], TODAY)
    assert not found.rows
    assert found.left_out == {"started": 1}


def test_a_window_that_ends_today_is_not_overdue() -> None:
    for today, part in ((date(2026, 1, 31), "next"), (date(2026, 2, 1), "overdue")):
        assert upcoming(SLATE[4:5], today).rows[0].part == part


def test_a_period_tells_certain_from_possible() -> None:
    found = upcoming(SLATE, TODAY, read_period(TODAY, start="July 2026", end="2026"))
    assert [(row.match, row.facts.title) for row in found.rows] == [
        ("certain", "Apple"),
        ("certain", "Zebra"),
        ("possible", "Now"),
        ("possible", "Wide"),
        ("possible", "Open"),
    ]
    assert found.left_out["outside the period (1 July 2026 – 31 December 2026)"] == 2
    assert found.left_out["without a date"] == 3


@pytest.mark.parametrize(
    ("within", "days"),
    [
        ("6 months", (TODAY, date(2026, 9, 1))),
        ("summer 2026", (date(2026, 6, 1), date(2026, 8, 31))),
    ],
)
def test_within_takes_a_length_or_a_date(within: str, days: tuple[date, date]) -> None:
    assert read_period(TODAY, within) == days


def test_a_period_may_have_one_end() -> None:
    assert read_period(TODAY, start="May 2026") == (date(2026, 5, 1), None)
    assert read_period(TODAY, end="May 2026") == (None, date(2026, 5, 31))
    assert read_period(TODAY) is None


def test_a_period_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(UsageError, match="ends before it begins"):
        read_period(TODAY, start="2027", end="May 2026")
    with pytest.raises(PhraseError, match='"TBD" names no days'):
        read_period(TODAY, start="TBD")
    with pytest.raises(UsageError, match="has no last day"):
        read_period(TODAY, end="no earlier than May 2026")
    with pytest.raises(PhraseError):
        read_period(TODAY, "six of one")


def titles(group: str) -> list[str]:
    """The headings of the slate above."""
    return [found.title for found in upcoming_view(FOUND, group=group).groups]


def test_each_part_has_a_heading_with_its_count() -> None:
    assert titles("none") == ["Next (5)", "Overdue (2)", "No date (3)"]


def test_headings_are_those_asked_for() -> None:
    assert titles("quarter") == [
        "Next: any day now (1)",
        "Next: April – June 2026 (2)",
        "Next: July – September 2026 (2)",
        "Overdue (2)",
        "No date (3)",
    ]
    assert titles("status") == [
        "Next: No status (4)",
        "Next: pre-production (1)",
        "Overdue: No status (2)",
        "No date: No status (3)",
    ]


def test_a_production_with_two_directors_stands_under_both() -> None:
    two = row(production(claim("directors", "B"), claim("directors", "C")))
    assert [title for title, _ in grouped([two], "director")] == ["B", "C"]
    assert [title for title, _ in grouped([two], "studio")] == ["No studio"]


def test_an_unknown_grouping_is_refused() -> None:
    with pytest.raises(NotUnderstoodError, match="unknown grouping"):
        titles("colour")


def test_the_line_at_the_end_counts_what_was_left_out() -> None:
    assert upcoming_view(FOUND).talk() == ["left out: 1 filming, 1 cancelled"]
    assert upcoming_view(upcoming([], TODAY)).talk() == []


@pytest.mark.parametrize("width", [80, 100, 160])
def test_a_production_takes_one_line(width: int) -> None:
    drawn = upcoming_view(FOUND).draw(Screen(width=width)).splitlines()
    assert len([line for line in drawn if line]) == 1 + 3 + len(FOUND.rows)
    assert {"SHOOTS", "TITLE", "DIRECTOR"} <= set(drawn[0].split())
    assert "FROM NOW" in drawn[0]


def test_a_line_says_how_far_away_it_is_and_whose_word_it_is() -> None:
    drawn = upcoming_view(FOUND).draw(Screen(width=140))
    (line,) = [line for line in drawn.splitlines() if "Wide" in line]
    assert "summer 2026" in line
    assert "in 3 months" in line
    assert "days" not in line
    assert "Variety, 8 weeks ago" in line


def test_long_shows_a_card_for_each() -> None:
    drawn = upcoming_view(FOUND, is_long=True).draw(Screen(width=80))
    assert drawn.startswith("Next (5) ─")
    assert drawn.count("“August 2026”") == 2
