"""Text is measured in cells, and cut so that nothing is mistaken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from filmtrack.sanitize import visible
from filmtrack.views.text_width import cut, cut_apart, filled, pad, width, wrapped

# Scripts that the trade prints titles in, with wide, joined and combining signs.
SCRIPTS = st.text(
    st.one_of(
        st.characters(min_codepoint=0x20, max_codepoint=0x24F),
        st.characters(min_codepoint=0x370, max_codepoint=0x52F),
        st.characters(min_codepoint=0x5D0, max_codepoint=0x64A),
        st.characters(min_codepoint=0x3041, max_codepoint=0x30FF),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
        st.characters(min_codepoint=0x1F600, max_codepoint=0x1F64F),
        st.sampled_from("\u0301\u0327\u200d\ufe0f "),
    ),
    max_size=40,
).map(visible)


@pytest.mark.parametrize(
    ("char", "cells"),
    [
        ("䷀", 2),  # hexagrams, trigrams and counting rods are wide since Unicode 16
        ("☰", 2),
        ("𝍠", 2),
        ("\u3164", 0),  # a filler of Hangul, which is not seen
        ("\u0600", 1),  # a sign of Arabic that encloses the digits after it
        ("é", 1),
        ("e\u0301", 1),
        ("호", 2),
        ("❤️", 2),
    ],
)
def test_characters_that_programs_disagree_about(char: str, cells: int) -> None:
    assert width(char) == cells


def test_common_characters_are_as_wide_as_rich_draws_them() -> None:
    for char in map(chr, range(0x20, 0x3000)):
        if visible(char) == char:
            assert width(char) == cell_len(char), hex(ord(char))


@given(SCRIPTS, st.integers(1, 30))
def test_a_cut_text_fits(text: str, most: int) -> None:
    assert width(cut(text, most)) <= most
    assert width(text) > most or cut(text, most) == text


@given(SCRIPTS, st.integers(2, 30))
def test_wrapping_fits_and_loses_nothing_but_blanks(text: str, most: int) -> None:
    lines = wrapped(text, most)
    assert all(width(line) <= most for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(SCRIPTS, st.integers(0, 30))
def test_padding_fills_up(text: str, to: int) -> None:
    assert width(pad(text, to)) == width(pad(text, to, right=True))
    assert width(pad(text, to)) == max(to, width(text))


@given(
    st.lists(
        st.text("AB -", min_size=1, max_size=30).map(str.strip).filter(bool),
        unique=True,
        max_size=8,
    )
)
def test_cut_titles_fit(titles: list[str]) -> None:
    assert all(width(short) <= 14 for short in cut_apart(titles, 14))


def test_titles_that_begin_alike_keep_what_tells_them_apart() -> None:
    titles = [
        "The Lord of the Rings: The Hunt for Gollum",
        "The Lord of the Rings: The Hunt for Aragorn",
        "The Lord of the Flies",
        "Heat 2",
    ]
    short = cut_apart(titles, 20)
    assert len(set(short)) == 4
    assert short[0].endswith("Gollum")
    assert short[1].endswith("Aragorn")
    assert short[3] == "Heat 2"


def test_titles_that_begin_and_end_alike_are_still_told_apart() -> None:
    titles = [f"Untitled {name} Anniversary Concert Film" for name in ("Abba", "Queen")]
    assert len(set(cut_apart(titles, 24))) == 2


def test_a_character_too_wide_for_its_column_is_a_dot() -> None:
    assert wrapped("호a", 1) == [".", "a"]


def test_a_word_without_end_is_broken_all_the_same() -> None:
    assert len(wrapped("호" * 50_000, 100)) == 1000


def test_parts_are_not_broken_where_they_fit() -> None:
    assert filled(["may start", "or", "today"], 12) == ["may start", "or   today"]
    assert filled(["one two three"], 5) == ["one", "two", "three"]
