"""The screen that views draw on, and the signs that it can show.

What is drawn is told by these values alone: Rich is never left to guess the width,
the colours or the encoding by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

# Our own typography, for a terminal that has none.
_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "…": "...", "·": "-", "→": "->", "“": '"', "”": '"', "’": "'"}
)


class Signs(NamedTuple):
    """The signs of one screen; every one stands beside a word or a legend."""

    standing: dict[str, str]
    certain: str
    possible: str
    after: str
    either: str
    onward: str
    before: str
    today: str
    ghost: str
    notch: str
    now: str
    year: str
    rule: str
    warning: str
    struck: str


UNICODE = Signs(
    standing={
        "confirmed": "✓",
        "attached": "●",
        "in talks": "~",
        "rumored": "?",
        "exited": "×",
        "denied": "×",
    },
    certain="█",
    possible="▒",
    after="░",
    either="/",
    onward="►",
    before="◄",
    today="│",
    ghost="·",
    notch="┬",
    now="┼",
    year="┊",
    rule="─",
    warning="!",
    struck="×",
)
ASCII = Signs(
    standing={
        "confirmed": "+",
        "attached": "*",
        "in talks": "~",
        "rumored": "?",
        "exited": "x",
        "denied": "x",
    },
    certain="#",
    possible="=",
    after="-",
    either="/",
    onward=">",
    before="<",
    today="|",
    ghost=".",
    notch="+",
    now="|",
    year=":",
    rule="-",
    warning="!",
    struck="x",
)


class Screen(NamedTuple):
    """A terminal: its size and what it can show.

    `ascii` draws with ASCII signs alone; `encoding` is what data is written in, and
    what it cannot hold is shown by its code. A pipe that takes colours is a screen
    without an edge: nothing is cut there.
    """

    width: int = 80
    color: bool = False
    ascii: bool = False
    encoding: str = "utf-8"
    has_edge: bool = True

    @property
    def signs(self) -> Signs:
        """The signs that this screen can show."""
        return ASCII if self.ascii else UNICODE

    def data(self, text: str) -> str:
        """Return external text in a form that this screen can show."""
        shown = visible(text)
        if shown.isascii() or "utf" in self.encoding.lower():
            return shown
        return shown.encode(self.encoding, "backslashreplace").decode(self.encoding)

    def own(self, text: str) -> str:
        """Return our own text with dashes and dots that this screen can show."""
        return text.translate(_PLAIN) if self.ascii else text

    def text(self, text: str) -> str:
        """Return our own text with data in it in a form that this screen can show."""
        return self.data(self.own(text))


def console(screen: Screen) -> Console:
    """Make a console that draws into memory, as wide and colourful as the screen."""
    import io

    from rich.console import Console

    return Console(
        file=io.StringIO(),
        width=screen.width,
        height=100,
        color_system="standard" if screen.color else None,
        force_terminal=screen.color,
        force_interactive=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        safe_box=screen.ascii,
        _environ={},
    )


def drawn(screen: Screen, *parts: RenderableType) -> str:
    """Draw the parts one below the other; no line ends in blanks."""
    on = console(screen)
    with on.capture() as capture:
        for part in parts:
            on.print(part)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())
