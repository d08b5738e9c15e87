"""`filmtrack show`: the card of a production, or several side by side."""

import typer

from filmtrack.cli import look, options
from filmtrack.cli.session import session_of


def command(
    ctx: typer.Context,
    productions: options.ProductionNames,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: look.Ascii = False,  # noqa: A002
    no_pager: look.NoPager = False,
) -> None:
    """The card: every believed field with its report."""
    from filmtrack.views.card import Cards

    session = session_of(ctx)
    found = [session.document(name) for name in productions]
    view = Cards(found, session.today)
    way = look.Way(format, output, force, ascii, no_pager)
    look.offer(session, view, way, found)
