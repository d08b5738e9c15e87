"""`filmtrack import`: one write, one report, and what its options do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.exchange.conftest import SAMPLES

if TYPE_CHECKING:
    from tests.exchange.conftest import Importing


def test_many_files_are_one_write_and_one_undo(slate: Importing) -> None:
    files = [str(SAMPLES / name) for name in ("letterboxd-list.csv", "radarr.ics")]
    assert slate.run(["import", *files]).code == 0
    assert len(slate.productions) == 5
    listed = slate.run("undo --list").out
    assert "import letterboxd-list.csv radarr.ics" in listed
    assert slate.run("undo").code == 0
    assert slate.productions == {}


def test_all_or_nothing_takes_nothing_when_a_row_fails(slate: Importing) -> None:
    ended = slate("generic.csv", "--all-or-nothing")
    assert ended.code == 8
    assert "nothing imported: 7 new productions" in ended.err
    assert slate.bytes == b""
    assert slate("letterboxd-list.csv", "--all-or-nothing").code == 0


def test_unknown_columns_are_named_or_kept_as_notes(slate: Importing) -> None:
    path = slate.write("films.csv", "Title,Mood,Stars\nHeat 2,blue,\n")
    ended = slate(path)
    assert "films.csv: unknown columns, not imported: Mood, Stars\n" in ended.err
    assert slate(path, "--keep-unknown").code == 0
    assert slate.words("Heat 2", "notes") == ["Mood: blue"]


def test_a_format_may_be_told(slate: Importing) -> None:
    path = slate.write("films.csv", "title,shoot_earliest,Director\nHeat 2,,M. Mann\n")
    assert slate(path, "--format", "generic").code == 0
    assert slate.believed("Heat 2", "directors") == ["M. Mann"]


def test_a_kind_that_goes_without_saying_is_not_said_the_second_time_either(
    slate: Importing,
) -> None:
    path = slate.write("films.csv", "Title,Title type\nHeat 2,Feature Film\n")
    slate(path)
    before = slate.bytes
    assert slate(path).out == ""
    assert slate.bytes == before


def test_stdin_is_a_file_too(slate: Importing) -> None:
    ended = slate.run("import -", stdin="Title\nHeat 2\n")
    assert ended.code == 0
    assert slate.claims("Heat 2", "title")[0]["outlet"] == "stdin"


def test_the_past_cannot_be_imported_into(slate: Importing) -> None:
    ended = slate.run(["--as-of", "2025-01-01", "import", "x.csv"])
    assert ended.code == 2


def test_only_the_first_productions_are_listed_unless_all_are_asked_for(
    slate: Importing,
) -> None:
    rows = "".join(f"Film {n}\n" for n in range(25))
    path = slate.write("films.csv", f"Title\n{rows}")
    few = slate(path, "--dry-run")
    assert few.out.splitlines()[-1] == "… and 20 more; --verbose lists them all"
    assert len(slate(path, "--verbose").out.splitlines()) == 25


def test_a_long_import_shows_a_bar_on_a_terminal_and_none_off_it(
    slate: Importing, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(f"Film {n}\n" for n in range(600))
    path = slate.write("films.csv", f"Title\n{rows}")
    assert "━" not in slate(path, "--dry-run").both
    monkeypatch.setattr("tests.conftest._Tee.isatty", lambda stream: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = slate(path)
    assert "films.csv" in shown.err
    assert "━" in shown.err
    assert len(slate.productions) == 600


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"field": "mood"}, 'unknown field "mood"'),
        ({"field": "status"}, 'unknown status "x"'),
        ({"standing": "x"}, 'unknown standing "x"'),
        ({"value": " "}, "the cast is empty"),
        ({"production": " "}, "no production is named"),
        ({"value": {"title": "x"}}, "of the wrong type"),
        ({"said": "2026-02-30"}, "said: expected a day, as 2026-05-02"),
        ({"said": "2030-01-01"}, "which is in the future"),
        ({"value": 5}, "value: expected text or an object, found a whole number"),
    ],
)
def test_a_bad_claim_fails_alone(
    slate: Importing, wrong: dict[str, object], why: str
) -> None:
    good = {"production": "Good", "field": "hold", "value": "", "said": "2026-01-01"}
    bad = {**good, "production": "A", "field": "cast", "value": "x", **wrong}
    lines = [json.dumps(good), json.dumps(bad), '{"production": "A"']
    ended = slate(slate.write("claims.jsonl", "\n".join(lines)))
    assert ended.code == 8
    assert "claims.jsonl, row 2: failed: " in ended.err
    assert why in ended.err
    assert (
        "claims.jsonl, row 3: failed: the line is not valid JSON at column" in ended.err
    )
    assert list(slate.productions) == ["Good"]


def test_what_a_file_cannot_be_taken_as(slate: Importing) -> None:
    ended = slate("radarr.ics", "--as", "wishlist")
    assert ended.code == 5
    assert "hint: known: watchlist, shoot, wrap, release\n" in ended.err


def test_claims_are_kept_in_our_words_with_the_printed_ones(slate: Importing) -> None:
    lines = (
        '{"production": "A", "field": "kind", "value": "animated feature",'
        ' "said": "2026-01-01", "note": "says the page", "mood": 1}\n'
        '{"production": "A", "field": "cast", "value": "X", "standing": "circling",'
        ' "said": "2026-01-01"}\n'
        '{"production": "A", "field": "source_material", "value": {"type":'
        ' "unpublished story"}, "said": "2026-01-01"}\n'
    )
    ended = slate(slate.write("claims.jsonl", lines))
    assert ended.code == 0
    assert "claims.jsonl: unknown keys, not imported: mood\n" in ended.err
    (kind,) = slate.claims("A", "kind")
    assert (kind["value"], kind["note"]) == (
        "feature",
        "says the page; animated feature",
    )
    (cast,) = slate.claims("A", "cast")
    assert (cast["standing"], cast["note"]) == ("rumored", "circling")
    assert slate.believed("A", "source_material")["type"] == "unpublished story"


def test_claims_exported_and_imported_are_the_same_claims(slate: Importing) -> None:
    slate.run(["add", "Heat 2", "--cast", "A as B (rumored)", "--shoot", "2027"])
    lines = slate.run("export --claims -f jsonl").out
    assert slate(slate.write("claims.jsonl", lines)).out == ""


def test_phrases_that_no_rule_reads_are_counted_and_listed_on_request(
    slate: Importing,
) -> None:
    told = {"production": "A", "field": "shoot", "said": "2026-01-02"}
    phrases = ("flurgh", "blargh")
    lines = "\n".join(json.dumps({**told, "value": words}) for words in phrases)
    path = slate.write("claims.jsonl", lines)
    few, all_of_it = slate(path, "--dry-run"), slate(path, "--verbose")
    assert "(by reason: words 2); `filmtrack list unread:` lists them" in few.err
    assert "flurgh" not in few.err
    for words in phrases:
        line = f'A: shoot "{words}", said 2 January 2026: not read (words)\n'
        assert line in all_of_it.err


def test_a_column_tells_the_language_of_the_dates(slate: Importing) -> None:
    path = slate.write(
        "films.csv",
        "title,shoot,report_language,reported\n"
        "Un film,03/04/2027,fr,2026-01-01\n"
        "Ein Film,03/04/2027,xx,2026-01-01\n",
    )
    ended = slate(path)
    assert slate.words("Un film", "shoot") == ["2027-04-03"]
    assert slate.words("Ein Film", "shoot") == ["2027-03-04"]
    assert "column report_language: no dates are read in this language" in ended.err


def test_digits_alone_are_read_as_their_outlet_writes_them(slate: Importing) -> None:
    line = '{{"production":"{}","field":"release","value":"{}","said":"{}",{}}}\n'
    film, german = '"outlet":"Le Film"', '"report_language":"de"'
    lines = [
        line.format("Un film", "au printemps 2027", "2026-01-01", film),
        line.format("Un film", "05/06/2027", "2026-02-01", film),
        line.format("Ein Film", "05/06/2027", "2026-02-01", german),
    ]
    ended = slate(slate.write("claims.jsonl", "".join(lines)))
    assert "1 date in digits alone read as their outlet's earlier dates" in ended.err
    told = [
        c["lang"]
        for p in slate.productions.values()
        for c in p["claims"]
        if "lang" in c
    ]
    assert told == ["fr", "fr", "de"]
