"""The chart: the productions that have a date, in order, over one stretch of days."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.names import fold, fold_title
from filmtrack.slate.axis import extent
from filmtrack.slate.timeline import Stripe, is_outside, stripe
from filmtrack.views import wording
from filmtrack.views.columns import read_columns
from filmtrack.views.json_view import Object, production_object
from filmtrack.views.sheet import Sheet, SheetPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from filmtrack.ledger.facts import Facts
    from filmtrack.slate.row import Row
    from filmtrack.views.renderers import View, Writer
    from filmtrack.views.screen import Screen

_FULL = (
    "number,title,shoot,shoot_earliest,shoot_latest,wrap,wrap_earliest,"
    "wrap_latest,status,slip"
)


def _svg(view: View, screen: Screen) -> str:
    from filmtrack.views.timeline.svg import svg

    return svg(view, screen)


def _html(view: View, screen: Screen) -> str:
    from filmtrack.views.timeline.html import page

    return page(view, screen)


class Chart(NamedTuple):
    """Productions as stripes, each under its heading, and those without a date.

    What stands in neither is counted in `left_out`, under the reason.
    """

    stripes: list[tuple[str, Stripe]]
    undated: list[Row]
    extent: tuple[date, date]
    today: date
    with_ghosts: bool = False
    left_out: Mapping[str, int] = {}

    @property
    def others(self) -> Mapping[str, Writer]:
        """A chart can be a picture and a page as well."""
        return {"svg": _svg, "html": _html}

    def note(self, row: Row) -> str:
        """Say in brief when a production shoots."""
        facts = row.facts
        if facts.shoot and "unread" not in facts.shoot.flags:
            return wording.short_window(facts.shoot)
        return facts.status or ""

    @property
    def rows(self) -> list[Row]:
        """Each production once, those without a date last."""
        found = {s.row.facts.number: s.row for _, s in self.stripes}
        return [*found.values(), *self.undated]

    def sheet(self) -> Sheet:
        """Give each production's dates."""
        columns = read_columns([_FULL])
        full = [[column.full(row) for column in columns] for row in self.rows]
        return Sheet([column.heading for column in columns], [SheetPart(full)])

    def records(self) -> Sheet:
        """Give the same rows."""
        return self.sheet()

    def talk(self) -> list[str]:
        """Say how many were left out, and why."""
        told = ", ".join(f"{count} {why}" for why, count in self.left_out.items())
        return [f"left out: {told}"] if told else []

    def objects(self) -> list[Object]:
        """Give each production's object."""
        return [production_object(row.facts) for row in self.rows]

    def draw(self, screen: Screen) -> str:
        """Draw the chart with the signs of a terminal."""
        from filmtrack.views.timeline.terminal import draw

        return draw(self, screen)


GROUPS = ("director", "studio", "person", "status")


def chart(
    rows: Iterable[Row],
    today: date,
    *,
    start: date | None = None,
    end: date | None = None,
    by: str | None = None,
    with_ghosts: bool = False,
) -> Chart:
    """Lay out a chart of productions: sorted by their first day, then the last.

    Raises NotUnderstoodError for a grouping that there is not.
    """
    if by is not None and by not in GROUPS:
        raise NotUnderstoodError(
            f'"{by}" is no way to group', hint=f"--by takes {', '.join(GROUPS)}"
        )
    found = [stripe(row, with_ghosts=with_ghosts) for row in rows]
    dated = [one for one in found if one.bars]
    shown = extent(dated, today, start, end)
    stripes = [s for s in dated if not all(is_outside(b, *shown) for b in s.bars)]
    stripes.sort(key=lambda s: (s.first, s.last, fold_title(s.row.facts.title)))
    headed = _headed(stripes, by)
    drawn = {one.row.facts.number for _, one in headed}
    undated = []
    left_out: Counter[str] = Counter()
    for one in found:
        if not one.bars and one.row.facts.status != "cancelled":
            undated.append(one.row)
        elif one.row.facts.number not in drawn:
            left_out[_why_left_out(one, *shown)] += 1
    undated.sort(key=lambda row: fold_title(row.facts.title))
    return Chart(headed, undated, shown, today, with_ghosts, left_out)


def _why_left_out(found: Stripe, first: date, last: date) -> str:
    if not found.bars:
        return "cancelled"
    if not all(is_outside(bar, first, last) for bar in found.bars):
        return "with nobody who is on another"
    if all(bar.last and bar.last < first for bar in found.bars):
        return f"before the period, from {wording.short_day(first)}"
    return f"after the period, to {wording.short_day(last)}"


def _headed(stripes: list[Stripe], by: str | None) -> list[tuple[str, Stripe]]:
    """Put each stripe under its headings; one of two directors stands under both.

    People are headings only where they have two productions: that is what one looks
    for there.
    """
    if by is None:
        return [("", found) for found in stripes]
    headed: dict[str, tuple[str, list[Stripe]]] = {}
    for found in stripes:
        for name in _headings(found.row, by):
            headed.setdefault(fold(name), (name, []))[1].append(found)
    least = 2 if by == "person" else 1
    return [
        (name, found)
        for _, (name, some) in sorted(headed.items())
        for found in some
        if len(some) >= least
    ]


def _headings(row: Row, by: str) -> list[str]:
    facts = row.facts
    found = {
        "director": [c.name for c in facts.directors],
        "studio": [c.name for c in facts.studios],
        "person": _people(facts),
        "status": [facts.status] if facts.status else [],
    }[by]
    return found or [f"No {by}"]


def _people(facts: Facts) -> list[str]:
    """Name the directors and the cast, each once."""
    names = [credit.name for credit in facts.directors]
    names += [credit.name for credit in facts.cast]
    return list({fold(name): name for name in names}.values())
