"""People as they are typed: several in one text, and words that are not a name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.people import check_name, split_companies, split_people
from filmtrack.ledger.source_material import read_source_material
from filmtrack.ledger.vocabulary import read_standing, read_status

if TYPE_CHECKING:
    from tests.conftest import Program


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Timothée Chalamet, Odessa A'zion", ["Timothée Chalamet", "Odessa A'zion"]),
        ("Joel Coen & Ethan Coen", ["Joel Coen", "Ethan Coen"]),
        ("Ann Roe, Bo Li, and Cy Doe", ["Ann Roe", "Bo Li", "Cy Doe"]),
        ("Robert Downey Jr.", ["Robert Downey Jr."]),
        ("Cuba Gooding, Jr., Bo Li", ["Cuba Gooding, Jr.", "Bo Li"]),
        ("Harry Connick Sr. and Kit III", ["Harry Connick Sr.", "Kit III"]),
        ("Ann as Eve (set), Bo as Al", ["Ann as Eve (set)", "Bo as Al"]),
        ("Ann (offered, and in talks)", ["Ann (offered, and in talks)"]),
        ("Andy Anderson", ["Andy Anderson"]),
    ],
)
def test_several_people_in_one_text_are_split(text: str, names: list[str]) -> None:
    assert split_people(text) == names


def test_an_and_is_part_of_the_name_of_a_company() -> None:
    assert split_companies("Simon & Sons, Plan B") == ["Simon & Sons", "Plan B"]


@pytest.mark.parametrize("text", ["TBA", "tbd", "2020", "Unknown", "N/A", "TBA (set)"])
def test_words_for_no_name_are_refused(text: str) -> None:
    with pytest.raises(NotUnderstoodError, match="is not a name"):
        check_name(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Jodie Comer eyed", "Jodie Comer (eyed)"),
        ("Jodie Comer in early talks", "Jodie Comer (in early talks)"),
        ("Jodie Comer set to star", "Jodie Comer (set to star)"),
    ],
)
def test_deal_words_outside_brackets_are_refused(text: str, meant: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        check_name(text)
    assert refused.value.hint == f"did you mean `{meant}`?"
    check_name(meant)


@pytest.mark.parametrize("name", ["50 Cent", "Justin Long", "Will Set", "The Rock"])
def test_names_of_all_kinds_are_names(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("left the project", "exited"),
        ("quits", "exited"),
        ("ankled", "exited"),
        ("replaced by Adam Driver", "exited"),
        ("to star", "attached"),
        ("set to star", "attached"),
        ("is joining", "attached"),
        ("stars", "attached"),
        ("in talks to replace", "in talks"),
        ("reportedly in talks", "in talks"),
        ("possible", "rumored"),
        ("reportedly", "rumored"),
        ("unconfirmed", "rumored"),
        ("will star", "attached"),
        ("closed a deal", "confirmed"),
        ("was let go", "exited"),
        ("not returning", "exited"),
        ("no longer involved", "exited"),
        ("turned down the role", "exited"),
        ("denies", "denied"),
    ],
)
def test_deal_words_of_the_trade_are_standings(words: str, standing: str) -> None:
    assert read_standing(words).ours == standing


@pytest.mark.parametrize("words", ["on hold", "Paused", "delayed", "shelved"])
def test_a_film_on_hold_keeps_its_stage(words: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_status(words)
    assert refused.value.hint == f'use --hold "{words}"; in a query, hold:yes'


@pytest.mark.parametrize("words", ["back on", "Resumed", "revived"])
def test_a_film_no_longer_on_hold_is_resumed(words: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_status(words)
    assert refused.value.hint == "use --no-hold or resume"


@pytest.mark.parametrize(
    "words", ["ankling", "not attached", "unlinked", "will not star"]
)
def test_a_far_fetched_or_opposite_word_is_not_suggested(words: str) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_standing(words)
    assert (refused.value.hint or "").startswith("known: ")


def test_a_slip_of_the_keys_is_corrected() -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        read_standing("confrmed")
    assert (refused.value.hint or "").startswith('did you mean "confirmed"?')


def test_a_year_behind_a_comma_is_not_an_author() -> None:
    read = read_source_material("novel: Station Eleven by Emily St. John Mandel, 2014")
    assert (read.by, read.year) == (("Emily St. John Mandel",), 2014)


def test_the_answer_counts_the_people_of_one_option(run: Program) -> None:
    added = run(["add", "Marty", "--cast", "Timothée Chalamet, Odessa A'zion"])
    assert "cast            2 people\n                  Timothée Chalamet" in added.out
    assert run(["add", "Marty 2", "--director", "TBA"]).code == 5
    (card,) = json.loads(run("list -f json").out)
    assert [person["name"] for person in card["cast"]] == [
        "Timothée Chalamet",
        "Odessa A'zion",
    ]


def test_the_suffix_of_an_option_goes_to_each_person(run: Program) -> None:
    run(["add", "Marty", "--rumored", "Ann Roe & Bo Li"])
    (card,) = json.loads(run("list -f json").out)
    assert [person["standing"] for person in card["cast"]] == ["rumored", "rumored"]


def test_an_update_shows_the_old_standing_and_the_new_one(seeded: Program) -> None:
    ended = seeded(["update", "heat", "--cast", "Adam Driver (confirmed)"])
    assert "cast            Adam Driver: rumored → confirmed\n" in ended.out


def test_languages_and_tags_of_one_option_are_split(run: Program) -> None:
    run(
        [
            "add",
            "Ran",
            "--language",
            "English and Italian",
            "--tag",
            "war, 16th century",
        ]
    )
    (card,) = json.loads(run("list -f json").out)
    assert card["languages"] == ["English", "Italian"]
    assert card["tags"] == ["war", "16th century"]


def test_an_update_says_what_a_report_that_merely_names_somebody_leaves(
    seeded: Program,
) -> None:
    seeded(["update", "heat", "--cast", "Adam Driver (confirmed)"])
    ended = seeded(["update", "heat", "--cast", "Adam Driver"])
    assert "cast            Adam Driver: confirmed (as before)\n" in ended.out
