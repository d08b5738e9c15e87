"""What services write that their samples do not show."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmtrack.exchange.records import Record
from filmtrack.exchange.services import any_table
from tests.exchange.memory import READING, source, text

if TYPE_CHECKING:
    from tests.exchange.conftest import Importing


def test_a_page_of_tmdb_is_many_films(slate: Importing) -> None:
    films = [
        {"id": 1, "title": "One", "release_date": "2027-01-01"},
        {"id": 2, "title": "Two"},
        {"id": 3, "title": ""},
    ]
    page = {"page": 1, "results": films, "total_pages": 1, "total_results": 3}
    ended = slate(slate.write("page.json", json.dumps(page)))
    assert ended.code == 8
    assert "row 3, column title: failed: no title" in ended.err
    assert slate.believed("One", "release")["words"] == "2027-01-01"
    assert slate.believed("Two", "release") is None


def of_country(code: str, day: str, kind: int) -> dict[str, object]:
    """Write a release of TMDB's, of a type by number."""
    release = {"release_date": f"{day}T00:00:00.000Z", "type": kind, "note": ""}
    return {"iso_3166_1": code, "release_dates": [release]}


def test_releases_of_tmdb_are_kept_by_country_and_type(slate: Importing) -> None:
    countries = [
        of_country("US", "2027-03-05", 3),
        of_country("GB", "2027-03-12", 2),
        of_country("US", "2027-06-01", 4),
        of_country("XX", "2027-04-01", 9),
    ]
    film = {"id": 1, "title": "One", "production_companies": [], "release_date": ""}
    film["release_dates"] = {"results": countries}
    path = slate.write("film.json", json.dumps(film))
    slate(path)
    releases = slate.productions["One"]["releases"]
    assert [(r["territory"], r["medium"], r["words"]) for r in releases] == [
        ("US", "cinemas", "2027-03-05"),
        ("XX", None, "2027-04-01"),
        ("UK", "limited", "2027-03-12"),
        ("US", "digital", "2027-06-01"),
    ]
    for query in ("release:uk", "release:digital", "release:2027-06"):
        assert len(json.loads(slate.run(f"list {query} -f json").out)) == 1
    assert "contested" not in slate.run("review -f json").out
    before = slate.bytes
    slate(path)
    assert slate.bytes == before


def test_releases_of_radarr_are_kept_by_medium(slate: Importing) -> None:
    days = {"inCinemas": "2027-03-05", "digitalRelease": "2027-05-01"}
    film = {"title": "One", "tmdbId": 1, "qualityProfileId": 1, "year": 2027}
    film |= {key: f"{day}T00:00:00Z" for key, day in days.items()}
    slate(slate.write("radarr.json", json.dumps([film])))
    releases = slate.productions["One"]["releases"]
    assert [(r["medium"], r["words"]) for r in releases] == [
        ("cinemas", "2027-03-05"),
        ("digital", "2027-05-01"),
    ]


def binding(**values: str) -> dict[str, dict[str, str]]:
    """Write one row of an answer of Wikidata's."""
    return {name: {"type": "literal", "value": value} for name, value in values.items()}


FILM = "http://www.wikidata.org/entity/Q1"


@pytest.mark.parametrize(
    ("precision", "words"), [("8", "202X"), ("7", "20XX"), ("6", None)]
)
def test_a_decade_and_a_century_are_no_days(
    slate: Importing, precision: str, words: str | None
) -> None:
    row = binding(film=FILM, filmLabel="A", date="2020-01-01T00:00:00Z", prec=precision)
    answer = {"head": {"vars": []}, "results": {"bindings": [row]}}
    slate(slate.write("answer.json", json.dumps(answer)))
    release = slate.believed("A", "release")
    assert (release and release["words"]) == words


def test_what_a_film_is_based_on_and_what_is_no_film(slate: Importing) -> None:
    prop = "http://www.wikidata.org/prop/direct/"
    of_film = {"film": FILM, "filmLabel": "A", "value": "x"}
    rows = [
        binding(**of_film, prop=f"{prop}P144", valueLabel="B"),
        binding(**of_film, prop=f"{prop}P999", valueLabel="C"),
        binding(film="http://example.org/Q2", filmLabel="D"),
    ]
    answer = {"head": {"vars": []}, "results": {"bindings": rows}}
    ended = slate(slate.write("answer.json", json.dumps(answer)))
    assert "row 3, column film: failed: not a film of Wikidata's" in ended.err
    assert slate.believed("A", "source_material")["title"] == "B"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("trakt", {"listed_at": "", "type": "movie", "movie": {"title": "Good"}}),
        ("radarr", {"tmdbId": 1, "qualityProfileId": 1, "title": "Good"}),
    ],
)
def test_an_item_that_is_no_object_fails_alone(
    slate: Importing, name: str, first: dict[str, object]
) -> None:
    bad = {**first, "movie": {}, "title": ""}
    path = slate.write(f"{name}.json", json.dumps([first, 5, bad]))
    ended = slate(path)
    assert ended.code == 8
    assert f"{name}.json, row 2: failed: not an object" in ended.err
    assert f"{name}.json, row 3, column title: failed: no title" in ended.err
    assert list(slate.productions) == ["Good"]


@pytest.mark.parametrize("year", ["9" * 5000, "\u00b2" * 4, "02027", "2027.5"])
def test_a_year_that_is_none_fails_its_row(slate: Importing, year: str) -> None:
    ended = slate(slate.write("films.csv", f"Title,Year\nHeat 2,{year}\n"))
    assert ended.code == 8
    assert "row 1 (line 2), column Year: failed: not a year" in ended.err


@pytest.mark.parametrize("day", ["\u00b2" * 4, "\u0662" * 4, "9" * 5000])
def test_a_day_of_other_digits_is_kept_as_words(slate: Importing, day: str) -> None:
    page = {"results": [{"title": "Heat 2", "release_date": day}], "total_pages": 1}
    slate(slate.write("page.json", json.dumps(page)))
    assert slate.words("Heat 2", "release") == [day]


@pytest.mark.parametrize("name", ["trakt", "radarr", "tmdb", "wikidata"])
def test_json_of_another_shape_is_refused(slate: Importing, name: str) -> None:
    other = "{}" if name in ("trakt", "radarr") else "[]"
    ended = slate(slate.write("other.json", f" {other}"), "--format", name)
    assert ended.code == 8 or slate.productions == {}


@pytest.mark.parametrize(
    ("printed", "kind"),
    [("Short", "short"), ("TV Short", "short"), ("Documentary", "documentary")],
)
def test_imdb_tells_shorts_and_documentaries(
    slate: Importing, printed: str, kind: str
) -> None:
    text = f"Const,Title,Title Type\ntt0000001,A,{printed}\nnm0000001,Somebody,\n"
    ended = slate(slate.write("list.csv", text))
    assert slate.believed("A", "kind") == kind
    assert "left out: of a person or company, not of a film" in ended.err


def test_a_type_that_imdb_never_printed_is_taken_with_a_warning(
    slate: Importing,
) -> None:
    text = "Const,Title,Title Type\ntt0000001,A,Hologram\n"
    ended = slate(slate.write("list.csv", text))
    assert 'kept as printed: unknown type; imported as a film – "Hologram"' in ended.err
    assert slate.believed("A", "kind") == "feature"


def test_a_standing_that_is_not_known_stays_as_a_note(slate: Importing) -> None:
    cast = "Somebody (uncredited); Another [sort of] as Them; (x); A (b) (c)"
    ended = slate(slate.write("films.csv", f"Title,Cast\nA,{cast}\n"))
    assert ended.code == 0
    told = slate.claims("A", "cast")
    kept = [(c["value"], c.get("role"), c["note"].split("; ")[0]) for c in told]
    undated = "undated in the file"
    assert kept == [
        ("Somebody", None, "uncredited"),
        ("Another", "Them", "sort of"),
        ("(x)", None, undated),
        ("A (b)", None, "c"),
    ]


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(text, min_size=9, max_size=9))
def test_no_cell_of_any_words_stops_an_import(cells: list[str]) -> None:
    header = [
        "Title",
        "Year",
        "Director",
        "Based on",
        "Cast",
        "Status",
        "Shoot",
        "IMDb",
        "Notes",
    ]
    out = io.StringIO(newline="")
    csv.writer(out).writerows([header, cells, ["Good"]])
    found = list(
        any_table.read(source(out.getvalue().replace("\0", "").encode()), READING)
    )
    assert [one.identity.title for one in found if isinstance(one, Record)][
        -1
    ] == "Good"


def test_source_material_of_an_unknown_type_stays_as_printed(slate: Importing) -> None:
    slate(slate.write("films.csv", 'Title,Based on\nA,"Odyssey (epic, Homer)"\n'))
    source = slate.believed("A", "source_material")
    assert (source["type"], source["by"]) == ("epic", ["Homer"])


def test_claims_of_a_title_that_two_were_entered_under_need_an_id(
    slate: Importing,
) -> None:
    slate.run(["add", "Heat", "--release", "1995"])
    slate.run(["add", "Heat", "--release", "2013", "--new"])
    told = {"field": "notes", "value": "x", "said": "2026-01-01"}
    by_title = json.dumps({"production": "Heat", **told})
    by_id = json.dumps({"production": "heat-2", **told})
    ended = slate(slate.write("claims.jsonl", f"{by_title}\n{by_id}\n"))
    assert ended.code == 8
    assert 'row 1: failed: it may be heat or heat-2 – "Heat"' in ended.err
    assert ended.out == "changed Heat (heat-2): notes\n"
