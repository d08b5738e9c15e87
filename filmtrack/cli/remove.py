"""`filmtrack remove`: remove productions."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import Productions
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import StoreBusyError, UsageError
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Facts


def command(
    ctx: typer.Context,
    words: Productions,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Remove productions from the slate.

    Asks first; without a terminal, --yes is needed, and ids, numbers or full titles.
    `undo` restores them.
    """
    session = session_of(ctx)
    session.require_present()
    agreed = None if yes else _named(session, session.facts(), words)
    if agreed:  # the question is asked before the store is locked
        if not session.world.can_ask:
            raise UsageError("nothing was removed", hint="confirm with --yes")
        titles = ", ".join(visible(facts.title) for facts in agreed)
        question = f"Remove {titles} with all claims? `undo` restores them. [y/N] "
        if (session.ask(question) or "").lower() not in ("y", "yes"):
            session.info("nothing was removed")
            return
    with session.store.change(f"remove {' '.join(words)}", session.now) as change:
        meant = agreed or _named(session, change.facts(), words)
        now = {facts.number: facts for facts in change.facts()} if agreed else {}
        for facts in agreed or ():
            if now.get(facts.number) != facts:
                raise StoreBusyError(
                    f"{facts.id} was changed meanwhile", hint="look again, then remove"
                )
        for facts in meant:
            change.remove(facts.number)
    for facts in meant:
        session.write(f"removed {visible(facts.title)} ({facts.id})\n")


def _named(session: Session, slate: "list[Facts]", words: "list[str]") -> "list[Facts]":
    """Find the productions to remove, each once.

    Raises NotFoundError, AmbiguousError, or UsageError for words that are not strict
    enough without a terminal to confirm them.
    """
    from filmtrack.slate.find import Finder, Rank

    named = Finder(slate).several(words)
    if not session.world.can_ask:
        weakest = Rank.ID if named[1:] else Rank.OTHER_TITLE
        if any(one.rank > weakest for one in named):
            found = ", ".join(f"{n.facts.title} ({n.facts.id})" for n in named)
            ids = " ".join(one.facts.id for one in named)
            raise UsageError(
                f"“{' '.join(words)}” names {found}; nothing was removed",
                hint=f"without a terminal, name them by id: remove {ids} --yes",
            )
    return [one.facts for one in named]
