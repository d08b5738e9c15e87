"""Which production a name means."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.errors import AmbiguousError, NotFoundError, PhraseError
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.input import ReportDetails, claim_of
from filmtrack.ledger.production import Production
from filmtrack.slate.find import Finder, find
from filmtrack.when import read

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document, Facts

REPORT = ReportDetails(date(2026, 3, 1), datetime(2026, 3, 1, tzinfo=UTC))


def _facts(number: int, name: str, title: str, *aka: str) -> Document:
    made = Production(number=number, id=name, first_title=title)
    return believe(made.claiming([claim_of("aka", other, REPORT) for other in aka]))


SLATE = [
    _facts(1, "heat-2", "Heat 2"),
    _facts(2, "heat-2-2", "Heat 2"),
    _facts(3, "the-brigands-of-rattlecreek", "The Brigands of Rattlecreek"),
    _facts(4, "1949", "1949", "Fatherland"),
    _facts(5, "amelie", "Amélie"),
    _facts(6, "the-batman", "The Batman"),
    _facts(7, "the-batman-part-ii", "The Batman: Part II", "Vengeance 2"),
]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("heat-2", 1),
        ("2", 2),
        ("brigands", 3),
        ("BRIGANDS OF RATTLECREEK", 3),
        ("1949", 4),
        ("fatherland", 4),
        ("father", 4),
        ("AMELIE", 5),
        ("batman", 6),
        ("the batman part ii", 7),
        ("vengeance", 7),
    ],
)
def test_a_name_means(name: str, number: int) -> None:
    assert find(SLATE, name).number == number


def test_a_number_may_have_any_length() -> None:
    with pytest.raises(NotFoundError):
        find(SLATE, "9" * 5000)


def test_a_name_that_may_be_several_lists_them() -> None:
    with pytest.raises(AmbiguousError) as refused:
        find(SLATE, "Heat 2")
    assert (
        refused.value.hint == "heat-2 (number 1, Heat 2); heat-2-2 (number 2, Heat 2)"
    )


def test_an_id_that_is_anothers_number_is_ambiguous() -> None:
    slate = [_facts(1, "alpha", "Alpha"), _facts(2, "1", "+1")]
    with pytest.raises(AmbiguousError):
        find(slate, "1")
    assert find(slate, "2").title == "+1"


def test_a_name_that_is_nobodys_offers_the_nearest() -> None:
    with pytest.raises(NotFoundError, match='no production "Amelia"') as refused:
        find(SLATE, "Amelia")
    assert "Amélie" in (refused.value.hint or "")
    with pytest.raises(NotFoundError) as refused:
        find([], "Heat 2")
    assert "filmtrack add" in (refused.value.hint or "")


FILMS = [
    _facts(1, "heat-2", "Heat 2"),
    _facts(2, "bond-26", "Bond 26"),
    _facts(3, "dune", "Dune"),
    _facts(4, "the-glass-hotel", "The Glass Hotel"),
    _facts(5, "after", "After"),
    _facts(6, "night-ferry", "Night Ferry"),
    _facts(7, "2-guns", "2 Guns"),
]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Heat 2", [1]),
        ("heat 2 bond 26", [1, 2]),
        ("heat-2 2", [1, 2]),
        ("1 2", [1, 2]),
        ("2 guns dune", [7, 3]),
        ("hotel ferry", [4, 6]),
        ("glass hotel heat-2", [4, 1]),
        ("dune dune", [3]),
        (" ".join(str(n % 7 + 1) for n in range(3000)), [1, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_words_name_productions_without_quotes(words: str, numbers: list[int]) -> None:
    found = Finder(FILMS).several(words.split())
    assert [named.facts.number for named in found] == numbers


@pytest.mark.parametrize("words", ["dune 2", "heat 3", "bond 26 2", "nothing heat-2"])
def test_a_number_after_a_word_is_never_a_production(words: str) -> None:
    with pytest.raises(NotFoundError):
        Finder(FILMS).several(words.split())


def test_words_that_split_in_two_ways_are_an_error_that_lists_them() -> None:
    slate = [*FILMS, _facts(8, "heat", "Heat"), _facts(9, "2-guns-again", "Guns")]
    with pytest.raises(AmbiguousError) as refused:
        Finder(slate).several(["heat", "2", "guns"])
    assert "“Heat 2” + “Guns” or “Heat” + “2 Guns”" in (refused.value.hint or "")


@pytest.mark.parametrize("word", ["ferry", "HOTEL", "glass", "hotel glass"])
def test_whole_words_that_no_other_title_has_name_it(word: str) -> None:
    assert find(FILMS, word).number in (4, 6)


@pytest.mark.parametrize(
    ("words", "number", "rest"),
    [
        ("heat 2 early 2027", 1, "early 2027"),
        ("heat 2 May 2027", 1, "May 2027"),
        ("2 May 2027", 2, "May 2027"),
        ("2 guns May 2027", 7, "May 2027"),
        ("glass hotel 4 August", 4, "4 August"),
        ("heat 2 nonsense", 1, "nonsense"),
    ],
)
def test_a_production_is_split_from_what_is_said_of_it(
    words: str, number: int, rest: str
) -> None:
    found, left = Finder(FILMS).with_rest(words.split(), _is_date)
    assert (found.number, " ".join(left)) == (number, rest)


def test_two_titles_that_both_leave_a_date_are_an_error() -> None:
    slate = [*FILMS, _facts(8, "heat", "Heat")]
    with pytest.raises(AmbiguousError) as refused:
        Finder(slate).with_rest(["heat", "2", "May", "2027"], _is_date)
    assert "“Heat 2” + “May 2027” or “Heat” + “2 May 2027”" in (
        refused.value.hint or ""
    )


def _is_date(_facts: Facts, words: list[str]) -> bool:
    try:
        read(" ".join(words), date(2026, 3, 1))
    except PhraseError:
        return False
    return True


WORDS = st.sampled_from(
    ["heat", "heat-2", "2", "1", "bond", "26", "dune", "guns", "hotel", "the", "7", "x"]
)


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_whatever_words_come_a_bare_number_follows_only_an_id(words: list[str]) -> None:
    try:
        found = Finder(FILMS).several(words)
    except (NotFoundError, AmbiguousError):
        return
    assert found
    after_word = {word for before, word in pairwise(words) if before.isalpha()}
    elsewhere = {words[0], *(w for b, w in pairwise(words) if not b.isalpha())}
    for named in found:
        assert not named.name.isdigit() or named.name not in after_word - elsewhere


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_a_production_and_the_rest_are_all_the_words(words: list[str]) -> None:
    try:
        _, rest = Finder(FILMS).with_rest(words, _is_date)
    except (NotFoundError, AmbiguousError):
        return
    assert words[len(words) - len(rest) :] == rest
