"""Text is cut, padded and wrapped by the cells that it takes on a terminal.

Rich measures it, so that what Rich draws and what is painted line by line agree.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import ModuleType

# Stands for a wide character in a column of one cell.
_TOO_WIDE = "."
# A text of so many characters is surely too long for a terminal: only its beginning
# is measured, since a word may have 50,000 of them.
_LONG = 2_000
# Latin, Greek and Cyrillic letters, quotes and dashes always take up one cell: most
# texts are measured without Rich.
_ONE_CELL = frozenset(
    chain.from_iterable(
        map(chr, range(first, last + 1))
        for first, last in (
            *((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF)),
            *((0x370, 0x482), (0x1E00, 0x1EFF), (0x2010, 0x2027)),
        )
    )
)


@cache
def _cells() -> ModuleType:
    """Import Rich for the first text that is measured; JSON needs no width."""
    from rich import cells

    return cells


def width(text: str) -> int:
    """Count the cells that a text takes up.

    >>> width("Heat 2"), width("호프"), width("Thỏ ơi"), width("👩‍🚀")
    (6, 4, 6, 2)
    """
    if _ONE_CELL.issuperset(text):
        return len(text)
    cells: int = _cells().cell_len(text)
    return cells


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """Split a text into what stands in one place, with its width."""
    spans, _ = _cells().split_graphemes(text)
    return ((text[start:end], size) for start, end, size in spans)


def _fits(text: str, most: int) -> bool:
    """Return whether a text takes up no more cells."""
    return len(text) <= _LONG + most and width(text) <= most


def cut(text: str, most: int, mark: str = "…") -> str:
    """Cut a text to so many cells; what is cut is marked.

    >>> cut("Sgt. Rock", 6), cut("호프 film", 4)
    ('Sgt.…', '호…')
    """
    if _fits(text, most):
        return text
    room = most - width(mark)
    if room < 0:
        return mark[:most]
    return _head(text, room).rstrip() + mark


def _head(text: str, room: int) -> str:
    # What follows may be part of the last character, and the rest is not looked at.
    if _ONE_CELL.issuperset(text[: max(room, 0) + 1]):
        return text[: max(room, 0)]
    kept = []
    for cluster, size in _clusters(text[: _LONG + room]):
        room -= size
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept)


def _tail(text: str, room: int) -> str:
    if _ONE_CELL.issuperset(text):
        return text[-room:] if room > 0 else ""
    kept: list[str] = []
    for cluster, size in reversed(list(_clusters(text))):
        room -= size
        if room < 0:
            break
        kept.append(cluster)
    return "".join(reversed(kept))


def pad(text: str, to: int, *, right: bool = False) -> str:
    """Fill a text up with blanks to so many cells."""
    blanks = " " * (to - width(text))
    return blanks + text if right else text + blanks


def cut_apart(titles: Sequence[str], most: int, mark: str = "…") -> list[str]:
    """Cut titles so that no two of them look alike.

    Those that begin alike lose their middle rather than their end.

    >>> cut_apart(["Ramayana: Part One", "Ramayana: Part Two", "King"], 14)
    ['Ramayan…rt One', 'Ramayan…rt Two', 'King']
    """
    short = [cut(title, most, mark) for title in titles]
    room = most - width(mark)
    # How much of the end to keep: half of the room at first, then other shares.
    tried = (room // 2, room * 2 // 3, room // 3, room, room // 4)
    for ends in [ends for ends in tried if ends > 0]:
        alike = _alike(titles, short)
        if not alike:
            break
        for at in alike:
            title = titles[at]
            head = _head(title, room - ends).rstrip()
            short[at] = head + mark + _tail(title, ends).lstrip()
    return short


def _alike(titles: Sequence[str], short: Sequence[str]) -> list[int]:
    """Return the places of titles that differ but are cut to the same text."""
    by_short: dict[str, set[str]] = {}
    for title, cut_title in zip(titles, short, strict=True):
        by_short.setdefault(cut_title, set()).add(title)
    return [
        at
        for at, (title, cut_title) in enumerate(zip(titles, short, strict=True))
        if len(by_short[cut_title]) > 1 and title != cut_title
    ]


def wrapped(text: str, most: int) -> list[str]:
    """Break a text into lines of so many cells, at blanks where there are any.

    Words too long for that break after a hyphen or a stop.

    >>> wrapped("a pre-production", 10)
    ['a', 'pre-', 'production']
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if _fits(longer, most):
            line = longer
            continue
        if line:
            lines.append(line)
        rest = word
        while not _fits(rest, most):
            head = _head(rest, most)
            head = head[: max(head.rfind("-"), head.rfind(".")) + 1] or head
            lines.append(head or _TOO_WIDE)
            rest = rest[len(head) or 1 :]
        line = rest
    return [*lines, line] if line or not lines else lines


def filled(parts: Iterable[str], most: int, between: str = "   ") -> list[str]:
    """Fill lines with parts that are not to be broken, unless one is too long.

    >>> filled(["may start", "for certain", "or"], 24)
    ['may start   for certain', 'or']
    """
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{between}{part}" if lines else part
        if lines and width(longer) <= most:
            lines[-1] = longer
        else:
            lines += wrapped(part, most)
    return lines
