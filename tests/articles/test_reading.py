"""What an article's sentences say together: one claim for each film, field and name."""

from __future__ import annotations

from datetime import date

import pytest

from filmtrack.articles.proposals import read_article
from filmtrack.articles.source import read_page

SAID = date(2026, 10, 1)


def proposed(text: str) -> dict[tuple[str, str], str | None]:
    """Map the field and value of each proposal to its standing."""
    reading = read_article(read_page(text.encode()), SAID)
    return {(p.field, p.value): p.standing for p in reading.proposals}


TALKS = "Ann Lee is in talks to star in the thriller “Night Falls.” "


@pytest.mark.parametrize(
    ("later", "standing"),
    [
        ("Lee has signed on to star in “Night Falls.”", "confirmed"),
        ("Lee has left “Night Falls.”", "exited"),
        ("Lee plays a detective.", "in talks"),
    ],
)
def test_the_strongest_standing_of_a_person_is_proposed_once(
    later: str, standing: str
) -> None:
    found = proposed(f"{TALKS}\n\n{later}")
    assert [s for (field, _), s in found.items() if field == "cast"] == [standing]


def test_the_quote_is_the_sentence_that_states_the_standing() -> None:
    later = "Lee has left “Night Falls.”"
    reading = read_article(read_page(f"{TALKS}\n\n{later}".encode()), SAID)
    assert [p.quote for p in reading.proposals if p.field == "cast"] == [later]


def films(text: str) -> list[str]:
    reading = read_article(read_page(text.encode()), SAID)
    return list(dict.fromkeys(p.production for p in reading.proposals))


LEAD = "Director Cy Poe has cast Ann Lee in the thriller “Night Falls.”"


@pytest.mark.parametrize(
    "other",
    [
        "Lee was last seen in a drama that was shot in Oslo and wrapped in June.",
        "Lee recently wrapped production on a drama that is shooting in Oslo.",
        "Lee is currently shooting the Quiet Harbour film.",
    ],
)
def test_other_work_of_a_person_is_not_the_films(other: str) -> None:
    assert proposed(f"{LEAD}\n\n{other}").keys() == proposed(LEAD).keys()


def test_a_film_named_once_gives_nothing_to_the_rest_of_a_roundup() -> None:
    text = (
        "Northway has bought a script.\n\n"
        "Cy Poe will direct the thriller “Night Falls.”\n\n"
        "The heist comedy “Paper Moons” stars Bo Dahl. The film has wrapped in Oslo."
    )
    reading = read_article(read_page(text.encode()), SAID)
    wrapped = {p.production for p in reading.proposals if p.value == "wrapped"}
    assert wrapped <= {"Paper Moons"}


def test_an_untitled_film_is_not_named_after_what_its_director_opens_next() -> None:
    text = (
        "Cy Poe's untitled musical is delayed\n\n"
        "Cy Poe will direct an untitled musical.\n\n"
        "Ann Lee will star.\n\nPoe's Night Falls: The Dawn opens on May 7, 2027."
    )
    assert films(text) in ([], ["Untitled Cy Poe film"])


def test_a_market_list_with_short_credits_is_read_film_by_film() -> None:
    text = (
        "Screen Daily\nMay 3, 2026\n\nTwo films to watch at the market this week.\n\n"
        "The Glass Harbour\nDir: Cy Poe\nAnn Lee stars.\nSales: Northway\n\n"
        "Night Bus\nDir: Mar Lee\nBo Dahl stars.\nSales: Northway\n"
    )
    assert films(text) == ["The Glass Harbour", "Night Bus"]


def test_the_source_that_closes_an_article_is_the_source_of_all() -> None:
    text = f"{LEAD}\n\nVariety reports that Bo Dahl joins her.\n\nSource: Variety"
    reading = read_article(read_page(text.encode()), SAID)
    assert {p.via for p in reading.proposals if p.field != "title"} == {"Variety"}


def test_a_title_at_the_head_of_a_sentence_is_found() -> None:
    text = "Ann Lee has a new film.\n\nTitled Night Falls, it goes on floors in Oslo."
    assert films(text) == ["Night Falls"]


def test_the_writers_of_the_film_are_not_those_of_a_source() -> None:
    found = proposed(f"{LEAD}\n\nThe film is written by Bo Dahl and Mia Roe.")
    assert {"source_material"}.isdisjoint(field for field, _ in found)


def test_a_film_that_will_go_into_production_is_not_being_shot() -> None:
    found = proposed(f"{LEAD}\n\nThe film will go into production in Oslo.")
    assert ("status", "filming") not in found


@pytest.mark.parametrize(
    ("headline", "film"),
    [
        ("Ann Lee Joins Bo Dahl In Thriller ‘Night Falls’", "Night Falls"),
        ("Ann Lee to Star in Cy Poe's Night Falls", "Night Falls"),
        ("Night Falls Adds Ann Lee", "Night Falls"),
    ],
)
def test_the_title_of_a_headline_is_no_person_and_no_verb(
    headline: str, film: str
) -> None:
    body = (
        "Ann Lee will star with Bo Dahl in Night Falls, a thriller that Cy Poe directs."
    )
    assert films(f"Variety\nMay 3, 2026\n\n{headline}\n\n{body}\n") == [film]


def test_a_title_in_capitals_is_marked_and_a_name_in_capitals_is_not() -> None:
    text = (
        "Director CY POE has cast Ann Lee in the thriller NIGHT FALLS.\n\nCy Poe spoke."
    )
    assert films(text) == ["NIGHT FALLS"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee dies at 95\n\nAnn Lee, the star of Night Falls, has died aged 95.",
        "Night Falls review – a long evening\n\nCy Poe directs Ann Lee in this film.",
        "Ann Lee is shooting “Night Falls,” the fourth season of the anthology series.",
    ],
    ids=["obituary", "review", "television"],
)
def test_no_film_news_proposes_nothing(text: str) -> None:
    assert films(text) == []


def test_a_list_of_news_is_read_part_by_part() -> None:
    text = (
        "Casting round-up\n\n"
        "- Ann Lee will star in Night Falls with Bo Dahl. Cy Poe directs the film.\n"
        "- Mar Lee has signed on for Paper Moons. Di Roe is directing the film.\n"
        "- Jo Fay will star in the thriller Glass Harbour for Northway Films.\n"
    )
    reading = read_article(read_page(text.encode()), SAID)
    directors = {
        p.production: p.value for p in reading.proposals if p.field == "directors"
    }
    assert directors == {"Night Falls": "Cy Poe", "Paper Moons": "Di Roe"}
    assert "Glass Harbour" in {p.production for p in reading.proposals}


def test_an_untitled_film_of_one_director_is_certain_but_never_sure() -> None:
    text = "Ann Lee has joined the cast of Cy Poe's untitled thriller.\n\nPoe directs."
    reading = read_article(read_page(text.encode()), SAID)
    assert {p.production for p in reading.proposals} == {"Untitled Cy Poe film"}
    assert reading.attributed.is_sure
    assert not any(p.is_sure for p in reading.proposals)


def test_a_range_of_shooting_days_gives_the_wrap() -> None:
    found = proposed(f"{LEAD}\n\nIt shoots in Oslo from March 4 - April 12, 2027.")
    assert ("wrap", "April 12, 2027") in found


@pytest.mark.parametrize("when", ["next year", "later this year", "early next year"])
def test_a_year_seen_from_the_article_is_a_date(when: str) -> None:
    assert ("shoot", when) in proposed(f"{LEAD}\n\nFilming will begin {when} in Oslo.")


def test_the_author_of_the_book_does_not_direct_the_film() -> None:
    text = "Ann Lee will star in the film version of Mar Holt's novel, Night Falls."
    assert not any(field == "directors" for field, _ in proposed(text))


def test_a_producer_alongside_another_does_not_act() -> None:
    found = proposed(f"{LEAD}\n\nDi Roe is producing it alongside Jo Fay.")
    assert ("producers", "Jo Fay") in found
    assert ("cast", "Jo Fay") not in found


@pytest.mark.parametrize(
    "said",
    [
        "Ann Lee will star in the film “Night Falls,” reports Deadline.",
        "The news comes from Deadline: Ann Lee will star in the film “Night Falls.”",
        "Deadline tells us that Ann Lee will star in the film “Night Falls.”",
        "Ann Lee will star in the film “Night Falls” [via Deadline].",
    ],
)
def test_the_outlet_that_a_sentence_repeats_is_its_source(said: str) -> None:
    reading = read_article(read_page(f"Empire\n\n{said}".encode()), SAID)
    assert {p.via for p in reading.proposals if p.field == "cast"} == {"Deadline"}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, best known for “Dusk Falls,” will star in “Night Falls.”",
        "Ann Lee will star in the “Night Falls” sequel.",
        "Bo Dahl will direct “Night Falls.” He made “Dusk Falls.” Ann Lee will star.",
    ],
    ids=["other work", "sequel", "after another film"],
)
def test_a_claim_near_another_film_is_not_sure(text: str) -> None:
    reading = read_article(read_page(text.encode()), SAID)
    assert not any(p.is_sure for p in reading.proposals if p.value == "Ann Lee")


def test_a_sentence_that_names_its_film_alone_is_sure() -> None:
    page = read_page("Ann Lee will star in the thriller “Night Falls.”".encode())
    assert any(p.is_sure for p in read_article(page, SAID).proposals)
