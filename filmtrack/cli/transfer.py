"""`filmtrack transfer`: a whole slate from a file to a server, or back."""

from shlex import quote
from typing import Annotated

import typer

from filmtrack.cli.progress import with_progress
from filmtrack.cli.session import session_of
from filmtrack.cli.user_data import inbox_of
from filmtrack.errors import StoreDamagedError
from filmtrack.sanitize import visible
from filmtrack.when.everyday import format_count


def command(
    ctx: typer.Context,
    source: Annotated[
        str, typer.Argument(metavar="FROM", help="The path or URL of the slate.")
    ],
    target: Annotated[
        str, typer.Argument(metavar="TO", help="A path or URL without a slate yet.")
    ],
) -> None:
    """Transfer a whole slate from a file to a server, or back.

    It keeps its numbers, aliases, follows, feeds, and the commands that can be undone.
    The slate in FROM stays as it is. A URL looks like postgresql://ana@db.example/films.
    """
    from filmtrack.store.check import check_tables
    from filmtrack.store.header import ALIASES, FEEDS, FOLLOWS
    from filmtrack.store.place import read_place
    from filmtrack.store.transfer import read_source, transfer

    session = session_of(ctx)
    session.require_present()
    old, new = read_place(source), read_place(target)
    slate = read_source(old)
    findings = check_tables(slate, lambda n: with_progress(session, n, "checking"))
    is_sound = not any(finding.is_fault for finding in findings)
    if not is_sound and new.path is None:  # only a file can be repaired
        raise StoreDamagedError(
            f"the slate in {old} is not sound; nothing was transferred",
            hint=f"`filmtrack check --store {quote(str(old))}` says more",
        )
    transfer(slate, new, wait=session.wait)
    session.write(f"transferred {visible(str(old))} to {visible(str(new))}\n")
    inbox_of(session, old).copy(inbox_of(session, new).path)
    if not is_sound:
        raise StoreDamagedError(
            f"the slate in {new} is not sound, as in {old}",
            hint=f"`filmtrack check --store {quote(str(new))} --repair` mends it",
        )
    claims = (production.claims for production in slate.productions())
    counts = (
        format_count(len(slate), "production"),
        format_count(sum(map(len, claims)), "claim"),
        format_count(len(slate.rows(ALIASES)), "alias", "aliases"),
        format_count(len(slate.rows(FOLLOWS)), "followed name"),
        format_count(len(slate.rows(FEEDS)), "feed"),
        format_count(len(slate.steps()), "command") + " to undo",
    )
    session.write("".join(f"  {count}\n" for count in counts))
