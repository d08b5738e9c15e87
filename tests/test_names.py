"""Names folded for comparison, and text made visible."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.names import closest, fold, fold_title, slug
from filmtrack.sanitize import visible


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Renée Zellweger", "RENEE  ZELLWEGER"),
        ("J.J. Abrams", "JJ Abrams"),
        ("Spider-Man", "spider man"),
        ("Łukasz Żal", "lukasz zal"),
        ("Straße", "STRASSE"),
        ("Björk Guðmundsdóttir", "bjork gudmundsdottir"),
        ("“Heat” 2!", "heat 2"),
        ("ｈｅａｔ", "heat"),
        ("Ёлки", "ЕЛКИ"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Heat", "Heat 2"), ("+1", "1"), ("が", "か"), ("कि", "कु"), ("???", "!!!")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(min_size=1))
def test_a_slug_is_never_empty_and_has_no_space(title: str) -> None:
    made = slug(title)
    assert made
    assert not any(char.isspace() for char in made)
    assert made == slug(made) or not made.isascii()


def test_a_title_folds_without_its_article() -> None:
    assert fold_title("The Batman") == fold_title("batman")
    assert fold_title("A") == "a"


def test_the_closest_names_come_first() -> None:
    assert closest("filmin", ["filming", "wrapped"]) == ["filming"]
    assert closest("xyz", ["filming"]) == []


@given(st.text())
def test_visible_text_acts_on_no_terminal(text: str) -> None:
    shown = visible(text)
    assert all(
        unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") for char in shown
    )
    assert visible(shown) == shown


@pytest.mark.parametrize(
    "text", ["'71", "[REC]", "君たち 🎬", "क्षि", "👨‍👩‍👧", "مرحبا"]
)
def test_text_of_any_script_stays_as_it_is(text: str) -> None:
    assert visible(text) == text
