"""A field is a row of the table and a line in `Facts`; all else derives from it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from filmtrack.ledger.facts import Facts, Ids
from filmtrack.ledger.fields import FIELDS, FieldKind, read_field
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_ROW = (
    '    _texts("moods", "mood", "What it feels like.", "mood, moods, atmosphere"),\n'
)
_LINE = "    moods: tuple[str, ...] = ()\n"
_HEADERS = "Title,Atmosphere\nRan,grim\n"


class Copy(NamedTuple):
    """A copy of the package that has a field more than ours."""

    folder: Path

    def run(self, *words: str, **environ: str) -> str:
        """Run a command of it; give what it says on both streams."""
        ended = subprocess.run(
            [sys.executable, "-m", "filmtrack", "--store", "slate.json", *words],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "FILMTRACK_TODAY": "2026-03-01", **environ},
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout + ended.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A slate of one production of which the mood is known."""
    folder = tmp_path_factory.mktemp("copy")
    package = folder / "filmtrack"
    shutil.copytree(ROOT / "filmtrack", package)
    for name, before, more in (
        ("fields.py", '    _text("budget"', _ROW),
        ("facts.py", "    notes: tuple", _LINE),
    ):
        module = package / "ledger" / name
        text = module.read_text(encoding="utf-8")
        assert text.count(before) == 1
        module.write_text(text.replace(before, more + before), encoding="utf-8")
    made = Copy(folder)
    made.run("add", "Heat 2", "--mood", "wistful", "--outlet", "Variety")
    return made


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("add --help", "--mood"),
        ("add --help", "What it feels like."),
        ("update --help", "--mood"),
        ("list mood:wistful", "Heat 2"),
        ("list moods:wistful", "Heat 2"),
        ("list --columns mood", "wistful"),
        ("list --sort mood", "Heat 2"),
        ("show heat-2", "mood"),
        ("show heat-2", "wistful"),
        ("show heat-2 -f json", '"moods": ['),
        ("history heat-2", "wistful"),
        ("list -f json", '"moods":["wistful"]'),
        ("export -f json", '"moods":["wistful"]'),
        ("export -f jsonl", '"moods":["wistful"]'),
        ("export -f csv", "wistful"),
        ("export -f md", "**mood:** wistful"),
        ("export -f html", "wistful"),
        ("schema", '"moods"'),
    ],
)
def test_a_new_field_is_found_in_every_place(
    copy: Copy, words: str, shown: str
) -> None:
    assert shown in copy.run(*words.split())


def test_our_own_csv_brings_a_new_field_back(copy: Copy, tmp_path: Path) -> None:
    exported = tmp_path / "own.csv"
    copy.run("export", str(exported))
    other = str(tmp_path / "other.json")
    copy.run("--store", other, "import", str(exported))
    listed = json.loads(copy.run("--store", other, "list", "-f", "json"))
    assert listed[0]["moods"] == ["wistful"]


def test_any_csv_brings_a_new_field_by_its_header_words(
    copy: Copy, tmp_path: Path
) -> None:
    table = tmp_path / "films.csv"
    table.write_text(_HEADERS, encoding="utf-8")
    other = str(tmp_path / "other.json")
    copy.run("--store", other, "import", str(table))
    listed = json.loads(copy.run("--store", other, "list", "-f", "json"))
    assert listed[0]["moods"] == ["grim"]


def test_completion_offers_a_new_field_as_a_query_term(copy: Copy) -> None:
    script = "from filmtrack.slate.query import TERMS; print('mood' in TERMS)"
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=copy.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "True\n"


def test_every_field_has_its_line_in_facts() -> None:
    ids = {name for name, row in FIELDS.items() if row.kind is FieldKind.ID}
    assert ids == set(Ids.__struct_fields__)
    assert FIELDS.keys() - ids <= set(Facts.__struct_fields__)


def test_every_key_of_facts_has_a_default_so_that_older_stores_can_be_read() -> None:
    assert Facts() == Facts(kind="feature")


def test_no_two_fields_share_an_option_a_term_or_a_column() -> None:
    rows = FIELDS.values()
    for names in (
        [option.name for row in rows for option in row.options],
        [option.short for row in rows for option in row.options if option.short],
        [row.term for row in rows],
        [row.csv for row in rows],
    ):
        assert len(names) == len(set(names))


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_is_read_by_every_name_it_has(field: str) -> None:
    row = FIELDS[field]
    for name in (field, row.term, row.label, row.heading, row.label.upper()):
        assert read_field(name) == field
