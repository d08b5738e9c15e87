"""`filmtrack digest`: what changed between two days."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import LISTS, Query, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.view_options import offer
from filmtrack.errors import UsageError

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim

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
    from filmtrack.slate.digest import changes
    from filmtrack.views.digest import digest_view

    session = session_of(ctx)
    if since is None:
        raise UsageError("since when?", hint="as in --since monday, or --since last")
    remembered = name or (_UNNAMED if since == _LAST else None)
    if remembered:
        session.require_present()
    known, day = _since(session, since, remembered or _UNNAMED)
    told = session.select_named(query or [])
    view = digest_view(changes(told, known, day), day, session.today)
    offer(session, view, options)
    if remembered and session.slate.exists:
        _remember(session, remembered)


def _since(
    session: Session, since: str, name: str
) -> "tuple[Callable[[Claim], bool], date]":
    """Give a test for the claims known before, and the day on which news begins."""
    from filmtrack.slate.digest import noted_by, said_before

    if since != _LAST:
        from filmtrack.cli.past_days import past_day

        day = past_day("--since", since, session.today, "first")
        return said_before(day), day
    from filmtrack.store.marks import marks_on

    mark = marks_on(session.slate).get(_key(name))
    if mark is None:  # the first digest of this name lists everything
        claims = (c for production in session.productions() for c in production.claims)
        day = min((claim.said for claim in claims), default=session.today)
        return said_before(day), day
    return noted_by(mark.noted), mark.noted.date()


def _remember(session: Session, name: str) -> None:
    from filmtrack.store.marks import Mark

    told = Mark(key=_key(name), noted=session.now)
    session.store.mark([told])


def _key(name: str) -> str:
    return f"digest:{name}"
