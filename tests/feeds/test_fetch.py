"""Fetching feeds from real servers: in parallel, conditionally, and politely."""

from __future__ import annotations

import gzip
import io
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from filmtrack import web
from filmtrack.errors import BadFileError, UnreachableError
from filmtrack.feeds.fetch import (
    LONGEST_AGE,
    SHORTEST_PAUSE,
    FeedRequest,
    Outcome,
    fetch_feed,
    fetch_feeds,
)
from tests.feeds.shapes import stories, wordpress
from tests.loopback import Loopback

if TYPE_CHECKING:
    import http.server
    from collections.abc import Iterator

    from tests.loopback import Answer

NOW = datetime(2026, 3, 1, tzinfo=UTC)
FEED = wordpress(stories("Cameras Roll on ‘Night Ferry’", "Second"))


def fetch(address: str, etag: str | None = None) -> Outcome:
    return fetch_feed(FeedRequest(address, etag), NOW)


def titles(outcome: Outcome) -> list[str]:
    assert outcome.document
    return [entry.title for entry in outcome.document.entries]


def test_a_feed_comes_with_what_the_next_request_needs(server: Loopback) -> None:
    address = server.serve_feed("/feed", FEED, ETag='"v1"', Last_Modified="Mon")
    outcome = fetch(address)
    assert titles(outcome)[1] == "Second"
    assert (outcome.etag, outcome.modified) == ('"v1"', "Mon")
    again = fetch(address, outcome.etag)
    assert (again.document, again.error, again.etag) == (None, None, '"v1"')


def test_redirects_and_compression_are_followed(server: Loopback) -> None:
    server.serve("/new", gzip.compress(FEED), Content_Encoding="gzip")
    assert len(titles(fetch(server.redirect("/old", "/new")))) == 2


def test_what_is_no_feed_keeps_no_etag(server: Loopback) -> None:
    """Else the answer to the next request would be "not modified"."""
    outcome = fetch(server.serve("/feed", b"<html>Log in", ETag='"v1"'))
    assert isinstance(outcome.error, BadFileError)
    assert outcome.etag is None


@pytest.mark.parametrize(
    "body", [b"x" * 10_000_000, gzip.compress(bytes(50_000_000))], ids=["10 MB", "bomb"]
)
def test_a_body_of_10_mb_is_refused(server: Loopback, body: bytes) -> None:
    kind = "gzip" if body[:2] == b"\x1f\x8b" else "identity"
    outcome = fetch(server.serve("/feed", body, Content_Encoding=kind))
    assert outcome.error
    assert "larger than 5 MB" in outcome.error.what


def test_a_server_that_stalls_is_given_up(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "SECONDS", 0.2)
    outcome = fetch(server.stall("/feed", b"HTTP/1.1 200 OK\r\n"))
    assert isinstance(outcome.error, UnreachableError)


@pytest.mark.parametrize(
    ("stated", "wait"),
    [
        ("120", timedelta(seconds=120)),
        ("Sun, 01 Mar 2026 01:00:00 GMT", timedelta(hours=1)),
        ("Sat, 28 Feb 2026 01:00:00 GMT", timedelta()),
        ("99999999999", timedelta(days=7)),
        ("soon", timedelta()),
        ("", timedelta()),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_a_number_of_seconds_or_a_moment(
    server: Loopback, status: int, stated: str, wait: timedelta
) -> None:
    outcome = fetch(server.fail("/feed", status, retry_after=stated))
    assert isinstance(outcome.error, UnreachableError)
    assert outcome.refusal == wait
    assert outcome.pause == max(wait, SHORTEST_PAUSE)


@pytest.mark.parametrize(
    ("stated", "pause"),
    [
        ("public, max-age=3600", timedelta(hours=1)),
        ("MAX-AGE = 7200", timedelta(hours=2)),
        ("max-age=60", SHORTEST_PAUSE),
        ("max-age=31536000", LONGEST_AGE),
        ("no-cache", SHORTEST_PAUSE),
    ],
)
def test_a_feed_is_left_alone_for_its_max_age(
    server: Loopback, stated: str, pause: timedelta
) -> None:
    outcome = fetch(server.serve("/feed", FEED, Cache_Control=stated))
    assert (outcome.pause, outcome.refusal) == (pause, timedelta())


def test_a_feed_that_is_gone_says_how_to_remove_it(server: Loopback) -> None:
    outcome = fetch(server.fail("/feed", 410))
    assert outcome.error
    assert "gone for good" in outcome.error.what


@pytest.fixture
def other() -> Iterator[Loopback]:
    """A second host on the loopback network."""
    try:
        loopback = Loopback("127.0.0.2")
    except OSError:
        pytest.skip("the system has one loopback address only")
    yield loopback
    loopback.close()


def test_one_bad_feed_stops_no_other(server: Loopback) -> None:
    server.serve("/good", FEED)
    server.serve("/bad", b"no feed")
    server.answers["/gone"] = _hang_up
    requests = [FeedRequest(server.root + path) for path in ("/bad", "/gone", "/good")]
    found = {r.address: outcome for r, outcome in fetch_feeds(requests, NOW)}
    assert len(found) == 3
    good = found.pop(f"{server.root}/good")
    assert good.document
    assert all(outcome.error for outcome in found.values())


def _hang_up(handler: http.server.BaseHTTPRequestHandler) -> None:
    handler.connection.close()


def test_a_host_gets_one_request_at_a_time_and_hosts_are_asked_at_once(
    server: Loopback, other: Loopback
) -> None:
    """The first answers of both hosts come only when both have been asked."""
    both = threading.Barrier(2, timeout=10)
    counters = [_Counter(both), _Counter(both)]
    for loopback, counter in zip((server, other), counters, strict=True):
        for number in range(3):
            loopback.serve(f"/{number}", FEED)
            answer = loopback.answers[f"/{number}"]
            loopback.answers[f"/{number}"] = counter.counted(answer)
    requests = [
        FeedRequest(f"{loopback.root}/{number}")
        for number in range(3)
        for loopback in (server, other)
    ]
    outcomes = [outcome for _, outcome in fetch_feeds(requests, NOW)]
    assert all(outcome.document for outcome in outcomes)
    assert [counter.most for counter in counters] == [1, 1]


class _Counter:
    """Counts the requests of a host that are under way at a time."""

    def __init__(self, both: threading.Barrier) -> None:
        self.both = both
        self.lock = threading.Lock()
        self.asked = self.under_way = self.most = 0

    def counted(self, answer: Answer) -> Answer:
        def respond(handler: http.server.BaseHTTPRequestHandler) -> None:
            with self.lock:
                self.asked += 1
                self.under_way += 1
                self.most = max(self.most, self.under_way)
                is_first = self.asked == 1
            if is_first:
                self.both.wait()
            # Sent at once when it no longer counts: the client asks again only then.
            client, held = handler.wfile, io.BytesIO()
            handler.wfile = held
            answer(handler)
            handler.wfile = client
            with self.lock:
                self.under_way -= 1
            client.write(held.getvalue())

        return respond


def test_a_bug_in_a_thread_is_raised_by_the_caller(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(web, "get", broken)
    with pytest.raises(ZeroDivisionError):
        list(fetch_feeds([FeedRequest(server.root)], NOW))
