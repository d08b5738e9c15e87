"""Every example of the README of the date language."""

from __future__ import annotations

import re
from datetime import date

import pytest

from filmtrack.errors import PhraseError
from filmtrack.when import read
from filmtrack.when.phrasing import say_days
from tests.conftest import ROOT

SAID = date(2026, 1, 13)
TEXT = (ROOT / "filmtrack" / "when" / "README.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| `([^`]+)` \| (.+) \|$", re.MULTILINE)


def _section(title: str) -> str:
    return TEXT.split(f"## {title}\n")[1].split("\n## ")[0]


def _examples() -> list[tuple[str, str, str]]:
    """The rows of the tables with the field that each table is about."""
    tables = _section("What a phrase means").split("| phrase | window |")[1:]
    return [
        (field, phrase, window)
        for field, table in zip(("shoot", "wrap", "release"), tables, strict=True)
        for phrase, window in _ROW.findall(table)
    ]


@pytest.mark.parametrize(("field", "phrase", "window"), _examples())
def test_a_phrase_of_the_readme_means_its_window(
    field: str, phrase: str, window: str
) -> None:
    found = read(phrase, SAID, field=field)
    assert "; ".join(filter(None, (say_days(found), ", ".join(found.flags)))) == window


@pytest.mark.parametrize(
    ("phrase", "reason"), _ROW.findall(_section("Which words are skipped"))
)
def test_a_phrase_of_the_readme_is_refused(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(reason)):
        read(phrase, SAID)
