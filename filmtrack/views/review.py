"""The queue of what needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.views.grid import Grid
from filmtrack.views.lines import BOLD, MOVED, WHEN, beside, flowed, painted
from filmtrack.views.sheet import Column, RowGroup
from filmtrack.when.everyday import format_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.slate.review import Item
    from filmtrack.views.lines import Line
    from filmtrack.views.renderers import Object
    from filmtrack.views.screen import Screen


def _titles(item: Item) -> tuple[str, ...]:
    return tuple(facts.title for facts in item.productions)


_COLUMNS: tuple[Column[Item], ...] = (
    Column("kind", "kind", lambda i: i.kind, 9, 13, "yellow"),
    Column("ids", "ids", lambda i: tuple(f.id for f in i.productions), read=False),
    Column("title", "title", _titles, 12, 30, "bold"),
    Column("why", "why", lambda i: i.why, 24, 70),
    Column("command", "answer", lambda i: i.command, 20, 60, "cyan"),
    Column("day", "day", lambda i: i.day.isoformat() if i.day else "", read=False),
    Column("key", "key", lambda i: i.key, read=False),
)


def review_view(items: Sequence[Item], snoozed: int, more: int) -> Grid[Item]:
    """Show the queue; the notes count the items below those shown, and the snoozed."""
    notes = []
    if more:
        notes.append(f"{more} more: `filmtrack review --top {len(items) + more}`")
    if snoozed:
        count = format_count(snoozed, "item")
        notes.append(f"{count} snoozed; `filmtrack review --snoozed` lists them")
    grid = Grid([RowGroup(items)], _COLUMNS, _object, notes)
    return grid._replace(drawing=lambda screen: _drawn(items, screen))


def _drawn(items: Sequence[Item], screen: Screen) -> str:
    """Draw each item as a sentence with its command below, for both are long."""
    lines: list[Line] = []
    kinds = max(len(item.kind) for item in items) + 2
    room = max(screen.width - kinds, 20)
    for item in items:
        titles = " / ".join(_titles(item))
        body = [
            *flowed(screen.data(titles), room, BOLD),
            *flowed(screen.text(item.why), room),
            *flowed(screen.text(item.command), room, WHEN),
        ]
        lines += beside([[[(item.kind, MOVED)]], body], [kinds, room], gap=0)
    return painted(screen, lines)


def _object(item: Item) -> Object:
    return {
        "kind": item.kind,
        "key": item.key,
        "productions": [facts.id for facts in item.productions],
        "titles": list(_titles(item)),
        "why": item.why,
        "command": item.command,
        "day": item.day,
    }
