"""`filmtrack outlets`: who said it, and were they right."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import complete, options
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.view_options import Ascii, NoPager, OutputOptions, offer
from filmtrack.names import fold

if TYPE_CHECKING:
    from filmtrack.slate.outlets import OutletRecord

_Query = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME | QUERY...]",
        help="The name of an outlet, or what productions to look at.",
        autocompletion=complete.outlets,
    ),
]


def command(
    ctx: typer.Context,
    query: _Query = None,
    rules: Annotated[
        bool, typer.Option("--rules", help="Say what settles a claim.")
    ] = False,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: Ascii = False,  # noqa: A002
    no_pager: NoPager = False,
) -> None:
    """Each outlet's record: what came true.

    With the name of an outlet alone: each of its claims, what became of it, and why.
    """
    from filmtrack.views import outlets

    session = session_of(ctx)
    way = OutputOptions(format, output, force, ascii, no_pager)
    if rules:
        offer(session, outlets.rules_view(), way)
        return
    words = list(query or [])
    name = fold(" ".join(words))
    if name and ":" not in name:
        for record in _records(session, []):
            if fold(record.origin) == name:
                offer(session, outlets.verdicts_view(record), way)
                return
    offer(session, outlets.outlets_view(_records(session, words)), way)


def _records(session: Session, query: list[str]) -> "list[OutletRecord]":
    from filmtrack.slate.outlets import records
    from filmtrack.slate.verdicts import verdicts

    return records(verdicts(session.select_whole(query or []), session.today))
