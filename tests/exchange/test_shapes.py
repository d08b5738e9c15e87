"""Files in the shapes that services, trackers and people's own tables have.

The films in them are invented, the shapes are not. `shapes/expected.json` says of each
file what must come of it: every film with some of its facts, how many rows are left
out or of films seen, and the exit code. A date that is a list is its first day, or its
first and last.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from filmtrack.ledger.fields import IDS, PEOPLE, WINDOWS

if TYPE_CHECKING:
    from tests.exchange.conftest import Importing

SHAPES = Path(__file__).parent / "shapes"
EXPECTED: dict[str, dict[str, Any]] = json.loads(
    (SHAPES / "expected.json").read_text("utf-8")
)


def test_every_file_has_its_expected_result() -> None:
    files = {path.name for path in SHAPES.iterdir()} - {"expected.json"}
    assert files == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_gives_its_films_and_no_other_facts(slate: Importing, name: str) -> None:
    expected = EXPECTED[name]
    ended = slate(SHAPES / name, *expected.get("options", ()))
    found = _films(slate)
    assert found.keys() == expected["films"].keys()
    for title, facts in expected["films"].items():
        told = {f: _told(found[title], f, value) for f, value in facts.items()}
        assert told == facts
    assert ended.code == expected.get("code", 0)
    assert _counted(ended.err, "left out") == expected.get("left_out", 0)
    assert _counted(ended.err, "seen already") == expected.get("seen", 0)
    before = slate.bytes
    slate(SHAPES / name, *expected.get("options", ()))
    assert slate.bytes == before


def _films(slate: Importing) -> dict[str, dict[str, Any]]:
    """Give the films by title; the second of one title is "Love#2"."""
    seen: Counter[str] = Counter()
    films = {}
    for film in json.loads(slate.run("list -f json").out):
        seen[film["title"]] += 1
        count = seen[film["title"]]
        films[film["title"] + (f"#{count}" if count > 1 else "")] = film
    return films


def _told(film: dict[str, Any], field: str, wanted: object) -> object:
    """Give what is believed of a field, in the form in which it is expected."""
    if field in IDS:
        return film["ids"][field]
    value = film[field]
    if field in PEOPLE:
        return [credit["name"] for credit in value]
    if field not in WINDOWS or value is None:
        return value
    if not isinstance(wanted, list):
        return value["words"]
    return [value["earliest"], value["latest"]][: len(wanted)]


def _counted(messages: str, severity: str) -> int:
    """Give the number of rows that the summary counts."""
    found = re.search(rf"^{severity}: ([0-9]+) rows?$", messages, re.MULTILINE)
    return int(found[1]) if found else 0
