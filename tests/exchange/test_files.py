"""People's files as they are: each case stands for a kind of file that people have."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.exchange.conftest import Importing

if TYPE_CHECKING:
    from tests.conftest import Ended, Program

CASES = Path(__file__).parent / "cases"
OWN = CASES / "own-export.csv"


@pytest.fixture
def slate(run: Program) -> Importing:
    """An empty slate, on the day of the cases."""
    run.environ["FILMTRACK_TODAY"] = "2026-11-25"
    return Importing(run)


def imported(slate: Importing, name: str, *options: str) -> Ended:
    """Import a case that has nothing to complain about."""
    ended = slate(CASES / name, *options)
    assert ended.code == 0, ended.err
    return ended


def release(slate: Importing, title: str) -> str:
    """The words of a release."""
    return str(slate.believed(title, "release")["words"])


class TestWhatIsNotUpcoming:
    """Shows and films seen are skipped and counted, in every format."""

    def test_a_show_with_the_number_of_a_film_is_left_out(
        self, slate: Importing
    ) -> None:
        ended = imported(slate, "tmdb-account-tv-and-film.csv")
        (film,) = slate.productions.values()
        assert (film["title"], film["aka"]) == ("Harbour Lights", [])
        assert film["ids"]["tmdb"] == "990001"
        assert "left out: 1 row\n" in ended.err

    def test_a_tracker_has_films_to_see_films_seen_and_shows(
        self, slate: Importing
    ) -> None:
        ended = imported(slate, "yamtrack.csv")
        (film,) = slate.productions.values()
        assert film["ids"]["tmdb"] == "990001"
        assert (film["shoot"], film["wrap"], film["status"]) == (None, None, None)
        assert film["source_material"] is None
        assert "seen already: 1 row\nleft out: 1 row\n" in ended.err

    @pytest.mark.parametrize(
        ("name", "left"),
        [
            ("imdb-ratings.csv", []),
            ("imdb-watchlist-with-rated.csv", ["Harbour Lights"]),
        ],
    )
    def test_films_that_were_rated_are_seen_already(
        self, slate: Importing, name: str, left: list[str]
    ) -> None:
        ended = imported(slate, name)
        assert list(slate.productions) == left
        assert "seen already: 1 row\n" in ended.err
        assert "Tin Moon" not in ended.both

    def test_a_whole_export_knows_what_its_user_has_seen(
        self, slate: Importing
    ) -> None:
        imported(slate, "letterboxd-export.zip")
        assert list(slate.productions) == ["Harbour Lights"]

    def test_a_film_to_come_stays_though_it_was_rated(self, slate: Importing) -> None:
        table = "Title,Year,My Rating\nHarbour Lights,2027,9\nTin Moon,2025,9\n"
        slate(slate.write("films.csv", table))
        assert list(slate.productions) == ["Harbour Lights"]


class TestDays:
    """Days in digits, in the order of their column."""

    def test_the_year_may_come_first_with_slashes(self, slate: Importing) -> None:
        imported(slate, "date-year-first-slashes.csv")
        assert release(slate, "Harbour Lights") == "2027-03-05"

    def test_one_day_above_12_tells_the_order_of_its_column(
        self, slate: Importing
    ) -> None:
        imported(slate, "day-first-column.csv")
        assert release(slate, "Harbour Lights") == "2027-04-03"

    def test_where_nothing_tells_the_month_comes_first_with_one_notice(
        self, slate: Importing
    ) -> None:
        table = "Film,Release\nHarbour Lights,03/04/2027\nTin Moon,05/06/2027\n"
        ended = slate(slate.write("films.csv", table))
        assert release(slate, "Harbour Lights") == "2027-03-04"
        assert ended.err.count('"03/04/2027" read month first') == 1
        assert ended.err.count("month first") == 1

    def test_times_of_day_and_zones_are_dropped(self, slate: Importing) -> None:
        imported(slate, "date-times.csv")
        assert release(slate, "Harbour Lights") == "2027-03-05"
        assert release(slate, "Tin Moon") == "2027-03-05"
        assert slate.believed("Harbour Lights", "shoot")["words"] == "2026-09-01"

    def test_a_row_whose_day_cannot_be_read_says_so(self, slate: Importing) -> None:
        ended = imported(slate, "watchlist.csv")
        assert slate.claims("Harbour Lights", "title")[0]["said"] == "2024-05-02"
        why = 'not a day; said is the day of the import – "not-a-date"'
        assert f"watchlist.csv, row 2 (line 3), column Date: {why}\n" in ended.err


class TestTitles:
    """Titles, years and the films that they name."""

    def test_remakes_are_told_apart_by_their_release_dates(
        self, slate: Importing
    ) -> None:
        slate(CASES / "remakes-by-release-date.csv")
        slates = slate.run("list --columns id,release -f csv").out
        assert "love,23 Jan 2017\r\nlove-2,1 Jan 1960\r\n" in slates

    def test_a_year_behind_a_title_is_its_year(self, slate: Importing) -> None:
        imported(slate, "title-with-year.csv")
        assert release(slate, "Harbour Lights") == "2027"
        assert release(slate, "Tin Moon") == "2028"

    def test_columns_have_many_names_for_a_title(self, slate: Importing) -> None:
        imported(slate, "guild-production-list.csv")
        assert "Long Moon, The" in slate.productions
        assert slate.believed("Long Moon, The", "shoot")["earliest"] == "2027-05-03"

    def test_camel_case_is_the_same_as_spaces(self, slate: Importing) -> None:
        imported(slate, "headers-camel-case.csv")
        film = slate.productions["Harbour Lights"]
        assert film["original_title"] == "Havnelys"
        assert (film["ids"]["imdb"], film["ids"]["tmdb"]) == ("tt9900001", "990001")
        assert release(slate, "Harbour Lights") == "2027-03-05"


class TestTrackers:
    """Tables and JSON of trackers: one film to see, one seen, and perhaps a show."""

    @pytest.mark.parametrize(
        "name",
        [
            "tracker-simkl.csv",
            "tracker-movielens.csv",
            "tracker-movary.csv",
            "tracker-mediatracker.csv",
            "tracker-notion.csv",
            "tracker-simkl.json",
            "tracker-ryot.json",
        ],
    )
    def test_only_the_film_to_see_comes_in(self, slate: Importing, name: str) -> None:
        ended = imported(slate, name)
        (film,) = slate.productions.values()
        assert film["title"] == "Harbour Lights"
        assert film["ids"]["tmdb"] == "990001"
        assert (film["shoot"], film["wrap"]) == (None, None)
        assert "seen already: 1 row\n" in ended.err

    def test_a_table_of_wikidata_has_no_more_of_a_date_than_is_known(
        self, slate: Importing
    ) -> None:
        entity = "http://www.wikidata.org/entity/Q90000000"
        table = (
            "film,filmLabel,directorLabel,date\n"
            f"{entity}1,Harbour Lights,Ann Vale,2027-01-01T00:00:00Z\n"
            f"{entity}1,Harbour Lights,Bo Reed,2027-01-01T00:00:00Z\n"
            f"{entity}2,Tin Moon,Cy Orr,2027-03-05T00:00:00Z\n"
        )
        assert slate(slate.write("query.csv", table)).code == 0
        assert release(slate, "Harbour Lights") == "2027"
        assert release(slate, "Tin Moon") == "2027-03-05"
        assert slate.believed("Harbour Lights", "directors") == ["Ann Vale", "Bo Reed"]
        assert slate.productions["Tin Moon"]["ids"]["wikidata"] == "Q900000002"


class TestJson:
    """Arrays and single objects of services, and of anybody."""

    def test_an_array_of_tmdb_rows(self, slate: Importing) -> None:
        imported(slate, "tmdb-array.json")
        assert slate.productions["Tin Moon"]["ids"]["tmdb"] == "990002"
        assert slate.productions["Tin Moon"]["release"] is None

    def test_one_film_of_radarr(self, slate: Importing) -> None:
        imported(slate, "radarr-one.json")
        assert slate.believed("Harbour Lights", "studios") == ["Vale Films"]
        assert release(slate, "Harbour Lights") == "2027-03-05"

    def test_an_array_has_the_names_that_a_header_may_have(
        self, slate: Importing
    ) -> None:
        imported(slate, "plain-array.json")
        assert slate.believed("Tin Moon", "directors") == ["Bo Reed"]
        assert release(slate, "Harbour Lights") == "2027-03-05"


class TestOwnExport:
    """Our own CSV after other programs have had it."""

    @pytest.fixture(autouse=True)
    def _start(self, slate: Importing) -> None:
        imported(slate, OWN.name)
        self.before = slate.bytes

    @pytest.mark.parametrize(
        "name",
        [
            "own-export.csv",
            "own-export-through-csvkit.csv",
            "own-export-us-dates.csv",
            "own-export-through-libreoffice.csv",
        ],
    )
    def test_an_untouched_copy_changes_nothing(
        self, slate: Importing, name: str
    ) -> None:
        assert imported(slate, name).out == ""
        assert slate.bytes == self.before

    def test_a_month_that_became_a_day_stays_a_month_and_is_reported(
        self, slate: Importing
    ) -> None:
        ended = imported(slate, "own-export-through-libreoffice.csv")
        assert "August 2027 is kept, as its days say" in ended.err
        assert slate.believed("Salt Road", "shoot")["latest"] == "2027-08-31"

    def test_a_title_edited_beside_its_id_renames_the_production(
        self, slate: Importing
    ) -> None:
        imported(slate, "own-export-title-edited.csv")
        assert set(slate.productions) == {"Tin Moon", "Salt Roads"}
        assert slate.productions["Salt Roads"]["aka"] == ["Salt Road"]

    @pytest.mark.parametrize("word", ["yes", "TRUE", "True", "true", "Y", "1"])
    def test_yes_has_many_spellings(self, slate: Importing, word: str) -> None:
        table = OWN.read_text().replace(",yes,", f",{word},")
        assert slate(slate.write("copy.csv", table)).out == ""
        assert slate.bytes == self.before

    def test_a_word_that_is_neither_yes_nor_no_fails_its_row(
        self, slate: Importing
    ) -> None:
        table = OWN.read_text().replace(",yes,", ",perhaps,")
        ended = slate(slate.write("copy.csv", table))
        assert ended.code == 8
        assert 'column shoot_actual: "perhaps" is not yes or no' in ended.err

    def test_a_phrase_without_its_day_is_reported_and_not_taken(
        self, slate: Importing
    ) -> None:
        table = "id,title,shoot,source_material\nsalt-road,Salt Road,this fall,\n"
        ended = slate(slate.write("copy.csv", table))
        assert "the day on which it was said is missing (shoot_said)" in ended.err
        assert slate.bytes == self.before


class TestBrokenTables:
    """One broken row never loses a file, nor does what stands above a header."""

    def test_a_wrong_quote_costs_its_row_alone(self, slate: Importing) -> None:
        ended = slate(CASES / "backslash-quotes.csv")
        assert ended.code == 8
        assert list(slate.productions) == ["Harbour Lights", "Salt Road"]
        assert "backslash-quotes.csv, row 2 (line 3): failed: a quote is" in ended.err

    @pytest.mark.parametrize("name", ["blank-first-line.csv", "excel-sep-line.csv"])
    def test_lines_above_a_header_are_skipped(
        self, slate: Importing, name: str
    ) -> None:
        imported(slate, name)
        assert slate.believed("Harbour Lights", "directors") == ["Ann Vale"]
        assert slate.believed("Harbour Lights", "shoot")["words"] == "March 2027"

    def test_prose_above_a_header_is_skipped(self, slate: Importing) -> None:
        prose = "My films, as of today\n(with dates, where known)\n"
        table = f"{prose}\nTitle;Director\nHarbour Lights;Ann Vale\n"
        assert slate(slate.write("films.csv", table)).code == 0
        assert slate.believed("Harbour Lights", "directors") == ["Ann Vale"]

    def test_a_list_of_letterboxd_without_its_banner(self, slate: Importing) -> None:
        imported(slate, "letterboxd-list-blank-banner.csv")
        assert list(slate.productions) == ["Harbour Lights", "Tin Moon"]
        assert slate.claims("Tin Moon", "title")[0]["said"] == "2026-05-02"


class TestOtherFiles:
    """Spreadsheets, calendars, and files that hold no table."""

    def test_a_spreadsheet_without_content_is_refused(self, slate: Importing) -> None:
        ended = slate(CASES / "book.xlsx")
        assert ended.code == 8
        assert "book.xlsx is not a spreadsheet that can be read" in ended.err

    def test_a_calendar_may_end_its_lines_with_cr(self, slate: Importing) -> None:
        imported(slate, "cr-only.ics", "--as", "release")
        assert release(slate, "Harbour Lights") == "2027-03-05"
        assert release(slate, "Salt Road") == "2027-07-01"

    @pytest.mark.parametrize(
        ("name", "content", "why"),
        [
            ("a.html", b"<!DOCTYPE html><html><table>", "is a web page"),
            ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
            ("a.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "without events"),
        ],
    )
    def test_what_holds_no_table_is_refused_with_advice(
        self, slate: Importing, name: str, content: bytes, why: str
    ) -> None:
        ended = slate(slate.write(name, content))
        assert ended.code == 8
        assert why in ended.err


def workbook(**sheets: str) -> bytes:
    """Make the smallest .xlsx of sheets, a row a line and cells between bars."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    parts = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        names, links = "", ""
        for number, (name, text) in enumerate(sheets.items(), 1):
            names += f'<sheet name="{name}" sheetId="{number}" r:id="r{number}"/>'
            target = f"worksheets/sheet{number}.xml"
            links += (
                f'<Relationship Id="r{number}" Type="{parts}/worksheet"'
                f' Target="{target}"/>'
            )
            rows = "".join(
                "<row>"
                + "".join(
                    f'<c t="inlineStr"><is><t>{cell}</t></is></c>'
                    for cell in line.split("|")
                )
                + "</row>"
                for line in text.splitlines()
            )
            sheet = f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>"
            archive.writestr(f"xl/{target}", sheet)
        book = f'<workbook {main} xmlns:r="{parts}"><sheets>{names}</sheets></workbook>'
        archive.writestr("xl/workbook.xml", book)
        relations = f"{package}/relationships"
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{relations}">{links}</Relationships>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{relations}"><Relationship Id="r1"'
            f' Type="{parts}/officeDocument" Target="xl/workbook.xml"/>'
            "</Relationships>",
        )
        kinds = f"{package}/content-types"
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{kinds}"/>')
    return out.getvalue()


class TestSpreadsheets:
    """A workbook is a table like any other: its first sheet, or the one named."""

    BOOK = workbook(
        Films="My films||\nTitle|Release date|TMDB\nHarbour Lights|2027-03-05|990001\n",
        Other="Film|Director\nTin Moon|Bo Reed\n",
    )

    def test_the_first_sheet_is_read(self, slate: Importing) -> None:
        ended = slate(slate.write("films.xlsx", self.BOOK))
        assert ended.code == 0, ended.err
        assert release(slate, "Harbour Lights") == "2027-03-05"
        assert list(slate.productions) == ["Harbour Lights"]

    def test_another_sheet_may_be_named(self, slate: Importing) -> None:
        slate(slate.write("films.xlsx", self.BOOK), "--sheet", "Other")
        assert slate.believed("Tin Moon", "directors") == ["Bo Reed"]

    def test_an_unknown_sheet_is_an_error_that_lists_them(
        self, slate: Importing
    ) -> None:
        ended = slate(slate.write("films.xlsx", self.BOOK), "--sheet", "Nope")
        assert ended.code == 5
        assert 'films.xlsx has no sheet "Nope"\nhint: its sheets: Films, Other' in (
            ended.err
        )


class TestLoudness:
    """Problems of one kind are counted after the fifth; the summary comes last."""

    def test_a_dry_run_of_a_thousand_rows_fits_in_ten_lines(
        self, slate: Importing
    ) -> None:
        rows = "".join(f"Film {n},2027\n" for n in range(1000))
        path = slate.write("films.csv", f"Title,Year\n{rows}")
        ended = slate(path, "--dry-run")
        assert len(ended.both.splitlines()) <= 10
        assert ended.err.endswith(
            "would change: 1,000 new productions, 2,000 new claims\n"
        )

    def test_phrases_read_without_some_words_are_counted(
        self, slate: Importing
    ) -> None:
        films = "Title,Shoot\nTin Moon,May in Marfa\nBo,June 2027\n"
        ended = slate(slate.write("films.csv", films))
        assert ended.err.endswith("\n1 date phrase read with some words skipped\n")

    def test_problems_of_one_kind_are_counted(self, slate: Importing) -> None:
        rows = "".join(f"Show {n},tv\n" for n in range(1000))
        path = slate.write("films.csv", f"Title,Type\n{rows}")
        ended = slate(path)
        assert ended.err.count("tv, not a film") == 5
        assert "… and 995 more of this kind; --verbose lists them all\n" in ended.err
        assert ended.err.endswith("left out: 1,000 rows\n")
        assert slate(path, "--verbose").err.count("tv, not a film") == 1000
