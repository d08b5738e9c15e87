"""A team's slate on a real server: nothing is lost, nothing is there twice."""

from __future__ import annotations

import os
import shutil
import signal
import time
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from filmtrack.errors import StoreBusyError, UnreachableError
from filmtrack.store import Store
from filmtrack.store.check import check
from filmtrack.store.place import Place
from filmtrack.store.server import postgres as backend
from tests import postgres, proxy
from tests.builders import NOW, add, claim
from tests.faults import team
from tests.faults.crowd import fork

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.postgres import Cluster


def titles(store: Store) -> list[str]:
    return [facts.title for facts in store.read().facts()]


def test_eight_writers_two_readers_and_ten_undos(database: str, tmp_path: Path) -> None:
    told = team.hammer(database, tmp_path, writers=8, each=25, readers=2)

    assert told.errors == []
    assert told.reads > 0
    assert len(told.added) == 200
    store = team.store_at(database, tmp_path / "one")
    assert sorted(titles(store)) == sorted(told.added)
    assert store.read().numbers() == [*range(1, 201)]
    for _ in range(10):
        store.undo(anyone=True)
    assert store.read().numbers() == [*range(1, 191)]
    assert check(store) == []


def test_two_first_writes_at_once_both_count(cluster: Cluster, tmp_path: Path) -> None:
    for n in range(3):
        url = cluster.database()
        told = team.hammer(url, tmp_path / str(n), writers=4, each=1, readers=1)
        there = titles(team.store_at(url, tmp_path))
        cluster.release(url)

        assert told.errors == []
        assert sorted(there) == sorted(told.added)
        assert len(there) == 4


def test_a_client_killed_at_any_moment_leaves_the_old_or_the_new(
    database: str, tmp_path: Path
) -> None:
    report = team.client_kills(database, tmp_path, 25, 0.08)

    assert report.failures == []
    assert "added" in report.line


def test_a_server_killed_under_writers_has_what_it_acknowledged(tmp_path: Path) -> None:
    reason = postgres.why_there_is_none()
    if reason:
        pytest.skip(reason)
    with postgres.running("fsync=off") as server:
        url = server.database()
        report = team.server_kills(server, url, tmp_path, count=2, pause=0.5)

    assert report.failures == []
    assert "added" in report.line
    assert "refused" in report.line


def test_an_answer_that_is_lost_is_asked_for_again_and_the_write_counts_once(
    database: str, cluster: Cluster
) -> None:
    add(Store(Place(database)), "Heat 2")
    with proxy.through(cluster.socket, cut=proxy.AFTER) as line:
        add(Store(Place(line.url(database))), "Ran")

        assert line.was_cut
    assert titles(Store(Place(database))) == ["Heat 2", "Ran"]


def test_a_write_that_the_server_never_got_is_not_there(
    database: str, cluster: Cluster
) -> None:
    add(Store(Place(database)), "Heat 2")
    with (
        proxy.through(cluster.socket, cut=proxy.BEFORE) as line,
        pytest.raises(UnreachableError, match="nothing was written"),
    ):
        add(Store(Place(line.url(database))), "Ran")

    assert titles(Store(Place(database))) == ["Heat 2"]


@pytest.mark.parametrize("cut", [proxy.BEFORE, proxy.AFTER])
def test_a_line_that_breaks_before_anything_is_written_says_so(
    database: str, cluster: Cluster, tmp_path: Path, cut: str
) -> None:
    add(Store(Place(database)), "Heat 2")
    for use in (titles, lambda store: add(store, "Ran")):
        with (
            proxy.through(cluster.socket, cut=cut, at=proxy.READ) as line,
            pytest.raises(UnreachableError, match="nothing was written"),
        ):
            use(team.store_at(line.url(database), tmp_path))

    assert titles(team.store_at(database, tmp_path)) == ["Heat 2"]


@pytest.mark.parametrize("cut", [proxy.BEFORE, proxy.AFTER])
def test_a_server_that_stays_away_leaves_open_what_it_kept(
    database: str, cluster: Cluster, cut: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend, "_LEAST_WAIT_FOR_AN_ANSWER", 0.5)
    add(Store(Place(database)), "Heat 2")
    with (
        proxy.through(cluster.socket, cut=cut, stays_down=True) as line,
        pytest.raises(UnreachableError, match="whether that was kept is not known"),
    ):
        add(Store(Place(line.url(database)), wait=0), "Ran")

    assert len(titles(Store(Place(database)))) == (1 if cut == proxy.BEFORE else 2)


def _hold(store: Store, say: Callable[[str], None]) -> None:
    try:
        with store.change("add Ran", NOW) as change:
            change.put(change.new("Ran").claiming([claim("notes", "held")]))
            say("held")
            os.kill(os.getpid(), signal.SIGSTOP)
    except UnreachableError as error:
        say(str(error))


def test_a_frozen_writer_keeps_others_waiting_and_then_loses_its_turn(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend, "_IDLE", 1.0)
    add(Store(Place(database)), "Heat 2")
    heard, told = os.pipe()
    child = fork(told, partial(_hold, Store(Place(database))))
    os.close(told)
    with os.fdopen(heard) as pipe:
        assert pipe.readline() == "held\n"

        with pytest.raises(StoreBusyError, match=r"for 0\.1 s"):
            add(Store(Place(database), wait=0.1), "M")
        assert titles(Store(Place(database))) == ["Heat 2"]
        add(Store(Place(database), wait=20), "M")  # when the server has ended its turn

        os.kill(child, signal.SIGCONT)
        assert "nothing was written" in pipe.readline()
    os.waitpid(child, 0)
    assert titles(Store(Place(database))) == ["Heat 2", "M"]


def test_a_writer_that_is_long_at_work_keeps_its_turn(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backend, "_IDLE", 0.3)
    store = Store(Place(database))
    with store.change("import", NOW) as change:
        change.put(change.new("Heat 2").claiming([claim("notes", "long")]))
        time.sleep(1)

    assert titles(store) == ["Heat 2"]


def test_a_copy_of_a_database_that_was_restored_is_dropped(
    database: str, cluster: Cluster, tmp_path: Path
) -> None:
    ours = team.store_at(database, tmp_path / "ours")
    theirs = team.store_at(database, tmp_path / "theirs")
    add(ours, "Heat 2")
    backup = cluster.dump(database)
    add(ours, "Ran")
    assert titles(ours) == ["Heat 2", "Ran"]

    cluster.restore(database, backup)
    assert titles(ours) == ["Heat 2"]

    add(ours, "M")
    cluster.restore(database, backup)
    add(theirs, "Ikiru")  # the same revision as that of M, and another step

    assert titles(ours) == ["Heat 2", "Ikiru"]
    add(ours, "Dune")
    assert titles(theirs) == ["Heat 2", "Ikiru", "Dune"]
    assert check(ours) == []


def test_a_copy_that_is_odd_is_dropped(database: str, tmp_path: Path) -> None:
    store = team.store_at(database, tmp_path)
    add(store, "Heat 2")
    (copy,) = tmp_path.glob("*.json")
    whole = copy.read_bytes()

    for odd in (b"", b"{}", whole[:-20], whole.replace(b"copy", b"cope")):
        copy.write_bytes(odd)
        assert titles(store) == ["Heat 2"]
        assert copy.read_bytes() == whole


@pytest.mark.skipif(not shutil.which("pgbouncer"), reason="there is no pgbouncer")
def test_a_pool_that_lends_a_connection_per_transaction(
    database: str, cluster: Cluster, tmp_path: Path
) -> None:
    with closing(postgres.Bouncer(cluster)) as pool:
        url = pool.url(database)
        told = team.hammer(url, tmp_path, writers=8, each=5, readers=1)
        store = team.store_at(url, tmp_path / "one")
        store.undo(anyone=True)

        assert told.errors == []
        assert len(told.added) == 40
        assert len(titles(store)) == 39
        assert check(store) == []
