"""The queue of what wants a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.views.grid import Grid
from filmtrack.views.sheet import Column, RowGroup
from filmtrack.when.everyday import format_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.slate.review import Item
    from filmtrack.views.renderers import Object


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
    """Show the queue; say how many items wait, or lie below the part shown."""
    said = []
    if more:
        said.append(f"and {format_count(more, 'more item')}")
    if snoozed:
        said.append(
            f"{format_count(snoozed, 'item')} snoozed; `review --snoozed` lists them"
        )
    return Grid([RowGroup(items)], _COLUMNS, _object, said)


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
