"""`filmtrack where`: the store and what is in it."""

import typer

from filmtrack.cli.session import session_of
from filmtrack.visible import visible


def command(ctx: typer.Context) -> None:
    """Where the store is, and what is in it."""
    session = session_of(ctx)
    session.answer(f"{visible(str(session.path))}\n")
    if not session.path.exists():
        session.say('nothing is there yet; `filmtrack add "Heat 2"` begins it')
        return
    productions = session.slate.productions()
    claims = [claim for production in productions for claim in production.claims]
    said = max((claim.said for claim in claims), default=None)
    session.answer(
        f"{len(productions)} productions, {len(claims)} claims"
        f"{f', the last said on {said}' if said else ''}\n"
        f"{session.path.stat().st_size:,} bytes, "
        f"{len(session.slate.steps())} commands can be taken back\n"
    )
