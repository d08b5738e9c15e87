"""Which film is it: what an entry is known by, and what is never enough."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from filmtrack.errors import AmbiguousError
from filmtrack.exchange.match import Index
from filmtrack.exchange.records import Identity
from tests.builders import claim, document_of

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from tests.exchange.conftest import Importing


def film(number: int, title: str, **facts: str) -> Document:
    """Give a known production."""
    told = [claim(field, value) for field, value in facts.items()]
    return document_of(*told, title=title, number=number)


def found(
    known: list[Document], *, repeats: bool = False, **identity: Any
) -> int | None:
    """Find the one of the known that an entry is about."""
    wanted = Identity(**identity)
    return Index(known).find(wanted, lambda _: repeats)


def test_an_untitled_film_may_be_named_after_its_director() -> None:
    known = [film(1, "Untitled Ann Vale Project", directors="Ann Vale")]
    assert found(known, title="Untitled Ann Vale Project") == 1
    known = [film(1, "Untitled Vale Project", directors="Ann Vale")]
    assert found(known, title="Untitled Vale Project") is None


def test_an_equal_id_goes_before_any_title() -> None:
    known = [film(1, "Heat 2", imdb="tt1"), film(2, "The Odyssey")]
    assert found(known, title="The Odyssey", ids={"imdb": "tt1"}) == 1


def test_two_ids_of_two_productions_are_an_error_that_names_both() -> None:
    known = [film(1, "Heat 2", imdb="tt1"), film(2, "The Odyssey", tmdb="2")]
    with pytest.raises(AmbiguousError, match="belong to heat-2 or the-odyssey"):
        found(known, title="Heat 2", ids={"imdb": "tt1", "tmdb": "2"})


def test_different_ids_of_one_service_are_two_films() -> None:
    known = [film(1, "Heat", imdb="tt1", release="2027")]
    assert found(known, title="Heat", year=2027, ids={"imdb": "tt2"}) is None


def test_two_spellings_of_a_letterboxd_address_may_be_one_film() -> None:
    known = [film(1, "Heat", letterboxd="https://boxd.it/a", release="2027")]
    ids = {"letterboxd": "https://letterboxd.com/film/heat/"}
    assert found(known, title="Heat", year=2027, ids=ids) == 1


@pytest.mark.parametrize("title", ["odyssey", "THE ODYSSEY", "The  Odyssey!"])
def test_titles_are_compared_folded_with_the_year(title: str) -> None:
    assert found([film(1, "The Odyssey", release="2026")], title=title, year=2026) == 1


def test_an_original_title_counts() -> None:
    known = [film(1, "Bitter Christmas", original_title="Amarga Navidad")]
    assert found(known, title="Amarga Navidad") == 1
    assert found(known, title="Noël amer", original_title="Amarga Navidad") == 1


def test_another_year_is_another_film() -> None:
    known = [film(1, "Heat", release="1995")]
    assert found(known, title="Heat", year=2027) is None


def test_a_title_alone_does_where_a_year_is_missing() -> None:
    assert found([film(1, "Heat", release="1995")], title="Heat") == 1
    assert found([film(1, "Heat")], title="Heat", year=2027) == 1


def test_a_year_one_apart_needs_the_director() -> None:
    known = [film(1, "Heat 2", release="2027", directors="Michael Mann")]
    assert found(known, title="Heat 2", year=2028) is None
    assert found(known, title="Heat 2", year=2028, directors=("michael mann",)) == 1
    assert found(known, title="Heat 2", year=2029, directors=("Michael Mann",)) is None


def test_a_former_title_is_never_a_reason_to_join_two() -> None:
    known = [film(1, "Heat 2", aka="Untitled Mann Film")]
    assert found(known, title="Untitled Mann Film") is None


def test_a_film_without_a_title_of_its_own_needs_more_than_that() -> None:
    known = [film(1, "Untitled Crime Film", directors="Michael Mann")]
    assert found(known, title="Untitled Crime Film") is None
    assert found(known, title="Untitled Crime Film", repeats=True) == 1
    directors = ("Michael Mann",)
    assert found(known, title="Untitled Crime Film", directors=directors) == 1


def test_a_director_without_a_name_shows_nothing() -> None:
    known = [film(1, "Heat 2", directors="Michael Mann", release="2027")]
    assert found(known, title="Heat 2", year=2027, directors=("", " ")) == 1


def test_several_candidates_are_an_error_that_lists_them() -> None:
    known = [film(1, "Heat", release="1995"), film(2, "Heat", release="2013")]
    with pytest.raises(AmbiguousError, match="it may be heat or heat"):
        found(known, title="Heat")


def test_of_several_candidates_the_director_decides() -> None:
    known = [film(1, "Heat", directors="Michael Mann"), film(2, "Heat")]
    assert found(known, title="Heat", directors=("Michael Mann",)) == 1


class TestInTheProgram:
    """What becomes of matches."""

    def test_a_known_film_keeps_its_title_and_goes_by_the_other_too(
        self, slate: Importing
    ) -> None:
        slate.run(["add", "Heat 2", "--imdb", "tt0000001", "--said", "2025-01-01"])
        slate(slate.write("films.csv", "Title,IMDb\nHeat II,tt0000001\n"))
        assert slate.productions["Heat 2"]["aka"] == ["Heat II"]

    def test_an_import_takes_no_film_back_in_its_life(self, slate: Importing) -> None:
        slate.run(["add", "Heat 2", "--status", "filming", "--said", "2025-01-01"])
        slate(slate.write("films.csv", "Title,Status\nHeat 2,Planned\n"))
        assert slate.believed("Heat 2", "status") == "filming"
        slate(slate.write("later.csv", "Title,Status\nHeat 2,Post Production\n"))
        assert slate.believed("Heat 2", "status") == "post-production"

    def test_a_bare_year_displaces_no_day_within_it(self, slate: Importing) -> None:
        slate.run(["add", "Heat 2", "--release", "17 December 2027"])
        slate(slate.write("films.csv", "Title,Year\nHeat 2,2027\n"))
        assert slate.believed("Heat 2", "release")["words"] == "17 December 2027"

    def test_an_older_row_does_not_displace_what_was_typed(
        self, slate: Importing
    ) -> None:
        slate.run(["add", "Heat 2", "--release", "early 2027", "--said", "2026-10-01"])
        header = "Const,Modified,Title,Release Date\n"
        slate(slate.write("imdb.csv", f"{header}tt0000001,2026-09-30,Heat 2,2027-12\n"))
        assert slate.believed("Heat 2", "release")["words"] == "early 2027"
        assert slate.words("Heat 2", "release") == ["early 2027", "2027-12"]

    def test_what_may_be_several_is_a_row_that_fails(self, slate: Importing) -> None:
        slate.run(["add", "Heat", "--release", "1995"])
        slate.run(["add", "Heat", "--release", "2013", "--new"])
        ended = slate(slate.write("films.csv", "Title\nHeat\nHeat 2\n"))
        assert ended.code == 8
        assert 'row 1 (line 2): failed: it may be heat or heat-2 – "Heat"' in ended.err
        assert "Heat 2" in slate.productions

    @pytest.mark.parametrize(
        ("answer", "id_"), [("1\n", "heat"), ("2\n", "heat-2"), ("3\n", "heat-3")]
    )
    def test_on_a_terminal_it_is_a_question(
        self, slate: Importing, answer: str, id_: str
    ) -> None:
        slate.run(["add", "Heat", "--release", "1995"])
        slate.run(["add", "Heat", "--release", "2013", "--new"])
        slate.run.can_ask = True
        path = slate.write("films.csv", "Title,Notes\nHeat,which one\n")
        ended = slate(path, stdin=answer)
        assert ended.code == 0
        assert '"Heat": which production is it?\n  1  heat\n  2  heat-2\n' in ended.err
        assert f"({id_})" in ended.out

    @pytest.mark.parametrize("answer", ["", "\n", "9\n", "heat\n", "9" * 5000])
    def test_a_question_without_an_answer_leaves_the_row_out(
        self, slate: Importing, answer: str
    ) -> None:
        slate.run(["add", "Heat", "--release", "1995"])
        slate.run(["add", "Heat", "--release", "2013", "--new"])
        slate.run.can_ask = True
        ended = slate(slate.write("films.csv", "Title\nHeat\n"), stdin=answer)
        assert ended.code == 8
        assert len(slate.bytes) > 0

    def test_claims_of_two_first_titles_are_two_productions(
        self, slate: Importing
    ) -> None:
        told = {"field": "title", "value": "Same", "said": "2026-01-01"}
        lines = [json.dumps({"production": key, **told}) for key in ("One", "Two")]
        slate(slate.write("claims.jsonl", "\n".join(lines)))
        found = slate.run("export -f jsonl").out.splitlines()
        assert len(found) == 2
