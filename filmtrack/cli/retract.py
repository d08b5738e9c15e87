"""`filmtrack retract`: strike a wrong claim through."""

from typing import Annotated

import typer

from filmtrack.cli.options import ProductionName
from filmtrack.cli.session import session_of
from filmtrack.errors import UsageError


def command(
    ctx: typer.Context,
    name: ProductionName,
    n: Annotated[int, typer.Argument(help="The claim's number, as in `history`.")],
    why: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What is wrong with it.")
    ] = None,
    undo: Annotated[
        bool, typer.Option("--undo", help="Let a retracted claim stand again.")
    ] = False,
) -> None:
    """Strike a wrong claim through.

    The claim stays in the history with the reason; it is believed no longer.
    """
    from filmtrack.cli.answers import tell_retracted
    from filmtrack.ledger.claim import Retraction
    from filmtrack.slate.find import find

    session = session_of(ctx)
    session.write_only_now()
    if undo is bool(why and why.strip()):
        raise UsageError("say --why, or --undo to let the claim stand again")
    retraction = None if undo else Retraction(on=session.today, why=(why or "").strip())
    with session.store.change(f"retract {name} {n}", session.now) as change:
        before = change.document(find(change.facts(), name).number)
        production = change.production(before.number).retracting(n, retraction)
        after = change.put(production)
    session.answer(tell_retracted(before, after, n))
