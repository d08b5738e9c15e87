"""The timeline as a view: a chart, drawn in a terminal, as a picture or as a page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.views.columns import read_columns
from filmtrack.views.json_view import Object, production_object
from filmtrack.views.sheet import Sheet, SheetPart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filmtrack.slate.timeline import Chart
    from filmtrack.views.renderers import View, Writer
    from filmtrack.views.screen import Screen

_FULL = (
    "number,title,shoot,shoot_earliest,shoot_latest,wrap,wrap_earliest,"
    "wrap_latest,status,slip"
)


def _svg(chart: Chart, _view: View, _screen: Screen) -> str:
    from filmtrack.views.timeline.svg import svg

    return svg(chart)


def _html(chart: Chart, _view: View, _screen: Screen) -> str:
    from filmtrack.views.timeline.html import page

    return page(chart)


class TimelineView(NamedTuple):
    """A chart in every format that a timeline can have."""

    chart: Chart

    @property
    def others(self) -> Mapping[str, Writer]:
        """A chart can be a picture and a page as well."""
        return {"svg": partial(_svg, self.chart), "html": partial(_html, self.chart)}

    def sheet(self) -> Sheet:
        """Give each production's dates."""
        columns = read_columns([_FULL])
        rows = [[column.full(row) for column in columns] for row in self.chart.rows]
        return Sheet([column.heading for column in columns], [SheetPart(rows)])

    def records(self) -> Sheet:
        """Give the same rows."""
        return self.sheet()

    def talk(self) -> list[str]:
        """Say how many were left out, and why."""
        return self.chart.notes()

    def objects(self) -> list[Object]:
        """Give each production's object."""
        return [production_object(row.facts) for row in self.chart.rows]

    def draw(self, screen: Screen) -> str:
        """Draw the chart with the signs of a terminal."""
        from filmtrack.views.timeline.terminal import draw

        return draw(self.chart, screen)
