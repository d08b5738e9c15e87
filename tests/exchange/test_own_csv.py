"""Our own CSV: what is believed comes back, and no spreadsheet runs a cell."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings

from filmtrack.exchange.formats import ExportOptions
from filmtrack.exchange.own import csv_read, csv_write
from filmtrack.ledger.facts import Facts
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.spreadsheet import guarded, unguarded
from tests.builders import claim, document_of
from tests.exchange.memory import READING, TODAY, WRITING, Memory, slates, source, text

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from tests.exchange.conftest import Importing

# What a table of present beliefs cannot know: who said so, how often, and when else.
_LOST = {"number", "slip_days", "reports", "origins", "last_said"}


def believed(document: Facts) -> dict[str, object]:
    """Give what is believed, without the claims that it rests on."""
    shown = msgspec.to_builtins(document)
    kept = {k: shown[k] for k in Facts.__struct_fields__ if k not in _LOST}
    return {key: _without_claims(value) for key, value in kept.items()}


def _without_claims(value: object) -> object:
    if isinstance(value, dict):
        return {k: _without_claims(v) for k, v in value.items() if k != "claim"}
    if isinstance(value, list | tuple):
        return [_without_claims(item) for item in value]
    return value


@settings(max_examples=25, deadline=None)
@given(slate=slates())
def test_what_is_believed_comes_back(slate: list[Document]) -> None:
    written = csv_write.write(slate, WRITING)
    memory = Memory()
    report = memory.take(csv_read.read(source(written), READING))
    assert report.problems == []
    assert list(map(believed, memory.documents.values())) == list(map(believed, slate))


@settings(max_examples=25, deadline=None)
@given(slate=slates())
def test_importing_twice_changes_nothing(slate: list[Document]) -> None:
    written = csv_write.write(slate, WRITING)
    memory = Memory()
    memory.take(csv_read.read(source(written), READING))
    again = memory.take(csv_read.read(source(written), READING))
    assert again.productions == {}


@settings(max_examples=25, deadline=None)
@given(slate=slates())
def test_importing_it_where_it_came_from_changes_nothing(slate: list[Document]) -> None:
    memory = Memory()
    memory.documents = {document.number: document for document in slate}
    report = memory.take(
        csv_read.read(source(csv_write.write(slate, WRITING)), READING)
    )
    assert report.productions == {}


@given(value=text)
def test_the_guard_is_lossless_and_leaves_no_formula(value: str) -> None:
    cell = guarded(value)
    assert unguarded(cell) == value
    assert cell[:1] not in {*"=+-@\t\r\n＝＋－＠"}


def test_the_columns_stand_in_their_promised_order() -> None:
    header = csv_write.write([], WRITING).decode()
    assert header.startswith(
        "id,title,original_title,year,status,directors,writers,source_material,cast,"
        "studios,locations,shoot,shoot_earliest,shoot_latest,shoot_said,wrap,"
        "wrap_earliest,wrap_latest,wrap_said,release,release_earliest,release_latest,"
        "release_said,imdb_id,tmdb_id,wikidata_id,letterboxd_uri,sources,notes,updated"
    )
    assert header.endswith("\r\n")


def rows(content: bytes) -> list[dict[str, str]]:
    """Read a table as any program does."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_reads_well() -> None:
    document = document_of(
        claim("cast", "Adam Driver", standing="rumored", role="Neil"),
        claim("cast", "Val Kilmer", standing="exited", said="2025-01-01"),
        claim("directors", "Michael Mann"),
        claim("source_material", SourceMaterial(type="novel", by=("Meg Gardiner",))),
        claim("shoot", "August 2026"),
        claim("release", "2027"),
    )
    (row,) = rows(csv_write.write([document], WRITING))
    assert row["cast"] == "Adam Driver [rumored] as Neil"
    assert row["out"] == "cast: Val Kilmer [exited 2025-01-01]"
    assert row["directors"] == "Michael Mann"
    assert row["source_material"] == "novel: by Meg Gardiner"
    assert (row["shoot"], row["shoot_earliest"]) == ("August 2026", "2026-08-01")
    assert (row["year"], row["updated"]) == ("2027", "2026-01-01")


def test_every_release_has_its_place_in_the_row() -> None:
    document = document_of(
        claim("release", "18 December 2026", territory="US"),
        claim("release", "May [TBC]", outlet=None, territory="UK", medium="digital"),
    )
    (row,) = rows(csv_write.write([document], WRITING))
    assert (row["release"], row["release_territory"]) == ("18 December 2026", "US")
    assert row["releases"] == (
        "May \\[TBC\\] [said 2026-01-01] [territory UK] [medium digital]"
    )


@pytest.mark.parametrize(
    ("value", "cell"),
    [("=1+1", "'=1+1"), ("'71", "'71"), ("'=x", "''=x"), ("-5", "'-5")],
)
def test_a_formula_is_guarded_and_raw_leaves_it(value: str, cell: str) -> None:
    document = document_of(claim("budget", value))
    (row,) = rows(csv_write.write([document], WRITING))
    assert row["budget"] == cell
    (raw,) = rows(csv_write.write([document], ExportOptions(TODAY, is_raw=True)))
    assert raw["budget"] == value


def test_claims_go_out_a_row_each() -> None:
    work = SourceMaterial(type="novel", title="Heat 2")
    document = document_of(claim("source_material", work), claim("notes", "=x"))
    first, second = rows(csv_write.write_claims([document], WRITING))
    assert (first["n"], first["field"], first["value"]) == (
        "1",
        "source_material",
        "novel: Heat 2",
    )
    assert (second["value"], second["outlet"]) == ("'=x", "Variety")


def table(**cells: str) -> str:
    """Write a table of ours with one row."""
    given_cells = {"title": "Heat 2", "shoot_earliest": "", **cells}
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([given_cells, given_cells.values()])
    return out.getvalue()


def test_an_edited_cell_is_the_only_new_claim(slate: Importing) -> None:
    slate.run(
        [
            "add",
            "Heat 2",
            "--status",
            "script",
            "--tag",
            "heist",
            "--said",
            "2026-01-01",
        ]
    )
    edited = slate.run("export -f csv").out.replace(",script,", ",filming,")
    ended = slate(slate.write("edited.csv", edited))
    assert ended.out == "changed Heat 2 (heat-2): status\n"
    assert slate.believed("Heat 2", "status") == "filming"
    assert slate.claims("Heat 2", "status")[-1]["outlet"] == "edited.csv"


def test_days_that_contradict_the_words_are_told_and_not_obeyed(
    slate: Importing,
) -> None:
    path = slate.write(
        "slate.csv",
        table(
            shoot="August 2026",
            shoot_earliest="2026-10-01",
            shoot_latest="2026-10-31",
            shoot_said="2026-01-01",
        ),
    )
    ended = slate(path)
    assert ended.code == 0
    assert (
        'slate.csv, row 1 (line 2), column shoot_earliest: "August 2026" means'
        ' 2026-08-01 to 2026-08-31; the words are used – "2026-10-01 to 2026-10-31"'
    ) in ended.err
    assert slate.believed("Heat 2", "shoot")["earliest"] == "2026-08-01"


def test_the_table_says_who_said_it(slate: Importing) -> None:
    report = ["-b", "Mint", "--via", "Variety", "-u", "https://example.org/a"]
    slate.run(["add", "Heat 2", "--shoot", "2027", "--said", "2026-01-01", *report])
    (row,) = rows(slate.run("export - -f csv").data)
    assert row["shoot_outlet"] == "Mint via Variety"
    assert row["sources"] == "Mint via Variety <https://example.org/a>"
    exported = slate.run("export - -f csv").out
    before = slate.bytes
    slate(slate.write("week.csv", exported))
    assert slate.bytes == before


def test_elsewhere_the_outlet_of_a_date_stays_its_own(slate: Importing) -> None:
    cells = {"shoot": "2027", "shoot_said": "2026-01-01", "shoot_outlet": "Mint"}
    slate(slate.write("week.csv", table(**cells)))
    assert slate.claims("Heat 2", "shoot")[0]["outlet"] == "Mint"
    edited = {**cells, "shoot": "2028"}
    slate(slate.write("week.csv", table(**edited)))
    assert slate.claims("Heat 2", "shoot")[-1]["outlet"] == "week.csv"


def test_a_single_source_is_the_page_of_every_claim(slate: Importing) -> None:
    slate(slate.write("slate.csv", table(sources="https://example.org/a", tags="x")))
    assert slate.claims("Heat 2", "tags")[0]["url"] == "https://example.org/a"


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"title": "", "budget": "x"}, "it has no title"),
        ({"status": "filming-ish"}, 'unknown status "filming-ish"'),
        ({"cast": "A [sure]"}, 'column cast: unknown standing "sure"'),
        ({"out": "A [exited 2026-01-01]"}, "is not FIELD: NAME [STANDING DAY]"),
        ({"out": "cast: A [exited someday]"}, "is not a standing and a day"),
        (
            {"shoot": "May", "shoot_said": "long ago"},
            'column shoot_said: "long ago" is not a day, as 2026-10-01',
        ),
        ({"shoot": "May", "shoot_said": "2030-01-01"}, "said in the future"),
        ({"releases": "May 2027 [UK]"}, "is not WORDS [said DAY]"),
        ({"source_material": "|x|soon"}, '"soon" is not a year'),
        ({"source_material": "|x"}, "expected TYPE|TITLE|YEAR|AUTHOR"),
    ],
)
def test_a_bad_row_costs_no_other(
    slate: Importing, cells: dict[str, str], why: str
) -> None:
    bad = table(**cells)
    header, row, _ = bad.split("\r\n")
    at = header.split(",").index("title")
    good = ["Good" if i == at else "" for i in range(len(header.split(",")))]
    path = slate.write("slate.csv", f"{header}\r\n{row}\r\n{','.join(good)}\r\n")
    ended = slate(path)
    assert ended.code == 8
    assert "slate.csv, row 1 (line 2): failed: " in ended.err
    assert why in ended.err
    assert list(slate.productions) == ["Good"]


def test_surplus_cells_fail_the_row(slate: Importing) -> None:
    ended = slate(slate.write("slate.csv", table().rstrip() + ",surplus\r\n"))
    assert "more cells than the header has names" in ended.err


def test_unknown_columns_are_named_once(slate: Importing) -> None:
    ended = slate(slate.write("slate.csv", table(mood="blue")))
    assert ended.code == 0
    assert "slate.csv: unknown columns, not imported: mood\n" in ended.err


def test_a_day_to_which_a_spreadsheet_adds_this_year_keeps_its_own(
    slate: Importing,
) -> None:
    slate.run('add Harbour --wrapped "May 3" --said 2025-05-04')
    written = slate.run("export -f csv").out
    before = slate.bytes
    this_year = f"{TODAY.year}-05-03"
    ended = slate(slate.write("copy.csv", written.replace("May 3", this_year)))
    assert (ended.code, ended.out) == (0, "")
    assert "3 May 2025 is kept, as its days say" in ended.err
    assert slate.bytes == before
