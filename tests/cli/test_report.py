"""`filmtrack report`: one report about several films, entered in an editor."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program

FORM = """\
outlet = "Deadline"
said = "2026-02-20"

[[film]]
title = "Saltwater"
cast = ["Mara Oakes as Edie (confirmed)", "Theo Vance"]
shoot = "late 2026 or early 2027"

[[film]]
title = "Heat 2"
rumored = "Christian Bale"
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))


def writing(home: Path, *texts: str) -> str:
    """An editor that leaves one text after the other; it keeps what it was shown."""
    script = home / "editor.py"
    script.write_text(
        "import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n"
        "log = pathlib.Path(__file__).with_name('shown.txt')\n"
        "shown = log.read_text() if log.exists() else ''\n"
        "log.write_text(shown + file.read_text() + '\\f')\n"
        f"file.write_text({list(texts)!r}[min(shown.count('\\f'), {len(texts) - 1})])\n"
    )
    return f"{sys.executable} {script}"


def test_a_form_records_several_films_in_one_step(seeded: Program) -> None:
    ended = seeded("report", EDITOR=writing(seeded.home, FORM))
    assert ended.code == 0, ended.err
    films = {film["id"]: film for film in json.loads(seeded("list -f json").out)}
    assert films["saltwater"]["shoot"]["words"] == "late 2026 or early 2027"
    assert films["saltwater"]["cast"][0]["role"] == "Edie"
    assert "Christian Bale" in {c["name"] for c in films["heat-2"]["cast"]}
    seeded("undo")
    assert [film["id"] for film in json.loads(seeded("list -f json").out)] == ["heat-2"]


def test_the_form_opens_with_the_report_of_the_options(run: Program) -> None:
    run("report --outlet Variety --said 2026-02-01", EDITOR=writing(run.home, ""))
    shown = (run.home / "shown.txt").read_text()
    assert 'outlet = "Variety"' in shown
    assert 'said = "2026-02-01"' in shown
    assert "[[film]]" in shown


def test_mistakes_are_comments_beside_their_lines(run: Program) -> None:
    wrong = FORM.replace("late 2026 or early 2027", "when it rains").replace(
        "rumored =", "rumoured ="
    )
    ended = run("report", EDITOR=writing(run.home, wrong, FORM))
    assert ended.code == 0, ended.err
    reopened = (run.home / "shown.txt").read_text().split("\f")[1].splitlines()
    shoot = next(n for n, line in enumerate(reopened) if line.startswith("shoot ="))
    rumored = next(n for n, line in enumerate(reopened) if line.startswith("rumoured"))
    assert reopened[shoot - 1].startswith("#! ")
    assert "did you mean rumored?" in reopened[rumored - 1]
    assert len(json.loads(run("list -f json").out)) == 2


def test_no_typed_text_is_lost(run: Program) -> None:
    wrong = FORM.replace("late 2026 or early 2027", "when it rains")
    ended = run("report", EDITOR=writing(run.home, wrong))
    assert ended.code == 5
    (kept,) = (run.home / "temporary").rglob("report.toml")
    assert "when it rains" in kept.read_text()
    assert str(kept) in ended.err
    assert not (run.home / "slate.json").exists()


def test_a_form_left_unchanged_or_empty_records_nothing(run: Program) -> None:
    for editor in ("true", writing(run.home, 'outlet = "X"\n')):
        ended = run("report", EDITOR=editor)
        assert ended.code == 0, ended.err
        assert "nothing was recorded" in ended.err
    assert not (run.home / "slate.json").exists()


def test_facts_need_a_title(run: Program) -> None:
    form = '[[film]]\ntitle = ""\nshoot = "May 2027"\n'
    run("report", EDITOR=writing(run.home, form, FORM))
    reopened = (run.home / "shown.txt").read_text().split("\f")[1]
    assert "#! the film has no title\ntitle" in reopened
