"""`filmtrack remove`: take productions out."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import ProductionNames
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import StoreBusyError, UsageError
from filmtrack.visible import visible

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Facts


def command(
    ctx: typer.Context,
    names: ProductionNames,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Take productions out of the slate.

    `undo` brings them back.
    """
    from filmtrack.slate.find import find

    session = session_of(ctx)
    session.write_only_now()
    meant = {facts.number: facts for facts in (find(session.facts(), n) for n in names)}
    if not yes and not _agreed(session, list(meant.values())):
        session.say("nothing was removed")
        return
    with session.store.change(f"remove {' '.join(names)}", session.now) as change:
        now = {facts.number: facts for facts in change.facts()}
        for number, facts in meant.items():
            if now.get(number) != facts:
                raise StoreBusyError(
                    f"{facts.id} was changed meanwhile", hint="look again, then remove"
                )
            change.remove(number)
    for facts in meant.values():
        session.answer(f"removed {visible(facts.title)} ({facts.id})\n")


def _agreed(session: Session, meant: "list[Facts]") -> bool:
    """Ask before the store is locked, on a terminal only."""
    if not session.world.can_ask:
        raise UsageError("not removed without being asked", hint="--yes does not ask")
    titles = ", ".join(visible(facts.title) for facts in meant)
    sys.stderr.write(f"Remove {titles} with all claims? `undo` brings back. [y/N] ")
    sys.stderr.flush()
    try:
        return input().strip().lower() in ("y", "yes")
    except EOFError:
        return False
