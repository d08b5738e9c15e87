"""How far starts have moved: per production, and per director and studio."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.slip import Move, moves
from filmtrack.ledger.summary import brief_target
from filmtrack.names import fold
from filmtrack.views import wording
from filmtrack.views.lines import BOLD, FAINT, Line, painted
from filmtrack.views.sheet import Heading, Sheet, SheetPart
from filmtrack.views.table import Block, Track, table
from filmtrack.views.text_width import wrapped
from filmtrack.when.everyday import format_count, format_slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from filmtrack.ledger.facts import Document
    from filmtrack.views.json_view import Object
    from filmtrack.views.renderers import Writer
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Value

_READ = (
    Heading("number", "#", is_number=True),
    Heading("title", "title"),
    Heading("first", "first target"),
    Heading("last", "last target"),
    Heading("moves", "moves", is_number=True),
    Heading("slip_days", "days", is_number=True),
)
_HEADINGS = (
    Heading("number", "number"),
    Heading("id", "id"),
    Heading("title", "title"),
    Heading("first", "first"),
    Heading("first_said", "first_said"),
    Heading("last", "last"),
    Heading("last_said", "last_said"),
    Heading("started", "started"),
    Heading("moves", "moves"),
    Heading("slip_days", "slip_days", is_number=True),
)
# The least width that has room for the chart, and the most it takes.
_CHART_FROM, _CHART_MOST = 100, 40
# A total of fewer slips than this says nothing.
_LEAST_OF = 2


class Slip(NamedTuple):
    """One production's first and last target, and how far they lie apart."""

    facts: Document
    first: Move
    last: Move
    moves: int

    @property
    def days(self) -> int:
        """The days from the first target to the start or the last target."""
        return self.first.window.distance(self.last.window) or 0


class Total(NamedTuple):
    """The slips of one director or studio."""

    kind: str
    name: str
    days: tuple[int, ...]

    @property
    def mean(self) -> int:
        """The mean of the days moved."""
        return round(sum(self.days) / len(self.days))


def slips(documents: Iterable[Document]) -> list[Slip]:
    """Measure the productions that have had two targets, the furthest moved first."""
    found = []
    for facts in documents:
        dated = [move for move in moves(facts.claims) if move.window.midpoint]
        started = [move for move in dated if move.claim.actual]
        if len(dated) > 1:
            last = (started or dated)[-1]
            found.append(Slip(facts, dated[0], last, len(dated) - 1))
    return sorted(found, key=lambda slip: (-slip.days, fold(slip.facts.title)))


def totals(found: Iterable[Slip]) -> list[Total]:
    """Add up the slips of each director and studio, those with the most first."""
    days: dict[tuple[str, str], list[int]] = {}
    names: dict[tuple[str, str], str] = {}
    for slip in found:
        for kind in ("directors", "studios"):
            for credit in getattr(slip.facts, kind):
                key = (kind.removesuffix("s"), fold(credit.name))
                names[key] = credit.name
                days.setdefault(key, []).append(slip.days)
    made = [Total(key[0], names[key], tuple(each)) for key, each in days.items()]
    return sorted(made, key=lambda t: (t.kind, -len(t.days), -t.mean, fold(t.name)))


class Slips(NamedTuple):
    """The slips of productions, with their totals."""

    slips: Sequence[Slip]
    others: Mapping[str, Writer] = {}

    def sheet(self) -> Sheet:
        """Give each production's slip, then each director's and each studio's."""
        parts = [SheetPart([_read(slip) for slip in self.slips])]
        for kind in ("director", "studio"):
            rows = [_read_total(t) for t in self._totals() if t.kind == kind]
            parts.append(SheetPart(rows, f"per {kind}, with two productions or more"))
        return Sheet(_READ, parts)

    def records(self) -> Sheet:
        """Give each production's slip with the days on which it was told."""
        return Sheet(_HEADINGS, [SheetPart([_record(slip) for slip in self.slips])])

    def objects(self) -> list[Object]:
        """Give each production's slip as an object."""
        return [_object(slip) for slip in self.slips]

    def talk(self) -> list[str]:
        """Say the whole in one line."""
        if not self.slips:
            return []
        later = sum(slip.days > 0 for slip in self.slips)
        mean = round(sum(slip.days for slip in self.slips) / len(self.slips))
        count = format_count(len(self.slips), "production")
        return [f"{later} of {count} moved later; on average {format_slip(mean)}"]

    def draw(self, screen: Screen) -> str:
        """Draw the slips, each with its length where there is room, and the totals."""
        if not self.slips:
            return ""
        tracks = [
            Track("#", 2, 5, FAINT, is_number=True),
            Track("TITLE", 16, 40, BOLD),
            Track("FIRST TARGET", 10, 25),
            Track("LAST TARGET", 10, 25, "cyan"),
            Track("MOVES", 5, 5, is_number=True),
            Track("DAYS", 5, 6, "yellow", is_number=True),
        ]
        rows: list[list[Value]] = [
            [screen.text(str(value)) for value in _read(slip)] for slip in self.slips
        ]
        if screen.width >= _CHART_FROM:
            room = min(_CHART_MOST, screen.width // 4)
            tracks.append(Track("", room, room, "yellow"))
            for row, bar in zip(rows, self._bars(room, screen), strict=True):
                row.append(bar)
        return table(tracks, [Block(rows)], screen) + self._totals_drawn(screen)

    def _bars(self, room: int, screen: Screen) -> list[str]:
        """Draw each slip from a common zero, earlier to the left of it."""
        least = min(0, *(slip.days for slip in self.slips))
        most = max(1, *(slip.days for slip in self.slips))
        scale = (room - 1) / (most - least)
        zero = round(-least * scale)
        bars = []
        for slip in self.slips:
            length = round(abs(slip.days) * scale)
            bar = screen.signs.certain * length
            left = bar.rjust(zero) if slip.days < 0 else " " * zero
            right = bar if slip.days > 0 else ""
            bars.append(f"{left}{screen.signs.today}{right}".ljust(room))
        return bars

    def _totals(self) -> list[Total]:
        return [t for t in totals(self.slips) if len(t.days) >= _LEAST_OF]

    def _totals_drawn(self, screen: Screen) -> str:
        lines: list[Line] = []
        for kind in ("director", "studio"):
            found = [t for t in self._totals() if t.kind == kind]
            if found:
                lines += [[], [(f"Per {kind}", BOLD)]]
            for total in found:
                told = f"{total.name}: {wording.signed(total.mean)} days on average of"
                text = f"{told} {len(total.days)} productions"
                shown = screen.text(text)
                lines += [[(line, "")] for line in wrapped(shown, screen.width)]
        return painted(screen, lines)


def _short(move: Move) -> str:
    from filmtrack.when import say_short

    return say_short(move.window)


def _said_last(slip: Slip) -> str:
    """Say the start, or the target as it was last said."""
    if slip.last.claim.actual:
        return f"{_short(slip.last)}, started"
    shoot = slip.facts.shoot
    is_dated = shoot is not None and shoot.window.midpoint is not None
    return brief_target(shoot) if is_dated else _short(slip.last)


def _read(slip: Slip) -> list[Value]:
    return [
        str(slip.facts.number),
        slip.facts.title,
        _short(slip.first),
        _said_last(slip),
        str(slip.moves),
        wording.signed(slip.days),
    ]


def _read_total(total: Total) -> list[Value]:
    count = f"mean of {len(total.days)} productions"
    return ["", total.name, "", count, "", wording.signed(total.mean)]


def _record(slip: Slip) -> list[Value]:
    return [
        str(slip.facts.number),
        slip.facts.id,
        slip.facts.title,
        slip.first.claim.text,
        slip.first.claim.said.isoformat(),
        slip.last.claim.text,
        slip.last.claim.said.isoformat(),
        "true" if slip.last.claim.actual else "false",
        str(slip.moves),
        str(slip.days),
    ]


def _object(slip: Slip) -> Object:
    return {
        "id": slip.facts.id,
        "number": slip.facts.number,
        "title": slip.facts.title,
        "directors": [credit.name for credit in slip.facts.directors],
        "studios": [credit.name for credit in slip.facts.studios],
        "first": _target(slip.first),
        "last": _target(slip.last),
        "moves": slip.moves,
        "slip_days": slip.days,
    }


def _target(move: Move) -> Object:
    return {
        "words": move.claim.text,
        "said": move.claim.said,
        "earliest": move.window.earliest,
        "latest": move.window.latest,
        "actual": move.claim.actual,
        "claim": move.claim.n,
    }
