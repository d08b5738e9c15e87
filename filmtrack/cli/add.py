"""`filmtrack add`: a new production."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.fact_options import (
    Typed,
    by_outlet,
    claims_typed,
    outlet_note,
    takes_facts,
)
from filmtrack.cli.session import session_of
from filmtrack.errors import UsageError
from filmtrack.names import fold_title
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from filmtrack.ledger.aliases import Aliases
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts


@partial(takes_facts, without="title")
def command(
    ctx: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="TITLE", help="The title as printed.")
    ],
    new: Annotated[
        bool, typer.Option("--new", help="Add a second film with a known title.")
    ] = False,
    **facts: Typed,
) -> None:
    """Add a production, with any facts and their report.

    Enter dates in the report's own words ("late 2024 or early 2025"); the answer shows
    what was understood.
    """
    from filmtrack.cli.messages import tell_added
    from filmtrack.ledger.warnings import nearly_over

    session = session_of(ctx)
    session.require_present()
    title = " ".join(words).strip()
    claims = claims_typed(session, {"title": title, **facts})
    with session.store.change(f"add {title}", session.now) as change:
        namesakes = _known_as(change.facts(), title)
        if not new:
            _refuse_known(change.facts(), title, claims, change.aliases)
        started = not change.exists
        told = by_outlet(session, claims, change)
        document = change.put(change.new(title).claiming(told))
    if started:
        session.info(f"began a new slate in {visible(str(session.place))}")
    session.write(tell_added(document) + outlet_note(session, facts))
    for note in (*namesakes, *nearly_over(claims)):
        session.info(f"note: {visible(note)}")


def _known_as(slate: "Iterable[Facts]", title: str) -> list[str]:
    """Note the films that also go by a new film's title; they may be other films."""
    folded = fold_title(title)
    return [
        f"{facts.title} ({facts.id}) is also known as {title}"
        for facts in slate
        if folded in map(fold_title, (*facts.aka, facts.original_title or ""))
    ]


def _refuse_known(
    slate: "Iterable[Facts]",
    title: str,
    claims: "Sequence[Claim]",
    aliases: "Aliases",
) -> None:
    """Refuse a title that the slate has, unless the directors tell the films apart.

    Raises UsageError.
    """
    folded = fold_title(title)
    directors = [claim.text for claim in claims if claim.field == "directors"]
    new = {aliases.key("person", name) for name in directors}
    for facts in slate:
        known = {aliases.key("person", credit.name) for credit in facts.directors}
        if fold_title(facts.title) == folded and (not (new and known) or new & known):
            raise UsageError(
                f"{facts.title} ({facts.id}) is already in the slate",
                hint=f"`update {facts.id}` adds to it; --new adds a second film",
            )
