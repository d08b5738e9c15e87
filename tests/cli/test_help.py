"""Help pages: one sentence, groups, lists of words, and examples that work."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli import COMMANDS
from filmtrack.cli.help import EXAMPLES
from filmtrack.ledger.vocabulary import STANDINGS, STATUSES
from filmtrack.slate.query import TERMS

if TYPE_CHECKING:
    from tests.conftest import Program

SHOWN = [entry.name for entry in COMMANDS if entry.panel]
# What an example needs that the sample does not have.
BEFORE = {
    "undo": ["cancel heat-2"],
    "redo": ["cancel heat-2", "undo"],
    "history": ["cancel heat-2"],
}
# Commands that reach out to the network or need items that were fetched.
WITHOUT_EXAMPLES = {"fetch", "skip"}


@pytest.fixture
def desk(sample: Program) -> Program:
    """The sample, an editor that changes nothing, and files to read and import."""
    sample.environ |= {"EDITOR": "true"}
    (sample.home / "films.csv").write_text("Title,Shoot\nRan 2,2027\n", "utf-8")
    (sample.home / "article.txt").write_text(
        "Heat 2 starts filming in August 2027\n\n"
        "Michael Mann's Heat 2 will start filming in August 2027, Deadline reports.\n",
        "utf-8",
    )
    return sample


@pytest.mark.parametrize(
    ("name", "example"),
    [(name, example) for name, examples in EXAMPLES.items() for example in examples],
    ids=lambda text: text,
)
def test_every_example_works(
    desk: Program, monkeypatch: pytest.MonkeyPatch, name: str, example: str
) -> None:
    monkeypatch.chdir(desk.home)
    for words in BEFORE.get(name, []):
        assert desk(words).code == 0
    ended = desk(shlex.split(example))
    assert (ended.code, ended.err if ended.code else "") == (0, "")


def test_every_command_has_examples() -> None:
    assert set(SHOWN) - WITHOUT_EXAMPLES == set(EXAMPLES)


@pytest.mark.parametrize("name", SHOWN)
def test_no_types_leak_into_a_help_page(run: Program, name: str) -> None:
    page = run([name, "--help"]).out
    assert not re.search(r"[<{]|\[\[", page)
    assert page.startswith(f"Usage: filmtrack {name} ")


def test_options_stand_in_groups(run: Program) -> None:
    page = run("add --help").out
    groups = re.findall(r"^(\w[\w ]+):$", page, re.MULTILINE)
    assert groups == [
        *("Arguments", "Options", "What it is", "People", "Dates", "The report"),
        *("Ids", "Words", "Examples"),
    ]


def test_the_words_are_listed_where_they_are_needed(run: Program) -> None:
    update = " ".join(run("update --help").out.split())
    assert ", ".join(STANDINGS) in update
    assert ", ".join(STATUSES) in update
    assert ", ".join(TERMS) in " ".join(run("list --help").out.split())
    assert "shoot_earliest" in run("list --help").out
    assert "overdue" in run("review --help").out


@pytest.mark.parametrize("name", ["schema", "merge-driver"])
def test_a_command_for_programs_is_off_the_first_page(run: Program, name: str) -> None:
    assert f"  {name} " not in run("--help").out
    assert run([name, "--help"]).code == 0


def test_a_usage_error_shows_the_usage_without_types(run: Program) -> None:
    ended = run("add")
    assert ended.code == 2
    assert "Usage: filmtrack add TITLE [OPTIONS]" in ended.err
