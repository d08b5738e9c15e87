"""Productions of one title are told apart by a detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.slate.row import Row, tell_apart
from tests.builders import TODAY, claim, document_of

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim


def titles(*claims_of_each: tuple[Claim, ...]) -> list[str]:
    """The titles of productions called Lalka with those claims, as they are shown."""
    rows = [
        Row(document_of(*claims, number=number, title="Lalka"), TODAY)
        for number, claims in enumerate(claims_of_each, 1)
    ]
    return [row.title for row in tell_apart(rows)]


def test_a_title_of_its_own_needs_no_detail() -> None:
    assert titles((claim("directors", "Ann"),)) == ["Lalka"]


def test_the_kind_tells_a_series_from_a_film() -> None:
    assert titles((claim("kind", "series"),), (claim("tags", "x"),)) == [
        "Lalka (series)",
        "Lalka",
    ]


def test_else_the_director_does_or_the_year() -> None:
    ann, bob = claim("directors", "Ann"), claim("directors", "Bob")
    assert titles((ann,), (bob,)) == ["Lalka (Ann)", "Lalka (Bob)"]
    soon, later = claim("shoot", "May 2026"), claim("shoot", "May 2027")
    assert titles((ann, soon), (ann, later)) == ["Lalka (2026)", "Lalka (2027)"]


def test_what_nothing_tells_apart_has_its_number() -> None:
    same = (claim("tags", "x"),)
    assert titles(same, same) == ["Lalka (#1)", "Lalka (#2)"]
