"""The timeline of a slate: what is drawn, in which order, over which days.

The terminal, the SVG picture, the timeline page and the HTML report all draw this.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.summary import brief_target, stage_of, tell_report
from filmtrack.names import fold, fold_title
from filmtrack.slate.axis import (
    Axis,
    PlacedBar,
    month_after,
    places,
    share,
    ticks,
    year_lines,
)
from filmtrack.slate.bars import CERTAIN, Stripe, is_outside, stripe
from filmtrack.slate.row import Row, tell_apart
from filmtrack.slate.upcoming import has_begun
from filmtrack.when.everyday import format_slip, format_span, short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from filmtrack.ledger.facts import Facts

GROUPS = ("director", "studio", "person", "status")
# Months shown before and after today unless the user names a period: the past is
# kept short, because most of it is over.
_BACK, _AHEAD = 9, 30
# The least that is shown: four weeks.
_LEAST = timedelta(days=27)
# A person is a heading only if two productions share that person.
_SHARED = 2
# A page or a picture has room for labels as a terminal of so many cells has.
_CELLS = 120


class Chart(NamedTuple):
    """Productions as stripes, each under its heading, and those without a date.

    `extent` holds the first and the last day shown. Other productions are counted in
    `left_out` by the reason.
    """

    stripes: list[tuple[str, Stripe]]
    undated: list[Row]
    extent: tuple[date, date]
    today: date
    with_ghosts: bool = False
    left_out: Mapping[str, int] = {}

    @property
    def rows(self) -> list[Row]:
        """Each production once, those without a date last."""
        found = {s.row.facts.number: s.row for _, s in self.stripes}
        return [*found.values(), *self.undated]

    @property
    def axis(self) -> Axis:
        """The days as an axis for pages and pictures, with labels as fine as fit."""
        return Axis(*self.extent, cells=_CELLS)

    @property
    def ticks(self) -> list[tuple[float, str, bool]]:
        """The labels of the axis with their places; True for those of years."""
        return ticks(self.axis)

    @property
    def year_lines(self) -> list[float]:
        """The places at which years begin."""
        return year_lines(self.axis)

    @property
    def today_at(self) -> float | None:
        """The place of today, if it is shown."""
        first, last = self.extent
        is_shown = first <= self.today <= last
        return share(self.axis, self.today) if is_shown else None

    def places(self, stripe: Stripe) -> list[PlacedBar]:
        """Lay the bars and ghosts of a production on the line."""
        return places((*stripe.ghosts, *stripe.bars), self.axis, self.today)

    def note(self, stripe: Stripe) -> str:
        """Write in brief when a production shoots, or its stage if that is unknown."""
        return note_of(stripe.row.facts)

    def describe(self, stripe: Stripe) -> list[str]:
        """Write what a stripe shows in a few lines, each date with its report."""
        return describe_stripe(stripe)

    @property
    def heading(self) -> str:
        """A title for the chart: how many productions, which days, as of when."""
        first, last = (short_day(day) for day in self.extent)
        count = len(self.stripes)
        shoot = "1 production shoots" if count == 1 else f"{count} productions shoot"
        return f"When {shoot}, {first} – {last}, as known on {short_day(self.today)}"

    def notes(self) -> list[str]:
        """Write how many productions were left out, and why."""
        told = ", ".join(f"{count} {why}" for why, count in self.left_out.items())
        return [f"left out: {told}"] if told else []


def chart(
    rows: Iterable[Row],
    today: date,
    *,
    start: date | None = None,
    end: date | None = None,
    by: str | None = None,
    with_ghosts: bool = False,
) -> Chart:
    """Lay out a chart of productions: those to come by start, then those that began.

    Raises NotUnderstoodError for an unknown grouping.
    """
    if by is not None and by not in GROUPS:
        raise NotUnderstoodError(
            f'unknown grouping "{by}"', hint=f"--by takes {', '.join(GROUPS)}"
        )
    found = [stripe(row, with_ghosts=with_ghosts) for row in tell_apart(rows)]
    # Without a bar there is nothing to draw: no date yet, or one that nobody reads.
    dated = [one for one in found if one.bars]
    shown = _extent(dated, today, start, end)
    # A production whose every bar lies outside the period would be an empty line.
    stripes = [s for s in dated if not all(is_outside(b, *shown) for b in s.bars)]
    headed = _headed(sorted(stripes, key=_order), by)
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


def _order(one: Stripe) -> tuple[object, ...]:
    """Put what is still to start first, then what has started, then what is over."""
    today = one.row.today
    is_under_way = has_begun(one.row.facts) or any(
        b.kind == CERTAIN and b.first and b.first <= today for b in one.bars
    )
    is_over = all(bar.last is not None and bar.last < today for bar in one.bars)
    title = fold_title(one.row.facts.title)
    return (is_over, is_under_way, one.first, one.last, title)


def _extent(
    stripes: Iterable[Stripe], today: date, start: date | None, end: date | None
) -> tuple[date, date]:
    """Choose the days to show: whole months around today that hold what matters."""
    edges = [d for s in stripes for d in (s.first, s.last) if d is not None]
    back, ahead = month_after(today, -_BACK), month_after(today, _AHEAD)
    first = start or month_after(max(back, min([*edges, today])), 0)
    last = end or month_after(min(ahead, max([*edges, today]))) - timedelta(days=1)
    return first, max(last, first + _LEAST)


def _why_left_out(found: Stripe, first: date, last: date) -> str:
    if not found.bars:
        return "cancelled"
    if not all(is_outside(bar, first, last) for bar in found.bars):
        return "without a shared person"
    if all(bar.last and bar.last < first for bar in found.bars):
        return f"before the period, from {short_day(first)}"
    return f"after the period, to {short_day(last)}"


def _headed(stripes: list[Stripe], by: str | None) -> list[tuple[str, Stripe]]:
    """Put each stripe under its headings; one with two directors goes under both."""
    if by is None:
        return [("", found) for found in stripes]
    headed: dict[str, tuple[str, list[Stripe]]] = {}
    for found in stripes:
        facts = found.row.facts
        directors = [credit.name for credit in facts.directors]
        people = [*directors, *(credit.name for credit in facts.cast)]
        names = {
            "director": directors,
            "studio": [credit.name for credit in facts.studios],
            "person": list({fold(name): name for name in people}.values()),
            "status": [facts.status] if facts.status else [],
        }[by]
        for name in names or [f"No {by}"]:
            headed.setdefault(fold(name), (name, []))[1].append(found)
    least = _SHARED if by == "person" else 1
    return [
        (name, found)
        for _, (name, some) in sorted(headed.items())
        for found in some
        if len(some) >= least
    ]


def note_of(facts: Facts) -> str:
    """Write in brief when a production shoots, or its stage if that is unknown."""
    if facts.shoot and "unread" not in facts.shoot.flags:
        return brief_target(facts.shoot).replace("sometime ", "")
    return facts.status or ""


def describe_stripe(found: Stripe) -> list[str]:
    """Write what a stripe shows in a few lines, each date with its report."""
    row = found.row
    lines = [stage_of(row.facts)]
    for field, to_come, done in (
        ("shoot", "starts", "started"),
        ("wrap", "wraps", "wrapped"),
    ):
        target = getattr(row.facts, field)
        if target is None:
            continue
        span = format_span(target.earliest, target.latest)
        lines.append(f"{done if target.actual else to_come} {span}, “{target.words}”")
        claim = row.claim(target.claim)
        if claim:
            lines.append(tell_report(claim))
    if row.facts.slip_days and row.facts.shoot:
        lines.append(f"{format_slip(row.facts.slip_days)} than first said")
    return [line for line in lines if line]
