"""Narrow screens: columns drop out, and words are not broken as long as it can be."""

from __future__ import annotations

import pytest

from filmtrack.slate.outlets import OutletRecord
from filmtrack.slate.person import Involvement
from filmtrack.views.columns import read_columns
from filmtrack.views.drawn_table import names_in, shares
from filmtrack.views.list_ import list_view
from filmtrack.views.outlets import outlets_view
from filmtrack.views.person import person_view
from filmtrack.views.screen import Screen
from filmtrack.views.sheet import Column
from tests.builders import claim, production
from tests.views.conftest import row

CAST = ("Christian Bale", "Adam Driver", "Leonardo DiCaprio", "Al Pacino")
FILM = row(
    production(
        claim("status", "pre-production"),
        claim("shoot", "August 2026"),
        claim("directors", "Michael Mann"),
        *(claim("cast", name) for name in CAST),
        title="Heat 2",
    )
)


def column(words: str, least: int, narrow: int = 1) -> Column[str]:
    """Make a column that is at least so wide."""
    return Column(words, words, lambda row: row, least, narrow=narrow)


def heads(drawn: str) -> list[str]:
    """The heads of a drawn table."""
    return drawn.splitlines()[0].split()


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (120, "CLAIMS SETTLED TRUE REVERSED EXPIRED OPEN SCORE LEAD STARTS SLIP"),
        (80, "CLAIMS SETTLED TRUE REVERSED EXPIRED OPEN SCORE LEAD"),
        (60, "CLAIMS SETTLED TRUE REVERSED SCORE"),
        (40, "SETTLED TRUE SCORE"),
    ],
)
def test_outlets_keep_what_fits(width: int, shown: str) -> None:
    found = [
        OutletRecord(name, []) for name in ("ComicBookMovie.com", "The Indian Express")
    ]
    drawn = outlets_view(found).draw(Screen(width=width))
    assert heads(drawn) == ["OUTLET", *shown.split()]
    words = {word for line in drawn.splitlines() for word in line.split()}
    assert words >= {"The", "Indian", "Express"}
    assert words & {"ComicBookMovie.com", "ComicBookMovie."}


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (120, "TITLE AS STANDING STAGE SHOOTS OVERLAPS REPORT"),
        (80, "TITLE AS STANDING STAGE SHOOTS OVERLAPS"),
        (60, "TITLE AS STANDING SHOOTS OVERLAPS"),
        (20, "TITLE SHOOTS"),
    ],
)
def test_a_person_keeps_what_fits(width: int, shown: str) -> None:
    part = Involvement(FILM.facts, "cast", "Al Pacino", None, "attached", 1)
    view = person_view([part], lambda _: FILM.claims[0])
    assert heads(view.draw(Screen(width=width))) == shown.split()


def test_heads_of_a_list_are_whole_at_forty_cells() -> None:
    long = row(
        production(*FILM.claims[:3], number=2, title="Untitled film of the desert")
    )
    drawn = list_view([FILM, long]).draw(Screen(width=40))
    assert heads(drawn) == ["#", "TITLE", "SHOOTS", "DIRECTOR"]


def test_the_cast_keeps_a_name_at_forty_cells() -> None:
    columns = read_columns(["number,title,shoot,status,cast"])
    drawn = list_view([FILM], columns).draw(Screen(width=40))
    assert "Ch" in drawn


@pytest.mark.parametrize("room", range(2, 24))
def test_a_name_is_never_crowded_out_by_the_count(room: int) -> None:
    said = names_in(CAST, room)
    assert said.startswith("Chr"[: room - 1])
    assert len(said) <= room


def test_a_date_is_broken_once_at_most() -> None:
    columns = [column("said", 11, narrow=6), column("says", 12)]
    values = [["16 Jul 2024"], ["a confirmation"]]
    assert shares(columns, values, 20) == [6, 12]


def test_heads_are_the_last_to_break() -> None:
    columns = [column("settled", 7), column("outlet", 12)]
    values = [["1"], ["incomprehensible"]]
    assert shares(columns, values, 15) == [7, 6]
    assert sum(shares(columns, values, 8)) == 6
