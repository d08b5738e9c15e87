"""`filmtrack fetch`: get new items of all feeds."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.progress import with_bar
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.user_data import inbox_of
from filmtrack.errors import BadFileError
from filmtrack.sanitize import visible
from filmtrack.when.everyday import format_count

if TYPE_CHECKING:
    from datetime import datetime

    from filmtrack.feeds.fetch import FeedRequest, Outcome
    from filmtrack.feeds.inbox import FeedState


def command(
    ctx: typer.Context,
    force: Annotated[
        bool,
        typer.Option("--force", help="Fetch feeds again that were fetched just now."),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Report only feeds that fail.")
    ] = False,
) -> None:
    """Get new items from all feeds.

    A feed is asked at most every 10 minutes, and not before the time that its server
    sets. A feed that fails does not stop the others. For cron:
    `filmtrack fetch --quiet && filmtrack inbox --quiet`.
    """
    from filmtrack.feeds.fetch import FeedRequest
    from filmtrack.feeds.inbox import FeedState, feed_key
    from filmtrack.feeds.subscriptions import Feed
    from filmtrack.store.header import FEEDS

    session = session_of(ctx)
    session.require_present()
    addresses = [feed.address for feed in session.slate.records(FEEDS, Feed)]
    if not addresses:
        if not quiet:
            session.info("no feeds yet: `filmtrack feeds add ADDRESS`")
        return
    inbox = inbox_of(session)
    states = inbox.states()
    known = {a: states.get(feed_key(a), FeedState()) for a in addresses}
    requests = [
        FeedRequest(address, state.etag, state.modified)
        for address, state in known.items()
        if _is_due(state, session.now, force=force)
    ]
    count = failed = 0
    for request, outcome in fetched_with_progress(session, requests):
        count += inbox.store(request.address, outcome, session.now)
        if outcome.error:
            failed += 1
            session.info(visible(outcome.error.what))
    if requests and failed == len(requests):
        raise BadFileError(
            f"no feed could be fetched ({format_count(failed, 'failure')})",
            hint="check the connection; `filmtrack feeds list` shows each problem",
        )
    if not quiet:
        new = format_count(count, "new item")
        feeds = format_count(len(requests) - failed, "feed")
        waiting = len(known) - len(requests)
        rest = f"; {format_count(waiting, 'feed')} not due yet" if waiting else ""
        session.write(f"{new} from {feeds}{rest}\n")


def _is_due(state: "FeedState", now: "datetime", *, force: bool) -> bool:
    """Return whether a feed may be asked again; a clock that went back says yes."""
    if state.tried is None or state.tried > now:
        return True
    if state.refused and now < state.refused:
        return False
    return force or state.due is None or now >= state.due


def fetched_with_progress(
    session: Session, requests: "Sequence[FeedRequest]"
) -> "Iterator[tuple[FeedRequest, Outcome]]":
    """Fetch feeds, with a progress bar on a terminal."""
    from filmtrack.feeds.fetch import fetch_feeds

    found = fetch_feeds(requests, session.now)
    yield from with_bar(session, found, "fetching", len(requests))
