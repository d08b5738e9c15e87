"""The queue of what wants a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.views.grid import Grid, Rows, Told
from filmtrack.when.everyday import format_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.slate.review import Item
    from filmtrack.views.renderers import Object


def _titles(item: Item) -> tuple[str, ...]:
    return tuple(facts.title for facts in item.productions)


_COLUMNS: tuple[Told[Item], ...] = (
    Told("kind", "kind", lambda i: i.kind, 9, 13, "yellow"),
    Told("ids", "ids", lambda i: tuple(f.id for f in i.productions), read=False),
    Told("title", "title", _titles, 12, 30, "bold"),
    Told("why", "why", lambda i: i.why, 24, 70),
    Told("command", "answer", lambda i: i.command, 20, 60, "cyan"),
    Told("day", "day", lambda i: i.day.isoformat() if i.day else "", read=False),
    Told("key", "key", lambda i: i.key, read=False),
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
    return Grid([Rows(items)], _COLUMNS, _object, said)


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
