"""Titles, people and outlets in Japanese, Korean and Chinese, in every command."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from filmtrack.views.text_width import width
from tests.cli.test_complete import offered

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program

ADDED = (
    ["千と千尋の神隠し2", "--director", "宮崎吾朗", "--shoot", "来春クランクイン"],
    [
        "호프2",
        "--director",
        "나홍진",
        "--cast",
        "황정민 as 범석",
        "--shoot",
        "내년 3월",
    ],
    ["流浪地球4", "--director", "郭帆", "--shoot", "预计2027年10月开机"],
    ["ﾄﾞﾗｲﾌﾞ・マイ・カー２", "--director", "濱口竜介", "--release", "2027年夏公開"],
)
OUTLETS = ("映画ナタリー", "씨네21", "新浪娱乐", "映画ナタリー")


@pytest.fixture
def slate(run: Program) -> Program:
    """A slate of four films in three scripts."""
    for words, outlet in zip(ADDED, OUTLETS, strict=True):
        said = ["--outlet", outlet, "--said", "2026-02-20"]
        assert run(["add", *words, *said]).code == 0
    return run


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("神隠し", ["千と千尋の神隠し2"]),
        ("ドライブ", ["ﾄﾞﾗｲﾌﾞ・マイ・カー２"]),
        ("マイ・カー2", ["ﾄﾞﾗｲﾌﾞ・マイ・カー２"]),
        ("ﾏｲ", ["ﾄﾞﾗｲﾌﾞ・マイ・カー２"]),
        ("地球", ["流浪地球4"]),
        ("호프", ["호프2"]),
        ("프2", []),
        ("director:吾朗", ["千と千尋の神隠し2"]),
        ("cast:황정민", ["호프2"]),
        ("outlet:ナタリー", ["千と千尋の神隠し2", "ﾄﾞﾗｲﾌﾞ・マイ・カー２"]),
        ("shoot:2027-03", ["호프2", "千と千尋の神隠し2"]),
    ],
)
def test_a_query_finds_any_part_of_a_word_where_no_space_parts_words(
    slate: Program, query: str, titles: list[str]
) -> None:
    found = json.loads(slate(["list", query, "-f", "json"]).out)
    assert {row["title"] for row in found} == set(titles)


@pytest.mark.parametrize("name", ["神隠し", "호프", "地球", "ドライブ"])
def test_a_part_that_no_other_title_has_names_a_production(
    slate: Program, name: str
) -> None:
    assert slate(["show", name]).code == 0
    assert slate(["update", name, "--note", "確認"]).code == 0


@pytest.mark.parametrize("columns", [60, 100, 160])
@pytest.mark.parametrize("command", ["list", "upcoming", "outlets", "history 호프2"])
def test_wide_characters_keep_columns_straight(
    slate: Program, columns: int, command: str
) -> None:
    slate.is_terminal, slate.width = True, columns
    drawn = slate(command, NO_COLOR="1").out.splitlines()
    assert all(width(line) <= columns for line in drawn)
    start = {"list": "SHOOTS", "upcoming": "TITLE"}.get(command)
    if start:
        head = next(line for line in drawn if start in line)
        at = width(head[: head.index(start)])
        for line in drawn:
            title = next((words[0] for words in ADDED if words[0] in line), None)
            if title and command == "upcoming":
                assert width(line[: line.index(title)]) == at


@pytest.mark.parametrize("kind", ["csv", "json", "jsonl"])
def test_what_is_written_reads_back_the_same(
    slate: Program, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / f"films.{kind}"
    claims = ["--claims"] if kind == "jsonl" else []
    assert slate(["export", str(file), *claims]).code == 0
    back = ["--store", str(tmp_path / "back.json")]
    assert slate([*back, "import", str(file)]).code == 0
    for words in ("title,shoot", "title,release", "title,director,cast"):
        asked = ["list", "--columns", words, "--sort", "title"]
        assert slate([*back, *asked]).out == slate(asked).out


def test_a_date_keeps_the_language_in_which_it_was_read(slate: Program) -> None:
    stored = slate.stored()["productions"].values()
    found = {c["lang"] for one in stored for c in one["claims"] if c.get("lang")}
    assert found == {"ja", "ko", "zh"}


def test_completion_offers_titles_and_people_of_any_script(slate: Program) -> None:
    store = slate.home / "slate.json"
    assert offered("show 流浪", store) == ["流浪地球4"]
    assert offered("list director:나", store) == ["director:나홍진"]
    assert offered("person 濱口", store) == ["濱口竜介"]
