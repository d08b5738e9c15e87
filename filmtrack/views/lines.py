"""Lines made of runs of text, each with a style: laid side by side, then painted.

The widths are settled here, so that what is painted never runs past the edge.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from filmtrack.views.text_width import width, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.style import Style

    from filmtrack.views.screen import Screen

Run = tuple[str, str]
Line = list[Run]

FAINT = "bright_black"
BOLD = "bold"
WHEN = "cyan"
MOVED, SOONER = "yellow", "green"
OUT = "strike bright_black"
ALARM = "bold red"
STANDING = {
    "confirmed": "green",
    "attached": "",
    "in talks": "yellow",
    "rumored": "magenta",
    "exited": FAINT,
    "denied": FAINT,
}


def slip_style(text: str) -> str:
    """Return the style of a slip by its words, one for sooner and one for later."""
    return SOONER if "earlier" in text else MOVED


def line_width(line: Line) -> int:
    """Count the cells of a line."""
    return sum(width(text) for text, _ in line)


def flowed(text: str, room: int, style: str = "") -> list[Line]:
    """Break a text into lines of one style."""
    return [[(part, style)] for part in wrapped(text, room)] if text else []


def led(lead: Line, text: str, room: int, style: str = "") -> list[Line]:
    """Break a text into lines, indented behind the runs that lead it."""
    indent = min(line_width(lead), room // 2)
    if line_width(lead) > indent:
        return [
            *flowed("".join(run for run, _ in lead), room),
            *flowed(text, room, style),
        ]
    lines = flowed(text, room - indent, style) or [[("", "")]]
    hung: list[Line] = [[(" " * indent, ""), *line] for line in lines[1:]]
    return [[*lead, *lines[0]], *hung]


def beside(
    blocks: Sequence[Sequence[Line]], sizes: Sequence[int], gap: int = 2
) -> list[Line]:
    """Lay blocks of lines next to each other, each as wide as its size."""
    lines: list[Line] = []
    for at in range(max(map(len, blocks), default=0)):
        line: Line = []
        for block, size in zip(blocks, sizes, strict=True):
            runs = block[at] if at < len(block) else []
            line += [*runs, (" " * (size - line_width(runs) + gap), "")]
        lines.append(line)
    return lines


def painted(screen: Screen, lines: Iterable[Line]) -> str:
    """Write lines for a screen, with styles if it has colour."""
    if not screen.color:
        texts = ("".join(text for text, _ in line).rstrip() for line in lines)
        return "".join(f"{text}\n" for text in texts)
    from rich.color import ColorSystem

    inked = []
    for line in lines:
        runs = list(line)
        while runs and not runs[-1][0].strip():
            runs.pop()  # no blanks at the end of a line
        inked += [
            _style(style).render(text, color_system=ColorSystem.STANDARD)
            if style
            else text
            for text, style in runs
        ]
        inked.append("\n")
    return "".join(inked)


@lru_cache(maxsize=1024)
def _style(words: str) -> Style:
    from rich.style import Style

    return Style.parse(words)


def linked(style: str, url: str | None) -> str:
    """Add a terminal hyperlink to a style, where the address can be one."""
    is_plain = url is not None and url.isascii() and url.isprintable()
    if not is_plain or url is None or " " in url:
        return style
    return f"{style} link {url}" if url.startswith(("https://", "http://")) else style
