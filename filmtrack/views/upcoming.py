"""What shoots next, then what is overdue, then what has no date.

A production takes a few lines, laid out in as many columns as there is room for:
when, what, who, and whose word it is.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.names import fold
from filmtrack.views.columns import Column, read_columns
from filmtrack.views.json_view import Object, production_object
from filmtrack.views.lines import BOLD, FAINT, Line, painted
from filmtrack.views.list_ import drawn_value, legend, track
from filmtrack.views.sheet import Sheet, SheetPart
from filmtrack.views.table import MANY_ROWS, Block, table
from filmtrack.views.text_width import wrapped
from filmtrack.views.upcoming_entry import lay_out
from filmtrack.when.calendar import MONTHS

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from filmtrack.slate.row import Row
    from filmtrack.views.renderers import Writer
    from filmtrack.views.screen import Screen

FULL = (
    "part,match,number,id,title,shoot,shoot_words,shoot_earliest,shoot_latest,"
    "days,status,hold,director,cast,studio,location,report,age,slip"
)
_READ = "number,title,shoot,days,status,director,studio,report,slip"
_TABLE = "number,title,shoot,days,status,director,studio,slip"
_TITLES = {"next": "Next", "overdue": "Overdue", "undated": "No date"}
_LONG = 8
GROUPS = ("none", "month", "quarter", "director", "studio", "status")


class Section(NamedTuple):
    """Productions under one heading of a part."""

    part: str
    title: str
    rows: list[Row]


class Agenda(NamedTuple):
    """Productions that have not begun, in their parts."""

    rows: list[Row]
    left_out: Counter[str]
    columns: Sequence[Column] = ()
    with_claims: bool = False
    group: str | None = None
    others: Mapping[str, Writer] = {}

    def sections(self) -> list[Section]:
        """Give the parts, cut up under the headings that were asked for."""
        found = []
        for part, rows in groupby(self.rows, key=_part_title):
            within = list(rows)
            for title, some in grouped(within, self._group_of(within)):
                found.append(Section(part, title, some))
        return found

    def _group_of(self, rows: list[Row]) -> str:
        """Months where a part is long, unless something else was asked for."""
        is_next = rows[0].part == "next"
        if self.group is None:
            return "month" if is_next and len(rows) > _LONG else "none"
        return (
            self.group if is_next or self.group not in ("month", "quarter") else "none"
        )

    def sheet(self) -> Sheet:
        """Give what is read of each production, under the headings."""
        columns = self.columns or read_columns([_READ])
        parts = [
            SheetPart(
                [[column.full(row) for column in columns] for row in section.rows],
                _heading(section),
            )
            for section in self.sections()
        ]
        return Sheet([column.heading for column in columns], parts)

    def records(self) -> Sheet:
        """Give everything of each production, its part among it."""
        columns = self.columns or read_columns([FULL])
        rows = [[column.full(row) for column in columns] for row in self.rows]
        return Sheet([column.heading for column in columns], [SheetPart(rows)])

    def objects(self) -> list[Object]:
        """Give each production's object with its part."""
        return [
            production_object(
                row.facts,
                row.claims if self.with_claims else None,
                {"part": row.part} | ({"match": row.match} if row.match else {}),
            )
            for row in self.rows
        ]

    def draw(self, screen: Screen) -> str:
        """Draw the parts one below the other."""
        if self.columns or len(self.rows) > MANY_ROWS:
            return self._table(screen)
        lines: list[Line] = []
        part = None
        for section in self.sections():
            if section.part != part:
                part = section.part
                lines += _ruled(part, self._count(part), screen)
            if section.title:
                title = screen.text(section.title)
                lines += [[], *([(t, BOLD)] for t in wrapped(title, screen.width))]
            for row in section.rows:
                lines += [[], *lay_out(row, screen)]
        return painted(screen, lines[1:])

    def _count(self, part: str) -> int:
        return sum(_part_title(row) == part for row in self.rows)

    def _table(self, screen: Screen) -> str:
        columns = list(self.columns) or read_columns([_TABLE])
        blocks = [
            Block(
                [
                    [drawn_value(c, row, screen) for c in columns]
                    for row in section.rows
                ],
                screen.text(_heading(section)),
            )
            for section in self.sections()
        ]
        if not blocks:
            return ""
        rows = [row for block in blocks for row in block.rows]
        drawn = table([track(c) for c in columns], blocks, screen)
        return drawn + legend(columns, rows, screen)

    def talk(self) -> list[str]:
        """Say how many were left out, and why."""
        told = ", ".join(
            f"{count} {reason}" for reason, count in self.left_out.most_common()
        )
        return [f"left out: {told}"] if told else []


def _part_title(row: Row) -> str:
    title = _TITLES[row.part]
    return f"{title}, {row.match}" if row.match else title


def _heading(section: Section) -> str:
    return f"{section.part}: {section.title}" if section.title else section.part


def _ruled(part: str, count: int, screen: Screen) -> list[Line]:
    """The title of a part, with a rule as far as the edge."""
    title = f"{part} ({count}) "
    rule = screen.signs.rule * (screen.width - len(title))
    return [[], [(title, BOLD), (rule, FAINT)]]


def grouped(rows: list[Row], by: str) -> list[tuple[str, list[Row]]]:
    """Cut rows up by month, quarter, director, studio or stage.

    A production with two directors stands under both. Raises NotUnderstoodError.
    """
    if by not in GROUPS:
        raise NotUnderstoodError(
            f'"{by}" is no way to group', hint=f"--group takes {', '.join(GROUPS)}"
        )
    if by == "none":
        return [("", rows)]
    found: dict[str, tuple[str, list[Row]]] = {}
    for row in rows:
        for title in _group_titles(row, by):
            found.setdefault(fold(title), (title, []))[1].append(row)
    in_time = by in ("month", "quarter")
    return list(found.values()) if in_time else [found[key] for key in sorted(found)]


def _group_titles(row: Row, by: str) -> list[str]:
    if by in ("month", "quarter"):
        return [_period(row, by)]
    facts = row.facts
    names = {
        "director": [credit.name for credit in facts.directors],
        "studio": [credit.name for credit in facts.studios],
        "status": [facts.status] if facts.status else [],
    }[by]
    return names or [f"No {by}"]


def _period(row: Row, by: str) -> str:
    """Name the month or quarter in which it may start at the earliest."""
    shoot = row.facts.shoot
    first = shoot.earliest if shoot else None
    if first is None or first <= row.today:
        return "May have started, may start any day"
    if by == "month":
        return f"{MONTHS[first.month - 1]} {first.year}"
    start = (first.month - 1) // 3 * 3
    return f"{MONTHS[start]} – {MONTHS[start + 2]} {first.year}"
