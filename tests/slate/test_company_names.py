"""One name for a studio in the whole slate."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filmtrack.ledger.aliases import Alias, Aliases
from filmtrack.slate.company_names import CompanyNames
from filmtrack.slate.slips import slips, totals
from tests.builders import claim, document_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.conftest import Program


def named(*films: Sequence[str], aliases: Sequence[Alias] = ()) -> list[list[str]]:
    """List the studios of films whose reports print those names."""
    made = [
        document_of(*(claim("studios", name) for name in studios), number=number)
        for number, studios in enumerate(films, 1)
    ]
    names = CompanyNames(made, Aliases(aliases))
    return [[one.name for one in names.applied(film).studios] for film in made]


def test_a_studio_is_one_where_its_bare_name_occurs() -> None:
    found = named(["Legendary"], ["Legendary Pictures"], ["Legendary Entertainment"])
    assert found == [["Legendary"]] * 3


def test_the_most_frequent_spelling_is_shown() -> None:
    found = named(["Legendary"], ["Legendary Pictures"], ["Legendary Pictures"])
    assert found == [["Legendary Pictures"]] * 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DC Films", "DC Studios"),
        ("Focus Features", "Focus Films"),
        ("20 Films", "20 Studios"),
        ("Legendary", "Legendary Television"),
    ],
)
def test_without_its_bare_name_nothing_is_joined(one: str, other: str) -> None:
    assert named([one], [other]) == [[one], [other]]


def test_a_pair_that_an_alias_separates_stays_apart() -> None:
    apart = [Alias("Legendary Pictures", "Legendary", "studio", split=True)]
    found = named(["Legendary"], ["Legendary Pictures"], aliases=apart)
    assert found == [["Legendary"], ["Legendary Pictures"]]


def test_two_names_of_one_production_never_become_the_same() -> None:
    both = ["Legendary Pictures", "Legendary Films"]
    assert named(["Legendary"], both) == [["Legendary"], both]


@pytest.fixture
def slate(run: Program) -> Program:
    for title, studio in (("Ran", "Toho"), ("Ikiru", "Toho Studios")):
        run(["add", title, "--studio", studio])
    return run


@pytest.mark.parametrize("query", ["toho", '"toho studios"', '"toho pictures"', "to"])
def test_a_query_finds_a_studio_by_any_of_its_names(slate: Program, query: str) -> None:
    listed = json.loads(slate(["list", f"studio:{query}", "-f", "json"]).out)
    found = {one["id"] for one in listed}
    assert found == (set() if "pictures" in query else {"ran", "ikiru"})
    assert {one["studios"][0]["name"] for one in listed} <= {"Toho"}


def test_slips_count_a_studio_once() -> None:
    moved = [claim("shoot", "2026"), claim("shoot", "2027", "2026-02-01")]
    films = [
        document_of(*moved, claim("studios", name), number=number)
        for number, name in enumerate(("Toho", "Toho Studios"), 1)
    ]
    names = CompanyNames(films, Aliases())
    (total,) = totals(slips(map(names.applied, films)))
    assert (total.name, len(total.days)) == ("Toho", 2)


def test_an_export_keeps_the_names_of_the_claims(slate: Program) -> None:
    file = slate.home / "slate.csv"
    slate(["export", str(file)])
    assert "Toho Studios" in file.read_text()
    assert "imported: nothing" in slate(["import", str(file)]).err
