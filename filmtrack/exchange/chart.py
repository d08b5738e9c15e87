"""A timeline as bars in percent of its width, for a page that draws it itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.when import say_full

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.ledger.facts import Document, Target

_AHEAD, _BEHIND = 3, 2
_TARGETS = ("shoot", "wrap")


class Bar(NamedTuple):
    """Days on which something may happen; an open end fades away."""

    field: str
    left: float
    width: float
    is_open: bool
    is_done: bool
    words: str


class Row(NamedTuple):
    """The bars of one production."""

    id: str
    title: str
    bars: list[Bar]


class Tick(NamedTuple):
    """The first day of a year."""

    year: int
    left: float


class Chart(NamedTuple):
    """All rows, under the years."""

    rows: list[Row]
    ticks: list[Tick]
    today: float


class _Scale(NamedTuple):
    first: date
    last: date

    def at(self, day: date) -> float:
        """Give where a day lies, in percent; the ends hold what lies beyond them."""
        whole = (self.last - self.first).days
        days = min(max((day - self.first).days, 0), whole)
        return round(100 * days / whole, 2)


def chart(documents: Iterable[Document], today: date) -> Chart | None:
    """Draw the shoots that have a date, the earliest first; None where none has."""
    dated = [d for d in documents if _first_day(d) is not None]
    if not dated:
        return None
    scale = _scale(dated, today)
    dated.sort(key=lambda d: (_first_day(d) or date.max, d.id))
    years = range(scale.first.year, scale.last.year + 1)
    return Chart(
        rows=[Row(d.id, d.title, list(_bars(d, scale))) for d in dated],
        ticks=[Tick(year, scale.at(date(year, 1, 1))) for year in years],
        today=scale.at(today),
    )


def _targets(document: Document) -> list[tuple[str, Target]]:
    found = ((field, getattr(document, field)) for field in _TARGETS)
    return [(field, t) for field, t in found if t and (t.earliest or t.latest)]


def _first_day(document: Document) -> date | None:
    targets = (target for _, target in _targets(document))
    return min((t.earliest or t.latest or date.max for t in targets), default=None)


def _scale(documents: Iterable[Document], today: date) -> _Scale:
    """Span the years of all bars, within reason around today."""
    targets = [t for d in documents for _, t in _targets(d)]
    days = [day for t in targets for day in (t.earliest, t.latest) if day]
    first = max(min(days).year, today.year - _BEHIND)
    last = min(max(days).year, today.year + _AHEAD)
    return _Scale(
        date(min(first, today.year), 1, 1), date(max(last, today.year), 12, 31)
    )


def _bars(document: Document, scale: _Scale) -> Iterable[Bar]:
    for field, target in _targets(document):
        parts = target.alternatives or ((target.earliest, target.latest),)
        words = f"{field}: {target.words}, {say_full(target.window)}"
        for earliest, latest in parts:
            left = scale.at(earliest or scale.first)
            right = scale.at(latest or scale.last)
            yield Bar(
                field=field,
                left=left,
                width=round(max(right - left, 0.4), 2),
                is_open=latest is None or earliest is None,
                is_done=target.actual,
                words=words,
            )
