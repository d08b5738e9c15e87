"""Who reaches a slate on a server, what is said otherwise, and what stays secret."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec
import pytest

from filmtrack.errors import StoreDamagedError, UnreachableError, UsageError
from filmtrack.store import Store
from filmtrack.store.documents import Documents
from filmtrack.store.place import Place, open_at, read_place
from filmtrack.store.server import connection
from tests.builders import add
from tests.cli.test_complete import offered
from tests.conftest import SEED

if TYPE_CHECKING:
    from tests.conftest import Program
    from tests.postgres import Cluster

SECRET = "hunter2"
OLD = Path(__file__).with_name("golden") / "version-1.json"


def test_an_unknown_scheme_is_named_with_those_that_are_known(run: Program) -> None:
    ended = run(["--store", f"mysql://ana:{SECRET}@host/slate", "list"])

    assert ended.code == 2
    assert 'unknown scheme "mysql"' in ended.err
    assert "postgresql://" in ended.err
    assert SECRET not in ended.err


def test_a_path_with_a_scheme_in_it_is_a_path(run: Program, tmp_path: Path) -> None:
    path = f"{tmp_path}/postgresql://slate.json"
    assert run(["--store", path, "add", "M"]).code == 0
    assert (tmp_path / "postgresql:" / "slate.json").is_file()


@pytest.mark.parametrize("url", ["postgresql:/ana:{0}@h/x", "Postgres//ana:{0}@h/x"])
def test_what_is_nearly_a_url_does_not_become_a_file(
    run: Program, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(run.home)
    ended = run(["--store", url.format(SECRET), "add", "Ran"])

    assert ended.code == 2
    assert "begins with postgresql://" in ended.err
    assert SECRET not in ended.both
    assert run(["--store", f"./{url.format('x')}", "add", "Ran"]).code == 0


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ana:p@ss{0}@host/slate",
        "postgresql://ana:pa/ss{0}@host/slate",
        "postgresql://ana:pa?ss{0}@host/slate",
        "postgresql://ana:pa#ss{0}@host/slate",
        "postgresql://ana:{0}%zz@host/slate",
        "postgresql://ana:{0}%00@host/slate",
        "postgresql://ana:12/3{0}@host/slate",
        "postgresql://ana:{0}",
        "postgresql://host:{0}/slate",
        "postgresql://host/slate?password={0}%",
        "postgresql://host/slate?pass%77ord={0}%0",
        "postgresql://ana:{0}@host/slate#{0}",
    ],
)
def test_a_url_that_cannot_be_read_is_refused_without_its_password(
    run: Program, url: str
) -> None:
    ended = run(["--store", url.format(SECRET), "list"])

    assert ended.code == 2
    assert SECRET not in ended.both


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://ana:{0}@host/slate", "postgresql://ana@host/slate"),
        ("POSTGRES://ana:{0}@host:5432/x", "postgresql://ana@host:5432/x"),
        ("postgresql://:{0}@host/x", "postgresql://host/x"),
        ("postgresql:///x?user=ana&password={0}", "postgresql:///x?user=ana"),
        ("postgresql:///x?pass%77ord={0}&host=/tmp", "postgresql:///x?host=/tmp"),
        ("postgresql:///x?sslpassword={0}", "postgresql:///x"),
        ("postgresql:///x?passwort={0}", "postgresql:///x"),
        ("postgresql://a:{0}@h1:1,[::1]:2/x", "postgresql://a@h1:1,[::1]:2/x"),
        ("postgresql://?service=films", "postgresql://?service=films"),
        ("postgresql:///x?passfile=/a", "postgresql:///x?passfile=/a"),
        (
            "postgresql://h/x?options=-csearch_path%3Dfilms",
            "postgresql://h/x?options=-csearch_path%3Dfilms",
        ),
    ],
)
def test_a_place_is_named_without_its_password(url: str, shown: str) -> None:
    assert str(read_place(url.format(SECRET))) == shown


def test_no_output_and_no_file_name_shows_the_password(
    online: Program, database: str
) -> None:
    url = database.replace("film@", f"film:{SECRET}@")
    commands: tuple[list[str], ...] = (
        SEED,
        ["where"],
        ["where", "-f", "json"],
        [],
        ["fetch"],
        ["inbox"],
        ["check", "--repair"],
        ["--offline", "list"],
        ["--offline", "add", "Ran"],
        ["--store", f"{url}x", "list"],
        ["--store", f"{url}&sslmode=bad", "list"],
        ["--store", f"{url}&unknown=1", "list"],
        ["--store", url.replace("host=", "host=/nowhere"), "list"],
    )
    for words in commands:
        assert SECRET not in online(words, FILMTRACK_STORE=url).both
    kept = [path for path in online.home.rglob("*") if path.is_file()]
    assert kept
    assert not any(SECRET in str(path) for path in kept)
    assert not any(SECRET.encode() in path.read_bytes() for path in kept)


def test_a_wrong_password_is_a_setting_to_correct(
    online: Program, cluster: Cluster, database: str
) -> None:
    cluster.execute(database, "create role guarded login password 'right'")
    guarded = database.replace("film@", "guarded:{}@")

    wrong = online("list", FILMTRACK_STORE=guarded.format(SECRET))
    none = online("list", FILMTRACK_STORE=guarded.replace(":{}", ""))

    assert (wrong.code, none.code) == (9, 9)
    assert "password authentication failed" in wrong.err
    assert "no password supplied" in none.err
    assert SECRET not in wrong.both
    assert online("list", FILMTRACK_STORE=guarded.format("right")).code == 0


def test_no_such_database_is_a_setting_to_correct(online: Program) -> None:
    place = online.environ["FILMTRACK_STORE"].replace("/slate", "/nothing")
    ended = online("list", FILMTRACK_STORE=place)

    assert ended.code == 9
    assert "does not exist" in ended.err


def test_a_role_that_only_reads_reads_and_is_refused_to_write(
    online: Program, cluster: Cluster, database: str
) -> None:
    online(SEED)
    cluster.execute(database, "create role reader login")
    cluster.execute(database, "grant select on all tables in schema public to reader")
    as_reader = {"FILMTRACK_STORE": database.replace("film@", "reader@")}

    assert "Heat 2" in online("list", **as_reader).out
    assert online("news", **as_reader).code == 0
    assert online("check", **as_reader).code == 0
    (online.home / "films.csv").write_text("Title\nRan\n")
    rows = str(online.home / "films.csv")
    assert online(["import", rows, "--dry-run"], **as_reader).code == 0
    ended = online("add Ran", **as_reader)
    assert ended.code == 9
    assert "permission denied" in ended.err
    assert "Ran" not in online("list").out

    cluster.execute(
        database, "grant insert, update on all tables in schema public to reader"
    )
    assert online("add Ran", **as_reader).code == 0


@pytest.mark.parametrize(
    "place",
    [
        "postgresql://film@127.0.0.1:1/slate",
        "postgresql://film@/slate?host=/nowhere",
        "postgresql://film@films.example/slate",
    ],
)
@pytest.mark.parametrize("words", ["list", "add Ran", "check", "undo"])
def test_a_server_that_is_down_can_be_tried_again(
    run: Program, place: str, words: str
) -> None:
    ended = run(words, FILMTRACK_STORE=place)

    assert ended.code == 6
    assert "not reachable; nothing was written" in ended.err


def test_a_server_that_does_not_answer_is_given_up(
    database: str, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(Store(Place(database)), "Heat 2")
    monkeypatch.setattr(connection, "_SILENCE", 0.1)
    holder = connection.Connection(database)
    holder.execute("begin; lock table slate", {})
    with pytest.raises(UnreachableError, match="has not answered"):
        Store(Place(database), wait=0).read()
    holder.close()
    assert len(Store(Place(database)).read()) == 1
    assert cluster.execute(database, "select revision from slate") == [(1,)]


def test_a_newer_format_is_left_alone(
    online: Program, cluster: Cluster, database: str
) -> None:
    online(SEED)
    cluster.execute(database, "update slate set version = 99")

    for words in ("list", "add Ran", "check"):
        ended = online(words)
        assert ended.code == 7, words
        assert "newer version of filmtrack" in ended.err + ended.out


def test_tables_of_another_program_are_left_alone(
    online: Program, cluster: Cluster, database: str
) -> None:
    cluster.execute(database, "create table slate (thickness integer)")

    assert online("add Ran").code == 9
    assert cluster.execute(database, "select * from slate") == []


def test_without_the_driver_one_line_says_what_to_install(tmp_path: Path) -> None:
    ask = "import sys; sys.modules['psycopg2'] = None; from filmtrack.cli import app"
    ask += "; app()"
    ended = subprocess.run(
        [sys.executable, "-c", ask, "--store", "postgresql:///slate", "list"],
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 9
    assert ended.stderr == (
        "filmtrack: a slate on a server needs the extra `postgres`: "
        "pip install 'filmtrack[postgres]'\n"
    )


def test_offline_shows_what_was_read_last_and_says_when(
    online: Program, cluster: Cluster, database: str
) -> None:
    online(SEED)
    down = database.replace("host=/", "host=//")  # the same name needs another copy
    copy = next((online.home / ".cache" / "filmtrack").glob("*.json"))
    os.utime(copy, (1_772_366_400, 1_772_366_400))

    ended = online("list --offline")

    assert "Heat 2" in ended.out
    assert "as it was read on 2026-03-01" in ended.err
    assert copy.stat().st_mode & 0o777 == 0o600
    missing = online("--offline list", FILMTRACK_STORE=down)
    assert missing.code == 6
    assert "there is no copy" in missing.err


@pytest.mark.parametrize(
    "words",
    ["add Ran", "undo", "import rows.csv", "edit heat-2", "follow 'Adam Driver'"],
)
def test_offline_refuses_to_write(online: Program, words: str) -> None:
    online(SEED)

    assert online(f"--offline {words}").code == 2
    assert len(online("undo --list -f json").out.splitlines()) > 1


def test_a_copy_is_never_written_to(database: str, tmp_path: Path) -> None:
    add(Store(Place(database), copies=tmp_path), "Heat 2")
    offline = Store(Place(database), copies=tmp_path, offline=True)

    assert len(offline.read()) == 1
    with pytest.raises(UsageError, match="offline"):
        add(offline, "Ran")


def test_completion_reads_the_copy_and_asks_no_server(
    online: Program, database: str
) -> None:
    online(SEED)
    copies = online.home / ".cache"
    where = Path(database)  # `offered` takes the place of a store as it is

    def at(place: str) -> list[str]:
        return offered(
            "show hea", where, FILMTRACK_STORE=place, XDG_CACHE_HOME=str(copies)
        )

    assert at(database) == ["heat-2"]
    assert at("postgresql://film@127.0.0.1:1/slate") == []


def test_where_names_the_server_and_the_revision(online: Program) -> None:
    online(SEED)

    assert "server: PostgreSQL 1" in online("where").out
    assert ", revision 1, commands" in online("where").out
    assert "server: not asked, revision 1" in online("where --offline").out


def test_check_asks_the_server_itself(
    online: Program, cluster: Cluster, database: str
) -> None:
    online(SEED)
    assert (online("check").code, online("check").out) == (0, "")

    cluster.execute(database, "update slate set next = 1")
    assert "1 production has a number that was never given out" in online("check").out
    cluster.execute(database, "update slate set next = 2")
    cluster.execute(database, "update document set revision = 7")
    assert "newer than the slate's revision" in online("check").out
    cluster.execute(database, "update document set revision = 1")
    cluster.execute(database, "delete from step")
    ended = online("check")
    assert ended.code == 7
    assert "the step that made revision 1 is not there" in ended.out


def test_a_server_is_repaired_by_its_own_backups(online: Program) -> None:
    online(SEED)
    ended = online("check --repair")

    assert ended.code == 2
    assert "own backups" in ended.err


def test_an_older_format_is_read_as_it_is_and_converted_by_the_first_writer(
    online: Program, cluster: Cluster, database: str
) -> None:
    old = msgspec.json.decode(OLD.read_bytes(), type=dict[str, dict[int, msgspec.Raw]])
    with open_at(Place(database), writing=True) as there:
        there.storage.read()
        there.storage.write({name: Documents(raws) for name, raws in old.items()})
    version = "select version from slate"

    assert "Ран" in online("list").out
    assert online("check").both == ""
    assert cluster.execute(database, version) == [(1,)]

    assert "number 4" in online("add M").out
    assert cluster.execute(database, version) == [(2,)]
    assert online("check").both == ""
    assert "Ран" in online("--offline list").out


def test_check_says_what_mends_a_slate_on_a_server(
    online: Program, cluster: Cluster, database: str
) -> None:
    online(SEED)
    document = "update document set body = replace(body::text, %s, %s)::json"
    claims_say_otherwise = document % ("'\"status\":null'", '\'"status":"script"\'')
    cluster.execute(database, f"{claims_say_otherwise} where kind = 'productions'")

    ended = online("check")

    assert ended.code == 7
    assert "its claims say otherwise of status" in ended.out
    assert "transfer" in ended.err
    assert "--repair" not in ended.err


def test_check_misses_the_row_of_the_slate(
    online: Program, cluster: Cluster, database: str
) -> None:
    online(SEED)
    cluster.execute(database, "delete from slate")

    ended = online("check")

    assert ended.code == 7
    assert "documents are newer than the slate's revision, 0" in ended.out


def test_a_rehearsed_import_makes_no_tables(
    online: Program, cluster: Cluster, database: str
) -> None:
    (online.home / "films.csv").write_text("Title\nRan\n")
    ended = online(["import", str(online.home / "films.csv"), "--dry-run"])

    assert ended.code == 0
    tables = "select count(*) from pg_tables where schemaname = 'public'"
    assert cluster.execute(database, tables) == [(0,)]


@pytest.mark.parametrize("wait", ["0", "2147484", "9" * 30])
def test_any_number_of_seconds_to_wait_is_taken(online: Program, wait: str) -> None:
    assert online(["--wait", wait, "add", "Ran"]).code == 0
    assert online(["--wait", wait, "list"]).code == 0


@pytest.mark.parametrize("name", ["Odd Name %-é", "a/b?c#d&e=f", "quote'\\s", "日本"])
def test_a_database_may_have_any_name(
    online: Program, cluster: Cluster, name: str
) -> None:
    cluster.execute("postgres", f'drop database if exists "{name}"')
    cluster.execute("postgres", f'create database "{name}"')
    place = cluster.url(quote(name, safe=""))

    assert online("add Ran", FILMTRACK_STORE=place).code == 0
    assert "Ran" in online("list", FILMTRACK_STORE=place).out
    assert "Ran" in online("--offline list", FILMTRACK_STORE=place).out
    assert online("where", FILMTRACK_STORE=place).out.startswith(f"{place}\n")


def test_a_service_of_libpq_names_a_server(
    online: Program, cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    online(SEED)
    service = tmp_path / "pg_service.conf"
    name = online.environ["FILMTRACK_STORE"].partition("@/")[2].partition("?")[0]
    service.write_text(f"[films]\nhost={cluster.folder}\nuser=film\ndbname={name}\n")
    monkeypatch.setenv("PGSERVICEFILE", str(service))

    for place in ("postgresql://?service=films", "postgres:///?service=films"):
        assert "Heat 2" in online("list", FILMTRACK_STORE=place).out
    ended = online("list", FILMTRACK_STORE="postgresql://?service=none")
    assert ended.code == 9
    assert 'definition of service "none" not found' in ended.err


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_a_slate_on_a_server_is_utf_8_in_every_locale(
    database: str, tmp_path: Path, locale: str
) -> None:
    environ = {
        "PATH": os.defpath,
        "HOME": str(tmp_path),
        "LC_ALL": locale,
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PGCLIENTENCODING": "LATIN1",
    }
    for words in (["add", "Квартет И"], ["list", "-f", "json"]):
        command = [sys.executable, "-m", "filmtrack", "--store", database, *words]
        ended = subprocess.run(command, env=environ, capture_output=True, check=False)
        assert ended.returncode == 0, ended.stderr
    assert "Квартет И" in ended.stdout.decode()


def test_what_no_server_can_hold_is_refused_and_nothing_is_written(
    online: Program, cluster: Cluster, database: str
) -> None:
    online(SEED)
    with open_at(Place(database), writing=True) as there:
        tables = there.storage.read()
        assert tables is not None
        with pytest.raises(StoreDamagedError, match="cannot hold this slate"):
            there.storage.write({**tables, "mine\0": {"1": {"seen": True}}})

    assert cluster.execute(database, "select revision from slate") == [(1,)]
    assert online("check").both == ""
