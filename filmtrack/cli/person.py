"""`filmtrack person`: everything with one person."""

from typing import Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import offer
from filmtrack.errors import UsageError


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="The name, or the start of a part of it.",
            autocompletion=complete.people,
        ),
    ],
    *,
    options: OutputOptions,
) -> None:
    """Show everything with one person, and overlaps."""
    from filmtrack.ledger.aliases import PERSON
    from filmtrack.slate.person import find_person, parts
    from filmtrack.views.person import person_view

    session = session_of(ctx)
    person = " ".join(name).strip()
    if not person:
        raise UsageError("the name is empty", hint="as in `person adam driver`")
    person = session.slate.aliases.shown(PERSON, person)
    found = session.whole(find_person(session.facts(), person))
    claims = {(facts.number, c.n): c for facts in found for c in facts.claims}
    view = person_view(
        parts(found, person), lambda part: claims.get((part.facts.number, part.claim))
    )
    offer(session, view, options)
