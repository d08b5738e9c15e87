"""`filmtrack show`: the card of a production, or several side by side."""

import typer

from filmtrack.cli import options
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import Ascii, NoPager, OutputOptions, offer


def command(
    ctx: typer.Context,
    productions: options.ProductionNames,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: Ascii = False,  # noqa: A002
    no_pager: NoPager = False,
) -> None:
    """The card: every believed field with its report."""
    from filmtrack.views.card import Cards

    session = session_of(ctx)
    found = [session.document(name) for name in productions]
    view = Cards(found, session.today)
    way = OutputOptions(format, output, force, ascii, no_pager)
    offer(session, view, way, found)
