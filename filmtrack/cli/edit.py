"""`filmtrack edit`: the claims of a production in an editor."""

from typing import TYPE_CHECKING

import typer

from filmtrack.cli.editor import edit_until_right, editing
from filmtrack.cli.options import Production
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import StoreBusyError

if TYPE_CHECKING:
    from filmtrack.ledger.production import Production as Claimed


def command(ctx: typer.Context, words: Production) -> None:
    """Edit a production's claims in $EDITOR.

    Mistakes are shown as comments in the file, and nothing is written until all of it
    is right. An unchanged file changes nothing; `undo` reverts an edit.
    """
    session = session_of(ctx)
    session.require_present()
    before = session.production(words)
    with editing(session, before.id) as editor:
        from filmtrack.ledger.toml import edited_text, read_edited

        after = edit_until_right(
            session,
            editor,
            edited_text(before),
            lambda text: read_edited(
                before, text, today=session.today, recorded=session.now
            ),
        )
        if after is not None and after != before:
            _store(session, before, after)
    if after is None or after == before:
        session.info("nothing was changed")


def _store(session: Session, before: "Claimed", after: "Claimed") -> None:
    """Store the claims, if the production is still the one that was shown."""
    from filmtrack.cli.messages import tell_edited

    with session.store.change(f"edit {before.id}", session.now) as change:
        if change.production(before.number) != before:
            raise StoreBusyError(
                f"{before.id} was changed meanwhile; nothing was written",
                hint="edit it again",
            )
        document = change.put(after)
    session.write(tell_edited(before, document))
