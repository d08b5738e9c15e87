"""A slate in PostgreSQL, against a real server: what it keeps, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tinydb import where

from filmtrack.errors import UsageError
from filmtrack.store import Store
from filmtrack.store.place import Place, open_at
from filmtrack.store.server import statements
from filmtrack.store.storage import FileStorage
from tests.builders import NOW, add, claim, update
from tests.conftest import SAMPLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program
    from tests.postgres import Cluster


@pytest.fixture
def team(database: str, tmp_path: Path) -> Store:
    """A slate on a server that nobody has written to."""
    return Store(Place(database), copies=tmp_path / "copies")


@pytest.fixture
def online(run: Program, database: str) -> Program:
    """The program over an empty database."""
    run.environ["FILMTRACK_STORE"] = database
    return run


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


def test_the_server_never_compiles_a_query(
    team: Store, database: str, cluster: Cluster
) -> None:
    with team.change("add", NOW) as change:
        for n in range(300):
            change.put(change.new(f"Film {n}").claiming([claim("notes", "new")]))

    for known in ("0", "1"):
        query = statements.READ.replace("%(known)s", known)
        plan = cluster.execute(database, f"explain {query}")
        assert "JIT" not in str(plan)


def test_commands_answer_as_they_do_on_a_file(
    online: Program, run: Program, tmp_path: Path
) -> None:
    run.environ["FILMTRACK_USER"] = "ana"
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
        here, there = run(words, **file), online(words)
        begun = "began a new slate"
        assert (here.code, here.out) == (there.code, there.out), words
        assert here.err == there.err or begun in here.err, words


def test_an_unknown_scheme_is_named_with_those_that_are_known(run: Program) -> None:
    ended = run(["--store", "mysql://ana:hunter2@host/slate", "list"])

    assert ended.code == 2
    assert "mysql" in ended.err
    assert "postgresql://" in ended.err
    assert "hunter2" not in ended.err


def test_a_path_with_a_scheme_in_it_is_a_path(run: Program, tmp_path: Path) -> None:
    folder = tmp_path / "postgresql:"
    assert run(["--store", f"{tmp_path}/postgresql://slate.json", "add", "M"]).code == 0
    assert (folder / "slate.json").is_file()


def test_a_copy_is_never_written_to(team: Store, tmp_path: Path) -> None:
    add(team, "Heat 2")
    offline = Store(team.place, copies=tmp_path / "copies", offline=True)

    assert len(offline.read()) == 1
    with pytest.raises(UsageError, match="offline"):
        add(offline, "Ran")
