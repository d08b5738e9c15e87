"""Tables on a terminal: columns given room by what is in them, cells wrapped to fit.

Nothing but long lists of names is shortened ("+4"), and text never runs past the
edge. Rich draws the rows; past a screenful, at 0.4 ms a row, lines painted
as one text take its place and look the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.views.lines import BOLD, Line, flowed, painted
from filmtrack.views.text_width import cut, pad, width, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Value

GAP = 2
MANY_ROWS = 400
_MANY_LINES = 60
# The room in which a name can be cut and still be known, alone or before ", +12".
_SHORTEST_NAME, _NAMES_ROOM = 4, 10
# Words longer than this may be broken.
_LONG_WORD = 20

# A row of cells, each broken into lines.
Row = list[list[str]]


class Track(NamedTuple):
    """One column of a drawn table: its head, and the least and the most room for it.

    Where not all can have their least, a column may shrink to its longest word, but
    not below `narrow`.
    """

    head: str
    least: int
    most: int = 40
    style: str = ""
    is_number: bool = False
    narrow: int = 1


class Block(NamedTuple):
    """Rows under one title, some of them in a style of their own."""

    rows: Sequence[Sequence[Value]]
    title: str = ""
    styles: Mapping[int, str] = {}


def names_in(value: Sequence[str], room: int, mark: str = "…") -> str:
    """Say as many names as there is room for, and how many more there are.

    >>> names_in(["Adam Driver", "Austin Butler", "Al Pacino"], 18)
    'Adam Driver, +2'
    """
    best = ""
    said = ""
    for kept, name in enumerate(value, 1):
        said = f"{said}, {name}" if said else name
        more = f", +{len(value) - kept}" if kept < len(value) else ""
        if width(said) > room:
            break
        if width(said + more) <= room:
            best = said + more
    if best or not value:
        return best
    more = f", +{len(value) - 1}" if len(value) > 1 else ""
    if room - width(more) < _SHORTEST_NAME:
        return cut(value[0], room, mark)
    return cut(value[0], room - width(more), mark) + more


def natural(track: Track, values: Sequence[Value]) -> int:
    """Give the room that a column would like, within its bounds."""
    longest = max((_wish(value) for value in values), default=0)
    return max(width(track.head), min(longest, track.most), min(track.least, longest))


def _wish(value: Value) -> int:
    return width(value if isinstance(value, str) else ", ".join(value))


def _longest_word(value: Value) -> int:
    """The room in which no word of a value is broken; names are cut, not broken."""
    if isinstance(value, str):
        words = value.replace("-", "- ").split(" ")
        return min(max(map(width, words)), _LONG_WORD)
    return min(_wish(value), _NAMES_ROOM)


def unbroken(track: Track, values: Sequence[Value]) -> int:
    """Give the room in which no word of a column is broken."""
    longest = max((_longest_word(value) for value in values), default=0)
    return max(_longest_word(track.head), track.narrow, min(longest, track.most))


def shares(
    tracks: Sequence[Track], columns: Sequence[Sequence[Value]], room: int
) -> list[int]:
    """Share out the room: the widest columns give way first, none below its least.

    Where that is not enough, words stay whole as long as they can, and heads longest.
    """
    filled = list(zip(tracks, columns, strict=True))
    sizes = [natural(track, values) for track, values in filled]
    over = sum(sizes) + GAP * (len(sizes) - 1) - room
    if over <= 0:
        return sizes
    whole = [unbroken(track, values) for track, values in filled]
    least = [max(t.least, size) for t, size in zip(tracks, whole, strict=True)]
    heads = [_longest_word(track.head) for track in tracks]
    for floors in (least, whole, heads, [1] * len(sizes)):
        over = _give_way(sizes, floors, over)
    return sizes


def _give_way(sizes: list[int], floors: Sequence[int], over: int) -> int:
    """Take what is over from the widest columns; give what could not be taken."""
    while over > 0:
        wide = [at for at, size in enumerate(sizes) if size > floors[at]]
        if not wide:
            break
        sizes[max(wide, key=sizes.__getitem__)] -= 1
        over -= 1
    return over


def table(tracks: Sequence[Track], blocks: Sequence[Block], screen: Screen) -> str:
    """Draw a table; several blocks share its columns, each under its title."""
    columns: list[list[Value]] = [[] for _ in tracks]
    for block in blocks:
        for row in block.rows:
            for column, value in zip(columns, row, strict=True):
                column.append(value)
    sizes = shares(tracks, columns, screen.width)
    laid = [_laid(block, sizes) for block in blocks]
    height = sum(max(map(len, row)) for rows in laid for row in rows)
    draw = _by_hand if height > _MANY_LINES else _by_rich
    return draw(tracks, sizes, list(zip(blocks, laid, strict=True)), screen)


def _laid(block: Block, sizes: Sequence[int]) -> list[Row]:
    """Break every cell of a block into lines that fit."""
    return [
        [lines_in(value, size) for value, size in zip(row, sizes, strict=True)]
        for row in block.rows
    ]


def lines_in(value: Value, room: int) -> list[str]:
    """Give a cell as lines that fit."""
    if isinstance(value, str):
        return wrapped(value, room)
    return [names_in(value, room)]


def _by_hand(
    tracks: Sequence[Track],
    sizes: Sequence[int],
    blocks: Sequence[tuple[Block, list[Row]]],
    screen: Screen,
) -> str:
    lines = _row_lines(tracks, sizes, _heads(tracks, sizes), BOLD)
    for block, rows in blocks:
        if block.title:
            lines += [[], *flowed(block.title, screen.width, BOLD)]
        for at, row in enumerate(rows):
            lines += _row_lines(tracks, sizes, row, block.styles.get(at))
    return painted(screen, lines)


def _heads(tracks: Sequence[Track], sizes: Sequence[int]) -> Row:
    """Break the heads into lines, the last of which stands above the rows."""
    heads = [wrapped(t.head, size) for t, size in zip(tracks, sizes, strict=True)]
    height = max(map(len, heads))
    return [[""] * (height - len(head)) + head for head in heads]


def _row_lines(
    tracks: Sequence[Track], sizes: Sequence[int], row: Row, style: str | None
) -> list[Line]:
    lines = []
    for at in range(max(map(len, row))):
        line: Line = []
        for cell, size, track in zip(row, sizes, tracks, strict=True):
            text = cell[at] if at < len(cell) else ""
            padded = pad(text, size, right=track.is_number)
            line += [(padded, style or track.style), (" " * GAP, "")]
        lines.append(line)
    return lines


def _by_rich(
    tracks: Sequence[Track],
    sizes: Sequence[int],
    blocks: Sequence[tuple[Block, list[Row]]],
    screen: Screen,
) -> str:
    from rich.text import Text

    from filmtrack.views.screen import drawn

    parts: list[RenderableType] = [_grid(tracks, sizes, [], {}, with_heads=True)]
    for block, rows in blocks:
        if block.title:
            title = "\n".join(wrapped(block.title, screen.width))
            parts += [Text(""), Text(title, style=BOLD)]
        parts.append(_grid(tracks, sizes, rows, block.styles))
    return drawn(screen, *parts)


def _grid(
    tracks: Sequence[Track],
    sizes: Sequence[int],
    rows: Sequence[Row],
    styles: Mapping[int, str],
    *,
    with_heads: bool = False,
) -> RenderableType:
    from rich.table import Table
    from rich.text import Text

    grid = Table(
        box=None,
        show_header=with_heads,
        padding=(0, GAP, 0, 0),
        pad_edge=False,
        header_style=BOLD,
    )
    for track, size in zip(tracks, sizes, strict=True):
        grid.add_column(
            Text("\n".join(wrapped(track.head, size)), overflow="fold"),
            width=size,
            no_wrap=True,
            justify="right" if track.is_number else "left",
            style=track.style,
        )
    for at, row in enumerate(rows):
        texts = (Text("\n".join(cell), overflow="fold") for cell in row)
        grid.add_row(*texts, style=styles.get(at))
    return grid
