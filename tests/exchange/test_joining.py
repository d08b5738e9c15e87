"""Another slate, imported as it is stored: the same claims once, and none lost."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmtrack.exchange.own import json_productions
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.claim import Claim, Retraction
from filmtrack.ledger.production import Production
from filmtrack.names import slug
from tests.builders import claim
from tests.exchange.memory import READING, WRITING, Memory, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from filmtrack.exchange.import_report import ImportReport
    from filmtrack.ledger.facts import Document
    from tests.conftest import Program
    from tests.exchange.conftest import Importing


@st.composite
def alike(draw: st.DrawFn) -> Claim:
    """Claims of so few kinds that two slates often have the same one."""
    told = claim(
        draw(st.sampled_from(["notes", "tags"])),
        draw(st.sampled_from(["x", "X", "y"])),
        speaker=draw(st.sampled_from([None, "Mann"])),
    )
    instant = datetime(2026, 1, draw(st.integers(1, 3)), tzinfo=UTC)
    struck = st.builds(
        Retraction,
        on=st.sampled_from([date(2026, 2, 1), date(2026, 2, 2)]),
        why=st.sampled_from(["denied", "misread"]),
    )
    return msgspec.structs.replace(
        told, recorded=instant, retracted=draw(st.none() | struck)
    )


@st.composite
def stores(draw: st.DrawFn) -> list[Document]:
    """Slates of the same few films, in any order."""
    titles = draw(st.lists(st.sampled_from(["Heat 2", "Ran", "M"]), unique=True))
    return [
        believe(
            Production(number=number, id=slug(title), first_title=title).claiming(
                draw(st.lists(alike(), max_size=5))
            )
        )
        for number, title in enumerate(titles, 1)
    ]


def as_stored(slate: list[Document]) -> bytes:
    """Write a slate as its store holds it."""
    header = {"version": 1, "productions": len(slate), "next": len(slate) + 1}
    table = {str(document.number): document for document in slate}
    return msgspec.json.encode({"filmtrack": {"1": header}, "productions": table})


def taken(memory: Memory, slate: list[Document]) -> ImportReport:
    """Import a slate as it is stored."""
    report = memory.take(json_productions.read_store(source(as_stored(slate)), READING))
    assert report.problems == []
    return report


def content(memory: Memory) -> dict[str, Counter[Claim]]:
    """What a slate holds, whatever the numbers under which it does."""
    return {
        document.first_title: Counter(
            msgspec.structs.replace(claim, n=0) for claim in document.claims
        )
        for document in memory.documents.values()
    }


@settings(max_examples=40, deadline=None)
@given(one=stores(), other=stores())
def test_it_does_not_matter_which_slate_is_imported_into_which(
    one: list[Document], other: list[Document]
) -> None:
    into_one, into_other = Memory(), Memory()
    for slate in (one, other):
        taken(into_one, slate)
    for slate in (other, one):
        taken(into_other, slate)
    assert content(into_one) == content(into_other)


@settings(max_examples=40, deadline=None)
@given(one=stores(), other=stores())
def test_no_claim_is_lost_and_importing_again_changes_nothing(
    one: list[Document], other: list[Document]
) -> None:
    memory = Memory()
    taken(memory, one)
    taken(memory, other)
    for slate in (one, other):
        for document in slate:
            said = Counter((c.field, c.value, c.speaker) for c in document.claims)
            kept = content(memory)[document.first_title]
            there = Counter((c.field, c.value, c.speaker) for c in kept.elements())
            assert said <= there
    before = dict(memory.documents)
    assert taken(memory, other).productions == {}
    assert taken(memory, one).productions == {}
    assert memory.documents == before


@pytest.mark.parametrize("layout", [as_stored, None])
def test_a_retraction_there_strikes_the_same_claim_here(
    slate: Importing, layout: Callable[[list[Document]], bytes] | None
) -> None:
    told = claim("status", "filming")
    struck = msgspec.structs.replace(told, retracted=Retraction(date(2026, 2, 1), "no"))
    empty = Production(number=1, id="heat-2", first_title="Heat 2")
    here, there = (believe(empty.claiming([one])) for one in (told, struck))
    slate(slate.write("here.jsonl", json_productions.write_lines([here], WRITING)))
    assert slate.believed("Heat 2", "status") == "filming"
    written = layout or (lambda found: json_productions.write_lines(found, WRITING))
    ended = slate(slate.write("there", written([there])))
    assert ended.code == 0
    assert ended.out == "changed Heat 2 (heat-2): retracted\n"
    assert "imported: 1 changed production, 1 retraction, 1 claim already" in ended.err
    (status,) = slate.claims("Heat 2", "status")
    assert status["retracted"] == {"on": "2026-02-01", "why": "no"}
    assert slate.believed("Heat 2", "status") is None


def test_a_store_is_known_by_its_content_and_imported(run: Program) -> None:
    run(["add", "Heat 2", "--status", "filming", "--said", "2026-01-02"])
    run("add Ran")
    store, other = run.home / "slate.json", run.home / "new.json"
    ended = run(["--store", str(other), "import", str(store)])
    assert ended.code == 0
    assert "imported: 2 new productions" in ended.err
    assert run("export -f json").out == run(f"--store {other} export -f json").out
    before = other.read_bytes()
    again = run(["--store", str(other), "import", str(store)])
    assert (again.code, again.out, other.read_bytes()) == (0, "", before)


def test_a_film_that_both_slates_renamed_is_one_film(run: Program) -> None:
    run(["add", "Heat 2", "--said", "2026-01-02"])
    store, other = run.home / "slate.json", run.home / "new.json"
    other.write_bytes(store.read_bytes())
    run(["update", "heat-2", "--title", "Heat II", "--said", "2026-01-03"])
    run(["--store", str(other), "update", "heat-2", "--title", "Hot", "--said", "2026"])
    assert run(["import", str(other)]).code == 0
    assert len(json.loads(run("export -f json").out)) == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'{"filmtrack": {}, "productions": {}}', "is not a slate"),
        (b'{"filmtrack": {"1": {"version": 1}}, "productions": 5}', "is not a slate"),
        (
            b'{"filmtrack": {"1": {"version": 3}}, "productions": {}}',
            "is a slate of format 3; this filmtrack reads format 2",
        ),
        (
            b'{"filmtrack": {"1": {"version": 1}}, "productions": {"3": {}}}',
            "row 1: failed: production 3 is damaged",
        ),
        (
            b'{"filmtrack": {"1": {"version": 1}}, "productions": {"3": 5}}',
            "row 1: failed: not an object",
        ),
    ],
)
def test_a_store_that_cannot_be_read_is_a_bad_file(
    slate: Importing, content: bytes, why: str
) -> None:
    ended = slate(slate.write("other.json", content))
    assert ended.code == 8
    assert why in ended.err
    assert slate.bytes == b""


def test_an_array_is_no_store(slate: Importing) -> None:
    ended = slate(slate.write("other.json", "[]"), "--format", "store")
    assert ended.code == 8
    assert "other.json is not a slate" in ended.err
