"""Each file that another program writes, with the cases that break naive readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.exchange.conftest import SAMPLES

if TYPE_CHECKING:
    from tests.exchange.conftest import Importing


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_a_file_imported_twice_changes_nothing_even_on_another_day(
    slate: Importing, name: str
) -> None:
    first = slate(name)
    assert slate.productions, first.err
    before = slate.bytes
    slate.run.environ["FILMTRACK_TODAY"] = "2026-12-24"
    again = slate(name)
    assert again.out == ""
    assert "imported: nothing new, " in again.err
    assert slate.bytes == before


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_a_dry_run_says_what_the_import_says_and_writes_nothing(
    slate: Importing, name: str
) -> None:
    dry = slate(name, "--dry-run")
    assert slate.bytes == b""
    real = slate(name)
    assert (dry.code, dry.out) == (real.code, real.out)
    assert dry.err == real.err.replace("imported:", "would change:")


class TestImdbList:
    """The current header."""

    def test_a_description_keeps_its_quotes_and_line_breaks(
        self, slate: Importing
    ) -> None:
        slate("imdb-list.csv")
        assert slate.words("Heat 2", "notes") == [
            'Mann: "in August".\nWait for the cast, then check',
            "listed twice",
        ]

    def test_a_formula_in_a_description_is_text(self, slate: Importing) -> None:
        slate("imdb-list.csv")
        (note,) = slate.words("+1", "notes")
        assert note == '=HYPERLINK("http://example.invalid/","open")'

    def test_quotes_around_a_title_are_part_of_it(self, slate: Importing) -> None:
        slate("imdb-list.csv")
        assert '"Wuthering Heights"' in slate.productions

    def test_the_original_title_is_kept_where_it_differs(
        self, slate: Importing
    ) -> None:
        slate("imdb-list.csv")
        assert slate.believed("Bitter Christmas", "original_title") == "Amarga Navidad"
        assert slate.believed("The Odyssey", "original_title") is None

    def test_a_partial_release_date_is_that_year(self, slate: Importing) -> None:
        slate("imdb-list.csv")
        release = slate.believed("Bitter Christmas", "release")
        assert (release["words"], release["earliest"]) == ("2026", "2026-01-01")
        assert release["latest"] == "2026-12-31"

    def test_two_directors_are_two_people(self, slate: Importing) -> None:
        slate("imdb-list.csv")
        assert slate.believed("Avengers: Doomsday", "directors") == [
            "Anthony Russo",
            "Joe Russo",
        ]

    def test_a_series_is_left_out_and_told(self, slate: Importing) -> None:
        ended = slate("imdb-list.csv")
        assert "The Gentlemen" not in slate.productions
        assert (
            'imdb-list.csv, row 7 (line 9): left out: TV Series, not a film – "The'
            ' Gentlemen"\n'
        ) in ended.err

    def test_one_const_with_other_data_is_one_film(self, slate: Importing) -> None:
        slate("imdb-list.csv")
        assert [c["said"] for c in slate.claims("Heat 2", "imdb")] == [
            "2026-05-02",
            "2026-09-30",
        ]
        assert slate.believed("Heat 2", "release")["words"] == "2027"

    def test_a_row_that_is_cut_off_costs_no_other(self, slate: Importing) -> None:
        ended = slate("imdb-list.csv")
        assert ended.code == 8
        assert "row 10 (line 12), column Title: failed: no title" in ended.err
        assert ended.err.endswith("filmtrack: 1 row could not be imported\n")
        assert len(slate.productions) == 7

    def test_the_day_of_the_row_is_the_day_it_was_said(self, slate: Importing) -> None:
        slate("imdb-list.csv")
        (claim,) = slate.claims("The Odyssey", "release")
        assert (claim["said"], claim["outlet"]) == ("2026-05-02", "IMDb")
        assert claim["url"] == "https://www.imdb.com/title/tt99000002/"
        assert "note" not in claim


class TestOldImdbList:
    """The oldest header: all quoted, Windows-1252, days as C prints them."""

    def test_windows_1252_is_read_with_a_notice(self, slate: Importing) -> None:
        ended = slate("imdb-list-legacy.csv")
        assert "Le Fabuleux Destin d'Amélie Poulain" in slate.productions
        assert "imdb-list-legacy.csv: not UTF-8; read as Windows-1252\n" in ended.err

    def test_a_day_as_c_prints_it_is_read_in_english(self, slate: Importing) -> None:
        slate("imdb-list-legacy.csv")
        amelie = "Le Fabuleux Destin d'Amélie Poulain"
        assert slate.claims(amelie, "imdb")[0]["said"] == "2012-06-14"

    def test_the_release_is_iso_whatever_the_header_says(
        self, slate: Importing
    ) -> None:
        slate("imdb-list-legacy.csv")
        amelie = "Le Fabuleux Destin d'Amélie Poulain"
        assert slate.believed(amelie, "release")["earliest"] == "2001-04-25"

    def test_a_film_that_its_user_rated_is_left_out(self, slate: Importing) -> None:
        ended = slate("imdb-list-legacy.csv")
        assert "Heat" not in slate.productions
        assert "seen already: 1 row\n" in ended.err


class TestLetterboxdWatchlist:
    """Titles that look like something else."""

    def test_titles_are_data(self, slate: Importing) -> None:
        slate("letterboxd-watchlist.csv")
        assert set(slate.productions) == {
            "The Odyssey",
            "Heat 2",
            '"Wuthering Heights"',
            "Now You See Me: Now You Don't",
            "Sense, Sensibility",
            "8½",
            "'71",
            "+1",
            "1917",
            "10/31",
            "Amarga Navidad",
            "君たちはどう生きるか",
        }

    def test_an_empty_year_is_no_release(self, slate: Importing) -> None:
        slate("letterboxd-watchlist.csv")
        assert slate.believed("Heat 2", "release") is None
        assert slate.believed("1917", "release")["words"] == "2019"

    def test_the_address_is_the_id_as_it_stands(self, slate: Importing) -> None:
        slate("letterboxd-watchlist.csv")
        ids = slate.productions["The Odyssey"]["ids"]
        assert ids["letterboxd"] == "https://boxd.it/QFQU"

    def test_a_file_of_another_name_may_be_of_films_already_seen(
        self, slate: Importing
    ) -> None:
        text = (SAMPLES / "letterboxd-watchlist.csv").read_bytes()
        path = slate.write("my films.csv", text)
        ended = slate(path)
        assert ended.code == 8
        assert "may list films to watch or films already seen" in ended.err
        assert "hint: --as watchlist imports it as films to watch\n" in ended.err
        assert slate.bytes == b""
        assert slate(path, "--as", "watchlist").code == 0
        assert len(slate.productions) == 12

    def test_films_already_seen_are_left_out(self, slate: Importing) -> None:
        text = (SAMPLES / "letterboxd-watchlist.csv").read_bytes()
        ended = slate(slate.write("watched.csv", text))
        assert ended.code == 0
        assert slate.productions == {}
        assert "seen already: 12 rows\n" in ended.err


class TestLetterboxdList:
    """Two tables in one file."""

    def test_a_blank_line_in_the_description_ends_no_table(
        self, slate: Importing
    ) -> None:
        slate("letterboxd-list.csv")
        assert list(slate.productions) == [
            "Heat 2",
            "The Odyssey",
            '"Wuthering Heights"',
            "Untitled Michael Mann Project",
        ]

    def test_notes_keep_line_breaks_and_formulas(self, slate: Importing) -> None:
        slate("letterboxd-list.csv")
        notes = slate.words("Untitled Michael Mann Project", "notes")
        assert notes == ["first line\nsecond line"]
        assert slate.words('"Wuthering Heights"', "notes") == ["=1+1"]

    def test_the_day_is_that_of_the_list(self, slate: Importing) -> None:
        slate("letterboxd-list.csv")
        assert slate.claims("Heat 2", "title")[0]["said"] == "2026-05-02"

    def test_a_spreadsheet_may_have_saved_it_again(self, slate: Importing) -> None:
        assert slate("letterboxd-list-resaved.csv").code == 0
        assert list(slate.productions) == ["Heat 2", "The Odyssey"]
        assert slate.believed("Heat 2", "release")["words"] == "2027"


class TestTrakt:
    """JSON and CSV."""

    def test_null_and_absent_ids_years_and_notes_are_nothing(
        self, slate: Importing
    ) -> None:
        slate("trakt-watchlist.json")
        untitled = slate.productions["Untitled Michael Mann Project"]
        assert untitled["ids"]["trakt"] == "990004"
        assert untitled["ids"]["imdb"] is None
        assert (untitled["release"], untitled["notes"]) == (None, [])

    def test_a_show_is_left_out(self, slate: Importing) -> None:
        ended = slate("trakt-watchlist.json")
        assert 'row 3: left out: show, not a film – "The Gentlemen"' in ended.err
        assert len(slate.productions) == 4

    def test_an_unknown_status_is_kept_as_a_note_and_never_guessed(
        self, slate: Importing
    ) -> None:
        ended = slate("trakt-watchlist.json")
        assert ended.code == 0
        assert slate.believed("Amarga Navidad", "status") is None
        assert slate.words("Amarga Navidad", "notes") == ["status: some new status"]
        assert "column status: kept as printed" in ended.err

    def test_statuses_are_read_in_our_words_and_kept_in_theirs(
        self, slate: Importing
    ) -> None:
        slate("trakt-watchlist.json")
        (claim,) = slate.claims("Heat 2", "status")
        assert (claim["value"], claim["note"]) == ("announced", "planned")

    def test_empty_cells_of_the_csv_say_nothing(self, slate: Importing) -> None:
        assert slate("trakt-watchlist.csv").code == 0
        heat = slate.productions["Heat 2"]
        assert heat["ids"] == {
            "imdb": "tt99000001",
            "tmdb": "9900001",
            "wikidata": None,
            "letterboxd": None,
            "trakt": "990001",
        }
        assert heat["release"]["words"] == "2027"
        assert slate.believed("The Odyssey", "release")["words"] == "2026-07-17"

    def test_both_forms_are_the_same_films(self, slate: Importing) -> None:
        slate("trakt-watchlist.json")
        assert slate("trakt-watchlist.csv").code == 0
        assert len(slate.productions) == 4


class TestRadarr:
    """Films, and the feed of their releases."""

    def test_year_0_is_no_year_and_absent_dates_are_no_dates(
        self, slate: Importing
    ) -> None:
        slate("radarr-movies.json")
        assert slate.believed("Untitled Michael Mann Project", "release") is None

    def test_announced_is_no_stage_tba_is_a_rumor(self, slate: Importing) -> None:
        slate("radarr-movies.json")
        assert slate.believed("The Odyssey", "status") is None
        assert slate.believed("Untitled Michael Mann Project", "status") == "rumored"

    def test_a_film_withdrawn_at_its_source_is_told(self, slate: Importing) -> None:
        ended = slate("radarr-movies.json")
        assert "row 5, column status: withdrawn at its source" in ended.err
        assert slate.believed("A Film That Left The Database", "status") is None

    def test_a_time_that_is_not_midnight_is_its_day_in_utc(
        self, slate: Importing
    ) -> None:
        slate("radarr-movies.json")
        moved = slate.claims("Bitter Christmas", "release")[-1]
        assert (moved["value"], moved["medium"]) == ("2026-07-01", "physical")
        assert moved["note"] == "2026-07-01T22:00:00Z"

    def test_an_empty_studio_is_none(self, slate: Importing) -> None:
        slate("radarr-movies.json")
        assert slate.believed("Untitled Michael Mann Project", "studios") == []
        assert slate.believed("Bitter Christmas", "studios") == ["El Deseo"]

    def test_paths_are_never_taken(self, slate: Importing) -> None:
        slate("radarr-movies.json")
        assert b"/movies" not in slate.bytes

    def test_an_end_equal_to_the_start_is_one_day(self, slate: Importing) -> None:
        slate("radarr.ics")
        release = slate.believed("The Odyssey", "release")
        assert (release["earliest"], release["latest"]) == ("2026-07-17", "2026-07-17")

    def test_a_release_says_its_medium(self, slate: Importing) -> None:
        slate("radarr.ics")
        (theatrical,) = slate.claims("The Odyssey", "release")
        (digital,) = slate.claims("Bitter Christmas", "release")
        assert (theatrical["medium"], digital["medium"]) == ("cinemas", "digital")

    def test_empty_categories_are_no_studio(self, slate: Importing) -> None:
        slate("radarr.ics")
        assert slate.believed("The Odyssey", "studios") == ["Universal Pictures"]
        assert slate.believed("Bitter Christmas", "studios") == []


class TestTmdb:
    """The details of a film."""

    def test_an_empty_release_date_gives_way_to_that_of_a_country(
        self, slate: Importing
    ) -> None:
        slate("tmdb-movie.json")
        assert slate.believed("Heat 2", "release")["words"] == "2027-12-17"

    def test_the_imdb_id_may_stand_among_the_external_ones(
        self, slate: Importing
    ) -> None:
        slate("tmdb-movie.json")
        ids = slate.productions["Heat 2"]["ids"]
        assert (ids["imdb"], ids["wikidata"]) == ("tt99000001", "Q900000001")

    def test_one_person_under_three_jobs(self, slate: Importing) -> None:
        slate("tmdb-movie.json")
        assert slate.believed("Heat 2", "directors") == ["Michael Mann"]
        assert slate.believed("Heat 2", "writers") == ["Michael Mann"]
        source = slate.believed("Heat 2", "source_material")
        assert source["type"] == "novel"
        assert source["by"] == ["Michael Mann", "Meg Gardiner"]

    def test_a_rumor_stands_in_the_character(self, slate: Importing) -> None:
        slate("tmdb-movie.json")
        cast = slate.productions["Heat 2"]["cast"]
        assert [(c["name"], c["role"], c["standing"]) for c in cast] == [
            ("Christian Bale", None, "attached"),
            ("Leonardo DiCaprio", "Chris Shiherlis", "rumored"),
        ]

    def test_a_collection_is_what_it_is_related_to(self, slate: Importing) -> None:
        slate("tmdb-movie.json")
        assert slate.believed("Heat 2", "related") == ["part of Heat Collection"]


class TestWikidata:
    """An answer of the query service."""

    def test_only_the_precision_tells_how_much_of_a_date_is_known(
        self, slate: Importing
    ) -> None:
        slate("wikidata-sparql.json")
        assert slate.believed("Heat 2", "release")["words"] == "2027"

    def test_of_several_dates_the_exact_one_is_taken(self, slate: Importing) -> None:
        slate("wikidata-sparql.json")
        assert slate.believed("The Odyssey", "release")["words"] == "2026-07-17"

    def test_many_rows_are_one_film(self, slate: Importing) -> None:
        slate("wikidata-sparql.json")
        heat = slate.productions["Heat 2"]
        assert heat["locations"] == ["Chicago", "Los Angeles"]
        assert heat["ids"]["imdb"] == "tt99000001"

    def test_an_unknown_value_is_nobody(self, slate: Importing) -> None:
        slate("wikidata-sparql.json")
        assert slate.believed("Heat 2", "cast") == []

    def test_a_film_without_a_label_fails_alone(self, slate: Importing) -> None:
        ended = slate("wikidata-sparql.json")
        assert ended.code == 8
        assert "column filmLabel: failed: no label in a language" in ended.err
        assert len(slate.productions) == 3

    def test_a_label_of_all_languages_is_a_title(self, slate: Importing) -> None:
        slate("wikidata-sparql.json")
        assert slate.words("Amarga Navidad", "notes") == [
            "official website https://example.org/amarga-navidad"
        ]


class TestGeneric:
    """Any CSV, by the names of its columns."""

    def test_other_names_of_columns_are_understood(self, slate: Importing) -> None:
        slate("generic.csv")
        heat = slate.productions["Heat 2"]
        assert heat["source_material"] == {
            "type": "novel",
            "title": "Heat 2",
            "by": ["Michael Mann", "Meg Gardiner"],
            "year": None,
            "claim": 7,
        }
        assert heat["shoot"]["words"] == "August 2026"
        assert heat["wrap"]["words"] == "early 2027"
        assert heat["ids"]["imdb"] == "tt99000001"

    def test_standings_in_brackets_are_read(self, slate: Importing) -> None:
        slate("generic.csv")
        cast = slate.productions["Heat 2"]["cast"]
        assert {c["name"]: c["standing"] for c in cast} == {
            "Leonardo DiCaprio": "in talks",
            "Christian Bale": "rumored",
        }

    def test_lists_are_split_at_semicolons(self, slate: Importing) -> None:
        slate("generic.csv")
        assert slate.believed("The Odyssey", "locations") == [
            "Morocco",
            "Greece",
            "Iceland",
        ]
        assert len(slate.believed("The Odyssey", "cast")) == 3

    def test_edtf_is_read_as_a_span(self, slate: Importing) -> None:
        slate("generic.csv")
        odyssey = slate.productions["The Odyssey"]
        assert odyssey["shoot"]["earliest"] == "2025-02-25"
        assert odyssey["wrap"]["latest"] == "2025-08-08"

    def test_an_id_is_taken_out_of_its_address(self, slate: Importing) -> None:
        slate("generic.csv")
        assert slate.productions["The Odyssey"]["ids"]["imdb"] == "tt99000002"

    def test_cells_that_look_like_formulas_are_text(self, slate: Importing) -> None:
        slate("generic.csv")
        formula = slate.productions["=1+1"]
        assert formula["directors"][0]["name"] == "@mention"
        assert formula["cast"][0]["name"] == "Tab first"
        assert "status: cmd|' /C calc'!A0" in formula["notes"]

    def test_a_page_in_the_source_column_makes_no_book(self, slate: Importing) -> None:
        slate("generic.csv")
        urls = {claim.get("url") for claim in slate.productions["Heat 2"]["claims"]}
        assert urls == {"https://example.org/heat-2"}

    def test_quotes_and_line_breaks_stay_in_a_comment(self, slate: Importing) -> None:
        slate("generic.csv")
        notes = slate.words("Heat 2", "notes")
        assert notes == ['He said "August".\nThen: "or later".']

    def test_on_hold_is_no_stage_but_a_hold(self, slate: Importing) -> None:
        slate("generic.csv")
        held = slate.productions["Ünïçødé — 君たち 🎬"]
        assert (held["status"], held["hold"]) == (None, "on hold")
        assert held["shoot"]["words"] == "TBD: they will not say"

    def test_a_short_row_has_empty_cells(self, slate: Importing) -> None:
        slate("generic.csv")
        assert slate.believed("Short row", "directors") == ["Somebody"]

    @pytest.mark.parametrize(
        "told",
        [
            'row 9 (line 11): failed: more cells than the header has names – "surplus',
            "row 10 (line 12), column Film: failed: no title\n",
            'row 11 (line 13), column Release year: failed: not a year – "20x6"',
            'row 11 (line 13), column IMDb: failed: "nm0000520" is not an id of imdb',
        ],
    )
    def test_a_bad_row_is_told_with_its_place_value_and_reason(
        self, slate: Importing, told: str
    ) -> None:
        ended = slate("generic.csv")
        assert ended.code == 8
        assert told in ended.err
        assert ended.err.endswith("filmtrack: 3 rows could not be imported\n")
        assert len(slate.productions) == 7

    def test_a_semicolon_and_a_byte_order_mark(self, slate: Importing) -> None:
        assert slate("generic-semicolon.csv").code == 0
        assert slate.believed("Amarga Navidad", "directors") == ["Pedro Almodóvar"]
        assert slate.words("Amarga Navidad", "notes") == ["zwei\r\nZeilen"]

    def test_a_date_that_a_spreadsheet_turned_keeps_its_words(
        self, slate: Importing
    ) -> None:
        slate("generic-semicolon.csv")
        assert slate.believed("Heat 2", "shoot")["words"] == "Aug 26"

    def test_a_cell_above_the_limit_of_the_csv_module(self, slate: Importing) -> None:
        assert slate("generic-huge-field.csv").code == 0
        (note,) = slate.words("Heat 2", "notes")
        assert len(note) == 140_000
        assert slate.words("The Odyssey", "notes") == ["after the huge one"]
