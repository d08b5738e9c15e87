"""Command lines at random: commands, options and values, typed by nobody sane.

What there is to type is read off the program itself, so that a new option is tried
without being told. The values are such as fit, such as do not, and hostile text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from filmtrack.cli import app
from tests.exchange.conftest import SAMPLES
from tests.faults import mutate
from tests.faults.drive import BEGUN, FILE, built, run, unsound
from tests.faults.fuzz import Input

if TYPE_CHECKING:
    import random
    from pathlib import Path

_PHRASES = (
    *("late 2024 or early 2025", "May 2025", "next spring", "TBD", "today", "6 months"),
    *("2026-03-01", "1 May", "yesterday", "2026", "between March and June", "soon"),
)
_WORDS = (
    *("heat-2", "1", "2", "3", "4", "m", "квартет", "Heat 2", "Nobody", "Ran"),
    *("Michael Mann", "Adam Driver as X (in talks)", "novel: X by Y (2020)", "Variety"),
    *(
        "director:mann",
        "^heat",
        "status:filming,wrapped",
        "shoot:2026..2027",
        "unread:",
    ),
    *('person:"adam driver"', "outlet:collider", 'shoot:"this fall"', "tag:short"),
    *("filming", "series", "on hold", "month", "director", "title,status", "-start"),
    *("tt0113277", "949", "Q42", "https://boxd.it/1", "https://example.org/x", "all"),
    *("json", "jsonl", "csv", "tsv", "md", "plain", "table", "ics", "html", "svg"),
    *("wiki", "bib", "jsonld", "imdb", "letterboxd", "generic", "claims", "store"),
    *("out.csv", "out.html", "out.svg", "x/y.json", "-", "~/x.csv", "/dev/full", "."),
    *("films.csv", "films.json", "films.ics", "slate.json", "slate.json.bak", "films"),
    *("3", "0", "100", "8", "overdue", "gap", "gap:m", "watchlist", "shoot", "release"),
)
_FILES = {
    "films.csv": "generic.csv",
    "films.json": "trakt-watchlist.json",
    "films.ics": "radarr.ics",
}
# They look for the shell that has started this process, which is the tester's.
_NOT_TRIED = frozenset({"--install-completion", "--show-completion"})
_ENVIRONS: tuple[dict[str, str], ...] = (
    *({}, {}, {}, {}, {"COLUMNS": "20"}, {"COLUMNS": "9" * 5000}, {"TERM": "dumb"}),
    *({"FILMTRACK_TODAY": "2099-12-31"}, {"FILMTRACK_TODAY": "x"}, {"PAGER": "cat"}),
    *({"FILMTRACK_TODAY": "0001-01-01"}, {"FILMTRACK_TODAY": "9999-12-31"}),
    *({"EDITOR": "false"}, {"EDITOR": "no-such-editor"}, {"EDITOR": ""}),
    *({"EDITOR": "sed -i s/a/=/"}, {"EDITOR": "sed -i /said/d"}, {"EDITOR": "'"}),
    {"FILMTRACK_STORE": "other/slate.json"},
)


class _Option(NamedTuple):
    names: list[str]
    takes_value: bool


class _Verb(NamedTuple):
    name: str
    options: list[_Option]
    arguments: int


class Argv:
    """The command line of filmtrack."""

    seconds = 2.0

    def __init__(self) -> None:
        samples = {name: (SAMPLES / file).read_bytes() for name, file in _FILES.items()}
        there = built(BEGUN)
        self.files = {FILE: there[FILE], f"{FILE}.bak": there[f"{FILE}.bak"], **samples}
        self.root, self.verbs = _verbs()

    def make(self, chance: random.Random) -> Input:
        count = chance.choice((1, 1, 2, 3))
        commands = [self._command(chance) for _ in range(count)]
        return Input(self.files if chance.random() < 0.9 else {}, commands)

    def _command(self, chance: random.Random) -> list[str]:
        if chance.random() < 0.02:
            return [_value(chance) for _ in range(chance.randrange(4))]
        verb = chance.choice(self.verbs)
        words = [verb.name]
        for option in chance.choices(self.root, k=chance.choice((0, 0, 0, 1))):
            words[:0] = _typed(chance, option)
        for option in chance.choices(verb.options, k=chance.choice((0, 1, 1, 2, 3, 6))):
            words += _typed(chance, option)
        few = min(verb.arguments, 3)
        for _ in range(chance.choice((few, few, few, 0, 1, 2))):
            words.insert(chance.randint(1, len(words)), _value(chance))
        if chance.random() < 0.03:
            words.insert(chance.randint(0, len(words)), "--")
        return words

    def judge(self, given: Input, folder: Path) -> str | None:
        chance = mutate.seeded(given.commands)
        for command in given.commands:
            environ = {
                "EDITOR": "true",
                "TMPDIR": str(folder),
                **chance.choice(_ENVIRONS),
            }
            wrong = run(folder, command, terminal=chance.random() < 0.3, **environ)
            wrong = wrong or unsound(folder)
            if wrong:
                return wrong
        return None


def _verbs() -> tuple[list[_Option], list[_Verb]]:
    """Read off the program what there is to type."""
    group = app.group()
    root = typer.Context(group, info_name="filmtrack")
    verbs = []
    for name in group.list_commands(root):
        command = group.get_command(root, name)
        params = command.get_params(typer.Context(command, info_name=name))
        arguments = [param for param in params if not _is_option(param)]
        count = sum(1 if param.nargs == 1 else 2 for param in arguments)
        verbs.append(_Verb(name, _options(params), count))
    return _options(group.get_params(root)), verbs


def _is_option(param: Any) -> bool:
    return bool(param.param_type_name == "option")


def _options(params: list[Any]) -> list[_Option]:
    return [
        _Option(
            [*param.opts, *param.secondary_opts], not (param.is_flag or param.count)
        )
        for param in params
        if _is_option(param) and not _NOT_TRIED & {*param.opts}
    ]


def _typed(chance: random.Random, option: _Option) -> list[str]:
    name = chance.choice(option.names)
    if not option.takes_value:
        return [name]
    value = _value(chance)
    if name.startswith("--") and chance.random() < 0.5:
        return [f"{name}={value}"]
    return [name, value]


def _value(chance: random.Random) -> str:
    return _printed(chance).replace("\0", "")  # no system passes it on


def _printed(chance: random.Random) -> str:
    way = chance.random()
    if way < 0.35:
        return chance.choice(_WORDS)
    if way < 0.5:
        return chance.choice(_PHRASES)
    if way < 0.75:
        return chance.choice(mutate.HOSTILE)
    return mutate.in_text(chance, chance.choice((*_WORDS, *_PHRASES)))
