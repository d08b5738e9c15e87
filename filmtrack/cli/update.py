"""`filmtrack update`: more claims about a production."""

import typer

from filmtrack.cli.fact_options import Typed, claims_typed, takes_facts
from filmtrack.cli.options import Production
from filmtrack.cli.session import session_of
from filmtrack.errors import UsageError
from filmtrack.sanitize import visible


@takes_facts
def command(ctx: typer.Context, words: Production, **facts: Typed) -> None:
    """Add claims to a production.

    Shows what was believed before and what is now.
    """
    from filmtrack.cli.messages import tell_updated
    from filmtrack.ledger.warnings import doubts
    from filmtrack.slate.find import find

    session = session_of(ctx)
    session.require_present()
    claims = claims_typed(session, facts)
    if not claims:
        is_report = any(facts.get(name) for name in ("outlet", "via", "url", "said"))
        raise UsageError(
            "a report without a fact" if is_report else "nothing to record",
            hint='as in `update heat-2 --shoot "August 2026"`',
        )
    with session.store.change(f"update {' '.join(words)}", session.now) as change:
        before = change.document(find(change.facts(), *words).number)
        after = change.put(change.production(before.number).claiming(claims))
    session.write(tell_updated(before, after))
    for doubt in doubts(before.claims, claims):
        session.info(f"note: {visible(doubt)}")
