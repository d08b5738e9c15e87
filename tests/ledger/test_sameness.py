"""Uniting the claims of two slates: the same ones once, and nothing by halves."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.sameness import unite

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
_ledgers = st.lists(_claims, max_size=6)


def united(ours: list[Claim], theirs: list[Claim]) -> list[Claim]:
    """Give all claims of both sides as they are once united."""
    return [claim for claims in unite(ours, theirs) for claim in claims]


@given(one=_ledgers, other=_ledgers)
def test_both_sides_unite_to_the_same(one: list[Claim], other: list[Claim]) -> None:
    assert Counter(united(one, other)) == Counter(united(other, one))


@given(one=_ledgers, other=_ledgers)
def test_to_unite_again_changes_nothing(one: list[Claim], other: list[Claim]) -> None:
    known = united(one, other)
    for side in (one, other):
        again = unite(known, side)
        assert Counter(again.ours) == Counter(known)
        assert again.new == []


@given(own=_ledgers)
def test_with_itself_a_ledger_stays_as_it_is(own: list[Claim]) -> None:
    assert Counter(unite(own, own).ours) == Counter(own)
