"""The verbs for daily changes, the bare command, and short names of commands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from filmtrack.cli.command_names import OTHER_NAMES

if TYPE_CHECKING:
    from tests.conftest import Program


def _card(program: Program) -> dict[str, Any]:
    card: dict[str, Any] = json.loads(program("show heat-2 -f json").out)
    return card


def test_move_gives_a_new_date_for_the_start(seeded: Program) -> None:
    ended = seeded("move heat 2 early 2027 -b Deadline")
    assert ended.out.startswith("Heat 2 (heat-2)\n")
    assert _card(seeded)["shoot"]["words"] == "early 2027"


def test_start_and_wrap_are_on_the_day_of_the_report_unless_one_is_named(
    seeded: Program,
) -> None:
    assert seeded("start heat 2 4 February --said '5 Feb'").code == 0
    card = _card(seeded)
    assert (card["status"], card["shoot"]["actual"]) == ("filming", True)
    assert card["shoot"]["earliest"] == "2026-02-04"
    assert seeded("wrap heat 2 --said yesterday").code == 0
    card = _card(seeded)
    assert (card["status"], card["wrap"]["latest"]) == ("wrapped", "2026-02-28")


def test_confirm_takes_people_from_the_card(seeded: Program) -> None:
    ended = seeded("confirm heat butler and adam driver")
    assert "Austin Butler: rumored → confirmed" in ended.out
    assert {p["standing"] for p in _card(seeded)["cast"]} == {"confirmed"}
    nobody = seeded("confirm heat bale")
    assert nobody.code == 3
    assert "on it are Michael Mann, Adam Driver, Austin Butler" in nobody.err


def test_cancel_hold_and_resume(seeded: Program) -> None:
    assert seeded("hold heat 2 --why strike").code == 0
    assert _card(seeded)["hold"] == "strike"
    assert "no longer on hold" in seeded("resume heat 2").out
    assert _card(seeded)["hold"] is None
    assert seeded("cancel heat 2").code == 0
    assert _card(seeded)["status"] == "cancelled"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("move heat", 2),
        ("move heat someday", 5),
        ("move nothing 2027", 3),
        ("confirm heat", 2),
        ("start heat 4 August 2027", 5),
    ],
)
def test_what_a_verb_cannot_do_changes_nothing(
    seeded: Program, words: str, code: int
) -> None:
    before = _card(seeded)
    assert seeded(words).code == code
    assert _card(seeded) == before


def test_each_verb_is_one_step_for_undo(seeded: Program) -> None:
    before = _card(seeded)
    for words in ("move heat 2027", "start heat", "confirm heat driver", "cancel heat"):
        assert seeded(words).code == 0
        assert seeded("undo").out.startswith(f"undone: {words}\n")
        assert _card(seeded) == before


def test_alone_it_welcomes_until_there_is_a_slate(run: Program) -> None:
    welcome = run("")
    assert (welcome.code, welcome.err) == (0, "")
    assert "filmtrack add Heat 2" in welcome.out
    assert not (run.home / "slate.json").exists()
    assert run("add Heat 2 --shoot 2027").code == 0
    agenda = run("")
    assert (agenda.code, agenda.err) == (0, "")
    assert "Heat 2" in agenda.out
    assert "␊" not in agenda.out


@pytest.mark.parametrize("name", ["hist", "histo", "history"])
def test_a_unique_start_of_a_command_is_enough(seeded: Program, name: str) -> None:
    assert "Michael Mann" in seeded(f"{name} heat 2").out


def test_up_is_upcoming_and_nothing_short_removes(seeded: Program) -> None:
    assert seeded("up -f json").out == seeded("upcoming -f json").out
    for short in ("r", "re", "rem", "remov"):
        assert seeded(f"{short} heat-2 --yes").code == 2
    assert _card(seeded)


def test_an_ambiguous_start_lists_the_commands(run: Program) -> None:
    ended = run("u")
    assert ended.code == 2
    assert "undo or upcoming" in ended.err


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_another_name_for_a_command_names_the_right_one(
    run: Program, name: str
) -> None:
    ended = run([name, "x"])
    assert (ended.code, ended.out) == (2, "")
    assert f"use `filmtrack {OTHER_NAMES[name]}`" in ended.err
    right = OTHER_NAMES[name].split()[0]
    assert run([right, "--help"]).code == 0


def test_a_minus_before_a_query_term_excludes(seeded: Program) -> None:
    assert seeded("list -director:mann -f json").out == "[]\n"
    assert seeded("list -director:nobody -f json").out != "[]\n"
