"""Tab completion of titles, people, outlets, formats and query terms.

Candidates come from the store, of a slate on a server from what was read last: Tab
never waits for a network. If it is missing, busy or damaged there are none, and no
message disturbs the prompt. Case and accents are ignored.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO
from typing import TYPE_CHECKING

import typer

from filmtrack.errors import FilmtrackError
from filmtrack.names import fold
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from filmtrack.cli.session import Session
    from filmtrack.ledger.facts import Facts

# Names with a word about each.
Candidates = list[tuple[str, str]]
Find = Callable[[typer.Context, str], Candidates]
# Finds the names that may follow the options typed so far, by their parameters.
Narrow = Callable[[Mapping[str, object]], Iterable[str]]
# Typer drops candidates that begin in another case than the text, so `shells` gives it
# an empty text and puts the real one here.
TYPED = "filmtrack.typed"


def _offers(find: Find) -> Find:
    """Make a completer of a function that finds candidates for the text typed."""

    def complete(ctx: typer.Context, incomplete: str) -> Candidates:
        return find(ctx, ctx.meta.get(TYPED, incomplete))

    return complete


def one_of(names: Iterable[str], narrow: Narrow | None = None) -> Find:
    """Make a completer that offers these names, or those that the options leave."""

    def find(ctx: typer.Context, incomplete: str) -> Candidates:
        return _starting(narrow(ctx.params) if narrow else names, incomplete)

    return _offers(find)


def _starting(names: Iterable[str], incomplete: str) -> Candidates:
    return [(name, "") for name in names if name.startswith(incomplete.casefold())]


def list_of(names: Callable[[], Iterable[str]]) -> Find:
    """Make a completer for several of these names, separated by commas."""

    def find(_ctx: typer.Context, incomplete: str) -> Candidates:
        before, comma, start = incomplete.rpartition(",")
        sign = "-" if start.startswith("-") else ""
        start = start.removeprefix("-").casefold()
        found = [name for name in names() if name.startswith(start)]
        return [(before + comma + sign + name, "") for name in found]

    return _offers(find)


def _productions(ctx: typer.Context, incomplete: str) -> Candidates:
    """Find the ids that begin with the text, and the titles that do."""
    start = fold(incomplete) if incomplete else ""
    return [
        (facts.id, title) if facts.id.startswith(incomplete) else (title, facts.id)
        for facts in _facts(ctx)
        for title in [visible(facts.title)]
        if facts.id.startswith(incomplete) or fold(title).startswith(start)
    ]


productions = _offers(_productions)


@_offers
def production_then_people(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the productions, and behind one the people on its card."""
    from filmtrack.ledger.fields import PERSONS

    facts = _production_before(ctx)
    found = production_then_words(ctx, incomplete)
    return found + _matching(_names_on([facts] if facts else [], PERSONS), incomplete)


@_offers
def production_then_words(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the productions; behind one, only titles that it may be the start of."""
    is_first = " " in incomplete or _production_before(ctx) is None
    return _productions(ctx, incomplete) if is_first else []


def _production_before(ctx: typer.Context) -> "Facts | None":
    """Find the production that the words before the cursor begin with."""
    from filmtrack.slate.find import Finder

    try:
        words = ctx.params.get("words") or []
        return Finder(list(_facts(ctx))).with_rest(words, lambda _facts, _rest: True)[0]
    except (FilmtrackError, IndexError):
        return None


@_offers
def people(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the people that are on any production."""
    from filmtrack.ledger.fields import PERSONS

    return _matching(_names(ctx, PERSONS), incomplete)


@_offers
def studios(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the studios and distributors of any production."""
    from filmtrack.ledger.fields import COMPANIES

    return _matching(_names(ctx, COMPANIES), incomplete)


@_offers
def aliased(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer people, studios and outlets."""
    return people(ctx, incomplete) + studios(ctx, incomplete) + outlets(ctx, incomplete)


@_offers
def followable(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer people, studios and productions."""
    named = people(ctx, incomplete) + studios(ctx, incomplete)
    return named + productions(ctx, incomplete)


@_offers
def outlets(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the outlets of any claim, and those that are their origins."""
    return _matching(_outlets(ctx), incomplete)


@_offers
def review_kinds(_ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the kinds of items that a review has."""
    from filmtrack.slate import review

    return [pair for pair in review.KINDS.items() if pair[0].startswith(incomplete)]


@_offers
def statuses(_ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the statuses of a production."""
    from filmtrack.ledger.vocabulary import STATUSES

    return _starting(STATUSES, incomplete)


@_offers
def kinds(_ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer the kinds of productions."""
    from filmtrack.ledger.vocabulary import KINDS

    return _starting(KINDS, incomplete)


@_offers
def terms(ctx: typer.Context, incomplete: str) -> Candidates:
    """Offer query terms: fields, the values of a field, saved queries, productions."""
    from filmtrack.slate.query import TERMS

    if incomplete.startswith("@"):
        session = _session(ctx)
        saved = session.config.queries if session else {}
        return [(f"@{n}", q) for n, q in saved.items() if n.startswith(incomplete[1:])]
    sign = "^" if incomplete.startswith("^") else ""
    field, colon, value = incomplete.removeprefix("^").partition(":")
    if colon:
        *others, last = value.split(",")
        before = f"{sign}{field}:" + "".join(f"{other}," for other in others)
        found = _matching(_values(ctx, field.casefold()), last)
        return [(before + name.replace(",", "\\,"), text) for name, text in found]
    start = field.casefold()
    fields = [(f"{sign}{term}:", "") for term in TERMS if term.startswith(start)]
    return fields if sign else fields + _productions(ctx, incomplete)


def _values(ctx: typer.Context, term: str) -> Iterable[tuple[str, str]]:
    """List the values that a field may be asked for."""
    from filmtrack.ledger.fields import FIELDS, PERSONS, FieldKind
    from filmtrack.ledger.vocabulary import KINDS, STANDINGS, STATUSES

    closed = {"status": STATUSES, "kind": KINDS, "standing": STANDINGS}
    if term in closed:
        return [(value, "") for value in closed[term]]
    if term == "is":
        from filmtrack.slate.query import STATES

        return [(value, "") for value in STATES]
    if term in ("hold", "unread"):
        return [("yes", ""), ("no", "")]
    if term == "outlet":
        return _outlets(ctx)
    if term == "person":
        return _names(ctx, PERSONS)
    field = next((field for field in FIELDS.values() if field.term == term), None)
    if field and field.names:
        return _names(ctx, (field.name,))
    if field and field.kind is FieldKind.MANY:
        return [
            (visible(value), visible(facts.title))
            for facts in _facts(ctx)
            for value in getattr(facts, field.name)
        ]
    return []


def _matching(known: Iterable[tuple[str, str]], incomplete: str) -> Candidates:
    """Give the names that begin with the text; else those that do so when folded.

    If there is none, give those of which a later word begins with it.
    """
    names = {fold(name): (name, text) for name, text in known}
    typed, start = incomplete.casefold(), fold(incomplete) if incomplete else ""
    return (
        [pair for pair in names.values() if pair[0].casefold().startswith(typed)]
        or [pair for name, pair in names.items() if name.startswith(start)]
        or [pair for name, pair in names.items() if f" {start}" in name]
    )


def _names(ctx: typer.Context, fields: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    from filmtrack.ledger.fields import COMPANIES

    session = _session(ctx)
    if session is None:
        return iter(())
    try:
        facts: Iterable[Facts] = session.facts()
        if set(fields) <= set(COMPANIES):
            facts = map(session.companies.applied, facts)
    except FilmtrackError:
        return iter(())
    return _names_on(facts, fields)


def _names_on(
    slate: "Iterable[Facts]", fields: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for facts in slate:
        for field in fields:
            for credit in getattr(facts, field):
                yield visible(credit.name), visible(facts.title)


def _outlets(ctx: typer.Context) -> list[tuple[str, str]]:
    session = _session(ctx)
    if session is None:
        return []
    from filmtrack.ledger.aliases import OUTLET  # `when` needs no claims

    try:
        return [
            (visible(session.slate.aliases.shown(OUTLET, name)), "outlet")
            for production in session.slate.productions()
            for claim in production.claims
            for name in (claim.outlet, claim.origin)
            if name
        ]
    except FilmtrackError:
        return []


def _facts(ctx: typer.Context) -> Iterator["Facts"]:
    session = _session(ctx)
    if session is None:
        return
    try:
        yield from session.facts()
    except FilmtrackError:
        return


def _session(ctx: typer.Context) -> "Session | None":
    """Open the store that the words typed so far name, without complaint."""
    from filmtrack.cli.session import Session
    from filmtrack.cli.world import World

    root = ctx.find_root()
    try:
        return Session.open(
            World.real()._replace(stderr=StringIO()),
            store=root.params.get("store"),
            as_of=None,
            wait=0,
            offline=True,
        )
    except FilmtrackError:
        return None
