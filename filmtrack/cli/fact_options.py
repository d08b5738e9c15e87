"""The options that state facts and name their report, as one table for every verb."""

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from filmtrack.cli import complete
from filmtrack.cli.session import Session
from filmtrack.errors import NotUnderstoodError, UsageError

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.input import ReportDetails

# What an option holds: a text, several, a flag, or nothing.
Typed = str | list[str] | bool | None


class _Fact(NamedTuple):
    """One option: the field that it states, and what it adds to the text typed."""

    option: str
    field: str
    help: str
    many: bool = False
    metavar: str = "TEXT"
    suffix: str = ""
    actual: bool = False
    candidates: Callable[..., Any] | None = None


_PERSON = "NAME [as ROLE] [(STANDING)]"
_FACTS = (
    _Fact("title", "title", "The title; the one before becomes an aka."),
    _Fact("original-title", "original_title", "The title in its own language."),
    _Fact("aka", "aka", "A working, translated or former title.", many=True),
    _Fact("kind", "kind", "feature, series, short or documentary."),
    _Fact(
        "status",
        "status",
        "The stage, from rumored to released; other services' words too.",
        candidates=complete.statuses,
    ),
    _Fact("hold", "hold", "Why it is on hold."),
    _Fact(
        "director",
        "directors",
        "A director.",
        many=True,
        metavar=_PERSON,
        candidates=complete.people,
    ),
    _Fact("writer", "writers", "A writer.", True, _PERSON, candidates=complete.people),
    _Fact(
        "producer",
        "producers",
        "A producer.",
        True,
        _PERSON,
        candidates=complete.people,
    ),
    _Fact("cast", "cast", "An actor.", True, _PERSON, candidates=complete.people),
    _Fact(
        "rumored",
        "cast",
        'An actor whose name is bandied about: --cast "X (rumored)".',
        True,
        "NAME [as ROLE]",
        suffix=" (rumored)",
        candidates=complete.people,
    ),
    _Fact(
        "source-material",
        "source_material",
        'As in "novel: Heat 2 by Michael Mann & Meg Gardiner (2022)".',
    ),
    _Fact("studio", "studios", "A studio.", True, candidates=complete.studios),
    _Fact("location", "locations", "Where it shoots.", many=True),
    _Fact("shoot", "shoot", "When it shoots, in the report's words.", metavar="PHRASE"),
    _Fact("wrap", "wrap", "When it wraps.", metavar="PHRASE"),
    _Fact("started", "shoot", "When cameras rolled.", metavar="PHRASE", actual=True),
    _Fact("wrapped", "wrap", "When it has wrapped.", metavar="PHRASE", actual=True),
    _Fact("release", "release", "When it comes out.", metavar="PHRASE"),
    _Fact("budget", "budget", "The budget, as printed."),
    _Fact("related", "related", 'As in "sequel to Heat (1995)".', many=True),
    _Fact("tag", "tags", "A word to find it by.", many=True),
    _Fact("note", "notes", "Anything else worth keeping.", many=True),
    _Fact("imdb", "imdb", "The IMDb id.", metavar="ID"),
    _Fact("tmdb", "tmdb", "The TMDB id.", metavar="ID"),
    _Fact("wikidata", "wikidata", "The Wikidata id.", metavar="ID"),
    _Fact("letterboxd", "letterboxd", "The Letterboxd address.", metavar="ID"),
    _Fact("trakt", "trakt", "The Trakt id.", metavar="ID"),
)
_REPORT = (
    _Fact("said", "said", "The day the report came out; else today.", metavar="DAY"),
    _Fact("outlet", "outlet", "Who published it.", candidates=complete.outlets),
    _Fact("via", "via", "The outlet that it repeats.", candidates=complete.outlets),
    _Fact("url", "url", "Its page."),
    _Fact("speaker", "speaker", "Whose word it is, if it says so."),
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
        if _name(fact) not in taken and (fact.option != "title" or "name" in taken)
    ]
    options.append(_no_hold())
    signature = inspect.Signature([*kept, *options])
    function.__signature__ = signature  # type: ignore[attr-defined]
    function.__annotations__ = {p.name: p.annotation for p in (*kept, *options)}
    return function


def _name(fact: _Fact) -> str:
    return fact.option.replace("-", "_")


def _parameter(fact: _Fact) -> inspect.Parameter:
    option = typer.Option(
        f"--{fact.option}",
        metavar=fact.metavar,
        help=fact.help + (" (repeatable)" if fact.many else ""),
        autocompletion=fact.candidates,
    )
    kind: Any = list[str] | None if fact.many else str | None
    return inspect.Parameter(
        _name(fact),
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
    from filmtrack.ledger.input import claim_of  # `--help` needs no ledger

    report = _report(session, options)
    claims = [
        claim_of(fact.field, text + fact.suffix, report, actual=fact.actual)
        for fact in _FACTS
        for text in _texts(options.get(_name(fact)))
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
    for told in _texts(options.get("said")):
        from filmtrack.when import read_day

        said = read_day(told, session.today)
    if said > session.today:
        raise NotUnderstoodError(
            f"--said {said} is in the future",
            hint=f"a report comes out before it is noted; today is {session.today}",
        )
    from filmtrack.ledger.input import ReportDetails

    parts = {
        name: "".join(_texts(options.get(name))).strip() or None
        for name in ("outlet", "via", "url", "speaker")
    }
    return ReportDetails(said=said, recorded=session.now, **parts)
