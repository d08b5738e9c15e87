"""What surrounds the program: the environment, the clock, the terminal, the streams.

They come in here and nowhere below `cli`.
"""

import os
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple, TextIO

from filmtrack.errors import SettingError

NARROWEST, WIDEST = 20, 500
# `int` refuses more than 4,300 digits, and no width has more than these.
_MOST_DIGITS = 9


class World(NamedTuple):
    """What surrounds the program, as values; tests pass in another one."""

    environ: Mapping[str, str]
    now: datetime
    is_terminal: bool
    can_ask: bool
    size: tuple[int, int]
    encoding: str
    stdin: TextIO
    stderr: TextIO

    @classmethod
    def real(cls) -> "World":
        """Read the world from this process."""
        return cls(
            environ=os.environ,
            now=datetime.now(UTC).replace(microsecond=0),
            is_terminal=sys.stdout.isatty(),
            can_ask=sys.stdin.isatty() and sys.stderr.isatty(),
            size=_terminal_size(),
            encoding=getattr(sys.stdout, "encoding", None) or "utf-8",
            stdin=sys.stdin,
            stderr=sys.stderr,
        )

    @property
    def width(self) -> int:
        """The columns of the terminal, within limits; COLUMNS overrides it.

        A pipe has no edge: what FORCE_COLOR draws there is as wide as it needs to be.
        """
        text = self.environ.get("COLUMNS", "")
        is_number = len(text) <= _MOST_DIGITS and text.isascii() and text.isdigit()
        columns = self.size[0] if self.is_terminal else WIDEST
        if is_number:
            columns = int(text)
        return min(max(columns, NARROWEST), WIDEST)

    @property
    def has_edge(self) -> bool:
        """Whether lines have an end: that of a terminal, or COLUMNS."""
        return self.is_terminal or bool(self.environ.get("COLUMNS"))

    @property
    def is_dumb(self) -> bool:
        """Whether the terminal can move no cursor and show no colour."""
        return self.environ.get("TERM", "") in ("dumb", "unknown")

    @property
    def has_color(self) -> bool:
        """Whether colour is wanted: NO_COLOR, then FORCE_COLOR, then a terminal."""
        if self.environ.get("NO_COLOR"):
            return False
        if self.environ.get("FORCE_COLOR", "0") not in ("", "0"):
            return True
        return self.is_terminal and not self.is_dumb

    @property
    def has_unicode(self) -> bool:
        """Whether the output can hold more than ASCII."""
        return "utf" in self.encoding.lower()


def _terminal_size() -> tuple[int, int]:
    for stream in (sys.__stdout__, sys.__stderr__, sys.__stdin__):
        try:
            if stream is not None:
                size = os.get_terminal_size(stream.fileno())
                return (size.columns or 80, size.lines or 24)
        except (OSError, ValueError):
            continue
    return (80, 24)


def clock_of(world: World) -> tuple[date, datetime]:
    """Return today and this instant; FILMTRACK_TODAY sets both for docs and tests."""
    text = world.environ.get("FILMTRACK_TODAY")
    if not text:
        return world.now.astimezone().date(), world.now
    from filmtrack.when.calendar import FIRST_YEAR, LAST_YEAR

    try:
        today = date.fromisoformat(text)
    except ValueError as error:
        raise SettingError(
            f'FILMTRACK_TODAY is "{text}", which is not a day', hint="as in 2026-03-01"
        ) from error
    if not FIRST_YEAR <= today.year <= LAST_YEAR:
        raise SettingError(
            f'FILMTRACK_TODAY is "{text}", outside the calendar',
            hint=f"years run from {FIRST_YEAR} to {LAST_YEAR}",
        )
    return today, datetime(today.year, today.month, today.day, tzinfo=UTC)


def data_folder(environ: Mapping[str, str]) -> Path:
    """Give the platform's folder for a user's data."""
    return _user_folder(environ, "XDG_DATA_HOME", ".local/share")


def config_folder(environ: Mapping[str, str]) -> Path:
    """Give the platform's folder for a user's configuration."""
    return _user_folder(
        environ, "XDG_CONFIG_HOME", ".config", windows=("APPDATA", "Roaming")
    )


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Give the platform's folder for what can be made again."""
    return _user_folder(environ, "XDG_CACHE_HOME", ".cache", mac="Caches")


def _user_folder(
    environ: Mapping[str, str],
    variable: str,
    unix: str,
    *,
    mac: str = "Application Support",
    windows: tuple[str, str] = ("LOCALAPPDATA", "Local"),
) -> Path:
    """Find a user's folder of one kind; platformdirs would cost 4 ms a command."""
    if environ.get(variable):
        return Path(environ[variable])
    home = Path(environ["HOME"]) if environ.get("HOME") else Path.home()
    if sys.platform == "darwin":
        return home / "Library" / mac
    if sys.platform == "win32":
        name, folder = windows
        return Path(environ.get(name, home / "AppData" / folder))
    return home / unix
