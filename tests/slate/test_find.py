"""Which production a name means."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import AmbiguousError, NotFoundError
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.input import ReportDetails, claim_of
from filmtrack.ledger.production import Production
from filmtrack.slate.find import find

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document

REPORT = ReportDetails(date(2026, 3, 1), datetime(2026, 3, 1, tzinfo=UTC))


def _facts(number: int, id: str, title: str, *aka: str) -> Document:  # noqa: A002
    made = Production(number=number, id=id, first_title=title)
    return believe(made.claiming([claim_of("aka", name, REPORT) for name in aka]))


SLATE = [
    _facts(1, "heat-2", "Heat 2"),
    _facts(2, "heat-2-2", "Heat 2"),
    _facts(3, "the-brigands-of-rattlecreek", "The Brigands of Rattlecreek"),
    _facts(4, "1949", "1949", "Fatherland"),
    _facts(5, "amelie", "Amélie"),
    _facts(6, "the-batman", "The Batman"),
    _facts(7, "the-batman-part-ii", "The Batman: Part II", "Vengeance 2"),
]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("heat-2", 1),
        ("2", 2),
        ("brigands", 3),
        ("BRIGANDS OF RATTLECREEK", 3),
        ("1949", 4),
        ("fatherland", 4),
        ("father", 4),
        ("AMELIE", 5),
        ("batman", 6),
        ("the batman part ii", 7),
        ("vengeance", 7),
    ],
)
def test_a_name_means(name: str, number: int) -> None:
    assert find(SLATE, name).number == number


def test_a_number_may_have_any_length() -> None:
    with pytest.raises(NotFoundError):
        find(SLATE, "9" * 5000)


def test_a_name_that_may_be_several_lists_them() -> None:
    with pytest.raises(AmbiguousError) as refused:
        find(SLATE, "Heat 2")
    assert (
        refused.value.hint == "heat-2 (number 1, Heat 2); heat-2-2 (number 2, Heat 2)"
    )


def test_an_id_that_is_anothers_number_is_ambiguous() -> None:
    slate = [_facts(1, "alpha", "Alpha"), _facts(2, "1", "+1")]
    with pytest.raises(AmbiguousError):
        find(slate, "1")
    assert find(slate, "2").title == "+1"


def test_a_name_that_is_nobodys_offers_the_nearest() -> None:
    with pytest.raises(NotFoundError, match='no production "Amelia"') as refused:
        find(SLATE, "Amelia")
    assert "Amélie" in (refused.value.hint or "")
    with pytest.raises(NotFoundError) as refused:
        find([], "Heat 2")
    assert "filmtrack add" in (refused.value.hint or "")
