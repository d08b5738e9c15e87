"""What goes out for others: valid, escaped, and nothing that acts."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from filmtrack.exchange.out import citations, ics, jsonld, markdown
from filmtrack.exchange.own.json_schema import schema
from filmtrack.exchange.services import imdb, letterboxd
from filmtrack.ledger.source_material import SourceMaterial
from tests.builders import claim, document_of
from tests.exchange.memory import WRITING

if TYPE_CHECKING:
    from tests.conftest import Program
    from tests.exchange.conftest import Importing

HOSTILE = "[REC] <script>alert(1)</script> | {{x}} *b* `c` $d & #1"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """What holds a document against the schema, the form of its days too."""
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema(), format_checker=FormatChecker())


class TestSchema:
    """The JSON Schema that `schema` prints."""

    @pytest.mark.parametrize("command", ["export -f json", "list -f json"])
    def test_every_json_of_the_sample_is_valid(
        self, sample: Program, validator: Draft202012Validator, command: str
    ) -> None:
        validator.validate(json.loads(sample(command).out))

    def test_every_line_of_the_sample_is_valid(
        self, sample: Program, validator: Draft202012Validator
    ) -> None:
        for line in sample("export -f jsonl").out.splitlines():
            validator.validate(json.loads(line))

    @pytest.mark.parametrize(
        "wrong",
        [
            {"v": 2},
            {"status": "filming-ish"},
            {"title": None},
            {"last_said": "soon"},
            {"directors": [{"name": "A"}]},
            {"claims": [{"n": 1, "field": "mood", "value": "x"}]},
        ],
    )
    def test_what_is_wrong_is_not_valid(
        self, sample: Program, validator: Draft202012Validator, wrong: dict[str, Any]
    ) -> None:
        right = json.loads(sample("export -f jsonl heat").out.splitlines()[0])
        assert validator.is_valid(right)
        assert not validator.is_valid({**right, **wrong})

    def test_a_key_that_is_missing_is_not_valid(
        self, sample: Program, validator: Draft202012Validator
    ) -> None:
        right = json.loads(sample("export -f jsonl heat").out.splitlines()[0])
        assert not validator.is_valid({k: v for k, v in right.items() if k != "hold"})

    def test_the_command_prints_it(self, run: Program) -> None:
        assert json.loads(run("schema").out) == json.loads(json.dumps(schema()))


class TestMarkdown:
    """A section a production, each fact with its report."""

    def test_a_fact_stands_beside_its_report(self) -> None:
        told = claim("shoot", "August 2026", url="https://example.org/a (b)")
        text = markdown.write([document_of(told)], WRITING).decode()
        head, line = text.split("\n- ")
        assert head == "# Film productions, 2026-11-22\n\n## Heat 2\n"
        assert line.startswith("**shoot:** August 2026 (")
        assert line.endswith(
            " ([Variety, 1 January 2026](https://example.org/a%20%28b%29))\n"
        )

    def test_text_shows_as_it_is(self) -> None:
        text = markdown.write([document_of(title=HOSTILE)], WRITING).decode()
        assert (
            "## \\[REC\\] \\<script\\>alert(1)\\</script\\> \\| \\{\\{x\\}\\} \\*b\\*"
            " \\`c\\` \\$d & \\#1\n"
        ) in text

    def test_an_address_that_would_act_is_no_link(self) -> None:
        told = claim("tags", "x", url="javascript:alert(1)")
        assert "javascript" not in markdown.write([document_of(told)], WRITING).decode()

    def test_people_sources_and_ids_have_their_lines(self) -> None:
        document = document_of(
            claim("cast", "Val Kilmer", standing="exited", role="Chris"),
            claim("source_material", SourceMaterial(type="novel", title="Heat 2")),
            claim("imdb", "tt1"),
            claim("aka", "Heat II"),
            claim("shoot", "when it is ready"),
            claim("status", "filming", outlet=None),
        )
        text = markdown.write([document], WRITING).decode()
        assert "**out:** Val Kilmer as Chris (exited)" in text
        assert "**source material:** novel Heat 2" in text
        assert "**IMDb:** tt1" in text
        assert "**also known as:** Heat II" in text
        assert "**shoot:** not understood as a date, “when it is ready”" in text
        assert "**stage:** filming (no outlet, 1 January 2026)" in text

    def test_the_credit_that_tmdb_asks_for(self, slate: Importing) -> None:
        slate("tmdb-movie.json")
        notice = (
            "This product uses the TMDB API but is not endorsed or certified by TMDB."
        )
        assert notice in slate.run("export -f md").out
        assert notice in slate.run("export -f html").out


class TestJsonLd:
    """schema.org's Movie."""

    def test_a_film_has_what_the_vocabulary_has_a_word_for(self) -> None:
        document = document_of(
            claim("title", "Heat 2"),
            claim("original_title", "Heat Two"),
            claim("directors", "Michael Mann"),
            claim("cast", "Adam Driver", role="Neil"),
            claim("cast", "Austin Butler"),
            claim(
                "source_material",
                SourceMaterial(type="novel", title="Heat 2", year=2022),
            ),
            claim("release", "December 2027"),
            claim("shoot", "August 2026"),
            claim("imdb", "tt1"),
            claim("letterboxd", "boxd.it/x"),
            claim("status", "filming"),
        )
        (movie,) = json.loads(jsonld.write([document], WRITING))["@graph"]
        assert movie == {
            "@type": "Movie",
            "name": "Heat 2",
            "alternateName": ["Heat Two"],
            "director": [{"@type": "Person", "name": "Michael Mann"}],
            "actor": [
                {
                    "@type": "PerformanceRole",
                    "actor": {"@type": "Person", "name": "Adam Driver"},
                    "characterName": "Neil",
                },
                {"@type": "Person", "name": "Austin Butler"},
            ],
            "isBasedOn": {"@type": "Book", "name": "Heat 2", "datePublished": "2022"},
            "creativeWorkStatus": "filming",
            "datePublished": "2027-12",
            "sameAs": ["https://www.imdb.com/title/tt1/"],
            "identifier": [
                {"@type": "PropertyValue", "propertyID": "imdb", "value": "tt1"},
                {
                    "@type": "PropertyValue",
                    "propertyID": "letterboxd",
                    "value": "boxd.it/x",
                },
            ],
        }

    @pytest.mark.parametrize(
        "words", ["late 2027", "2027 or 2028", "maybe 2027", "TBD"]
    )
    def test_a_date_that_is_not_exact_is_left_out(self, words: str) -> None:
        document = document_of(
            claim("release", words),
            claim("source_material", SourceMaterial(type="original")),
        )
        (movie,) = json.loads(jsonld.write([document], WRITING))["@graph"]
        assert movie.keys() == {"@type", "name"}


class TestCitations:
    """The reports as footnotes."""

    DOCUMENT = document_of(
        claim(
            "shoot",
            "2026",
            outlet="Collider",
            via="LA Times",
            url="https://example.org/a|b",
        ),
        claim("status", "script", outlet="Collider", url="https://example.org/a|b"),
        claim("tags", "x", outlet=None),
        claim("cast", "A", "2025-01-01", outlet="O & {o}"),
        title="Heat | 2",
    )

    def test_a_wiki_gets_a_template_for_each_report_in_the_order_of_days(self) -> None:
        assert citations.write_wiki([self.DOCUMENT], WRITING).decode() == (
            "{{cite news |title=Heat &#124; 2: cast |work=O &#38; &#123;o&#125;"
            " |date=1 January 2025}}\n"
            "{{cite news |title=Heat &#124; 2: shoot, status |work=Collider"
            " |date=1 January 2026 |url=https://example.org/a%7Cb"
            " |access-date=22 November 2026}} (citing LA Times)\n"
        )

    def test_bibtex_has_a_key_of_its_own_for_each(self) -> None:
        twice = [self.DOCUMENT, self.DOCUMENT]
        text = citations.write_bibtex(twice, WRITING).decode()
        keys = re.findall(r"@article\{(.+),", text)
        assert keys[:2] == ["heat-2-o-o-2025-01-01", "heat-2-collider-2026-01-01"]
        assert len(set(keys)) == 4
        assert "  journal = {O \\& \\{o\\}},\n" in text
        assert "  note = {citing LA Times},\n" in text

    def test_they_are_asked_for_by_an_option(self, sample: Program) -> None:
        assert sample("export --citations heat-2").out.startswith("{{cite news |title=")
        ended = sample("export --citations -f bib heat-2 -o -")
        assert ended.out.startswith("@article{")


def rows(content: bytes) -> list[dict[str, str]]:
    """Read a table as any program does."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


class TestLists:
    """What IMDb's and Letterboxd's readers take."""

    DOCUMENT = document_of(
        claim("directors", "Anthony Russo"),
        claim("directors", "Joe Russo"),
        claim("release", "December 2026"),
        claim("imdb", "tt99000008"),
        claim("tmdb", "9900008"),
        claim("notes", "=1+1"),
        title="+1",
    )

    def test_imdb_is_written_with_the_header_of_2017(self) -> None:
        (row,) = rows(imdb.write([self.DOCUMENT], WRITING))
        assert (row["Position"], row["Const"]) == ("1", "tt99000008")
        assert (row["Title"], row["Description"]) == ("+1", "=1+1")
        assert (row["Year"], row["Release Date"]) == ("2026", "2026-12")
        assert row["Directors"] == "Anthony Russo, Joe Russo"

    def test_imdb_is_read_back(self, slate: Importing) -> None:
        document = document_of(claim("imdb", "tt99000008"), claim("kind", "series"))
        written = imdb.write([document, self.DOCUMENT], WRITING)
        ended = slate(slate.write("imdb.csv", written))
        assert "TV Series, not a film" in ended.err
        assert slate.believed("+1", "directors") == ["Anthony Russo", "Joe Russo"]

    def test_letterboxd_has_ids_so_that_a_mangled_title_does_not_matter(self) -> None:
        (row,) = rows(letterboxd.write([self.DOCUMENT], WRITING))
        assert row == {
            "LetterboxdURI": "",
            "tmdbID": "9900008",
            "imdbID": "tt99000008",
            "Title": "+1",
            "Year": "2026",
            "Directors": "Anthony Russo, Joe Russo",
        }


class TestCommand:
    """`filmtrack export`."""

    def test_the_ending_of_the_file_is_the_format(self, sample: Program) -> None:
        file = sample.home / "out.jsonld"
        ended = sample(["export", str(file), "heat"])
        assert (ended.code, ended.out) == (0, "")
        assert "@graph" in json.loads(file.read_text("utf-8"))

    def test_without_a_file_it_is_csv_on_stdout(self, sample: Program) -> None:
        assert sample("export heat-2").out.startswith("id,title,original_title,")

    def test_a_query_chooses_the_productions(self, sample: Program) -> None:
        listed = sample("export -f jsonl director:mann").out.splitlines()
        assert "Heat 2" in [json.loads(line).get("title") for line in listed]
        assert len(listed) < 10

    def test_as_of_looks_at_the_slate_as_it_was_known(self, sample: Program) -> None:
        (line,) = sample("--as-of 2024-07-16 export -f jsonl heat-2").out.splitlines()
        heat = json.loads(line)
        assert heat["shoot"]["words"] == "late 2024 or early 2025"
        assert all(claim["said"] <= "2024-07-16" for claim in heat["claims"])

    def test_an_existing_file_is_kept_unless_forced(self, sample: Program) -> None:
        file = sample.home / "out.csv"
        file.write_text("mine", encoding="utf-8")
        assert sample(["export", str(file)]).code == 2
        assert file.read_text("utf-8") == "mine"
        assert sample(["export", str(file), "--force"]).code == 0

    def test_excel_gets_its_mark_and_its_delimiter(self, sample: Program) -> None:
        written = sample("export --excel --delimiter ; heat-2").data
        assert written.startswith(b"\xef\xbb\xbfid;title;original_title;")

    def test_tabs_are_the_delimiter_of_tsv(self, sample: Program) -> None:
        assert sample("export -f tsv heat-2").out.startswith("id\ttitle\t")
        assert sample("export --delimiter tab heat-2").out.startswith("id\ttitle\t")

    @pytest.mark.parametrize("delimiter", ["", "a", '"', "ab", "\n"])
    def test_what_cannot_stand_between_cells(
        self, sample: Program, delimiter: str
    ) -> None:
        ended = sample(["export", "--delimiter", delimiter])
        assert ended.code == 2
        assert "cannot stand between cells" in ended.err

    def test_claims_and_citations_are_two_things(self, sample: Program) -> None:
        assert sample("export --claims --citations").code == 2

    def test_claims_are_a_row_each(self, sample: Program) -> None:
        listed = rows(sample("export --claims heat-2").data)
        assert {row["id"] for row in listed} == {"heat-2"}
        assert listed[0]["n"] == "1"

    @pytest.mark.parametrize("form", ["csv", "tsv", "jsonl"])
    def test_claims_that_are_exported_are_imported_once(
        self, sample: Program, form: str
    ) -> None:
        sample.environ["FILMTRACK_TODAY"] = "2026-11-25"
        path = sample.home / f"all.{form}"
        sample(["export", "--claims", str(path)])
        before = sample("export -f json").out
        assert "nothing new" in sample(["import", str(path)]).err
        assert sample("export -f json").out == before
        other = ["--store", str(sample.home / "other.json")]
        assert sample([*other, "import", str(path)]).code == 0
        again = sample([*other, "export", "--claims", "-f", form])
        assert again.data == path.read_bytes()

    def test_an_unknown_format_is_named_with_those_there_are(
        self, sample: Program
    ) -> None:
        ended = sample("export -f xml")
        assert ended.code == 5
        assert "hint: formats: csv, tsv, jsonl, json, ics, md, html" in ended.err

    def test_nothing_matches_and_all_is_well(self, run: Program) -> None:
        assert run("export -f json").out == "[]\n"
        assert run("export -f jsonl").out == ""
        for form in ("ics", "md", "html", "jsonld", "imdb", "letterboxd"):
            assert run(f"export -f {form}").code == 0


class TestRumours:
    """Formats that cannot say how sure a name is leave rumours and talks out."""

    DOCUMENT = document_of(
        claim("directors", "Ann Vale", standing="rumored"),
        claim("directors", "Bo Reed"),
        claim("cast", "Cy Orr", standing="in talks"),
        claim("cast", "Di Poe", standing="confirmed"),
        claim("studios", "Lund Films", standing="in talks"),
        claim("shoot", "next spring"),
        title="Tin Moon",
    )

    def test_json_ld_names_only_those_who_are_on_it(self) -> None:
        (movie,) = json.loads(jsonld.write([self.DOCUMENT], WRITING))["@graph"]
        assert [person["name"] for person in movie["director"]] == ["Bo Reed"]
        assert [person["name"] for person in movie["actor"]] == ["Di Poe"]
        assert "productionCompany" not in movie

    def test_lists_for_other_sites_name_only_those_who_are_on_it(self) -> None:
        for module in (imdb, letterboxd):
            (row,) = rows(module.write([self.DOCUMENT], WRITING))
            assert row["Directors"] == "Bo Reed"

    def test_a_calendar_marks_them_and_has_words_that_stay_true(self) -> None:
        written = ics.write([self.DOCUMENT], WRITING).decode().replace("\r\n ", "")
        assert "Director: Bo Reed\\, Ann Vale (rumored)" in written
        assert re.search(
            r"SUMMARY:Tin Moon: shoot window opens \(spring 20\d\d\)", written
        )
        assert "X-FILMTRACK-WHEN;VALUE=TEXT:next spring" in written
