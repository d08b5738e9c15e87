"""`filmtrack show`: the card of a production, or several side by side."""

import typer

from filmtrack.cli.options import (
    FILES,
    LISTS,
    ProductionNames,
    takes_output,
)
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import offer


@takes_output(*LISTS, *FILES)
def command(
    ctx: typer.Context,
    productions: ProductionNames,
    *,
    options: OutputOptions,
) -> None:
    """The card: every believed field with its report."""
    from filmtrack.views.card import Cards

    session = session_of(ctx)
    found = [session.document(name) for name in productions]
    view = Cards(found, session.today)
    offer(session, view, options, found)
