"""`filmtrack when`: a phrase explained, and files of phrases."""

from __future__ import annotations

import json
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli.when_output import KEYS

if TYPE_CHECKING:
    from tests.conftest import Program


def test_a_phrase_is_explained_part_by_part(run: Program) -> None:
    told = run(["when", "this fall", "--said", "2025-08-14"]).out
    assert "1 September 2025 – 30 November 2025" in told
    assert (
        "this fall → 1 September – 30 November 2025, because said on 14 August 2025"
        in told
    )
    assert "2025-23" in told


def test_each_release_of_a_phrase_is_explained(run: Program) -> None:
    words = ["when", "--release", "May 8 (US), May 15 (UK)", "--said", "2026-01-13"]
    told = run(words).out
    assert "May 8 → 8 May 2026" in told
    assert "May 15 → 15 May 2026" in told
    releases = json.loads(run([*words, "-f", "json"]).out)["releases"]
    assert [release["territories"] for release in releases] == [["US"], ["UK"]]
    assert len(run([*words, "-f", "jsonl"]).out.splitlines()) == 2


def test_a_width_is_counted(run: Program) -> None:
    assert "width    1 day\n" in run(["when", "8 May 2027"]).out
    assert "width    31 days\n" in run(["when", "May 2027"]).out


def test_a_release_in_another_territory_is_not_as_before(run: Program) -> None:
    run(["add", "Heat 2", "--release", "May 8, 2027 (US)"])
    uk = ["update", "heat-2", "--release", "May 15, 2027 in the UK"]
    assert "as before" not in run(uk).out
    assert "as before" in run([*uk, "--outlet", "Variety"]).out


def test_words_need_no_quotes(run: Program) -> None:
    assert run("when early 2026").out == run(["when", "early 2026"]).out


def test_json_has_the_promised_keys_and_how_it_was_read(run: Program) -> None:
    told = json.loads(run(["when", "March to June 2025", "-f", "json"]).out)
    assert list(told)[: len(KEYS)] == list(KEYS)
    assert (told["wrap_earliest"], told["wrap_latest"]) == ("2025-06-01", "2025-06-30")
    assert told["parts"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("erly 2025", "did you mean `early 2025`?"),
        ("until June", "now until June"),
        ("as soon as the script is ready", "TBD: as soon as the script is ready"),
    ],
)
def test_a_refusal_points_and_offers(run: Program, words: str, offered: str) -> None:
    ended = run(["when", words])
    assert (ended.code, ended.out) == (5, "")
    assert "    ^" in ended.err
    assert offered in ended.err


def test_a_wrap_and_a_past_are_read_as_such(run: Program) -> None:
    wrap = json.loads(run(["when", "until June", "--wrap", "-f", "json"]).out)
    assert (wrap["earliest"], wrap["latest"]) == ("2026-03-01", "2026-06-30")
    past = json.loads(run(["when", "in January", "--past", "-f", "json"]).out)
    assert past["earliest"] == "2026-01-01"


BATCH = (
    "phrase\tsaid\ttense\tfield\n"
    "this fall\t2025-08-14\tfuture\tshoot\n"
    "until December\t2019-11-06\tfuture\twrap\n"
    "whenever\t2025-08-14\t\t\n"
    "no earlier than June\t\t\t\n"
)


def test_a_batch_keeps_on_past_errors_in_order(run: Program) -> None:
    ended = run("when --batch - -f jsonl", stdin=BATCH)
    assert ended.code == 0
    rows = [json.loads(line) for line in ended.out.splitlines()]
    assert all(list(row) == list(KEYS) for row in rows)
    assert [row["latest"] for row in rows] == ["2025-11-30", "2019-12-31", None, None]
    assert [bool(row["error"]) for row in rows] == [False, False, True, False]
    assert rows[3]["said"] == "2026-03-01"


def test_a_batch_is_a_table_too(run: Program) -> None:
    path = run.home / "phrases.tsv"
    path.write_text(BATCH, encoding="utf-8")
    table = run(["when", "--batch", str(path), "-f", "tsv"]).out.splitlines()
    assert table[0].split("\t") == list(KEYS)
    assert len(table) == 5
    assert len(json.loads(run(["when", "--batch", str(path), "-f", "json"]).out)) == 4


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("phrase\tsaid\nthis fall\tyesterday\n", '"yesterday" is no day'),
        ("phrase\ttense\nthis fall\tperfect\n", '"perfect" is no tense'),
        ("phrase\tfield\nthis fall\tpremiere\n", '"premiere" is no field'),
    ],
)
def test_a_row_that_is_none_is_told_in_its_place(
    run: Program, text: str, told: str
) -> None:
    ended = run("when --batch - -f jsonl", stdin=f"{text}next year\n")
    first, second = map(json.loads, ended.out.splitlines())
    assert told in first["error"]
    assert (second["earliest"], second["error"]) == ("2027-01-01", None)


@pytest.mark.parametrize("ends", [["\r\n"], ["\r"], ["\n", "\r", "\r\n"]])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_batch_is_read_whichever_way_its_lines_end(
    run: Program, ends: list[str], mark: str
) -> None:
    lines = zip(BATCH.splitlines(), cycle(ends), strict=False)
    path = run.home / "phrases.tsv"
    path.write_bytes((mark + "".join(line + end for line, end in lines)).encode())
    told = run(["when", "--batch", str(path)]).out
    assert told == run("when --batch -", stdin=BATCH).out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"phrase\n\xff\n", "can't decode byte 0xff"),
        (b"x" * 9999, "is larger than 0 MiB"),
    ],
)
def test_a_batch_that_is_no_text_or_has_no_end_is_refused(
    run: Program, monkeypatch: pytest.MonkeyPatch, content: bytes, told: str
) -> None:
    monkeypatch.setattr("filmtrack.exchange.input.files.MOST_BYTES", 9000)
    (run.home / "batch.tsv").write_bytes(content)
    ended = run(["when", "--batch", str(run.home / "batch.tsv")])
    assert ended.code == 8
    assert told in ended.err


def test_a_batch_that_is_no_table_is_refused(run: Program) -> None:
    ended = run("when --batch -", stdin="words\nthis fall\n")
    assert ended.code == 8
    assert "no column `phrase`" in ended.err


def test_a_phrase_or_a_batch_not_both(run: Program) -> None:
    assert run("when").code == 2
    assert run("when early 2026 --batch -").code == 2
    assert run("when --batch /nowhere/at/all").code == 8


def test_skipped_words_a_territory_and_a_medium_are_shown(run: Program) -> None:
    assert "  skipped: Marfa\n" in run(["when", "in Marfa in May"]).out
    told = run(["when", "--release", "on Netflix in the UK on May 8"]).out
    assert "  territory: UK\n" in told
    assert "  medium: Netflix\n" in told


def test_the_dates_in_a_text_are_found_with_what_they_date(run: Program) -> None:
    text = "Filming begins in early May. It opens Oct. 9. He was born in 1974."
    ended = run("when --find - -f jsonl", stdin=text)
    found = [json.loads(line) for line in ended.out.splitlines()]
    assert [row["dates"] for row in found] == ["shoot", "release", "other"]
    assert [text[row["start"] : row["end"]] for row in found] == [
        row["phrase"] for row in found
    ]
    assert "early May → 1 May 2026" in run("when --find -", stdin=text).out


def test_the_language_of_the_words_is_told(run: Program) -> None:
    assert "read as French" in run("when fin mai --said 2026-02-01").out
    assert "read as" not in run("when late May --said 2026-02-01").out


def test_read_as_settles_what_digits_do_not(run: Program) -> None:
    assert "4 March 2026" in run("when 3/4/2026").out
    assert "3 April 2026" in run("when 3/4/2026 --read-as fr").out
    assert run("when 3/4/2026 --read-as xx").code == 2


def test_the_languages_are_listed(run: Program) -> None:
    assert "fr  French\n" in run("when --languages").out


def test_a_claim_keeps_the_language_that_it_was_read_in(run: Program) -> None:
    run(["add", "Heat", "--shoot", "fin mai 2026"])
    run(["update", "heat", "--wrap", "3/9/2026", "--read-as", "fr"])
    assert (
        "read as French" in run(["update", "heat", "--release", "fin avril 2027"]).err
    )
    listed = [
        json.loads(line) for line in run("export --claims -f jsonl").out.splitlines()
    ]
    languages = {one["field"]: one.get("lang") for one in listed if "field" in one}
    assert languages["shoot"] == languages["wrap"] == languages["release"] == "fr"
    assert languages["title"] is None
    assert "3 September 2026" in run("show heat").out
    assert run("check").code == 0
