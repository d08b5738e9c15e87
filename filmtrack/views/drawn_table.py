"""Tables on a terminal: columns given room by what is in them, cells wrapped to fit.

Long lists of names are shortened ("+4"), and texts of columns that keep to one line;
all else is wrapped, and nothing runs past the edge. Rich draws a screenful; longer
tables are painted as lines, which is faster and looks the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.views.lines import BOLD, FAINT, Line, flowed, line_width, painted
from filmtrack.views.sheet import T, joined
from filmtrack.views.text_width import cut, cut_apart, pad, width, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from filmtrack.views.screen import Screen
    from filmtrack.views.sheet import Column, RowGroup, Value

GAP = 2
# What Rich draws fits on a screen; it takes 20 ms to load and 0.4 ms a row.
_MANY_LINES = 40
# The room in which a name can be cut and still be known, alone or before ", +12".
_SHORTEST_NAME, _NAMES_ROOM = 4, 10
# Where colour is forced into a pipe, a screen is wider than any terminal.
_LONGEST_RULE = 200
# Words longer than this may be broken.
_LONG_WORD = 20

# A row of cells, each broken into lines.
Cells = list[list[str]]
# A group of rows, with the lines that its cells are broken into.
Laid = tuple["RowGroup[Sequence[Value]]", "list[Cells]"]


def names_in(value: Sequence[str], room: int, mark: str = "…") -> str:
    """Write as many names as there is room for, and the number of the others.

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


def head_of(column: Column[T]) -> str:
    """Return the head of a column as it is drawn."""
    return column.words.upper()


def natural(column: Column[T], values: Sequence[Value]) -> int:
    """Return the width that a column wants, within its bounds."""
    longest = max((_wish(value) for value in values), default=0)
    return max(width(head_of(column)), min(longest, column.most))


def _wish(value: Value) -> int:
    return width(value if isinstance(value, str) else ", ".join(value))


def _longest_word(value: Value) -> int:
    """Return the least width that breaks no word; lists of names are cut instead."""
    if isinstance(value, str):
        words = value.replace("-", "- ").split(" ")
        return min(max(map(width, words)), _LONG_WORD)
    return min(_wish(value), _NAMES_ROOM)


def unbroken(column: Column[T], values: Sequence[Value]) -> int:
    """Return the least width that breaks no word of a column, or to which it is cut."""
    head = max(_longest_word(head_of(column)), column.narrow)
    if column.is_cut:
        return head
    longest = max((_longest_word(value) for value in values), default=0)
    return max(head, min(longest, column.most))


def fitting(
    columns: Sequence[Column[T]],
    groups: Sequence[RowGroup[Sequence[Value]]],
    screen: Screen,
) -> tuple[list[Column[T]], list[RowGroup[Sequence[Value]]]]:
    """Choose the columns that a screen has room for, and their values in the groups."""
    values = _by_column(columns, groups)
    needs = [
        GAP + max(min(column.least, natural(column, found)), unbroken(column, found))
        for column, found in zip(columns, values, strict=True)
    ]
    kept: list[int] = []
    # The last column has no gap behind it.
    room = screen.width + GAP
    for at in sorted(range(len(columns)), key=lambda at: (columns[at].rank, at)):
        room -= needs[at]
        # Stop at the first that does not fit: a less important column must not take
        # the place of a more important one just because it is narrower.
        if room < 0 and columns[at].rank > 0:
            break
        kept.append(at)
    kept.sort()
    return [columns[at] for at in kept], [
        group._replace(rows=[[row[at] for at in kept] for row in group.rows])
        for group in groups
    ]


def _by_column(
    columns: Sequence[Column[T]], groups: Sequence[RowGroup[Sequence[Value]]]
) -> list[list[Value]]:
    return [
        [row[at] for group in groups for row in group.rows]
        for at in range(len(columns))
    ]


def shares(
    columns: Sequence[Column[T]], values: Sequence[Sequence[Value]], room: int
) -> list[int]:
    """Share out the width: the widest columns shrink first, none below its least.

    Where that is not enough, words stay whole as long as they can, and heads longest.
    """
    filled = list(zip(columns, values, strict=True))
    sizes = [natural(column, found) for column, found in filled]
    over = sum(sizes) + GAP * (len(sizes) - 1) - room
    if over <= 0:
        return sizes
    whole = [unbroken(column, found) for column, found in filled]
    least = [max(c.least, size) for c, size in zip(columns, whole, strict=True)]
    heads = [_longest_word(head_of(column)) for column in columns]
    # Each pass gives up a little more: first comfort, then whole words, then heads.
    for floors in (least, whole, heads, [1] * len(sizes)):
        while over > 0:
            wide = [at for at, size in enumerate(sizes) if size > floors[at]]
            if not wide:
                break
            sizes[max(wide, key=sizes.__getitem__)] -= 1
            over -= 1
    return sizes


def table(
    columns: Sequence[Column[T]],
    groups: Sequence[RowGroup[Sequence[Value]]],
    screen: Screen,
) -> str:
    """Draw a table; its groups share the columns, each under its title."""
    sizes = shares(columns, _by_column(columns, groups), screen.width)
    laid = [(group, _laid(group, columns, sizes, screen)) for group in groups]
    height = sum(max(map(len, row)) for _, rows in laid for row in rows)
    draw = _by_hand if height > _MANY_LINES else _by_rich
    return draw(columns, sizes, laid, screen)


def _laid(
    group: RowGroup[Sequence[Value]],
    columns: Sequence[Column[T]],
    sizes: Sequence[int],
    screen: Screen,
) -> list[Cells]:
    """Break every cell of a group into lines that fit."""
    mark = screen.own("…")
    found: list[list[list[str]]] = []
    for at, (column, size) in enumerate(zip(columns, sizes, strict=True)):
        values = [row[at] for row in group.rows]
        if column.is_cut:
            # All values of a column at once, so that no two titles look alike.
            texts = [joined(value) for value in values]
            found.append([[text] for text in cut_apart(texts, size, mark)])
        else:
            found.append([lines_in(value, size, mark) for value in values])
    return [list(row) for row in zip(*found, strict=True)]


def lines_in(value: Value, room: int, mark: str = "…") -> list[str]:
    """Return a cell as lines that fit."""
    if isinstance(value, str):
        return wrapped(value, room)
    return [names_in(value, room, mark)]


def title_lines(text: str, screen: Screen) -> list[Line]:
    """Draw the lines of a title; a rule fills the last one as far as the edge."""
    lines = flowed(text, screen.width, BOLD)
    room = min(screen.width, _LONGEST_RULE) - line_width(lines[-1]) - 1
    if room > 0:
        lines[-1] += [(" ", ""), (screen.signs.rule * room, FAINT)]
    return lines


def _by_hand(
    columns: Sequence[Column[T]],
    sizes: Sequence[int],
    laid: Sequence[Laid],
    screen: Screen,
) -> str:
    heads = [wrapped(head_of(c), size) for c, size in zip(columns, sizes, strict=True)]
    height = max(map(len, heads))
    # The last line of every head stands above the rows.
    heads = [[""] * (height - len(head)) + head for head in heads]
    lines = _row_lines(columns, sizes, heads, BOLD)
    for group, rows in laid:
        if group.title:
            lines += [[], *title_lines(group.title, screen)]
        for at, row in enumerate(rows):
            lines += _row_lines(columns, sizes, row, group.styles.get(at))
    return painted(screen, lines)


def _row_lines(
    columns: Sequence[Column[T]], sizes: Sequence[int], row: Cells, style: str | None
) -> list[Line]:
    lines = []
    own = [
        column.style_of(" ".join(cell))
        for cell, column in zip(row, columns, strict=True)
    ]
    for at in range(max(map(len, row))):
        line: Line = []
        for cell, size, column, its in zip(row, sizes, columns, own, strict=True):
            text = cell[at] if at < len(cell) else ""
            padded = pad(text, size, right=column.is_right)
            line += [(padded, style or its), (" " * GAP, "")]
        lines.append(line)
    return lines


def _by_rich(
    columns: Sequence[Column[T]],
    sizes: Sequence[int],
    laid: Sequence[Laid],
    screen: Screen,
) -> str:
    from rich.text import Text

    from filmtrack.views.screen import drawn

    parts: list[RenderableType] = [_grid(columns, sizes, [], {}, with_heads=True)]
    for group, rows in laid:
        if group.title:
            title = (Text.assemble(*line) for line in title_lines(group.title, screen))
            parts += [Text(""), *title]
        parts.append(_grid(columns, sizes, rows, group.styles))
    return drawn(screen, *parts)


def _grid(
    columns: Sequence[Column[T]],
    sizes: Sequence[int],
    rows: Sequence[Cells],
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
    for column, size in zip(columns, sizes, strict=True):
        grid.add_column(
            Text("\n".join(wrapped(head_of(column), size)), overflow="fold"),
            width=size,
            no_wrap=True,
            justify="right" if column.is_right else "left",
        )
    for at, row in enumerate(rows):
        own = styles.get(at)
        texts = (
            Text(
                "\n".join(cell),
                style=own or column.style_of(" ".join(cell)),
                overflow="fold",
            )
            for cell, column in zip(row, columns, strict=True)
        )
        grid.add_row(*texts)
    return grid
