"""Phrases of every kind, and further phrases as the trades print them.

`tables.tsv` goes through the tables in their order, `trade.tsv` varies them; the
expectations were written by hand, in the notation of `reading.py`.
"""

from __future__ import annotations

from datetime import date

import pytest

from filmtrack.when import explain, read, say_full, say_short
from tests.when.reading import Case, rows, same, told

CASES = [
    Case(
        row["phrase"],
        date.fromisoformat(row["said"]),
        row["tense"] == "past",
        row["field"],
        row["window"],
    )
    for name in ("tables.tsv", "trade.tsv")
    for row in rows(name)
]
every_case = pytest.mark.parametrize("case", CASES, ids=[c.phrase for c in CASES])


@every_case
def test_a_phrase_means_its_window(case: Case) -> None:
    assert told(case.window()) == case.expected


@every_case
def test_what_is_said_of_a_window_reads_back(case: Case) -> None:
    window = case.window()
    for say in (say_short, say_full):
        words = say(window)
        back = read(words, case.said, past=case.past, field=case.field)
        assert same(back) == same(window), words


@every_case
def test_how_it_was_read_gives_the_same_window(case: Case) -> None:
    reading = explain(case.phrase, case.said, past=case.past, field=case.field)
    assert reading.window == case.window()
    for part in reading.parts:
        assert part.words in case.phrase
    for words in reading.skipped:
        assert words in case.phrase
