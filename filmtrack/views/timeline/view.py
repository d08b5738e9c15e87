"""The timeline as a view: a chart, drawn in a terminal, as a picture or as a page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.views.columns import read_columns
from filmtrack.views.json_view import Object, production_object
from filmtrack.views.sheet import RowGroup, Sheet, data_sheet, read_sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from filmtrack.slate.timeline import Chart
    from filmtrack.views.renderers import View, Writer
    from filmtrack.views.screen import Screen

_COLUMNS = (
    "number,title,shoot,shoot_earliest,shoot_latest,wrap,wrap_earliest,"
    "wrap_latest,status,slip"
)


def _svg(chart: Chart, _view: View, _screen: Screen) -> str:
    from filmtrack.views.timeline.svg import svg

    return svg(chart)


def _html(chart: Chart, _view: View, _screen: Screen) -> str:
    from filmtrack.pages import render

    return render("timeline.html", chart=chart)


class TimelineView(NamedTuple):
    """A chart in every format that a timeline can have."""

    chart: Chart

    @property
    def others(self) -> Mapping[str, Writer]:
        """A chart can be a picture and a page as well."""
        return {"svg": partial(_svg, self.chart), "html": partial(_html, self.chart)}

    def sheet(self) -> Sheet:
        """Return each production's dates as people read them."""
        return read_sheet(read_columns([_COLUMNS]), [RowGroup(self.chart.rows)])

    def records(self) -> Sheet:
        """Return each production's dates for other programs."""
        return data_sheet(read_columns([_COLUMNS]), [RowGroup(self.chart.rows)])

    def talk(self) -> list[str]:
        """Write how many were left out, and why."""
        return self.chart.notes()

    def objects(self) -> list[Object]:
        """Return each production's object."""
        return [production_object(row.facts) for row in self.chart.rows]

    def draw(self, screen: Screen) -> str:
        """Draw the chart with the signs of a terminal."""
        from filmtrack.views.timeline.terminal import draw

        return draw(self.chart, screen)
