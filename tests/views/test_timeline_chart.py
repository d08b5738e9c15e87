"""What the timeline draws: certain days are certain whichever reading holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.slate.axis import Axis, labels
from filmtrack.slate.bars import Bar, stripe
from filmtrack.slate.row import Row
from filmtrack.slate.timeline import chart
from filmtrack.views.renderers import write
from filmtrack.views.screen import Screen
from filmtrack.views.timeline.view import TimelineView
from tests.builders import TODAY, claim, production
from tests.views.conftest import row

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document


def bars(*claims: Claim) -> list[Bar]:
    """What is drawn of a production of which these things were said."""
    return list(stripe(row(production(*claims, title="A"))).bars)


def test_a_window_makes_no_day_certain() -> None:
    assert bars(claim("shoot", "2026")) == [
        Bar("start", date(2026, 1, 1), date(2026, 12, 31))
    ]


def test_a_start_known_to_the_day_is_certain() -> None:
    day = date(2026, 5, 4)
    found = bars(claim("shoot", "May 4, 2026"))
    assert found == [Bar("start", day, day), Bar("certain", day, day)]


def test_from_the_latest_start_to_the_earliest_wrap_is_certain() -> None:
    found = bars(claim("shoot", "May 2026"), claim("wrap", "August 2026"))
    assert found == [
        Bar("start", date(2026, 5, 1), date(2026, 5, 31)),
        Bar("certain", date(2026, 5, 31), date(2026, 8, 1)),
        Bar("after", date(2026, 8, 2), date(2026, 8, 31)),
    ]


def test_windows_that_overlap_leave_nothing_certain() -> None:
    found = bars(claim("shoot", "summer 2026"), claim("wrap", "August 2026"))
    assert [bar.kind for bar in found] == ["start"]


def test_alternatives_are_bars_of_their_own() -> None:
    found = bars(claim("shoot", "late 2026 or early 2027"))
    assert found == [
        Bar("start", date(2026, 9, 1), date(2026, 12, 31)),
        Bar("start", date(2027, 1, 1), date(2027, 4, 30)),
    ]


def test_reports_of_filming_make_their_days_certain_and_those_between() -> None:
    found = bars(
        claim("shoot", "October 2025"),
        claim("status", "filming", date(2025, 12, 1)),
        claim("status", "filming", date(2026, 2, 1)),
    )
    assert found == [
        Bar("start", date(2025, 10, 1), date(2025, 10, 31)),
        Bar("certain", date(2025, 10, 31), date(2026, 2, 1)),
        Bar("after", date(2026, 2, 2), None),
    ]


def test_filming_since_nobody_says_when_has_an_open_end() -> None:
    found = bars(claim("status", "filming", date(2026, 2, 1)))
    assert found == [
        Bar("certain", date(2026, 2, 1), date(2026, 2, 1)),
        Bar("after", date(2026, 2, 2), None),
    ]


def test_filming_since_words_that_nobody_reads_has_an_open_end() -> None:
    unread = claim("shoot", "a forgatás elkezdődött", date(2026, 1, 23), actual=True)
    assert bars(unread) == [
        Bar("certain", date(2026, 1, 23), date(2026, 1, 23)),
        Bar("after", date(2026, 1, 24), None),
    ]
    assert drawn(unread).lstrip().startswith("<")


def test_a_cancelled_production_has_no_bars() -> None:
    assert bars(claim("shoot", "2026"), claim("status", "cancelled")) == []


def test_an_unknown_or_unread_date_has_no_bars() -> None:
    assert bars(claim("shoot", "TBD")) == bars(claim("shoot", "hamarosan")) == []


def test_a_retracted_report_of_filming_proves_nothing() -> None:
    wrong = claim("status", "filming", retracted=Retraction(on=TODAY, why="wrong"))
    assert bars(wrong) == []


def test_ghosts_are_the_targets_before() -> None:
    found = row(
        production(
            claim("shoot", "2025", date(2024, 1, 1)),
            claim("shoot", "2026", date(2025, 1, 1)),
            title="A",
        )
    )
    ghosts = stripe(found, with_ghosts=True).ghosts
    assert ghosts == (Bar("ghost", date(2025, 1, 1), date(2025, 12, 31)),)


def drawn(*claims: Claim, width: int = 60) -> str:
    """The one line of a chart of one production, without its name."""
    view = TimelineView(chart([row(production(*claims, title="A"))], TODAY))
    lines = view.draw(Screen(width=width, ascii=True)).splitlines()
    return next(line for line in lines if line.startswith("A "))[3:]


def test_alternatives_that_touch_are_parted() -> None:
    assert "=/=" in drawn(claim("shoot", "late 2026 or early 2027"))


def test_an_open_end_is_an_arrow() -> None:
    assert drawn(claim("shoot", "no earlier than June 2026")).rstrip().endswith("=>")


def test_what_lies_past_the_edge_is_an_arrow() -> None:
    assert drawn(claim("shoot", "2022"), claim("wrap", "2027")).startswith("<")


def test_an_open_start_is_an_arrow() -> None:
    assert bars(claim("shoot", "../2026-06")) == [Bar("start", None, date(2026, 6, 30))]
    assert drawn(claim("shoot", "../2026-06")).startswith("<=")


def test_today_is_a_line() -> None:
    assert drawn(claim("shoot", "August 2026")).startswith("|")


@pytest.mark.parametrize(
    ("cells", "label"), [(500, "1 Jun"), (90, "Jun"), (50, "J"), (16, "Q2"), (2, "")]
)
def test_labels_are_as_fine_as_there_is_room_for(cells: int, label: str) -> None:
    axis = Axis(date(2026, 6, 1), date(2027, 5, 31), cells)
    assert labels(axis)[:1] == ([(axis.first, label)] if label else [])


def test_the_axis_shows_whole_months_around_today() -> None:
    rows = [row(production(claim("shoot", "August 2026")))]
    assert chart(rows, TODAY).extent == (date(2026, 3, 1), date(2026, 8, 31))
    asked = chart(rows, TODAY, start=date(2026, 8, 1), end=date(2026, 8, 2))
    assert asked.extent == (date(2026, 8, 1), date(2026, 8, 28))


def test_cells_and_days_agree() -> None:
    axis = Axis(date(2026, 1, 1), date(2026, 12, 31), 12)
    assert axis.cell(date(2026, 1, 1)) == 0
    assert axis.cell(date(2026, 12, 31)) == 11
    assert list(axis.span(date(2027, 1, 1), None)) == []
    assert axis.span(None, None) == range(12)


def test_people_are_headings_where_they_have_two_productions() -> None:
    rows = [
        row(
            production(
                claim("shoot", "2026"), claim("cast", name), number=n, title=f"Film {n}"
            )
        )
        for n, name in ((1, "Ann"), (2, "ann"), (3, "Bob"))
    ]
    headings = [heading for heading, _ in chart(rows, TODAY, by="person").stripes]
    assert headings == ["Ann", "Ann"]
    by_studio = chart(rows, TODAY, by="studio").stripes
    assert {heading for heading, _ in by_studio} == {"No studio"}


def test_an_unknown_grouping_is_refused() -> None:
    with pytest.raises(NotUnderstoodError, match="unknown grouping"):
        chart([], TODAY, by="colour")


def test_every_production_is_drawn_named_or_counted() -> None:
    rows = [
        row(production(claim("shoot", "August 2026"), title="Drawn")),
        row(production(claim("status", "released"), number=2, title="Released")),
        row(production(claim("wrap", "May 2024", actual=True), number=3, title="Past")),
        row(production(claim("shoot", "May 2039"), number=4, title="Late")),
        row(production(claim("status", "cancelled"), number=5, title="Dead")),
        row(production(number=6, title="Planned")),
    ]
    view = chart(rows, TODAY)
    assert [found.facts.title for found in view.rows] == [
        "Drawn",
        "Planned",
        "Released",
    ]
    (line,) = view.notes()
    assert line == (
        "left out: 1 before the period, from 1 Jun 2025,"
        " 1 after the period, to 30 Sep 2028, 1 cancelled"
    )
    assert line in write(TimelineView(view), "html", Screen())
    assert chart(rows[:1], TODAY).notes() == []


def test_those_who_share_nobody_are_counted() -> None:
    rows = [
        row(
            production(
                claim("shoot", "2026"), claim("cast", name), number=n, title=f"Film {n}"
            )
        )
        for n, name in ((1, "Ann"), (2, "ann"), (3, "Bob"))
    ]
    told = chart(rows, TODAY, by="person").notes()
    assert told == ["left out: 1 without a shared person"]


def test_no_production_of_the_sample_is_lost(slate: list[Document]) -> None:
    view = chart([Row(found, TODAY) for found in slate], TODAY)
    assert len(view.rows) + sum(view.left_out.values()) == len(slate)
    assert "Lalka" in {found.row.facts.title for _, found in view.stripes}


def test_what_has_started_and_what_is_over_follows_what_is_to_come() -> None:
    over = claim("shoot", "July 2025")
    shooting = claim("shoot", "May 4, 2025", actual=True)
    soon, later = claim("shoot", "2026"), claim("shoot", "August 2026")
    rows = [
        row(production(said, number=number, title=title))
        for number, (title, said) in enumerate(
            [("Over", over), ("On", shooting), ("Later", later), ("Soon", soon)]
        )
    ]
    titles = [found.row.facts.title for _, found in chart(rows, TODAY).stripes]
    assert titles == ["Soon", "Later", "On", "Over"]


@pytest.mark.parametrize("width", [60, 80, 100, 120, 160])
def test_the_chart_takes_at_least_half_the_width(width: int) -> None:
    found = row(production(claim("shoot", "August 2026"), title="A" * 60))
    drawn = TimelineView(chart([found], TODAY)).draw(Screen(width=width))
    rule = next(line for line in drawn.splitlines() if "┬" in line)
    assert len(rule.strip()) >= width // 2


def test_the_legend_explains_only_the_signs_that_are_drawn() -> None:
    def legend(*claims: Claim) -> str:
        view = TimelineView(chart([row(production(*claims))], TODAY))
        return view.draw(Screen(width=100)).rpartition("\n\n")[2]

    assert legend(claim("shoot", "August 2026")) == (
        "▒ may start   │ today, 1 Mar 2026\n"
    )
    either = legend(claim("shoot", "late 2026 or early 2027"))
    assert "/ or" in either


def test_what_may_still_be_shooting_has_the_colour_of_the_terminal() -> None:
    """Its light shade cannot be read in blue on black, nor in yellow on white."""
    filming = claim("status", "filming", "2026-02-01")
    view = TimelineView(chart([row(production(filming))], TODAY))
    assert "\x1b[1m░" in view.draw(Screen(width=80, color=True))
