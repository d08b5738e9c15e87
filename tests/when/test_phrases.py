"""The corpora: phrases as the trades print them, each with its exact answer."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from filmtrack.when import Window, read
from tests.when.reading import rows

PRINTED = rows("when-phrases.tsv")
CORPUS = [*PRINTED, *rows("date-cases.tsv")]
IDS = [f"{row['id']} {row['phrase']}" for row in CORPUS]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _read(row: dict[str, str]) -> Window:
    past = row["tense"] == "past"
    said = date.fromisoformat(row["said"])
    return read(row["phrase"], said, past=past, field=row["field"])


def _given(window: Window) -> tuple[object, ...]:
    wrap = window.wrap
    return (
        window.earliest,
        window.latest,
        wrap.earliest if wrap else None,
        wrap.latest if wrap else None,
        window.flags,
    )


def _wanted(row: dict[str, str]) -> tuple[object, ...]:
    days = ("start_earliest", "start_latest", "wrap_earliest", "wrap_latest")
    flags = tuple(sorted(filter(None, (row["flags"] or "").split(","))))
    return (*(_day(row[name]) for name in days), flags)


@pytest.mark.parametrize("row", CORPUS, ids=IDS)
def test_a_phrase_of_the_corpus_means_what_it_meant(row: dict[str, str]) -> None:
    assert _given(_read(row)) == _wanted(row)


def test_the_whole_corpus_is_exact(capsys: pytest.CaptureFixture[str]) -> None:
    exact = sum(_given(_read(row)) == _wanted(row) for row in CORPUS)
    with capsys.disabled():
        figures = f"{exact} of {len(CORPUS)} phrases exact in start, wrap and flags"
        sys.stdout.write(f"\n{figures}\n")
    assert exact == len(CORPUS) == 281 + 44


def test_no_window_lies_wholly_outside_the_true_one() -> None:
    for row in CORPUS:
        window = _read(row)
        true = _day(row["start_earliest"]), _day(row["start_latest"])
        if true != (None, None):
            assert window.within(*true) != "no", row["phrase"]
