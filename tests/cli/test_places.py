"""Every command answers the same over a file and over a server, errors too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from filmtrack.cli import COMMANDS
from tests.conftest import Program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.postgres import Cluster

# One after the other on one slate: each line finds what those above have left.
LINES = """
list
add 'Heat 2' -d 'Michael Mann' -w 'late 2026' -S 2026-01-01 -b Collider
add 'Heat 2'
add Ran --rumored 'Ann Roe' -w 'not a date at all'
add Ran --rumored 'Ann Roe' -b 'The Hollywood Reporter' -S 2026-02-01
update heat-2 -w 'May 2027' -S 2026-02-01 -b THR
update nothing -w 2027
update heat-2 --status nonsense
move heat 2 early 2028 -b Deadline
start ran 4 January
wrap ran last friday
confirm ran ann roe
hold heat-2 --why strike
resume heat-2
cancel heat-2
undo
undo
redo
retract heat-2 3 --why misread
retract heat-2 99 --why misread
edit heat-2
report -b Deadline
read article.txt -b Deadline -S 2026-02-20 --yes
alias THR 'The Hollywood Reporter'
alias --list
follow 'Michael Mann'
follow --list
news
news --since 2026-01-15
feeds list
feeds remove nothing
inbox
skip 3
fetch
import films.csv
import films.csv --dry-run
import none.csv
merge ran-2 heat-2
list -f json
list is:followed
list nonsense:x
show heat-2
show heat-2 ran -f json
show nothing
show ra
history heat-2
history heat-2 -f json
upcoming
upcoming --within '6 months' -f csv
timeline
timeline -f json
slips
person 'michael mann'
outlets
review
review --snooze overdue
review --kind nothing
digest --since 2026-01-15
digest --since last --name week
export -f json
export -f jsonl --claims
export -f csv
export heat.ics
export heat.ics
export heat.ics --force
--as-of 2026-01-15 list -f json
--as-of 2026-01-15 add Never
when 'early 2027'
schema
check
check -f json
undo --list
undo --list -f json
undo --anyone
redo --anyone
remove heat
remove heat-2 --yes
remove heat-2 --yes
list -c title,nonsense
nonsense
''
list
"""


@pytest.fixture
def both(tmp_path: Path, cluster: Cluster) -> tuple[Program, Program]:
    """The program over a file, and over a server, each with a home of its own."""
    found = []
    for name, place in (("file", "slate.json"), ("server", cluster.schema())):
        home = tmp_path / name
        home.mkdir()
        (home / "films.csv").write_text("Title,Shoot\nM 2,2027\n", "utf-8")
        (home / "article.txt").write_text(
            "Heat 2 starts filming in August 2027\n\n"
            "Michael Mann's Heat 2 will start filming in August 2027.\n",
            "utf-8",
        )
        environ = {"FILMTRACK_STORE": place, "FILMTRACK_USER": "ana", "EDITOR": "true"}
        found.append(Program(home, environ))
    return found[0], found[1]


def test_every_command_answers_the_same(
    both: tuple[Program, Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    differing = []
    for words in LINES.strip().splitlines():
        answers = []
        for program in both:
            monkeypatch.chdir(program.home)
            ended = program(words)
            told = ended.both.replace(program.environ["FILMTRACK_STORE"], "PLACE")
            told = told.replace(str(program.home), "HOME")
            answers.append((ended.code, told, ended.data))
        if answers[0] != answers[1]:
            differing.append((words, *answers))
    assert differing == []
    files = [{f.name: f.read_bytes() for f in p.home.glob("*.ics")} for p in both]
    assert files[0] == files[1]


def test_every_command_is_among_those_lines() -> None:
    tried = {word for line in LINES.splitlines() for word in line.split()}
    others = {"where", "transfer", "merge-driver"}  # they are about a place
    assert {command.name for command in COMMANDS} - others <= tried
