"""`filmtrack show`: the card of a production, or several side by side."""

import typer

from filmtrack.cli.options import (
    FILES,
    LISTS,
    Productions,
    takes_output,
)
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import offer


@takes_output(*LISTS, *FILES)
def command(
    ctx: typer.Context,
    productions: Productions,
    *,
    options: OutputOptions,
) -> None:
    """Show the card: every fact with its report."""
    from filmtrack.slate.find import Finder
    from filmtrack.views.card import Cards

    session = session_of(ctx)
    named = Finder(session.facts()).several(productions)
    found = session.whole(one.facts for one in named)
    found = [*map(session.companies.applied, found)]
    view = Cards(found, session.today, session.slate.aliases)
    offer(session, view, options, found)
