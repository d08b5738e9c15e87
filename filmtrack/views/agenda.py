"""The agenda: a line for each of the next shoots, and what else needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.views.grid import Grid
from filmtrack.views.json_view import production_object
from filmtrack.views.sheet import RowGroup
from filmtrack.views.upcoming import default_columns

if TYPE_CHECKING:
    from filmtrack.slate.agenda import Agenda
    from filmtrack.slate.row import Row


def agenda_view(found: Agenda) -> Grid[Row]:
    """Show the next shoots; the notes count the rest, each with its command."""
    waiting = (
        (found.more, "more to come"),
        (found.overdue, "overdue"),
        (found.undated, "without a date"),
    )
    rest = ", ".join(f"{count} {what}" for count, what in waiting if count)
    notes = (
        f"{rest}: `filmtrack upcoming`" if rest else "",
        f"{found.to_review} to review: `filmtrack review`" if found.to_review else "",
        f"{found.inbox} in the inbox: `filmtrack inbox`" if found.inbox else "",
    )
    title = f"Next ({len(found.rows) + found.more})"
    return Grid(
        [RowGroup(found.rows, title)],
        default_columns(),
        lambda row: production_object(row.facts, None, {"part": row.part}),
        # All on one line.
        ["; ".join(filter(None, notes))] if any(notes) else (),
    )
