"""`filmtrack merge-driver`, as git calls it, and with files that are none of ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from filmtrack.store import Store
from filmtrack.store.check import check
from tests.builders import NOW, add, claim, update
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program

_DRIVER = f"'{sys.executable}' -m filmtrack merge-driver %O %A %B"
_AS_LINES = "git merge-file %A %O %B"


class Repository:
    """A git repository with a store of two productions, and a driver set up."""

    def __init__(self, folder: Path, driver: str) -> None:
        self.folder = folder
        self.store = Store(folder / "slate.json")
        for title in ("Heat", "Ran"):
            add(self.store, title)
        self.git("init", "-b", "main")
        self.git("config", "merge.filmtrack.driver", driver)
        (folder / ".gitattributes").write_text("slate.json merge=filmtrack\n")
        (folder / ".gitignore").write_text("*.bak\n")
        self.git("add", ".")
        self.git("commit", "-m", "begin")

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run git there."""
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        return subprocess.run(
            ["git", *who, *words],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
            capture_output=True,
            text=True,
        )

    def commit(self) -> None:
        """Commit what the store is now."""
        assert self.git("commit", "-a", "-m", "more").returncode == 0

    def merge(self) -> subprocess.CompletedProcess[str]:
        """Merge the other branch into this one."""
        return self.git("merge", "other", "-m", "both")


def _diverged(folder: Path, driver: str) -> Repository:
    """Add a production on each of two branches, and say the same of an old one."""
    if shutil.which("git") is None:
        pytest.skip("git is not here")
    repository = Repository(folder, driver)
    same = claim("status", "filming")
    repository.git("switch", "-c", "other")
    add(repository.store, "Stalker")
    update(repository.store, 1, same, claim("notes", "theirs"))
    repository.commit()
    repository.git("switch", "main")
    add(repository.store, "Solaris")
    update(repository.store, 1, same, claim("notes", "ours"))
    repository.commit()
    return repository


def test_git_merges_two_branches_claim_by_claim(tmp_path: Path) -> None:
    repository = _diverged(tmp_path, _DRIVER)

    merged = repository.merge()

    assert merged.returncode == 0, merged.stdout + merged.stderr
    slate = repository.store.read()
    assert [facts.title for facts in slate.facts()] == [
        "Heat",
        "Ran",
        "Solaris",
        "Stalker",
    ]
    said = [made.text for made in slate.production(1).claims]
    assert sorted(said) == ["about Heat", "filming", "ours", "theirs"]
    assert check(repository.store) == []
    assert repository.git("status", "--porcelain").stdout == ""


def test_a_merge_by_lines_does_not(tmp_path: Path) -> None:
    assert _diverged(tmp_path, _AS_LINES).merge().returncode != 0


def test_either_branch_merged_into_the_other_gives_the_same_claims(
    tmp_path: Path,
) -> None:
    told = []
    for here, there in (("main", "other"), ("other", "main")):
        folder = tmp_path / here
        folder.mkdir()
        repository = _diverged(folder, _DRIVER)
        repository.git("switch", here)
        assert repository.git("merge", there, "-m", "both").returncode == 0
        told.append(
            {
                production.id: sorted(made.text for made in production.claims)
                for production in repository.store.read().productions()
            }
        )
    assert told[0] == told[1]


def test_a_side_that_is_damaged_is_a_conflict_for_git_and_ours_stays(
    tmp_path: Path,
) -> None:
    repository = _diverged(tmp_path, _DRIVER)
    ours = (tmp_path / "slate.json").read_bytes()
    repository.git("switch", "other")
    (tmp_path / "slate.json").write_bytes(ours[:-20])
    repository.commit()
    repository.git("switch", "main")

    merged = repository.merge()

    assert merged.returncode == 1
    assert "it is cut off" in merged.stderr
    assert "CONFLICT" in merged.stdout
    assert (tmp_path / "slate.json").read_bytes() == ours
    assert repository.git("merge", "--abort").returncode == 0
    with repository.store.change("add", NOW) as change:
        assert len(change) == 3


@pytest.mark.parametrize("broken", ["base", "ours", "theirs"])
@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        (None, 8, "there is no such file"),
        (b"{", 7, "it is cut off (line 1)"),
        (b"<<<<<<< HEAD\n", 7, "the marks of a merge conflict (line 1)"),
        (b'{"filmtrack": {"1": {"version": 3}}}', 7, "a newer version of filmtrack"),
    ],
    ids=["not there", "cut", "in conflict", "newer"],
)
def test_a_broken_file_is_told_and_none_is_changed(
    run: Program, broken: str, text: bytes | None, code: int, reason: str
) -> None:
    paths = {name: run.home / name for name in ("base", "ours", "theirs")}
    for name, path in paths.items():
        add(Store(path), name)
    if text is None:
        paths[broken].unlink()
    else:
        paths[broken].write_bytes(text)
    before = {path.name: path.read_bytes() for path in run.home.iterdir()}

    ended = run(["merge-driver", *map(str, paths.values())])

    assert (ended.code, ended.out) == (code, "")
    assert reason in ended.err.splitlines()[0]
    assert str(paths[broken]) in ended.err
    assert {path.name: path.read_bytes() for path in run.home.iterdir()} == before


def test_it_takes_three_files(run: Program) -> None:
    assert run("merge-driver one two").code == 2
