"""How wide text is on a terminal, and how it is cut to fit there.

Rich measures the same (a test says so) but takes 20 ms to load; what is not drawn by
Rich is measured here.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_JOINER, _EMOJI_STYLE = "\u200d", "\ufe0f"
# Vowels and ends of syllables, which join what stands before them.
_HANGUL_ENDS = frozenset((*range(0x1160, 0x1200), *range(0xD7B0, 0xD800)))
# Letters of Latin, quotation marks, dashes and arrows: a cell each, all alone.
_PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193]*")
# Stands for a wide character in a column of one cell.
_TOO_WIDE = "."
# Signs of Arabic that enclose the digits after them, and are seen.
_ENCLOSING = frozenset((*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2))
_SKINS = range(0x1F3FB, 0x1F400)
_UNSEEN = frozenset(("Mn", "Me", "Mc", "Cf", "Cc"))


@lru_cache(maxsize=4096)
def _char_width(char: str) -> int:
    code = ord(char)
    if code in _ENCLOSING:
        return 1
    if code in _HANGUL_ENDS or code in _SKINS or unicodedata.category(char) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """Count the cells that a text takes up.

    >>> width("Heat 2"), width("호프"), width("Thỏ ơi"), width("👩‍🚀")
    (6, 4, 6, 2)
    """
    if _is_plain(text):
        return len(text)
    return sum(size for _, size in _clusters(text))


def _is_plain(text: str) -> bool:
    return text.isascii() or _PLAIN.fullmatch(text) is not None


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """Split a text into what stands in one place, with its width."""
    cluster, taken = "", 0
    joins = False
    for char in text:
        size = _char_width(char)
        if cluster and (joins or size == 0):
            if char == _EMOJI_STYLE and taken == 1 and _is_symbol(cluster):
                taken = 2
            cluster += char
        else:
            if cluster:
                yield cluster, taken
            cluster, taken = char, size
        joins = char == _JOINER
    if cluster:
        yield cluster, taken


def _fits(text: str, most: int) -> bool:
    """Tell whether a text takes up no more cells, without measuring all of it."""
    if _is_plain(text):
        return len(text) <= most
    taken = 0
    for _, size in _clusters(text):
        taken += size
        if taken > most:
            return False
    return True


def _is_symbol(text: str) -> bool:
    return unicodedata.category(text[0]) in ("So", "Sm") or text[0] in "#*0123456789"


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
    kept = []
    for cluster, size in _clusters(text):
        room -= size
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept)


def _tail(text: str, room: int) -> str:
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
    for ends in _ends(most - width(mark)):
        alike = _alike(titles, short)
        if not alike:
            break
        for at in alike:
            title = titles[at]
            head = _head(title, most - width(mark) - ends).rstrip()
            short[at] = head + mark + _tail(title, ends).lstrip()
    return short


def _ends(room: int) -> Iterable[int]:
    """How much of the end to keep: half at first, then other shares."""
    tried = [room // 2, room * 2 // 3, room // 3, room, room // 4]
    return [ends for ends in tried if ends > 0]


def _alike(titles: Sequence[str], short: Sequence[str]) -> list[int]:
    """The places of titles that differ but are cut to the same."""
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
