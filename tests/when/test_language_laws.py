"""What holds for every language: nothing takes a date out of its year or past a no."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from filmtrack.errors import PhraseError
from filmtrack.when import Window, read
from filmtrack.when.language.lexer import lex
from filmtrack.when.language.lexicon import forms, lexicon
from filmtrack.when.language.tables import MODULES, load
from tests.when.reading import rows

if TYPE_CHECKING:
    from filmtrack.when.language.table import Language

SAID = date(2026, 2, 1)
ADVERSARIAL = rows("languages/adversarial.tsv")
LANGUAGES = [code for code in MODULES if code != "en"]
languages = st.sampled_from(LANGUAGES)
years = st.integers(2020, 2035)
WINTER = 4
REVERSING = {"against", "if", "event"}


def _attempt(phrase: str, language: str = "", field: str = "shoot") -> Window | None:
    try:
        return read(phrase, SAID, field=field, language=language)
    except PhraseError:
        return None


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_least_twenty_phrases_are_made_to_mislead(language: str) -> None:
    found = [row for row in ADVERSARIAL if row["lang"] == language]
    assert len(found) >= 20
    assert len({row["kind"] for row in found}) >= 6


@pytest.mark.parametrize(
    "row", ADVERSARIAL, ids=lambda row: f"{row['lang']}-{row['phrase']}"
)
def test_a_phrase_made_to_mislead_has_no_window(row: dict[str, str]) -> None:
    for field in (row["field"],) if row["field"] else ("shoot", "wrap", "release"):
        for past in (False, True):
            with pytest.raises(PhraseError):
                pytest.fail(str(read(row["phrase"], SAID, past=past, field=field)))


def _dated(table: Language) -> list[str]:
    """Words that name a part of one year."""
    named = {**table.numbers.get("month", {}), **table.numbers.get("quarter", {})}
    seasons = table.numbers["season"]
    named |= {form: n for form, n in seasons.items() if n != WINTER}
    parts = [*table.names.get("part", {})]
    return [form for forms in named for form in forms.split()] + parts


def _around(table: Language) -> list[str]:
    """Words around a date: of shooting, of doubt, of no meaning."""
    lists = [*table.fillers.values(), table.links.get("in", "")]
    lists += [table.links.get(kind, "") for kind in ("uncertain", "approximate")]
    return [form for text in lists for form in forms(text)]


@st.composite
def phrases_with_a_year(draw: st.DrawFn) -> tuple[str, str, int]:
    """Draw words of a language in any order, with one year."""
    language = draw(languages)
    table = load(language)
    year = draw(years)
    sign = table.unspaced.years[0] if table.unspaced else ""
    words = draw(st.lists(st.sampled_from(_dated(table)), max_size=2))
    words += draw(st.lists(st.sampled_from(_around(table)), max_size=3))
    words = draw(st.permutations([*words, f"{year}{sign}"]))
    return language, ("" if language in ("ja", "zh") else " ").join(words), year


@given(phrases_with_a_year(), st.sampled_from(["shoot", "release"]))
def test_no_window_leaves_the_year_that_is_said(
    drawn: tuple[str, str, int], field: str
) -> None:
    language, phrase, year = drawn
    window = _attempt(phrase, language, field)
    assume(window is not None and not window.unknown and window.wrap is None)
    assert window is not None
    for day in (window.earliest, window.latest):
        assert day is None or day.year == year, phrase


@given(phrases_with_a_year(), st.data())
def test_no_word_that_reverses_a_meaning_is_passed_over(
    drawn: tuple[str, str, int], data: st.DataObject
) -> None:
    language, phrase, _ = drawn
    table = load(language)
    listed = [form for kind in REVERSING for form in forms(table.links.get(kind, ""))]
    word = data.draw(st.sampled_from(listed))
    gap = "" if language in ("ja", "zh") else " "
    for said in (f"{word}{gap}{phrase}", f"{phrase}{gap}{word}"):
        kinds = {token.kind for token in lex(said, language=language).tokens}
        if kinds & REVERSING:
            assert _attempt(said, language) is None, said


@given(languages, st.data(), st.sampled_from(["shoot", "wrap", "release"]))
def test_whatever_words_stand_together_nothing_but_a_refusal_leaves(
    language: str, data: st.DataObject, field: str
) -> None:
    words = st.sampled_from(sorted(lexicon(language).words()))
    signs = st.sampled_from(
        ["3", "２０２７", "二十", "(", "『", "ﾟ", "~", "、", "19:00"]
    )
    drawn = data.draw(st.lists(st.one_of(words, signs, st.text(max_size=2))))
    for gap in ("", " "):
        window = _attempt(gap.join(drawn), language, field)
        assert window is None or window.unknown or window.earliest or window.latest
