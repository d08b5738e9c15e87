"""The agenda shows what shoots next, and counts what else needs attention."""

from __future__ import annotations

from filmtrack.slate.agenda import agenda
from filmtrack.views.agenda import agenda_view
from filmtrack.views.screen import Screen
from tests.builders import TODAY, claim, document_of

FILMS = [
    *(
        document_of(claim("shoot", "August 2026"), number=n, title=f"Film {n:02}")
        for n in range(1, 13)
    ),
    document_of(claim("shoot", "January 2026"), number=13, title="Late"),
    document_of(claim("status", "script"), number=14, title="Whenever"),
]


def test_ten_films_are_shown_and_the_rest_is_counted() -> None:
    found = agenda(FILMS, TODAY, inbox=3)
    assert [row.facts.title for row in found.rows] == [
        f"Film {n:02}" for n in range(1, 11)
    ]
    assert (found.more, found.overdue, found.undated, found.inbox) == (2, 1, 1, 3)


def test_what_is_snoozed_is_not_to_review() -> None:
    assert agenda(FILMS, TODAY).to_review == 1
    assert agenda(FILMS, TODAY, snoozed={"overdue:late:shoot"}).to_review == 0


def test_the_counts_name_the_commands_that_show_the_rest() -> None:
    view = agenda_view(agenda(FILMS, TODAY, inbox=3))
    drawn = view.draw(Screen(width=80))
    assert "Next (12)" in drawn
    assert len(drawn.splitlines()) == 13
    (notes,) = view.talk()
    assert notes == (
        "2 more to come, 1 overdue, 1 without a date: `filmtrack upcoming`;"
        " 1 to review: `filmtrack review`; 3 in the inbox: `filmtrack inbox`"
    )


def test_an_empty_agenda_has_no_notes() -> None:
    assert agenda_view(agenda([], TODAY)).talk() == []
