"""`filmtrack digest`: what changed between two days."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import LISTS, Query, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.user_data import mark_seen, seen_by
from filmtrack.cli.view_options import offer
from filmtrack.errors import UsageError

if TYPE_CHECKING:
    from filmtrack.slate.digest import Change

_LAST = "last"
_UNNAMED = "digest"


@takes_output(*LISTS, "html")
def command(
    ctx: typer.Context,
    query: Query = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DAY|last",
            help="Reports from that day on, or what is new since the last digest.",
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The name under which to remember it."),
    ] = None,
    *,
    options: OutputOptions,
) -> None:
    """List what changed since a day, with its reports.

    --name remembers what it has listed, for `--since last`.
    """
    from filmtrack.views.digest import digest_view

    session = session_of(ctx)
    if since is None:
        raise UsageError(
            "digest needs a day", hint="as in --since monday, or --since last"
        )
    remembered = name or (_UNNAMED if since == _LAST else None)
    if remembered:
        session.require_present()
    found, day = _changes(session, since, _key(name or _UNNAMED), query or [])
    offer(session, digest_view(found, day, session.today), options)
    if remembered and session.slate.exists:
        mark_seen(session, _key(remembered))


def _changes(
    session: Session, since: str, key: str, query: list[str]
) -> "tuple[list[Change], date]":
    """Return what changed, and the day on which that begins."""
    from filmtrack.slate.digest import changes, changes_since, said_before

    documents = session.select_named(query)
    if since != _LAST:
        from filmtrack.cli.past_days import past_day

        day = past_day("--since", since, session.today, "first")
        return changes(documents, said_before(day), day), day
    seen = seen_by(session, key)
    if seen:
        return changes_since(documents, seen), seen.at.date()
    # The first digest of this name lists everything.
    said = (claim.said for document in documents for claim in document.claims)
    day = min(said, default=session.today)
    return changes(documents, said_before(day), day), day


def _key(name: str) -> str:
    return f"digest:{name}"
