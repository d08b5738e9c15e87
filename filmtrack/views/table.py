"""Tables on a terminal: columns given room by what is in them, cells wrapped to fit.

Nothing but long lists of names is shortened ("+4"), and text never runs past the
edge. Rich draws the rows; past some hundreds of them, at 0.4 ms a row, plain lines
take its place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from filmtrack.views.widths import cut, pad, width, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Value

GAP = 2
MANY_ROWS = 400


@dataclass(frozen=True)
class Track:
    """One column of a drawn table: its head, and the least and the most room for it."""

    head: str
    least: int
    most: int = 40
    style: str = ""
    is_number: bool = False


@dataclass(frozen=True)
class Block:
    """Rows under one title, some of them in a style of their own."""

    rows: Sequence[Sequence[Value]]
    title: str = ""
    styles: Mapping[int, str] = field(default_factory=dict)


def names_in(value: Sequence[str], room: int, mark: str = "…") -> str:
    """Say as many names as there is room for, and how many more there are.

    >>> names_in(["Adam Driver", "Austin Butler", "Al Pacino"], 18)
    'Adam Driver, +2'
    """
    whole = ", ".join(value)
    for kept in range(len(value), 0, -1):
        more = f", +{len(value) - kept}" if kept < len(value) else ""
        said = ", ".join(value[:kept]) + more
        if width(said) <= room:
            return said
    more = f", +{len(value) - 1}" if len(value) > 1 else ""
    return cut(value[0], room - width(more), mark) + more if whole else ""


def natural(track: Track, values: Sequence[Value]) -> int:
    """Give the room that a column would like, within its bounds."""
    longest = max((_wish(value) for value in values), default=0)
    return max(width(track.head), min(longest, track.most), min(track.least, longest))


def _wish(value: Value) -> int:
    return width(value if isinstance(value, str) else ", ".join(value))


def shares(tracks: Sequence[Track], wishes: Sequence[int], room: int) -> list[int]:
    """Share out the room: the widest columns give way first, none below its least."""
    sizes = list(wishes)
    over = sum(sizes) + GAP * (len(sizes) - 1) - room
    while over > 0:
        spare = [size - track.least for size, track in zip(sizes, tracks, strict=True)]
        at = max(range(len(sizes)), key=lambda i: (spare[i] > 0, sizes[i]))
        if spare[at] <= 0 and sizes[at] <= 1:
            break
        sizes[at] -= 1
        over -= 1
    return sizes


def table(tracks: Sequence[Track], blocks: Sequence[Block], screen: Screen) -> str:
    """Draw a table; several blocks share its columns, each under its title."""
    columns: list[list[Value]] = [[] for _ in tracks]
    for block in blocks:
        for row in block.rows:
            for column, value in zip(columns, row, strict=True):
                column.append(value)
    wishes = [natural(t, values) for t, values in zip(tracks, columns, strict=True)]
    sizes = shares(tracks, wishes, screen.width)
    count = sum(len(block.rows) for block in blocks)
    draw = _by_hand if count > MANY_ROWS else _by_rich
    return draw(tracks, sizes, blocks, screen)


def lines_in(value: Value, room: int) -> list[str]:
    """Give a cell as lines that fit."""
    if isinstance(value, str):
        return wrapped(value, room)
    return [names_in(value, room)]


def _by_hand(
    tracks: Sequence[Track],
    sizes: Sequence[int],
    blocks: Sequence[Block],
    screen: Screen,
) -> str:
    heads: list[Value] = [track.head for track in tracks]
    lines = _row_lines(tracks, sizes, heads)
    for block in blocks:
        if block.title:
            lines += ["", *wrapped(block.title, screen.width)]
        for row in block.rows:
            lines += _row_lines(tracks, sizes, row)
    return "".join(f"{line}\n" for line in lines)


def _row_lines(
    tracks: Sequence[Track], sizes: Sequence[int], row: Sequence[Value]
) -> list[str]:
    cells = [lines_in(value, size) for value, size in zip(row, sizes, strict=True)]
    height = max(map(len, cells))
    lines = []
    for at in range(height):
        parts = [
            pad(cell[at] if at < len(cell) else "", size, right=track.is_number)
            for cell, size, track in zip(cells, sizes, tracks, strict=True)
        ]
        lines.append((" " * GAP).join(parts).rstrip())
    return lines


def _by_rich(
    tracks: Sequence[Track],
    sizes: Sequence[int],
    blocks: Sequence[Block],
    screen: Screen,
) -> str:
    from rich.console import Group
    from rich.text import Text

    from filmtrack.views.screen import drawn

    parts: list[Text | object] = [_grid(tracks, sizes, Block([]), with_heads=True)]
    for block in blocks:
        if block.title:
            title = "\n".join(wrapped(block.title, screen.width))
            parts += [Text(""), Text(title, style="bold")]
        parts.append(_grid(tracks, sizes, block))
    return drawn(screen, Group(*parts))  # type: ignore[arg-type]


def _grid(
    tracks: Sequence[Track],
    sizes: Sequence[int],
    block: Block,
    *,
    with_heads: bool = False,
) -> object:
    from rich.table import Table
    from rich.text import Text

    grid = Table(
        box=None,
        show_header=with_heads,
        padding=(0, GAP, 0, 0),
        pad_edge=False,
        header_style="bold",
    )
    for track, size in zip(tracks, sizes, strict=True):
        grid.add_column(
            Text(track.head),
            width=size,
            no_wrap=True,
            justify="right" if track.is_number else "left",
            style=track.style,
        )
    for at, row in enumerate(block.rows):
        cells = (
            "\n".join(lines_in(value, size))
            for value, size in zip(row, sizes, strict=True)
        )
        texts = (Text(cell, overflow="fold") for cell in cells)
        grid.add_row(*texts, style=block.styles.get(at))
    return grid
