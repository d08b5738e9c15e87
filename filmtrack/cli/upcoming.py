"""`filmtrack upcoming`: what shoots next, what is overdue, what has no date."""

import typer

from filmtrack.cli import options
from filmtrack.cli.session import session_of
from filmtrack.cli.view_options import (
    Ascii,
    Claims,
    Columns,
    From,
    Group,
    NoPager,
    OutputOptions,
    Sort,
    To,
    Within,
    entry_rows,
    offer,
)


def command(
    ctx: typer.Context,
    query: options.Query = None,
    within: Within = None,
    from_: From = None,
    to: To = None,
    group: Group = None,
    columns: Columns = None,
    sort: Sort = None,
    claims: Claims = False,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: Ascii = False,  # noqa: A002
    no_pager: NoPager = False,
) -> None:
    """What shoots next, by earliest start."""
    from filmtrack.slate.upcoming import read_period, upcoming
    from filmtrack.views.columns import read_columns
    from filmtrack.views.upcoming import Agenda

    session = session_of(ctx)
    period = read_period(session.today, within, from_, to)
    found = upcoming(session.select(query or []), session.today, period)
    rows = entry_rows(session, found.entries, sort)
    chosen = read_columns(columns or [])
    view = Agenda(rows, found.left_out, chosen, claims, group)
    way = OutputOptions(format, output, force, ascii, no_pager)
    offer(session, view, way, [row.facts for row in rows])
