"""`filmtrack outlets`: how often each outlet was right."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.view_options import offer
from filmtrack.names import fold

if TYPE_CHECKING:
    from filmtrack.slate.outlets import OutletRecord

_Query = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME | QUERY...]",
        help="The name of an outlet, or a query of productions.",
        autocompletion=complete.outlets,
    ),
]


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    query: _Query = None,
    rules: Annotated[
        bool, typer.Option("--rules", help="Explain what settles a claim.")
    ] = False,
    *,
    options: OutputOptions,
) -> None:
    """Show each outlet's record: what came true.

    With the name of an outlet: each of its claims, its outcome, and why.
    """
    from filmtrack.ledger.aliases import OUTLET
    from filmtrack.views import outlets

    session = session_of(ctx)
    if rules:
        offer(session, outlets.rules_view(), options)
        return
    words = list(query or [])
    name = fold(" ".join(words))
    key = session.slate.aliases.key(OUTLET, " ".join(words))
    if name and ":" not in name:
        for record in _records(session, []):
            if session.slate.aliases.key(OUTLET, record.origin) == key:
                offer(session, outlets.verdicts_view(record), options)
                return
    offer(session, outlets.outlets_view(_records(session, words)), options)


def _records(session: Session, query: list[str]) -> "list[OutletRecord]":
    from filmtrack.slate.outlets import records
    from filmtrack.slate.verdicts import verdicts

    return records(verdicts(session.select_named(query or []), session.today))
