"""`filmtrack check`: verify the file, the claims and the derived facts."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.progress import with_progress
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.view_options import offer
from filmtrack.errors import StoreDamagedError, UsageError
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.store.check import Finding
    from filmtrack.views.grid import Grid


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    repair: Annotated[
        bool, typer.Option("--repair", help="Salvage what is intact into a new store.")
    ] = False,
    *,
    options: OutputOptions,
) -> None:
    """Check the store for damage and contradictions.

    Prints nothing if all is well. A repair keeps the damaged file and names it.
    """
    from filmtrack.store.check import check

    session = session_of(ctx)
    if repair and session.place.path is None:
        raise UsageError(
            "--repair is for files; the server's own backups restore a slate there",
            hint="`filmtrack import FILE` imports a copy",
        )

    def watched(numbers: list[int]) -> "Iterable[int]":
        return with_progress(session, numbers, "checking")

    found = check(session.store, watched)
    if repair and any(finding.repairable for finding in found):
        session.require_present()
        _repair(session)
        found = check(session.store, watched)
    if options.format or options.output:
        offer(session, _view(found), options)
    else:
        session.write("".join(f"{visible(finding.what)}\n" for finding in found))
    if any(finding.is_fault for finding in found):
        hint = None
        if any(finding.repairable for finding in found):
            hint = "`filmtrack check --repair` salvages what is intact"
            if session.place.path is None:
                hint = "`filmtrack transfer` takes it to a file, which can be repaired"
        faults = sum(finding.is_fault for finding in found)
        raise StoreDamagedError(
            f"{faults} {'thing is' if faults == 1 else 'things are'} not right",
            hint=hint,
        )


def _repair(session: Session) -> None:
    from filmtrack.store.check import outlook
    from filmtrack.store.repair import repair

    assert session.place.path is not None
    done = repair(session.place.path, wait=session.wait)
    for line in outlook(done.plan):
        session.write(f"{visible(line)}\n")
    if done.kept:
        session.write(f"the damaged file is kept as {visible(str(done.kept))}\n")


def _view(found: "list[Finding]") -> "Grid[Finding]":
    from filmtrack.views.grid import Grid
    from filmtrack.views.sheet import Column, RowGroup

    columns: tuple[Column[Finding], ...] = (
        Column("what", "what is wrong", lambda one: one.what, 24, 120),
        Column("is_fault", "is_fault", lambda one: _yes(one.is_fault), read=False),
        Column(
            "repairable", "repairable", lambda one: _yes(one.repairable), read=False
        ),
    )
    said = () if found else ("all is well",)
    return Grid([RowGroup(found)], columns, lambda one: one._asdict(), said)


def _yes(holds: bool) -> str:
    return "yes" if holds else ""
