"""`filmtrack history`: the ledger of one production, claim by claim."""

from typing import Annotated

import typer

from filmtrack.cli.options import LISTS, Production, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import offer


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    production: Production,
    field: Annotated[
        list[str] | None,
        typer.Option("--field", metavar="FIELD", help="Only what was said of it."),
    ] = None,
    *,
    options: OutputOptions,
) -> None:
    """List a production's claims in order."""
    from filmtrack.ledger.fields import read_field
    from filmtrack.ledger.windows import windows_of
    from filmtrack.slate.history import history
    from filmtrack.views.history import history_view

    session = session_of(ctx)
    fields = [read_field(name) for name in field or []]
    document = session.document(production)
    windows = windows_of(document)
    authors = session.slate.authors(document.number)
    entries = [
        entry._replace(by=authors.get(entry.claim.n))
        for entry in history(
            session.as_known(document.production), windows, session.slate.aliases
        )
        if not fields or entry.claim.field in fields
    ]
    offer(session, history_view(entries, session.today, fields), options)
