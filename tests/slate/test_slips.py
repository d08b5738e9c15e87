"""A slip is a start that moved; a date that was only narrowed is none."""

from __future__ import annotations

from filmtrack.slate.slips import slips, totals
from tests.builders import claim, document_of


def shoots(*targets: str) -> list[tuple[int, int]]:
    """Measure a film with those targets: how often it moved, and how many days."""
    claims = [
        claim("shoot", words, f"2025-0{month}-01")
        for month, words in enumerate(targets, 1)
    ]
    return [(slip.moves, slip.days) for slip in slips([document_of(*claims)])]


def test_what_was_only_narrowed_is_no_slip() -> None:
    assert shoots("2026", "early 2026", "March 2026") == []
    assert shoots("March 2026", "early 2026") == []


def test_moves_are_counted_without_what_was_narrowed() -> None:
    assert shoots("June 2026", "August 2026", "17 August 2026") == [(1, 63)]


def test_a_date_that_came_back_has_moved_and_not_slipped() -> None:
    assert shoots("June 2026", "August 2026", "June 2026") == [(2, 0)]


def test_a_director_of_one_film_has_no_mean() -> None:
    moved = [claim("shoot", "2026"), claim("shoot", "2027", "2026-02-01")]
    ann = claim("directors", "Ann")
    films = [document_of(*moved, ann, number=n, title=f"Film {n}") for n in (1, 2)]
    assert totals(slips(films[:1])) == []
    (total,) = totals(slips(films))
    assert (total.kind, total.name, total.mean) == ("director", "Ann", 365)
