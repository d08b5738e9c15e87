"""`filmtrack list`: any productions, any columns."""

import typer

from filmtrack.cli import options
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import (
    Ascii,
    Claims,
    Columns,
    NoPager,
    OutputOptions,
    Sort,
    need_claims,
    offer,
    rows_of,
)


def command(
    ctx: typer.Context,
    query: options.Query = None,
    columns: Columns = None,
    sort: Sort = None,
    claims: Claims = False,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: Ascii = False,  # noqa: A002
    no_pager: NoPager = False,
) -> None:
    """Any productions, any columns."""
    from filmtrack.views.columns import read_columns, read_sort
    from filmtrack.views.columns import sort as sorted_by
    from filmtrack.views.list_ import Listing

    session = session_of(ctx)
    chosen, keys = read_columns(columns or []), read_sort(sort or ["title"])
    needed = claims or need_claims([*chosen, *(column for column, _ in keys)])
    rows = rows_of(session, query, with_claims=needed)
    rows = sorted_by(rows, keys)
    way = OutputOptions(format, output, force, ascii, no_pager)
    found = [row.facts for row in rows]
    offer(session, Listing(rows, chosen, claims), way, found)
