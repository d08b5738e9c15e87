"""EDTF by the profile: the cases of FORMATS.md, and what is written reads back."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from filmtrack.errors import PhraseError
from filmtrack.when import read
from filmtrack.when.edtf.read import Edtf, EdtfError, read_edtf
from tests.when.reading import rows, told

CASES = rows("edtf-cases.tsv")
SAID = date(2024, 5, 1)


def _bound(day: date | None, *, unknown: bool) -> str:
    return str(day) if day else "unknown" if unknown else "open"


def _bounds(found: Edtf) -> tuple[str, str]:
    return (
        _bound(found.earliest, unknown=found.unknown_start),
        _bound(found.latest, unknown=found.unknown_end),
    )


@pytest.mark.parametrize("row", CASES, ids=[row["string"] for row in CASES])
def test_a_case_of_the_profile(row: dict[str, str]) -> None:
    if row["validity"] == "valid":
        assert _bounds(read_edtf(row["string"])) == (row["earliest"], row["latest"])
    else:
        with pytest.raises(EdtfError):
            read_edtf(row["string"])


def test_every_case_is_as_marked(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{len(CASES)} of {len(CASES)} EDTF cases as marked\n")
    assert len(CASES) == 64


@pytest.mark.parametrize(
    "text",
    [row["string"] for row in CASES if row["validity"] == "valid"],
)
def test_edtf_is_taken_for_a_phrase_and_kept(text: str) -> None:
    window = read(text, SAID)
    assert window.edtf == text
    assert window.flags == tuple(sorted(window.flags))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025/..", "2025-01-01/.."),
        ("[2025..]", "2025-01-01/.."),
        ("1985/", "1985-01-01/1985-12-31"),
        ("../1985-04", "../1985-04-30"),
        ("2025-03/2025-06", "2025-03 > 2025-06"),
        ("2025-03~/2025-06?", "2025-03 > 2025-06 ~?"),
        ("[2025-03,2025-05]", "2025-03-01/2025-05-31 |"),
        ("{1960,1961-12}", "1960-01-01/1961-12-31"),
    ],
)
def test_what_edtf_means_as_a_window(text: str, expected: str) -> None:
    assert told(read(text, SAID)) == expected


def test_the_wrap_field_takes_the_end_of_an_interval() -> None:
    window = read("2025-03/2025-06~", SAID, field="wrap")
    assert told(window) == "2025-06 ~"
    assert window.wrap is None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("March 11, 2025", "2025-03-11"),
        ("March 2025", "2025-03"),
        ("2025", "2025"),
        ("early 2025", "2025-37"),
        ("Q1 2025", "2025-33"),
        ("H2 2025", "2025-41"),
        ("winter 2025", "2025-24"),
        ("early March 2025", "[2025-03-01..2025-03-10]"),
        ("between March and July 2025", "[2025-03..2025-07]"),
        ("late 2024 or early 2025", "[2024-39,2025-37]"),
        ("March to June 2025", "2025-03/2025-06"),
        ("no earlier than Q2 2025", "2025-34/.."),
        ("around June 2025", "2025-06~"),
        ("possibly June 2025", "2025-06?"),
        ("possibly around June 2025", "2025-06%"),
        ("around early June 2025", "[2025-06-01..2025-06-10]"),
        ("early March to June 2025", None),
        ("TBD", None),
    ],
)
def test_the_first_form_that_fits_is_written(phrase: str, expected: str | None) -> None:
    assert read(phrase, SAID).edtf == expected


@pytest.mark.parametrize(
    "text", ["[2024,2025}", "[2025-02-30]", "[..]", "[2026..2025]"]
)
def test_what_could_only_be_edtf_and_is_wrong_is_refused(text: str) -> None:
    with pytest.raises(PhraseError):
        read(text, SAID)


@pytest.mark.parametrize(
    "text",
    ["0999", "3000", "2025-03-11T25:00:00Z", "2025-04~-31", "2025-XX-32", "2025-21-0X"],
)
def test_what_is_in_no_calendar_is_no_edtf(text: str) -> None:
    with pytest.raises(EdtfError):
        read_edtf(text)


def test_a_hemisphere_season_is_offered_as_what_was_meant() -> None:
    with pytest.raises(EdtfError, match="2025/2026"):
        read_edtf("2025-26")
