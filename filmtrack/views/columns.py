"""The columns of productions: every field, and what is worked out from them.

A column knows its full value, for plain text and for other programs; on a screen
`brief` says the same in less room. `weight` says which columns a narrow screen keeps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.people import say_person
from filmtrack.ledger.summary import brief_report, brief_target, tell_believed
from filmtrack.names import closest, fold, fold_title
from filmtrack.slate.profile import stage_of
from filmtrack.views import wording
from filmtrack.views.sheet import Heading, Value
from filmtrack.when.everyday import format_age

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from filmtrack.ledger.facts import CastCredit, Credit, Facts, Target
    from filmtrack.ledger.fields import Field
    from filmtrack.slate.row import Row
    from filmtrack.views.screen import Screen

Key = tuple[object, ...]

# The narrowest that a column may get, where it is not the usual.
_LEAST = {"aka": 12, "location": 10, "note": 16}


class Column(NamedTuple):
    """One column: how it is asked for, headed, filled and sorted."""

    key: str
    words: str
    full: Callable[[Row], Value]
    brief: Callable[[Row, Screen], Value] | None = None
    order: Callable[[Row], Key] | None = None
    is_number: bool = False
    needs_claims: bool = False
    least: int = 8

    @property
    def heading(self) -> Heading:
        """The head of the column."""
        return Heading(self.key, self.words, self.is_number)

    def sort_key(self, row: Row) -> Key:
        """Give what the column is sorted by; nothing known comes last."""
        if self.order is not None:
            return self.order(row)
        value = self.full(row)
        text = value if isinstance(value, str) else "; ".join(value)
        return (text == "", fold(text) if text else "")


def _text(name: str) -> Callable[[Row], Value]:
    return lambda row: getattr(row.facts, name) or ""


def _people(name: str) -> Callable[[Row], Value]:
    return lambda row: tuple(said_credit(c) for c in getattr(row.facts, name))


def _signed(name: str) -> Callable[[Row, Screen], Value]:
    """Mark each name by the sign of its standing; attached, being usual, has none."""

    def marked(row: Row, screen: Screen) -> Value:
        signs = screen.signs.standing
        return tuple(
            c.name if c.standing == "attached" else f"{signs[c.standing]} {c.name}"
            for c in getattr(row.facts, name)
        )

    return marked


def said_credit(credit: Credit | CastCredit) -> str:
    """Say somebody as one types it; attached, being usual, goes without saying."""
    standing = None if credit.standing == "attached" else credit.standing
    return say_person(credit.name, credit.role, standing)


def _number(count: Callable[[Row], int | None]) -> Callable[[Row], Value]:
    return lambda row: "" if (found := count(row)) is None else str(found)


def _by_number(count: Callable[[Row], int | None]) -> Callable[[Row], Key]:
    return lambda row: ((found := count(row)) is None, found or 0)


def _target(row: Row, name: str) -> Target | None:
    target: Target | None = getattr(row.facts, name)
    return target


def _window(name: str) -> Callable[[Row], Value]:
    return lambda row: brief_target(t) if (t := _target(row, name)) else ""


def _by_window(name: str) -> Callable[[Row], Key]:
    def order(row: Row) -> Key:
        target = _target(row, name)
        if target is None or "unread" in target.flags:
            return (1 + (target is None), ())
        return (0, target.window.sort_key)

    return order


def _days(name: str, side: str) -> Callable[[Row], Value]:
    def day(row: Row) -> Value:
        found: date | None = getattr(_target(row, name), side, None)
        return found.isoformat() if found else ""

    return day


def _report_of_shoot(row: Row) -> Value:
    claim = row.report(row.facts.shoot)
    return brief_report(claim) if claim else ""


def _outlets(row: Row) -> int:
    told = {fold(c.outlet) for c in row.claims if c.outlet and c.retracted is None}
    return len(told)


def _quiet(row: Row) -> int | None:
    said = row.facts.last_said
    return max(0, (row.today - said).days) if said else None


def _signed_slip(row: Row) -> Value:
    return wording.signed(row.facts.slip_days)


def next_event(facts: Facts, today: date) -> tuple[date, str] | None:
    """Give the next thing that is to happen, with the last day on which it may."""
    events = []
    for name in ("shoot", "wrap", "release"):
        target: Target | None = getattr(facts, name)
        if target and target.latest and target.latest >= today and not target.actual:
            said = f"{name} {brief_target(target)}"
            events.append((target.earliest or target.latest, said))
    return min(events) if events else None


def _next(row: Row) -> Value:
    event = next_event(row.facts, row.today)
    return event[1] if event else ""


def _by_next(row: Row) -> Key:
    event = next_event(row.facts, row.today)
    return (event is None, event or ())


def _columns_of(field: Field) -> list[Column]:
    """Give the columns of a field: one, or several for a date."""
    least = _LEAST.get(field.term, 12 if field.kind is FieldKind.PEOPLE else 8)
    if field.kind is FieldKind.WINDOW:
        return _dates(field)
    if field.kind is FieldKind.PEOPLE:
        full = _people(field.name)
        return [
            Column(field.term, field.heading, full, _signed(field.name), least=least)
        ]
    if field.kind is FieldKind.ID:
        return [Column(field.term, field.heading, _id(field.name))]
    if field.kind is FieldKind.SOURCE:
        return [Column(field.term, field.heading, _source)]
    return [Column(field.term, field.heading, _text(field.name), least=least)]


def _source(row: Row) -> Value:
    return tell_believed(row.facts, "source_material") or ""


def _id(name: str) -> Callable[[Row], Value]:
    return lambda row: getattr(row.facts.ids, name) or ""


def _dates(field: Field) -> list[Column]:
    name, heading = field.name, field.heading
    return [
        Column(name, heading, _window(name), order=_by_window(name), least=8),
        Column(f"{name}_words", f"{heading} said as", _words(name), least=12),
        Column(f"{name}_earliest", f"{heading} earliest", _days(name, "earliest")),
        Column(f"{name}_latest", f"{heading} latest", _days(name, "latest")),
        Column(f"{name}_said", f"{heading} said", _days(name, "said")),
    ]


def _words(field: str) -> Callable[[Row], Value]:
    return lambda row: target.words if (target := _target(row, field)) else ""


def _counting(
    key: str, heading: str, count: Callable[[Row], int | None], *, claims: bool = False
) -> Column:
    return Column(
        key,
        heading,
        _number(count),
        order=_by_number(count),
        is_number=True,
        needs_claims=claims,
        least=4,
    )


_TITLE = Column(
    "title",
    "title",
    lambda row: row.facts.title,
    order=lambda row: (fold_title(row.facts.title), row.facts.title),
    least=14,
)
_STATUS = Column(
    "status",
    "stage",
    _text("status"),
    lambda row, _: stage_of(row.facts),
    least=15,
)
_SLIP = Column(
    "slip",
    "slip",
    _signed_slip,
    order=_by_number(lambda row: row.facts.slip_days),
    is_number=True,
    least=5,
)
_AGE = Column(
    "age",
    "last heard",
    _number(_quiet),
    lambda row, _: format_age(s, row.today) if (s := row.facts.last_said) else "",
    _by_number(_quiet),
    is_number=True,
)
_REPORT = Column(
    "report", "report of the date", _report_of_shoot, needs_claims=True, least=14
)
_LAST_SAID = Column(
    "last_said",
    "last said",
    lambda row: s.isoformat() if (s := row.facts.last_said) else "",
)

# The columns that say more of a field than its value, in place of the plain ones.
_SPECIAL = {"title": _TITLE, "status": _STATUS}
_DAYS = _counting("days", "days wide", lambda row: wording.days_wide(row.facts.shoot))

COLUMNS: dict[str, Column] = {
    column.key: column
    for column in (
        _counting("number", "#", lambda row: row.facts.number),
        Column("id", "id", _text("id")),
        *(
            _SPECIAL.get(column.key, column)
            for field in FIELDS.values()
            for column in _columns_of(field)
        ),
        _DAYS,
        _SLIP,
        _AGE,
        _LAST_SAID,
        _counting("reports", "reports", lambda row: row.facts.reports),
        _counting("origins", "origins", lambda row: row.facts.origins),
        _counting("outlets", "outlets", _outlets, claims=True),
        _counting("claims", "claims", lambda row: len(row.claims), claims=True),
        Column("next", "next", _next, order=_by_next, least=12),
        _REPORT,
        Column("part", "part", lambda row: row.part),
        Column("match", "match", lambda row: row.match or ""),
    )
}


def read_columns(told: Sequence[str]) -> list[Column]:
    """Read names of columns, with commas between; raises NotUnderstoodError."""
    return [_column(name) for name in _names_in(told)]


def read_sort(told: Sequence[str]) -> list[tuple[Column, bool]]:
    """Read sort keys: columns, each reversed where a `-` stands before it."""
    keys = []
    for name in _names_in(told):
        column = _column(name.removeprefix("-"))
        keys.append((column, name.startswith("-")))
    return keys


def _names_in(told: Sequence[str]) -> list[str]:
    return [part.strip() for text in told for part in text.split(",") if part.strip()]


def _column(name: str) -> Column:
    key = fold(name).replace(" ", "_")
    for candidate in (key, key.removesuffix("s"), f"{key}s", _OTHER_NAMES.get(key, "")):
        if candidate in COLUMNS:
            return COLUMNS[candidate]
    near = closest(key, COLUMNS, most=1)
    meant = f"did you mean {near[0]}? " if near else ""
    raise NotUnderstoodError(
        f'"{name}" is no column', hint=f"{meant}columns: {', '.join(COLUMNS)}"
    )


_OTHER_NAMES = {
    "stage": "status",
    "source_material": "source",
    "no": "number",
    "window": "shoot",
    "quiet": "age",
    "slip_days": "slip",
}


def sort(rows: list[Row], keys: Sequence[tuple[Column, bool]]) -> list[Row]:
    """Sort rows by several columns; what is not known comes last either way."""
    for column, reverse in reversed(keys):
        known = [row for row in rows if not _is_unknown(column, row)]
        unknown = [row for row in rows if _is_unknown(column, row)]
        rows = sorted(known, key=column.sort_key, reverse=reverse) + unknown
    return rows


def _is_unknown(column: Column, row: Row) -> bool:
    return column.full(row) in ("", ())
