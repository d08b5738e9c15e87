"""Uniting the claims of two slates: the same ones once, and nothing by halves."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.reconcile import unite

if TYPE_CHECKING:
    from collections.abc import Iterable

RECORDED = datetime(2026, 1, 4, tzinfo=UTC)

_struck = st.builds(
    Retraction,
    on=st.sampled_from([date(2026, 2, 1), date(2026, 2, 2)]),
    why=st.sampled_from(["denied", "misread"]),
)
_claims = st.builds(
    Claim,
    n=st.just(0),
    field=st.just("notes"),
    value=st.sampled_from(["x", "y"]),
    said=st.just(date(2026, 1, 1)),
    recorded=st.sampled_from([datetime(2026, 1, day, tzinfo=UTC) for day in (1, 2)]),
    retracted=st.none() | _struck,
)
_ledgers = st.lists(_claims, max_size=6).map(
    lambda claims: [replace(claim, n=n) for n, claim in enumerate(claims, 1)]
)


def united(ours: list[Claim], theirs: list[Claim]) -> list[Claim]:
    """Give all claims of both sides as they are once united, without their numbers."""
    return bare(claim for claims in unite(ours, theirs) for claim in claims)


def bare(claims: Iterable[Claim]) -> list[Claim]:
    """Give claims without their numbers."""
    return [replace(claim, n=0) for claim in claims]


@given(one=_ledgers, other=_ledgers)
def test_both_sides_unite_to_the_same(one: list[Claim], other: list[Claim]) -> None:
    assert Counter(united(one, other)) == Counter(united(other, one))


@given(one=_ledgers, other=_ledgers)
def test_to_unite_again_changes_nothing(one: list[Claim], other: list[Claim]) -> None:
    found = unite(one, other)
    new = [replace(c, n=n) for n, c in enumerate(found.new, len(one) + 1)]
    known = [*found.ours, *new]
    for side in (one, other):
        again = unite(known, side)
        assert {claim.n: claim for claim in again.ours} == {c.n: c for c in known}
        assert again.new == []


@given(own=_ledgers)
def test_with_itself_a_ledger_stays_as_it_is(own: list[Claim]) -> None:
    assert {claim.n: claim for claim in unite(own, own).ours} == {c.n: c for c in own}


@given(one=_ledgers, other=_ledgers)
def test_what_was_struck_through_stays_so(one: list[Claim], other: list[Claim]) -> None:
    after = {claim.n: claim for claim in unite(one, other).ours}
    assert after.keys() == {claim.n for claim in one}
    assert all(after[claim.n].retracted for claim in one if claim.retracted)


def test_a_claim_typed_twice_and_struck_once_stays_with_the_one_that_stands() -> None:
    first, twice = (
        Claim(n=n, field="shoot", value="May 2026", said=date(2026, 1, 1), recorded=day)
        for n, day in ((1, datetime(2026, 1, 2, tzinfo=UTC)), (3, RECORDED))
    )
    struck = replace(twice, retracted=Retraction(date(2026, 1, 5), "typed twice"))
    theirs = replace(first, n=1, recorded=datetime(2026, 1, 9, tzinfo=UTC))
    found = unite([first, struck], [theirs])
    assert sorted(found.ours, key=lambda claim: claim.n) == [first, struck]
    assert found.new == []
