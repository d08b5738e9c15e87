"""`filmtrack upcoming`: what shoots next, what is overdue, what has no date."""

import typer

from filmtrack.cli.options import FILES, LISTS, Query, takes_output
from filmtrack.cli.output import OutputOptions
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import (
    Claims,
    Columns,
    From,
    Group,
    Long,
    Sort,
    To,
    Within,
    names_of,
    offer,
    with_claims,
)


@takes_output(*LISTS, *FILES)
def command(
    ctx: typer.Context,
    query: Query = None,
    within: Within = None,
    from_: From = None,
    to: To = None,
    group: Group = None,
    columns: Columns = None,
    sort: Sort = None,
    long: Long = False,
    claims: Claims = False,
    *,
    options: OutputOptions,
) -> None:
    """List what shoots next, by earliest start."""
    from filmtrack.slate.upcoming import read_period, upcoming
    from filmtrack.views.columns import read_columns, read_sort
    from filmtrack.views.upcoming import upcoming_view

    session = session_of(ctx)
    config = session.config
    period = read_period(session.today, within, from_, to)
    found = upcoming(session.select(query or []), session.today, period)
    keys = names_of(session, sort, config.sort.get("upcoming", []), read_sort)
    found.rows = with_claims(session, found.rows, keys)
    saved = config.columns.get("upcoming", [])
    chosen = names_of(session, columns, saved, read_columns)
    view = upcoming_view(
        found,
        chosen,
        with_claims=claims,
        group=group,
        is_long=long or config.long.get("upcoming", False),
    )
    offer(session, view, options, [row.facts for row in found.rows])
