"""`filmtrack undo`: take back the last command."""

from typing import Annotated

import typer

from filmtrack.cli.session import session_of


def command(
    ctx: typer.Context,
    listing: Annotated[
        bool, typer.Option("--list", help="List what can be taken back.")
    ] = False,
) -> None:
    """Take back the last command that wrote.

    Again for the one before; shows what it takes back.
    """
    from filmtrack.cli.answers import tell_step, tell_undone

    session = session_of(ctx)
    if listing:
        steps = session.slate.steps()
        session.answer("".join(map(tell_step, steps)))
        if not steps:
            session.say("nothing to take back")
        return
    session.write_only_now()
    session.answer(tell_undone(session.store.undo()))
