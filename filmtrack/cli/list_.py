"""`filmtrack list`: any productions, any columns."""

import typer

from filmtrack.cli.options import FILES, LISTS, Query, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import (
    Claims,
    Columns,
    Sort,
    names_of,
    need_claims,
    offer,
    rows_of,
)


@takes_output(*LISTS, *FILES)
def command(
    ctx: typer.Context,
    query: Query = None,
    columns: Columns = None,
    sort: Sort = None,
    claims: Claims = False,
    *,
    options: OutputOptions,
) -> None:
    """List any productions, with any columns."""
    from filmtrack.views.columns import read_columns, read_sort
    from filmtrack.views.columns import sort as sorted_by
    from filmtrack.views.list_ import list_view

    session = session_of(ctx)
    config = session.config
    saved = config.columns.get("list", [])
    chosen = names_of(session, columns, saved, read_columns)
    keys = names_of(session, sort, config.sort.get("list", ["shoot"]), read_sort)
    needed = claims or need_claims([*chosen, *(column for column, _ in keys)])
    rows = rows_of(session, query, with_claims=needed)
    rows = sorted_by(rows, keys)
    view = list_view(rows, chosen, with_claims=claims)
    offer(session, view, options, [row.facts for row in rows])
