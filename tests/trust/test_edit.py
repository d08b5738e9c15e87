"""The claims as TOML and back, and the command that hands them to an editor."""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.__main__ import _settle_signals
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.toml import (
    EditError,
    Wrong,
    edited_text,
    read_edited,
    with_mistakes,
    without_mistakes,
)
from tests.conftest import SAMPLE, Program
from tests.trust.tell import production, retracted, says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filmtrack.ledger.production import Production

TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)

NOVEL = msgspec.structs.replace(
    says("2024-07-16", "Collider", "budget", "x"),
    field="source_material",
    value=SourceMaterial(type="novel", title='Heat "2"', by=("Mann", "Gardiner")),
)
FILM = production(
    NOVEL,
    says("2024-07-16", "Collider", "shoot", "late 2024", via="Puck"),
    retracted(
        says("2025-01-01", "JoBlo", "cast", "Al\t\\ Pacino\n", "rumored"), "2025-02-01"
    ),
)


def edited(text: str, of: Production = FILM) -> Production:
    return read_edited(of, text, today=TODAY, recorded=NOW)


def mistakes(text: str) -> list[Wrong]:
    with pytest.raises(EditError) as error:
        edited(text)
    return error.value.wrong


def test_a_text_left_as_it_is_changes_nothing() -> None:
    assert edited(edited_text(FILM)) == FILM


def test_it_reads_like_the_report() -> None:
    assert edited_text(FILM).split("[[claim]]")[2].strip() == (
        'n = 2\nfield = "shoot"\nvalue = "late 2024"\nsaid = 2024-07-16\n'
        'outlet = "Collider"\nvia = "Puck"'
    )


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    one = production(says("2025-01-01", text, "notes", text))
    assert edited(edited_text(one), one) == one


def test_every_production_of_the_sample_comes_back_as_it_was(sample: Program) -> None:
    from filmtrack.store import Store

    for one in Store(SAMPLE).read().productions():
        assert edited(edited_text(one), one) == one


def test_claims_are_changed_added_and_taken_out() -> None:
    text = edited_text(FILM).replace('"late 2024"', '"early 2025"')
    start = text.index("[[claim]]")
    second = text.index("[[claim]]", start + 1)
    new = '[[claim]]\nfield = "director"\nvalue = "Mann"\nsaid = 2025-05-05\n'
    found = edited(text[:start] + text[second:] + new)
    assert [claim.n for claim in found.claims] == [2, 3, 4]
    assert found.claims[0].value == "early 2025"
    assert found.claims[0].recorded == FILM.claims[1].recorded
    assert found.claims[2].field == "directors"
    assert found.claims[2].recorded == NOW


def test_the_words_of_the_trade_are_read_and_kept() -> None:
    new = (
        '[[claim]]\nfield = "cast"\nvalue = "Bale"\nstanding = "in final talks"\n'
        "said = 2025-05-05\n"
        '[[claim]]\nfield = "status"\nvalue = "In Production"\nsaid = 2025-05-05\n'
        '[[claim]]\nfield = "source material"\nvalue = "novel: Heat 2"\n'
        "said = 2025-05-05\n"
    )
    bale, stage, novel = edited(edited_text(FILM) + new).claims[-3:]
    assert (bale.standing, bale.note) == ("in talks", "in final talks")
    assert (stage.value, stage.note) == ("filming", "In Production")
    assert novel.value == SourceMaterial(type="novel", title="Heat 2")


CLAIM = '[[claim]]\nfield = "{}"\nvalue = "{}"\nsaid = 2025-05-05\n{}'
WRONG = {
    "no TOML": ("[[claim]\n", "this is no TOML"),
    "no claim": ("", "no claim is left"),
    "something else": ('title = "Heat"\n', "outside of any claim"),
    "no tables": ("claim = 3\n", "under [[claim]]"),
    "an unknown key": (CLAIM.format("notes", "x", "outlets = 3"), "outlets"),
    "an unknown field": (CLAIM.format("shoott", "x", ""), "no field"),
    "an unknown standing": (CLAIM.format("cast", "x", 'standing = "maybe"'), "maybe"),
    "an unknown stage": (CLAIM.format("status", "brewing", ""), "brewing"),
    "a phrase that no rule reads": (CLAIM.format("shoot", "when ready", ""), "ready"),
    "an empty value": (CLAIM.format("cast", " ", ""), "empty"),
    "an id that is none": (CLAIM.format("imdb", "949", ""), "tt0113277"),
    "a standing of a date": (
        CLAIM.format("shoot", "May", 'standing = "rumored"'),
        "no standing",
    ),
    "a name that happened": (CLAIM.format("cast", "Bale", "actual = true"), "actual"),
    "a day to come": (
        '[[claim]]\nfield = "cast"\nvalue = "Bale"\nsaid = 2026-03-02\n',
        "in the future",
    ),
    "no day": ('[[claim]]\nfield = "cast"\nvalue = "Bale"\n', "said"),
    "a number never given": (CLAIM.format("cast", "Bale", "n = 9"), "no claim 9"),
    "a number that is none": (
        CLAIM.format("cast", "Bale", "n = true"),
        "no claim True",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mistake_is_told(case: str) -> None:
    text, told = WRONG[case]
    (wrong,) = mistakes(text)
    assert told in wrong.what


def test_a_claim_that_is_there_twice() -> None:
    text = edited_text(FILM)
    (wrong,) = mistakes(text + text[text.index("[[claim]]") :].split("\n\n")[0] + "\n")
    assert "claim 1 is there twice" in wrong.what
    assert wrong.claim == 3


def test_all_mistakes_are_written_above_their_claims_and_leave_no_trace() -> None:
    text = (
        edited_text(FILM).replace("late 2024", "whenever").replace("rumored", "maybe")
    )
    shown = with_mistakes(text, mistakes(text))
    lines = shown.splitlines()
    marked = [at for at, line in enumerate(lines) if line.startswith("#! ")]
    assert [lines[at + 1] for at in marked] == ["[[claim]]"] * 2
    assert lines[marked[0] + 2] == "n = 2"
    assert without_mistakes(shown) == text


def test_a_mistake_of_the_language_is_written_above_its_line() -> None:
    text = edited_text(FILM).replace('field = "shoot"', "field = shoot")
    lines = with_mistakes(text, mistakes(text)).splitlines()
    (at,) = (at for at, line in enumerate(lines) if line.startswith("#! "))
    assert lines[at + 1] == "field = shoot"


def editor(home: Path, body: str) -> str:
    """A small program that changes the file it is given, as the EDITOR to use."""
    script = home / "editor.py"
    script.write_text(f"import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n{body}")
    return f"{sys.executable} {script}"


def change(old: str, new: str) -> str:
    return f"file.write_text(file.read_text().replace({old!r}, {new!r}, 1))\n"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the files to edit lie where the test can see them."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))


def kept(program: Program) -> list[Path]:
    return list((program.home / "temporary").rglob("*.toml"))


def test_an_edit_is_stored_and_one_step_back(seeded: Program) -> None:
    told = editor(seeded.home, change("late 2024 or early 2025", "May 2025"))
    ended = seeded("edit heat-2", EDITOR=told)
    assert ended.code == 0
    assert "gone" in ended.out
    assert "May 2025" in ended.out
    assert not kept(seeded)
    (one,) = json.loads(seeded("list -f json").out)
    assert one["shoot"]["words"] == "May 2025"
    seeded("undo")
    (one,) = json.loads(seeded("list -f json").out)
    assert one["shoot"]["words"] == "late 2024 or early 2025"


def test_an_unchanged_file_changes_nothing(seeded: Program) -> None:
    before = (seeded.home / "slate.json").read_bytes()
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, ""))
    assert (ended.code, ended.out, ended.err) == (0, "", "nothing was changed\n")
    assert (seeded.home / "slate.json").read_bytes() == before
    assert not kept(seeded)


def test_mistakes_are_shown_and_mended_in_a_second_round(seeded: Program) -> None:
    mend = change('value = "whenever"', 'value = "May 2025"')
    spoil = change("late 2024 or early 2025", "whenever")
    body = f"if '#!' in file.read_text():\n    {mend}else:\n    {spoil}"
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert ended.code == 0
    assert "1 mistake, shown in the file" in ended.err
    (one,) = json.loads(seeded("list -f json").out)
    assert one["shoot"]["words"] == "May 2025"


def test_what_is_not_mended_is_kept_and_nothing_is_written(seeded: Program) -> None:
    before = (seeded.home / "slate.json").read_bytes()
    told = editor(seeded.home, change("late 2024 or early 2025", "whenever"))
    ended = seeded("edit heat-2", EDITOR=told)
    assert ended.code == 5
    (file,) = kept(seeded)
    assert str(file) in ended.err
    assert "whenever" in file.read_text()
    assert (seeded.home / "slate.json").read_bytes() == before


def test_a_change_in_between_is_an_error_and_the_text_is_kept(seeded: Program) -> None:
    """The editor itself runs another command, which no lock of ours keeps waiting."""
    store = seeded.home / "slate.json"
    between = (
        "import subprocess\n"
        f"subprocess.run([{sys.executable!r}, '-m', 'filmtrack',"
        f" '--store', {str(store)!r},"
        " 'update', 'heat-2', '--tag', 'meanwhile', '--said', '2024-07-16'],"
        f" check=True, cwd={str(Path.cwd())!r}, stdout=subprocess.DEVNULL)\n"
    )
    told = editor(seeded.home, between + change("late 2024 or early 2025", "May 2025"))
    ended = seeded("edit heat-2", EDITOR=told)
    assert ended.code == 6
    assert "changed meanwhile" in ended.err
    (file,) = kept(seeded)
    assert "May 2025" in file.read_text()
    (one,) = json.loads(seeded("list -f json").out)
    assert one["tags"] == ["meanwhile"]
    assert one["shoot"]["words"] == "late 2024 or early 2025"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("sys.exit(3)\n", 9),
        ("file.write_bytes(b'\\xff\\xfe\\x00')\n", 5),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n", 130),
    ],
)
def test_an_editor_that_ends_badly_changes_nothing(
    seeded: Program, body: str, code: int
) -> None:
    before = (seeded.home / "slate.json").read_bytes()
    # Python turns an interrupt into a traceback of its own unless told otherwise.
    body = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_DFL)\n" + body
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert ended.code == code
    assert (seeded.home / "slate.json").read_bytes() == before


def test_ctrl_c_is_the_editors_while_it_runs(seeded: Program) -> None:
    before = signal.getsignal(signal.SIGINT)
    body = f"import os, signal\nos.kill({os.getpid()}, signal.SIGINT)\n"
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert (ended.code, ended.err) == (0, "nothing was changed\n")
    assert signal.getsignal(signal.SIGINT) is before


@pytest.fixture
def at_the_door() -> Iterator[list[int]]:
    """The signals of this process as the door settles them, for a time."""
    numbers = signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE
    before = {number: signal.getsignal(number) for number in numbers}
    told: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "unraisablehook", sys.unraisablehook)
        _settle_signals(told)
        yield told
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_after_a_signal_under_the_editor_a_ctrl_c_ends_it_there_and_then(
    seeded: Program, at_the_door: list[int], name: str
) -> None:
    number = getattr(signal, name)
    body = f"import os, time\nos.kill({os.getpid()}, {number})\ntime.sleep(30)\n"
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert (ended.code, at_the_door) == (128 + number, [128 + number])
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    assert not kept(seeded)


def test_what_an_editor_puts_beside_the_file_goes_with_it(seeded: Program) -> None:
    body = "file.with_name(f'{file.name}~').write_bytes(file.read_bytes())\n"
    ended = seeded("edit heat-2", EDITOR=editor(seeded.home, body))
    assert (ended.code, ended.err) == (0, "nothing was changed\n")
    assert list((seeded.home / "temporary").iterdir()) == []


def test_an_editor_that_is_not_there(seeded: Program) -> None:
    ended = seeded("edit heat-2", EDITOR="/no/such/editor")
    assert ended.code == 9
    assert not kept(seeded)
    assert seeded("--as-of 2025-01-01 edit heat-2").code == 2
