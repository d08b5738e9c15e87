"""Following people, studios and productions, and the news about them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import OVER_BOTH_PLACES

if TYPE_CHECKING:
    from tests.conftest import Program

pytestmark = OVER_BOTH_PLACES


def followed(run: Program) -> list[tuple[str, str]]:
    found = json.loads(run("follow --list -f json").out)
    return [(follow["kind"], follow["name"]) for follow in found]


def news(run: Program, options: str = "", **environ: str) -> list[tuple[str, str]]:
    ended = run(f"news -f json {options}", **environ)
    assert ended.code == 0
    changes: list[dict[str, Any]] = json.loads(ended.out)
    return [(change["group"], change["id"]) for change in changes]


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("michael mann", "person", "Michael Mann"),
        ("heat 2", "production", "Heat 2"),
        ("heat-2", "production", "Heat 2"),
        ("warner bros", "studio", "Warner Bros."),
        ("greta gerwig", "person", "greta gerwig"),
        ("butler", "person", "Austin Butler"),
        ("heat", "production", "Heat 2"),
        ("butler --as person", "person", "butler"),
        ("Prabhas", "person", "Prabhas"),
        ("'Neon' --as studio", "studio", "Neon"),
    ],
)
def test_a_name_is_what_the_slate_knows_else_a_person(
    seeded: Program, words: str, kind: str, name: str
) -> None:
    seeded("update heat-2 --studio 'Warner Bros.'")
    ended = seeded(f"follow {words}")
    assert ended.out.startswith(f"following {name} ({kind})")
    is_there = bool(json.loads(seeded("list is:followed -f json").out))
    assert ended.out.endswith(", on no production yet\n") is not is_there
    assert followed(seeded) == [(kind, name)]


def test_known_names_need_no_quotes_between_them(seeded: Program) -> None:
    seeded("follow adam driver heat 2 austin butler")
    assert [name for _, name in followed(seeded)] == [
        "Adam Driver",
        "Heat 2",
        "Austin Butler",
    ]


def test_quoted_words_are_names_of_their_own(seeded: Program) -> None:
    seeded(["follow", "Lynne Ramsay", "Adam Driver"])
    assert [name for _, name in followed(seeded)] == ["Lynne Ramsay", "Adam Driver"]


def test_a_name_of_two_kinds_is_ambiguous(run: Program) -> None:
    run(["add", "Elvis", "--director", "Elvis"])
    ended = run("follow elvis")
    assert ended.code == 4
    assert "--as" in ended.err
    assert run("follow elvis --as production").code == 0
    assert followed(run) == [("production", "Elvis")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", 0),
        ("one two three four five six", 2),
        ("x --as nonsense", 2),
        ("x --as production", 3),
        ("'...' --remove", 3),
        ("x -f json", 2),
        ("x --list", 2),
    ],
)
def test_what_cannot_be_followed_changes_nothing(
    seeded: Program, words: str, code: int
) -> None:
    assert seeded(f"follow {words}").code == code
    assert followed(seeded) == []


def test_a_word_of_several_names_is_ambiguous(seeded: Program) -> None:
    seeded("update heat-2 --cast 'Gerard Butler'")
    ended = seeded("follow butler")
    assert ended.code == 4
    assert "Austin Butler (person); Gerard Butler (person)" in ended.err
    assert followed(seeded) == []


def test_following_twice_is_said_and_kept_once(seeded: Program) -> None:
    seeded("follow Michael Mann")
    assert seeded("follow MICHAEL MANN").out.startswith("already following")
    assert len(followed(seeded)) == 1


def test_a_part_of_a_name_is_enough_to_stop_following(seeded: Program) -> None:
    seeded(["follow", "Michael Mann", "Michael Bay"])
    assert seeded("follow --remove michael").code == 4
    assert seeded("follow --remove mann").code == 0
    assert [name for _, name in followed(seeded)] == ["Michael Bay"]


def test_following_is_undone_and_redone(seeded: Program) -> None:
    seeded("follow Michael Mann")
    assert seeded("undo").code == 0
    assert followed(seeded) == []
    seeded("follow Michael Mann")
    seeded("follow --remove Michael Mann")
    seeded("undo")
    assert followed(seeded) == [("person", "Michael Mann")]


def test_a_query_finds_what_is_followed(seeded: Program) -> None:
    seeded(["add", "Hull", "--director", "Ana Diaz"])
    seeded(["add", "Other"])
    seeded(["follow", "Ana Diaz", "Heat 2"])
    found = json.loads(seeded("list is:followed -f json").out)
    assert [facts["title"] for facts in found] == ["Heat 2", "Hull"]
    rest = json.loads(seeded("list ^is:followed -f json").out)
    assert [facts["title"] for facts in rest] == ["Other"]
    assert seeded("list is:nonsense").code == 5


@pytest.mark.parametrize(
    ("followed", "printed"),
    [
        ("J J Abrams", "J.J. Abrams"),
        ("Amazon MGM --as studio", "Amazon MGM Studios"),
        ("Amazon MGM Studios --as studio", "Amazon MGM"),
    ],
)
def test_another_spelling_of_a_name_is_followed_too(
    run: Program, followed: str, printed: str
) -> None:
    run(f"follow {followed}")
    run(["add", "Hull", "--director", printed, "--studio", printed])
    assert news(run) == [("new", "hull")]


def test_an_alias_of_a_followed_name_is_followed(run: Program) -> None:
    run(["follow", "Na Hong-jin"])
    run(["add", "Hope", "--director", "나홍진"])
    assert news(run, "--peek") == []
    assert run(["alias", "나홍진", "Na Hong-jin"]).code == 0
    assert news(run) == [("new", "hope")]


def test_news_are_what_came_after_the_last_look_and_are_told_once(
    seeded: Program,
) -> None:
    seeded("follow Michael Mann")
    assert news(seeded) == []
    seeded('update heat-2 --shoot "May 2027"')
    seeded(["add", "Other", "--director", "Somebody Else"])
    assert news(seeded, "--peek") == [("moved", "heat-2")]
    assert news(seeded) == [("moved", "heat-2")]
    assert news(seeded) == []


def test_the_weightiest_news_come_first(seeded: Program) -> None:
    seeded(["follow", "Michael Mann", "Ana Diaz"])
    seeded(["add", "Hull", "--director", "Ana Diaz"])
    seeded('update heat-2 --cast "Al Pacino" --shoot "May 2027"')
    assert [group for group, _ in news(seeded)] == ["moved", "cast", "new"]


def test_a_followed_person_who_leaves_is_news(seeded: Program) -> None:
    seeded("follow Adam Driver")
    seeded('update heat-2 --cast "Adam Driver (exited)"')
    assert news(seeded) == [("exited", "heat-2")]


def test_films_that_are_out_are_no_news(seeded: Program) -> None:
    seeded("follow Michael Mann")
    seeded("update heat-2 --status released")
    assert news(seeded) == []


def test_a_retraction_is_news_once(seeded: Program) -> None:
    seeded('update heat-2 --shoot "May 2027"')
    seeded("follow heat-2")
    claims = json.loads(seeded("show heat-2 -f json").out)["claims"]
    seeded(f"retract heat-2 {claims[-1]['n']} --why wrong")
    assert news(seeded) == [("moved", "heat-2")]
    assert news(seeded) == []


def test_news_since_a_day_leave_the_last_look_as_it_is(seeded: Program) -> None:
    seeded("follow Michael Mann")
    seeded('update heat-2 --shoot "May 2027" --said 2026-02-10')
    assert news(seeded, "--since 2026-02-11") == []
    assert news(seeded, "--since 2026-02-10") == [("moved", "heat-2")]
    assert news(seeded) == [("moved", "heat-2")]


def test_another_user_of_the_slate_has_a_last_look_of_their_own(
    seeded: Program,
) -> None:
    seeded("follow Michael Mann")
    seeded('update heat-2 --shoot "May 2027"', FILMTRACK_TODAY="2026-03-02")
    assert news(seeded) == [("moved", "heat-2")]
    elsewhere = str(seeded.home / "other")
    assert news(seeded, XDG_DATA_HOME=elsewhere) == [("moved", "heat-2")]
    assert news(seeded, XDG_DATA_HOME=elsewhere) == []


def test_the_past_is_looked_at_without_a_mark(seeded: Program) -> None:
    seeded("follow Michael Mann")
    seeded('update heat-2 --shoot "May 2027"')
    assert seeded("--as-of 2026-02-01 news").code == 0
    assert news(seeded) == [("moved", "heat-2")]


def test_news_as_markdown_link_their_report(seeded: Program) -> None:
    seeded("follow Michael Mann")
    seeded('update heat-2 --shoot "May 2027" --outlet JoBlo --url https://x.example/1')
    out = seeded("news -f md").out
    assert "**Heat 2**" in out
    assert "](https://x.example/1)" in out


def test_without_follows_the_command_says_how_to_begin(run: Program) -> None:
    ended = run("news")
    assert (ended.code, ended.out) == (0, "")
    assert "filmtrack follow NAME" in ended.err
