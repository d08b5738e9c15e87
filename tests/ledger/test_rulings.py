"""What reports do that must not mislead the rule of belief."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filmtrack.ledger.source_material import SourceMaterial, read_source_material
from tests.builders import claim, document_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.ledger.claim import Claim


def cast_of(*claims: Claim) -> list[tuple[str, str | None, str]]:
    found = document_of(*claims).cast
    return [(credit.name, credit.role, credit.standing) for credit in found]


def said(field: str, names: Sequence[str]) -> list[Claim]:
    """Make a claim of each name, a day after the other."""
    return [claim(field, name, f"2026-01-0{n}") for n, name in enumerate(names, 1)]


def studios_of(*names: str) -> list[str]:
    return sorted(
        credit.name for credit in document_of(*said("studios", names)).studios
    )


class TestAReportThatMerelyNamesSomebody:
    def test_attached_after_confirmed_changes_nothing(self) -> None:
        document = document_of(
            claim("cast", "Al Pacino", "2026-01-01", standing="confirmed"),
            claim("cast", "Al Pacino", "2026-01-02", standing="attached"),
            claim("cast", "Al Pacino", "2026-01-03"),
        )
        (pacino,) = document.cast
        assert (pacino.standing, pacino.claim, document.reports) == ("confirmed", 1, 3)

    @pytest.mark.parametrize("standing", ["rumored", "in talks", "exited", "denied"])
    def test_any_other_later_standing_is_believed(self, standing: str) -> None:
        document = document_of(
            claim("cast", "Al Pacino", "2026-01-01", standing="confirmed"),
            claim("cast", "Al Pacino", "2026-01-02", standing=standing),
        )
        assert [c.standing for c in document.cast + document.out] == [standing]

    def test_attached_after_an_exit_is_a_return(self) -> None:
        assert cast_of(
            claim("cast", "Al Pacino", "2026-01-01", standing="confirmed"),
            claim("cast", "Al Pacino", "2026-01-02", standing="exited"),
            claim("cast", "Al Pacino", "2026-01-03", standing="attached"),
        ) == [("Al Pacino", None, "attached")]


class TestALessDetailedReport:
    def test_a_shorter_role_does_not_displace_the_fuller_one(self) -> None:
        assert cast_of(
            claim("cast", "Saoirse Ronan", "2026-01-01", role="Linda McCartney"),
            claim("cast", "Saoirse Ronan", "2026-01-02", role="Linda"),
        ) == [("Saoirse Ronan", "Linda McCartney", "attached")]

    def test_another_role_does(self) -> None:
        assert cast_of(
            claim("cast", "Saoirse Ronan", "2026-01-01", role="Linda McCartney"),
            claim("cast", "Saoirse Ronan", "2026-01-02", role="Yoko"),
        ) == [("Saoirse Ronan", "Yoko", "attached")]

    def test_a_source_without_a_title_does_not_displace_a_matching_one(self) -> None:
        document = document_of(
            claim("source_material", read_source_material("novel: Heat 2 by M. Mann")),
            claim("source_material", SourceMaterial(type="novel"), "2026-01-02"),
            claim("source_material", SourceMaterial(type="book"), "2026-01-03"),
        )
        assert document.source_material
        assert document.source_material.title == "Heat 2"
        assert document.source_material.claim == 1

    @pytest.mark.parametrize(
        "later", [SourceMaterial(type="true story"), SourceMaterial(by=("J. Ellroy",))]
    )
    def test_one_that_does_not_match_is_believed(self, later: SourceMaterial) -> None:
        document = document_of(
            claim("source_material", read_source_material("novel: Heat 2 by M. Mann")),
            claim("source_material", later, "2026-01-02"),
        )
        assert document.source_material
        assert document.source_material.title is None


class TestAHold:
    HOLD = claim("hold", "strike", "2026-01-10")

    def test_the_start_of_shooting_ends_it(self) -> None:
        started = claim("shoot", "2 February", "2026-02-03", actual=True)
        assert document_of(self.HOLD, started).hold is None

    def test_a_stage_of_filming_said_later_ends_it(self) -> None:
        filming = claim("status", "filming", "2026-02-03")
        assert document_of(self.HOLD, filming).hold is None

    def test_a_start_before_the_hold_that_is_reported_later_does_not(self) -> None:
        started = claim("shoot", "2 January", "2026-02-03", actual=True)
        assert document_of(self.HOLD, started).hold == "strike"

    def test_a_target_does_not(self) -> None:
        target = claim("shoot", "May", "2026-02-03")
        assert document_of(self.HOLD, target).hold == "strike"

    def test_a_hold_during_the_shoot_stays(self) -> None:
        started = claim("shoot", "2 January", "2026-01-03", actual=True)
        assert document_of(started, self.HOLD).hold == "strike"


class TestAnotherSpellingOfAName:
    def test_the_most_frequent_spelling_is_shown(self) -> None:
        names = ("Chloe Zhao", "Chloé Zhao", "Chloé Zhao", "Chloe Zhao", "Chloé Zhao")
        (zhao,) = document_of(*said("directors", names)).directors
        assert zhao.name == "Chloé Zhao"

    def test_of_two_as_frequent_the_latest_is_shown(self) -> None:
        document = document_of(
            claim("directors", "Chloé Zhao", "2026-01-01"),
            claim("directors", "Chloe Zhao", "2026-01-02"),
        )
        assert [c.name for c in document.directors] == ["Chloe Zhao"]

    @pytest.mark.parametrize("initials", ["S.S.", "S. S.", "SS", "s s"])
    def test_initials_match_however_they_are_spaced(self, initials: str) -> None:
        names = ("S S Rajamouli", f"{initials} Rajamouli")
        assert len(document_of(*said("directors", names)).directors) == 1

    @pytest.mark.parametrize(
        "other",
        [
            *("Amazon MGM Pictures", "Amazon MGM Studios", "Amazon MGM Films"),
            *("Amazon MGM Productions", "Amazon MGM Entertainment", "Amazon MGM Co."),
            *("Amazon MGM Features", "Amazon MGM Cinema", "Amazon MGM Motion Pictures"),
            *("Amazon MGM, Inc.", "Amazon MGM Ltd.", "Amazon MGM LLC"),
        ],
    )
    def test_a_studio_is_the_same_with_a_company_word(self, other: str) -> None:
        assert studios_of(other, "Amazon MGM", "Amazon MGM") == ["Amazon MGM"]

    @pytest.mark.parametrize(
        "names",
        [
            ("DC Films", "DC Studios"),
            ("Focus Features", "Focus Films"),
            ("A24", "A24 Music"),
            ("21 Films", "21"),
            ("Films", "Studios"),
        ],
    )
    def test_others_are_two(self, names: tuple[str, str]) -> None:
        assert len(studios_of(*names)) == 2

    def test_outlets_that_differ_by_a_leading_the_are_one_origin(self) -> None:
        document = document_of(
            claim("notes", "a", outlet="The Hollywood Reporter"),
            claim("notes", "b", outlet="Hollywood Reporter"),
        )
        assert (document.origins, document.reports) == (1, 1)


class TestTitles:
    def test_the_original_title_is_no_other_title_of_itself(self) -> None:
        document = document_of(
            claim("original_title", "Calor 2"),
            claim("aka", "calor 2"),
            claim("aka", "H2"),
        )
        assert document.aka == ("H2",)

    def test_a_replaced_title_becomes_an_aka(self) -> None:
        document = document_of(claim("title", "Heat Two", "2026-01-05"))
        assert (document.title, document.aka) == ("Heat Two", ("Heat 2",))
