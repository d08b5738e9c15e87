"""Belief in releases is separate for each territory and medium."""

from __future__ import annotations

from filmtrack.ledger.claim import valid_claims
from filmtrack.ledger.contested import contested
from filmtrack.ledger.slip import moves
from tests.builders import claim, document_of

US = claim("release", "18 December 2026", "2026-01-01", "Variety", territory="US")
UK = claim("release", "8 January 2027", "2026-01-05", "Screen", territory="UK")
STREAMING = claim("release", "March 2027", "2026-01-06", medium="streaming")
WORLD = claim("release", "2027", "2026-01-07", territory="worldwide")


def test_two_territories_are_two_releases_the_earliest_first() -> None:
    document = document_of(UK, US)
    assert document.release
    assert document.release.words == "18 December 2026"
    assert [(r.territory, r.words) for r in document.releases] == [
        ("US", "18 December 2026"),
        ("UK", "8 January 2027"),
    ]


def test_the_worldwide_or_unspecified_release_is_shown_first() -> None:
    document = document_of(US, UK, WORLD)
    assert document.release
    assert document.release.words == "2027"
    assert [release.territory for release in document.releases] == [
        "worldwide",
        "US",
        "UK",
    ]


def test_cinemas_come_before_other_media() -> None:
    document = document_of(STREAMING, UK)
    assert document.release
    assert document.release.words == "8 January 2027"


def test_a_later_report_displaces_the_date_of_its_own_territory_alone() -> None:
    later = claim("release", "25 December 2026", "2026-02-01", territory="USA")
    assert [r.words for r in document_of(US, UK, later).releases] == [
        "25 December 2026",
        "8 January 2027",
    ]


def test_a_date_in_cinemas_is_the_one_without_a_medium() -> None:
    plain = claim("release", "2026", "2025-01-01")
    cinemas = claim("release", "May 2026", "2025-02-01", medium="in cinemas")
    assert [r.words for r in document_of(plain, cinemas).releases] == ["May 2026"]


def test_dates_that_differ_by_territory_are_no_slip_and_no_contradiction() -> None:
    assert len(moves([US, UK], "release")) == 1
    assert contested(valid_claims([US, UK])) == []


def test_dates_for_one_territory_are_both() -> None:
    other = claim("release", "May 2027", "2026-01-05", "Screen", territory="U.S.")
    assert len(moves([US, other], "release")) == 2
    assert len(contested(valid_claims([US, other]))) == 1


def test_a_territory_in_the_words_counts_like_one_that_is_recorded() -> None:
    told = claim("release", "May 8 (US)", "2026-01-01")
    document = document_of(told, UK)
    assert [(r.territory, r.words) for r in document.releases] == [
        ("US", "May 8 (US)"),
        ("UK", "8 January 2027"),
    ]
