"""Upcoming productions: the next shoots, then overdue ones, then those undated.

A production takes one line; with `is_long` it takes a card of a few lines.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from filmtrack.errors import NotUnderstoodError
from filmtrack.names import fold
from filmtrack.slate.row import Row, tell_apart
from filmtrack.views.drawn_table import title_lines
from filmtrack.views.grid import Grid
from filmtrack.views.json_view import Object, production_object
from filmtrack.views.lines import Line, painted
from filmtrack.views.list_ import legend_of, ranked_columns
from filmtrack.views.sheet import RowGroup
from filmtrack.views.upcoming_entry import lay_out
from filmtrack.when.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.slate.upcoming import Upcoming
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Column

# As in `list`: a star means for CSV alone; the date, the distance, the title and the
# director stay on the narrowest screen.
_COLUMNS = (
    "part*,match*,id*,shoot,distance,title,director,shoot_words*,shoot_earliest*,"
    "shoot_latest*,width*,number,status,slip,reported,hold*,cast*,studio*,location*,"
    "age*"
)
_ALWAYS = 4
_TITLES = {"next": "Next", "overdue": "Overdue", "undated": "No date"}
GROUPS = ("none", "month", "quarter", "director", "studio", "status")


def upcoming_view(
    found: Upcoming,
    columns: Sequence[Column[Row]] = (),
    *,
    with_claims: bool = False,
    group: str | None = None,
    is_long: bool = False,
) -> Grid[Row]:
    """Show productions that have not begun, in their parts.

    Raises NotUnderstoodError for an unknown `group`.
    """

    def entry(row: Row) -> Object:
        more = {"part": row.part} | ({"match": row.match} if row.match else {})
        return production_object(row.facts, row.claims if with_claims else None, more)

    groups = _groups(tell_apart(found.rows), group or "none")
    return Grid(
        groups,
        list(columns) or default_columns(),
        entry,
        notes=left_out(found),
        below=legend_of(found.rows),
        drawing=(lambda screen: _cards(groups, screen)) if is_long else None,
    )


def default_columns() -> list[Column[Row]]:
    """Return the columns of a line of `upcoming`."""
    return ranked_columns(_COLUMNS, _ALWAYS)


def left_out(found: Upcoming) -> list[str]:
    """Write how many were left out, and why."""
    reasons = found.left_out.most_common()
    told = ", ".join(f"{count} {reason}" for reason, count in reasons)
    return [f"left out: {told}"] if told else []


def _groups(rows: Sequence[Row], by: str) -> list[RowGroup[Row]]:
    """Return the parts with their counts, cut up under the headings asked for."""
    if by not in GROUPS:
        raise NotUnderstoodError(
            f'unknown grouping "{by}"', hint=f"--group takes {', '.join(GROUPS)}"
        )
    groups = []
    for (part, match), some in groupby(rows, key=lambda row: (row.part, row.match)):
        name = f"{_TITLES[part]}, {match}" if match else _TITLES[part]
        is_dated = part == "next" or by not in ("month", "quarter")
        for title, members in grouped(list(some), by if is_dated else "none"):
            heading = f"{name}: {title}" if title else name
            groups.append(RowGroup(members, f"{heading} ({len(members)})"))
    return groups


def _cards(groups: Sequence[RowGroup[Row]], screen: Screen) -> str:
    """Draw each production as a card below the heading of its group."""
    lines: list[Line] = []
    for group in groups:
        lines += [[], *title_lines(group.title, screen)]
        for row in group.rows:
            lines += [[], *lay_out(row, screen)]
    return painted(screen, lines[1:])


def grouped(rows: list[Row], by: str) -> list[tuple[str, list[Row]]]:
    """Cut rows up by month, quarter, director, studio or stage.

    A production with two directors stands under both.
    """
    if by == "none":
        return [("", rows)]
    found: dict[str, tuple[str, list[Row]]] = {}
    for row in rows:
        for title in _group_titles(row, by):
            found.setdefault(fold(title), (title, []))[1].append(row)
    in_time = by in ("month", "quarter")
    return list(found.values()) if in_time else [found[key] for key in sorted(found)]


def _group_titles(row: Row, by: str) -> list[str]:
    facts = row.facts
    if by in ("month", "quarter"):
        first = facts.shoot.earliest if facts.shoot else None
        if first is None or first <= row.today:
            return ["any day now"]
        if by == "month":
            return [f"{MONTHS[first.month - 1]} {first.year}"]
        start = (first.month - 1) // 3 * 3
        return [f"{MONTHS[start]} – {MONTHS[start + 2]} {first.year}"]
    names = {
        "director": [credit.name for credit in facts.directors],
        "studio": [credit.name for credit in facts.studios],
        "status": [facts.status] if facts.status else [],
    }[by]
    return names or [f"No {by}"]
