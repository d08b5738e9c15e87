"""`filmtrack person`: everything with one person."""

from typing import Annotated

import typer

from filmtrack.cli import complete, options
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import Ascii, NoPager, OutputOptions, offer
from filmtrack.errors import UsageError


def command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="The name, or the start of a part of it.",
            autocompletion=complete.people,
        ),
    ],
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: Ascii = False,  # noqa: A002
    no_pager: NoPager = False,
) -> None:
    """Everything with one person, and what overlaps."""
    from filmtrack.slate.person import find_person, parts
    from filmtrack.views.person import person_view

    session = session_of(ctx)
    if not name.strip():
        raise UsageError("the name is empty", hint='as in `person "adam driver"`')
    told = session.whole(find_person(session.facts(), name))
    claims = {(facts.number, c.n): c for facts in told for c in facts.claims}
    view = person_view(
        parts(told, name), lambda part: claims.get((part.facts.number, part.claim))
    )
    offer(session, view, OutputOptions(format, output, force, ascii, no_pager))
