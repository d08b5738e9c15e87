"""What every test stands on: the program in this process, in a world of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shlex
import signal
import socket
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
from hypothesis import settings

from filmtrack.cli import app
from filmtrack.cli.world import World
from filmtrack.store import file_format
from filmtrack.store.place import open_at, read_place
from tests.loopback import Loopback

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.postgres import Cluster

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "data" / "slate.json"
TODAY = "2026-03-01"

# Laws have no deadline, for a machine may be busy; EXAMPLES tries them more often.
# Where CI is set they are tried with the same examples every time.
settings.register_profile(
    "laws",
    deadline=None,
    max_examples=int(os.environ.get("EXAMPLES", "50")),
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("laws")


_SIGNALS = [
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
    if hasattr(signal, name)
]


@pytest.fixture(autouse=True)
def _default_signals() -> Iterator[None]:
    """Handle signals as a terminal does, whatever the suite inherited.

    A background job starts with some signals ignored. Every process that a test starts
    would inherit that, and the program ignores the signals that its caller ignores.
    """
    before = [signal.getsignal(number) for number in _SIGNALS]
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for number, handler in zip(_SIGNALS, before, strict=True):
        signal.signal(number, handler)


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Let no test reach beyond this machine."""
    lookup = socket.getaddrinfo

    def local(host: Any, *rest: Any, **more: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name in (None, "localhost") or name.startswith("127.") or ":" in name:
            return lookup(host, *rest, **more)
        raise socket.gaierror(socket.EAI_NONAME, "no network in tests")

    with mock.patch("socket.getaddrinfo", local):
        yield


@dataclass
class Ended:
    """How a command ended: what it wrote, where, and its exit code."""

    code: int
    out: str
    err: str
    both: str
    data: bytes = b""


@cache
def _group() -> Any:
    """The commands, built once: they keep nothing from one run to the next."""
    return app.group()


class _Bytes(io.BytesIO):
    """Bytes that also go, as text and in order, to a stream that holds two streams."""

    def __init__(self, both: io.StringIO) -> None:
        super().__init__()
        self._both = both

    def write(self, data: Any) -> int:
        self._both.write(bytes(data).decode("utf-8", "replace"))
        return super().write(data)


class _Tee(io.TextIOWrapper):
    """A text stream over such bytes."""

    def __init__(self, both: io.StringIO) -> None:
        self.bytes = _Bytes(both)
        super().__init__(
            self.bytes,
            encoding="utf-8",
            errors="backslashreplace",  # as at the door
            newline="",
            write_through=True,
        )


@dataclass
class Program:
    """The program, run in this process: `run("list -f json")` or `run([...])`."""

    home: Path
    environ: dict[str, str] = field(default_factory=dict)
    is_terminal: bool = False
    can_ask: bool = False
    width: int = 80

    def __call__(
        self, words: str | Sequence[str], *, stdin: str = "", **environ: str
    ) -> Ended:
        """Run one command and say how it ended; a bug comes through as it is."""
        args = shlex.split(words) if isinstance(words, str) else list(words)
        both = io.StringIO()
        out, err = _Tee(both), _Tee(both)
        world = World(
            environ={
                "HOME": str(self.home),
                "FILMTRACK_STORE": str(self.home / "slate.json"),
                "FILMTRACK_TODAY": TODAY,
                **self.environ,
                **environ,
            },
            now=datetime(2026, 3, 1, 12, tzinfo=UTC),
            is_terminal=self.is_terminal,
            can_ask=self.can_ask,
            size=(self.width, 1000),
            encoding="utf-8",
            stdin=io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"),
            stderr=err,
        )
        code = 0
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                _group().main(args, prog_name="filmtrack", obj=world)
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        data = out.bytes.getvalue()
        return Ended(
            code,
            data.decode("utf-8", "replace"),
            err.bytes.getvalue().decode(),
            both.getvalue(),
            data,
        )

    def stored(self) -> dict[str, Any]:
        """Return the tables of the slate, as JSON."""
        with open_at(read_place(self.environ["FILMTRACK_STORE"])) as database:
            tables = database.storage.read() or {}
        found: dict[str, Any] = json.loads(file_format.encode(tables))
        return found


# Runs the tests of a module over slates in files, and over slates on a server.
OVER_BOTH_PLACES = pytest.mark.parametrize("places", ["file", "server"], indirect=True)


@pytest.fixture
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Places for new slates: paths, or a server's URLs if the parameter says so."""
    if getattr(request, "param", "file") == "server":
        cluster: Cluster = request.getfixturevalue("cluster")
        return iter(cluster.schema, None)
    return (str(tmp_path / f"slate{n or ''}.json") for n in count())


@pytest.fixture
def place(places: Iterator[str]) -> str:
    """Where the slate is."""
    return next(places)


@pytest.fixture
def run(tmp_path: Path, place: str) -> Program:
    """The program off a terminal, with an empty home; today is 1 March 2026."""
    return Program(tmp_path, {"FILMTRACK_STORE": place})


@pytest.fixture
def terminal(tmp_path: Path) -> Program:
    """The program on a terminal of 80 columns that shows no colour."""
    return Program(tmp_path, {"NO_COLOR": "1"}, is_terminal=True)


@pytest.fixture
def sample(tmp_path: Path) -> Program:
    """The program over a copy of the sample slate."""
    (tmp_path / "slate.json").write_bytes(SAMPLE.read_bytes())
    return Program(tmp_path)


SEED = [
    "add",
    "Heat 2",
    "--director",
    "Michael Mann",
    "--source-material",
    "novel: Heat 2 by Michael Mann & Meg Gardiner (2022)",
    "--rumored",
    "Adam Driver",
    "--rumored",
    "Austin Butler",
    "--shoot",
    "late 2024 or early 2025",
    "--outlet",
    "Collider",
    "--via",
    "Los Angeles Times",
    "--said",
    "2024-07-16",
]


@pytest.fixture
def seeded(run: Program) -> Program:
    """The program over a store in which the first facts of Heat 2 were typed."""
    assert run(SEED).code == 0
    return run


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server on the loopback address."""
    loopback = Loopback()
    yield loopback
    loopback.close()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A real PostgreSQL for the tests of this process, or a skip that says why not."""
    pytest.importorskip("psycopg2")
    from tests import postgres

    reason = postgres.why_there_is_none()
    if reason:
        pytest.skip(reason)
    with postgres.running("fsync=off", "synchronous_commit=off") as server:
        yield server


@pytest.fixture
def database(cluster: Cluster) -> Iterator[str]:
    """The URL of an empty database of the test's own."""
    url = cluster.database()
    yield url
    cluster.release(url)


@pytest.fixture
def online(tmp_path: Path, database: str) -> Program:
    """The program over an empty database."""
    return Program(tmp_path, {"FILMTRACK_STORE": database})
