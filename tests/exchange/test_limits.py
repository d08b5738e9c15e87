"""Hostile files: refused with a clear error, in bounded memory, and nothing changed."""

from __future__ import annotations

import contextlib
import io
import json
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import BadFileError
from filmtrack.exchange.detect import detect
from filmtrack.exchange.formats import read, reader, writer
from filmtrack.exchange.input import archive, files, rows
from tests.exchange.conftest import SAMPLES
from tests.exchange.memory import READING, source

if TYPE_CHECKING:
    from pathlib import Path

    from tests.exchange.conftest import Importing

WATCHLIST = (SAMPLES / "letterboxd-watchlist.csv").read_bytes()


def zipped(**members: bytes) -> bytes:
    """Make a zip of members by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive_file:
        for name, content in members.items():
            archive_file.writestr(name, content)
    return out.getvalue()


@pytest.fixture
def refused(slate: Importing) -> Refused:
    """A file whose import is refused, in a slate that already holds something."""
    slate.run(["add", "Heat 2", "--said", "2026-01-01"])
    return Refused(slate)


class Refused:
    """Imports a file, and holds that nothing came of it."""

    def __init__(self, slate: Importing) -> None:
        self.slate = slate

    def __call__(self, path: Path) -> str:
        before = self.slate.bytes
        ended = self.slate(path)
        assert ended.code == 8
        assert ended.out == ""
        assert self.slate.bytes == before
        return ended.err


@pytest.mark.parametrize(
    "name", ["../watchlist.csv", "a/../../watchlist.csv", "/watchlist.csv", "C:\\w.csv"]
)
def test_a_member_that_leads_out_of_the_archive(refused: Refused, name: str) -> None:
    path = refused.slate.write("export.zip", zipped(**{name: WATCHLIST}))
    assert "has a member that leads out of it" in refused(path)


def test_a_zip_bomb_whatever_size_it_declares(
    refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBER_BYTES", 1024 * 1024)
    content = zipped(**{"watchlist.csv": b"\0" * 20_000_000})
    path = refused.slate.write("export.zip", content)
    assert "export.zip/watchlist.csv is larger than 1 MiB" in refused(path)


def test_many_members_that_are_too_much_together(
    refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 2 * 1024 * 1024)
    content = zipped(**{f"lists/{n}.csv": b" " * 1024 * 1024 for n in range(3)})
    assert "is larger than" in refused(refused.slate.write("export.zip", content))


def test_more_members_than_any_export_has(
    refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    content = zipped(**{f"lists/{n}.csv": b"" for n in range(4)})
    assert "has 4 members" in refused(refused.slate.write("export.zip", content))


def test_a_zip_within_a_zip(refused: Refused) -> None:
    inner = zipped(**{"watchlist.csv": WATCHLIST})
    path = refused.slate.write("export.zip", zipped(**{"watchlist.csv": inner}))
    assert "a zip within a zip" in refused(path)


def test_a_zip_that_is_cut_off(refused: Refused) -> None:
    path = refused.slate.write(
        "export.zip", zipped(**{"watchlist.csv": WATCHLIST})[:99]
    )
    assert "is not a zip that can be read" in refused(path)


def test_a_zip_whose_member_is_said_to_lie_before_its_begin(refused: Refused) -> None:
    content = bytearray(zipped(**{"watchlist.csv": WATCHLIST}))
    content[-6:-2] = len(content).to_bytes(4, "little")
    path = refused.slate.write("export.zip", bytes(content))
    assert "is not a zip that can be read" in refused(path)


def test_a_zip_that_is_packed_as_no_service_does(refused: Refused) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive_file:
        archive_file.writestr("watchlist.csv", WATCHLIST)
    path = refused.slate.write("export.zip", out.getvalue())
    assert "watchlist.csv is packed in a way that no service uses" in refused(path)


def test_a_zip_whose_member_is_damaged(refused: Refused) -> None:
    content = bytearray(zipped(**{"watchlist.csv": WATCHLIST}))
    content[60:70] = b"\xff" * 10
    assert "is not a zip that can be read" in refused(
        refused.slate.write("e.zip", bytes(content))
    )


def test_a_file_of_a_gigabyte_is_not_read(refused: Refused) -> None:
    path = refused.slate.run.home / "huge.csv"
    with path.open("wb") as stream:
        stream.write(b'Title\n"')
        stream.truncate(2**30)
    tracemalloc.start()
    with path.open("rb") as stream, pytest.raises(BadFileError, match="than 1 MiB"):
        files.read_stream(stream, "huge.csv", 2**20)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5 * 2**20
    told = refused(path)
    assert "huge.csv is larger than 256 MiB" in told


def test_a_cell_beyond_the_limit_costs_its_row_alone(slate: Importing) -> None:
    cell = "x" * (rows.MOST_CHARACTERS + 1)
    table = f"Title,Notes\nGood,\nBad,{cell}\nFine,\n"
    ended = slate(slate.write("wide.csv", table))
    assert ended.code == 8
    assert "wide.csv, row 2 (line 3): failed: a cell is longer than" in ended.err
    assert list(slate.productions) == ["Good", "Fine"]


def test_a_quote_that_is_not_closed_costs_its_row_alone(slate: Importing) -> None:
    table = 'Title,Notes\nGood,\nBad,"open\nmore\nFine,\n'
    ended = slate(slate.write("open.csv", table))
    assert ended.code == 8
    assert "open.csv, row 2 (line 3): failed: a quote is not closed" in ended.err
    assert list(slate.productions) == ["Good", "Fine"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.csv", b"", "empty.csv is empty"),
        ("blank.csv", b" \n\n", "blank.csv is empty"),
        ("nul.csv", b"Title\nA\0B\n", "NUL bytes"),
        ("nul-head.csv", b"Ti\0tle\nA\n", "NUL bytes"),
        (
            "open.csv",
            b'"Title\n',
            "has no header that can be read: a quote is not closed",
        ),
        ("bytes.csv", b"Title\n\x81\x8d\n", "is not text in CP1252"),
        ("half.csv", b"\xef\xbb\xbfTitle\n\xff\n", "is not text in UTF-8"),
        ("no-title.csv", b"Year,Notes\n2027,x\n", "has no column of titles"),
        ("nan.json", b'[{"title": NaN}]', "contains NaN, which is not a JSON number"),
        ("twice.json", b'{"title": "A",\n "title": "B"}', 'has the key "title" twice'),
        ("deep.json", b"[" * 200_000, "nested too deeply"),
        ("huge.json", b"[" + b"9" * 5000 + b"]", "a number that is too large"),
        ("cut.json", b'[{"title": "A"', "is not valid JSON at column 15"),
        (
            "other.json",
            b'{"a": 1}',
            "JSON of an unknown kind: nothing in it has a title",
        ),
        ("number.json", b"[1]", "JSON of an unknown kind: nothing in it has a title"),
        ("list.csv", b"Letterboxd list export v7\nDate,Name\n", "no table of films"),
        (
            "cut.ics",
            b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n",
            "is not a calendar, or is cut off",
        ),
        (
            "bad.ics",
            b"BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR\n",
            "is not a calendar that can be read",
        ),
    ],
)
def test_a_file_that_is_none(
    refused: Refused, name: str, content: bytes, why: str
) -> None:
    assert why in refused(refused.slate.write(name, content))


def test_a_file_that_is_not_there(refused: Refused) -> None:
    told = refused(refused.slate.run.home / "missing.csv")
    assert "No such file or directory" in told


def test_utf_16_with_its_mark_is_read(slate: Importing) -> None:
    path = slate.write("films.csv", "Title\tYear\nHeat 2\t2027\n".encode("utf-16"))
    assert slate(path).code == 0
    assert list(slate.productions) == ["Heat 2"]


class TestLetterboxdArchive:
    """The whole export as one zip."""

    def test_the_watchlist_and_the_lists_are_read_and_nothing_personal(
        self, slate: Importing
    ) -> None:
        folder = "letterboxd-somebody-2026-11-22"
        content = zipped(
            **{
                f"{folder}/profile.csv": b"Date Joined,Username,Email Address\n",
                f"{folder}/watchlist.csv": WATCHLIST,
                f"{folder}/watched.csv": (
                    b"Date,Name,Year,Letterboxd URI\n"
                    b"2025-02-09,Tin Moon,2025,https://boxd.it/zzzz3\n"
                ),
                f"{folder}/lists/shooting-soon.csv": (
                    SAMPLES / "letterboxd-list.csv"
                ).read_bytes(),
                f"{folder}/deleted/watchlist.csv": b"Date,Name\nbroken",
                f"{folder}/orphaned/watchlist.csv": b"broken",
                f"{folder}/comments.csv": b"Date,Content,Comment\n",
                f"{folder}/cover.jpg": b"\xff\xd8",
            }
        )
        ended = slate(slate.write("letterboxd.zip", content))
        assert ended.code == 0
        # The untitled film is in the list alone.
        assert len(slate.productions) == 13
        assert "seen already: 1 row\n" in ended.err
        assert "profile" not in ended.both

    def test_a_member_that_fails_costs_no_other(self, slate: Importing) -> None:
        content = zipped(
            **{
                "watchlist.csv": WATCHLIST,
                "lists/a-list.csv": b'"open',
                "about.csv": b'"',
            }
        )
        ended = slate(slate.write("letterboxd.zip", content))
        assert ended.code == 8
        assert "letterboxd.zip/lists/a-list.csv: failed: " in ended.err
        assert "letterboxd.zip/about.csv: left out: " in ended.err
        assert len(slate.productions) == 12


def test_a_trakt_archive_is_read_in_the_order_of_its_numbers(slate: Importing) -> None:
    def page(number: int) -> bytes:
        movie = {"title": f"Film {number}", "ids": {"trakt": number}}
        item = {"listed_at": "2026-01-01", "type": "movie", "movie": movie}
        return json.dumps([item]).encode()

    names = {f"lists-watchlist-{n}.json": page(n) for n in (10, 1, 2)}
    content = zipped(**names, **{"user-profile.json": b'{"email": "x"}'})
    ended = slate(slate.write("trakt.zip", content))
    assert ended.code == 0
    assert list(slate.productions) == ["Film 1", "Film 2", "Film 10"]


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_whatever_is_cut_off_anywhere_ends_in_an_error_of_ours_or_in_rows(
    name: str,
) -> None:
    content = (SAMPLES / name).read_bytes()[:5000]
    inside = READING._replace(name=name)
    for end in range(1, len(content), max(1, len(content) // 60)):
        with contextlib.suppress(BadFileError):
            list(read(source(content[:end], name), inside))


@pytest.mark.parametrize("name", ["csv", "json", "generic", "trakt", "imdb", "ics"])
def test_any_file_may_be_taken_for_another_format(name: str) -> None:
    for path in SAMPLES.iterdir():
        content = path.read_bytes()[:5000]
        with contextlib.suppress(BadFileError):
            list(reader(name)(source(content, path.name), READING))


def test_formats_that_are_none_are_named_with_those_that_are(slate: Importing) -> None:
    ended = slate("generic.csv", "--format", "xml")
    assert ended.code == 5
    assert 'unknown import format "xml"' in ended.err
    assert "hint: formats: claims, jsonl, json, csv" in ended.err
    assert callable(writer("csv"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("imdb-list.csv", "imdb"),
        ("imdb-list-legacy.csv", "imdb"),
        ("letterboxd-list.csv", "letterboxd"),
        ("letterboxd-list-resaved.csv", "letterboxd"),
        ("letterboxd-watchlist.csv", "letterboxd"),
        ("trakt-watchlist.csv", "trakt"),
        ("trakt-watchlist.json", "trakt"),
        ("radarr-movies.json", "radarr"),
        ("radarr.ics", "ics"),
        ("tmdb-movie.json", "tmdb"),
        ("wikidata-sparql.json", "wikidata"),
        ("generic.csv", "generic"),
        ("generic-semicolon.csv", "generic"),
        ("generic-huge-field.csv", "generic"),
    ],
)
def test_the_content_tells_what_a_file_is_and_its_name_does_not(
    name: str, expected: str
) -> None:
    assert detect(source((SAMPLES / name).read_bytes(), "download.dat")) == expected
