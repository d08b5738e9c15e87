"""`filmtrack remove`: take productions out."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import ProductionNames
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import StoreBusyError, UsageError
from filmtrack.sanitize import visible

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
    session = session_of(ctx)
    session.require_present()
    agreed = None if yes else _meant(session.facts(), names)
    if agreed and not _agreed(session, agreed):
        session.info("nothing was removed")
        return
    with session.store.change(f"remove {' '.join(names)}", session.now) as change:
        meant = agreed or _meant(change.facts(), names)
        if agreed:
            _refuse_changed(agreed, change.facts())
        for facts in meant:
            change.remove(facts.number)
    for facts in meant:
        session.write(f"removed {visible(facts.title)} ({facts.id})\n")


def _meant(slate: "list[Facts]", names: list[str]) -> "list[Facts]":
    """Give the productions that are named, each once.

    Raises NotFoundError or AmbiguousError, which lists the candidates.
    """
    from filmtrack.slate.find import find

    meant = {facts.number: facts for facts in (find(slate, name) for name in names)}
    return list(meant.values())


def _refuse_changed(agreed: "list[Facts]", slate: "list[Facts]") -> None:
    """Refuse to remove what is no longer what was agreed on; raises StoreBusyError."""
    now = {facts.number: facts for facts in slate}
    for facts in agreed:
        if now.get(facts.number) != facts:
            raise StoreBusyError(
                f"{facts.id} was changed meanwhile", hint="look again, then remove"
            )


def _agreed(session: Session, meant: "list[Facts]") -> bool:
    """Ask before the store is locked, on a terminal only."""
    if not session.world.can_ask:
        raise UsageError("not removed without being asked", hint="--yes does not ask")
    titles = ", ".join(visible(facts.title) for facts in meant)
    question = f"Remove {titles} with all claims? `undo` restores them. [y/N] "
    return (session.ask(question) or "").lower() in ("y", "yes")
