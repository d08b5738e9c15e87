"""`filmtrack feeds`: add, list and remove news feeds."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.user_data import inbox_of
from filmtrack.cli.view_options import offer
from filmtrack.errors import (
    AmbiguousError,
    BadFileError,
    NotFoundError,
    UsageError,
)
from filmtrack.names import fold
from filmtrack.sanitize import visible
from filmtrack.when.everyday import format_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filmtrack.feeds.fetch import Outcome
    from filmtrack.feeds.inbox import FeedState
    from filmtrack.feeds.subscriptions import Feed
    from filmtrack.views.grid import Grid

    Listed = tuple[Feed, FeedState]

_ACTIONS = ("add", "list", "remove")


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    action: Annotated[
        str,
        typer.Argument(
            metavar="[add|list|remove]",
            help="What to do; else list.",
            autocompletion=lambda incomplete: [
                name for name in _ACTIONS if name.startswith(incomplete)
            ],
        ),
    ] = "list",
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="For add: addresses of feeds or pages, OPML files. For remove: "
            "addresses, or words of a feed's title.",
        ),
    ] = None,
    *,
    options: OutputOptions,
) -> None:
    """Add, list or remove news feeds.

    `add` fetches a feed once: `feeds add https://example.com/feed`. The address of a
    page finds the feed of that page; `feeds add subscriptions.opml` adds all feeds of
    another reader. A password in an address is kept in the slate and never shown.
    """
    session = session_of(ctx)
    if action == "list" and not sources:
        offer(session, _view(session), options)
        return
    if action not in _ACTIONS or action == "list" or not sources:
        raise UsageError(
            f'"feeds {visible(action)}" is not complete',
            hint="feeds add ADDRESS, feeds add FILE.opml, feeds list, "
            "feeds remove ADDRESS",
        )
    session.require_present()
    if action == "add":
        _add(session, sources)
    else:
        _remove(session, sources)


def _add(session: Session, sources: "Sequence[str]") -> None:
    """Fetch what is to be added, then write it, then keep the items."""
    from filmtrack.feeds.subscriptions import Feed, without_feed_scheme
    from filmtrack.store.header import FEEDS
    from filmtrack.web import is_address

    known = {feed.address for feed in session.slate.records(FEEDS, Feed)}
    fetched: dict[str, Outcome] = {}
    for typed in sources:
        source = without_feed_scheme(typed.strip())
        if not is_address(source):
            fetched |= _fetch_listed(session, typed, known)
        elif source in known:
            session.write(f"already added {_shown(source)}\n")
        else:
            address, outcome = _fetch_named(session, source)
            if address in known:
                session.write(f"already added {_shown(address)}\n")
            else:
                fetched[address] = outcome
    if not fetched:
        return
    names = ", ".join(map(_shown, fetched))
    with session.store.change(f"feeds add {names}", session.now) as change:
        there = {feed.address for feed in change.records(FEEDS, Feed)}
        added = [
            {"address": address, "title": _title(outcome)}
            for address, outcome in fetched.items()
            if address not in there
        ]
        change.set_rows(FEEDS, change.rows(FEEDS) + added)
    inbox = inbox_of(session)
    for address, outcome in fetched.items():
        count = inbox.store(address, outcome, session.now)
        if outcome.error:
            session.info(f"added, but not fetched: {visible(outcome.error.what)}")
        else:
            name = f"{visible(_title(outcome))}, " if _title(outcome) else ""
            items = format_count(count, "item")
            session.write(f"added {name}{_shown(address)}: {items}\n")


def _title(outcome: "Outcome") -> str:
    return outcome.document.title if outcome.document else ""


def _fetch_named(session: Session, source: str) -> "tuple[str, Outcome]":
    """Fetch a feed, or the first feed that a page links; raises for a failure."""
    from filmtrack.feeds.fetch import FeedRequest, fetch_feed
    from filmtrack.feeds.subscriptions import feeds_of_page, is_page

    outcome = fetch_feed(FeedRequest(source), session.now)
    page = outcome.page
    if page is None or not is_page(page.body, page.content_type):
        return source, _required(outcome)
    links = feeds_of_page(page.body, page.address)
    if not links:
        raise BadFileError(
            f"{_shown(source)} is a page that links no feed",
            hint="look for “RSS” on the page and add the address of that",
        )
    found = fetch_feed(FeedRequest(links[0]), session.now, by_public=page.is_public)
    if len(links) > 1:
        others = ", ".join(map(_shown, links[1:4]))
        session.info(f"the page links other feeds, too: {others}")
    return links[0], _required(found)


def _required(outcome: "Outcome") -> "Outcome":
    if outcome.error:
        raise outcome.error
    return outcome


def _fetch_listed(
    session: Session, file: str, known: "Iterable[str]"
) -> "dict[str, Outcome]":
    """Fetch the feeds of an OPML file; raises BadFileError if none can be fetched."""
    from filmtrack.cli.fetch import fetched_with_progress
    from filmtrack.feeds.fetch import FeedRequest
    from filmtrack.feeds.subscriptions import read_opml

    if file != "-" and not Path(file).exists():
        raise NotFoundError(
            f'there is no file "{file}"', hint="an address begins with https://"
        )
    data, name = session.read_input(file)
    listed = read_opml(data, name)
    requests = [FeedRequest(link) for link in listed if link not in known]
    if len(listed) > len(requests):
        session.write(f"already added {len(listed) - len(requests)} of {name}\n")
    found = {
        r.address: outcome for r, outcome in fetched_with_progress(session, requests)
    }
    if found and all(outcome.error for outcome in found.values()):
        raise BadFileError(
            f"none of the {len(found)} feeds in {name} could be fetched",
            hint=next(o.error.what for o in found.values() if o.error),
        )
    return {request.address: found[request.address] for request in requests}


def _remove(session: Session, names: "Sequence[str]") -> None:
    from filmtrack.feeds.subscriptions import Feed
    from filmtrack.store.header import FEEDS

    with session.store.change(
        f"feeds remove {', '.join(map(_shown, names))}", session.now
    ) as change:
        feeds = change.records(FEEDS, Feed)
        gone = [_named(feeds, name) for name in names]
        pairs = zip(feeds, change.rows(FEEDS), strict=True)
        change.set_rows(FEEDS, [row for feed, row in pairs if feed not in gone])
    for feed in gone:  # its items stay for undo, and are not shown
        session.write(f"removed {_name(feed)}\n")


def _named(feeds: "Sequence[Feed]", name: str) -> "Feed":
    """Find the feed of an address, or of words of its title."""
    asked = fold(name)
    found = [f for f in feeds if name.strip() in (f.address, _shown(f.address))]
    found = found or [f for f in feeds if f" {asked}" in f" {fold(f.title)}"]
    if not found:
        raise NotFoundError(
            f'no feed "{_shown(name)}"', hint="`filmtrack feeds list` shows all feeds"
        )
    if len(found) > 1:
        raise AmbiguousError(
            f'"{name}" may be {len(found)} feeds', hint="; ".join(map(_name, found))
        )
    return found[0]


def _name(feed: "Feed") -> str:
    return visible(feed.title) or _shown(feed.address)


def _shown(address: str) -> str:
    from filmtrack.web import without_credentials

    return visible(without_credentials(address))


def _view(session: Session) -> "Grid[Listed]":
    from filmtrack.feeds.inbox import FeedState, feed_key
    from filmtrack.feeds.subscriptions import Feed
    from filmtrack.store.header import FEEDS
    from filmtrack.views.grid import Grid
    from filmtrack.views.sheet import Column, RowGroup

    states = inbox_of(session).states()
    found = [
        (feed, states.get(feed_key(feed.address), FeedState()))
        for feed in session.slate.records(FEEDS, Feed)
    ]
    columns: tuple[Column[Listed], ...] = (
        Column("title", "feed", lambda one: one[1].title or one[0].title, 10, 30),
        Column("address", "address", lambda one: _shown(one[0].address), 16, 50),
        Column("fetched", "fetched", lambda one: _minute(one[1].fetched), 16, 16),
        Column("last_item", "last item", lambda one: _minute(one[1].last_item), 16, 16),
        Column("error", "problem", lambda one: one[1].error or "", 10, 60, "yellow"),
    )
    said = () if found else ("no feeds yet: `filmtrack feeds add ADDRESS`",)
    keys = ("fetched", "tried", "due", "last_item", "error")
    return Grid(
        [RowGroup(found)],
        columns,
        lambda one: {
            "title": one[1].title or one[0].title,
            "address": _shown(one[0].address),
            **{key: getattr(one[1], key) for key in keys},
        },
        said,
    )


def _minute(moment: object) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""
