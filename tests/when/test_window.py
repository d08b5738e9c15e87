"""What a window can be asked: order, distance, overlap."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from filmtrack.when import Window, read

SAID = date(2025, 1, 15)


def window(phrase: str) -> Window:
    return read(phrase, SAID)


def test_it_keeps_the_words_and_the_day_they_were_said() -> None:
    found = window("this fall")
    assert (found.words, found.said) == ("this fall", SAID)


def test_it_can_be_made_from_stored_values() -> None:
    made = Window(
        "March 2025", SAID, date(2025, 3, 1), date(2025, 3, 31), edtf="2025-03"
    )
    assert made == read("March 2025", SAID)


def test_flags_are_sorted() -> None:
    assert window("possibly around March or April").flags == (
        "alternatives",
        "approximate",
        "uncertain",
    )
    assert window("TBD").flags == ("unknown",)


def test_days_and_midpoint() -> None:
    assert (window("March").days, window("March").midpoint) == (31, date(2025, 3, 16))
    assert (window("after March").days, window("after March").midpoint) == (None, None)
    assert window("TBD").days is None


def test_distance_is_how_far_a_date_slipped() -> None:
    assert window("March 10").distance(window("March 20")) == 10
    assert window("March 20").distance(window("March 10")) == -10
    assert window("March").distance(window("TBD")) is None


def test_it_sorts_by_earliest_then_latest_open_then_unknown_last() -> None:
    phrases = [
        "March 1",
        "March",
        "March to June",
        "no earlier than March",
        "April",
        "any time up to March",
        "TBD",
    ]
    windows = [window(phrase) for phrase in phrases]
    windows.reverse()
    found = sorted(windows, key=lambda it: it.sort_key)
    assert [it.words for it in found] == phrases


@pytest.mark.parametrize(
    ("phrase", "start", "end", "expected"),
    [
        ("March", date(2025, 1, 1), date(2025, 12, 31), "certain"),
        ("March", None, None, "certain"),
        ("March", date(2025, 3, 10), None, "possible"),
        ("March", date(2025, 4, 1), None, "no"),
        ("after March", date(2025, 1, 1), None, "certain"),
        ("after March", date(2025, 1, 1), date(2025, 12, 31), "possible"),
        ("March or June", date(2025, 4, 1), date(2025, 5, 31), "no"),
        ("March or June", date(2025, 3, 1), date(2025, 5, 31), "possible"),
        ("TBD", date(2025, 1, 1), date(2025, 12, 31), "possible"),
    ],
)
def test_it_falls_within_a_period_certainly_possibly_or_not(
    phrase: str, start: date | None, end: date | None, expected: str
) -> None:
    assert window(phrase).within(start, end) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("March 1 to June 1", "April 1 to May 1", "certain"),
        ("March to June", "April to May", "certain"),
        ("March to June", "June to July", "possible"),
        ("March to June", "July to August", "no"),
        ("March", "March", "possible"),
        ("March 3", "March 3", "certain"),
        ("March or June", "April", "no"),
        ("TBD", "March", "possible"),
    ],
)
def test_two_shoots_overlap_certainly_possibly_or_not(
    one: str, two: str, expected: str
) -> None:
    assert window(one).overlap(window(two)) == expected
    assert window(two).overlap(window(one)) == expected


def test_a_day_between_alternatives_is_in_none() -> None:
    found = window("March or June")
    assert found.contains(date(2025, 3, 5))
    assert not found.contains(date(2025, 5, 5))
    assert window("after March").contains(date(2030, 1, 1))


def test_the_window_is_light_and_the_grammar_is_loaded_for_the_first_phrase() -> None:
    script = (
        "import sys, filmtrack.when.window;"
        "assert 'filmtrack.when.language' not in sys.modules;"
        "assert 'dateutil' not in sys.modules;"
        "from filmtrack.when import read; from datetime import date;"
        "read('this fall', date(2025, 1, 1));"
        "heavy = {'pydantic', 'rich', 'typer', 'tinydb', 'msgspec', 'dateutil.parser'};"
        "assert not heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_the_facade_has_no_other_names() -> None:
    import filmtrack.when

    with pytest.raises(AttributeError):
        _ = filmtrack.when.nothing_of_the_kind
