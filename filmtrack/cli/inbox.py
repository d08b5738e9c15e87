"""`filmtrack inbox`: the items of the feeds that concern the user."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.user_data import inbox_of
from filmtrack.cli.view_options import offer
from filmtrack.when.everyday import format_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.feeds.inbox import InboxItem
    from filmtrack.views.inbox import InboxLine


@takes_output(*LISTS, "atom")
def command(
    ctx: typer.Context,
    all_items: Annotated[
        bool,
        typer.Option(
            "--all", help="All items: other news, read and skipped ones, too."
        ),
    ] = False,
    quiet: Annotated[
        bool,
        typer.Option(
            "--quiet",
            help="Only what no --quiet run has shown; nothing if none (cron).",
        ),
    ] = False,
    *,
    options: OutputOptions,
) -> None:
    """List the items that concern the slate or followed names, best first.

    Headlines of productions that start, move or cast are listed, too. `read @N` reads
    an item, `skip N` takes it out.
    """
    from filmtrack.views.inbox import inbox_view

    session = session_of(ctx)
    inbox = inbox_of(session)
    items = inbox.items(_feed_keys(session))
    new = [item for item in items if item.state == "new"]
    found = inbox_lines(session, items if all_items else new)
    if not all_items:
        found = [line for line in found if line.score]
    if quiet:
        # A feed reader knows by itself what it has shown: a feed is always whole.
        told = frozenset(item.number for item in items if item.told)
        is_feed = options.format == "atom"
        found = [line for line in found if is_feed or line.number not in told]
        if not found:
            return
    others = len(new) - len(found)
    said = [] if all_items or quiet else _said(len(found), others, any_item=bool(items))
    offer(session, inbox_view(found, said, with_state=all_items), options)
    if quiet and session.as_of is None:
        inbox.tell(line.number for line in found)


def _feed_keys(session: Session) -> frozenset[str]:
    from filmtrack.feeds.inbox import feed_key
    from filmtrack.feeds.subscriptions import Feed
    from filmtrack.store.header import FEEDS

    return frozenset(
        feed_key(feed.address) for feed in session.slate.records(FEEDS, Feed)
    )


def inbox_count(session: Session) -> int:
    """Count the new items that concern the user."""
    feeds = _feed_keys(session)
    if not feeds:
        return 0
    items = [item for item in inbox_of(session).items(feeds) if item.state == "new"]
    return sum(line.score > 0 for line in inbox_lines(session, items))


def inbox_lines(session: Session, items: "Iterable[InboxItem]") -> "list[InboxLine]":
    """Judge items by what concerns the user; the best come first."""
    from filmtrack.feeds.concern import Watch
    from filmtrack.views.inbox import InboxLine

    watch = Watch(session.facts(), session.followed)
    found = []
    for item in items:
        concern = watch.concern(item.title, item.summary)
        found.append(
            InboxLine(
                item.number,
                item.title,
                item.source,
                item.link,
                item.summary,
                item.published,
                item.when,
                item.state,
                concern.score if concern else 0,
                concern.reasons if concern else (),
            )
        )
    return sorted(found, key=lambda line: -line.score)


def _said(shown: int, others: int, *, any_item: bool) -> list[str]:
    """Say what is not listed."""
    if not any_item:
        return ["the inbox is empty: `filmtrack feeds add ADDRESS`, then `fetch`"]
    if not others:
        return [] if shown else ["nothing new"]
    return [f"{format_count(others, 'other item')}: `filmtrack inbox --all`"]
