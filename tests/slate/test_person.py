"""Everything with one person, and which shoots of theirs overlap."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import AmbiguousError, NotFoundError
from filmtrack.slate.overlap import overlaps
from filmtrack.slate.person import find_person, parts
from tests.builders import document_of, says

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from tests.conftest import Program


def shoots(number: int, words: str, wrap: str | None = None) -> Document:
    claims = [
        says("2026-01-01", "V", "shoot", words),
        says("2026-01-01", "V", "cast", "Adam Driver", "attached"),
    ]
    if wrap:
        claims.append(says("2026-01-01", "V", "wrap", wrap))
    return document_of(*claims, number=number, title=f"Film {number}")


OVERLAPS = {
    "on one day": (("1 May 2026", None), ("1 May 2026", None), "certain"),
    "in one month": (("May 2026", None), ("May 2026", None), "possible"),
    "in two": (("May 2026", None), ("June 2026", None), "no"),
    "one begins before the other wraps": (
        ("May 2026", "August 2026"),
        ("15 July 2026", None),
        "certain",
    ),
    "one begins as the other may wrap": (
        ("May 2026", "August 2026"),
        ("August 2026", None),
        "possible",
    ),
    "without a date": (("TBD", None), ("May 2026", None), "no"),
}


@pytest.mark.parametrize("case", OVERLAPS)
def test_two_shoots_overlap(case: str) -> None:
    one, other, answer = OVERLAPS[case]
    found = list(overlaps([shoots(2, *other), shoots(1, *one)]))
    assert [overlap.answer for overlap in found] == ([] if answer == "no" else [answer])


def test_what_is_cancelled_overlaps_with_nothing() -> None:
    gone = document_of(
        says("2026-01-01", "V", "shoot", "May 2026"),
        says("2026-01-01", "V", "status", "cancelled"),
        number=2,
    )
    assert not list(overlaps([shoots(1, "May 2026"), gone]))


def test_a_person_is_found_by_any_part_of_the_name() -> None:
    slate = [
        shoots(1, "May 2026"),
        document_of(says("2026-01-01", "V", "cast", "Adam West")),
    ]
    assert find_person(slate, "DRIVER") == [slate[0]]
    assert find_person(slate, "adam driver") == [slate[0]]
    with pytest.raises(AmbiguousError, match="2 people"):
        find_person(slate, "adam")
    with pytest.raises(NotFoundError) as missing:
        find_person(slate, "Adan Driver")
    assert missing.value.hint == "did you mean Adam Driver?"


def test_an_exact_name_is_not_ambiguous_with_a_longer_one() -> None:
    slate = [
        document_of(says("2026-01-01", "V", "cast", "Ann Lee")),
        document_of(says("2026-01-01", "V", "cast", "Ann Lee Smith"), number=2),
    ]
    assert find_person(slate, "ann lee") == [slate[0]]


def test_those_who_left_come_last_and_overlap_with_nothing() -> None:
    left = document_of(
        says("2026-01-01", "V", "shoot", "May 2026"),
        says("2026-01-01", "V", "cast", "Adam Driver", "exited"),
        number=3,
        title="Film 3",
    )
    found = parts([left, shoots(2, "May 2026"), shoots(1, "May 2026")], "adam driver")
    assert [part.facts.number for part in found] == [1, 2, 3]
    assert [part.overlaps for part in found] == [
        (("Film 2", "possible"),),
        (("Film 1", "possible"),),
        (),
    ]


def test_a_person_of_the_sample_has_standing_date_and_report(sample: Program) -> None:
    told = json.loads(sample('person "austin butler" -f json').out)
    assert {part["id"] for part in told} >= {"heat-2"}
    for part in told:
        assert part["claim"]["value"] == part["name"]
        assert part["standing"]
    assert sample("person butler -f md").code == 0
    assert sample("person nobody").code == 3
