"""`filmtrack timeline`: a chart of when productions shoot."""

from typing import Annotated

import typer

from filmtrack.cli.options import LISTS, Query, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import From, To, offer, rows_of


@takes_output(*LISTS, "svg", "html")
def command(
    ctx: typer.Context,
    query: Query = None,
    from_: From = None,
    to: To = None,
    by: Annotated[
        str | None,
        typer.Option(metavar="WHAT", help="Group: director, studio, person, status."),
    ] = None,
    ghosts: Annotated[
        bool, typer.Option("--ghosts", help="Show where past targets lay.")
    ] = False,
    *,
    options: OutputOptions,
) -> None:
    """Draw a chart of when productions shoot."""
    from filmtrack.slate.timeline import chart
    from filmtrack.slate.upcoming import read_period
    from filmtrack.views.timeline.view import TimelineView

    session = session_of(ctx)
    start, end = read_period(session.today, None, from_, to) or (None, None)
    rows = rows_of(session, query, with_claims=True)
    found = chart(rows, session.today, start=start, end=end, by=by, with_ghosts=ghosts)
    offer(session, TimelineView(found), options)
