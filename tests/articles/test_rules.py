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


@pytest.mark.parametrize(
    ("sentence", "field", "value", "standing"),
    [
        ("Zdjęcia do filmu ⟪Nightfall⟫ ruszyły w Oslo.", "status", "filming", None),
        ("Le tournage de ⟪Nightfall⟫ a commencé lundi.", "status", "filming", None),
        ("Le riprese di ⟪Nightfall⟫ sono iniziate lunedì.", "status", "filming", None),
        ("Die Dreharbeiten zu ⟪Nightfall⟫ haben begonnen.", "status", "filming", None),
        ("Съемки фильма ⟪Nightfall⟫ начались в Осло.", "status", "filming", None),
        (
            "Ann Lee está en negociaciones para el rodaje de ⟪Nightfall⟫.",
            *("cast", "Ann Lee", "in talks"),
        ),
    ],
)
def test_stages_and_deal_words_are_found_in_other_languages(
    sentence: str, field: str, value: str, standing: str | None
) -> None:
    reading = read_article(Page([Block("paragraph", sentence)]), SAID, "Nightfall")
    told = [(p.field, p.value, p.standing) for p in reading.proposals]
    assert (field, value, standing) in told


@pytest.mark.parametrize(
    "sentence",
    [
        "Zdjęcia do filmu ⟪Nightfall⟫ nie ruszyły w Oslo.",
        "Le tournage de ⟪Nightfall⟫ n'a pas commencé lundi.",
        "Ann Lee no está en negociaciones para el rodaje de ⟪Nightfall⟫.",
    ],
)
def test_what_is_denied_in_another_language_is_not_claimed(sentence: str) -> None:
    reading = read_article(Page([Block("paragraph", sentence)]), SAID, "Nightfall")
    assert not [p for p in reading.proposals if p.field in ("status", "cast")]
