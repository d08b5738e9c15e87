"""`filmtrack slips`: how far starts have moved."""

import typer

from filmtrack.cli import look, options
from filmtrack.cli.session import session_of


def command(
    ctx: typer.Context,
    query: options.Query = None,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: look.Ascii = False,  # noqa: A002
    no_pager: look.NoPager = False,
) -> None:
    """How far starts have moved."""
    from filmtrack.views.slips import Slips, slips

    session = session_of(ctx)
    found = slips(session.select_whole(query or []))
    view = Slips(found)
    look.offer(session, view, look.Way(format, output, force, ascii, no_pager))
