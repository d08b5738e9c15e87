"""The trade's words, people, source material and ids, as they are typed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.fields import FIELDS, read_field
from filmtrack.ledger.input import ReportDetails, claim_of, read_id
from filmtrack.ledger.people import Person, read_person, say_person
from filmtrack.ledger.source_material import (
    SourceMaterial,
    read_source_material,
    say_source_material,
)
from filmtrack.ledger.vocabulary import (
    STANDINGS,
    STATUSES,
    is_title,
    read_kind,
    read_source_type,
    read_standing,
    read_status,
)

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT = ReportDetails(date(2025, 12, 18), datetime(2026, 1, 1, tzinfo=UTC), "Variety")


@pytest.mark.parametrize("status", STATUSES)
def test_our_statuses_are_read_as_they_are(status: str) -> None:
    assert read_status(status.upper()) == (status, None)


@pytest.mark.parametrize("standing", STANDINGS)
def test_our_standings_are_read_as_they_are(standing: str) -> None:
    assert read_standing(standing.title()) == (standing, None)


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Rumored", "rumored"),
        ("Planned", "announced"),
        ("In Production", "filming"),
        ("Post Production", "post-production"),
        ("Canceled", "cancelled"),
        ("inCinemas", "released"),
        ("tba", "rumored"),
        ("Pre-Production", "pre-production"),
        ("Treatment/outline", "development"),
        ("Optioned Property", "development"),
    ],
)
def test_the_services_words_are_read(printed: str, status: str) -> None:
    assert read_status(printed).ours == status


@pytest.mark.parametrize(
    ("printed", "standing"),
    [
        ("eyed", "rumored"),
        ("circling", "rumored"),
        ("bandied about", "rumored"),
        ("offered", "in talks"),
        ("in early talks", "in talks"),
        ("in negotiations", "in talks"),
        ("set", "attached"),
        ("tapped", "attached"),
        ("joined", "attached"),
        ("signed", "confirmed"),
        ("dropped out", "exited"),
        ("passed", "exited"),
        ("debunked", "denied"),
    ],
)
def test_the_deal_words_are_read_and_kept(printed: str, standing: str) -> None:
    assert read_standing(printed) == (standing, printed)
    claim = claim_of("cast", f"Adam Driver ({printed})", REPORT)
    assert (claim.value, claim.standing, claim.note) == (
        "Adam Driver",
        standing,
        printed,
    )


@pytest.mark.parametrize(
    ("read", "word", "listed"),
    [
        (read_status, "brewing", "known: rumored, announced"),
        (read_status, "filmin", 'did you mean "filming"?'),
        (read_standing, "perhaps", "known: rumored, in talks"),
        (read_kind, "opera", "known: feature"),
        (read_source_type, "dream", "known: novel"),
        (read_field, "colour", "the fields are title"),
    ],
)
def test_an_unknown_word_is_met_with_the_known_ones(
    read: Callable[[str], object], word: str, listed: str
) -> None:
    with pytest.raises(NotUnderstoodError, match=word) as refused:
        read(word)
    assert listed in (refused.value.hint or "")


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_is_named_as_it_is_or_in_the_singular(field: str) -> None:
    assert read_field(field) == field
    assert read_field(field.replace("_", " ").title()) == field


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Adam Driver", Person("Adam Driver")),
        (" Adam Driver (rumored) ", Person("Adam Driver", None, "rumored")),
        ("Ann as Eve", Person("Ann", "Eve")),
        ("Ann AS Eve (Set)", Person("Ann", "Eve", "attached", "Set")),
        ("Σ (Sandra) (confirmed)", Person("Σ (Sandra)", None, "confirmed")),
        ("Lucas Basset", Person("Lucas Basset")),
    ],
)
def test_people_are_read(text: str, person: Person) -> None:
    assert read_person(text) == person


@pytest.mark.parametrize("text", ["", "(rumored)", "Ann (perhaps)"])
def test_nobody_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        read_person(text)


names = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)


@given(names, st.none() | names, st.none() | st.sampled_from(STANDINGS))
def test_a_person_that_is_said_reads_back(
    name: str, role: str | None, standing: str | None
) -> None:
    assert read_person(say_person(name, role, standing)) == Person(name, role, standing)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("novel", SourceMaterial(type="novel")),
        ("Dune: Messiah", SourceMaterial(title="Dune: Messiah")),
        (
            "comic: Secret Wars (2015)",
            SourceMaterial(type="comic", title="Secret Wars", year=2015),
        ),
        (
            "book: by Ann Lee, Bo Li and Cy Ma",
            SourceMaterial(type="book", by=("Ann Lee", "Bo Li", "Cy Ma")),
        ),
        ("video game: Heat", SourceMaterial(type="game", title="Heat")),
        (": novel", SourceMaterial(title="novel")),
        (
            "play: Murder by Numbers by Ann",
            SourceMaterial(type="play", title="Murder by Numbers", by=("Ann",)),
        ),
    ],
)
def test_source_material_is_read(text: str, source: SourceMaterial) -> None:
    assert read_source_material(text) == source


def test_no_source_material_is_refused() -> None:
    with pytest.raises(NotUnderstoodError):
        read_source_material(" ")


@given(
    st.none() | st.sampled_from(["novel", "film", "true story"]),
    names,
    st.lists(names.filter(lambda n: n.casefold() not in ("and", "by")), max_size=3),
    st.none() | st.integers(1100, 2100),
)
def test_source_material_that_is_said_reads_back(
    kind: str | None, title: str, by: list[str], year: int | None
) -> None:
    source = SourceMaterial(type=kind, title=f"The {title}", by=tuple(by), year=year)
    assert read_source_material(say_source_material(source)) == source


@pytest.mark.parametrize(
    ("service", "text", "found"),
    [
        ("imdb", "https://www.imdb.com/title/tt0113277/?ref_=x", "tt0113277"),
        ("imdb", "tt0113277", "tt0113277"),
        ("tmdb", "https://www.themoviedb.org/movie/949-heat", "949"),
        ("wikidata", "http://www.wikidata.org/entity/Q42198", "Q42198"),
        ("letterboxd", "https://boxd.it/QFQU", "https://boxd.it/QFQU"),
        ("trakt", "https://trakt.tv/movies/heat-1995", "heat-1995"),
    ],
)
def test_ids_are_read_out_of_addresses(service: str, text: str, found: str) -> None:
    assert read_id(service, text) == found


@pytest.mark.parametrize(("service", "text"), [("imdb", "949"), ("wikidata", "P31")])
def test_an_id_of_another_kind_is_refused(service: str, text: str) -> None:
    with pytest.raises(NotUnderstoodError, match=service):
        read_id(service, text)


@pytest.mark.parametrize(
    "words",
    [
        "yet-untitled",
        "yet-untitled 26th Bond movie",
        "untitled film",
        "title would likely change",
    ],
)
def test_a_statement_about_titles_is_no_title(words: str) -> None:
    assert not is_title(words)


@pytest.mark.parametrize("words", ["Untitled Daniels Film", "Film", "The Title", "???"])
def test_a_title_is_one(words: str) -> None:
    assert is_title(words)


def test_a_date_that_is_not_read_makes_no_claim() -> None:
    with pytest.raises(NotUnderstoodError):
        claim_of("shoot", "whenever", REPORT)


def test_what_has_happened_did_so_before_it_was_said() -> None:
    with pytest.raises(NotUnderstoodError, match="had not happened"):
        claim_of("shoot", "2030", REPORT, actual=True)
    assert claim_of("shoot", "in November", REPORT, actual=True).actual


def test_an_empty_value_makes_no_claim() -> None:
    with pytest.raises(NotUnderstoodError, match="title is empty"):
        claim_of("title", "  ", REPORT)
    assert claim_of("hold", "", REPORT).value == ""


@pytest.mark.parametrize(
    ("typed", "title", "note"),
    [
        ("Judy (working title)", "Judy", "working title"),
        ("Fatherland (Translated)", "Fatherland", "Translated"),
        ("Vengeance 2 (former title)", "Vengeance 2", "former title"),
        (
            "Birdman (or the Virtue of Ignorance)",
            "Birdman (or the Virtue of Ignorance)",
            None,
        ),
        ("(working title)", "(working title)", None),
        ("[REC]", "[REC]", None),
    ],
)
def test_the_type_of_a_title(typed: str, title: str, note: str | None) -> None:
    claim = claim_of("aka", typed, REPORT)
    assert (claim.value, claim.note) == (title, note)
