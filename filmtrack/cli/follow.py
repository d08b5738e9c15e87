"""`filmtrack follow`: people, studios and productions to be told about."""

from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.options import LISTS, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.user_data import NEWS, mark_seen, seen_by
from filmtrack.cli.view_options import offer
from filmtrack.errors import UsageError
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.slate.followed import Follow
    from filmtrack.views.grid import Grid

_NOT_YET = ", on no production yet"


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME]...",
            help="People, studios, productions; an unknown name is a person.",
            autocompletion=complete.followable,
        ),
    ] = None,
    listing: Annotated[
        bool, typer.Option("--list", help="List what is followed.")
    ] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Stop following.")] = False,
    kind: Annotated[
        str | None,
        typer.Option("--as", metavar="KIND", help="person, studio or production."),
    ] = None,
    *,
    options: OutputOptions,
) -> None:
    """Follow people, studios and productions for news.

    `news` shows what the slate learns about them, `inbox` what the feeds say.
    """
    session = session_of(ctx)
    if listing or not names:
        if names or remove:
            raise UsageError("--list takes no names, and --remove needs one")
        offer(session, _view(session.followed.follows), options)
        return
    if options.format or options.output:
        raise UsageError("only a list has a format", hint="follow --list -f json")
    session.require_present()
    if remove:
        _remove(session, " ".join(names))
    else:
        _add(session, names, kind)


def _add(session: Session, words: "Sequence[str]", kind: str | None) -> None:
    from filmtrack.slate.followed import Follow, Followed, read_follows
    from filmtrack.store.header import FOLLOWS

    if seen_by(session, NEWS) is None:
        mark_seen(session, NEWS)  # what is known by now will not be news
    answer = []
    with session.store.change(f"follow {' '.join(words)}", session.now) as change:
        follows = change.records(FOLLOWS, Follow)
        rows = change.rows(FOLLOWS)
        for follow in read_follows(words, change.facts(), session.now, kind):
            name = f"{visible(follow.name)} ({follow.kind})"
            if any(follow.is_same(other) for other in follows):
                answer.append(f"already following {name}\n")
            else:
                follows.append(follow)
                rows.append(follow.row)
                one = Followed([follow], change.aliases)
                is_there = any(map(one.on, change.facts()))
                answer.append(f"following {name}{'' if is_there else _NOT_YET}\n")
        change.set_rows(FOLLOWS, rows)
    session.write("".join(answer))


def _remove(session: Session, name: str) -> None:
    from filmtrack.slate.followed import Follow, find_follow
    from filmtrack.store.header import FOLLOWS

    with session.store.change(f"follow --remove {name}", session.now) as change:
        follows = change.records(FOLLOWS, Follow)
        found = find_follow(follows, name)
        pairs = zip(follows, change.rows(FOLLOWS), strict=True)
        change.set_rows(FOLLOWS, [row for follow, row in pairs if follow != found])
    session.write(f"not following {visible(found.name)} any more\n")


def _view(follows: "Sequence[Follow]") -> "Grid[Follow]":
    from filmtrack.views.grid import Grid
    from filmtrack.views.sheet import Column, RowGroup

    columns: tuple[Column[Follow], ...] = (
        Column("kind", "what", lambda follow: follow.kind, 10, 10),
        Column("name", "name", lambda follow: follow.name, 12, 50, "bold"),
        Column("since", "since", lambda follow: f"{follow.since:%Y-%m-%d}", 10, 10),
        Column("id", "id", lambda follow: follow.id or "", read=False),
    )
    said = () if follows else ("you follow nobody yet: `filmtrack follow NAME`",)
    return Grid([RowGroup(follows)], columns, lambda follow: follow.row, said)
