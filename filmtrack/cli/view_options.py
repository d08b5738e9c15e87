"""What the viewing commands share: their options, rows, screen and output."""

from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from filmtrack.cli import complete
from filmtrack.cli.options import FILES
from filmtrack.cli.output import OutputOptions, choose_format, deliver, show
from filmtrack.cli.session import Session
from filmtrack.errors import NotUnderstoodError, SettingError
from filmtrack.sanitize import inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from filmtrack.ledger.facts import Facts
    from filmtrack.slate.row import Row
    from filmtrack.views.renderers import View
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Column

T = TypeVar("T")


def _columns() -> "Iterable[str]":
    from filmtrack.views.columns import COLUMNS

    return COLUMNS


def _groups() -> "Iterable[str]":
    from filmtrack.views.upcoming import GROUPS

    return GROUPS


Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        "-c",
        metavar="NAMES",
        help="Columns, separated by commas.",
        autocompletion=complete.list_of(_columns),
    ),
]
Sort = Annotated[
    list[str] | None,
    typer.Option(
        "--sort",
        "-s",
        metavar="NAMES",
        help="Columns to sort by; -NAME reverses.",
        autocompletion=complete.list_of(_columns),
    ),
]
Within = Annotated[
    str | None,
    typer.Option(metavar="PHRASE", help='As in "6 months" or "this summer".'),
]
From = Annotated[
    str | None,
    typer.Option("--from", metavar="PHRASE", help="From the first day of that date."),
]
To = Annotated[
    str | None,
    typer.Option("--to", metavar="PHRASE", help="To the last day of that date."),
]
Group = Annotated[
    str | None,
    typer.Option(
        metavar="BY",
        help="none, month, quarter, director, studio or status.",
        autocompletion=complete.list_of(_groups),
    ),
]
Long = Annotated[
    bool, typer.Option("--long", "-l", help="Show a card for each production.")
]
Claims = Annotated[
    bool, typer.Option("--claims", help="With JSON: the claims as well.")
]


def offer(
    session: Session,
    view: "View",
    options: OutputOptions,
    found: "Sequence[Facts] | None" = None,
) -> None:
    """Write a view in the format asked for, to its file, the pager or stdout.

    Its notes go below a drawn view, else to stderr. A view of productions (`found`) can
    also be written in the formats of `FILES`, unless it
    has such a format of its own.
    """
    from filmtrack.views.renderers import formats, write

    own = formats(view)
    files = () if found is None else FILES
    name = choose_format(session, options, list(dict.fromkeys((*own, *files))))
    if found is not None and name not in own:
        from filmtrack.exchange.formats import ExportOptions, writer

        written = writer(name)(session.whole(found), ExportOptions(session.today))
        deliver(session, written, options)
        return
    to_terminal = session.world.is_terminal and not options.to_file
    screen = screen_of(session, options)
    content = write(view, name, screen)
    talk = [screen.own(line) for line in view.talk()]
    if not talk and content.strip() in ("", "[]"):
        first = "no productions yet: `filmtrack add TITLE` records the first one"
        talk = ["nothing to show" if len(session.slate) else first]
    if name == "table" and to_terminal and content:
        content, talk = with_talk(content, talk, screen.width), []
    elif to_terminal:
        content = inert(content)
    show(session, content, name, options)
    for line in talk:
        session.info(line)


def with_talk(content: str, talk: list[str], width: int) -> str:
    """Put notes below what is drawn, with an empty line between them."""
    from filmtrack.views.text_width import wrapped

    lines = [line for text in talk for line in ("", *wrapped(text, width))]
    return content.rstrip("\n") + "\n" + "".join(f"{line}\n" for line in lines)


def screen_of(session: Session, options: OutputOptions) -> "Screen":
    """Describe the screen to draw on."""
    from filmtrack.views.screen import Screen

    world = session.world
    return Screen(
        width=world.width,
        color=world.has_color and not options.to_file,
        ascii=options.ascii or not world.has_unicode,
        encoding=world.encoding,
        has_edge=world.has_edge,
    )


def rows_of(
    session: Session, query: "Sequence[str] | None", *, with_claims: bool
) -> "list[Row]":
    """Return the productions that match a query as rows, with claims if needed."""
    from filmtrack.slate.row import Row

    found = session.select(query or [])
    whole = session.whole(found) if with_claims else found
    named = session.companies.applied
    return [Row(named(facts), session.today) for facts in whole]


def names_of(
    session: Session,
    typed: "Sequence[str] | None",
    saved: "Sequence[str]",
    read: "Callable[[Sequence[str]], T]",
) -> T:
    """Read names that were typed, else those that the configuration has.

    Raises NotUnderstoodError, or SettingError if it is the configuration's mistake.
    """
    if typed:
        return read(typed)
    try:
        return read(saved)
    except NotUnderstoodError as error:
        raise SettingError(
            f"{session.config.path}: {error.what}", hint=error.hint
        ) from error


def need_claims(columns: "Iterable[Column[Row]]") -> bool:
    """Tell whether any column is derived from the claims."""
    return any(column.needs_claims for column in columns)


def with_claims(
    session: Session,
    rows: "Sequence[Row]",
    keys: "Sequence[tuple[Column[Row], bool]]",
) -> "list[Row]":
    """Return upcoming productions with their claims; `keys` sort within a part."""
    from filmtrack.views.columns import sort

    whole = map(session.companies.applied, session.whole(row.facts for row in rows))
    found = [row._replace(facts=facts) for row, facts in zip(rows, whole, strict=True)]
    places = {(row.match, row.part): at for at, row in enumerate(found)}
    in_order = sort(found, keys)
    return sorted(in_order, key=lambda row: places[row.match, row.part])
