"""The optional configuration: config.toml, the environment, and their order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program


@pytest.fixture
def configured(seeded: Program) -> Program:
    """The program with an empty config.toml."""
    path = seeded.home / ".config" / "filmtrack" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text("", encoding="utf-8")
    return seeded


def _configure(program: Program, text: str) -> Path:
    path = program.home / ".config" / "filmtrack" / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_where_names_the_configuration(configured: Program) -> None:
    path = _configure(configured, "")
    assert f"configuration: {path}\n" in configured("where").out
    path.unlink()
    assert f"configuration: {path} (none)\n" in configured("where").out
    named = configured("where -f json", FILMTRACK_CONFIG="/elsewhere/my.toml")
    assert json.loads(named.out)["config"] == "/elsewhere/my.toml"


def test_the_answer_names_an_outlet_from_the_settings(configured: Program) -> None:
    _configure(configured, 'outlet = "Deadline"')
    assert "by Deadline, from config.toml" in configured("move heat 2027").out
    environment = {"FILMTRACK_OUTLET": "Variety"}
    from_environment = configured("move heat 2028", **environment)
    assert "by Variety, from FILMTRACK_OUTLET" in from_environment.out
    typed = configured("move heat 2029 -b Mint", **environment)
    assert ", from" not in typed.out
    outlets = [c["outlet"] for c in json.loads(configured("history heat -f json").out)]
    assert outlets[-3:] == ["Deadline", "Variety", "Mint"]


def test_the_store_may_be_configured(configured: Program) -> None:
    _configure(configured, 'store = "films.json"')
    del_store = {"FILMTRACK_STORE": ""}
    folder = configured.home / ".config" / "filmtrack"
    assert configured("where", **del_store).out.startswith(f"{folder}/films.json\n")
    assert configured("where").out.startswith(f"{configured.home}/slate.json\n")
    other = configured("--store other.json where", **del_store)
    assert other.out.startswith("other.json\n")


@pytest.mark.parametrize(
    "text",
    [
        'columns = "number,title"',
        'columns = ["number", "title"]',
        '[columns]\nlist = "number,title"',
        '[list]\ncolumns = ["number", "title"]',
    ],
)
def test_columns_and_sort_of_a_view_may_be_configured(
    configured: Program, text: str
) -> None:
    configured("add Alpha")
    _configure(configured, f"{text}\n")
    assert configured("list -f csv").out.startswith("number,title\r\n")
    assert configured("list -f csv -c title").out.startswith("title\r\n")
    _configure(configured, 'sort = "-title"')
    titles = [row["title"] for row in json.loads(configured("list -f json").out)]
    assert titles == ["Heat 2", "Alpha"]


@pytest.mark.parametrize("command", ["list", "upcoming"])
@pytest.mark.parametrize("key", ["columns", "sort"])
def test_an_unknown_column_is_a_mistake_of_the_file(
    configured: Program, command: str, key: str
) -> None:
    path = _configure(configured, f'{key} = ["title", "bogus"]')
    ended = configured(command)
    assert ended.code == 9
    assert f'{path}: unknown column "bogus"' in ended.err
    assert configured(f"{command} --{key} bogus").code == 5


def test_long_entries_and_the_pager_may_be_configured(configured: Program) -> None:
    plain = configured("upcoming -f table").out
    _configure(configured, "long = true")
    cards = configured("upcoming -f table").out
    assert cards == configured("upcoming --long -f table").out != plain
    configured.is_terminal = True
    _configure(configured, 'pager = "no-such-pager"\n[upcoming]\nlong = true')
    assert "Heat 2" in configured("upcoming").out


def test_a_saved_query_stands_for_its_words(configured: Program) -> None:
    _configure(configured, '[queries]\nmann = "director:mann shoot:2024"')
    configured("add Alpha")
    assert len(json.loads(configured("list @mann -f json").out)) == 1
    ended = configured("list @nothing")
    assert ended.code == 5
    assert "saved queries: @mann" in ended.err


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('outlet = "Mint"\ncolour = true', "line 2", 'unknown key "colour"'),
        ("\n[columns]\nshow = []", "line 3", 'unknown view "show"'),
        ("[list]\nwidth = 3", "line 2", 'unknown key "width" in [list]'),
        ("[list]\nlong = true", "line 2", 'unknown key "long" in [list]'),
        ("outlet = 3", "line 1", "outlet must be text"),
        ("long = 3", "line 1", "long is neither true nor false"),
        ("columns = 3", "line 1", "columns is not a list of names"),
        ("[queries]\na = 1", "line 2", "a must be text"),
        ("outlet = \n", "line 1", "Invalid value"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    configured: Program, text: str, line: str, what: str
) -> None:
    path = _configure(configured, text)
    ended = configured("list")
    assert (ended.code, ended.out) == (9, "")
    assert str(path) in ended.err
    assert line in ended.err
    assert what in ended.err
