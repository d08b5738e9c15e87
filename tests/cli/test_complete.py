"""Tab completion, as the shell asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, SAMPLE, Program

if TYPE_CHECKING:
    from pathlib import Path

RUN = "import sys; from filmtrack.__main__ import main; sys.exit(main())"


def _offered(words: str, store: Path) -> list[str]:
    ended = subprocess.run(
        [sys.executable, "-c", RUN],
        cwd=ROOT,
        env={
            **os.environ,
            "_FILMTRACK_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split(" ")) - 1),
            "FILMTRACK_STORE": str(store),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stderr == ""
    return [line for line in ended.stdout.split("\n") if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("filmtrack up", ["update", "upcoming"]),
        ("filmtrack list --col", ["--columns"]),
        ("filmtrack show heat", ["heat-2"]),
        ("filmtrack show Heat", ["Heat 2"]),
        ("filmtrack list -f js", ["json", "jsonl", "jsonld"]),
        ("filmtrack list dir", ["director:"]),
        ("filmtrack update heat-2 --status pre", ["pre-production"]),
        ("filmtrack update heat-2 --outlet Collid", ["Collider"]),
        ("filmtrack update heat-2 --studio Unit", ["United Artists"]),
    ],
)
def test_tab_offers(words: str, offered: list[str]) -> None:
    assert _offered(words, SAMPLE) == offered


def test_people_are_offered_by_name() -> None:
    assert "Michael Mann" in _offered("filmtrack add X --director Mich", SAMPLE)


@pytest.mark.parametrize("content", [None, "not json", "{}"])
def test_a_store_that_is_missing_or_damaged_offers_nothing(
    tmp_path: Path, content: str | None
) -> None:
    store = tmp_path / "slate.json"
    if content is not None:
        store.write_text(content, encoding="utf-8")
    assert _offered("filmtrack show heat", store) == []


def test_hostile_titles_are_made_visible(run: Program) -> None:
    assert run(["add", "Evil\x1b[31m\nTitle"]).code == 0
    offered = _offered("filmtrack show evil", run.home / "slate.json")
    assert offered
    assert all("\x1b" not in line for line in offered)
