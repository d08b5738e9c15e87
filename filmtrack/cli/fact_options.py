"""The options that state facts, read from the table of fields, and name the report."""

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from filmtrack.cli import complete
from filmtrack.cli.options import parameter, with_signature
from filmtrack.cli.session import Session
from filmtrack.errors import UsageError
from filmtrack.ledger.fields import FIELDS, FieldKind, Option
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.input import ReportDetails
    from filmtrack.store.transaction import Transaction

# What an option holds: a text, several, a flag, or nothing.
Typed = str | list[str] | bool | None


class FactOption(NamedTuple):
    """One option with the field that it states, or the part of the report it gives."""

    option: Option
    field: str
    is_many: bool = False
    candidates: Callable[..., Any] | None = None
    group: str = "The report"


_CANDIDATES: dict[str | None, Callable[..., Any]] = {
    "person": complete.people,
    "studio": complete.studios,
    "status": complete.statuses,
    "kind": complete.kinds,
}
_FACTS = tuple(
    FactOption(
        option,
        field.name,
        field.is_many,
        _CANDIDATES.get(field.names or field.words),
        field.group,
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
    FactOption(
        Option("speaker", "Who said it, if the report names somebody."), "speaker"
    ),
)
_RELEASE = (
    FactOption(
        Option("territory", "The country of the release, or worldwide.", "NAME"),
        "territory",
        group="Dates",
    ),
    FactOption(
        Option("medium", "limited, wide, cinemas, streaming, or a platform.", "NAME"),
        "medium",
        group="Dates",
    ),
)
_READ_AS = FactOption(
    Option("read-as", "The language of the dates, as in fr.", "CODE"),
    "read_as",
    group="Dates",
)

Command = Callable[..., None]


def takes_facts(function: Command, *, without: str = "") -> Command:
    """Give a command every option that states a fact or names its report.

    They reach it as keywords. `without` is a field that the command asks for itself.
    """
    facts = [fact for fact in _FACTS if fact.field != without]
    options = list(map(_parameter, [*facts, *_RELEASE, _READ_AS, *_REPORT]))
    hold = next(at for at, option in enumerate(options, 1) if option.name == "hold")
    no_hold = typer.Option(
        "--no-hold", help="It is no longer on hold.", rich_help_panel="What it is"
    )
    options.insert(hold, parameter("no_hold", bool, no_hold))
    return _taking(function, options)


def takes_report(function: Command) -> Command:
    """Give a command the options of a report; they reach it as keywords."""
    return _taking(function, list(map(_parameter, _REPORT)))


def _taking(function: Command, options: list[inspect.Parameter]) -> Command:
    own = inspect.signature(function).parameters.values()
    kept = [p for p in own if p.kind is not p.VAR_KEYWORD]
    return with_signature(function, [*kept, *options])


def _parameter(fact: FactOption) -> inspect.Parameter:
    flags = [f"--{fact.option.name}", fact.option.short]
    is_name = fact.group == "People"
    option = typer.Option(
        *filter(None, flags),
        metavar="NAME" if is_name else fact.option.metavar,
        help=fact.option.help
        + (" (repeatable)" if fact.is_many and not is_name else ""),
        autocompletion=fact.candidates,
        rich_help_panel=fact.group,
    )
    kind: Any = list[str] | None if fact.is_many else str | None
    return parameter(fact.option.parameter, kind, option)


def claims_typed(session: Session, options: "Mapping[str, Typed]") -> "list[Claim]":
    """Make the claims that the options state, in the order of the table.

    Raises NotUnderstoodError, PhraseError or UsageError.
    """
    if options.get("hold") and options.get("no_hold"):
        raise UsageError("--hold and --no-hold contradict each other")
    from filmtrack.ledger.input import claim_of, claims_of  # `--help` needs no ledger

    report = report_details(session, options)
    claims = [
        claim
        for fact in _FACTS
        for text in _texts(options.get(fact.option.parameter))
        for claim in claims_of(fact.field, text, report, fact.option)
    ]
    if options.get("no_hold"):
        claims.append(claim_of("hold", "", report))
    _tell_skipped(session, claims, report)
    return _scoped(claims, options)


def _scoped(claims: "list[Claim]", options: "Mapping[str, Typed]") -> "list[Claim]":
    """Record what a release is for; raises UsageError if there is no release."""
    scope = {
        fact.field: text
        for fact in _RELEASE
        for text in _texts(options.get(fact.option.parameter))
    }
    if not scope:
        return claims
    if not any(claim.field == "release" for claim in claims):
        raise UsageError(
            f"--{next(iter(scope))} says what a release is for",
            hint='as in --release "8 May" --territory UK',
        )
    import msgspec

    return [
        msgspec.structs.replace(claim, **scope) if claim.field == "release" else claim
        for claim in claims
    ]


def _tell_skipped(
    session: Session, claims: "list[Claim]", report: "ReportDetails"
) -> None:
    """Report the words of a date phrase that are in no table and were skipped."""
    for claim in claims:
        if FIELDS[claim.field].kind is not FieldKind.WINDOW:
            continue
        from filmtrack.when import explain  # facts without a date need no grammar

        reading = explain(
            str(claim.value),
            report.said,
            past=claim.actual,
            field=claim.field,
            language=claim.lang or "",
        )
        if claim.lang and claim.lang != "en":
            from filmtrack.when.language.tables import load

            session.info(f"{claim.field} is read as {load(claim.lang).name}")
        for words in reading.skipped:
            session.info(f"skipped in {claim.field}: {visible(words)}")


def by_outlet(
    session: Session, claims: "Sequence[Claim]", change: "Transaction"
) -> "Sequence[Claim]":
    """Read digits alone in the order of their outlet's earlier dates, and say so."""
    from filmtrack.ledger.outlet_language import settled_by_outlet
    from filmtrack.when.language.tables import load

    settled = settled_by_outlet(claims, change.productions, change.aliases)
    for before, claim in zip(claims, settled, strict=True):
        if claim.lang and claim != before:
            table = load(claim.lang)
            session.info(
                f"{claim.field} is read {table.digits} first, as {table.name}: the"
                f" language of {visible(claim.outlet or '')}'s earlier dates"
            )
    return settled


def _texts(typed: Typed) -> list[str]:
    if isinstance(typed, str):
        return [typed]
    return typed if isinstance(typed, list) else []


def report_details(session: Session, options: "Mapping[str, Typed]") -> "ReportDetails":
    """Read the options of a report; an outlet may come from the settings.

    Raises NotUnderstoodError for a day that is none or in the future.
    """
    from filmtrack.ledger.input import ReportDetails

    said = session.today
    for text in _texts(options.get("said")):
        from filmtrack.cli.past_days import past_day

        said = past_day("--said", text, session.today)
    outlet, _ = _outlet(session, options)
    parts = {
        name: "".join(_texts(options.get(name))).strip() or None
        for name in ("via", "url", "speaker")
    }
    language = None
    for code in _texts(options.get("read_as")):
        from filmtrack.when.language.tables import check_code

        language = check_code(code)
    return ReportDetails(
        said=said, recorded=session.now, outlet=outlet, language=language, **parts
    )


def outlet_note(session: Session, options: "Mapping[str, Typed]") -> str:
    """Give the line that names an outlet from the settings; else nothing."""
    outlet, setting = _outlet(session, options)
    return f"  by {visible(outlet)}, from {setting}\n" if outlet and setting else ""


def _outlet(
    session: Session, options: "Mapping[str, Typed]"
) -> tuple[str | None, str | None]:
    """Give the outlet of a report, and the setting if that names it."""
    typed = options.get("outlet")
    if isinstance(typed, str):
        return typed.strip() or None, None
    return session.default_outlet or (None, None)
