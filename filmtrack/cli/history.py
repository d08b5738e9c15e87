"""`filmtrack history`: the ledger of one production, claim by claim."""

from typing import Annotated

import typer

from filmtrack.cli import look, options
from filmtrack.cli.session import session_of


def command(
    ctx: typer.Context,
    production: options.ProductionName,
    field: Annotated[
        list[str] | None,
        typer.Option("--field", metavar="FIELD", help="Only what was said of it."),
    ] = None,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: look.Ascii = False,  # noqa: A002
    no_pager: look.NoPager = False,
) -> None:
    """A production's claims in order."""
    from filmtrack.ledger.vocabulary import read_field
    from filmtrack.views.ledger import History, told

    session = session_of(ctx)
    fields = [read_field(name) for name in field or []]
    found = session.production(production)
    claims = [one for one in told(found) if not fields or one.claim.field in fields]
    view = History(found.first_title, claims, session.today, fields)
    look.offer(session, view, look.Way(format, output, force, ascii, no_pager))
