"""The path of a store may have any bytes, and a link that leads nowhere is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Program

NAME = b"caf\xe9 \xff.json"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")


@pytest.fixture
def odd(tmp_path: Path) -> str:
    """A path that is not UTF-8."""
    return str(tmp_path / os.fsdecode(NAME))


def test_every_command_takes_a_store_whose_path_is_not_utf_8(
    run: Program, odd: str
) -> None:
    for words in (
        "add Ran",
        "update ran --note more",
        "list",
        "where",
        "check",
        "follow 'Jane Roe'",
        "news",
        "undo",
        "redo",
        "",
    ):
        assert run(f"{words}", FILMTRACK_STORE=odd).code == 0
        assert run(["--store", odd, "list"]).code == 0
    assert Path(odd).is_file()
    path = json.loads(run("where -f json", FILMTRACK_STORE=odd).out)["path"]
    assert os.fsencode(path) == os.fsencode(odd)


def test_such_a_path_is_one_to_transfer_to_and_to_write_to(
    run: Program, odd: str
) -> None:
    run("add Ran")
    ended = run(["transfer", run.environ["FILMTRACK_STORE"], odd])
    assert ended.code == 0
    assert "caf<U+DCE9>" in ended.out
    assert run(["--store", odd, "list", "-o", f"{odd}.csv"]).code == 0
    assert run(["--store", odd, "list", "-o", odd, "--force", "-f", "csv"]).code == 2
    assert run(["--store", odd, "check"]).both == ""


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_such_a_path_works_in_any_locale(tmp_path: Path, locale: str) -> None:
    environ = {
        "PATH": os.defpath,
        "HOME": str(tmp_path),
        "LC_ALL": locale,
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    for words in (["add", "Ran"], ["list"], ["where"], ["check"]):
        command = [sys.executable, "-m", "filmtrack", "--store", os.fsdecode(NAME)]
        ended = subprocess.run(
            [*command, *words],
            env=environ,
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr
    assert (tmp_path / os.fsdecode(NAME)).is_file()


def test_another_text_that_is_not_utf_8_is_refused(run: Program) -> None:
    ended = run(["add", "caf\udce9"])
    assert ended.code == 2
    assert "not UTF-8" in ended.err


@pytest.mark.parametrize(
    "words", ["list", "add Ran", "check", "check --repair", "where", "undo", ""]
)
@pytest.mark.parametrize("link", ["slate.json", "folder"])
def test_a_link_that_leads_nowhere_is_refused_with_its_target(
    run: Program, words: str, link: str
) -> None:
    path = run.home / link
    path.symlink_to(run.home / "gone" / "films")
    store = path if link == "slate.json" else path / "deep" / "slate.json"

    ended = run(words, FILMTRACK_STORE=str(store))

    assert ended.code == 7
    assert (
        f"{path} is a link to {run.home}/gone/films, which does not exist" in ended.err
    )
    assert not (run.home / "gone").exists()


def test_a_link_to_a_store_is_followed(run: Program) -> None:
    run("add Ran")
    (run.home / "link.json").symlink_to("slate.json")
    assert run(["--store", str(run.home / "link.json"), "add", "M"]).code == 0
    assert (run.home / "link.json").is_symlink()
    assert "Ran" in run("list").out
