"""What may be entered twice, and what only looks like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filmtrack.slate.duplicates import same_titles, spellings
from tests.builders import document_of, says

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim

ALIKE = [
    ("The Whispering", "Whispering"),
    ("Amélie", "AMELIE"),
    ("Heat II", "Heat 2"),
    ("Whispering", "Whisperring"),
    ("Квартет И", "квартет и"),
]
APART = [
    ("Heat", "Heat 2"),
    ("Ramayana: Part One", "Ramayana: Part Two"),
    ("Rocky II", "Rocky III"),
    ("Cat", "Cut"),
    ("???", "!!!"),
]


def doubled(one: str, other: str, *, ours: list[Claim], theirs: list[Claim]) -> bool:
    films = [document_of(*ours, title=one), document_of(*theirs, title=other, number=2)]
    return bool(list(same_titles(films)))


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_titles_alike_may_be_one_production(one: str, other: str) -> None:
    assert doubled(one, other, ours=[], theirs=[])


@pytest.mark.parametrize(("one", "other"), APART)
def test_titles_apart_are_two(one: str, other: str) -> None:
    assert not doubled(one, other, ours=[], theirs=[])


def fact(field: str, value: str) -> list[Claim]:
    return [says("2026-01-01", "V", field, value)]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("kind", "feature", "series"),
        ("directors", "Ann Lee", "Bo Kim"),
        ("imdb", "tt0113277", "tt0113278"),
    ],
)
def test_of_one_title_but_told_apart(field: str, one: str, other: str) -> None:
    assert not doubled(
        "Lalka", "Lalka", ours=fact(field, one), theirs=fact(field, other)
    )
    assert doubled("Lalka", "Lalka", ours=fact(field, one), theirs=fact(field, one))


def test_another_title_is_never_a_reason() -> None:
    assert not doubled("1949", "Fatherland", ours=fact("aka", "Fatherland"), theirs=[])


def test_the_rarer_spelling_is_offered_for_the_commoner() -> None:
    films = [
        document_of(says("2026-01-01", "V", "cast", "Nick Nesbitt"), number=n)
        for n in (1, 2)
    ]
    films.append(
        document_of(says("2026-01-01", "V", "writers", "Nick Nesbit"), number=3)
    )
    (found,) = spellings(films)
    assert found == ("Nick Nesbit", "Nick Nesbitt", 1, 2)


def test_a_name_is_no_second_spelling_of_itself_nor_is_a_mononym() -> None:
    films = [
        document_of(says("2026-01-01", "V", "cast", name), number=n)
        for n, name in enumerate(["Zoë Bell", "ZOE BELL", "Prabhas", "Prabhass"], 1)
    ]
    assert not list(spellings(films))
