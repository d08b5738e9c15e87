"""`filmtrack retract`: strike a wrong claim through."""

import re
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.session import session_of
from filmtrack.errors import UsageError

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document


# No production has a claim number of more digits.
_NUMBER = re.compile("[0-9]{1,9}")


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="PRODUCTION N",
            help="A production, and the number of its claim as in `history`.",
            autocompletion=complete.productions,
        ),
    ],
    why: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What is wrong with it.")
    ] = None,
    undo: Annotated[
        bool, typer.Option("--undo", help="Let a retracted claim stand again.")
    ] = False,
) -> None:
    """Strike a wrong claim through.

    The claim stays in the history with the reason, but no longer counts.
    """
    from filmtrack.cli.messages import tell_retracted
    from filmtrack.ledger.claim import Retraction
    from filmtrack.slate.find import find

    session = session_of(ctx)
    session.require_present()
    if undo is bool(why and why.strip()):
        raise UsageError(
            "give either --why, or --undo to reinstate the claim",
            hint=f'as in `retract {" ".join(words)} --why "another film"`',
        )
    retraction = None if undo else Retraction(on=session.today, why=(why or "").strip())
    *name, number = words
    if not name or not _NUMBER.fullmatch(number):
        raise UsageError(
            f"“{number}” is not the number of a claim",
            hint='as in `retract heat-2 3 --why "another film"`; '
            "`history heat-2` lists the numbers",
        )
    n = int(number)
    with session.store.change(f"retract {' '.join(words)}", session.now) as change:
        before = change.document(find(change.facts(), *name).number)
        _check(before, n, undo=undo)
        after = change.put(before.production.retracting(n, retraction))
    session.write(tell_retracted(before, after, n))


def _check(document: "Document", n: int, *, undo: bool) -> None:
    """Refuse to strike a claim through, or let it stand, that already is or does.

    Raises UsageError, and NotFoundError where there is no such claim.
    """
    is_struck = document.production.claim(n).retracted is not None
    if undo and not is_struck:
        raise UsageError(f"claim {n} of {document.id} is not retracted")
    if is_struck and not undo:
        raise UsageError(
            f"claim {n} of {document.id} is retracted already",
            hint="--undo lets it stand again; then say the new reason",
        )
