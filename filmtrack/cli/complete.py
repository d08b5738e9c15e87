"""Tab completion of titles, people, outlets, formats and query terms.

Candidates come from the store; a store that is missing, busy or damaged gives none,
silently: a prompt is no place for an error.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from filmtrack.errors import FilmtrackError
from filmtrack.ledger.fields import COMPANIES, PERSONS
from filmtrack.names import fold
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from filmtrack.cli.session import Session
    from filmtrack.ledger.facts import Facts

Candidates = list[tuple[str, str]]


def one_of(names: Sequence[str]) -> Callable[[str], list[str]]:
    """Make a completer that offers these names."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


def productions(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the ids that begin so, and the titles that do.

    A shell drops what does not begin with the letters typed, so case counts here.
    """
    return [
        (facts.id, title) if facts.id.startswith(incomplete) else (title, facts.id)
        for facts in _facts(ctx)
        for title in [visible(facts.title)]
        if facts.id.startswith(incomplete) or title.startswith(incomplete)
    ]


def people(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the people that are on any production."""
    return _names(ctx, PERSONS, incomplete)


def studios(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the studios and distributors of any production."""
    return _names(ctx, COMPANIES, incomplete)


def followable(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer people, studios and productions."""
    named = people(ctx, incomplete) + studios(ctx, incomplete)
    return named + productions(ctx, incomplete)


def _names(ctx: typer.Context, fields: tuple[str, ...], incomplete: str) -> Candidates:
    found = {
        fold(credit.name): (visible(credit.name), visible(facts.title))
        for facts in _facts(ctx)
        for field in fields
        for credit in getattr(facts, field)
    }
    start = fold(incomplete)
    return [pair for name, pair in found.items() if name.startswith(start)]


def outlets(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the outlets of any claim."""
    session = _session(ctx)
    if session is None:
        return []
    try:
        found = {
            fold(claim.outlet): (visible(claim.outlet), "outlet")
            for production in session.slate.productions()
            for claim in production.claims
            if claim.outlet
        }
    except FilmtrackError:
        return []
    start = fold(incomplete)
    return [pair for name, pair in found.items() if name.startswith(start)]


def statuses(incomplete: str) -> list[str]:
    """Offer the stages of a film's life."""
    from filmtrack.ledger.vocabulary import STATUSES

    return [status for status in STATUSES if status.startswith(incomplete)]


def kinds(incomplete: str) -> list[str]:
    """Offer the kinds of work that a production may be."""
    from filmtrack.ledger.vocabulary import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


def terms(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer what may begin a query: a field, or a production."""
    from filmtrack.slate.query import TERMS

    asked = (f"{term}:" for term in TERMS)
    fields = [(term, "") for term in asked if term.startswith(incomplete)]
    return fields + productions(ctx, incomplete)


def _facts(ctx: typer.Context) -> Iterator["Facts"]:
    session = _session(ctx)
    if session is None:
        return
    try:
        yield from session.slate.facts()
    except FilmtrackError:
        return


def _session(ctx: typer.Context) -> "Session | None":
    """Open the store that the words typed so far name, without complaint."""
    from filmtrack.cli.session import Session
    from filmtrack.cli.world import World

    root = ctx.find_root()
    try:
        return Session.open(
            World.real(), store=root.params.get("store"), as_of=None, wait=0
        )
    except FilmtrackError:
        return None
