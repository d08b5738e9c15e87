"""`filmtrack alias`: one name for a person, studio or outlet, in all claims."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import OVER_BOTH_PLACES

if TYPE_CHECKING:
    from tests.conftest import Program

pytestmark = OVER_BOTH_PLACES


@pytest.fixture
def slate(run: Program) -> Program:
    """Two films that spell a director, a studio and an outlet in two ways."""
    report = ["--said", "2026-02-01", "--outlet"]
    heat = ["--director", "Micheal Mann", "--studio", "WB", *report, "THR"]
    ran = ["--director", "Michael Mann", "--studio", "Warner Bros."]
    assert run(["add", "Heat 2", *heat]).code == 0
    assert run(["add", "Ran", *ran, *report, "The Hollywood Reporter"]).code == 0
    return run


def film(slate: Program, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(slate(["show", name, "-f", "json"]).out)
    return found


def test_what_is_believed_and_queries_use_one_name(slate: Program) -> None:
    ended = slate(["alias", "Micheal Mann", "Michael Mann"])
    assert ended.out == "Micheal Mann is Michael Mann (person, in 1 claim)\n"
    assert film(slate, "heat-2")["directors"][0]["name"] == "Michael Mann"
    listed = json.loads(slate("list director:mann -f json").out)
    assert [one["id"] for one in listed] == ["heat-2", "ran"]
    asked = json.loads(slate(["list", 'director:"micheal mann"', "-f", "json"]).out)
    assert len(asked) == 2
    assert "Heat 2" in slate("person micheal mann").out
    assert "Ran" in slate("person micheal mann").out


def test_claims_and_history_keep_the_printed_name(slate: Program) -> None:
    slate(["alias", "Micheal Mann", "Michael Mann"])
    assert film(slate, "heat-2")["claims"][1]["value"] == "Micheal Mann"
    assert "Micheal Mann" in slate("history heat-2").out


def test_an_alias_holds_for_claims_to_come(slate: Program) -> None:
    slate(["alias", "Micheal Mann", "Michael Mann"])
    slate(["update", "ran", "--director", "Micheal Mann"])
    assert len(film(slate, "ran")["directors"]) == 1
    slate(["add", "Ali", "--director", "micheal mann"])
    assert film(slate, "ali")["directors"][0]["name"] == "Michael Mann"


def test_an_alias_holds_on_every_day_looked_at(slate: Program) -> None:
    slate(["alias", "Micheal Mann", "Michael Mann"])
    past = json.loads(slate("--as-of 2026-02-15 show heat-2 -f json").out)
    assert past["directors"][0]["name"] == "Michael Mann"


def test_undo_takes_the_alias_back_and_no_claim(slate: Program) -> None:
    before = slate.stored()
    slate(["alias", "Micheal Mann", "Michael Mann"])
    ended = slate("undo")
    assert "removed: Micheal Mann is Michael Mann (person)" in ended.out
    assert film(slate, "heat-2")["directors"][0]["name"] == "Micheal Mann"
    assert slate.stored()["productions"] == before["productions"]
    slate("redo")
    assert film(slate, "heat-2")["directors"][0]["name"] == "Michael Mann"


def test_outlets_count_as_one(slate: Program) -> None:
    slate(["alias", "THR", "The Hollywood Reporter"])
    listed = json.loads(slate("list outlet:thr -f json").out)
    assert [one["id"] for one in listed] == ["heat-2", "ran"]
    slate(
        [
            "update",
            "heat-2",
            "--note",
            "a",
            "-S",
            "2026-02-01",
            "-b",
            "Hollywood Reporter",
        ]
    )
    assert film(slate, "heat-2")["origins"] == 1


def test_two_names_of_one_outlet_do_not_contest_each_other(slate: Program) -> None:
    for day, outlet, when in (
        ("2026-02-01", "THR", "May 2027"),
        ("2026-02-02", "The Hollywood Reporter", "August 2027"),
    ):
        slate(["update", "ran", "--shoot", when, "-S", day, "-b", outlet])
    assert "contested" in slate("show ran").out
    slate(["alias", "THR", "The Hollywood Reporter"])
    assert "contested" not in slate("show ran").out
    assert "contested" not in slate("export -f md").out


def test_a_studio_is_contested_under_its_core_name(slate: Program) -> None:
    slate(["update", "ran", "--studio", "Warner Bros. (confirmed)", "-b", "Screen"])
    slate(["update", "ran", "--studio", "Warner Bros. Pictures (exited)", "-b", "Mint"])
    assert "contested" in slate("show ran").out


def test_studios_and_distributors_share_their_names(slate: Program) -> None:
    slate(["update", "ran", "--distributor", "WB"])
    ended = slate(["alias", "WB", "Warner Bros."])
    assert ended.out == "WB is Warner Bros. (studio, in 2 claims)\n"
    assert film(slate, "ran")["distributors"][0]["name"] == "Warner Bros."


def test_the_kind_must_be_told_where_it_could_be_several(slate: Program) -> None:
    slate(["update", "ran", "--cast", "THR"])
    ended = slate(["alias", "THR", "The Hollywood Reporter"])
    assert ended.code == 4
    assert "--person or --studio or --outlet" in ended.err
    assert slate(["alias", "THR", "The Hollywood Reporter", "--outlet"]).code == 0


def test_names_that_no_claim_has_need_their_kind(slate: Program) -> None:
    assert slate(["alias", "Jo Doe", "Joanna Doe"]).code == 3
    assert slate(["alias", "Jo Doe", "Joanna Doe", "--person"]).code == 0
    slate(["update", "ran", "--cast", "Jo Doe"])
    assert film(slate, "ran")["cast"][0]["name"] == "Joanna Doe"


def test_split_keeps_names_apart_that_a_rule_joins(slate: Program) -> None:
    slate(["update", "ran", "--studio", "Warner Bros. Pictures"])
    assert len(film(slate, "ran")["studios"]) == 1
    ended = slate(["alias", "--split", "Warner Bros. Pictures", "Warner Bros."])
    assert ended.out == (
        "Warner Bros. Pictures is not Warner Bros. (studio, in 1 claim)\n"
    )
    assert len(film(slate, "ran")["studios"]) == 2


def test_split_takes_an_alias_apart(slate: Program) -> None:
    slate(["alias", "WB", "Warner Bros."])
    slate(["alias", "--split", "WB", "Warner Bros."])
    assert json.loads(slate("alias --list -f json").out) == []
    assert film(slate, "heat-2")["studios"][0]["name"] == "WB"


def test_list_and_remove(slate: Program) -> None:
    slate(["alias", "WB", "Warner Bros."])
    slate(["alias", "THR", "The Hollywood Reporter"])
    assert json.loads(slate("alias --list --studio -f json").out) == [
        {"alias": "WB", "is": "Warner Bros.", "kind": "studio", "split": False}
    ]
    assert slate(["alias", "--remove", "wb"]).code == 0
    assert [row["alias"] for row in json.loads(slate("alias --list -f json").out)] == [
        "THR"
    ]
    assert slate(["alias", "--remove", "wb"]).code == 3


@pytest.mark.parametrize(
    "words",
    [
        ["alias"],
        ["alias", "WB"],
        ["alias", "WB", " "],
        ["alias", "WB", "wb", "--studio"],
        ["alias", "WB", "X", "--studio", "--outlet"],
        ["alias", "--remove", "WB", "X"],
        ["alias", "--split", "--remove", "WB"],
        ["--as-of", "2026-02-15", "alias", "WB", "Warner Bros."],
    ],
)
def test_a_misuse_changes_nothing(slate: Program, words: list[str]) -> None:
    before = slate.stored()
    assert slate(words).code == 2
    assert slate.stored() == before


def test_check_is_silent_with_aliases(slate: Program) -> None:
    slate(["alias", "WB", "Warner Bros."])
    slate(["alias", "THR", "The Hollywood Reporter"])
    assert slate("check").both == ""


@pytest.mark.parametrize("words", ["json", "jsonl", "jsonl --claims"])
def test_aliases_travel_with_exports(slate: Program, words: str) -> None:
    slate(["alias", "WB", "Warner Bros."])
    slate(["alias", "THR", "The Hollywood Reporter"])
    exported = f"export.{words.split(maxsplit=1)[0]}"
    assert slate(f"export {slate.home / exported} -f {words}").code == 0
    other = ["--store", str(slate.home / "other.json")]
    ended = slate([*other, "import", str(slate.home / exported)])
    assert ended.code == 0
    assert "2 new aliases" in ended.err
    assert "not what its claims say" not in ended.err
    assert json.loads(slate([*other, "alias", "--list", "-f", "json"]).out) == (
        json.loads(slate("alias --list -f json").out)
    )
    assert slate([*other, "check"]).both == ""


def test_a_whole_slate_brings_its_aliases(slate: Program) -> None:
    slate(["alias", "WB", "Warner Bros."])
    file = slate.home / "file.json"
    assert slate(["transfer", slate.environ["FILMTRACK_STORE"], str(file)]).code == 0
    other = ["--store", str(slate.home / "other.json")]
    assert slate([*other, "import", str(file)]).code == 0
    shown = json.loads(slate([*other, "show", "heat-2", "-f", "json"]).out)
    assert shown["studios"][0]["name"] == "Warner Bros."


def test_an_export_names_only_the_aliases_that_it_needs(slate: Program) -> None:
    slate(["alias", "WB", "Warner Bros."])
    slate(["alias", "Jo Doe", "Joanna Doe", "--person"])
    exported = json.loads(slate("export -f json").out)
    assert [one["alias"] for one in exported if "alias" in one] == ["WB"]


def test_an_alias_that_means_something_else_here_is_not_replaced(
    slate: Program,
) -> None:
    slate(["alias", "WB", "Warner Bros."])
    lines = slate.home / "claims.jsonl"
    lines.write_text('{"alias": "wb", "is": "World Books", "kind": "studio"}\n')
    assert slate(["import", str(lines)]).code == 0
    assert [row["is"] for row in json.loads(slate("alias --list -f json").out)] == [
        "Warner Bros."
    ]
