"""The columns of productions: one for every field, and those derived from several."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.people import say_person
from filmtrack.ledger.summary import brief_report, brief_target, stage_of, tell_believed
from filmtrack.names import closest, fold, fold_title
from filmtrack.views.lines import slip_style
from filmtrack.views.sheet import Column, joined
from filmtrack.views.text_width import cut
from filmtrack.when.everyday import (
    format_age,
    format_count,
    format_distance,
    format_slip,
    short_day,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from filmtrack.ledger.facts import CastCredit, Credit, Facts, Target
    from filmtrack.ledger.fields import Field
    from filmtrack.slate.row import Row
    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Key, Value

# The narrowest that a column may get, where it is not the usual.
_LEAST = {"aka": 12, "location": 10, "note": 16}
# The room for a date, and for the name of an outlet, in a list.
_BRIEF, _BRIEF_NAME = 17, 14
# A screen narrower than this has no room for the end of a window beside its distance.
_ROOM_FOR_ENDS = 80


def _text(name: str) -> Callable[[Row], Value]:
    return lambda row: getattr(row.facts, name) or ""


def _signed(name: str) -> Callable[[Row, Screen], Value]:
    """Mark each name with the sign of its standing, except the usual one, attached."""

    def marked(row: Row, screen: Screen) -> Value:
        signs = screen.signs.standing
        return tuple(
            c.name if c.standing == "attached" else f"{signs[c.standing]} {c.name}"
            for c in getattr(row.facts, name)
        )

    return marked


def said_credit(credit: Credit | CastCredit) -> str:
    """Write a person as a user types it; the usual standing, attached, is left out."""
    standing = None if credit.standing == "attached" else credit.standing
    return say_person(credit.name, credit.role, standing)


def _target(row: Row, name: str) -> Target | None:
    target: Target | None = getattr(row.facts, name)
    return target


def _narrow_window(name: str) -> Callable[[Row, Screen], Value]:
    """Return a date in the least room: "Q1 2026?" if uncertain, "~2027" if approximate.

    The words of a date that was not understood are cut to the room, like a list of
    names; the card has them all.
    """

    def drawn(row: Row, screen: Screen) -> Value:
        target = _target(row, name)
        if target is None:
            return ""
        text = brief_target(target).replace("sometime ", "")
        if "unread" in target.flags:
            return (cut(screen.text(text), _BRIEF, screen.own("…")),)
        if text.startswith("possibly "):
            text = text.removeprefix("possibly ") + "?"
        return text.replace("around ", "~")

    return drawn


def _by_window(name: str) -> Callable[[Row], Key]:
    def order(row: Row) -> Key:
        target = _target(row, name)
        if target is None or "unread" in target.flags:
            return (1 + (target is None), ())
        return (0, target.window.sort_key)

    return order


def _of_target(name: str, attribute: str) -> Callable[[Row], Value]:
    """Return the words or a day of a date."""

    def value(row: Row) -> Value:
        found: date | str | None = getattr(_target(row, name), attribute, None)
        return "" if found is None else str(found)

    return value


def _distance(row: Row) -> str:
    shoot = row.facts.shoot
    if shoot is None or shoot.actual:
        return ""
    return format_distance(shoot.earliest, shoot.latest, row.today)


def _width(row: Row) -> int | None:
    shoot = row.facts.shoot
    if shoot is None or shoot.earliest is None or shoot.latest is None:
        return None
    return (shoot.latest - shoot.earliest).days + 1


def _report(row: Row) -> Value:
    claim = row.report(row.facts.shoot)
    return brief_report(claim) if claim else ""


def _reported_by(row: Row, screen: Screen | None) -> str:
    """Name who reported the date and how long ago; on a screen the name may be cut."""
    claim = row.report(row.facts.shoot)
    if claim is None:
        return ""
    outlet = claim.outlet or "no outlet"
    if screen:
        outlet = cut(screen.text(outlet), _BRIEF_NAME, screen.own("…"))
    return f"{outlet}, {format_age(claim.said, row.today)}"


def next_event(facts: Facts, today: date) -> tuple[date, str] | None:
    """Return the next event with the first day on which it can happen."""
    events = []
    for name in ("shoot", "wrap", "release"):
        target: Target | None = getattr(facts, name)
        if target and target.latest and target.latest >= today and not target.actual:
            said = f"{name} {brief_target(target)}"
            events.append((target.earliest or target.latest, said))
    return min(events) if events else None


def _columns_of(field: Field) -> list[Column[Row]]:
    """Return the columns of a field: one, or several for a date."""
    key, heading, name = field.term, field.heading, field.name
    if field.kind is FieldKind.WINDOW:
        return _dates(name, heading)
    if field.kind is FieldKind.PEOPLE:
        return [
            Column(
                key,
                heading,
                lambda row: tuple(map(said_credit, getattr(row.facts, name))),
                least=12,
                drawn=_signed(name),
            )
        ]
    if field.kind is FieldKind.ID:
        return [Column(key, heading, lambda row: getattr(row.facts.ids, name) or "")]
    if field.kind is FieldKind.SOURCE:
        return [
            Column(key, heading, lambda row: tell_believed(row.facts, field.name) or "")
        ]
    return [Column(key, heading, _text(name), least=_LEAST.get(key, 8))]


def _dates(name: str, heading: str) -> list[Column[Row]]:
    window = Column(
        name,
        heading,
        lambda row: brief_target(t) if (t := _target(row, name)) else "",
        most=_BRIEF,
        style="cyan" if name == "shoot" else "",
        drawn=_narrow_window(name),
        order=_by_window(name),
    )
    return [
        window,
        Column(f"{name}_words", f"{heading} said as", _of_target(name, "words"), 12),
        *(
            Column(f"{name}_{side}", f"{heading} {side}", _of_target(name, side))
            for side in ("earliest", "latest", "said")
        ),
    ]


def _counting(
    key: str,
    heading: str,
    count: Callable[[Row], int | None],
    value: Callable[[Row], Value] | None = None,
    *,
    claims: bool = False,
    style: str = "",
) -> Column[Row]:
    """Make a column of numbers, which `value` writes for people in words."""

    def number(row: Row) -> Value:
        return "" if (found := count(row)) is None else str(found)

    return Column(
        key,
        heading,
        value or number,
        least=8 if value else 4,
        style=style,
        is_number=True,
        data=number if value else None,
        order=lambda row: ((found := count(row)) is None, found or 0),
        needs_claims=claims,
    )


# The columns that say more of a field than its value, in place of the plain ones.
_SPECIAL: dict[str, Column[Row]] = {
    "title": Column(
        "title",
        "title",
        lambda row: row.title,
        least=14,
        most=30,
        style="bold",
        data=lambda row: row.facts.title,
        order=lambda row: (fold_title(row.facts.title), row.facts.title),
    ),
    "status": Column(
        "status",
        "stage",
        lambda row: stage_of(row.facts),
        least=15,
        data=_text("status"),
    ),
}
_DISTANCE = _counting(
    "distance",
    "from now",
    lambda row: (
        (shoot.earliest - row.today).days
        if (shoot := row.facts.shoot) and shoot.earliest
        else None
    ),
    _distance,
)

_ALL: tuple[Column[Row], ...] = (
    _counting("number", "#", lambda row: row.facts.number, style="bright_black"),
    Column("id", "id", _text("id")),
    *(
        _SPECIAL.get(column.key, column)
        for field in FIELDS.values()
        for column in _columns_of(field)
    ),
    _DISTANCE._replace(
        drawn=lambda row, screen: (
            _distance(row)
            if screen.width >= _ROOM_FOR_ENDS
            else _distance(row).partition(",")[0]
        ),
        most=24,
    ),
    _counting(
        "width",
        "width",
        _width,
        lambda row: "" if (days := _width(row)) is None else format_count(days, "day"),
    ),
    _counting(
        "slip",
        "slip",
        lambda row: row.facts.slip_days,
        lambda row: format_slip(row.facts.slip_days or None),
    )._replace(least=17, tint=slip_style),
    _counting(
        "age",
        "last heard",
        lambda row: (
            max(0, (row.today - s).days) if (s := row.facts.last_said) else None
        ),
        lambda row: format_age(s, row.today) if (s := row.facts.last_said) else "",
        style="bright_black",
    )._replace(least=13),
    Column(
        "last_said",
        "last said",
        lambda row: str(row.facts.last_said or ""),
        drawn=lambda row, _: short_day(s) if (s := row.facts.last_said) else "",
    ),
    _counting("reports", "reports", lambda row: row.facts.reports),
    _counting("origins", "origins", lambda row: row.facts.origins),
    _counting(
        "outlets",
        "outlets",
        lambda row: len(
            {fold(c.outlet) for c in row.claims if c.outlet and not c.retracted}
        ),
        claims=True,
    ),
    _counting("claims", "claims", lambda row: len(row.claims), claims=True),
    Column(
        "next",
        "next",
        lambda row: event[1] if (event := next_event(row.facts, row.today)) else "",
        least=12,
        order=lambda row: next_event(row.facts, row.today) or (date.max, ""),
    ),
    Column(
        "report",
        "report of the date",
        _report,
        least=14,
        style="bright_black",
        needs_claims=True,
    ),
    Column(
        "reported",
        "reported by",
        lambda row: _reported_by(row, None),
        least=14,
        most=34,
        style="bright_black",
        data=_report,
        drawn=_reported_by,
        needs_claims=True,
    ),
    Column("part", "part", lambda row: row.part),
    Column("match", "match", lambda row: row.match or ""),
)
COLUMNS = {column.key: column for column in _ALL}


def read_columns(told: Sequence[str]) -> list[Column[Row]]:
    """Read names of columns, separated by commas; raises NotUnderstoodError."""
    return [_column(name) for name in _names_in(told)]


def read_sort(told: Sequence[str]) -> list[tuple[Column[Row], bool]]:
    """Read sort keys: columns, each reversed where a `-` stands before it."""
    keys = []
    for name in _names_in(told):
        column = _column(name.removeprefix("-"))
        keys.append((column, name.startswith("-")))
    return keys


def _names_in(told: Sequence[str]) -> list[str]:
    return [part.strip() for text in told for part in text.split(",") if part.strip()]


def _column(name: str) -> Column[Row]:
    key = fold(name).replace(" ", "_")
    for candidate in (key, key.removesuffix("s"), f"{key}s", _OTHER_NAMES.get(key, "")):
        if candidate in COLUMNS:
            return COLUMNS[candidate]
    near = closest(key, COLUMNS, most=1)
    meant = f"did you mean {near[0]}? " if near else ""
    raise NotUnderstoodError(
        f'unknown column "{name}"', hint=f"{meant}columns: {', '.join(COLUMNS)}"
    )


_OTHER_NAMES = {
    "stage": "status",
    "source_material": "source",
    "no": "number",
    "window": "shoot",
    "quiet": "age",
    "slip_days": "slip",
    "days": "width",
    "when": "shoot",
}


def sort(rows: list[Row], keys: Sequence[tuple[Column[Row], bool]]) -> list[Row]:
    """Sort rows by several columns; rows without a value always come last."""
    for column, reverse in reversed(keys):
        known = [row for row in rows if not _is_unknown(column, row)]
        unknown = [row for row in rows if _is_unknown(column, row)]
        rows = sorted(known, key=_sort_key(column), reverse=reverse) + unknown
    return rows


def _sort_key(column: Column[Row]) -> Callable[[Row], Key]:
    """Return the sort key of a column: its order, else its text."""
    return column.order or (lambda row: (fold(joined(column.value(row), "; ")),))


def _is_unknown(column: Column[Row], row: Row) -> bool:
    return (column.data or column.value)(row) in ("", ())
