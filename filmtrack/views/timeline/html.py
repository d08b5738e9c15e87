"""The timeline as a page of its own: a table, for eyes, keyboard and screen reader.

Nothing is fetched and nothing runs: bars are placed by style alone, and the report of
a production shows when its row is hovered over or focused.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from filmtrack.sanitize import visible
from filmtrack.slate.axis import places, share, ticks, year_lines
from filmtrack.slate.timeline import describe_stripe, note_of
from filmtrack.views.timeline.geometry import COLORS, LEGEND

if TYPE_CHECKING:
    from filmtrack.slate.axis import Axis, PlacedBar
    from filmtrack.slate.bars import Stripe
    from filmtrack.slate.timeline import Chart

_STYLE = """\
*{box-sizing:border-box}
body{margin:0;padding:24px;background:var(--page);color:var(--ink);
font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{font-size:18px;margin:0 0 14px}h2{font-size:15px;margin:28px 0 6px}
table{border-collapse:collapse;width:100%;table-layout:fixed;overflow-wrap:anywhere}
caption{text-align:left;color:var(--faint);padding-bottom:14px}
th,td{padding:0 12px 0 0;text-align:left;font-weight:400;vertical-align:middle}
thead th{position:sticky;top:0;background:var(--page);z-index:2;
border-bottom:1px solid var(--line)}
.group th{font-weight:600;padding-top:14px}
.chart{width:56%;padding:0}.line{position:relative;height:26px}
.axis{position:relative;height:38px;color:var(--faint);font-size:12px}
.axis span{position:absolute;white-space:nowrap}.axis .fine{top:19px;font-size:11px}
.axis .year{font-weight:600;color:var(--ink)}
.line i{position:absolute;top:6px;height:14px;min-width:3px}
.certain{background:var(--certain)}.start{background:var(--start)}
.line .after{top:10px;height:6px}.after{background:var(--after)}
.line .left,.line .right{min-width:10px}
.ghost{border:1px dashed var(--ghost)}.start{border-right:1px solid var(--page)}
.left{clip-path:polygon(7px 0,100% 0,100% 100%,7px 100%,0 50%)}
.right{clip-path:polygon(0 0,calc(100% - 7px) 0,100% 50%,calc(100% - 7px) 100%,0 100%)}
.left.right{clip-path:polygon(7px 0,calc(100% - 7px) 0,100% 50%,
calc(100% - 7px) 100%,7px 100%,0 50%)}
.line b{position:absolute;top:0;bottom:0;width:0;border-left:1px solid var(--line)}
.line b.today{border-left:2px solid var(--today)}
.when{color:var(--faint);position:relative;width:19%;padding-left:12px}
.report{position:absolute;right:0;top:100%;z-index:3;white-space:pre-line;
width:max-content;max-width:34em;padding:8px 12px;background:var(--page);
color:var(--ink);border:1px solid var(--faint);border-radius:6px;
clip-path:inset(50%);pointer-events:none}
tr:hover .report,tr:focus .report{clip-path:none}
tbody tr:hover th,tbody tr:focus th{text-decoration:underline}
tr:focus{outline:2px solid var(--certain)}
.legend{color:var(--faint);margin-top:18px}
.legend i{display:inline-block;width:26px;height:12px;margin:0 6px 0 16px}
@media (max-width:700px){.when{display:none}.chart{width:65%}body{padding:12px}}"""


def page(chart: Chart) -> str:
    """Write a chart as a page of HTML."""
    axis = chart.axis
    title = escape(chart.heading)
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width,initial-scale=1">',
            (
                '<meta http-equiv="Content-Security-Policy" '
                "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
            ),
            f"<title>{title}</title>",
            f"<style>{COLORS}\n{_STYLE}</style></head><body>",
            f"<h1>{title}</h1>",
            *_table(chart, axis),
            *_legend(chart),
            *_undated(chart),
            *(f"<p>{escape(line)}</p>" for line in chart.notes()),
            "</body></html>\n",
        ]
    )


def _table(chart: Chart, axis: Axis) -> list[str]:
    labels = "".join(
        f'<span class="{"year" if is_year else "fine"}" '
        f'style="left:{part:.2%}">{escape(label)}</span>'
        for part, label, is_year in ticks(axis)
    )
    lines = [
        (
            "<table><caption>Each row can be focused with the Tab key, or hovered over,"
            " to see the report behind it.</caption>"
        ),
        (
            '<thead><tr><th scope="col">Production</th>'
            f'<th scope="col" class="chart"><div class="axis">{labels}</div></th>'
            '<th scope="col" class="when">Shoots</th></tr></thead><tbody>'
        ),
    ]
    last = ""
    for heading, stripe in chart.stripes:
        if heading != last:
            last = heading
            shown = escape(visible(heading))
            lines.append(
                f'<tr class="group"><th colspan="3" scope="rowgroup">{shown}</th></tr>'
            )
        lines.append(_row(stripe, chart, axis))
    return [*lines, "</tbody></table>"]


def _row(stripe: Stripe, chart: Chart, axis: Axis) -> str:
    bars = (*stripe.ghosts, *stripe.bars)
    drawn = "".join(_bar(place) for place in places(bars, axis, chart.today))
    marks = "".join(f'<b style="left:{part:.2%}"></b>' for part in year_lines(axis))
    if axis.first <= chart.today <= axis.last:
        marks += f'<b class="today" style="left:{share(axis, chart.today):.2%}"></b>'
    report = escape("\n".join(map(visible, describe_stripe(stripe))))
    note = escape(visible(note_of(stripe.row.facts)))
    title = escape(visible(stripe.row.facts.title))
    return (
        f'<tr tabindex="0"><th scope="row">{title}</th>'
        f'<td class="chart"><div class="line" aria-hidden="true">{marks}{drawn}</div>'
        f'</td><td class="when">{note}<div class="report">{report}</div></td></tr>'
    )


def _bar(place: PlacedBar) -> str:
    ends = (" left" if place.arrow_left else "") + (
        " right" if place.arrow_right else ""
    )
    return (
        f'<i class="{place.kind}{ends}" style="left:{place.left:.2%};'
        f'width:{place.right - place.left:.2%}"></i>'
    )


def _legend(chart: Chart) -> list[str]:
    shown = LEGEND if chart.with_ghosts else LEGEND[:3]
    parts = "".join(f'<i class="{kind}"></i>{label}' for kind, label in shown)
    told = (
        "A point: it goes on, or nobody has said from or until when."
        " The red line is today."
    )
    return [f'<p class="legend">{parts}. {told}</p>']


def _undated(chart: Chart) -> list[str]:
    if not chart.undated:
        return []
    items = "".join(
        f"<li>{escape(visible(row.facts.title))}</li>" for row in chart.undated
    )
    return [f"<h2>No date ({len(chart.undated)})</h2>", f"<ul>{items}</ul>"]
