"""The query language, term by term."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.input import ReportDetails, claim_of
from filmtrack.ledger.production import Production
from filmtrack.slate.query import read_query

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document

TODAY = date(2026, 3, 1)
REPORT = ReportDetails(TODAY, datetime(2026, 3, 1, tzinfo=UTC), "Deadline", "Variety")


def _production(number: int, title: str, **facts: str) -> Document:
    claims = [claim_of(field, text, REPORT) for field, text in facts.items()]
    made = Production(
        number=number, id=title.lower().replace(" ", "-"), first_title=title
    )
    return believe(made.claiming(claims))


SLATE = [
    _production(
        1,
        "Heat 2",
        directors="Michael Mann",
        cast="Adam Driver (rumored)",
        studios="Amazon MGM Studios",
        shoot="August 2026",
        status="pre-production",
        source_material="novel: Heat 2 by Michael Mann",
        locations="Los Angeles",
        imdb="tt0000001",
    ),
    _production(
        2,
        "Ferrari",
        directors="Michael Mann",
        cast="Adam Driver (confirmed)",
        status="filming",
        hold="strike",
        tags="racing",
    ),
    _production(
        3, "Amélie", writers="Ann Zimmermann", shoot="TBD", notes="Paris, France"
    ),
    _production(
        4, "The Batman", shoot="May 2026 to September 2026", cast="Colin Farrell"
    ),
]


def _found(*words: str) -> list[str]:
    query = read_query(words, TODAY)
    return [facts.title for facts in SLATE if query.matches(facts)]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        (["heat"], ["Heat 2"]),
        (["amelie"], ["Amélie"]),
        (["eat"], []),
        (["heat 2"], ["Heat 2"]),
        (["^heat"], ["Ferrari", "Amélie", "The Batman"]),
        (["is:overdue,next,undated"], ["Heat 2", "Amélie", "The Batman"]),
        (["is:undated"], ["Amélie"]),
        (["is:filming"], ["Ferrari"]),
        (["^is:filming", "^is:undated"], ["Heat 2", "The Batman"]),
        (["is:followed"], []),
        (["director:mann"], ["Heat 2", "Ferrari"]),
        (["writer:mann"], []),
        (["director:mann", "^status:filming"], ["Heat 2"]),
        (["director:mann ^status:filming"], ["Heat 2"]),
        (["status:filming,wrapped"], ["Ferrari"]),
        (["status:In Production"], ["Ferrari"]),
        (["person:adam driver"], ["Heat 2", "Ferrari"]),
        (['person:"adam driver" standing:rumored'], ["Heat 2"]),
        (["person:colin,adam", "standing:confirmed"], ["Ferrari"]),
        (["standing:rumored"], ["Heat 2"]),
        (["studio:amazon"], ["Heat 2"]),
        (["shoot:2026-08"], ["Heat 2"]),
        (["shoot:2026-05..2026-09"], ["Heat 2", "The Batman"]),
        (["shoot:..2026-06"], ["The Batman"]),
        (["shoot:this summer"], ["Heat 2"]),
        (["shoot:none"], ["Ferrari", "Amélie"]),
        (["unread:"], []),
        (["^unread:shoot", "heat"], ["Heat 2"]),
        (["wrap:2026-09"], ["The Batman"]),
        (["tag:racing"], ["Ferrari"]),
        (["note:france"], ["Amélie"]),
        (["note:paris\\, france"], ["Amélie"]),
        (["location:los"], ["Heat 2"]),
        (["source:novel"], ["Heat 2"]),
        (["hold:yes"], ["Ferrari"]),
        (["hold:no", "director:mann"], ["Heat 2"]),
        (["hold:strike"], ["Ferrari"]),
        (["outlet:variety", "tag:racing"], ["Ferrari"]),
        (["imdb:tt0000001"], ["Heat 2"]),
        (["number:3"], ["Amélie"]),
        (["id:heat-2"], ["Heat 2"]),
        (["kind:film", "heat"], ["Heat 2"]),
    ],
    ids=str,
)
def test_a_query_finds(words: list[str], titles: list[str]) -> None:
    assert _found(*words) == titles


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("diretor:mann", 'did you mean "director:"?'),
        ("status:somewhere", "known: rumored"),
        ("standing:sure", "known: rumored"),
        ("shoot:2026-09..2026-05", "2026-05..2026-09"),
        ("shoot:TBD", ""),
        ("shoot:whenever", ""),
        ("^", "director:mann"),
    ],
)
def test_a_query_that_is_not_understood_says_what_would_be(
    word: str, told: str
) -> None:
    with pytest.raises(NotUnderstoodError) as refused:
        _found(word)
    assert told in (refused.value.hint or "")
    assert word.lstrip("^").partition(":")[0] in refused.value.what or word.startswith(
        "shoot"
    )
