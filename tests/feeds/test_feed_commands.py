"""The commands: from an address to an item that is read or skipped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from filmtrack.store.place import open_at, read_place
from tests.conftest import OVER_BOTH_PLACES
from tests.feeds.shapes import NOON, Story, blogger, stories, wordpress

if TYPE_CHECKING:
    from tests.conftest import Program
    from tests.loopback import Loopback

pytestmark = OVER_BOTH_PLACES

FEED = wordpress(
    stories(
        "Box Office: ‘Wicked’ Opens to $150 Million",
        "Adam Driver Joins ‘Heat 2’",
        "Cameras Roll on ‘Night Ferry’ in Hull",
    )
)
LATER = {"FILMTRACK_TODAY": "2026-03-02"}


def listed(run: Program, words: str = "", **environ: str) -> list[dict[str, Any]]:
    ended = run(f"inbox -f json {words}", **environ)
    assert ended.code == 0
    found: list[dict[str, Any]] = json.loads(ended.out)
    return found


def titles(run: Program, words: str = "") -> list[str]:
    return [item["title"] for item in listed(run, words)]


def feeds(run: Program) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("feeds list -f json").out)
    return found


def test_add_fetches_once_and_the_inbox_shows_what_concerns(
    seeded: Program, server: Loopback
) -> None:
    ended = seeded(f"feeds add {server.serve_feed('/feed', FEED)}")
    assert ended.out.endswith("3 items\n")
    assert len(server.requests) == 1
    assert titles(seeded) == [
        "Adam Driver Joins ‘Heat 2’",
        "Cameras Roll on ‘Night Ferry’ in Hull",
    ]
    reasons = [item["reasons"] for item in listed(seeded)]
    assert reasons == [["Heat 2", "casting"], ["shooting"]]
    assert len(titles(seeded, "--all")) == 3


def test_a_page_finds_its_feed(run: Program, server: Loopback) -> None:
    server.serve("/rss", FEED)
    link = b'<link rel=alternate type="application/rss+xml" href="/rss">'
    page = server.serve("/", b"<!doctype html><head>" + link, Content_Type="text/html")
    assert run(f"feeds add {page}").code == 0
    (feed,) = feeds(run)
    assert feed["address"] == f"{server.root}/rss"
    assert feed["title"] == "Stage Door"
    assert run(f"feeds add {page}").out.startswith("already added")


@pytest.mark.parametrize(
    ("path", "code", "message"),
    [
        ("/page", 8, "links no feed"),
        ("/json", 8, "not a JSON Feed"),
        ("/gone", 8, "status 404"),
        ("/busy", 6, "status 503"),
    ],
)
def test_what_cannot_be_added_is_an_error_and_adds_nothing(
    run: Program, server: Loopback, path: str, code: int, message: str
) -> None:
    server.serve("/page", b"<!doctype html><p>hello", Content_Type="text/html")
    server.serve("/json", b"{}")
    server.fail("/gone", 404)
    server.fail("/busy", 503)
    ended = run(f"feeds add {server.root}{path}")
    assert ended.code == code
    assert message in ended.err
    assert feeds(run) == []
    assert run("undo").code == 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("feeds add nowhere.opml", 3),
        ("feeds add example.com/feed", 3),
        ("feeds add https://", 5),
        ("feeds add", 2),
        ("feeds nonsense x", 2),
        ("feeds list x", 2),
        ("feeds remove x", 3),
        ("--as-of 2026-01-01 feeds remove x", 2),
        ("--as-of 2026-01-01 fetch", 2),
        ("skip 1", 3),
        ("skip x", 2),
        ("skip 5-1", 2),
        ("skip 1-99999999", 2),
    ],
)
def test_mistakes_have_their_codes(run: Program, words: str, code: int) -> None:
    ended = run(words)
    assert ended.code == code
    assert ended.err


def opml(run: Program, *addresses: str) -> str:
    outlines = "".join(f'<outline xmlUrl="{address}"/>' for address in addresses)
    (run.home / "feeds.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    return str(run.home / "feeds.opml")


def test_an_opml_file_adds_all_its_feeds_in_one_step(
    run: Program, server: Loopback
) -> None:
    server.fail("/down", 503)
    paths = [server.serve("/a", FEED), f"{server.root}/down"]
    ended = run(["feeds", "add", opml(run, *paths)])
    assert ended.code == 0
    assert "added, but not fetched" in ended.err
    assert [feed["address"] for feed in feeds(run)] == paths
    assert run("undo").code == 0
    assert feeds(run) == []


def test_an_opml_file_of_which_nothing_answers_adds_nothing(
    run: Program, server: Loopback
) -> None:
    server.fail("/down", 503)
    assert run(["feeds", "add", opml(run, f"{server.root}/down")]).code == 8
    assert feeds(run) == []


def test_a_removed_feed_takes_its_items_out_and_undo_gives_them_back(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    assert seeded("feeds remove stage").out == "removed Stage Door\n"
    assert titles(seeded, "--all") == []
    seeded("undo")
    assert len(titles(seeded, "--all")) == 3


@pytest.mark.parametrize("table", ["feeds", "follows"])
def test_a_damaged_row_of_the_slate_is_named(
    seeded: Program, server: Loopback, table: str
) -> None:
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    seeded("follow Michael Mann")
    place = read_place(seeded.environ["FILMTRACK_STORE"])
    with open_at(place, writing=True) as database:
        tables = database.storage.read()
        assert tables is not None
        database.storage.write({**tables, table: {"1": {"other": "x"}}})
    ended = seeded("inbox")
    assert ended.code == 7
    assert f"the table {table}" in ended.err


def test_the_items_are_kept_in_the_users_own_folder(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    assert "Night Ferry" not in str(seeded.stored())
    inbox = Path(json.loads(seeded("where -f json").out)["inbox"])
    assert inbox.parent == seeded.home / ".local" / "share" / "filmtrack"
    inbox.unlink()
    assert titles(seeded) == []
    assert seeded("check").code == 0
    assert len(feeds(seeded)) == 1


def test_fetch_is_conditional_and_gets_what_is_new(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve_feed('/feed', FEED)}")
    assert seeded("fetch", **LATER).out == "0 new items from 1 feed\n"
    assert "if-none-match" in server.requests[-1]
    at = NOON + timedelta(days=2)
    server.serve("/feed", blogger([Story("‘Heat 2’ Wraps", at=at)]))
    assert seeded("fetch --force", **LATER).out == "1 new item from 1 feed\n"
    assert "‘Heat 2’ Wraps" in titles(seeded)


def test_a_feed_is_asked_again_after_ten_minutes_only(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    assert seeded("fetch").out == "0 new items from 0 feeds; 1 feed not due yet\n"
    assert len(server.requests) == 1
    seeded("fetch --force")
    assert len(server.requests) == 2
    seeded("fetch", FILMTRACK_TODAY="2026-02-01")  # the clock went back
    assert len(server.requests) == 3


def test_retry_after_counts_whatever_the_user_says(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve('/a', FEED)}")
    seeded(f"feeds add {server.serve('/b', blogger(stories('X')))}")
    server.fail("/b", 429, retry_after="200000")
    seeded("fetch --force")
    count = len(server.requests)
    assert "1 feed; 1 feed not due" in seeded("fetch", **LATER).out
    seeded("fetch --force", **LATER)
    assert [request["path"] for request in server.requests[count:]] == [
        "/a",
        "/a",
    ]


def test_fetch_reports_each_failure_and_ends_with_8_if_all_fail(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve('/a', FEED)}")
    seeded(f"feeds add {server.serve('/b', blogger(stories('X')))}")
    server.fail("/a", 500)
    ended = seeded("fetch", **LATER)
    assert (ended.code, ended.out) == (0, "0 new items from 1 feed\n")
    assert ended.err == f"{server.root}/a answered with status 500\n"
    assert feeds(seeded)[0]["error"] == ended.err.strip()
    server.fail("/b", 404)
    ended = seeded("fetch --force", **LATER)
    assert ended.code == 8
    assert len(titles(seeded, "--all")) == 4


def test_cron_prints_only_what_it_has_not_printed(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    assert seeded("fetch --quiet").both == ""
    assert "Heat 2" in seeded("inbox --quiet").out
    assert seeded("inbox --quiet").both == ""
    assert len(titles(seeded)) == 2
    assert "Heat 2" in seeded("inbox --quiet -f atom").out
    seeded("skip 1-3")
    assert seeded("inbox --quiet -f atom").both == ""


def test_skipped_items_are_listed_with_all_only(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    number = listed(seeded)[0]["number"]
    assert seeded(f"skip @{number}").out.startswith(f"skipped {number}: Adam Driver")
    assert titles(seeded) == ["Cameras Roll on ‘Night Ferry’ in Hull"]
    states = {item["title"][:4]: item["state"] for item in listed(seeded, "--all")}
    assert states == {"Box ": "new", "Adam": "skipped", "Came": "new"}


def test_the_inbox_is_a_feed_itself(seeded: Program, server: Loopback) -> None:
    from filmtrack.feeds.parser import parse_feed

    address = server.serve("/feed", FEED)
    seeded(f"feeds add {address}")
    atom = seeded("inbox -f atom").data
    document = parse_feed(atom, address)
    assert [entry.title for entry in document.entries] == titles(seeded)
    root = ET.fromstring(atom)
    name = "{http://www.w3.org/2005/Atom}"
    for required in ("id", "title", "updated"):
        assert root.find(f"{name}{required}") is not None
        for entry in root.iter(f"{name}entry"):
            assert entry.find(f"{name}{required}") is not None
    assert seeded("inbox -f atom").data == atom


def test_hostile_items_are_shown_as_text(seeded: Program, server: Loopback) -> None:
    title = "\x1b[31m‘Heat 2’ [x](javascript:1) <script> \u202eevil"
    seeded(f"feeds add {server.serve('/feed', blogger([Story(title)]))}")
    assert "\x1b" not in seeded("inbox").out
    assert "\u202e" not in seeded("inbox").out
    markdown = seeded("inbox -f md").out
    assert "[x](javascript" not in markdown
    assert "<script" not in markdown.replace("\\<", "")
    ET.fromstring(seeded("inbox -f atom").data)


def test_credentials_of_an_address_are_never_shown(
    seeded: Program, server: Loopback
) -> None:
    server.serve("/feed?token=sesame", FEED)
    root = server.root.replace("://", "://ana:opensesame@")
    ended = [seeded(f"feeds add {root}/feed?token=sesame")]
    assert server.requests[0]["authorization"]
    server.fail("/feed?token=sesame", 401)
    ended += [
        seeded("fetch", **LATER),
        *(seeded(f"feeds list -f {name}") for name in ("json", "csv", "md", "plain")),
        seeded("inbox --all -f json"),
        seeded("undo --list"),
        seeded("feeds remove nothing?token=sesame"),
        seeded("feeds remove stage"),
        seeded("undo"),
    ]
    assert not any("sesame" in one.both for one in ended)


def test_without_the_extra_the_command_says_how_to_install_it(
    seeded: Program, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    for name in ("feedparser", "urllib3", "urllib3.connection"):
        monkeypatch.setitem(sys.modules, name, None)
    ended = seeded("feeds add https://example.com/feed")
    assert ended.code == 9
    assert "pip install 'filmtrack[web]'" in ended.err
    assert len(titles(seeded)) == 2


ARTICLE = """<!doctype html><html><head><title>Heat 2</title></head><body><article>
<h1>Michael Mann’s ‘Heat 2’ moves to next year</h1>
<p>Michael Mann’s crime drama “Heat 2” will begin filming in March 2027, the director
said. Cameras were to roll in Los Angeles this autumn.</p>
<p>Adam Driver has joined the cast of “Heat 2”. Mann directs from his own novel, and
the studio has not commented on the new date of the film.</p></article></body></html>"""


def test_an_item_is_read_by_its_number_and_leaves_the_inbox(
    seeded: Program, server: Loopback
) -> None:
    page = server.serve("/a", ARTICLE.encode(), Content_Type="text/html; charset=utf-8")
    story = Story("‘Heat 2’ Moves to Next Year", link=page)
    seeded(f"feeds add {server.serve('/feed', blogger([story]))}")
    number = listed(seeded)[0]["number"]
    ended = seeded(f"read @{number}")
    assert ended.code == 0
    claims = [json.loads(line) for line in ended.out.splitlines()]
    assert {claim["outlet"] for claim in claims} == {"Reel Heat"}
    assert {claim["said"] for claim in claims} == {"2026-02-27"}
    assert "March 2027" in [claim["value"] for claim in claims]
    assert listed(seeded) == []
    assert listed(seeded, "--all")[0]["state"] == "read"


def test_an_item_that_cannot_be_read_stays(seeded: Program, server: Loopback) -> None:
    story = Story("‘Heat 2’ Wraps", link=server.fail("/a", 404))
    seeded(f"feeds add {server.serve('/feed', blogger([story]))}")
    assert seeded("read @1").code == 8
    assert len(listed(seeded)) == 1
    assert seeded("read @9").code == 3


def test_the_agenda_counts_what_waits(seeded: Program, server: Loopback) -> None:
    assert "inbox" not in seeded("").out
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    assert "2 in the inbox" in " ".join(seeded("").out.split())


def test_nothing_is_written_by_looking(seeded: Program) -> None:
    before = sorted(seeded.home.rglob("*"))
    for words in ("inbox", "inbox --all", "feeds", "follow --list", "fetch", "news"):
        assert seeded(words).code == 0
    assert sorted(seeded.home.rglob("*")) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_ctrl_c_ends_a_fetch_that_waits_for_a_server(
    seeded: Program, server: Loopback
) -> None:
    seeded(f"feeds add {server.serve('/feed', FEED)}")
    asked = threading.Event()

    def stall(_handler: object) -> None:
        asked.set()
        server.release.wait(20)

    server.answers["/feed"] = stall
    environ = {
        **os.environ,
        "HOME": str(seeded.home),
        "FILMTRACK_STORE": seeded.environ["FILMTRACK_STORE"],
        "FILMTRACK_TODAY": "2026-03-02",
    }
    words = [sys.executable, "-m", "filmtrack", "fetch"]
    with subprocess.Popen(words, env=environ, stderr=subprocess.PIPE) as process:
        assert asked.wait(20)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=10)
    assert process.returncode == 130
    assert b"Traceback" not in error
    assert len(titles(seeded)) == 2
