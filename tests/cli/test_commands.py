"""The commands over a whole store: the first day, bad input, undo of every verb."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tinydb import TinyDB, where

from tests.conftest import SAMPLE, Program

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_day_asks_nothing(run: Program) -> None:
    first = run("list")
    assert (first.code, first.out) == (0, "")
    assert "filmtrack add" in first.err
    assert not (run.home / "slate.json").exists()
    added = run(["add", "Heat 2"])
    assert added.code == 0
    assert f"began a new slate in {run.home}/slate.json" in added.err


def test_the_facts_of_the_first_report_are_believed(seeded: Program) -> None:
    card = json.loads(seeded("show heat-2 -f json").out)
    assert [p["name"] for p in card["directors"]] == ["Michael Mann"]
    assert [(p["name"], p["standing"]) for p in card["cast"]] == [
        ("Adam Driver", "rumored"),
        ("Austin Butler", "rumored"),
    ]
    assert card["source_material"]["by"] == ["Michael Mann", "Meg Gardiner"]
    shoot = card["shoot"]
    assert (shoot["earliest"], shoot["latest"]) == ("2024-09-01", "2025-04-30")
    assert shoot["edtf"] == "[2024-39,2025-37]"
    assert (card["slip_days"], card["reports"], card["origins"]) == (0, 1, 1)


BAD = [
    ("show nobody", 3),
    ("update nobody --shoot 2026", 3),
    ("retract heat-2 99 --why x", 3),
    ("show he", 4),
    ('update heat-2 --shoot "when hell freezes"', 5),
    ("update heat-2 --said 2026-02-30 --shoot 2026", 5),
    ("update heat-2 --said 2027-02-03 --shoot 2026", 5),
    ("update heat-2 --status brewing", 5),
    ('update heat-2 --cast "Ann (perhaps)"', 5),
    ("update heat-2 --kind opera", 5),
    ("list colour:red", 5),
    ("list -f nonsense", 5),
    ('add ""', 5),
    ('add "  "', 5),
    ("update heat-2", 2),
    ("remove heat-2", 2),
    ("update heat-2 --nonsense", 2),
    ("--as-of 2025-01-01 update heat-2 --shoot 2026", 2),
    ("--as-of nonsense list", 5),
]


@pytest.mark.parametrize(("words", "code"), BAD, ids=[words for words, _ in BAD])
def test_bad_input_says_so_once_and_changes_nothing(
    seeded: Program, words: str, code: int
) -> None:
    assert seeded(["add", "Hello"]).code == 0
    store = seeded.home / "slate.json"
    before = store.read_bytes(), sorted(p.name for p in seeded.home.iterdir())
    ended = seeded(words)
    assert (ended.code, ended.out) == (code, "")
    assert ended.err.strip()
    assert "Traceback" not in ended.err
    assert (store.read_bytes(), sorted(p.name for p in seeded.home.iterdir())) == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b'{"_default": {"1": {"title": "Heat"}}}',
        b"\xff\xfe{\x00",
    ],
)
def test_a_file_that_is_no_store_is_left_as_it_is(run: Program, content: bytes) -> None:
    store = run.home / "slate.json"
    store.write_bytes(content)
    for words in ("list", 'add "Heat 2"', "undo"):
        ended = run(words)
        assert (ended.code, ended.out) == (7, "")
        assert str(store) in ended.err
        assert store.read_bytes() == content


def test_a_store_of_a_newer_version_is_refused(seeded: Program) -> None:
    store = seeded.home / "slate.json"
    newer = store.read_bytes().replace(b'"version":2', b'"version":3')
    store.write_bytes(newer)
    ended = seeded("list")
    assert ended.code == 7
    assert "newer" in ended.err
    assert store.read_bytes() == newer


def test_a_store_path_that_is_a_folder_is_refused(run: Program) -> None:
    ended = run(["--store", str(run.home), "list"])
    assert ended.code == 7


VERBS = [
    ["add", "Ferrari", "--director", "Michael Mann"],
    ["update", "heat-2", "--shoot", "sometime in 2026", "--said", "2025-11-19"],
    ["retract", "heat-2", "3", "--why", "another actor"],
    ["remove", "heat-2", "--yes"],
]


@pytest.mark.parametrize("verb", VERBS, ids=[verb[0] for verb in VERBS])
def test_undo_takes_back_what_a_verb_did_and_says_so(
    seeded: Program, verb: list[str]
) -> None:
    before = seeded("export - -f jsonl").out or seeded("list -f json --claims").out
    assert seeded(verb).code == 0
    assert (seeded("export - -f jsonl").out or "changed") != before
    undone = seeded("undo")
    assert undone.code == 0
    assert undone.out.startswith("undone: ")
    after = json.loads(seeded("show heat-2 -f json").out)
    assert after["title"] == "Heat 2"
    assert len(after["claims"]) == 6
    assert len(json.loads(seeded("list -f json").out)) == 1


def test_numbers_are_never_given_twice(run: Program) -> None:
    for _ in range(2):
        assert run("add Heat 2 --new").code == 0
    assert run("remove 2 --yes").code == 0
    assert "number 3" in run(["add", "Ferrari"]).out
    assert run("undo").code == 0
    assert "number 4" in run(["add", "Ferrari"]).out


def test_removing_asks_on_a_terminal(seeded: Program) -> None:
    seeded.can_ask = True
    kept = seeded("remove heat-2", stdin="n\n")
    assert (kept.code, kept.out) == (0, "")
    assert "nothing was removed" in kept.err
    assert seeded("remove heat-2", stdin="").out == ""
    assert seeded("remove heat-2", stdin="y\n").out == "removed Heat 2 (heat-2)\n"


def test_a_stock_tinydb_script_reads_the_store(tmp_path: Path) -> None:
    copy = tmp_path / "slate.json"
    copy.write_bytes(SAMPLE.read_bytes())
    with TinyDB(copy) as stock:
        filming = stock.table("productions").search(where("status") == "filming")
        assert len(stock.table("productions")) == 87
    assert {"Fatherland", "Highlander"} <= {row["title"] for row in filming}


def test_the_sample_shows_heat_2_as_it_was_known(sample: Program) -> None:
    early = sample("--as-of 2024-07-16 show heat-2 -f plain").out
    assert "1 September 2024 – 30 April 2025" in early
    assert "novel Heat 2 (2022) by Michael Mann and Meg Gardiner" in early
    assert "Collider, citing Los Angeles Times, 16 July 2024" in early
    late = json.loads(sample("--as-of 2026-03-01 show heat-2 -f json").out)
    assert late["shoot"]["earliest"] == "2026-08-01"
    assert late["slip_days"] > 500
    assert "Christian Bale" in [p["name"] for p in late["cast"]]


def test_upcoming_holds_nothing_that_has_begun(sample: Program) -> None:
    rows = json.loads(sample("--as-of 2026-03-01 upcoming -f json").out)
    parts = {row["part"] for row in rows}
    assert parts == {"next", "overdue", "undated"}
    begun = {
        "filming",
        "wrapped",
        "post-production",
        "completed",
        "released",
        "cancelled",
    }
    assert not begun & {row["status"] for row in rows}
    starts = [row["shoot"]["earliest"] for row in rows if row["part"] == "next"]
    assert starts == sorted(starts)
    assert all(
        row["shoot"]["latest"] < "2026-03-01"
        for row in rows
        if row["part"] == "overdue"
    )


def test_titles_are_data(run: Program) -> None:
    titles = [
        "[REC]",
        "'71",
        ":smile:",
        "Untitled [working title]",
        "مرحبا",
        "君の名は",
        "🎬",
        "e\u0301",
    ]
    for title in titles:
        assert run(["add", "--", title]).code == 0
    kept = [row["title"] for row in json.loads(run("list -f json").out)]
    assert sorted(kept) == sorted(titles)
    plain = run("list -f plain").out
    table = run("list -f table", COLUMNS="200").out
    for title in titles:
        assert title in plain
        assert title in table


def test_control_characters_are_made_visible_and_kept(run: Program) -> None:
    title = "Evil\x1b[31m\nTitle\x07"
    assert run(["add", title]).code == 0
    for form in ("table", "plain"):
        shown = run(["list", "-f", form]).out
        assert "\x1b" not in shown
        assert "\x07" not in shown
        assert "Evil␛[31m␊Title␇" in shown
    assert json.loads(run("list -f json").out)[0]["title"] == title


def test_where_says_what_is_in_the_store(seeded: Program) -> None:
    told = seeded("where").out.split("\n")
    assert told[0] == str(seeded.home / "slate.json")
    assert told[1] == "productions: 1, claims: 6, the last said on 2024-07-16"
    assert told[2].endswith("commands that can be undone: 1")
    before = json.loads(seeded("--as-of 2024-01-01 where -f json").out)
    assert (before["productions"], before["claims"]) == (0, 0)


def test_check_is_silent_when_all_is_sound(sample: Program) -> None:
    ended = sample("check")
    assert (ended.code, ended.out) == (0, "")


def test_what_can_be_taken_back_is_a_list_like_any_other(seeded: Program) -> None:
    (step,) = json.loads(seeded("undo --list -f json").out)
    assert (step["step"], step["productions"]) == (1, ["heat-2"])
    assert seeded("undo --list -f csv").out.startswith("at,command,titles\r\n")
    ended = seeded("undo -f json")
    assert (ended.code, ended.out) == (2, "")
    assert "undo --list -f json" in ended.err
    assert seeded("show heat-2").code == 0


def test_what_is_wrong_is_a_list_like_any_other(seeded: Program) -> None:
    sound = seeded("check -f json")
    assert (sound.code, sound.out, sound.err) == (0, "[]\n", "all is well\n")
    store = seeded.home / "slate.json"
    store.write_text(store.read_text().replace('"productions":1', '"productions":2'))
    ended = seeded("check -f json")
    fault, *more = json.loads(ended.out)
    assert (ended.code, fault["is_fault"]) == (7, True)
    assert not any(finding["is_fault"] for finding in more)
    assert "its header says 2 productions, and there are 1" in fault["what"]


def test_the_words_of_a_title_need_no_quotes(run: Program) -> None:
    assert run("add Heat 2 --director 'Michael Mann'").code == 0
    assert run("add The Glass Hotel").code == 0
    assert "Heat 2" in run("show heat 2").out
    assert run("history hotel").code == 0
    assert run("update glass hotel --shoot 2027").code == 0
    assert "The Glass Hotel" in run("retract glass hotel 2 --why wrong").out
    assert "director" in run("person michael mann").out


def test_a_number_in_a_title_is_never_a_second_production(run: Program) -> None:
    run.can_ask = True
    for title in ("Heat 2", "Bond 26"):
        assert run(["add", title]).code == 0
    assert run("show Heat 2 -f json").out.startswith("{")
    assert run("remove bond 2 --yes").code == 3
    assert run("remove Heat 2 --yes").out == "removed Heat 2 (heat-2)\n"
    assert [row["id"] for row in json.loads(run("list -f json").out)] == ["bond-26"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("remove heat --yes", 2),
        ("remove hotel heat-2 --yes", 2),
        ("remove the glass hotel heat-2 --yes", 2),
        ("remove the glass hotel --yes", 0),
        ("remove the-glass-hotel 1 --yes", 0),
        ("remove heat-2 2 --yes", 0),
    ],
)
def test_off_a_terminal_remove_needs_ids_numbers_or_one_full_title(
    run: Program, words: str, code: int
) -> None:
    assert run("add Heat 2").code == run("add The Glass Hotel").code == 0
    ended = run(words)
    assert ended.code == code
    if code:
        assert "remove " in ended.err.partition("by id: ")[2]
        assert len(json.loads(run("list -f json").out)) == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("add heat 2", 2),
        ("add Heat 2 --director 'MICHAEL MANN'", 2),
        ("add Heat 2 --director 'Somebody Else'", 0),
        ("add Heat 2 --new", 0),
    ],
)
def test_a_known_title_is_added_again_only_on_purpose(
    seeded: Program, words: str, code: int
) -> None:
    ended = seeded(words)
    assert ended.code == code
    assert ("update heat-2" in ended.err) is bool(code)
    assert len(json.loads(seeded("list -f json").out)) == (1 if code else 2)


@pytest.mark.parametrize("verb", VERBS, ids=[verb[0] for verb in VERBS])
def test_redo_reapplies_what_undo_took_back(seeded: Program, verb: list[str]) -> None:
    assert seeded(verb).code == 0
    after = seeded("list -f json --claims").out
    undone = seeded("undo").out
    redone = seeded("redo")
    assert redone.out.startswith(undone.splitlines()[0].replace("undone", "redone"))
    assert seeded("list -f json --claims").out == after
    assert seeded("redo").code == 3


def test_undo_of_an_import_is_one_line_for_each_film(run: Program) -> None:
    rows = "".join(f"Film {n},2027,Ann Roe,filming\n" for n in range(13))
    path = run.home / "films.csv"
    path.write_text(f"Title,Shoot,Director,Status\n{rows}", encoding="utf-8")
    assert run(["import", str(path)]).code == 0
    lines = run("undo").out.splitlines()
    assert len(lines) == 14
    assert lines[1] == (
        "  Film 0 (film-0): 4 claims removed (title, stage, director, shoot)"
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("update heat --status 'on hold'", 5, 'use --hold "on hold"'),
        ("update heat --status paused", 5, 'use --hold "paused"'),
        ("list 'status:on hold'", 5, "hold:yes"),
        ("update heat -w 2027 -S 2026-13-01", 5, "hint: a day such as"),
        ("update heat -b Mint -u http://example.org", 2, "a report without a fact"),
        ("list overdue:yes", 5, 'did you mean "is:overdue"?'),
        ("upcoming --overdue", 2, "the query is:overdue finds them"),
        ("list not status:filming", 5, "as in ^status:filming"),
        ("retract 1 3", 2, "retract 1 3 --why"),
        ("list --colour", 2, "No such option: --colour\n"),
    ],
)
def test_a_word_of_another_place_gets_the_right_pointer(
    seeded: Program, words: str, code: int, said: str
) -> None:
    ended = seeded(words)
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err
    assert "TBD" not in ended.err


@pytest.mark.parametrize(
    ("title", "shown", "aka"),
    [
        ("Схватка 2", "Heat 2", ["Схватка 2"]),
        ("ヒート", "Heat 2", ["ヒート"]),
        ("Judy (working title)", "Heat 2", ["Judy"]),
        ("Heat: Part Two", "Heat: Part Two", ["Heat 2"]),
        ("1917", "1917", ["Heat 2"]),
    ],
)
def test_a_title_in_another_script_or_a_working_title_is_only_an_aka(
    run: Program, title: str, shown: str, aka: list[str]
) -> None:
    run(["add", "Heat 2"])
    ended = run(["update", "heat-2", "--title", title])
    found = json.loads(run("show heat-2 -f json").out)
    assert (found["title"], found["aka"]) == (shown, aka)
    assert (f"“{aka[0]}” is only an aka" in ended.err) is (shown == "Heat 2")


def test_a_title_of_our_own_script_replaces_the_original_one(run: Program) -> None:
    run(["add", "急に"])
    run(["update", "急に", "--original-title", "急に", "--title", "All of a Sudden"])
    found = json.loads(run("show 急に -f json").out)
    assert (found["title"], found["original_title"]) == ("All of a Sudden", "急に")


def test_a_title_that_a_spreadsheet_translates_is_only_an_aka(run: Program) -> None:
    run(["add", "Heat 2"])
    file = run.home / "slate.csv"
    run(["export", str(file)])
    file.write_text(file.read_text().replace("heat-2,Heat 2", "heat-2,Схватка 2"))
    run(["import", str(file)])
    found = json.loads(run("show heat-2 -f json").out)
    assert (found["title"], found["aka"]) == ("Heat 2", ["Схватка 2"])


def test_a_title_that_another_film_goes_by_is_noted(run: Program) -> None:
    run(["add", "Heat 2", "--aka", "Crystal Inn"])
    ended = run(["add", "Crystal Inn"])
    assert ended.code == 0
    assert ended.err == "note: Heat 2 (heat-2) is also known as Crystal Inn\n"
    assert run(["add", "Ran"]).err == ""
