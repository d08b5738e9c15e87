"""`filmtrack add`: a new production."""

from typing import Annotated

import typer

from filmtrack.cli.fact_options import Typed, claims_typed, takes_facts
from filmtrack.cli.session import session_of


@takes_facts
def command(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(help="The title as printed.")],
    **facts: Typed,
) -> None:
    """A new production, with any facts and their report.

    Dates are given in the report's own words ("late 2024 or early 2025"); the answer
    says what was understood.
    """
    from filmtrack.cli.messages import tell_added

    session = session_of(ctx)
    session.require_present()
    claims = claims_typed(session, {"title": title, **facts})
    with session.store.change(f'add "{title}"', session.now) as change:
        same_title = [f.id for f in change.facts() if f.title == title.strip()]
        started = not change.exists
        new = change.new(title.strip()).claiming(claims)
        document = change.put(new)
    if started:
        session.info(f"began a new slate in {session.path}")
    for known in same_title:
        session.info(f"note: {known} has that title too; `update {known}` adds to it")
    session.write(tell_added(document))
