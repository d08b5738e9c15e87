"""The options that state facts, read from the table of fields, and name the report."""

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from filmtrack.cli import complete
from filmtrack.cli.session import Session
from filmtrack.errors import UsageError
from filmtrack.ledger.fields import FIELDS, Option

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.input import ReportDetails

# What an option holds: a text, several, a flag, or nothing.
Typed = str | list[str] | bool | None


class FactOption(NamedTuple):
    """One option with the field that it states, or the part of the report it gives."""

    option: Option
    field: str
    is_many: bool = False
    candidates: Callable[..., Any] | None = None


_CANDIDATES: dict[str | None, Callable[..., Any]] = {
    "person": complete.people,
    "studio": complete.studios,
    "status": complete.statuses,
    "kind": complete.kinds,
}
_FACTS = tuple(
    FactOption(
        option, field.name, field.is_many, _CANDIDATES.get(field.names or field.words)
    )
    for field in FIELDS.values()
    for option in field.options
)
_REPORT = (
    FactOption(
        Option("said", "The day the report came out; else today.", "DAY", "-S"), "said"
    ),
    FactOption(
        Option("outlet", "Who published it.", short="-b"),
        "outlet",
        candidates=complete.outlets,
    ),
    FactOption(
        Option("via", "The outlet that it repeats."), "via", candidates=complete.outlets
    ),
    FactOption(Option("url", "Its page.", short="-u"), "url"),
    FactOption(Option("speaker", "Whose word it is, if it says so."), "speaker"),
)


def takes_facts(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command every option that states a fact or names its report.

    They reach it as keywords; a parameter of its own goes before the table's.
    """
    own = inspect.signature(function).parameters
    kept = [p for p in own.values() if p.kind is not p.VAR_KEYWORD]
    taken = {p.name for p in kept}
    options = [
        _parameter(fact)
        for fact in (*_FACTS, *_REPORT)
        if fact.option.parameter not in taken
        and (fact.field != "title" or "name" in taken)
    ]
    options.append(_no_hold())
    signature = inspect.Signature([*kept, *options])
    function.__signature__ = signature  # type: ignore[attr-defined]
    function.__annotations__ = {p.name: p.annotation for p in (*kept, *options)}
    return function


def _parameter(fact: FactOption) -> inspect.Parameter:
    flags = [f"--{fact.option.name}", fact.option.short]
    option = typer.Option(
        *filter(None, flags),
        metavar=fact.option.metavar,
        help=fact.option.help + (" (repeatable)" if fact.is_many else ""),
        autocompletion=fact.candidates,
    )
    kind: Any = list[str] | None if fact.is_many else str | None
    return inspect.Parameter(
        fact.option.parameter,
        inspect.Parameter.KEYWORD_ONLY,
        default=None,
        annotation=Annotated[kind, option],
    )


def _no_hold() -> inspect.Parameter:
    option = typer.Option("--no-hold", help="It is no longer on hold.")
    return inspect.Parameter(
        "no_hold",
        inspect.Parameter.KEYWORD_ONLY,
        default=False,
        annotation=Annotated[bool, option],
    )


def claims_typed(session: Session, options: dict[str, Typed]) -> "list[Claim]":
    """Make the claims that the options state, in the order of the table.

    Raises NotUnderstoodError, PhraseError or UsageError.
    """
    if options.get("hold") and options.get("no_hold"):
        raise UsageError("--hold and --no-hold contradict each other")
    from filmtrack.ledger.input import claim_of, claims_of  # `--help` needs no ledger

    report = _report(session, options)
    claims = [
        claim
        for fact in _FACTS
        for text in _texts(options.get(fact.option.parameter))
        for claim in claims_of(fact.field, text, report, fact.option)
    ]
    if options.get("no_hold"):
        claims.append(claim_of("hold", "", report))
    return claims


def _texts(told: Typed) -> list[str]:
    if isinstance(told, str):
        return [told]
    return told if isinstance(told, list) else []


def _report(session: Session, options: dict[str, Typed]) -> "ReportDetails":
    said = session.today
    for text in _texts(options.get("said")):
        from filmtrack.cli.past_days import past_day

        said = past_day("--said", text, session.today)
    from filmtrack.ledger.input import ReportDetails

    parts = {
        name: "".join(_texts(options.get(name))).strip() or None
        for name in ("outlet", "via", "url", "speaker")
    }
    return ReportDetails(said=said, recorded=session.now, **parts)
