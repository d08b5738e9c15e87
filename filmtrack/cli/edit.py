"""`filmtrack edit`: the claims of a production in an editor."""

import typer

from filmtrack.cli.editor import edit_until_right, editing
from filmtrack.cli.options import Production
from filmtrack.cli.session import session_of
from filmtrack.errors import StoreBusyError


def command(ctx: typer.Context, words: Production) -> None:
    """Edit a production's claims in $EDITOR.

    Mistakes are shown as comments in the file, and nothing is written until all of it
    is right. An unchanged file changes nothing; `undo` reverts an edit.
    """
    session = session_of(ctx)
    session.require_present()
    before = session.production(words)
    with editing(session, before.id) as editor:
        from filmtrack.cli.messages import tell_edited
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
            with session.store.change(f"edit {before.id}", session.now) as change:
                # The store is not locked while the editor is open.
                if change.production(before.number) != before:
                    raise StoreBusyError(
                        f"{before.id} was changed meanwhile; nothing was written",
                        hint="edit it again",
                    )
                document = change.put(after)
            session.write(tell_edited(before, document))
    if after is None or after == before:
        session.info("nothing was changed")
