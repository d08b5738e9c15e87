"""What an article's sentences say together: one claim for each film, field and name."""

from __future__ import annotations

from datetime import date

import pytest

from filmtrack.articles.proposals import read_article
from filmtrack.articles.source import read_page

SAID = date(2026, 10, 1)


def proposed(text: str, *, given: str | None = None) -> dict[tuple[str, str], object]:
    """Map the field and value of each proposal to its standing, or its via."""
    reading = read_article(read_page(text.encode()), SAID, given)
    return {(p.field, p.value): p.standing for p in reading.proposals}


TALKS = "Ann Lee is in talks to star in the thriller “Night Falls.” "


@pytest.mark.parametrize(
    ("later", "standing"),
    [
        ("Lee has signed on to star in “Night Falls.”", "confirmed"),
        ("Lee has left “Night Falls.”", "exited"),
        ("Lee plays a detective.", "in talks"),
    ],
)
def test_the_strongest_standing_of_a_person_is_proposed_once(
    later: str, standing: str
) -> None:
    found = proposed(f"{TALKS}\n\n{later}")
    assert [s for (field, _), s in found.items() if field == "cast"] == [standing]


def test_the_quote_is_the_sentence_that_states_the_standing() -> None:
    later = "Lee has left “Night Falls.”"
    reading = read_article(read_page(f"{TALKS}\n\n{later}".encode()), SAID)
    assert [p.quote for p in reading.proposals if p.field == "cast"] == [later]
