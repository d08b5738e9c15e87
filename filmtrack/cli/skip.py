"""`filmtrack skip`: take unwanted items out of the inbox."""

import re
from typing import Annotated

import typer

from filmtrack.cli.session import session_of
from filmtrack.cli.user_data import inbox_of
from filmtrack.errors import UsageError
from filmtrack.sanitize import visible

_NUMBERS = re.compile(r"@?([0-9]{1,15})(?:-([0-9]{1,15}))?")
_LONGEST_RANGE = 5000


def command(
    ctx: typer.Context,
    numbers: Annotated[
        list[str],
        typer.Argument(metavar="N...", help="Numbers as listed, or ranges: 3 7-9."),
    ],
) -> None:
    """Skip items of the inbox.

    They stay in `inbox --all` for 90 days.
    """
    session = session_of(ctx)
    session.require_present()
    wanted: list[int] = []
    for text in numbers:
        found = _NUMBERS.fullmatch(text.strip())
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, -1)
        if not found or not first <= last < first + _LONGEST_RANGE:
            raise UsageError(
                f'"{visible(text)}" is not the number of an item',
                hint="`filmtrack inbox` shows the numbers; as in `skip 3 7-9`",
            )
        wanted += range(first, last + 1)
    for item in inbox_of(session).put(wanted, "skipped"):
        session.write(f"skipped {item.number}: {visible(item.title)}\n")
