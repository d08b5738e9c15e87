"""Whatever is typed, a command is done or refused, and the store stays sound.

What there is to type is read off the program, so that a new option is tried as well.
"""

from __future__ import annotations

import shlex
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from filmtrack.cli import app, where
from filmtrack.errors import UsageError
from tests.exchange.conftest import SAMPLES
from tests.hostile import STORE, WORDS, begun, is_sound, run, sandbox

if TYPE_CHECKING:
    from filmtrack.cli.session import Session

FILES = {
    **{name: begun()[name] for name in (STORE, f"{STORE}.bak")},
    "films.csv": (SAMPLES / "generic.csv").read_bytes(),
    "films.json": (SAMPLES / "trakt-watchlist.json").read_bytes(),
    "films.ics": (SAMPLES / "radarr.ics").read_bytes(),
}
USUAL = shlex.split(
    """
    "late 2024 or early 2025" "May 2025" "next spring" TBD today "6 months" 2026-03-01
    yesterday 2026 "between March and June" soon heat-2 1 2 4 m квартет "Heat 2" Nobody
    "Michael Mann" "Adam Driver as X (in talks)" "novel: X by Y (2020)" Variety ^heat
    director:mann status:filming,wrapped shoot:2026..2027 unread: "person:adam driver"
    outlet:collider "shoot:this fall" tag:short filming series "on hold" month director
    title,status -start tt0113277 949 Q42 https://boxd.it/1 http://127.0.0.1:9/ all json
    jsonl csv tsv md plain table ics html svg wiki bib jsonld imdb letterboxd generic
    claims store out.csv out.html out.svg x/y.json - ~/x.csv /dev/full . films.csv
    films.json films.ics slate.json slate.json.bak 3 0 100 overdue gap gap:m watchlist
    """
)
ENVIRONS: list[dict[str, str]] = [
    *({}, {}, {"COLUMNS": "20"}, {"COLUMNS": "9" * 5000}, {"TERM": "dumb"}),
    *({"FILMTRACK_TODAY": "2099-12-31"}, {"FILMTRACK_TODAY": "x"}, {"PAGER": "cat"}),
    *({"FILMTRACK_TODAY": "0001-01-01"}, {"FILMTRACK_TODAY": "9999-12-31"}),
    *({"EDITOR": "false"}, {"EDITOR": "no-such-editor"}, {"EDITOR": "'"}),
    *({"EDITOR": "sed -i s/a/=/"}, {"EDITOR": "sed -i /said/d"}),
    {"FILMTRACK_STORE": "other/slate.json"},
]
# They look for the shell that started this process, which is the tester's.
_NOT_TRIED = {"--install-completion", "--show-completion"}


class Option(NamedTuple):
    """An option, by all its names."""

    names: list[str]
    takes_value: bool


def _options(command: Any, context: typer.Context) -> list[Option]:
    return [
        Option([*param.opts, *param.secondary_opts], not param.is_flag)
        for param in command.get_params(context)
        if param.param_type_name == "option" and not _NOT_TRIED & {*param.opts}
    ]


GROUP = app.group()
ROOT = typer.Context(GROUP, info_name="filmtrack")
COMMANDS = {
    name: _options(command, typer.Context(command, info_name=name))
    for name in GROUP.list_commands(ROOT)
    if (command := GROUP.get_command(ROOT, name))
}
# No system passes a NUL on.
values = (st.sampled_from(USUAL) | st.sampled_from(WORDS) | st.text(max_size=9)).map(
    lambda text: text.replace("\0", "")
)


@st.composite
def typed(draw: st.DrawFn, options: list[Option]) -> list[str]:
    """Type an option by one of its names, with a value if it takes one."""
    option = draw(st.sampled_from(options))
    name = draw(st.sampled_from(option.names))
    if not option.takes_value:
        return [name]
    value = draw(values)
    return draw(st.sampled_from([[name, value], [f"{name}={value}"]]))


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """Type a command with options and arguments, which fit or do not."""
    name = draw(st.sampled_from(sorted(COMMANDS)))
    before = draw(st.lists(typed(_options(GROUP, ROOT)), max_size=1))
    after = draw(
        st.lists(typed(COMMANDS[name]) | values.map(lambda value: [value]), max_size=5)
    )
    return [*chain(*before), name, *chain(*after)]


@given(
    st.lists(lines(), min_size=1, max_size=2), st.sampled_from(ENVIRONS), st.booleans()
)
def test_whatever_is_typed_is_done_or_refused(
    commands: list[list[str]], environ: dict[str, str], is_terminal: bool
) -> None:
    with sandbox(FILES) as program:
        program.is_terminal = is_terminal
        for command in commands:
            run(program, command, **environ)
            assert is_sound(program)


@given(st.lists(values, max_size=3))
def test_what_is_no_command_is_refused(words: list[str]) -> None:
    with sandbox() as program:
        run(program, words)


def test_a_command_that_acts_on_the_terminal_or_fails_halfway_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def halfway(session: Session) -> dict[str, object]:
        Path(session.location).write_bytes(b"x")
        raise UsageError("too late")

    def acting(_: Session) -> dict[str, object]:
        sys.stdout.write("\u202e")
        raise UsageError("refused")

    for weak in (halfway, acting):
        monkeypatch.setattr(where, "_found", weak)
        with sandbox(FILES) as program, pytest.raises(AssertionError):
            run(program, ["where"])
