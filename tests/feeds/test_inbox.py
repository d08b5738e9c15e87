"""The inbox file: what it keeps, for how long, and what may happen to it."""

from __future__ import annotations

import sqlite3
import stat
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import NotFoundError, StoreBusyError, StoreDamagedError
from filmtrack.feeds import inbox as inbox_module
from filmtrack.feeds.fetch import Outcome
from filmtrack.feeds.inbox import Inbox, feed_key
from filmtrack.feeds.parser import Entry, FeedDocument

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 1, tzinfo=UTC)
A, B = "https://a.example/feed", "https://ana:secret@b.example/feed?token=key"
KEYS = {feed_key(A), feed_key(B)}


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(tmp_path / "deep" / "inbox.sqlite", wait=0.1)


def entry(title: str, days_ago: float | None = 1, link: str | None = None) -> Entry:
    published = None if days_ago is None else NOW - timedelta(days=days_ago)
    return Entry(title, title, link, published, "")


def got(*entries: Entry) -> Outcome:
    return Outcome(FeedDocument("Feed", list(entries)), etag='"v"')


def titles(inbox: Inbox) -> list[str]:
    return [item.title for item in inbox.items(KEYS)]


def test_items_are_kept_once_and_the_newest_is_first(inbox: Inbox) -> None:
    assert inbox.store(A, got(entry("old", 3), entry("new")), NOW) == 2
    later = NOW + timedelta(hours=1)
    assert inbox.store(A, got(entry("newer", 0), entry("new")), later) == 1
    assert titles(inbox) == ["newer", "new", "old"]


def test_a_corrected_headline_replaces_the_old_one(inbox: Inbox) -> None:
    inbox.store(A, got(entry("key")), NOW)
    corrected = entry("key")._replace(title="Corrected")
    assert inbox.store(A, got(corrected), NOW) == 0
    assert titles(inbox) == ["Corrected"]


def test_a_page_in_two_feeds_is_one_item(inbox: Inbox) -> None:
    inbox.store(A, got(entry("a", link="https://www.x.example/1/?utm_source=a")), NOW)
    inbox.store(B, got(entry("b", link="http://x.example/1#top")), NOW)
    (item,) = inbox.items(KEYS)
    inbox.put([item.number], "read")
    assert [item.title for item in inbox.items({feed_key(B)})] == ["b"]
    assert [item.state for item in inbox.items({feed_key(B)})] == ["read"]


def test_numbers_are_never_given_again(inbox: Inbox) -> None:
    inbox.store(A, got(entry("one", 89)), NOW)
    first = inbox.items(KEYS)[0].number
    inbox.store(A, got(entry("two", -2)), NOW + timedelta(days=2))
    assert titles(inbox) == ["two"]
    assert inbox.items(KEYS)[0].number > first


def test_what_is_older_than_90_days_goes_and_does_not_come_again(inbox: Inbox) -> None:
    outcome = got(entry("dated", 89), entry("undated", None), entry("ancient", 400))
    inbox.store(A, outcome, NOW)
    assert titles(inbox) == ["undated", "dated"]
    inbox.store(A, outcome, NOW + timedelta(days=2))
    assert titles(inbox) == ["undated"]
    inbox.store(A, outcome, NOW + timedelta(days=91))
    inbox.store(A, outcome, NOW + timedelta(days=92))
    assert titles(inbox) == []


def test_a_date_in_the_future_counts_as_the_arrival(inbox: Inbox) -> None:
    inbox.store(A, got(entry("typo", -3650), entry("now", 0)), NOW)
    assert {item.when for item in inbox.items(KEYS)} == {NOW}
    inbox.store(A, got(), NOW + timedelta(days=91))
    assert titles(inbox) == []


def test_a_feed_of_many_items_does_not_push_out_the_others(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert inbox_module.MOST_ITEMS == 5000
    monkeypatch.setattr(inbox_module, "MOST_ITEMS", 10)
    inbox.store(A, got(entry("a1", 50), entry("a2", 60)), NOW)
    inbox.store(B, got(*(entry(f"b{n:02}", n) for n in range(30))), NOW)
    found = titles(inbox)
    assert len(found) == 10
    assert {"a1", "a2", "b00", "b07"} <= set(found)


def test_a_failure_keeps_the_items_and_is_remembered(inbox: Inbox) -> None:
    inbox.store(A, got(entry("one")), NOW)
    failed = Outcome(error=NotFoundError("it broke"), refusal=timedelta(hours=2))
    later = NOW + timedelta(hours=1)
    inbox.store(A, failed, later)
    state = inbox.states()[feed_key(A)]
    assert (state.error, state.fetched, state.tried) == ("it broke", NOW, later)
    assert (state.etag, state.refused) == ('"v"', later + timedelta(hours=2))
    inbox.store(A, Outcome(etag='"v"'), later)
    assert inbox.states()[feed_key(A)].error is None
    assert titles(inbox) == ["one"]


def test_an_unknown_number_changes_nothing(inbox: Inbox) -> None:
    inbox.store(A, got(entry("one")), NOW)
    with pytest.raises(NotFoundError, match="no item 9"):
        inbox.put([1, 9], "skipped")
    assert inbox.item(1).state == "new"


def test_reading_makes_no_file_and_the_file_is_private(inbox: Inbox) -> None:
    assert (inbox.states(), inbox.items(KEYS), inbox.marks()) == ({}, [], {})
    assert not inbox.path.parent.exists()
    inbox.store(B, got(entry("one")), NOW)
    assert stat.S_IMODE(inbox.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(inbox.path.parent.stat().st_mode) == 0o700
    content = inbox.path.read_bytes()
    assert b"secret" not in content
    assert b"token" not in content


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\0x"])
def test_a_damaged_file_is_named_and_left_alone(inbox: Inbox, content: bytes) -> None:
    inbox.path.parent.mkdir()
    inbox.path.write_bytes(content)
    with pytest.raises(StoreDamagedError, match=r"inbox\.sqlite"):
        inbox.items(KEYS)
    with pytest.raises(StoreDamagedError, match=r"inbox\.sqlite"):
        inbox.store(A, got(entry("one")), NOW)
    assert inbox.path.read_bytes() == content


def test_an_interrupted_first_write_leaves_an_empty_inbox(inbox: Inbox) -> None:
    inbox.path.parent.mkdir()
    inbox.path.touch()
    assert inbox.items(KEYS) == []
    inbox.store(A, got(entry("one")), NOW)
    assert titles(inbox) == ["one"]


def test_a_newer_version_is_refused(inbox: Inbox) -> None:
    inbox.store(A, got(entry("one")), NOW)
    with sqlite3.connect(inbox.path) as database:
        database.execute("pragma user_version = 99")
    database.close()
    with pytest.raises(StoreDamagedError, match="newer filmtrack"):
        inbox.items(KEYS)


def test_a_writer_that_holds_the_file_makes_others_wait_and_readers_not(
    inbox: Inbox,
) -> None:
    inbox.store(A, got(entry("one")), NOW)
    holder = sqlite3.connect(inbox.path, isolation_level=None)
    holder.execute("begin immediate")
    assert titles(inbox) == ["one"]
    with pytest.raises(StoreBusyError):
        inbox.put([1], "read")
    holder.execute("rollback")
    holder.close()


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "inbox.sqlite"

    def write(writer: int) -> None:
        for number in range(10):
            one = got(entry(f"{writer} {number}"))
            Inbox(path, wait=30).store(f"https://{writer}.example/", one, NOW)

    threads = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keys = {feed_key(f"https://{n}.example/") for n in range(4)}
    assert len(Inbox(path).items(keys)) == 40


def test_marks_are_kept_by_key(inbox: Inbox) -> None:
    inbox.set_marks({"news": "1", "digest:week": "3"})
    inbox.set_marks({"news": "2"})
    assert inbox.marks() == {"news": "2", "digest:week": "3"}
