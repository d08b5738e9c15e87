"""Our own JSON: everything goes out, and everything comes back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from filmtrack.exchange.own import json_productions
from tests.builders import claim, document_of
from tests.exchange.memory import READING, WRITING, Memory, slates, source

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from tests.conftest import Program
    from tests.exchange.conftest import Importing


@settings(max_examples=25, deadline=None)
@given(slate=slates())
def test_a_slate_comes_back_equal_and_its_second_export_has_equal_bytes(
    slate: list[Document],
) -> None:
    written = json_productions.write_lines(slate, WRITING)
    memory = Memory()
    report = memory.take(json_productions.read_lines(source(written), READING))
    # A production without a claim is known by what is shown of it alone.
    if all(document.claims for document in slate):
        assert report.problems == []
        assert list(memory.documents.values()) == slate
        assert (
            json_productions.write_lines(memory.documents.values(), WRITING) == written
        )


@settings(max_examples=25, deadline=None)
@given(slate=slates())
def test_json_comes_back_as_json_lines_do(slate: list[Document]) -> None:
    by_line, by_array = Memory(), Memory()
    by_line.take(
        json_productions.read_lines(
            source(json_productions.write_lines(slate, WRITING)), READING
        )
    )
    by_array.take(
        json_productions.read_array(
            source(json_productions.write_array(slate, WRITING)), READING
        )
    )
    assert by_line.documents == by_array.documents


@settings(max_examples=25, deadline=None)
@given(slate=slates())
def test_importing_twice_changes_nothing(slate: list[Document]) -> None:
    written = json_productions.write_lines(slate, WRITING)
    memory = Memory()
    memory.take(json_productions.read_lines(source(written), READING))
    before = dict(memory.documents)
    again = memory.take(json_productions.read_lines(source(written), READING))
    assert again.productions == {}
    assert memory.documents == before


def test_the_sample_comes_back_with_equal_bytes(
    sample: Program, slate: Importing
) -> None:
    first = sample("export -f jsonl", FILMTRACK_TODAY="2026-11-22").data
    (slate.run.home / "slate.json").unlink()
    assert slate(slate.write("sample.jsonl", first)).code == 0
    assert slate.run("export -f jsonl").data == first


def test_files_may_be_joined_and_cut_at_any_line(slate: Importing) -> None:
    one = json_productions.write_lines(
        [document_of(claim("notes"), title="One")], WRITING
    )
    two = document_of(claim("notes"), title="Two", number=2)
    joined = one + json_productions.write_lines([two], WRITING)
    slate(slate.write("joined.jsonl", joined))
    assert list(slate.productions) == ["One", "Two"]


def test_numbers_and_ids_are_kept_where_they_are_free(slate: Importing) -> None:
    document = document_of(claim("notes"), title="Heat 2", number=7)
    slate(slate.write("slate.jsonl", json_productions.write_lines([document], WRITING)))
    assert slate.productions["Heat 2"]["number"] == 7
    slate.run(["add", "Another"])
    assert slate.productions["Another"]["number"] == 8


def test_claims_go_to_the_production_that_has_the_id_already(slate: Importing) -> None:
    slate.run(["add", "Heat 2", "--said", "2026-01-01"])
    document = document_of(claim("notes", "new"), title="Heat 2", number=9)
    slate(slate.write("slate.jsonl", json_productions.write_lines([document], WRITING)))
    (heat,) = slate.productions.values()
    assert [(c["n"], c["field"]) for c in heat["claims"]] == [
        (1, "title"),
        (2, "notes"),
    ]


def test_another_film_of_that_id_gets_one_of_its_own(slate: Importing) -> None:
    slate.run(["add", "Heat 2", "--imdb", "tt0000001", "--said", "2026-01-01"])
    other = document_of(
        claim("title", "Quite another"), claim("imdb", "tt0000002"), title="Other"
    )
    line = json.loads(json_productions.write_lines([other], WRITING))
    line["id"] = "heat-2"
    slate(slate.write("slate.jsonl", json.dumps(line)))
    assert sorted(p["id"] for p in slate.productions.values()) == ["heat-2", "other"]


def test_a_file_without_claims_restores_what_it_shows(slate: Importing) -> None:
    line = '{"v": 1, "title": "Heat 2", "status": "filming", "tags": ["heist"]}'
    assert slate(slate.write("view.jsonl", line)).code == 0
    heat = slate.productions["Heat 2"]
    assert (heat["id"], heat["status"], heat["tags"]) == (
        "heat-2",
        "filming",
        ["heist"],
    )
    assert {c["outlet"] for c in heat["claims"]} == {"view.jsonl"}
    assert all("undated in the file" in c["note"] for c in heat["claims"])


def test_what_a_file_shows_against_its_claims_is_told(slate: Importing) -> None:
    document = document_of(claim("status", "filming"))
    line = json.loads(json_productions.write_lines([document], WRITING))
    line["status"] = "released"
    ended = slate(slate.write("slate.jsonl", json.dumps(line)))
    assert ended.code == 0
    assert "column status: differs from its claims; the claims are used" in ended.err
    assert slate.believed("Heat 2", "status") == "filming"


def test_unknown_keys_are_named_once(slate: Importing) -> None:
    lines = '{"v":1,"title":"A","x":1}\n{"v":1,"title":"B","x":2,"y":3}\n'
    ended = slate(slate.write("slate.jsonl", lines))
    assert ended.err.count("unknown keys, not imported: x, y\n") == 1


def claimed(n: int, last_n: int, title: str = "A", zone: str = "Z") -> str:
    """Write a production of one claim, under numbers of its own."""
    told = {"field": "notes", "value": "x", "said": "2026-01-01"}
    told_once = {"n": n, "recorded": f"2026-01-01T00:00:00{zone}", **told}
    return json.dumps({"v": 1, "title": title, "claims": [told_once], "last_n": last_n})


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"v": 2, "title": "A"}', "of version 2; this filmtrack reads version 1"),
        ('{"v": 1, "title": " "}', "it has no title"),
        ('{"v": 1, "title": 5}', "title: expected text, found a whole number"),
        ("[1]", "not an object"),
        ('{"v": 1, "title": "A", "title": "B"}', 'has the key "title" twice'),
        (
            '{"v": 1, "title": "A", "number": NaN}',
            "contains NaN, which is not a JSON number",
        ),
        ('{"v": 1, "title": "A", "number": 1e999}', "a number that is too large"),
        ('{"v": 1, "title": "\\ud800"}', "a lone surrogate"),
        ('{"v": 1, "title": ' + "[" * 100_000, "nested too deeply"),
        ('{"v": 1, "number": ' + "9" * 5000, "a number that is too large"),
        (claimed(n=1, last_n=1, zone=""), "`datetime` with a timezone"),
        (claimed(n=1, last_n=1, title=""), "it has no title"),
        (claimed(n=2, last_n=1), "its claims are not numbered in order"),
        (claimed(n=1, last_n=10**30), "its numbers are beyond reason"),
        (
            '{"v":1,"title":"A","last_said":"2030-01-01"}',
            "something of it is said in the future",
        ),
    ],
)
def test_a_bad_line_fails_alone_with_its_reason(
    slate: Importing, line: str, why: str
) -> None:
    good = '{"v": 1, "title": "Good"}\n'
    ended = slate(slate.write("slate.jsonl", f"{good}{line}\n"))
    assert ended.code == 8
    assert "slate.jsonl, row 2: failed: " in ended.err
    assert why in ended.err
    assert list(slate.productions) == ["Good"]
