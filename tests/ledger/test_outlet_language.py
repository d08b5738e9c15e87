"""Digits alone, and dates that are read again: the language that decides."""

from __future__ import annotations

from datetime import date

import pytest

from filmtrack.ledger.aliases import NO_ALIASES
from filmtrack.ledger.outlet_language import settled_by_outlet
from filmtrack.ledger.windows import window_in_words, window_of
from tests.builders import claim, production

EARLIER = production(
    claim("shoot", "au printemps 2026", "2025-10-01", "Le Film", lang="fr"),
    claim("release", "May 2026", "2025-10-01", "Deadline"),
)


def settled(outlet: str, words: str = "03/04/2026", said: str = "2026-01-01") -> str:
    told = claim("release", words, said, outlet)
    (found,) = settled_by_outlet([told], lambda: [EARLIER], NO_ALIASES)
    return found.lang or "en"


def test_digits_alone_take_the_language_of_the_outlets_earlier_dates() -> None:
    assert settled("Le Film") == "fr"
    assert settled("Deadline") == settled("A new outlet") == "en"


def test_later_dates_of_an_outlet_decide_nothing() -> None:
    assert settled("Le Film", said="2025-10-01") == "en"


@pytest.mark.parametrize(
    "words", ["17/04/2026", "2026-03-04", "May 2026", "04/04/2026"]
)
def test_what_is_no_riddle_keeps_its_language(words: str) -> None:
    assert settled("Le Film", words) == "en"


def test_a_settled_date_is_read_day_first() -> None:
    told = claim("release", "03/04/2026", "2026-01-01", "Le Film", lang="fr")
    window = window_of(told)
    assert window is not None
    assert window.earliest == date(2026, 4, 3)


def test_a_stored_date_without_a_language_stays_english() -> None:
    """A table that is added later may know more of its words, and changes nothing."""
    words = "shoots in Marfa in May"
    window = window_in_words(words, date(2026, 1, 1), False, "shoot")
    assert window == window_in_words(words, date(2026, 1, 1), False, "shoot", "en")
