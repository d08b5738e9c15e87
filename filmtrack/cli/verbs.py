"""Verbs for daily changes; each is one `update` of one production."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.fact_options import Typed, claims_typed, report_details, takes_report
from filmtrack.cli.options import Production
from filmtrack.cli.session import session_of
from filmtrack.cli.update import record
from filmtrack.errors import AmbiguousError, NotFoundError, PhraseError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Facts


def _words(
    metavar: str,
    help_text: str,
    candidates: complete.Find = complete.production_then_words,
) -> object:
    return typer.Argument(metavar=metavar, help=help_text, autocompletion=candidates)


Moved = Annotated[
    list[str], _words("PRODUCTION WHEN", "The production, then the report's words.")
]
Happened = Annotated[
    list[str],
    _words("PRODUCTION [WHEN]", "The production; WHEN is the report's day by default."),
]
Confirmed = Annotated[
    list[str],
    _words(
        "PRODUCTION NAME...",
        "The production, then people on its card.",
        complete.production_then_people,
    ),
]


@takes_report
def move(ctx: typer.Context, words: Moved, **report: Typed) -> None:
    """Record a new date for the start of shooting."""
    _update_when(ctx, "move", words, report, "shoot")


@takes_report
def start(ctx: typer.Context, words: Happened, **report: Typed) -> None:
    """Record that shooting has started."""
    _update_when(ctx, "start", words, report, "started", status="filming")


@takes_report
def wrap(ctx: typer.Context, words: Happened, **report: Typed) -> None:
    """Record that shooting has wrapped."""
    _update_when(ctx, "wrap", words, report, "wrapped", status="wrapped")


@takes_report
def confirm(ctx: typer.Context, words: Confirmed, **report: Typed) -> None:
    """Record that people on the card are confirmed."""
    from filmtrack.ledger.input import claim_of
    from filmtrack.ledger.people import say_person
    from filmtrack.slate.find import Finder, people_named

    session = session_of(ctx)
    session.require_present()
    details = report_details(session, report)

    def are_named(facts: "Facts", names: list[str]) -> bool:
        try:
            return bool(people_named(facts, names))
        except NotFoundError:
            return False
        except AmbiguousError:
            return True

    def choose(slate: "Sequence[Facts]") -> "tuple[Facts, list[Claim]]":
        facts, names = Finder(slate).with_rest(words, are_named)
        if not names:
            raise UsageError("confirm whom?", hint="as in `confirm heat bale`")
        claims = [
            claim_of(field, say_person(name, None, "confirmed"), details)
            for field, name in people_named(facts, names)
        ]
        return facts, claims

    record(session, f"confirm {' '.join(words)}", choose, report)


@takes_report
def cancel(ctx: typer.Context, words: Production, **report: Typed) -> None:
    """Record that a production is cancelled."""
    _update(ctx, "cancel", words, report, {"status": "cancelled"})


@takes_report
def hold(
    ctx: typer.Context,
    words: Production,
    why: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Why it is on hold.")
    ] = None,
    **report: Typed,
) -> None:
    """Record that a production is on hold; its stage stays."""
    _update(ctx, "hold", words, report, {"hold": why or "on hold"})


@takes_report
def resume(ctx: typer.Context, words: Production, **report: Typed) -> None:
    """Record that a production is no longer on hold."""
    _update(ctx, "resume", words, report, {"no_hold": True})


def _update(
    ctx: typer.Context,
    verb: str,
    words: list[str],
    report: dict[str, Typed],
    facts: dict[str, Typed],
) -> None:
    """Add the claims of facts to the production that all the words name."""
    from filmtrack.slate.find import find

    session = session_of(ctx)
    session.require_present()
    claims = claims_typed(session, {**report, **facts})
    line = f"{verb} {' '.join(words)}"
    record(session, line, lambda slate: (find(slate, *words), claims), report)


def _update_when(
    ctx: typer.Context,
    verb: str,
    words: list[str],
    report: dict[str, Typed],
    option: str,
    **facts: Typed,
) -> None:
    """Add a date, and other facts; what has happened may leave its day out."""
    from filmtrack.slate.find import Finder
    from filmtrack.when import read
    from filmtrack.when.calendar import tell

    session = session_of(ctx)
    session.require_present()
    said = report_details(session, report).said
    has_happened = option != "shoot"

    def is_date(_facts: "Facts", phrase: list[str]) -> bool:
        if not phrase:
            return has_happened
        try:
            read(" ".join(phrase), said, past=has_happened)
        except PhraseError:
            return False
        return True

    def choose(slate: "Sequence[Facts]") -> "tuple[Facts, list[Claim]]":
        production, phrase = Finder(slate).with_rest(words, is_date)
        if not phrase and not has_happened:
            hint = f"as in `{verb} {production.id} early 2027`"
            raise UsageError(f"{verb} needs a date for {production.title}", hint=hint)
        when = " ".join(phrase) or tell(said)
        return production, claims_typed(session, {**report, **facts, option: when})

    record(session, f"{verb} {' '.join(words)}", choose, report)
