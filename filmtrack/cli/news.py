"""`filmtrack news`: what the slate learned about followed names since the last look."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.past_days import past_day
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.user_data import NEWS, mark_seen, seen_by
from filmtrack.cli.view_options import offer
from filmtrack.when.everyday import short_day

if TYPE_CHECKING:
    from datetime import date

    from filmtrack.slate.digest import Change
    from filmtrack.slate.followed import Followed


@takes_output(*LISTS, "html")
def command(
    ctx: typer.Context,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DAY", help="Reports of that day on; the last look stays as it is."
        ),
    ] = None,
    peek: Annotated[
        bool, typer.Option("--peek", help="Show the same news again next time.")
    ] = False,
    *,
    options: OutputOptions,
) -> None:
    """Show what is new about followed names since the last look.

    The weightiest come first: started, wrapped, moved, cast, new titles, exits. Films
    that are out are left out.
    """
    from filmtrack.views.digest import digest_view

    session = session_of(ctx)
    day = past_day("--since", since, session.today, "first") if since else None
    followed = session.followed
    found, first = _news(session, followed, day)
    view = digest_view(found, first, session.today)
    if not followed.follows:
        view = view._replace(notes=("you follow nobody yet: `filmtrack follow NAME`",))
    elif not found:
        view = view._replace(notes=(f"no news since {short_day(first)}",))
    offer(session, view, options)
    if followed.follows and not (peek or since or session.as_of):
        mark_seen(session, NEWS)


def _news(
    session: Session, followed: "Followed", day: "date | None"
) -> "tuple[list[Change], date]":
    """Return the news, and the day from which they are.

    Without a last look they are what came since the first name was followed.
    """
    from filmtrack.slate.digest import changes, changes_since, noted_by, said_before
    from filmtrack.slate.news import news

    documents = session.select_named(())
    seen = None if day else seen_by(session, NEWS)
    begun = min((follow.since for follow in followed.follows), default=session.now)
    if day:
        found = changes(documents, said_before(day), day)
    elif seen:
        day, found = seen.at.date(), changes_since(documents, seen)
    else:
        day, found = begun.date(), changes(documents, noted_by(begun), begun.date())
    return news(found, followed), day
