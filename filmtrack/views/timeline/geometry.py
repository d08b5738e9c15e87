"""What the SVG and the HTML timeline share: places on a line, colours and words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.sanitize import visible
from filmtrack.slate.axis import Axis, labels, starts_of, years
from filmtrack.slate.timeline import Bar, is_outside, starts_unknown
from filmtrack.views import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.slate.row import Row
    from filmtrack.slate.timeline import Stripe
    from filmtrack.views.timeline.chart import Chart

# One set of colours for a light page and one for a dark page; the shapes differ too.
COLORS = """\
:root{color-scheme:light dark;--page:#fff;--ink:#1b1f24;--faint:#5d6671;--line:#d6dae0;
--certain:#0b6e99;--start:#7cc4e0;--after:#c3d3de;--ghost:#9aa3ad;--today:#c4314b}
@media (prefers-color-scheme:dark){:root{--page:#14171a;--ink:#e8eaed;--faint:#9aa4af;
--line:#31373e;--certain:#38b6e8;--start:#1f6f92;--after:#3a4650;--ghost:#6c7680;
--today:#ff6b81}}"""
LEGEND = (
    ("start", "may start"),
    ("certain", "shooting for certain"),
    ("after", "may still be shooting"),
    ("ghost", "past target"),
)
_CELLS = 120


class Place(NamedTuple):
    """A bar as shares of the line, from 0 to 1, and the arrows at its ends."""

    kind: str
    left: float
    right: float
    arrow_left: bool
    arrow_right: bool


def axis_of(chart: Chart) -> Axis:
    """Give the axis, with as many cells as labels need."""
    return Axis(*chart.extent, cells=_CELLS)


def share(axis: Axis, day: date) -> float:
    """Give where a day begins, as a share of the line."""
    return min(max((day - axis.first).days / axis.days, 0.0), 1.0)


def places(bars: Sequence[Bar], axis: Axis, today: date) -> list[Place]:
    """Lay bars on the line; those outside it are left out."""
    unknown = starts_unknown(bars)
    first = min((bar.first for bar in bars if bar.first), default=None)
    found = []
    for bar in bars:
        if is_outside(bar, axis.first, axis.last):
            continue
        begun = bar.first or axis.first
        end = bar.last or max(today, begun) + timedelta(days=axis.days // 25)
        found.append(
            Place(
                bar.kind,
                share(axis, begun),
                share(axis, min(end, axis.last) + timedelta(days=1)),
                bar.first is None
                or bar.first < axis.first
                or (unknown and begun == first),
                bar.last is None or bar.last > axis.last,
            )
        )
    order = ("ghost", "start", "after", "certain")
    return sorted(found, key=lambda place: order.index(place.kind))


def ticks(axis: Axis) -> list[tuple[float, str, bool]]:
    """Give the labels of the axis with their places; True for those of a year."""
    fine = [(share(axis, day), label, False) for day, label in labels(axis)]
    coarse = [(share(axis, day), label, True) for day, label in years(axis)]
    return [*_apart(fine, 0.018), *_apart(coarse, 0.05)]


def _apart(
    found: list[tuple[float, str, bool]], least: float
) -> list[tuple[float, str, bool]]:
    """Leave out the first, cut-off period where the next one would touch it."""
    is_tight = len(found) > 1 and found[1][0] - found[0][0] < least
    return found[1:] if is_tight else found


def year_lines(axis: Axis) -> list[float]:
    """Give where years begin within the chart."""
    return [share(axis, day) for day in starts_of(axis, 12) if day > axis.first]


def told(stripe: Stripe) -> list[str]:
    """Say in words what a stripe shows, and whose word it is."""
    row = stripe.row
    shoot = row.facts.shoot
    lines = [wording.stage(row.facts)]
    for name in ("shoot", "wrap"):
        target = getattr(row.facts, name)
        if target is None:
            continue
        claim = row.claim(target.claim)
        verb = {"shoot": "starts", "wrap": "wraps"}[name]
        verb = {"shoot": "started", "wrap": "wrapped"}[name] if target.actual else verb
        lines.append(f"{verb} {wording.exact_window(target)}, “{target.words}”")
        if claim:
            lines.append(wording.report(claim))
    if row.facts.slip_days and shoot:
        lines.append(f"{wording.slip(row.facts.slip_days)} than first said")
    return [visible(line) for line in lines]


def title_of(row: Row) -> str:
    """Give the title in the form that a page shows."""
    return visible(row.facts.title)


def heading_of(chart: Chart) -> str:
    """Say what the chart is of, and as of when."""
    first, last = chart.extent
    count = wording.counted(len(chart.stripes), "production")
    return (
        f"When {count} shoot, {wording.short_day(first)} – {wording.short_day(last)},"
        f" as known on {wording.short_day(chart.today)}"
    )
