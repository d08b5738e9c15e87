"""Columns: every field and what is worked out from it, asked for and sorted by."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.fields import FIELDS
from filmtrack.views.columns import COLUMNS, read_columns, read_sort, sort
from filmtrack.views.list_ import list_view
from filmtrack.views.screen import Screen
from tests.builders import claim, production
from tests.views.conftest import row

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from filmtrack.slate.row import Row

HEAT = row(
    production(
        claim("directors", "Michael Mann", outlet="Variety"),
        claim("cast", "Christian Bale", standing="confirmed", role="Hanna"),
        claim("cast", "Adam Driver", standing="rumored"),
        claim("shoot", "June 2026", date(2025, 1, 1), outlet="Collider"),
        claim("shoot", "August 2026", date(2026, 2, 20), "Deadline", via="Variety"),
        claim("release", "2027"),
        claim("imdb", "tt1"),
        number=7,
        title="Heat 2",
    )
)


def value(name: str, of: Row = HEAT) -> object:
    """The full value of a column asked for by this name."""
    (column,) = read_columns([name])
    return column.value(of)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("number", "7"),
        ("title", "Heat 2"),
        ("Director", ("Michael Mann",)),
        ("directors", ("Michael Mann",)),
        ("cast", ("Christian Bale as Hanna (confirmed)", "Adam Driver (rumored)")),
        ("shoot", "Aug 2026"),
        ("shoot words", "August 2026"),
        ("shoot_earliest", "2026-08-01"),
        ("days", "31 days"),
        ("width", "31 days"),
        ("distance", "in 5 months"),
        ("wrap", ""),
        ("slip", "9 weeks later"),
        ("age", "9 days ago"),
        ("last-said", "2026-02-20"),
        ("outlets", "3"),
        ("claims", "7"),
        ("next", "shoot Aug 2026"),
        ("report", "Deadline via Variety, 20 Feb 2026"),
        ("reported", "Deadline, 9 days ago"),
        ("imdb", "tt1"),
        ("source_material", ""),
        ("stage", ""),
        ("part", ""),
    ],
)
def test_each_column_says_its_value(name: str, expected: object) -> None:
    assert value(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("slip", "62"), ("age", "9"), ("width", "31"), ("distance", "153")],
)
def test_other_programs_get_lengths_in_days(name: str, expected: str) -> None:
    (column,) = read_columns([name])
    assert column.data
    assert column.data(HEAT) == expected


def test_every_field_has_a_column() -> None:
    for field in FIELDS:
        assert read_columns([field])


def test_an_unknown_column_names_the_nearest() -> None:
    with pytest.raises(NotUnderstoodError, match='unknown column "directer"') as caught:
        read_columns(["title,directer"])
    assert "did you mean director?" in (caught.value.hint or "")


def test_every_column_can_be_drawn_and_sorted_by(slate: list[Document]) -> None:
    from filmtrack.slate.row import Row
    from tests.builders import TODAY

    rows = [Row(facts, TODAY) for facts in slate[:20]]
    for name, column in COLUMNS.items():
        assert len(sort(rows, read_sort([f"-{name}"]))) == len(rows)
        assert list_view(rows, [COLUMNS["number"], column]).draw(Screen(width=80))


def test_rows_are_sorted_by_several_keys_and_the_unknown_comes_last() -> None:
    rows = [
        row(production(*(claim("shoot", s) for s in shoot), number=n, title=title))
        for n, title, shoot in (
            (1, "B", ["2027"]),
            (2, "The A", []),
            (3, "C", ["2026"]),
            (4, "a", ["2026"]),
        )
    ]

    def order(*keys: str) -> list[int]:
        return [found.facts.number for found in sort(rows, read_sort(keys))]

    assert order("shoot,title") == [4, 3, 1, 2]
    assert order("-shoot", "-title") == [1, 3, 4, 2]
    assert order("title") == [2, 4, 1, 3]
    assert order("slip", "-number") == [4, 3, 1, 2]


def test_a_screen_shows_as_many_columns_as_fit(slate: list[Document]) -> None:
    from filmtrack.slate.row import Row
    from tests.builders import TODAY

    rows = [Row(facts, TODAY) for facts in slate]
    heads = {
        width: list_view(rows).draw(Screen(width=width)).splitlines()[0].split("  ")
        for width in (60, 120, 200)
    }
    assert heads[60][-1].strip() in ("DIRECTOR", "STAGE")
    assert "DIRECTOR" in {head.strip() for head in heads[60]}
    counts = [len([h for h in heads[width] if h.strip()]) for width in heads]
    assert counts == sorted(counts)
    assert counts[2] >= 7


def test_long_casts_end_in_how_many_more_there_are() -> None:
    cast = [claim("cast", f"Actor Number {n}", standing="rumored") for n in range(9)]
    columns = read_columns(["title", "cast"])
    drawn = list_view([row(production(*cast, title="A"))], columns).draw(
        Screen(width=60)
    )
    assert "? Actor Number 0, +8" in drawn
    assert drawn.endswith("? rumored, no sign: attached\n")


def test_many_rows_look_as_few_do(slate: list[Document]) -> None:
    """Rich draws a short table, painted lines a long one: nobody can tell."""
    from filmtrack.slate.row import Row
    from tests.builders import TODAY

    rows = [Row(facts, TODAY) for facts in slate[:15]]
    screen = Screen(width=120)
    short = list_view(rows).draw(screen).splitlines()[:-2]  # without the legend
    long = list_view(rows * 6).draw(screen).splitlines()
    assert long[: len(short)] == short
