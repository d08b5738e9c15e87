"""`filmtrack export`: what is a FILE and what a query, and what finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filmtrack.exchange.out import citations
from tests.builders import claim, document_of
from tests.exchange.memory import WRITING

if TYPE_CHECKING:
    from tests.conftest import Program


@pytest.mark.parametrize(
    "words", ["nosuch.xyz", ".", "..", "/tmp/dir", "x.csv x.json", "-o x.csv a/b"]
)
def test_a_word_meant_as_a_file_is_not_taken_for_a_query(
    run: Program, words: str
) -> None:
    run(["add", "Heat 2"])
    ended = run(f"export {words}")
    assert ended.code == 5
    assert "is neither a FILE of a known format nor a known production" in ended.err
    assert "hint: formats: csv, tsv, jsonl, json" in ended.err
    assert ended.out == ""


def test_a_title_may_look_like_a_path(run: Program) -> None:
    run(["add", "Face/Off 2"])
    ended = run(["export", "face/off"])
    assert ended.code == 0
    assert "Face/Off 2" in ended.out


@pytest.mark.parametrize("query", ["nosuch", "release:2031-01/2031-03"])
def test_that_there_is_nothing_to_export_is_said(run: Program, query: str) -> None:
    run(["add", "Heat 2"])
    ended = run(["export", query])
    assert ended.code == 0
    assert ended.err == "nothing to export\n"


def test_the_help_says_what_is_written_without_a_file(run: Program) -> None:
    assert "else CSV)" in " ".join(run("export --help").out.split())


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///x", "no page"])
def test_only_addresses_of_the_web_are_cited(url: str) -> None:
    document = document_of(claim("notes", url=url))
    for write in (citations.write_wiki, citations.write_bibtex):
        cited = write([document], WRITING).decode()
        assert "Variety" in cited
        assert "url" not in cited
        assert "access-date" not in cited
    linked = document_of(claim("notes", url="https://variety.com/x"))
    assert b"|url=https://variety.com/x" in citations.write_wiki([linked], WRITING)
