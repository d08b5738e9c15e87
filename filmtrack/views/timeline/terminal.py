"""The timeline in a terminal: one line per production, one cell per some days.

A bar that has no known end runs a little past today and ends in an arrow; so does one
that goes on past the edge of the chart.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.slate.axis import Axis, labels, starts_of, years
from filmtrack.slate.bars import (
    AFTER,
    CERTAIN,
    GHOST,
    START,
    Bar,
    is_outside,
    starts_unknown,
)
from filmtrack.slate.timeline import note_of
from filmtrack.views.lines import BOLD, FAINT, Line, Run, painted
from filmtrack.views.text_width import cut, cut_apart, filled, pad, width, wrapped
from filmtrack.when.everyday import short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from filmtrack.slate.timeline import Chart
    from filmtrack.views.screen import Screen, Signs

# The lightest shade needs the strongest colour, which is the terminal's own: blue
# cannot be read on black, and yellow not on white.
_STYLES = {START: "cyan", CERTAIN: "bold cyan", AFTER: BOLD, GHOST: FAINT}
_TODAY = "red"
_EDGE = "bold cyan"
# The least width with room for the dates in words, beside a chart of half the width.
_NOTE_FROM, _NOTE_ROOM = 120, 26
# A pipe is wider than any terminal; a chart is not.
_WIDEST = 200
_BLANK: Run = (" ", "")


class Strip(NamedTuple):
    """One line of a chart: its name, its bars, and a note at its end."""

    name: str
    bars: Sequence[Bar]
    note: str = ""
    heading: str = ""


def draw(chart: Chart, screen: Screen) -> str:
    """Draw a chart, its axis above it and its legend below."""
    lines: list[Line] = []
    if chart.stripes:
        strips = [
            Strip(
                name=screen.data(stripe.row.title),
                bars=(*stripe.ghosts, *stripe.bars),
                note=screen.text(note_of(stripe.row.facts)),
                heading=screen.data(heading),
            )
            for heading, stripe in chart.stripes
        ]
        drawn = strips_over(strips, chart.extent, chart.today, screen)
        lines += [*drawn, [], *_legend(chart, drawn, screen)]
    if chart.stripes and chart.undated:
        lines.append([])
    if chart.undated:
        titles = [screen.data(row.title) for row in chart.undated]
        told = wrapped(screen.own(" · ").join(titles), screen.width)
        lines.append([(f"No date ({len(titles)})", BOLD)])
        lines += ([(line, "")] for line in told)
    return painted(screen, lines)


def strips_over(
    strips: Sequence[Strip],
    extent: tuple[date, date],
    today: date,
    screen: Screen,
) -> list[Line]:
    """Draw strips below one axis that fills the screen."""
    room = max(10, min(40, screen.width * 3 // 10))
    names = cut_apart([strip.name for strip in strips], room, screen.own("…"))
    left = max(map(width, names))
    right = 0
    if screen.width >= _NOTE_FROM:
        room = min(_NOTE_ROOM + 2, screen.width // 2 - left - 2)
        right = min(max(width(strip.note) for strip in strips) + 2, room)
    axis = Axis(*extent, cells=min(screen.width, _WIDEST) - left - 2 - right)
    lines: list[Line] = [
        [(" " * (left + 2), ""), *line] for line in _head(axis, today, screen.signs)
    ]
    heading = ""
    for strip, name in zip(strips, names, strict=True):
        if strip.heading != heading:
            heading = strip.heading
            lines += [[], *([(t, BOLD)] for t in wrapped(heading, screen.width))]
        line = [(pad(name, left) + "  ", ""), *_cells(strip.bars, axis, today, screen)]
        if right:
            line.append(("  " + cut(strip.note, right - 2, screen.own("…")), FAINT))
        lines.append(line)
    return lines


def _head(axis: Axis, today: date, signs: Signs) -> list[Line]:
    """Draw the years, the finer labels, and a rule with a notch at each of them."""
    fine = labels(axis)
    rule = [signs.rule] * axis.cells
    for day, _ in fine or years(axis):
        rule[axis.cell(day)] = signs.notch
    if axis.first <= today <= axis.last:
        rule[axis.cell(today)] = signs.now
    lines: list[Line] = [[(_placed(years(axis), axis), BOLD)]]
    if fine:
        lines.append([(_placed(fine, axis), "")])
    return [*lines, [("".join(rule), FAINT)]]


def _placed(found: Iterable[tuple[date, str]], axis: Axis) -> str:
    """Put labels where their days are; those that would touch another are left out."""
    placed = [(axis.cell(day), label) for day, label in found]
    # The first period is cut off by the edge, and the next one matters more.
    if len(placed) > 1 and placed[1][0] <= len(placed[0][1]):
        del placed[0]
    line = ""
    for at, label in placed:
        if at >= len(line) + bool(line) and at + len(label) <= axis.cells:
            line = line.ljust(at) + label
    return line


def _cells(bars: Sequence[Bar], axis: Axis, today: date, screen: Screen) -> list[Run]:
    """Draw the cells of one line: bars over ghosts, certain days over possible ones."""
    signs = screen.signs
    cells = [_BLANK] * axis.cells
    for day in starts_of(axis, 12):
        if day > axis.first:
            cells[axis.cell(day)] = (signs.year, FAINT)
    shown = [_shortened(bar, axis, today) for bar in bars]
    # Painted from the least certain to the most certain, so that nothing hides that.
    _paint(cells, shown, axis, (GHOST, signs.ghost))
    if axis.first <= today <= axis.last:
        cells[axis.cell(today)] = (signs.today, _TODAY)
    for kind, sign in (
        (START, signs.possible),
        (AFTER, signs.after),
        (CERTAIN, signs.certain),
    ):
        _paint(cells, shown, axis, (kind, sign))
    _part_alternatives(cells, bars, axis, signs)
    _point_on(cells, [bar for bar in bars if bar.kind != GHOST], axis, today, signs)
    # Neighbouring cells of one style are one run.
    by_style = groupby(cells, key=lambda cell: cell[1])
    return [("".join(sign for sign, _ in run), style) for style, run in by_style]


def _shortened(bar: Bar, axis: Axis, today: date) -> Bar:
    """Give an open bar an end to be drawn to: a little after today or its beginning."""
    if bar.last is not None:
        return bar
    begun = max(today, bar.first or axis.first)
    some = timedelta(days=max(1, axis.days * 3 // axis.cells))
    return bar._replace(last=begun + some)


def _paint(
    cells: list[Run], bars: Iterable[Bar], axis: Axis, kind_and_sign: tuple[str, str]
) -> None:
    kind, sign = kind_and_sign
    for bar in bars:
        if bar.kind != kind:
            continue
        for at in axis.span(bar.first, bar.last):
            if kind == CERTAIN or cells[at][1] != _TODAY:
                cells[at] = (sign, _STYLES[kind])


def _part_alternatives(
    cells: list[Run], bars: Iterable[Bar], axis: Axis, signs: Signs
) -> None:
    """Separate alternatives that touch, so that both can be seen."""
    starts = [bar for bar in bars if bar.kind == START]
    for one, other in pairwise(starts):
        if one.last and other.first and axis.span(other.first, other.first):
            at = axis.cell(other.first)
            if at - 1 <= axis.cell(one.last) <= at:
                cells[at] = (signs.either, _STYLES[START])


def _point_on(
    cells: list[Run], bars: Sequence[Bar], axis: Axis, today: date, signs: Signs
) -> None:
    """Put an arrow where a bar goes past the edge or has no known end."""
    for bar in bars:
        if is_outside(bar, axis.first, axis.last):
            continue
        if bar.first is None or bar.first < axis.first:
            cells[0] = (signs.before, _EDGE)
        if bar.last is None:
            end = _shortened(bar, axis, today).last
            cells[axis.cell(end or axis.last)] = (signs.onward, _EDGE)
        elif bar.last > axis.last:
            cells[-1] = (signs.onward, _EDGE)
    first = min((bar.first for bar in bars if bar.first), default=None)
    if first and first >= axis.first and starts_unknown(bars):
        cells[axis.cell(first)] = (signs.before, _EDGE)


def _legend(chart: Chart, drawn: Iterable[Line], screen: Screen) -> list[Line]:
    """Explain the signs that the lines of a chart are drawn with, and no others."""
    signs = screen.signs
    used = {run for line in drawn for run in line}
    shown = "".join(text for text, style in used if style)
    meanings = (
        (signs.possible, "may start"),
        (signs.certain, "shooting for certain"),
        (signs.after, "may still be shooting"),
        (signs.either, "or"),
        (signs.ghost, "past target"),
    )
    parts = [f"{sign} {meaning}" for sign, meaning in meanings if sign in shown]
    ends = [sign for sign in (signs.before, signs.onward) if sign in shown]
    if ends:
        told = "goes on, or the beginning or the end is unknown"
        parts.append(f"{' '.join(ends)} {told}")
    first, last = chart.extent
    if first <= chart.today <= last:
        parts.append(f"{signs.today} today, {short_day(chart.today)}")
    return [[(line, FAINT)] for line in filled(parts, screen.width)]
