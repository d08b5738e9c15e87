"""The agenda: the next shoots, and how much else needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.slate.review import review
from filmtrack.slate.upcoming import upcoming

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from filmtrack.ledger.facts import Document
    from filmtrack.slate.row import Row

# As many as one takes in at a glance.
MOST = 10


class Agenda(NamedTuple):
    """The next shoots, and the number of other things to look at."""

    rows: list[Row]
    more: int
    overdue: int
    undated: int
    to_review: int
    inbox: int = 0


def agenda(
    documents: Sequence[Document],
    today: date,
    *,
    snoozed: frozenset[str] | set[str] = frozenset(),
    inbox: int = 0,
) -> Agenda:
    """Draw up the agenda of a day.

    `snoozed` holds the keys of review items put off; `inbox` counts what waits there.
    """
    found = upcoming(documents, today)
    rows = found.part("next")
    return Agenda(
        rows=rows[:MOST],
        more=len(rows[MOST:]),
        overdue=len(found.part("overdue")),
        undated=len(found.part("undated")),
        to_review=sum(item.key not in snoozed for item in review(documents, today)),
        inbox=inbox,
    )
