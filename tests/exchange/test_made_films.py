"""Two long lists of films with the truth beside them: none merged wrongly."""

from __future__ import annotations

from tests.exchange.made_films import measure


def test_no_two_films_become_one_and_few_stay_two() -> None:
    outcome, is_stable = measure(3000)
    assert outcome.wrong == []
    assert len(outcome.missed) + outcome.failed <= outcome.rows / 100
    assert is_stable
