"""`filmtrack slips`: how far starts have moved."""

import typer

from filmtrack.cli import options
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import Ascii, NoPager, OutputOptions, offer


def command(
    ctx: typer.Context,
    query: options.Query = None,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: Ascii = False,  # noqa: A002
    no_pager: NoPager = False,
) -> None:
    """How far starts have moved."""
    from filmtrack.views.slips import Slips, slips

    session = session_of(ctx)
    found = slips(session.select_whole(query or []))
    view = Slips(found)
    offer(session, view, OutputOptions(format, output, force, ascii, no_pager))
