"""`filmtrack import`: productions and claims from files."""

import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from filmtrack.cli.progress import with_progress
from filmtrack.cli.session import Session, session_of
from filmtrack.errors import BadFileError, NotUnderstoodError

if TYPE_CHECKING:
    from filmtrack.exchange.import_report import ImportReport
    from filmtrack.exchange.records import Found, RecordPlace

# What --as may say.
_TAKEN_AS = ("watchlist", "shoot", "wrap", "release")


class Wanted(NamedTuple):
    """The options of an import."""

    format: str | None
    taken_as: str | None
    dry_run: bool
    all_or_nothing: bool
    keep_unknown: bool
    sheet: str | None
    take_marked: bool


class _DiscardedError(Exception):
    """Ends a change of the store without writing it."""


Files = Annotated[
    list[str], typer.Argument(metavar="FILE...", help="Files, or - for stdin.")
]
InputFormat = Annotated[
    str | None,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help="Default: detected from the content."
    ),
]
TakenAs = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="WHAT",
        help="watchlist, shoot, wrap or release, where a list does not say.",
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", "-n", help="Show what would change, and write nothing."),
]
AllOrNothing = Annotated[
    bool, typer.Option("--all-or-nothing", help="Import nothing if a row fails.")
]
KeepUnknown = Annotated[
    bool, typer.Option("--keep-unknown", help="Keep unknown columns as notes.")
]
Sheet = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Of a spreadsheet; default: its first sheet."),
]
TakeMarked = Annotated[
    bool, typer.Option("--take-marked", help="Take doubtful lines of `read --all`.")
]
Verbose = Annotated[
    bool,
    typer.Option("--verbose", "-v", help="List all changes, problems and dates."),
]


def command(
    ctx: typer.Context,
    files: Files,
    format: InputFormat = None,
    taken_as: TakenAs = None,
    dry_run: DryRun = False,
    all_or_nothing: AllOrNothing = False,
    keep_unknown: KeepUnknown = False,
    sheet: Sheet = None,
    take_marked: TakeMarked = False,
    verbose: Verbose = False,
) -> None:
    """Import productions or claims from files.

    The content shows the format: another slate, our own CSV, JSON and JSON Lines,
    claims, exports of IMDb, Letterboxd, Trakt, Radarr, TMDB, Wikidata and of trackers,
    calendars, zips of these, or any CSV, spreadsheet or JSON array with titles.

    A column report_language (fr) tells the language of a row's dates; else their words
    show it, and of digits alone the outlet's earlier dates.

    This product uses the TMDB API but is not endorsed or certified by TMDB.
    """
    session = session_of(ctx)
    session.require_present()
    if taken_as is not None and taken_as not in _TAKEN_AS:
        raise NotUnderstoodError(
            f'unknown value of --as: "{taken_as}"',
            hint=f"known: {', '.join(_TAKEN_AS)}",
        )
    wanted = Wanted(
        format, taken_as, dry_run, all_or_nothing, keep_unknown, sheet, take_marked
    )
    found = _read(session, files, wanted)
    report, is_kept = _take(session, found, wanted)
    _tell(session, report, wanted, is_kept=is_kept, verbose=verbose)


def _read(
    session: Session, files: list[str], wanted: Wanted
) -> "list[tuple[str, list[Found]]]":
    """Read all files before the store is locked; raises BadFileError."""
    from filmtrack.exchange.formats import read
    from filmtrack.exchange.input.files import SourceFile
    from filmtrack.exchange.match import seen_films, without_seen
    from filmtrack.exchange.records import ImportContext

    named = []
    for file in files:
        content, name = session.read_input(file)
        reading = ImportContext(
            name,
            session.today,
            session.now,
            wanted.taken_as,
            wanted.keep_unknown,
            wanted.take_marked,
        )
        source = SourceFile(name, content, wanted.sheet)
        named.append((name, list(read(source, reading, wanted.format))))
    seen = seen_films(one for _, found in named for one in found)
    return [
        (name, list(without_seen(found, seen, session.today))) for name, found in named
    ]


def _take(
    session: Session,
    found: "list[tuple[str, list[Found]]]",
    wanted: Wanted,
) -> "tuple[ImportReport, bool]":
    """Run the import in one change of the store; tell whether it was kept."""
    from filmtrack.exchange.importer import Import
    from filmtrack.exchange.records import Severity

    names = " ".join(name for name, _ in found)
    answers = _answers(session, found)
    is_kept = False
    store = session.store
    tried = store.change(f"import {names}", session.now)
    if wanted.dry_run:
        tried = store.rehearse()
    with contextlib.suppress(_DiscardedError), tried as change:
        run = Import(change, answers)
        for name, entries in found:
            run.take(with_progress(session, entries, name))
        has_failed = run.report.rows(Severity.FAILED) > 0
        is_kept = not (wanted.dry_run or (wanted.all_or_nothing and has_failed))
        if not is_kept:
            raise _DiscardedError  # the store then writes nothing
    return run.report, is_kept


def _answers(
    session: Session, found: "list[tuple[str, list[Found]]]"
) -> "Mapping[RecordPlace, str | None]":
    """Ask which production a record is, if several match and the user can be asked."""
    if not session.world.can_ask:
        return {}
    from filmtrack.exchange.match import Index, doubtful
    from filmtrack.sanitize import visible

    index = Index(session.facts())
    entries = (one for _, read in found for one in read)
    answers: dict[RecordPlace, str | None] = {}
    for entry, candidates in doubtful(index, entries):
        session.info(f'"{visible(entry.identity.title)}": which production is it?')
        options = dict(enumerate([*candidates, None], 1))
        for number, candidate in options.items():
            session.info(f"  {number}  {candidate or 'a new one'}")
        answer = session.ask("A number, or nothing to skip the row: ")
        for number, candidate in options.items():
            if answer == str(number):
                answers[entry.place] = candidate
    return answers


def _tell(
    session: Session,
    report: "ImportReport",
    wanted: Wanted,
    *,
    is_kept: bool,
    verbose: bool,
) -> None:
    """List changes on stdout and problems on stderr; raises BadFileError."""
    from filmtrack.exchange.records import Severity
    from filmtrack.exchange.report_summary import (
        FEW,
        tell_changes,
        tell_problems,
        tell_summary,
        tell_unread,
    )
    from filmtrack.sanitize import visible

    for line in tell_changes(report, None if verbose else FEW):
        session.write(f"{visible(line)}\n")
    for line in tell_problems(report, None if verbose else FEW):
        session.info(visible(line))
    for line in tell_unread(report) if verbose else ():
        session.info(visible(line))
    for line in tell_summary(report, is_kept=is_kept, is_dry=wanted.dry_run):
        session.info(visible(line))
    failed = report.rows(Severity.FAILED)
    if failed:
        raise BadFileError(
            f"{failed:,} row{'s' if failed > 1 else ''} could not be imported"
        )
