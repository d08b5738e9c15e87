"""`filmtrack rename-person`: one spelling of a name everywhere."""

from typing import Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.session import session_of
from filmtrack.errors import NotFoundError, UsageError
from filmtrack.sanitize import visible

_Name = Annotated[str, typer.Argument(metavar="OLD", autocompletion=complete.people)]


def command(
    ctx: typer.Context,
    old: _Name,
    new: Annotated[str, typer.Argument(metavar="NEW", autocompletion=complete.people)],
) -> None:
    """Rename a person everywhere.

    Every claim stays, and notes what was printed. `undo` takes it back.
    """
    from filmtrack.ledger.dedupe import renamed

    session = session_of(ctx)
    session.require_present()
    name = new.strip()
    if not name:
        raise UsageError("the new name is empty")
    titles, count = [], 0
    with session.store.change(f'rename-person "{old}" "{new}"', session.now) as change:
        for before in change.productions():
            after = renamed(before, old, name)
            if after is not before:
                titles.append(change.put(after).title)
                pairs = zip(before.claims, after.claims, strict=True)
                count += sum(one != other for one, other in pairs)
    if not titles:
        raise NotFoundError(
            f'no claim names "{old}"', hint="`filmtrack person NAME` finds people"
        )
    claims = f"{count} claim{'s' if count != 1 else ''}"
    answer = (
        f"{visible(old)} → {visible(name)}: {claims} in {visible(', '.join(titles))}"
    )
    session.write(f"{answer}\n")
