"""What is refused: each names the part, points at it, and says what it is."""

from __future__ import annotations

from datetime import date

import pytest

from filmtrack.errors import PhraseError
from filmtrack.when import explain, read, read_day

SAID = date(2025, 1, 15)

REFUSED = [
    # phrase, the part that is pointed at (None: the whole), reason
    ("Febuary", "Febuary", "words"),
    ("March frobnicate 2025", "frobnicate", "words"),
    ("reshoots in October", "reshoots", "event"),
    ("pre-production in October", "pre-production", "event"),
    ("release in October", "release", "event"),
    ("not in October", "not", "words"),
    ("when the script is ready", "when the script is ready", "event"),
    ("as soon as the script is ready", "as soon as the script is ready", "event"),
    ("immediately after finishing Dune", "immediately after finishing Dune", "event"),
    ("once the strike ends", "once the strike ends", "event"),
    ("until the strike is over", "until the strike is over", "event"),
    ("expected to begin shooting after that", "after that", "event"),
    ("Octover in Narnia", "Octover", "words"),
    ("Talvi 2027", "Talvi", "words"),
    ("lte May", "lte", "words"),
    ("fittings in May", "fittings", "event"),
    ("unlikely in May", "unlikely", "words"),
    ("filmed in 40 days", "in 40 days", "length"),
    ("set in the summer of 1969", "set in", "event"),
    ("originally planned for May", "originally", "words"),
    ("was to begin in May 2024", None, "clash"),
    ("set to begin in South Africa", None, "no date"),
    ("fairly back-to-back", None, "no date"),
    ("two weeks", "two weeks", "length"),
    ("a 12-week shoot", "12-week", "length"),
    ("six months for each of them", "each", "words"),
    ("February 30", "February 30", "day"),
    ("2025-02-30", "2025-02-30", "day"),
    ("2026/2025", None, "words"),
    ("2025-03-", None, "words"),
    ("2025??", None, "words"),
    ("March 32", "March 32", "day"),
    ("until May", "until", "field"),
    ("through May", "through", "field"),
    ("wraps in May", "wraps", "field"),
    ("well into May", "well into", "field"),
    ("Monday, October 21", "October 21", "clash"),
    ("today, July 16", "July 16", "clash"),
    ("December 2026 to June 2026", None, "clash"),
    ("by June 2020", None, "clash"),
    ("earlier next year", "earlier next year", "clash"),
    ("προγραμματίζεται για το 2027", "προγραμματίζεται για το", "language"),
    ("fra august 2025", "fra", "words"),
    ("", None, "empty"),
    (" … ", None, "empty"),
    ("or", None, "no date"),
    ("March " * 60, None, "long"),
    ("late", None, "no date"),
    ("the 15th", None, "no date"),
    ("March April", "April", "words"),
    ("fiscal 2026", "fiscal", "words"),
    ("2025-26", None, "words"),
    ("March or", "or", "words"),
    ("announced in March", "announced", "event"),
    ("March 2025 through", "through", "words"),
    ("no earlier than any time up to May", "no earlier than", "words"),
    ("well into 2026", "well into", "field"),
    ("fifth Monday in February 2025", "fifth Monday in February 2025", "day"),
    ("monday, " * 9 + "march", ",", "words"),
    ("2 films March", "2", "words"),
    ("opens March 6", "opens", "event"),
]


@pytest.mark.parametrize(
    ("phrase", "part", "reason"), REFUSED, ids=[r[0][:40] for r in REFUSED]
)
def test_a_refusal_names_the_part(phrase: str, part: str | None, reason: str) -> None:
    with pytest.raises(PhraseError) as caught:
        read(phrase, SAID)
    error = caught.value
    assert error.reason == reason
    assert error.phrase == phrase
    assert (error.span and phrase[slice(*error.span)]) == part


@pytest.mark.parametrize("word", ["until", "till", "through", "into"])
def test_until_alone_in_the_shoot_field_offers_both_readings(word: str) -> None:
    with pytest.raises(PhraseError) as caught:
        read(f"{word} the summer", SAID)
    assert caught.value.hint is not None
    assert "now until the summer" in caught.value.hint
    assert "not until the summer" in caught.value.hint


def test_both_offered_readings_are_read() -> None:
    assert read("now until the summer", SAID).wrap is not None
    assert read("not until the summer", SAID).earliest == date(2025, 6, 1)


def test_an_undated_event_offers_to_keep_the_words() -> None:
    phrase = "as soon as the script is ready"
    with pytest.raises(PhraseError) as caught:
        read(phrase, SAID)
    assert caught.value.hint is not None
    assert f"TBD: {phrase}" in caught.value.hint
    assert read(f"TBD: {phrase}", SAID).unknown


def test_parts_that_disagree_are_both_shown() -> None:
    with pytest.raises(PhraseError, match=r"'Monday'.*'October 21'"):
        read("Monday, October 21", SAID)


def test_the_wrap_field_refuses_a_start() -> None:
    with pytest.raises(PhraseError, match="when it starts"):
        read("starts in May", SAID, field="wrap")


def test_release_words_are_read_of_a_release_only() -> None:
    assert read("in theaters March 6, 2026", SAID, field="release").days == 1
    with pytest.raises(PhraseError):
        read("in theaters March 6, 2026", SAID)


@pytest.mark.parametrize(
    ("phrase", "offered"),
    [
        ("erly 2025", "early 2025"),
        ("2025 early", "early 2025"),
        ("sumemr 2025", "summer 2025"),
        ("Febuary 2025", "february 2025"),
        ("2025 erly", "early 2025"),
    ],
)
def test_the_nearest_phrases_are_offered(phrase: str, offered: str) -> None:
    with pytest.raises(PhraseError) as caught:
        explain(phrase, SAID)
    assert offered in caught.value.nearest
    for words in caught.value.nearest:
        read(words, SAID)


@pytest.mark.parametrize(
    "phrase",
    [
        "mid 2027, after Dune",
        "every May",
        "preps in May",
        "January Jones",
        "no longer happening this year",
        "planned for May, with a September release",
        "filming in 2027 for a 2028 release",
        "in time for a Christmas 2027 release",
    ],
)
def test_no_phrase_is_offered_that_means_something_else(phrase: str) -> None:
    with pytest.raises(PhraseError) as caught:
        explain(phrase, SAID)
    assert caught.value.nearest == ()


def test_a_date_that_may_slip_is_offered_as_one_of_two() -> None:
    with pytest.raises(PhraseError) as caught:
        explain("late 2026, possibly slipping into 2027", SAID)
    assert caught.value.nearest == ("late 2026 or 2027",)


def test_a_date_of_a_release_is_an_error_of_a_shoot_that_names_the_release() -> None:
    with pytest.raises(PhraseError, match="'release' is another event"):
        read("planned for May, with a September release", SAID)


def test_nothing_near_is_offered_for_a_sentence() -> None:
    with pytest.raises(PhraseError) as caught:
        explain("the quick brown fox jumps over the lazy dog " * 3, SAID)
    assert caught.value.nearest == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-11", date(2025, 3, 11)),
        ("today", SAID),
        ("yesterday", date(2025, 1, 14)),
        ("11 March 2025", date(2025, 3, 11)),
        ("March 11, 2025", date(2025, 3, 11)),
        ("Easter 2025", date(2025, 4, 20)),
    ],
)
def test_one_day_is_read(text: str, day: date) -> None:
    assert read_day(text, SAID) == day


@pytest.mark.parametrize(
    "text", ["March 2025", "2025-02-30", "TBD", "May 3 to June 4", "x"]
)
def test_what_is_not_one_day_is_refused(text: str) -> None:
    with pytest.raises(PhraseError):
        read_day(text, SAID)


def test_a_numeric_date_that_could_be_two_days_says_how_it_was_read() -> None:
    assert explain("3/4/2025", SAID).remarks == (
        "3/4/2025 is read month first: 4 March 2025",
    )
    assert explain("3/14/2025", SAID).remarks == ()
    assert read("14/3/2025", SAID).earliest == date(2025, 3, 14)


def test_an_apostrophe_that_stands_alone_is_no_word() -> None:
    with pytest.raises(PhraseError):
        read("bows out of presidents ' day", date(2026, 1, 1))
