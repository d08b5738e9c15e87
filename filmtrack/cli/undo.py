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
    from datetime import tzinfo

    from filmtrack.store.journal import Step
    from filmtrack.views.grid import Grid

# Of a command that changed more productions, people read the first titles.
_MOST_TITLES = 5

_Anyone = Annotated[
    bool,
    typer.Option("--anyone", help="Act on the last command of anyone in the team."),
]


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    listing: Annotated[
        bool, typer.Option("--list", help="List the commands that can be undone.")
    ] = False,
    anyone: _Anyone = False,
    *,
    options: OutputOptions,
) -> None:
    """Undo the last command that wrote.

    Run it again to undo the command before that; `redo` reapplies it. On a server, or
    with FILMTRACK_USER set, it undoes your own last command, and refuses if somebody
    else has changed the same productions since.
    """
    session = session_of(ctx)
    if listing:
        steps = session.slate.steps()
        offer(session, _view(steps, session.now.astimezone().tzinfo), options)
        return
    if options.format or options.output:
        raise UsageError("only a list has a format", hint="undo --list -f json")
    from filmtrack.cli.messages import tell_undone

    session.require_present()
    step = session.store.undo(session.now.astimezone(), anyone=anyone)
    session.write(tell_undone(step, with_author=anyone))


def redo(ctx: typer.Context, anyone: _Anyone = False) -> None:
    """Reapply the command that was undone last.

    It is possible until another command writes. On a server, or with FILMTRACK_USER
    set, it is possible until you write, or somebody else changes the same productions.
    """
    from filmtrack.cli.messages import tell_undone

    session = session_of(ctx)
    session.require_present()
    step = session.store.redo(session.now.astimezone(), anyone=anyone)
    session.write(tell_undone(step, "redone", with_author=anyone))


def _view(steps: "Sequence[Step]", zone: "tzinfo | None") -> "Grid[Step]":
    from filmtrack.views.grid import Grid
    from filmtrack.views.sheet import Column, RowGroup

    columns: list[Column[Step]] = [
        Column(
            "at",
            "when",
            lambda step: f"{step.at.astimezone(zone):%Y-%m-%d %H:%M}",
            16,
            16,
            data=lambda step: f"{step.at:%Y-%m-%d %H:%M}",
        ),
        Column("command", "command", lambda step: step.command, 16, 60, "bold"),
        Column("titles", "productions", _first_titles, 12, 60, data=_titles),
    ]
    if any(step.by for step in steps):
        columns.append(Column("by", "who", lambda step: step.by or "", 6, 20))
    said = () if steps else ("nothing to undo",)
    return Grid(
        [RowGroup(steps)],
        columns,
        lambda step: {
            "step": step.n,
            "at": step.at,
            "by": step.by,
            "command": step.command,
            "productions": [change.production.id for change in step.changes],
            "titles": list(_titles(step)),
        },
        said,
    )


def _titles(step: "Step") -> tuple[str, ...]:
    return tuple(change.production.first_title for change in step.changes)


def _first_titles(step: "Step") -> tuple[str, ...]:
    """Return the titles that people read: an import may change thousands."""
    titles = _titles(step)
    if len(titles) <= _MOST_TITLES:
        return titles
    return (*titles[: _MOST_TITLES - 1], f"{len(titles) - _MOST_TITLES + 1:,} more")
