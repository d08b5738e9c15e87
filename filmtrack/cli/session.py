"""What a command works with: the slate, the day, and the place to write to.

The clock and the environment come in here and nowhere below.
"""

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from filmtrack.errors import NotUnderstoodError, SettingError, UsageError

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document, Facts
    from filmtrack.ledger.production import Production
    from filmtrack.store import Snapshot, Store
    from filmtrack.store.place import Place

NARROWEST, WIDEST = 20, 500
# A number of more digits is no width, and `int` refuses more than 4,300.
_MOST_DIGITS = 9


@dataclass(frozen=True)
class World:
    """What surrounds the program, as values: tests hand in another one."""

    environ: Mapping[str, str]
    now: datetime
    is_terminal: bool
    can_ask: bool
    size: tuple[int, int]
    encoding: str = "utf-8"
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)

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
        )

    @property
    def width(self) -> int:
        """The columns of the terminal, within reason; COLUMNS goes before."""
        told = self.environ.get("COLUMNS", "")
        is_number = len(told) <= _MOST_DIGITS and told.isascii() and told.isdigit()
        columns = int(told) if is_number else self.size[0]
        return min(max(columns, NARROWEST), WIDEST)

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


@dataclass
class Session:
    """One command's view of the slate."""

    world: World
    location: str
    today: date
    now: datetime
    as_of: date | None = None
    wait: int = 10

    @classmethod
    def open(
        cls, world: World, *, store: str | None, as_of: str | None, wait: int
    ) -> "Session":
        """Settle the store's path and the day; raises SettingError, PhraseError."""
        if wait < 0:
            raise UsageError(f"--wait must be 0 or more, not {wait}")
        today, now = _clock(world)
        day = None
        if as_of is not None:
            from filmtrack.cli.past_days import past_day

            day = past_day("--as-of", as_of, today, "last")
        return cls(
            world=world,
            location=store_location(world.environ, store),
            today=day or today,
            now=now,
            as_of=day,
            wait=wait,
        )

    @cached_property
    def place(self) -> "Place":
        """Where the slate is kept; raises UsageError for an unknown scheme."""
        from filmtrack.store.place import read_place

        return read_place(self.location)

    @cached_property
    def store(self) -> "Store":
        """The store, not yet read."""
        from filmtrack.store import Store

        return Store(self.place, wait=self.wait)

    @cached_property
    def slate(self) -> "Snapshot":
        """The slate as the file has it, read once."""
        return self.store.read()

    def facts(self) -> "list[Facts]":
        """What is believed of each production, as of the day that is looked at."""
        return self.slate.facts() if self.as_of is None else [*self.documents()]

    def documents(self) -> "list[Document]":
        """What is believed of each production, and its claims, as of the day."""
        if self.as_of is None:
            return self.slate.documents()
        from filmtrack.ledger.beliefs import believe

        return [believe(production) for production in self.productions()]

    def whole(self, found: "Iterable[Facts]") -> "list[Document]":
        """Give productions with their claims; those that have them stay as they are."""
        from filmtrack.ledger.facts import Document

        return [
            facts if isinstance(facts, Document) else self.slate.document(facts.number)
            for facts in found
        ]

    def select_whole(self, query: Sequence[str]) -> "list[Document]":
        """Give the productions that a query means with their claims.

        Without a query no fact is looked at before, which spares decoding them twice.
        """
        return self.whole(self.select(query)) if query else self.documents()

    def productions(self) -> "list[Production]":
        """Each production with its claims, as of the day that is looked at."""
        found = self.slate.productions()
        if self.as_of is None:
            return found
        known = (production.as_of(self.as_of) for production in found)
        return [production for production in known if production.claims]

    def select(self, query: Sequence[str]) -> "list[Facts]":
        """Give the productions that a query means; raises NotUnderstoodError."""
        if not query:
            return self.facts()
        from filmtrack.slate.query import read_query

        asked = read_query(query, self.today)
        known = self.documents() if asked.needs_claims else self.facts()
        return [facts for facts in known if asked.matches(facts)]

    def production(self, words: Sequence[str]) -> "Production":
        """Find the production that the words name, with its claims, as of the day.

        Raises NotFoundError or AmbiguousError, which lists the candidates.
        """
        from filmtrack.slate.find import find

        found = self.slate.production(find(self.facts(), *words).number)
        return found if self.as_of is None else found.as_of(self.as_of)

    def require_present(self) -> None:
        """Refuse to write while looking at a past day."""
        if self.as_of is not None:
            raise UsageError(
                "--as-of looks at the past; nothing can be written there",
                hint="say when a report came out with --said",
            )

    def read_input(self, file: str) -> tuple[bytes, str]:
        """Read a file, or stdin for `-`; give its bytes and its name.

        Raises BadFileError for a file that cannot be read or exceeds the size limit.
        """
        from filmtrack.exchange.input.files import read_file, read_stream

        if file == "-":
            return read_stream(self.world.stdin.buffer, "stdin"), "stdin"
        return read_file(Path(file)), Path(file).name

    def info(self, text: str) -> None:
        """Write a line of talk to stderr, if it takes any."""
        with contextlib.suppress(OSError):
            self.world.stderr.write(f"{text}\n")

    def ask(self, question: str) -> str | None:
        """Ask for a line on the terminal; None at the end of the input."""
        self.world.stderr.write(question)
        self.world.stderr.flush()
        return self.world.stdin.readline().strip() or None

    def write(self, text: str) -> None:
        """Write data to stdout as it is."""
        sys.stdout.write(text)


def session_of(ctx: typer.Context) -> Session:
    """Give the session that the root command opened."""
    session = ctx.obj
    assert isinstance(session, Session)
    return session


def _clock(world: World) -> tuple[date, datetime]:
    """Give today and this instant; FILMTRACK_TODAY sets both for docs and tests."""
    told = world.environ.get("FILMTRACK_TODAY")
    if not told:
        return world.now.astimezone().date(), world.now
    from filmtrack.when.calendar import FIRST_YEAR, LAST_YEAR

    try:
        today = date.fromisoformat(told)
    except ValueError as error:
        raise SettingError(
            f'FILMTRACK_TODAY is "{told}", which is no day', hint="as in 2026-03-01"
        ) from error
    if not FIRST_YEAR <= today.year <= LAST_YEAR:
        raise SettingError(
            f'FILMTRACK_TODAY is "{told}", a day of no year that is read',
            hint=f"years run from {FIRST_YEAR} to {LAST_YEAR}",
        )
    return today, datetime(today.year, today.month, today.day, tzinfo=UTC)


def store_location(environ: Mapping[str, str], told: str | None) -> str:
    """Give the store's path or URL: --store, FILMTRACK_STORE, else the data folder."""
    if told == "":
        raise NotUnderstoodError("--store needs a path or a URL")
    path = told or environ.get("FILMTRACK_STORE")
    if path:
        return path
    return str(data_folder(environ) / "filmtrack" / "slate.json")


def data_folder(environ: Mapping[str, str]) -> Path:
    """The platform's folder for a user's data (platformdirs costs 4 ms a command)."""
    if environ.get("XDG_DATA_HOME"):
        return Path(environ["XDG_DATA_HOME"])
    home = Path(environ["HOME"]) if environ.get("HOME") else Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
    return home / ".local" / "share"
