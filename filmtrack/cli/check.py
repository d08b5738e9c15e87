"""`filmtrack check`: hold the file, the ledger and the facts against each other."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import options
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.view_options import OutputOptions, offer
from filmtrack.errors import StoreDamagedError
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.store.check import Finding
    from filmtrack.views.grid import Grid

_MANY = 500


def command(
    ctx: typer.Context,
    repair: Annotated[
        bool, typer.Option("--repair", help="Save what is whole into a new store.")
    ] = False,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    """Hold the file, the ledger and the facts against each other.

    Says nothing when all is well. A repair keeps the damaged file and names it.
    """
    from filmtrack.store.check import check

    session = session_of(ctx)
    found = check(session.store, _progress)
    if repair and any(finding.repairable for finding in found):
        session.require_present()
        _repair(session)
        found = check(session.store, _progress)
    if format or output:
        offer(session, _view(found), OutputOptions(format, output, force))
    else:
        _tell(session, found)
    if found:
        mendable = any(finding.repairable for finding in found)
        faults = sum(finding.is_fault for finding in found)
        raise StoreDamagedError(
            f"{faults} {'thing is' if faults == 1 else 'things are'} not right",
            hint="`filmtrack check --repair` saves what is whole" if mendable else None,
        )


def _repair(session: Session) -> None:
    from filmtrack.store.check import outlook
    from filmtrack.store.repair import repair

    done = repair(session.path, wait=session.wait)
    for line in outlook(done.plan):
        session.write(f"{visible(line)}\n")
    if done.kept:
        session.write(f"the damaged file is kept as {visible(str(done.kept))}\n")


def _view(found: "list[Finding]") -> "Grid[Finding]":
    from filmtrack.views.grid import Grid, Rows, Told

    columns: tuple[Told[Finding], ...] = (
        Told("what", "what is wrong", lambda one: one.what, 24, 120),
        Told("is_fault", "is_fault", lambda one: _yes(one.is_fault), read=False),
        Told("repairable", "repairable", lambda one: _yes(one.repairable), read=False),
    )
    said = () if found else ("all is well",)
    return Grid([Rows(found)], columns, lambda one: one._asdict(), said)


def _yes(holds: bool) -> str:
    return "yes" if holds else ""


def _progress(numbers: list[int]) -> "Iterable[int]":
    """Show how far a long check is, on a terminal."""
    if len(numbers) < _MANY or not sys.stderr.isatty():
        return numbers
    from rich.console import Console
    from rich.progress import track

    return track(numbers, "checking", console=Console(stderr=True), transient=True)


def _tell(session: Session, found: "list[Finding]") -> None:
    for finding in found:
        session.write(f"{visible(finding.what)}\n")
