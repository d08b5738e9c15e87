"""What a command works with: the slate, the day, the configuration, the output."""

import contextlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from filmtrack.cli.config import CONFIG_NAME, Config, read_config
from filmtrack.cli.world import World, cache_folder, clock_of, data_folder
from filmtrack.errors import NotUnderstoodError, SettingError, UsageError
from filmtrack.sanitize import visible

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document, Facts
    from filmtrack.ledger.production import Production
    from filmtrack.slate.company_names import CompanyNames
    from filmtrack.slate.followed import Followed
    from filmtrack.store import Snapshot, Store
    from filmtrack.store.place import Place

# Eleven days: more milliseconds are too many for a server.
_LONGEST_WAIT = 1_000_000


@dataclass
class Session:
    """One command's view of the slate."""

    world: World
    location: str
    today: date
    now: datetime
    as_of: date | None = None
    wait: int = 10
    offline: bool = False
    config: Config = field(default_factory=Config)

    @classmethod
    def open(
        cls,
        world: World,
        *,
        store: str | None,
        as_of: str | None,
        wait: int,
        offline: bool = False,
    ) -> "Session":
        """Find the store, the day and the configuration.

        Raises SettingError, NotUnderstoodError or UsageError.
        """
        if wait < 0:
            raise UsageError(f"--wait must be 0 or more, not {wait}")
        today, now = clock_of(world)
        config = read_config(world.environ)
        day = None
        if as_of is not None:
            from filmtrack.cli.past_days import past_day

            day = past_day("--as-of", as_of, today, "last")
        return cls(
            world=world,
            location=location_of(world.environ, store, config),
            today=day or today,
            now=now,
            as_of=day,
            wait=min(wait, _LONGEST_WAIT),
            offline=offline,
            config=config,
        )

    @cached_property
    def place(self) -> "Place":
        """Where the slate is kept; raises UsageError for an unknown scheme."""
        from filmtrack.store.place import read_place

        return read_place(self.location)

    @cached_property
    def store(self) -> "Store":
        """The store, not yet read; raises SettingError for a user who is no text."""
        from filmtrack.store import Store

        by = self.world.environ.get("FILMTRACK_USER", "").strip()
        if not by.isprintable():  # nor is a name in another encoding than UTF-8
            raise SettingError(
                f"FILMTRACK_USER is {by!r}, which cannot be printed",
                hint="as in FILMTRACK_USER=ana",
            )
        return Store(
            self.place,
            wait=self.wait,
            by=by or None,
            copies=cache_folder(self.world.environ) / "filmtrack",
            offline=self.offline,
        )

    @cached_property
    def slate(self) -> "Snapshot":
        """The slate as its place has it, read once."""
        slate = self.store.read()
        server = self.store.server
        if server and server.read_at:
            at = f"{server.read_at.astimezone():%Y-%m-%d %H:%M}"
            self.info(f"offline: {visible(str(self.place))} as it was read on {at}")
        return slate

    @cached_property
    def followed(self) -> "Followed":
        """What is followed in the slate."""
        from filmtrack.slate.followed import Follow, Followed
        from filmtrack.store.header import FOLLOWS

        return Followed(self.slate.records(FOLLOWS, Follow), self.companies.aliases)

    @cached_property
    def companies(self) -> "CompanyNames":
        """The names of studios, one for each in the whole slate."""
        from filmtrack.slate.company_names import CompanyNames

        return CompanyNames(self.facts(), self.slate.aliases)

    def facts(self) -> "list[Facts]":
        """Return the facts of each production, as of the day shown."""
        return self.slate.facts() if self.as_of is None else [*self.documents()]

    def documents(self) -> "list[Document]":
        """Return the facts and claims of each production, as of the day shown."""
        if self.as_of is None:
            return self.slate.documents()
        from filmtrack.ledger.beliefs import believe
        from filmtrack.ledger.windows import windows_of

        aliases, stored = self.slate.aliases, self.slate.documents()
        known = [(one.production.as_of(self.as_of), windows_of(one)) for one in stored]
        return [believe(one, aliases, windows) for one, windows in known if one.claims]

    def whole(self, found: "Iterable[Facts]") -> "list[Document]":
        """Return productions with their claims, read only if they lack them."""
        from filmtrack.ledger.facts import Document

        return [
            facts if isinstance(facts, Document) else self.slate.document(facts.number)
            for facts in found
        ]

    def select_whole(self, query: Sequence[str]) -> "list[Document]":
        """Return the productions that match a query, with their claims.

        Without a query no fact is looked at before, which spares decoding them twice.
        """
        return self.whole(self.select(query)) if query else self.documents()

    def select_named(self, query: Sequence[str]) -> "list[Document]":
        """Return the productions that match a query, with one name for each alias.

        The claims of other documents keep the names that were printed.
        """
        names = self.companies.aliases
        found = map(self.companies.applied, self.select_whole(query))
        return [*map(names.applied, found)]

    def productions(self) -> "list[Production]":
        """Return each production with its claims, as of the day shown."""
        found = self.slate.productions()
        if self.as_of is None:
            return found
        known = (production.as_of(self.as_of) for production in found)
        return [production for production in known if production.claims]

    def select(self, query: Sequence[str]) -> "list[Facts]":
        """Return the productions that match a query; raises NotUnderstoodError."""
        if not query:
            return self.facts()
        from filmtrack.slate.query import read_query

        words = [self.config.saved_query(word) for word in query]

        def is_followed(facts: "Facts") -> bool:
            return bool(self.followed.on(facts))

        asked = read_query(words, self.today, is_followed, self.slate.aliases)
        known = self.documents() if asked.needs_claims else self.facts()
        if not asked.needs_companies:
            return [facts for facts in known if asked.matches(facts)]
        names = self.companies
        asked = read_query(words, self.today, is_followed, names.aliases)
        return [facts for facts in known if asked.matches(names.applied(facts))]

    def production(self, words: Sequence[str]) -> "Production":
        """Find the production that the words name, with its claims, as of the day.

        Raises NotFoundError or AmbiguousError, which lists the candidates.
        """
        return self.as_known(self.document(words).production)

    def document(self, words: Sequence[str]) -> "Document":
        """Find the production that the words name, as it is stored.

        Raises NotFoundError or AmbiguousError, which lists the candidates.
        """
        from filmtrack.slate.find import find

        return self.slate.document(find(self.facts(), *words).number)

    def as_known(self, production: "Production") -> "Production":
        """Return a production with the claims that were known on the day shown."""
        return production if self.as_of is None else production.as_of(self.as_of)

    @property
    def default_outlet(self) -> tuple[str, str] | None:
        """The outlet of reports that name none, and the setting that it is from."""
        outlet = self.world.environ.get("FILMTRACK_OUTLET", "").strip()
        if outlet:
            return outlet, "FILMTRACK_OUTLET"
        return (self.config.outlet, CONFIG_NAME) if self.config.outlet else None

    def require_present(self) -> None:
        """Refuse to write with --as-of a past day or --offline; raises UsageError."""
        if self.offline:
            raise UsageError("--offline only reads; nothing can be written with it")
        if self.as_of is not None:
            raise UsageError(
                "--as-of looks at the past; nothing can be written there",
                hint="say when a report came out with --said",
            )

    def read_input(self, file: str) -> tuple[bytes, str]:
        """Read a file, or stdin for `-`; return its bytes and its name.

        Raises BadFileError for a file that cannot be read or exceeds the size limit.
        """
        from filmtrack.exchange.input.files import read_file, read_stream

        if file == "-":
            return read_stream(self.world.stdin.buffer, "stdin"), "stdin"
        return read_file(Path(file)), Path(file).name

    def info(self, text: str) -> None:
        """Write a message to stderr, if it is open."""
        with contextlib.suppress(OSError):
            self.world.stderr.write(f"{text}\n")

    def ask(self, question: str) -> str | None:
        """Ask for a line on the terminal; None at the end of the input."""
        self.world.stderr.write(question)
        self.world.stderr.flush()
        return self.world.stdin.readline().strip() or None

    def write(self, content: str | bytes) -> None:
        """Write text in the encoding of stdout, or bytes as they are."""
        if isinstance(content, str):
            sys.stdout.write(content)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()


def session_of(ctx: typer.Context) -> Session:
    """Return the session that the root command opened."""
    session = ctx.obj
    assert isinstance(session, Session)
    return session


def location_of(environ: Mapping[str, str], option: str | None, config: Config) -> str:
    """Return the path or URL of the store: an option, a setting, or the data folder."""
    if option == "":
        raise NotUnderstoodError("--store needs a path or a URL")
    path = option or environ.get("FILMTRACK_STORE") or config.store
    return path or str(data_folder(environ) / "filmtrack" / "slate.json")
