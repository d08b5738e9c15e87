"""The claims of a production as TOML, and back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.toml import (
    EditError,
    Wrong,
    edited_text,
    read_edited,
    with_mistakes,
    without_mistakes,
)
from tests.builders import production, retracted, says
from tests.conftest import SAMPLE, Program

if TYPE_CHECKING:
    from filmtrack.ledger.production import Production

TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)

NOVEL = msgspec.structs.replace(
    says("2024-07-16", "Collider", "budget", "x"),
    field="source_material",
    value=SourceMaterial(type="novel", title='Heat "2"', by=("Mann", "Gardiner")),
)
FILM = production(
    NOVEL,
    says("2024-07-16", "Collider", "shoot", "late 2024", via="Puck"),
    retracted(
        says("2025-01-01", "JoBlo", "cast", "Al\t\\ Pacino\n", "rumored"), "2025-02-01"
    ),
)


def edited(text: str, of: Production = FILM) -> Production:
    return read_edited(of, text, today=TODAY, recorded=NOW)


def mistakes(text: str) -> list[Wrong]:
    with pytest.raises(EditError) as error:
        edited(text)
    return error.value.wrong


def test_a_text_left_as_it_is_changes_nothing() -> None:
    assert edited(edited_text(FILM)) == FILM


def test_it_reads_like_the_report() -> None:
    assert edited_text(FILM).split("[[claim]]")[2].strip() == (
        'n = 2\nfield = "shoot"\nvalue = "late 2024"\nsaid = 2024-07-16\n'
        'outlet = "Collider"\nvia = "Puck"'
    )


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    one = production(says("2025-01-01", text, "notes", text))
    assert edited(edited_text(one), one) == one


def test_every_production_of_the_sample_comes_back_as_it_was(sample: Program) -> None:
    from filmtrack.store import Store

    for one in Store(SAMPLE).read().productions():
        assert edited(edited_text(one), one) == one


def test_claims_are_changed_added_and_taken_out() -> None:
    text = edited_text(FILM).replace('"late 2024"', '"early 2025"')
    start = text.index("[[claim]]")
    second = text.index("[[claim]]", start + 1)
    new = '[[claim]]\nfield = "director"\nvalue = "Mann"\nsaid = 2025-05-05\n'
    found = edited(text[:start] + text[second:] + new)
    assert [claim.n for claim in found.claims] == [2, 3, 4]
    assert found.claims[0].value == "early 2025"
    assert found.claims[0].recorded == FILM.claims[1].recorded
    assert found.claims[2].field == "directors"
    assert found.claims[2].recorded == NOW


def test_the_words_of_the_trade_are_read_and_kept() -> None:
    new = (
        '[[claim]]\nfield = "cast"\nvalue = "Bale"\nstanding = "in final talks"\n'
        "said = 2025-05-05\n"
        '[[claim]]\nfield = "status"\nvalue = "In Production"\nsaid = 2025-05-05\n'
        '[[claim]]\nfield = "source material"\nvalue = "novel: Heat 2"\n'
        "said = 2025-05-05\n"
    )
    bale, stage, novel = edited(edited_text(FILM) + new).claims[-3:]
    assert (bale.standing, bale.note) == ("in talks", "in final talks")
    assert (stage.value, stage.note) == ("filming", "In Production")
    assert novel.value == SourceMaterial(type="novel", title="Heat 2")


CLAIM = '[[claim]]\nfield = "{}"\nvalue = "{}"\nsaid = 2025-05-05\n{}'
WRONG = {
    "no TOML": ("[[claim]\n", "this is no TOML"),
    "no claim": ("", "no claim is left"),
    "something else": ('title = "Heat"\n', "outside of any claim"),
    "no tables": ("claim = 3\n", "under [[claim]]"),
    "an unknown key": (CLAIM.format("notes", "x", "outlets = 3"), "outlets"),
    "an unknown field": (CLAIM.format("shoott", "x", ""), "unknown field"),
    "an unknown standing": (
        CLAIM.format("cast", "x", 'standing = "nowhere"'),
        "nowhere",
    ),
    "an unknown stage": (CLAIM.format("status", "brewing", ""), "brewing"),
    "a phrase that no rule reads": (CLAIM.format("shoot", "when ready", ""), "ready"),
    "an empty value": (CLAIM.format("cast", " ", ""), "empty"),
    "an id that is none": (CLAIM.format("imdb", "949", ""), "tt0113277"),
    "a standing of a date": (
        CLAIM.format("shoot", "May", 'standing = "rumored"'),
        "no standing",
    ),
    "a name that happened": (CLAIM.format("cast", "Bale", "actual = true"), "actual"),
    "a day to come": (
        '[[claim]]\nfield = "cast"\nvalue = "Bale"\nsaid = 2026-03-02\n',
        "in the future",
    ),
    "no day": ('[[claim]]\nfield = "cast"\nvalue = "Bale"\n', "said"),
    "a number never given": (CLAIM.format("cast", "Bale", "n = 9"), "no claim 9"),
    "a number that is none": (
        CLAIM.format("cast", "Bale", "n = true"),
        "no claim True",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_told(case: str) -> None:
    text, told = WRONG[case]
    (wrong,) = mistakes(text)
    assert told in wrong.what


def test_a_claim_that_is_there_twice() -> None:
    text = edited_text(FILM)
    (wrong,) = mistakes(text + text[text.index("[[claim]]") :].split("\n\n")[0] + "\n")
    assert "claim 1 is there twice" in wrong.what
    assert wrong.claim == 3


def test_all_mistakes_are_written_above_their_claims_and_leave_no_trace() -> None:
    text = (
        edited_text(FILM).replace("late 2024", "whenever").replace("rumored", "nowhere")
    )
    shown = with_mistakes(text, mistakes(text))
    lines = shown.splitlines()
    marked = [at for at, line in enumerate(lines) if line.startswith("#! ")]
    assert [lines[at + 1] for at in marked] == ["[[claim]]"] * 2
    assert lines[marked[0] + 2] == "n = 2"
    assert without_mistakes(shown) == text


def test_a_mistake_of_the_language_is_written_above_its_line() -> None:
    text = edited_text(FILM).replace('field = "shoot"', "field = shoot")
    lines = with_mistakes(text, mistakes(text)).splitlines()
    (at,) = (at for at, line in enumerate(lines) if line.startswith("#! "))
    assert lines[at + 1] == "field = shoot"
