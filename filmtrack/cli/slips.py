"""`filmtrack slips`: how far starts have moved."""

import typer

from filmtrack.cli.options import LISTS, Query, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import offer


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    query: Query = None,
    *,
    options: OutputOptions,
) -> None:
    """Show how far starts have moved."""
    from filmtrack.slate.slips import slips
    from filmtrack.views.slips import slips_view

    session = session_of(ctx)
    found = slips(map(session.companies.applied, session.select_whole(query or [])))
    view = slips_view(found)
    offer(session, view, options)
