"""A team on one server: many at once, killed clients, a killed server, a slow pool.

`python -m tests.faults.team` takes about half an hour, with `--short` two minutes.
What is told of a write must be so: what was acknowledged is there once, and nothing is
there of which it was said that nothing was written.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.errors import FilmtrackError
from filmtrack.store import Store
from filmtrack.store.check import check
from filmtrack.store.place import Place
from tests import postgres
from tests.builders import add
from tests.faults.crowd import Told, crowd, fork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.postgres import Cluster


class Report(NamedTuple):
    """What a harness saw: a line to print, and what went wrong."""

    line: str
    failures: list[str]


def store_at(url: str, folder: Path, wait: float = 60) -> Store:
    """Open the slate as somebody does who keeps copies in a folder."""
    return Store(Place(url), wait=wait, copies=folder)


def write(url: str, folder: Path, title: str) -> None:
    """Add a production from the machine of one writer, who has copies of their own."""
    writer = title.rpartition(" ")[0]
    add(store_at(url, folder / writer), title)


def read(url: str, folder: Path) -> list[str]:
    """List the productions, from a machine that only reads."""
    reader = folder / str(os.getpid())
    return [facts.title for facts in store_at(url, reader).read().facts()]


def hammer(url: str, folder: Path, writers: int, each: int, readers: int) -> Told:
    """Let writers and readers at an empty slate at once."""
    return crowd(
        folder,
        writers=writers,
        each=each,
        readers=readers,
        write=lambda at, title: write(url, at, title),
        read=lambda at: read(url, at),
    )


def audit(url: str, folder: Path, lines: Iterable[str]) -> Report:
    """Compare what writers were told with what is there."""
    told: dict[str, str] = {}
    for line in lines:
        word, _, title = line.partition(" ")
        if title:
            told[title] = word
    found = store_at(url, folder / "audit").read()
    there = Counter(facts.title for facts in found.facts())
    failures = [f"{title} is there {n} times" for title, n in there.items() if n > 1]
    failures += [
        f"{t} is lost" for t, w in told.items() if w == "added" and not there[t]
    ]
    failures += [
        f"{t} was refused and is there"
        for t, w in told.items()
        if w == "refused" and there[t]
    ]
    failures += [finding.what for finding in check(store_at(url, folder))]
    counts = Counter(told.values())
    line = ", ".join(f"{n} {word}" for word, n in sorted(counts.items()))
    return Report(line, failures)


def client_kills(url: str, folder: Path, count: int, within: float) -> Report:
    """Kill a client at random moments of its writes."""
    chance = random.Random(19)
    lines: list[str] = []
    for run in range(count):
        heard, told = os.pipe()
        child = fork(told, partial(_keep_adding, url, folder, f"{run}"))
        os.close(told)
        time.sleep(chance.uniform(0, within))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(heard) as pipe:
            lines += pipe.read().splitlines()
    add(store_at(url, folder / "next", wait=5), "After all kills")
    return audit(url, folder, lines)


def server_kills(
    server: Cluster, url: str, folder: Path, *, count: int, pause: float
) -> Report:
    """Kill the server, with all its processes, under four writers; start it again."""
    heard, told = os.pipe()
    children = [
        fork(told, partial(_keep_adding, url, folder, f"{writer}"))
        for writer in range(4)
    ]
    os.close(told)
    for _ in range(count):
        time.sleep(pause)
        server.kill()
        server.start()
    time.sleep(pause)
    for child in children:
        os.kill(child, signal.SIGTERM)
    with os.fdopen(heard) as pipe:
        lines = pipe.read().splitlines()
    for child in children:
        os.waitpid(child, 0)
    return audit(url, folder, lines)


def _keep_adding(url: str, folder: Path, name: str, say: Callable[[str], None]) -> None:
    """Add production after production, and tell of each what was told."""
    store = store_at(url, folder / name)
    n = 0
    while True:
        title = f"Film {name} {n}"
        n += 1
        say(f"begun {title}")
        try:
            add(store, title)
        except FilmtrackError as error:
            is_known = "nothing was written" in str(error)
            say(f"{'refused' if is_known else 'unknown'} {title}")
            time.sleep(0.05)  # the server is away
        else:
            say(f"added {title}")


def endurance(url: str, folder: Path, writers: int, seconds: float) -> Report:
    """Let writers add for some time, each with `--wait 30`; tell how long one takes."""
    heard, told = os.pipe()
    children = [
        fork(told, partial(_time_adding, url, folder, f"{writer}", seconds))
        for writer in range(writers)
    ]
    os.close(told)
    with os.fdopen(heard) as pipe:
        lines = [line for line in pipe.read().splitlines() if line != "end"]
    for child in children:
        os.waitpid(child, 0)
    times = sorted(float(line.split()[1]) for line in lines if line.startswith("took"))
    failures = [line for line in lines if not line.startswith("took")]
    there = len(store_at(url, folder / "end").read())
    if there != len(times):
        failures.append(f"{len(times)} were acknowledged, and {there} are there")
    failures += [finding.what for finding in check(store_at(url, folder))]
    middle, slowest = times[len(times) // 2], times[-1]
    return Report(
        f"{writers} writers, {seconds:g} s: {len(times)} writes, "
        f"{len(times) / seconds:.1f} a second, median {middle:.2f} s, "
        f"slowest {slowest:.2f} s, {len(lines) - len(times)} refused",
        failures,
    )


def _time_adding(
    url: str, folder: Path, name: str, seconds: float, say: Callable[[str], None]
) -> None:
    store = store_at(url, folder / name, wait=30)
    end = time.monotonic() + seconds
    n = 0
    while (begun := time.monotonic()) < end:
        n += 1
        try:
            add(store, f"Film {name} {n}")
        except FilmtrackError as error:
            say(f"refused {error}")
        else:
            say(f"took {time.monotonic() - begun}")


def main(argv: list[str]) -> int:
    """Run every harness, and print a line for each."""
    reason = postgres.why_there_is_none()
    if reason:
        sys.stdout.write(f"skipped: {reason}\n")
        return 0
    is_short = argv == ["--short"]
    failed = 0
    with postgres.running() as server, tempfile.TemporaryDirectory() as room:
        for name, report in _reports(server, Path(room), is_short=is_short):
            failed += bool(report.failures)
            verdict = "WRONG" if report.failures else "ok"
            sys.stdout.write(f"{verdict:5} {name:14} {report.line}\n")
            sys.stdout.writelines(f"      {line}\n" for line in report.failures[:20])
            sys.stdout.flush()
    return min(failed, 1)


def _reports(
    server: Cluster, room: Path, *, is_short: bool
) -> Iterable[tuple[str, Report]]:
    seconds, kills = (10, 60) if is_short else (300, 2000)
    url = server.database()
    yield "endurance", endurance(url, room / "1", 20, seconds)
    if shutil.which("pgbouncer"):
        with closing(postgres.Bouncer(server)) as pool:
            url = pool.url(server.database())
            yield "PgBouncer", endurance(url, room / "2", 20, seconds)
    yield "client killed", client_kills(server.database(), room / "3", kills, 0.1)
    rounds = max(3, kills // 20)
    url = server.database()
    yield "server killed", server_kills(server, url, room / "4", count=rounds, pause=2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
