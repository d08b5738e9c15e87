"""Data goes to stdout or into a file, whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program


def test_a_file_that_exists_is_overwritten_only_by_force(
    sample: Program, tmp_path: Path
) -> None:
    file = tmp_path / "x.csv"
    file.write_text("precious")
    ended = sample(f"list -o {file}")
    assert (ended.code, file.read_text()) == (2, "precious")
    assert "--force overwrites it" in ended.err
    assert sample(f"list -o {file} --force").code == 0
    assert file.read_text().startswith("number,id,title")


def test_a_file_that_cannot_be_written_is_told(sample: Program, tmp_path: Path) -> None:
    ended = sample(f"list -o {tmp_path / 'no' / 'such' / 'x.csv'}")
    assert ended.code == 2
    assert "cannot write" in ended.err


def test_a_link_is_followed_and_a_device_is_written_to(
    sample: Program, tmp_path: Path
) -> None:
    (tmp_path / "real.csv").write_text("old")
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "real.csv")
    assert sample(f"list -o {link} --force").code == 0
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_text().startswith("number")
    assert sample("list -f csv -o /dev/null --force").code == 0


def test_no_half_of_a_file_is_left_behind(
    sample: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(os, "fsync", full)
    ended = sample(f"list -o {folder / 'x.csv'}")
    assert (ended.code, list(folder.iterdir())) == (2, [])
    assert "No space left on device" in ended.err


def test_a_dash_is_stdout(sample: Program) -> None:
    assert sample("list -f csv -o -").out == sample("list -f csv").out


def test_no_output_takes_the_place_of_a_store_to_come(run: Program) -> None:
    store = run.home / "slate.json"
    assert run(["export", "-o", str(store)]).code == 2
    assert not store.exists()


@pytest.mark.parametrize("words", ["list -o", "export", "timeline -o", "outlets -o"])
def test_the_store_itself_is_not_overwritten_even_by_force(
    sample: Program, words: str
) -> None:
    store = sample.home / "slate.json"
    link = sample.home / "link.json"
    link.symlink_to(store)
    before = store.read_bytes()
    for path in (store, link, sample.home / "x" / ".." / "slate.json"):
        ended = sample([*words.split(), str(path), "--force", "-f", "json"])
        assert ended.code in (2, 5)
        assert store.read_bytes() == before
    backup = sample.home / "slate.json.bak"
    backup.write_bytes(b"before")
    assert sample(["list", "-o", str(backup), "--force", "-f", "csv"]).code == 2
    assert backup.read_bytes() == b"before"
    assert sample(["list", "-o", str(store), "--force"]).err == (
        f"filmtrack: {store} is the store itself\nhint: name another file\n"
    )


LIVE = "Am\u202e\x9b31m\u2028élie"


@pytest.fixture
def spoken(run: Program) -> Program:
    """A slate whose note would act on a terminal, as a file may bring it."""
    row = {
        "production": "Heat 2",
        "field": "notes",
        "value": LIVE,
        "said": "2026-01-01",
    }
    (run.home / "claims.jsonl").write_text(json.dumps(row), "utf-8")
    assert run(["import", str(run.home / "claims.jsonl")]).code == 0
    return run


@pytest.mark.parametrize(
    "words",
    [
        *(f"list -f {form}" for form in ("csv", "tsv", "json", "jsonl", "ics", "html")),
        *(f"export -f {form}" for form in ("csv", "jsonl", "json", "md", "jsonld")),
        *("show heat-2 -f json", "history heat-2 -f csv", "timeline -f svg"),
    ],
)
def test_data_on_a_terminal_does_not_act_there(spoken: Program, words: str) -> None:
    ended = replace(spoken, is_terminal=True)(words)
    assert ended.code == 0
    assert not {*LIVE} & {*ended.out} - {*"Amélie31"}


def test_data_for_programs_is_the_very_text(spoken: Program) -> None:
    (found,) = json.loads(spoken("list -f json").out)
    (row,) = csv.DictReader(io.StringIO(spoken("export -f csv").out, newline=""))
    assert (found["notes"], row["notes"]) == ([LIVE], LIVE)


@pytest.mark.parametrize(
    "words",
    [
        *("list -f json", "list -f jsonl --claims", "show heat-2 -f json"),
        *("export -f json", "export -f jsonl", "export -f jsonl --claims"),
        "export -f jsonld",
    ],
)
def test_json_acts_nowhere(spoken: Program, words: str) -> None:
    assert spoken(words).out.replace("\n", "").isprintable()


FOR_PROGRAMS = (
    *(f"list -f {name}" for name in ("json", "jsonl", "csv", "tsv", "ics", "html")),
    *("export -f csv", "timeline -f svg", "timeline -f html", "where -f json"),
)


@pytest.mark.parametrize(
    ("locale", "commands"),
    [
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, FOR_PROGRAMS),
        ({"PYTHONIOENCODING": "cp437"}, FOR_PROGRAMS[:1]),
    ],
    ids=["C", "cp437"],
)
def test_formats_for_programs_are_utf8_in_every_locale(
    run: Program, locale: dict[str, str], commands: tuple[str, ...]
) -> None:
    assert run(["add", "Amélie Ⅱ", "--shoot", "2027"]).code == 0

    def output(words: str) -> bytes:
        return subprocess.run(
            [sys.executable, "-m", "filmtrack", *words.split()],
            cwd=ROOT,
            env={**os.environ, **locale, "FILMTRACK_STORE": f"{run.home}/slate.json"},
            capture_output=True,
            check=True,
        ).stdout

    for words in commands:
        text = output(words).decode()
        assert "Amélie Ⅱ" in text or "where" in words, words
    output(f"list -o {run.home}/x.csv")
    assert "Amélie Ⅱ" in (run.home / "x.csv").read_text(encoding="utf-8")
    assert b"\\u2161" in output("list -f plain")
