"""`filmtrack merge`: merge two productions of the same film."""

from typing import Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.session import session_of
from filmtrack.errors import UsageError
from filmtrack.sanitize import visible


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="PRODUCTION INTO",
            help="Two productions: one that goes, and one that gets its claims.",
            autocompletion=complete.productions,
        ),
    ],
) -> None:
    """Merge two productions that are the same film.

    The second keeps its title and gets every claim of the first, whose titles become
    its other titles. `undo` separates them again.
    """
    from filmtrack.ledger.dedupe import merged
    from filmtrack.slate.find import Finder

    session = session_of(ctx)
    session.require_present()
    with session.store.change(f"merge {' '.join(words)}", session.now) as change:
        found = [named.facts for named in Finder(change.facts()).several(words)]
        if not found[1:] or found[2:]:
            raise UsageError(
                f"merge takes two productions, not {len(found)}",
                hint="as in `merge heat-2-2 heat-2`",
            )
        one, other = found
        source = change.production(one.number)
        after = change.put(merged(source, change.production(other.number)))
        change.remove(one.number)
    session.write(
        f"merged {visible(one.title)} ({one.id}) into {visible(after.title)}"
        f" ({after.id}): {len(source.claims)} claims, {len(after.claims)} in all\n"
    )
