"""Tab completion, as the shell asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from filmtrack.slate.query import TERMS
from tests.conftest import ROOT, SAMPLE, Program

if TYPE_CHECKING:
    from pathlib import Path

RUN = "import sys; from filmtrack.__main__ import main; sys.exit(main())"


def offered(line: str, store: Path = SAMPLE, **environ: str) -> list[str]:
    """List what fish is offered for a line, without descriptions."""
    ended = subprocess.run(
        [sys.executable, "-c", RUN],
        cwd=ROOT,
        env={
            **os.environ,
            "_FILMTRACK_COMPLETE": "complete_fish",
            "_FILMTRACK_LINE": f"filmtrack {line}",
            "FILMTRACK_STORE": str(store),
            **environ,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stderr == ""
    lines = ended.stdout.split("\n")
    return [one[1:].partition("\t")[0] for one in lines if one.startswith("=")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("upd", ["update"]),
        ("schem", []),
        ("list --col", ["--columns"]),
        ("show heat", ["heat-2"]),
        ("show Heat", ["Heat 2"]),
        ("show HEAT", ["Heat 2"]),
        ("list -f js", ["json", "jsonl", "jsonld"]),
        ("history heat-2 -f js", ["json", "jsonl"]),
        ("timeline -f s", ["svg"]),
        ("export x -f b", ["bib"]),
        ("export --claims -f ", ["csv", "tsv", "jsonl"]),
        ("export --citations -f ", ["wiki", "bib"]),
        ("list dir", ["director:"]),
        ("list ^dir", ["^director:"]),
        ("list STATUS:F", ["STATUS:filming"]),
        ("list status:filming,pre", ["status:filming,pre-production"]),
        ("list person:christian", ["person:Christian Bale"]),
        ("list is:o", ["is:overdue"]),
        ("update heat-2 --status pre", ["pre-production"]),
        ("update heat-2 --outlet collid", ["Collider"]),
        ("update heat-2 --studio Unit", ["United Artists"]),
        ("update heat-2 --cast=christian", ["--cast=Christian Bale"]),
        ("person christian", ["Christian Bale"]),
        ("person bale", ["Christian Bale"]),
        ("outlets deadl", ["Deadline"]),
    ],
)
def test_tab_offers(line: str, found: list[str]) -> None:
    assert offered(line) == found


def test_every_query_term_is_offered() -> None:
    assert {f"{term}:" for term in TERMS} <= {*offered("list ")}


@pytest.mark.parametrize("command", ["list", "history heat-2", "timeline", "export -"])
def test_every_format_that_is_offered_is_accepted(
    sample: Program, command: str
) -> None:
    names = offered(f"{command} -f ")
    assert "csv" in names
    for name in names:
        assert sample(f"{command} -f {name}").code == 0, name


def test_saved_queries_are_offered(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[queries]\nmine = "status:filming"\n', encoding="utf-8")
    assert offered("list @", FILMTRACK_CONFIG=str(config)) == ["@mine"]


def test_people_are_offered_by_name() -> None:
    assert "Michael Mann" in offered("add X --director Mich", SAMPLE)


@pytest.mark.parametrize("content", [None, "not json", "{}"])
def test_a_store_that_is_missing_or_damaged_offers_nothing(
    tmp_path: Path, content: str | None
) -> None:
    store = tmp_path / "slate.json"
    if content is not None:
        store.write_text(content, encoding="utf-8")
    assert offered("show heat", store) == []


def test_hostile_titles_are_made_visible(run: Program) -> None:
    assert run(["add", "Evil\x1b[31m\nTitle"]).code == 0
    found = offered("show evil", run.home / "slate.json")
    assert found
    assert all("\x1b" not in line for line in found)
