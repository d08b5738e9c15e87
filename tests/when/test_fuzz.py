"""Whatever is typed, only PhraseError comes out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmtrack.errors import PhraseError
from filmtrack.when import explain, read
from filmtrack.when.language.lexicon import lexicon

PHRASES = sorted(
    " ".join((first, *entry.rest))
    for first, them in lexicon("en").items()
    for entry in them
)
SIGNS = ["2025", "'26", "11", "31st", "-", "–", "/", ",", "(", "?", "~", "Q3", "1H26"]
vocabulary = st.lists(st.sampled_from(PHRASES + SIGNS * 9), max_size=14).map(" ".join)
days = st.dates(date(1, 1, 1), date.max)
fields = st.sampled_from(["shoot", "wrap", "release"])


def _is_read_or_refused(phrase: str, said: date, field: str, *, past: bool) -> None:
    try:
        window = read(phrase, said, past=past, field=field)
    except PhraseError as error:
        first, last = error.span or (0, len(phrase) + 1)
        if not (error.what and 0 <= first < last <= len(phrase) + 1):
            pytest.fail(f"{error.what!r} points at {error.span}")
    else:
        assert window.words == phrase


@settings(max_examples=400)
@given(vocabulary, days, fields, st.booleans())
def test_words_of_the_vocabulary_in_any_order(
    phrase: str, said: date, field: str, past: bool
) -> None:
    _is_read_or_refused(phrase, said, field, past=past)


@settings(max_examples=300)
@given(st.text(max_size=200), days, fields)
def test_any_characters(phrase: str, said: date, field: str) -> None:
    _is_read_or_refused(phrase, said, field, past=False)


@settings(max_examples=300)
@given(st.text("0123456789X?~%[]{}./-,:TZ+ ", max_size=24), days)
def test_any_characters_of_edtf(phrase: str, said: date) -> None:
    _is_read_or_refused(phrase, said, "shoot", past=False)


@settings(max_examples=60)
@given(vocabulary)
def test_explaining_gives_the_same_or_refuses(phrase: str) -> None:
    said = date(2025, 6, 1)
    try:
        window = read(phrase, said)
    except PhraseError:
        with pytest.raises(PhraseError):
            explain(phrase, said)
    else:
        assert explain(phrase, said).window == window


@pytest.mark.parametrize(
    "phrase",
    [
        "March or " * 1200,
        "(" * 5000 + "March" + ")" * 5000,
        "by " * 90 + "March",
        "not until " * 29 + "March",
        "early or " * 30 + "March",
        "1, " * 90 + "March",
        "or " * 99,
        "the " * 70,
        "٣ March ٢٠٢٥",
        "２０２５",
        "March\x00 2025",
        "\ud800",
        "İstanbul'da Mart",
        "March 2025\n",
        "x" * 10_000,
        "early mid late " * 20,
        "between " * 30 + "March and June",
    ],
    ids=lambda phrase: repr(phrase[:20]),
)
def test_long_deep_and_strange(phrase: str) -> None:
    _is_read_or_refused(phrase, date(2025, 1, 1), "shoot", past=False)


@pytest.mark.parametrize("said", [date.min, date.max, date(9999, 12, 1), date(1, 1, 2)])
@pytest.mark.parametrize(
    "phrase",
    [
        "soon",
        "in 999 years",
        "next year",
        "last winter",
        "yesterday",
        "by March",
        "Easter",
    ],
)
def test_the_ends_of_the_calendar(phrase: str, said: date) -> None:
    _is_read_or_refused(phrase, said, "shoot", past=False)
    _is_read_or_refused(phrase, said, "shoot", past=True)
