"""`filmtrack merge`: two productions that are one."""

from typing import Annotated

import typer

from filmtrack.cli import complete, options
from filmtrack.cli.session import session_of
from filmtrack.errors import UsageError
from filmtrack.sanitize import visible


def command(
    ctx: typer.Context,
    production: options.ProductionName,
    into: Annotated[
        str,
        typer.Argument(
            metavar="INTO",
            help="The production that all claims go to.",
            autocompletion=complete.productions,
        ),
    ],
) -> None:
    """Join two productions that are one.

    The second keeps its title and gets every claim of the first, whose titles become
    other titles of it. `undo` takes them apart again.
    """
    from filmtrack.ledger.dedupe import merged
    from filmtrack.slate.find import find

    session = session_of(ctx)
    session.require_present()
    with session.store.change(f"merge {production} {into}", session.now) as change:
        one, other = (find(change.facts(), name) for name in (production, into))
        if one.number == other.number:
            raise UsageError(f"{one.id} is one production already")
        source = change.production(one.number)
        after = change.put(merged(source, change.production(other.number)))
        change.remove(one.number)
    session.write(
        f"merged {visible(one.title)} ({one.id}) into {visible(after.title)}"
        f" ({after.id}): {len(source.claims)} claims, {len(after.claims)} in all\n"
    )
