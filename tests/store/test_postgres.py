"""A slate in PostgreSQL, against a real server: what it keeps, and what it costs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from tinydb import TinyDB, where

from filmtrack.store import Store
from filmtrack.store.place import Place, open_at
from filmtrack.store.server import cache, statements
from filmtrack.store.server.connection import Connection
from filmtrack.store.server.postgres import PostgresStorage
from filmtrack.store.storage import FileStorage
from tests.builders import NOW, add, claim, update
from tests.conftest import SAMPLE, SEED
from tests.test_economy import READING, WRITING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Program
    from tests.postgres import Cluster


@pytest.fixture
def team(database: str, tmp_path: Path) -> Store:
    """A slate on a server that nobody has written to."""
    return Store(Place(database), copies=tmp_path / "copies")


def test_an_empty_database_is_an_empty_slate_and_stays_empty(
    team: Store, database: str, cluster: Cluster
) -> None:
    assert (team.read().exists, len(team.read())) == (False, 0)
    tables = "select count(*) from pg_tables where schemaname = 'public'"
    assert cluster.execute(database, tables) == [(0,)]


def test_the_first_write_makes_the_tables_and_later_ones_add_to_them(
    team: Store,
) -> None:
    first = add(team, "Heat 2", claim("status", "filming"))
    second = add(team, "Ran")

    assert team.read().documents() == [first, second]
    assert team.read().next == 3


def test_another_machine_without_a_copy_reads_the_same(
    team: Store, database: str, tmp_path: Path
) -> None:
    add(team, "Heat 2")
    add(team, "Ran")
    team.undo()

    elsewhere = Store(Place(database), copies=tmp_path / "elsewhere")

    assert [facts.title for facts in elsewhere.read().facts()] == ["Heat 2"]
    assert elsewhere.read().steps() == team.read().steps()
    assert elsewhere.redo().command == "add Ran"
    assert [facts.title for facts in team.read().facts()] == ["Heat 2", "Ran"]


def test_a_file_comes_back_byte_for_byte(database: str, tmp_path: Path) -> None:
    path = tmp_path / "slate.json"
    path.write_bytes(SAMPLE.read_bytes())
    slate = Store(path)
    update(slate, 1, claim("notes", 'a " quote, a \\ and a \x00 in 日本語'))
    with slate.change("follow", NOW) as change:
        change.set_rows("feeds", [])  # a table without rows is a table, too
    path.write_bytes(path.read_bytes().replace(b'"next":88}', b'"next":88,"color":1}'))
    assert b'"color"' in path.read_bytes()

    with open_at(Place(database), writing=True) as target:
        assert target.storage.read() is None
        target.storage.write(FileStorage(path).read())
    back = tmp_path / "back.json"
    with (
        open_at(Place(database)) as source,
        open_at(Place(str(back)), writing=True) as target,
    ):
        target.storage.read()
        target.storage.write(source.storage.read())

    assert back.read_bytes() == path.read_bytes()


def test_a_stock_tinydb_reads_and_writes_through_the_storage(team: Store) -> None:
    add(team, "Heat 2", claim("status", "filming"))
    add(team, "Ran")

    with open_at(team.place, writing=True) as database:
        films = database.table("productions")
        assert [f["title"] for f in films.search(where("status") == "filming")] == [
            "Heat 2"
        ]
        database.table("mine").insert({"seen": True})
        database.table("mine").insert({"seen": False})

    assert [row["seen"] for row in team.read().rows("mine")] == [True, False]
    assert len(team.read()) == 2


def test_tinydb_itself_opens_a_slate_on_a_server(team: Store, database: str) -> None:
    add(team, "Heat 2", claim("status", "filming"))
    add(team, "Ran")

    with TinyDB(database, storage=PostgresStorage) as films:
        found = films.table("productions").search(where("status") == "filming")
        assert [film["title"] for film in found] == ["Heat 2"]
        assert len(films.table("journal")) == 2


def test_the_slate_is_not_held_while_its_copy_is_read_or_written(
    team: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def noted(name: str, do: Callable[..., Any]) -> Callable[..., Any]:
        def note(*args: Any, **more: Any) -> Any:
            done.append(name)
            return do(*args, **more)

        return note

    monkeypatch.setattr(cache, "load", noted("load", cache.load))
    monkeypatch.setattr(cache, "save", noted("save", cache.save))
    for name in ("execute", "close"):
        do = noted(name, getattr(Connection, name))
        monkeypatch.setattr(Connection, name, do)
    add(team, "Heat 2")
    done.clear()
    add(team, "Ran")

    assert done == ["load", "execute", "execute", "close", "save"]


def test_any_client_of_the_database_reads_the_view(
    team: Store, database: str, cluster: Cluster
) -> None:
    add(
        team,
        "Heat 2",
        claim("status", "filming"),
        claim("directors", "Michael Mann"),
        claim("shoot", "May 2026"),
        claim("notes", "a \x00 and the words \\u0000 in it"),
    )

    assert cluster.execute(database, "select * from production") == [
        (1, "heat-2", "Heat 2", "filming", "2026-05-01", "2026-05-31", "Michael Mann")
    ]


def test_the_server_has_no_reason_to_compile_the_query_that_reads(
    team: Store, database: str, cluster: Cluster
) -> None:
    add(team, "Heat 2")
    cluster.execute(
        database,
        "insert into document select 'productions', n, 1, to_json(repeat('x', 1500))"
        " from generate_series(2, 10000) as n",
    )

    for known in ("0", "1"):
        query = statements.READ.replace("%(known)s", known)
        plan = cluster.execute(database, f"explain {query}")
        assert "JIT" not in str(plan)


def test_commands_answer_as_they_do_on_a_file(
    online: Program, run: Program, tmp_path: Path
) -> None:
    by = {"FILMTRACK_USER": "ana"}
    file = {"FILMTRACK_STORE": str(tmp_path / "slate.json")}
    for words in (
        "add 'Heat 2' --director 'Michael Mann' --shoot 'late 2026' --said 2026-01-01",
        "update heat-2 --shoot 'May 2027' --said 2026-02-01",
        "alias 'M. Mann' 'Michael Mann'",
        "follow 'Michael Mann'",
        "feeds add https://films.example/feed",
        "undo",
        "redo",
        "undo --list",
        "history heat-2",
        "list -f json",
        "news --since 2026-01-15",
        "review",
        "check",
        "remove heat-2 --yes",
        "list",
    ):
        here, there = run(words, **file, **by), online(words, **by)
        begun = "began a new slate"
        assert (here.code, here.out) == (there.code, there.out), words
        assert here.err == there.err or begun in here.err, words


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a command connects, and how often it asks."""
    counts: Counter[str] = Counter()
    connect, ask = Connection.__init__, Connection.execute

    def counted_connect(self: Connection, *args: Any) -> None:
        counts["connections"] += 1
        connect(self, *args)

    def counted_ask(self: Connection, *args: Any, **more: Any) -> Any:
        counts["round trips"] += 1
        return ask(self, *args, **more)

    monkeypatch.setattr(Connection, "__init__", counted_connect)
    monkeypatch.setattr(Connection, "execute", counted_ask)
    return counts


@pytest.mark.parametrize("words", [w for w in READING if w != "check"])
def test_what_reads_asks_once(
    online: Program, trips: Counter[str], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(online.home)
    online(SEED)
    article = 'Michael Mann will begin shooting "Heat 2" in August 2026.\n'
    (online.home / "article.txt").write_text(article)
    trips.clear()

    assert online(words).code == 0
    assert trips == {"connections": 1, "round trips": 1}


@pytest.mark.parametrize("words", WRITING)
def test_what_writes_asks_twice(
    online: Program, trips: Counter[str], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(online.home)
    online(SEED)
    online("add Ran --hold strike")
    if words == "redo":
        online("undo")
    (online.home / "rows.csv").write_text("Title,Year\nRan,1985\n")
    trips.clear()

    assert online(words).code == 0
    assert trips == {"connections": 1, "round trips": 2}


@pytest.mark.parametrize("words", ["list", "add Ran"])
def test_a_file_needs_nothing_of_what_a_server_needs(
    words: str, tmp_path: Path
) -> None:
    ask = (
        "import sys; from filmtrack.cli import app\n"
        "try: app()\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if 'psycopg2' in name"
        " or 'filmtrack.store.server' in name], file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", ask, *words.split()],
        env={**os.environ, "FILMTRACK_STORE": str(tmp_path / "slate.json")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stderr.splitlines()[-1] == "[]"
