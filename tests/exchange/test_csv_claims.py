"""The table of claims comes back claim for claim, retractions and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from hypothesis import given

from filmtrack.exchange.detect import detect
from filmtrack.exchange.formats import CLAIM_WRITERS, reader, writer
from filmtrack.ledger.fields import FIELDS
from tests.exchange.memory import READING, WRITING, Memory, slates, source

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document
    from tests.exchange.conftest import Importing

HEADER = "id,title,n,field,value,standing,actual,said,retracted,why\n"


def unnumbered(claims: tuple[Claim, ...]) -> list[Claim]:
    """Give claims without what tells apart those that say the same."""
    return [msgspec.structs.replace(claim, n=1) for claim in claims]


@given(slates())
def test_claims_in_a_table_come_back(slate: list[Document]) -> None:
    content = writer("csv", CLAIM_WRITERS)(slate, WRITING)
    file = source(content, "claims.csv")
    there = Memory()
    there.take(list(reader(detect(file))(file, READING)))
    before = {d.title: unnumbered(d.claims) for d in slate if d.claims}
    after = {d.title: unnumbered(d.claims) for d in there.documents.values()}
    assert after.keys() == before.keys()
    for title, claims in before.items():
        assert all(claim in claims for claim in after[title])
        assert {c.field for c in after[title]} <= {*FIELDS}


def test_a_row_that_is_wrong_fails_alone(slate: Importing) -> None:
    rows = (
        "heat-2,Heat 2,1,directors,Michael Mann,confirmed,,2026-10-01,,\n"
        "heat-2,Heat 2,2,mood,grim,,,2026-10-01,,\n"
        "heat-2,Heat 2,3,shoot,early 2027,,maybe,2026-10-01,,\n"
        "heat-2,Heat 2,4,cast,Adam Driver,rumored,,soon,,\n"
        "heat-2,Heat 2,5,budget,$150M,,,2026-10-01,2026-11-01,a rumor\n"
    )
    ended = slate(slate.write("claims.csv", HEADER + rows))
    assert ended.code == 8
    assert 'row 2 (line 3): failed: unknown field "mood"' in ended.err
    assert 'column actual: "maybe" is not yes or no' in ended.err
    assert 'column said: "soon" is not a day' in ended.err
    heat = slate.productions["Heat 2"]
    assert [claim["n"] for claim in heat["claims"]] == [1, 2]
    assert heat["budget"] is None
    assert heat["claims"][1]["retracted"] == {"on": "2026-11-01", "why": "a rumor"}


def test_a_claim_of_another_film_with_the_same_id_is_not_added(
    slate: Importing,
) -> None:
    row = "heat-2,{},1,directors,{},confirmed,,2026-10-01,,\n"
    slate(slate.write("a.csv", HEADER + row.format("Heat 2", "Michael Mann")))
    slate(slate.write("b.csv", HEADER + row.format("Heatwave", "Ann Vale")))
    assert {*slate.productions} == {"Heat 2", "Heatwave"}


def test_a_row_that_is_cut_off_fails_alone(slate: Importing) -> None:
    header = "title,field,value,said,id\n"
    rows = "Heat 2,shoot,early 2027,2026-10-01\nHeat 2,shoot\n"
    ended = slate(slate.write("claims.csv", header + rows))
    assert ended.code == 8
    assert 'row 2 (line 3): failed: column said: "" is not a day' in ended.err
    assert slate.words("Heat 2", "shoot") == ["early 2027"]


def test_a_date_in_a_language_that_is_not_known_keeps_its_words(
    slate: Importing,
) -> None:
    header = "id,title,field,value,said,lang\n"
    row = "heat-2,Heat 2,shoot,awal 2027,2026-10-01,id\n"
    assert slate(slate.write("claims.csv", header + row)).code == 0
    shoot = slate.believed("Heat 2", "shoot")
    assert (shoot["words"], shoot["flags"]) == ("awal 2027", ["unread"])
    assert slate.run("check").code == 0
