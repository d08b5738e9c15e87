"""`filmtrack edit`: the claims of a production in an editor."""

from typing import TYPE_CHECKING

import typer

from filmtrack.cli.editor import Editor
from filmtrack.cli.options import Production
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import (
    NotFoundError,
    NotUnderstoodError,
    StoreBusyError,
    StoreDamagedError,
)

if TYPE_CHECKING:
    from filmtrack.ledger.production import Production as Claimed

_AFTER_TYPING = (NotUnderstoodError, NotFoundError, StoreBusyError, StoreDamagedError)


def command(ctx: typer.Context, words: Production) -> None:
    """Edit a production's claims in $EDITOR.

    Nothing is written before all of it is right; mistakes are shown in the file. A
    file left unchanged changes nothing, and `undo` takes an edit back.
    """
    session = session_of(ctx)
    session.require_present()
    before = session.production(words)
    editor = Editor(session.world.environ, before.id)
    try:
        after = _edited(session, editor, before)
        if after != before:
            _store(session, before, after)
    except _AFTER_TYPING:
        session.info(f"what you wrote is kept in {editor.path}")
        raise
    except (KeyboardInterrupt, SystemExit):
        # A signal. An editor that was still open has been killed: the file holds what
        # it had saved.
        if editor.has_typing:
            session.info(f"what you wrote is kept in {editor.path}")
        else:
            editor.forget()
        raise
    except BaseException:
        editor.forget()
        raise
    editor.forget()
    if after == before:
        session.info("nothing was changed")


def _edited(session: Session, editor: Editor, before: "Claimed") -> "Claimed":
    """Show the claims until they are right, or until nothing more is mended."""
    from filmtrack.ledger.toml import (
        EditError,
        edited_text,
        read_edited,
        with_mistakes,
        without_mistakes,
    )

    text = edited_text(before)
    shown, mistakes = text, ""
    while True:
        left = without_mistakes(editor.edit(shown))
        if left == text:
            if mistakes:
                raise NotUnderstoodError(f"nothing was changed: {mistakes} in the file")
            return before
        text = left
        try:
            return read_edited(before, text, today=session.today, recorded=session.now)
        except EditError as error:
            shown = with_mistakes(text, error.wrong)
            count = len(error.wrong)
            mistakes = f"{count} mistake{'s' if count > 1 else ''}"
            session.info(f"{mistakes}, shown in the file")


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
