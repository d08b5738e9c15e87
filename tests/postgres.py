"""A real PostgreSQL of its own for tests: a folder, a Unix socket and no port.

`initdb` and `postgres` refuse to run as root, so that root starts them as `nobody`.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg2

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNER = "film"
# `guarded` is asked for a password, everybody else comes in without one.
_WHO_MAY_COME_IN = """
local all guarded scram-sha-256
local all all trust
host all all 127.0.0.1/32 trust
"""
_SECONDS_TO_START = 30
_EMPTY = """
select pg_terminate_backend(pid) from pg_stat_activity
 where datname = current_database() and pid <> pg_backend_pid();
drop schema public cascade;
create schema public;
grant all on schema public to public
"""


def why_there_is_none() -> str | None:
    """Say why no server can be started here; None where one can."""
    if _programs() is None:
        return "there is no initdb (Debian: apt-get install postgresql)"
    if os.getuid() == 0 and not shutil.which("setpriv"):
        return "root needs setpriv to start PostgreSQL"
    return None


class Cluster:
    """A server with a folder of its own; each test gets a database of its own."""

    def __init__(self, *options: str, port: int | None = None) -> None:
        """Make the cluster; `options` are settings such as `fsync=off`.

        With a port it listens on the loopback address, too.
        """
        programs = _programs()
        assert programs is not None
        self.folder = _folder("filmtrack-pg-")
        self._programs = programs
        self._port = port
        address = "127.0.0.1" if port else ""
        self._settings = [
            f"-c{option}"
            for option in (
                f"listen_addresses={address}",
                f"port={self._number}",
                *options,
            )
        ]
        self._server: subprocess.Popen[bytes] | None = None
        self._free: list[str] = []
        self._names = (f"slate_{n}" for n in count(1))
        self._home: str | None = None
        self._run("initdb", "-D", str(self._data), "-U", OWNER, "-E", "UTF8", "-N")
        (self._data / "pg_hba.conf").write_text(_WHO_MAY_COME_IN)
        self.start()

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    @property
    def _number(self) -> int:
        return self._port or 5432

    @property
    def socket(self) -> Path:
        """The Unix socket that the server listens on, as a proxy opens it."""
        return self.folder / f".s.PGSQL.{self._number}"

    def url(self, database: str, user: str = OWNER) -> str:
        """Return the URL of a database, by the port if there is one."""
        if self._port:
            return f"postgresql://{user}@127.0.0.1:{self._port}/{database}"
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def database(self) -> str:
        """Return the URL of an empty database."""
        if self._free:
            return self._free.pop()
        name = next(self._names)
        self.execute("postgres", f"create database {name}")
        return self.url(name)

    def release(self, url: str) -> None:
        """Empty a database for another test: a new one is 7 MB of files."""
        self.execute(url, _EMPTY)
        self._free.append(url)

    def schema(self) -> str:
        """Make an empty schema and return a URL for it: that is less than a database.

        All are in one database, which is made for the first.
        """
        if self._home is None:
            self._home = self.database()
        name = next(self._names)
        self.execute(self._home, f"create schema {name}")
        return f"{self._home}&options=-csearch_path%3D{name}"

    def execute(self, database: str, statement: str) -> list[tuple[object, ...]]:
        """Run a statement on a database, given by name or URL; return its rows."""
        url = database if "://" in database else self.url(database)
        with contextlib.closing(psycopg2.connect(url)) as connection:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []

    def dump(self, url: str) -> bytes:
        """Back a database up, as pg_dump does."""
        return self._run("pg_dump", "--dbname", url)

    def restore(self, url: str, backup: bytes) -> None:
        """Put a backup in the place of all that a database has."""
        self.execute(url, _EMPTY)
        self._run("psql", "--quiet", "--dbname", url, given=backup)

    def start(self) -> None:
        """Start the server and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            words = [*_bound(), str(self._programs / "postgres"), *self._settings]
            words += ["-D", str(self._data), "-k", str(self.folder)]
            self._server = subprocess.Popen(
                words, stdout=log, stderr=log, cwd=self.folder, start_new_session=True
            )
        _until_it_answers(self.url("postgres"), self._server)

    def kill(self) -> None:
        """End the server and each of its processes with SIGKILL."""
        assert self._server is not None
        main = self._server.pid
        children = Path(f"/proc/{main}/task/{main}/children").read_text().split()
        for process in (main, *map(int, children)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self._server.wait()

    def stop(self) -> None:
        """End the server at once, with its connections (SIGQUIT)."""
        assert self._server is not None
        self._server.send_signal(signal.SIGQUIT)
        self._server.wait()

    def close(self) -> None:
        """End the server and remove its folder."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *words: str, given: bytes = b"") -> bytes:
        ended = subprocess.run(
            [*_bound(), str(self._programs / program), *words],
            check=True,
            input=given,
            capture_output=True,
            cwd=self.folder,
        )
        return ended.stdout


class Bouncer:
    """PgBouncer in front of a server; a connection is lent for one transaction."""

    def __init__(self, cluster: Cluster) -> None:
        self.folder = _folder("filmtrack-pool-")
        settings = self.folder / "pgbouncer.ini"
        settings.write_text(
            f"[databases]\n* = host={cluster.folder} user={OWNER}\n"
            f"[pgbouncer]\nunix_socket_dir = {self.folder}\nlisten_addr =\n"
            "auth_type = any\npool_mode = transaction\ndefault_pool_size = 4\n"
        )
        self._program = subprocess.Popen(
            [*_bound(), "pgbouncer", "--quiet", str(settings)],
            stderr=subprocess.DEVNULL,
        )
        _until_it_answers(self.url(cluster.url("postgres")), self._program)

    def url(self, database: str) -> str:
        """Return the URL of a database, given by that of the server."""
        return f"{database.partition('?')[0]}?host={self.folder}&port=6432"

    def close(self) -> None:
        """End the program and remove its folder."""
        self._program.terminate()
        self._program.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextlib.contextmanager
def running(*options: str, port: int | None = None) -> Iterator[Cluster]:
    """Run a server for the length of a block."""
    server = Cluster(*options, port=port)
    try:
        yield server
    finally:
        server.close()


def _until_it_answers(url: str, program: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _SECONDS_TO_START
    while True:
        try:
            psycopg2.connect(url).close()
        except psycopg2.OperationalError:
            if time.monotonic() > end or program.poll() is not None:
                raise
            time.sleep(0.02)
        else:
            return


def _programs() -> Path | None:
    """Find the folder of the server's programs: on the PATH, else where Debian is."""
    found = shutil.which("initdb")
    if found:
        return Path(os.path.realpath(found)).parent
    homes = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max((home.parent for home in homes), default=None)


def _folder(prefix: str) -> Path:
    """Make a folder for a program; root gives it to `nobody`, who comes into /tmp."""
    is_root = os.getuid() == 0
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir="/tmp" if is_root else None))
    if is_root:
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return folder


def _bound() -> list[str]:
    """Start a program so that it ends with this process; root starts it as `nobody`."""
    if not shutil.which("setpriv"):
        return []
    words = ["setpriv", "--pdeathsig=QUIT"]
    if os.getuid() == 0:
        nobody = pwd.getpwnam("nobody")
        words += [f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}"]
        words += ["--clear-groups"]
    return words
