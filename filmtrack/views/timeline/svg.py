"""The timeline as one vector picture: no script, no network, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from filmtrack.pages import colors
from filmtrack.sanitize import visible
from filmtrack.slate.axis import places, share, ticks, year_lines
from filmtrack.slate.timeline import describe_stripe, note_of
from filmtrack.views.text_width import cut, cut_apart, width

if TYPE_CHECKING:
    from filmtrack.slate.axis import Axis, PlacedBar
    from filmtrack.slate.bars import Stripe
    from filmtrack.slate.timeline import Chart

_ROW, _BAR, _TOP, _EDGE = 22, 12, 74, 20
# The whole is about 880 pixels wide, so that a README shows it at its own size.
_LINE, _NOTE = 440, 176
# Room for a character of 13 px; wide ones take two of them.
_CHAR = 7.2
_LONGEST, _LONGEST_NOTE = 30, 22
_LEGEND = (
    ("start", "may start"),
    ("certain", "shooting for certain"),
    ("after", "may still be shooting"),
    ("ghost", "past target"),
)
_STYLE = """\
text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
fill:var(--ink)}
.h{font-size:15px;font-weight:600}.g{font-weight:600}.n,.q{fill:var(--faint)}
.q{font-size:11px}.y{font-size:12px;font-weight:600}
.certain{fill:var(--certain)}.start{fill:var(--start)}.after{fill:var(--after)}
.ghost{fill:none;stroke:var(--ghost);stroke-dasharray:2 2}
.year{stroke:var(--line)}.today{stroke:var(--today);stroke-width:1.5}
.t{fill:var(--today);font-size:11px}.page{fill:var(--page)}
.row:hover .back{fill:var(--line);opacity:.5}.back{fill:transparent}"""


def svg(chart: Chart) -> str:
    """Draw a chart as SVG."""
    return _Drawing(chart).whole()


class _Drawing:
    """A picture being drawn: its measures and its lines so far."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.axis: Axis = chart.axis
        titles = [visible(stripe.row.title) for _, stripe in chart.stripes]
        self.titles = cut_apart(titles, _LONGEST)
        longest = max(map(width, self.titles), default=0)
        self.left = _EDGE + round(longest * _CHAR) + 12
        self.width = self.left + _LINE + _NOTE + _EDGE
        self.lines: list[str] = []
        self.y = _TOP

    def whole(self) -> str:
        for at, (heading, stripe) in enumerate(self.chart.stripes):
            before = self.chart.stripes[at - 1][0] if at else ""
            if heading != before:
                self._text(_EDGE, self.y + 20, heading, "g")
                self.y += _ROW + 6
            self._row(stripe, self.titles[at])
        bottom = self.y
        self._legend(bottom + 26)
        height = bottom + 44 + _ROW
        body = [*self._axis(bottom), *self.lines]
        title = escape(self.chart.heading)
        return "\n".join(
            [
                (
                    f'<svg xmlns="http://www.w3.org/2000/svg" role="img" '
                    f'aria-labelledby="title" viewBox="0 0 {self.width} {height}" '
                    f'width="{self.width}" height="{height}">'
                ),
                f'<title id="title">{title}</title>',
                f"<style>{colors()}\n{_STYLE}</style>",
                f'<rect class="page" width="{self.width}" height="{height}"/>',
                f'<text class="h" x="{_EDGE}" y="28">{title}</text>',
                *body,
                "</svg>\n",
            ]
        )

    def _x(self, part: float) -> float:
        return round(self.left + part * _LINE, 1)

    def _text(self, x: float, y: float, text: str, kind: str) -> None:
        shown = escape(visible(text))
        self.lines.append(f'<text class="{kind}" x="{x}" y="{y}">{shown}</text>')

    def _axis(self, bottom: float) -> list[str]:
        lines = [
            f'<text class="{"y" if is_year else "q"}" x="{self._x(part)}" '
            f'y="{50 if is_year else 65}">{escape(label)}</text>'
            for part, label, is_year in ticks(self.axis)
        ]
        lines += [
            f'<path class="year" d="M{self._x(part)} {_TOP - 4}V{bottom}"/>'
            for part in year_lines(self.axis)
        ]
        if self.axis.first <= self.chart.today <= self.axis.last:
            x = self._x(share(self.axis, self.chart.today))
            lines.append(f'<path class="today" d="M{x} {_TOP - 4}V{bottom}"/>')
        return lines

    def _row(self, stripe: Stripe, title: str) -> None:
        y = self.y
        whole = visible(stripe.row.title)
        words = escape("\n".join([whole, *map(visible, describe_stripe(stripe))]))
        label = escape(whole, {'"': "&quot;"})
        self.lines.append(f'<g class="row" role="img" aria-label="{label}">')
        self.lines.append(f"<title>{words}</title>")
        room = self.width - 2 * _EDGE
        self.lines.append(
            f'<rect class="back" x="{_EDGE}" y="{y}" width="{room}" height="{_ROW}"/>'
        )
        self._text(_EDGE, y + 15, title, "name")
        bars = (*stripe.ghosts, *stripe.bars)
        for place in places(bars, self.axis, self.chart.today):
            self._bar(place, y + (_ROW - _BAR) / 2)
        note = note_of(stripe.row.facts)
        self._text(self.left + _LINE + 12, y + 15, cut(note, _LONGEST_NOTE), "n")
        self.lines.append("</g>")
        self.y += _ROW

    def _bar(self, place: PlacedBar, y: float) -> None:
        """Draw a bar, pointed where it goes on; alternatives that touch stay apart.

        What may still be shooting is drawn lower, so that shape tells it from the rest.
        """
        height = _BAR / 2 if place.kind == "after" else _BAR
        y += (_BAR - height) / 2
        tip = height / 2
        x, end = self._x(place.left), self._x(place.right)
        least = 3 + 2 * tip * (place.arrow_left or place.arrow_right)
        end = round(max(end - (place.kind == "start"), x + least), 1)
        left = f"M{x + tip} {y}" if place.arrow_left else f"M{x} {y}"
        right = (
            f"H{end - tip}l{tip} {tip}l-{tip} {tip}"
            if place.arrow_right
            else f"H{end}v{height}"
        )
        back = f"H{x + tip}l-{tip} -{tip}z" if place.arrow_left else f"H{x}z"
        self.lines.append(f'<path class="{place.kind}" d="{left}{right}{back}"/>')

    def _legend(self, y: float) -> None:
        x = float(_EDGE)
        shown = _LEGEND if self.chart.with_ghosts else _LEGEND[:3]
        for kind, label in shown:
            height = _BAR / 2 if kind == "after" else _BAR
            at = f'x="{x}" y="{y + 2 - (_BAR + height) / 2}"'
            size = f'width="24" height="{height}"'
            self.lines.append(f'<rect class="{kind}" {at} {size}/>')
            self._text(x + 30, y, label, "n")
            x += 48 + len(label) * _CHAR
        point = "pointed end: it goes on, or its beginning or end is unknown"
        self._text(_EDGE, y + _ROW, point, "n")
        self._text(_EDGE + 430, y + _ROW, "red line: today", "t")
