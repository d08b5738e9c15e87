"""`filmtrack review`: what needs attention, and the command that settles it."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from filmtrack.cli import complete
from filmtrack.cli.options import LISTS, Query, takes_output
from filmtrack.cli.output import OutputOptions, choose_format
from filmtrack.cli.session import Session, session_of
from filmtrack.cli.user_data import put_off, snoozed_keys
from filmtrack.cli.view_options import offer
from filmtrack.errors import NotFoundError, NotUnderstoodError, UsageError

if TYPE_CHECKING:
    from filmtrack.slate.review import Item

_Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Only that kind. (repeatable)",
        autocompletion=complete.review_kinds,
    ),
]
_Snooze = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KEY",
        help="Hide the items with this key, or start of a key, for a while.",
    ),
]
_Top = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        help="Show the first N items. Default: 10; all in JSON and CSV.",
    ),
]
_Until = Annotated[
    str | None,
    typer.Option(metavar="PHRASE", help="Hide them until then (default: 30 days)."),
]
_Wake = Annotated[
    list[str] | None,
    typer.Option(metavar="KEY", help="Show hidden items again."),
]
_Snoozed = Annotated[bool, typer.Option("--snoozed", help="List the hidden items.")]
_SNOOZE_DAYS = 30
# People read the most useful items; programs get all of them.
_READ, _MOST = ("table", "plain", "md"), 10


@takes_output(*LISTS)
def command(
    ctx: typer.Context,
    query: Query = None,
    kind: _Kinds = None,
    top: _Top = None,
    snooze: _Snooze = None,
    until: _Until = None,
    wake: _Wake = None,
    snoozed: _Snoozed = False,
    *,
    options: OutputOptions,
) -> None:
    """List what needs attention, most useful first.

    Each item says why, and which command settles it.
    """
    from filmtrack.slate.review import KINDS, review
    from filmtrack.views.review import review_view

    session = session_of(ctx)
    found = session.select_named(query or [])
    if (top is not None and top < 1) or (until and not snooze):
        raise UsageError("--top takes 1 or more, and --until goes with --snooze")
    for name in kind or []:
        if name not in KINDS:
            raise NotUnderstoodError(
                f'unknown kind "{name}"', hint=f"kinds: {', '.join(KINDS)}"
            )
    items = [
        item for item in review(found, session.today) if not kind or item.kind in kind
    ]
    if snooze or wake:
        _change_snoozed(session, items, snooze or [], wake or [], until)
        return
    off = snoozed_keys(session)
    awake = [item for item in items if (item.key in off) is snoozed]
    if top is None and choose_format(session, options, LISTS) in _READ:
        top = _MOST
    shown = awake[:top]
    hidden = 0 if snoozed else len(items) - len(awake)
    view = review_view(shown, hidden, len(awake) - len(shown))
    offer(session, view, options)


def _change_snoozed(
    session: Session,
    items: "list[Item]",
    snooze: list[str],
    wake: list[str],
    until: str | None,
) -> None:
    """Hide items, show hidden ones again, and list them."""
    from filmtrack.when import read

    session.require_present()
    if until is None:
        day = session.today + timedelta(days=_SNOOZE_DAYS)
    else:
        window = read(until, session.today)
        last = window.earliest or window.latest
        if last is None or last <= session.today:
            raise NotUnderstoodError(f'"{until}" is in the past', hint='as in "1 May"')
        day = last
    known = [item.key for item in items]
    put = [key for name in snooze for key in _meant(name, known)]
    gone = [key for name in wake for key in _meant(name, snoozed_keys(session))]
    put_off(session, put, day)
    put_off(session, gone, None)
    session.write("".join(f"hidden until {day}: {key}\n" for key in put))
    session.write("".join(f"shown again: {key}\n" for key in gone))


def _meant(name: str, keys: "list[str] | set[str]") -> list[str]:
    found = [key for key in keys if key == name or key.startswith(f"{name}:")]
    if not found:
        raise NotFoundError(
            f'there is no item "{name}"',
            hint="`filmtrack review -f json` gives each item's key",
        )
    return sorted(found)
