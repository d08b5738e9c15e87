"""Every rule fires on its own example, and the examples read as its documentation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from filmtrack.articles.page import Block, Page
from filmtrack.articles.proposals import read_article
from filmtrack.articles.rules.catalog import RULES

if TYPE_CHECKING:
    from filmtrack.articles.rules.rule import ClaimRule

SAID = date(2026, 10, 1)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.label)
def test_a_rule_gives_what_its_example_says(rule: ClaimRule) -> None:
    page = Page([Block("paragraph", rule.example)])
    # Elsewhere the article shows that these names are persons'.
    page.blocks.append(Block("paragraph", "Ann Lee said so. Bo Dahl said no film."))
    reading = read_article(page, SAID, "Nightfall")
    fired = [label for _, labels in reading.explained for label in labels]
    assert rule.label in fired
    found = [p.value for p in reading.proposals if p.field == rule.field]
    assert set(rule.gives) <= set(found)


def test_no_two_rules_of_a_field_share_a_name() -> None:
    labels = [rule.label for rule in RULES]
    assert len(labels) == len(set(labels))
