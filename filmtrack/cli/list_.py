"""`filmtrack list`: any productions, any columns."""

import typer

from filmtrack.cli import look, options
from filmtrack.cli.session import session_of


def command(
    ctx: typer.Context,
    query: options.Query = None,
    columns: look.Columns = None,
    sort: look.Sort = None,
    claims: look.Claims = False,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: look.Ascii = False,  # noqa: A002
    no_pager: look.NoPager = False,
) -> None:
    """Any productions, any columns."""
    from filmtrack.views.columns import read_columns, read_sort
    from filmtrack.views.columns import sort as sorted_by
    from filmtrack.views.listing import Listing

    session = session_of(ctx)
    chosen, keys = read_columns(columns or []), read_sort(sort or ["title"])
    needed = claims or look.need_claims([*chosen, *(column for column, _ in keys)])
    rows = look.rows_of(session, query, with_claims=needed)
    rows = sorted_by(rows, keys)
    way = look.Way(format, output, force, ascii, no_pager)
    found = [row.facts for row in rows]
    look.offer(session, Listing(rows, chosen, claims), way, found)
