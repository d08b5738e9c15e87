"""`filmtrack undo` and `filmtrack redo`."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import offer
from filmtrack.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.store.journal import Step
    from filmtrack.views.grid import Grid


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    listing: Annotated[
        bool, typer.Option("--list", help="List the commands that can be undone.")
    ] = False,
    *,
    options: OutputOptions,
) -> None:
    """Undo the last command that wrote.

    Run it again to undo the command before that; `redo` reapplies it.
    """
    session = session_of(ctx)
    if listing:
        steps = session.slate.steps()
        offer(session, _view(steps), options)
        return
    if options.format or options.output:
        raise UsageError("only a list has a format", hint="undo --list -f json")
    from filmtrack.cli.messages import tell_undone

    session.require_present()
    session.write(tell_undone(session.store.undo()))


def redo(ctx: typer.Context) -> None:
    """Reapply the command that was undone last.

    It is possible until another command writes.
    """
    from filmtrack.cli.messages import tell_undone

    session = session_of(ctx)
    session.require_present()
    session.write(tell_undone(session.store.redo(), "redone"))


def _view(steps: "Sequence[Step]") -> "Grid[Step]":
    from filmtrack.views.grid import Grid
    from filmtrack.views.sheet import Column, RowGroup

    columns: tuple[Column[Step], ...] = (
        Column("at", "when", lambda step: f"{step.at:%Y-%m-%d %H:%M}", 16, 16),
        Column("command", "command", lambda step: step.command, 16, 60, "bold"),
        Column("titles", "productions", _titles, 12, 60),
    )
    said = () if steps else ("nothing to undo",)
    return Grid(
        [RowGroup(steps)],
        columns,
        lambda step: {
            "step": step.n,
            "at": step.at,
            "command": step.command,
            "productions": [change.production.id for change in step.changes],
            "titles": list(_titles(step)),
        },
        said,
    )


def _titles(step: "Step") -> tuple[str, ...]:
    return tuple(change.production.first_title for change in step.changes)
