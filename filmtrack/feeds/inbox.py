"""The inbox: what was fetched and how far the user has read, in the user's own folder.

SQLite keeps it, from the standard library: a fetch from cron and a command at the
prompt write at the same time, and every write is whole. Losing the file loses no
claim; feeds and follows are in the slate.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from filmtrack.errors import NotFoundError, StoreBusyError, StoreDamagedError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from filmtrack.feeds.fetch import Outcome
    from filmtrack.feeds.parser import Entry

MOST_ITEMS = 5000
KEPT_DAYS = 90
# The entries that a feed had at its last fetch: what was dropped does not come again.
_MOST_KNOWN = 20_000
_VERSION = 1
# What SQLite says of a disk that is full, or of a quota (the primary codes).
_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
_SCHEMA = """
create table feed (
    key text primary key, title text not null default '', etag text, modified text,
    tried text, fetched text, due text, refused text, error text,
    known text not null default '', is_public integer not null default 0
);
create table item (
    number integer primary key autoincrement, feed text not null, key text not null,
    page text, title text not null, link text, summary text not null,
    published text, arrived text not null, state text not null default 'new',
    told integer not null default 0, unique (feed, key)
);
create index item_page on item (page);
create table mark (key text primary key, text text not null);
"""

_ITEMS = (
    "select coalesce(page, number), number, feed, coalesce(feed.title, ''), item.title,"
    " link, summary, published, arrived, state, told, coalesce(is_public, 0)"
    " from item left join feed on item.feed = feed.key"
)


class FeedState(NamedTuple):
    """What is known of a feed from its fetches; `last_item` is the newest kept."""

    title: str = ""
    etag: str | None = None
    modified: str | None = None
    error: str | None = None
    tried: datetime | None = None
    fetched: datetime | None = None
    due: datetime | None = None
    refused: datetime | None = None
    last_item: datetime | None = None


class InboxItem(NamedTuple):
    """An item of the inbox; its number is never given to another one.

    `state` is new, read or skipped; `told` says whether a quiet run has printed it,
    `is_public` whether its feed came from outside the user's own network.
    """

    number: int
    feed: str
    source: str
    title: str
    link: str | None
    summary: str
    published: datetime | None
    arrived: datetime
    state: str
    told: bool
    is_public: bool

    @property
    def when(self) -> datetime:
        """The moment it stands for: a date in the future counts as its arrival."""
        return min(self.published or self.arrived, self.arrived)


def feed_key(address: str) -> str:
    """Return the key of a feed: its address, which may hold a password, in a hash."""
    return hashlib.sha256(address.encode()).hexdigest()[:20]


class Inbox:
    """The inbox of one slate for one user; made when something is first put in."""

    def __init__(self, path: Path, *, wait: float = 10.0) -> None:
        self.path = path
        self._wait = wait

    def states(self) -> dict[str, FeedState]:
        """Return what is known of each feed by its key."""
        with self._reading() as database:
            rows = database.execute(
                "select feed.key, feed.title, etag, modified, error,"
                " tried, fetched, due, refused,"
                " max(min(coalesce(published, arrived), arrived))"
                " from feed left join item on item.feed = feed.key group by feed.key"
            ).fetchall()
        return {
            key: FeedState(title, etag, modified, error, *map(_moment, moments))
            for key, title, etag, modified, error, *moments in rows
        }

    def items(self, feeds: Collection[str]) -> list[InboxItem]:
        """Return the items of the feeds of these keys, the newest first.

        A page that several feeds have is one item.
        """
        with self._reading() as database:
            rows = database.execute(f"{_ITEMS} order by number").fetchall()
        found: dict[str, InboxItem] = {}
        for page, *row in rows:
            if row[1] in feeds:
                found.setdefault(page, _item(row))
        return sorted(
            found.values(), key=lambda item: (item.when, item.number), reverse=True
        )

    def item(self, number: int) -> InboxItem:
        """Return an item by its number; raises NotFoundError."""
        with self._reading() as database:
            found = database.execute(f"{_ITEMS} where number = ?", (number,))
            row = found.fetchone()
        if row is None:
            raise NotFoundError(
                f"the inbox has no item {number}",
                hint="`filmtrack inbox --all` lists them",
            )
        return _item(row[1:])

    def store(self, address: str, outcome: Outcome, now: datetime) -> int:
        """Record what came of a fetch, and return how many items are new."""
        key = feed_key(address)
        with self._writing() as database:
            database.execute("insert or ignore into feed (key) values (?)", (key,))
            database.execute(
                "update feed set tried = ?, due = ?, refused = ?, error = ?"
                " where key = ?",
                (
                    _text(now),
                    _text(now + outcome.pause),
                    _text(now + outcome.refusal),
                    outcome.error.what if outcome.error else None,
                    key,
                ),
            )
            if outcome.error is not None:
                return 0
            database.execute(
                "update feed set fetched = ?, etag = ?, modified = ? where key = ?",
                (_text(now), outcome.etag, outcome.modified, key),
            )
            if outcome.document is None:
                return 0
            database.execute(
                "update feed set title = ?, is_public = ? where key = ?",
                (outcome.document.title, outcome.is_public, key),
            )
            count = _add(database, key, outcome.document.entries, now)
            _drop(database, now)
            return count

    def put(self, numbers: Sequence[int], state: str) -> list[InboxItem]:
        """Give items a state, and return them; raises NotFoundError, changing none."""
        found = [self.item(number) for number in dict.fromkeys(numbers)]
        with self._writing() as database:
            for item in found:
                database.execute(
                    "update item set state = ? where number = ? or page ="
                    " (select page from item where number = ?)",
                    (state, item.number, item.number),
                )
        return found

    def tell(self, numbers: Iterable[int]) -> None:
        """Remember that a quiet run has printed these items."""
        with self._writing() as database:
            database.executemany(
                "update item set told = 1 where number = ?", [(n,) for n in numbers]
            )

    def marks(self) -> dict[str, str]:
        """Return the marks of the user by key: how far they have read, and more."""
        with self._reading() as database:
            return dict(database.execute("select key, text from mark").fetchall())

    def set_marks(self, marks: Mapping[str, str]) -> None:
        """Put marks in place of those of the same keys."""
        with self._writing() as database:
            statement = "insert or replace into mark values (?, ?)"
            database.executemany(statement, marks.items())

    def copy(self, path: Path) -> None:
        """Copy the inbox to a path, unless it is empty or another inbox is there."""
        if self.path.exists() and not path.exists():
            fresh = path.with_name(f"{path.name}.new")
            with _own_errors(fresh), self._reading() as database:
                fresh.unlink(missing_ok=True)
                try:
                    database.execute("vacuum into ?", (str(fresh),))
                    fresh.chmod(0o600)
                    fresh.replace(path)
                finally:
                    fresh.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Open the file, or an empty inbox in memory where nothing was put in yet."""
        is_there = self.path.exists() and self.path.stat().st_size > 0
        with self._open(self.path if is_there else ":memory:") as database:
            if not is_there:
                database.executescript(_SCHEMA)
            yield database

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Open the file for one transaction, which an error takes back."""
        with _own_errors(self.path):
            self.path.parent.mkdir(0o700, parents=True, exist_ok=True)
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        with self._open(self.path) as database:
            database.execute("begin immediate")
            if not database.execute("pragma user_version").fetchone()[0]:
                for statement in _SCHEMA.split(";"):
                    database.execute(statement)
                database.execute(f"pragma user_version = {_VERSION}")
            yield database
            database.execute("commit")

    @contextlib.contextmanager
    def _open(self, path: Path | str) -> Iterator[sqlite3.Connection]:
        with (
            _own_errors(self.path),
            contextlib.closing(
                sqlite3.connect(path, timeout=self._wait, isolation_level=None)
            ) as database,
        ):
            if database.execute("pragma user_version").fetchone()[0] > _VERSION:
                raise StoreDamagedError(
                    f"{self.path} was made by a newer filmtrack",
                    hint="upgrade filmtrack, or delete the file",
                )
            yield database


@contextlib.contextmanager
def _own_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say of the file into our own error."""
    try:
        yield
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise StoreBusyError(
                f"another command has been writing to {path}",
                hint="try again when it is done",
            ) from error
        if error.sqlite_errorcode & 0xFF in _NO_ROOM:
            raise StoreDamagedError(
                f"{path} cannot be written: {error}; it is as it was",
                hint="make room on its disk and try again",
            ) from error
        raise StoreDamagedError(
            f"{path} cannot be used: {error}",
            hint="if it is damaged, delete it: it holds fetched items and no claims",
        ) from error
    except OSError as error:
        raise StoreDamagedError(f"{path}: {error.strerror}") from error


def _add(
    database: sqlite3.Connection, feed: str, entries: Sequence[Entry], now: datetime
) -> int:
    """Put in the entries that the feed did not have before and that are recent."""
    row = database.execute("select known from feed where key = ?", (feed,)).fetchone()
    known = frozenset(row[0].split())
    oldest = now - timedelta(days=KEPT_DAYS)
    # Hashed, for a key may be a long address and a feed may have thousands.
    keys = {
        hashlib.sha256(entry.key.encode()).hexdigest()[:16]: entry for entry in entries
    }
    added = 0
    for key, entry in keys.items():
        if key in known:  # an outlet may correct its headline
            database.execute(
                "update item set title = ?, summary = ? where feed = ? and key = ?",
                (entry.title, entry.summary, feed, key),
            )
            continue
        if entry.published and entry.published < oldest:
            continue
        added += database.execute(
            "insert or ignore into item"
            " (feed, key, page, title, link, summary, published, arrived)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                feed,
                key,
                _page(entry.link),
                entry.title,
                entry.link,
                entry.summary,
                _text(entry.published) if entry.published else None,
                _text(now),
            ),
        ).rowcount
    remembered = " ".join([*keys][:_MOST_KNOWN])
    database.execute("update feed set known = ? where key = ?", (remembered, feed))
    return added


def _drop(database: sqlite3.Connection, now: datetime) -> None:
    """Drop what is too old, then what is too much, evenly over the feeds."""
    moment = "min(coalesce(published, arrived), arrived)"
    oldest = _text(now - timedelta(days=KEPT_DAYS))
    database.execute(f"delete from item where {moment} < ?", (oldest,))
    # The newest item of every feed first, then the second, so that one feed of many
    # items does not push out all others.
    database.execute(
        "delete from item where number in (select number from (select number,"
        f" row_number() over (partition by feed order by {moment} desc, number desc)"
        f" as place from item) order by place limit -1 offset {MOST_ITEMS})"
    )


def _item(row: Sequence[Any]) -> InboxItem:
    """Build an item from the columns that `items` selects."""
    number, feed, source, title, link, summary, *moments, state, told, is_public = row
    return InboxItem(
        number,
        feed,
        source,
        title,
        link,
        summary,
        _moment(moments[0]),
        datetime.fromisoformat(moments[1]),
        state,
        bool(told),
        bool(is_public),
    )


def _page(link: str | None) -> str | None:
    """Return what two links to one page have in common: not scheme and tracking."""
    if link is None:
        return None
    parts = urlsplit(link)
    query = [
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if not pair[0].lower().startswith(("utm_", "fbclid", "gclid"))
    ]
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(query)}"


def _text(moment: datetime) -> str:
    """Return a moment as text that sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
