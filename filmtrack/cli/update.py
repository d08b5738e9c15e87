"""`filmtrack update`: more claims about a production."""

import typer

from filmtrack.cli.fact_options import Typed, claims_typed, takes_facts
from filmtrack.cli.options import ProductionName
from filmtrack.cli.session import session_of
from filmtrack.errors import UsageError
from filmtrack.sanitize import visible


@takes_facts
def command(ctx: typer.Context, name: ProductionName, **facts: Typed) -> None:
    """More claims about a production.

    Shows what was believed before and what is now.
    """
    from filmtrack.cli.messages import tell_updated
    from filmtrack.ledger.warnings import doubts
    from filmtrack.slate.find import find

    session = session_of(ctx)
    session.require_present()
    claims = claims_typed(session, facts)
    if not claims:
        raise UsageError(
            "nothing is claimed", hint='as in `update heat-2 --shoot "August 2026"`'
        )
    with session.store.change(f"update {name}", session.now) as change:
        before = change.document(find(change.facts(), name).number)
        after = change.put(change.production(before.number).claiming(claims))
    session.write(tell_updated(before, after))
    for doubt in doubts(before.claims, claims):
        session.info(f"note: {visible(doubt)}")
