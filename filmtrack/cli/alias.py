"""`filmtrack alias`: names that mean the same person, studio or outlet."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.view_options import offer
from filmtrack.errors import UsageError
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from filmtrack.ledger.aliases import Alias
    from filmtrack.views.grid import Grid

_Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME OTHER]",
        help="A name, and the one that it means. Quote names of several words.",
        autocompletion=complete.aliased,
    ),
]


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    names: _Names = None,
    split: Annotated[
        bool, typer.Option("--split", help="Keep two names apart that are joined.")
    ] = False,
    listing: Annotated[
        bool, typer.Option("--list", help="List the aliases of the slate.")
    ] = False,
    remove: Annotated[
        bool, typer.Option("--remove", help="Remove the aliases of NAME.")
    ] = False,
    person: Annotated[
        bool, typer.Option("--person", help="The names are of a person.")
    ] = False,
    studio: Annotated[
        bool, typer.Option("--studio", help="The names are of a studio.")
    ] = False,
    outlet: Annotated[
        bool, typer.Option("--outlet", help="The names are of an outlet.")
    ] = False,
    *,
    options: OutputOptions,
) -> None:
    """Join two names of one person, studio or outlet.

    Claims keep the names that were printed; what is believed, queries and counts use
    one name. An alias holds for all claims, past and to come; `undo` takes it back.
    """
    session = session_of(ctx)
    flags = {"person": person, "studio": studio, "outlet": outlet}
    chosen = [kind for kind, is_chosen in flags.items() if is_chosen]
    if len(chosen) > 1 or split + listing + remove > 1:
        raise UsageError("these options contradict each other", hint="choose one")
    kind = chosen[0] if chosen else None
    told = [name.strip() for name in names or []]
    if listing:
        rows = [r for r in session.slate.aliases.rows if kind in (None, r.kind)]
        offer(session, _view(rows), options)
        return
    if options.format or options.output:
        raise UsageError("only a list has a format", hint="alias --list -f json")
    session.require_present()
    if len(told) != (1 if remove else 2) or not all(told):
        raise UsageError(
            f"alias needs {'one name' if remove else 'two names'}",
            hint='as in alias "THR" "The Hollywood Reporter", alias --remove "THR"',
        )
    _change(session, told, kind, split=split, remove=remove)


def _change(
    session: Session, names: list[str], kind: str | None, *, split: bool, remove: bool
) -> None:
    """Write the new aliases, and say what they mean for how many claims."""
    from filmtrack.slate import alias
    from filmtrack.when.everyday import format_count

    typed = " ".join(f'"{name}"' for name in names)
    flag = "--split " if split else "--remove " if remove else ""
    with session.store.change(f"alias {flag}{typed}", session.now) as change:
        known = change.aliases
        claims = [claim for one in change.productions() for claim in one.claims]
        if remove:
            rows = alias.without(known, names[0], kind)
        else:
            kind = kind or alias.kind_of(names, claims)
            state = alias.separated if split else alias.joined
            rows = state(known, names[0], names[1], kind)
        change.set_aliases(rows)
    before, after = list(known.rows), list(rows)
    changed = [("no longer: ", row) for row in before if row not in after]
    changed += [("", row) for row in after if row not in before]
    for sign, row in changed:
        held = alias.count([(row.kind, row.alias)], claims)
        in_claims = f"in {format_count(held, 'claim')}"
        sentence = f"{row.alias} {'is not' if row.split else 'is'} {row.name}"
        session.write(f"{sign}{visible(sentence)} ({row.kind}, {in_claims})\n")


def _view(rows: "list[Alias]") -> "Grid[Alias]":
    from filmtrack.views.grid import Grid
    from filmtrack.views.sheet import Column, RowGroup

    columns: tuple[Column[Alias], ...] = (
        Column("alias", "name", lambda row: row.alias, 16, 40),
        Column("is", "means", lambda r: f"not {r.name}" if r.split else r.name, 16, 40),
        Column("kind", "kind", lambda row: row.kind, 8, 8),
    )
    said = () if rows else ("no aliases",)
    return Grid(
        [RowGroup(rows)],
        columns,
        lambda row: {
            "alias": row.alias,
            "is": row.name,
            "kind": row.kind,
            "split": row.split,
        },
        said,
    )
