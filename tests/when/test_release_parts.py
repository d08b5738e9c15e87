"""A release phrase split by territory and medium."""

from __future__ import annotations

import pytest

from filmtrack.when import split_release


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("May 8", [("May 8", None, None)]),
        ("May 8 (US)", [("May 8 (US)", "US", None)]),
        ("in cinemas from 8 May", [("in cinemas from 8 May", None, "cinemas")]),
        ("on VOD May 8", [("on VOD May 8", None, "digital")]),
        ("May 8 worldwide", [("May 8 worldwide", "worldwide", None)]),
        (
            "in cinemas May 23, 2025, in IMAX",
            [
                ("in cinemas May 23, 2025, in IMAX", None, "cinemas"),
                ("in cinemas May 23, 2025, in IMAX", None, "IMAX"),
            ],
        ),
        (
            "limited Dec. 11, wide Jan. 8",
            [("limited Dec. 11", None, "limited"), ("wide Jan. 8", None, "wide")],
        ),
        (
            "May 8 in the US and May 15 in the UK",
            [
                ("May 8 in the US", "US", None),
                ("May 15 in the UK", "UK", None),
            ],
        ),
        (
            "in theaters and on demand June 18",
            [
                ("in theaters and on demand June 18", None, "cinemas"),
                ("in theaters and on demand June 18", None, "digital"),
            ],
        ),
    ],
)
def test_each_territory_medium_and_date_is_a_part(
    phrase: str, parts: list[tuple[str, str | None, str | None]]
) -> None:
    assert [tuple(part) for part in split_release(phrase)] == parts
