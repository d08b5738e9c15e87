"""`filmtrack digest`: what changed between two days."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import LISTS, Query, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.view_options import offer
from filmtrack.errors import NotFoundError, UsageError

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
            help="Reports of that day on, or what came in since the last digest.",
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Remember under a name what was told."),
    ] = None,
    *,
    options: OutputOptions,
) -> None:
    """List what changed since a day, with its reports.

    With --name it is remembered how far the news was told, for `--since last`.
    """
    from filmtrack.slate.digest import changes
    from filmtrack.views.digest import digest_view

    session = session_of(ctx)
    if since is None:
        raise UsageError("say since when", hint="--since 2026-02-01, or --since last")
    remembered = name or (_UNNAMED if since == _LAST else None)
    if remembered:
        session.require_present()
    known, day = _since(session, since, remembered or _UNNAMED)
    told = session.select_whole(query or [])
    view = digest_view(changes(told, known, day), day, session.today)
    offer(session, view, options)
    if remembered and session.slate.exists:
        _remember(session, remembered)


def _since(
    session: Session, since: str, name: str
) -> "tuple[Callable[[Claim], bool], date]":
    """What was known before, and the day from which the news is told."""
    from filmtrack.slate.digest import noted_by, said_before

    if since != _LAST:
        from filmtrack.cli.past_days import past_day

        day = past_day("--since", since, session.today, "first")
        return said_before(day), day
    from filmtrack.store.marks import marks_on

    mark = marks_on(session.slate).get(_key(name))
    if mark is None:
        raise NotFoundError(
            f'there was no digest "{name}" yet',
            hint=f"begin with --since DAY --name {name}",
        )
    return noted_by(mark.noted), mark.noted.date()


def _remember(session: Session, name: str) -> None:
    from filmtrack.store.marks import Mark

    told = Mark(key=_key(name), noted=session.now)
    session.store.mark([told])


def _key(name: str) -> str:
    return f"digest:{name}"
