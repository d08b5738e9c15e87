"""`filmtrack timeline`: a chart of when productions shoot."""

from typing import Annotated

import typer

from filmtrack.cli import options
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import (
    Ascii,
    From,
    NoPager,
    OutputOptions,
    To,
    offer,
    rows_of,
)


def command(
    ctx: typer.Context,
    query: options.Query = None,
    from_: From = None,
    to: To = None,
    by: Annotated[
        str | None,
        typer.Option(metavar="WHAT", help="Group: director, studio, person, status."),
    ] = None,
    ghosts: Annotated[
        bool, typer.Option("--ghosts", help="Show where past targets lay.")
    ] = False,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: Ascii = False,  # noqa: A002
    no_pager: NoPager = False,
) -> None:
    """A chart of when productions shoot."""
    from filmtrack.slate.upcoming import read_period
    from filmtrack.views.timeline.chart import chart

    session = session_of(ctx)
    start, end = read_period(session.today, None, from_, to) or (None, None)
    rows = rows_of(session, query, with_claims=True)
    view = chart(rows, session.today, start=start, end=end, by=by, with_ghosts=ghosts)
    offer(session, view, OutputOptions(format, output, force, ascii, no_pager))
