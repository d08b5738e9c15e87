"""`filmtrack upcoming`: what shoots next, what is overdue, what has no date."""

import typer

from filmtrack.cli import look, options
from filmtrack.cli.session import session_of


def command(
    ctx: typer.Context,
    query: options.Query = None,
    within: look.Within = None,
    from_: look.From = None,
    to: look.To = None,
    group: look.Group = None,
    columns: look.Columns = None,
    sort: look.Sort = None,
    claims: look.Claims = False,
    format: options.Format = None,  # noqa: A002 (it is the option's name)
    output: options.Output = None,
    force: options.Force = False,
    ascii: look.Ascii = False,  # noqa: A002
    no_pager: look.NoPager = False,
) -> None:
    """What shoots next, by earliest start."""
    from filmtrack.slate.upcoming import read_period, upcoming
    from filmtrack.views.agenda import Agenda
    from filmtrack.views.columns import read_columns

    session = session_of(ctx)
    period = read_period(session.today, within, from_, to)
    found = upcoming(session.select(query or []), session.today, period)
    rows = look.entry_rows(session, found.entries, sort)
    chosen = read_columns(columns or [])
    view = Agenda(rows, found.left_out, chosen, claims, group)
    way = look.Way(format, output, force, ascii, no_pager)
    look.offer(session, view, way, [row.facts for row in rows])
