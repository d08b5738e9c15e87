"""Fetch feeds: all hosts at once, one request per host at a time, and only when due.

A server decides how often it is asked: `Retry-After` always counts, `max-age` and ten
minutes between two requests count unless the user insists.
"""

from __future__ import annotations

import re
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from filmtrack import web
from filmtrack.errors import BadFileError, FilmtrackError, UnreachableError
from filmtrack.feeds.parser import FeedDocument, parse_feed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

MOST_AT_ONCE = 16
SHORTEST_PAUSE = timedelta(minutes=10)
# A year of `max-age` is a setting for pictures that was left on for feeds, too.
LONGEST_AGE = timedelta(days=1)
LONGEST_RETRY = timedelta(days=7)
ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
)

_OK, _NOT_MODIFIED, _GONE = 200, 304, 410
_MAX_AGE = re.compile(r"max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)


class FeedRequest(NamedTuple):
    """A feed to fetch; `etag` and `modified` are those of its last good answer."""

    address: str
    etag: str | None = None
    modified: str | None = None


class Outcome(NamedTuple):
    """What came of one request.

    `document` is None if nothing is new or if the request failed. The feed is due
    again after `pause`, and not before `refusal` even if the user insists. `page` is
    the answer that is no feed. `is_public` says that the feed came from outside the
    user's own network.
    """

    document: FeedDocument | None = None
    error: FilmtrackError | None = None
    etag: str | None = None
    modified: str | None = None
    pause: timedelta = SHORTEST_PAUSE
    refusal: timedelta = timedelta()
    page: web.Response | None = None
    is_public: bool = False


def fetch_feeds(
    requests: Sequence[FeedRequest], now: datetime
) -> Iterator[tuple[FeedRequest, Outcome]]:
    """Fetch feeds and return each outcome as it comes; a failure is an outcome."""
    todo: SimpleQueue[list[FeedRequest]] = SimpleQueue()
    done: SimpleQueue[tuple[FeedRequest, Outcome | BaseException]] = SimpleQueue()
    hosts = _by_host(requests)
    for batch in hosts:
        todo.put(batch)

    def work() -> None:
        while True:
            try:
                batch = todo.get_nowait()
            except Empty:
                return
            for request in batch:
                try:
                    outcome = fetch_feed(request, now)
                    # Hundreds of pages of 5 MB would wait here for nobody.
                    done.put((request, outcome._replace(page=None)))
                except BaseException as error:  # a bug, raised by the caller's thread
                    done.put((request, error))

    for _ in range(min(len(hosts), MOST_AT_ONCE)):
        # Daemons, so that Ctrl-C does not wait for a server.
        threading.Thread(target=work, daemon=True).start()
    for _ in requests:
        request, outcome = done.get()
        if isinstance(outcome, BaseException):
            raise outcome
        yield request, outcome


def _by_host(requests: Iterable[FeedRequest]) -> list[list[FeedRequest]]:
    hosts: dict[str, list[FeedRequest]] = {}
    for request in requests:
        host = urlsplit(request.address).hostname or ""
        hosts.setdefault(host.removeprefix("www."), []).append(request)
    return list(hosts.values())


def fetch_feed(
    request: FeedRequest, now: datetime, *, by_public: bool = False
) -> Outcome:
    """Fetch one feed; `by_public` says that a public page has named it."""
    try:
        response = web.get(
            request.address,
            etag=request.etag,
            modified=request.modified,
            accept=ACCEPT,
            seconds=web.SECONDS,
            by_public=by_public,
        )
    except FilmtrackError as error:
        return Outcome(error=error)
    pause, refusal = _pauses(response.headers, now)
    if response.status == _NOT_MODIFIED:
        return Outcome(None, None, request.etag, request.modified, pause, refusal)
    if response.status != _OK:
        refused = _refused(response)
        return Outcome(error=refused, pause=pause, refusal=refusal)
    try:
        document = parse_feed(
            response.body, response.address, response.headers.get("content-type", "")
        )
    except FilmtrackError as error:
        # Without its ETag the next request is not answered by "not modified".
        return Outcome(error=error, pause=pause, page=response)
    return Outcome(
        document,
        None,
        response.headers.get("etag"),
        response.headers.get("last-modified"),
        pause,
        refusal,
        is_public=response.is_public,
    )


def _refused(response: web.Response) -> FilmtrackError:
    if response.status == _GONE:
        return BadFileError(
            f"{response.address} is gone for good",
            hint="`filmtrack feeds remove` takes it off the list",
        )
    message = f"{response.address} answered with status {response.status}"
    if response.is_temporary:
        return UnreachableError(message, hint="try again later")
    return BadFileError(message)


def _pauses(headers: Mapping[str, str], now: datetime) -> tuple[timedelta, timedelta]:
    """Return how long to wait by default, and how long whatever the user says."""
    age = _MAX_AGE.search(headers.get("cache-control", ""))
    fresh = timedelta(seconds=int(age[1])) if age else timedelta()
    stated = headers.get("retry-after", "").strip()  # seconds, or a moment
    wait = timedelta()
    if stated.isascii() and stated.isdigit():
        wait = timedelta(seconds=min(int(stated[:9]), LONGEST_RETRY.total_seconds()))
    else:
        with suppress(TypeError, ValueError):
            moment = parsedate_to_datetime(stated)
            wait = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now
    refusal = min(max(wait, timedelta()), LONGEST_RETRY)
    return max(SHORTEST_PAUSE, min(fresh, LONGEST_AGE), refusal), refusal
