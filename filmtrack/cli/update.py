"""`filmtrack update`: more claims about a production."""

from typing import TYPE_CHECKING

import typer

from filmtrack.cli.fact_options import (
    Typed,
    by_outlet,
    claims_typed,
    outlet_note,
    takes_facts,
)
from filmtrack.cli.options import Production
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import UsageError
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts


@takes_facts
def command(ctx: typer.Context, words: Production, **facts: Typed) -> None:
    """Add claims to a production.

    The answer shows what was believed before and what is believed now.
    """
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
    line = f"update {' '.join(words)}"
    record(session, line, lambda slate: (find(slate, *words), claims), facts)


def record(
    session: Session,
    line: str,
    choose: "Callable[[Sequence[Facts]], tuple[Facts, Sequence[Claim]]]",
    report: "Mapping[str, Typed]",
) -> None:
    """Add claims to the production that `choose` finds in the slate; show the change.

    `line` is the command for `undo`; `report` holds the options of the report.
    """
    from filmtrack.cli.messages import notes_on_titles, tell_updated
    from filmtrack.ledger.input import other_titles
    from filmtrack.ledger.warnings import doubts, nearly_over

    with session.store.change(line, session.now) as change:
        facts, claims = choose(change.facts())
        before = change.document(facts.number)
        typed = by_outlet(session, claims, change)
        claims = other_titles(typed, before)
        after = change.put(change.production(before.number).claiming(claims))
        aliases = change.aliases
    answer = tell_updated(before, after, aliases)
    session.write(answer + outlet_note(session, report))
    notes = [
        *notes_on_titles(typed, claims, before),
        *doubts(before.claims, claims, aliases),
        *nearly_over(claims),
    ]
    for note in notes:
        session.info(f"note: {visible(note)}")
