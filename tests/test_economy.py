"""What a command may cost, counted and not timed: reads, writes, and steps."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli import COMMANDS
from tests.bench import slate
from tests.conftest import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

READING = (
    "",
    "list",
    "list director:mann -f json",
    "show heat-2",
    "history heat-2",
    "upcoming",
    "timeline",
    "slips",
    "outlets",
    "person 'Adam Driver'",
    "where",
    "review",
    "digest --since 2024-01-01",
    "news --since 2024-01-01",
    "follow --list",
    "inbox",
    "feeds list",
    "check",
    "undo --list",
    "export -f csv",
    "export -f jsonl --as-of 2024-12-31",
    "read article.txt --said 2026-02-20 --outlet Empire",
)
WRITING = (
    "add 'Ran 2' --shoot 'early 2027'",
    "update heat-2 --shoot 'August 2026'",
    "move heat-2 'May 2027'",
    "start heat-2",
    "wrap heat-2",
    "confirm heat-2 'Adam Driver'",
    "cancel heat-2",
    "hold heat-2 --why strike",
    "resume heat-2",
    "retract heat-2 1 --why misread",
    "merge ran heat-2",
    "alias 'Adam Driver' 'A. Driver'",
    "remove heat-2 --yes",
    "import rows.csv",
    "undo",
    "redo",
)
# These do not open the store, or read it again when they write: `edit`, `report` and
# `fetch` have waited for somebody, and `follow` also marks what is known by now.
OTHERS = (
    *(
        "edit",
        "fetch",
        "follow",
        "merge-driver",
        "report",
        "schema",
        "skip",
        "transfer",
    ),
    "when",
)


def test_the_cost_of_every_command_is_known() -> None:
    known = {words.split()[0] for words in (*READING[1:], *WRITING, *OTHERS)}
    assert {command.name for command in COMMANDS} <= known


class Doors:
    """How often a file was opened, and how often another was put in its place."""

    def __init__(self) -> None:
        self.path: str | None = None
        self.counts: Counter[str] = Counter()
        sys.addaudithook(self.hear)

    @contextmanager
    def watched(self, path: Path) -> Iterator[Counter[str]]:
        """Count for a while what becomes of a file."""
        self.path, self.counts = str(path), Counter()
        yield self.counts
        self.path = None

    def hear(self, event: str, args: tuple[object, ...]) -> None:
        """Hear what the interpreter does."""
        if self.path and event == "open" and args[0] == self.path:
            self.counts["read"] += 1
        elif self.path and event == "os.rename" and args[1] == self.path:
            self.counts["written"] += 1


@pytest.fixture(scope="module")
def doors() -> Doors:
    """The doors of any file: one hook for all tests, as none can be taken away."""
    return Doors()


@pytest.mark.parametrize("words", READING)
def test_what_reads_opens_the_store_once_and_writes_nothing(
    seeded: Program, doors: Doors, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(seeded.home)
    article = 'Michael Mann will begin shooting "Heat 2" in August 2026.\n'
    (seeded.home / "article.txt").write_text(article)
    with doors.watched(seeded.home / "slate.json") as counts:
        ended = seeded(words)

    assert ended.code == 0, ended.err
    assert counts == {"read": 1}


@pytest.mark.parametrize("words", WRITING)
def test_what_writes_opens_the_store_once_and_replaces_it_once(
    seeded: Program, doors: Doors, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(seeded.home)
    seeded("add Ran --hold strike")
    if words == "redo":
        seeded("undo")
    (seeded.home / "rows.csv").write_text("Title,Year\nRan,1985\n")
    with doors.watched(seeded.home / "slate.json") as counts:
        ended = seeded(words)

    assert ended.code == 0, ended.err
    assert counts == {"read": 1, "written": 1}


# Each at as many productions, and at twice as many: a step for each of them is twice
# the work, a step for each pair four times.
FEW = 400
OVER_ALL = (
    "",
    "list -f json",
    "upcoming -f plain",
    "timeline -f plain",
    "slips -f json",
    "outlets -f json",
    "review -f json",
    "digest --since 2025-01-01 -f json",
    "check",
    "export -f csv",
    "export -f jsonl",
    "person 'Jun Foxsen' -f json",
    "where -f json",
    "add 'Ran 2'",
    "update 7 --shoot 'August 2026'",
    "alias 'Jun Foxsen' 'Ann Adams'",
    "remove 7 --yes",
    "import rows.jsonl",
)


@pytest.fixture(scope="module")
def slates(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Program]:
    """Slates of three sizes, with the rows of a further one beside each."""
    found = {}
    for count in (slate.ROWS, FEW, 2 * FEW):
        program = Program(tmp_path_factory.mktemp("slate"))
        slate.write(program.home / "slate.json", count)
        rows = program.home / "rows.jsonl"
        # Other titles, so that each row is a new production.
        rows.write_text(program("export -f jsonl").out.replace(" of ", " on "))
        found[count] = program
    return found


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Count the calls that Python makes, of its own functions and of built-in ones."""
    calls: Counter[str] = Counter()

    def count(frame: FrameType, event: str, arg: object) -> None:
        calls[event] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(before)


@pytest.mark.parametrize("words", OVER_ALL)
def test_twice_the_productions_are_twice_the_work(
    slates: dict[int, Program], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, few, twice = slates.values()
    steps(small, words, monkeypatch)  # what is imported is not counted
    most = 2.2 * steps(few, words, monkeypatch)

    assert steps(twice, words, monkeypatch) < most


def steps(program: Program, words: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Give the calls that a command makes; the store is then as it was before."""
    monkeypatch.chdir(program.home)
    store = program.home / "slate.json"
    before = store.read_bytes()
    with counted() as calls:
        ended = program(words)
    store.write_bytes(before)
    assert ended.code == 0, ended.err
    return calls.total()


def test_a_step_for_each_pair_would_be_seen() -> None:
    work = []
    for count in (100, 200):
        with counted() as calls:
            _ = [max(one, other) for one in range(count) for other in range(count)]
        work.append(calls.total())
    assert work[1] > 2.2 * work[0]
