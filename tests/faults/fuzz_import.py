"""Files to import under mutations: taken, in whole or by rows, or refused and left."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING

from filmtrack.exchange.formats import READERS
from tests.exchange.conftest import SAMPLES
from tests.faults import mutate
from tests.faults.confined import attempts
from tests.faults.drive import BEGUN, FILE, built, disk, run, unsound
from tests.faults.fuzz import Input

if TYPE_CHECKING:
    import random
    from pathlib import Path

_LARGE = "generic-huge-field.csv"
_EXPORTS = (
    *("slate.csv", "slate.tsv", "slate.jsonl", "slate.ics", "all.json"),
    *("claims.csv", "claims.jsonl"),
)
_OPTIONS: tuple[list[str], ...] = (
    *([], [], [], ["--all-or-nothing"], ["--dry-run"], ["--verbose"]),
    *(["--keep-unknown"], ["--as", "watchlist"], ["--as", "shoot", "--keep-unknown"]),
)


class Imports:
    """Everything that `import` reads, made wrong."""

    seconds = 2.0

    def __init__(self) -> None:
        exports = [
            ["export", name, *(["--claims"] if name.startswith("claims") else [])]
            for name in _EXPORTS
        ]
        there = built([*BEGUN, *exports])
        self.store = there[FILE]
        self.files = {
            **{path.name: path.read_bytes() for path in sorted(SAMPLES.iterdir())},
            **{name: there[name] for name in _EXPORTS},
            "store.json": there[FILE],
        }

    def make(self, chance: random.Random) -> Input:
        name = chance.choice([*self.files, "export.zip"])
        if name == _LARGE and chance.random() < 0.9:
            name = "generic.csv"
        text = self._mutant(chance, name)
        options = list(chance.choice(_OPTIONS))
        if chance.random() < 0.1:
            options += ["--format", chance.choice(list(READERS))]
        there = {FILE: self.store} if chance.random() < 0.7 else {}
        times = chance.choice((1, 1, 1, 2))
        return Input({**there, name: text}, times * [["import", name, *options]])

    def _mutant(self, chance: random.Random, name: str) -> bytes:
        ending = PurePath(name).suffix
        if ending == ".zip":
            return mutate.in_zip(chance, list(self.files.items()))
        text = self.files[name]
        if chance.random() < 0.4:
            return mutate.in_bytes(
                chance, text, self.files[chance.choice([*self.files])]
            )
        if ending == ".json":
            return mutate.as_json(chance, mutate.in_json(chance, json.loads(text)))
        if ending == ".jsonl":
            return _in_lines(chance, text)
        if ending in (".csv", ".tsv"):
            return mutate.in_table(chance, text)
        return mutate.in_bytes(chance, text)

    def judge(self, given: Input, folder: Path) -> str | None:
        once = None
        for command in given.commands:
            wrong = self._taken(command, folder)
            if wrong:
                return wrong
            if once not in (None, disk(folder)):
                return "the same file again changed more"
            once = disk(folder)
        return None

    def _taken(self, command: list[str], folder: Path) -> str | None:
        before = disk(folder)
        wrong = run(folder, command)
        after = disk(folder)
        if wrong or attempts():
            return wrong or f"it would touch {attempts()[0]}"
        if "--dry-run" in command and after != before:
            return "a dry run changed the disk"
        others = after.keys() - before.keys() - {FILE, f"{FILE}.bak"}
        if others or any(
            after[name] != before[name] for name in before if not name.startswith(FILE)
        ):
            return f"it wrote other files than the store: {others}"
        return unsound(folder)


def _in_lines(chance: random.Random, text: bytes) -> bytes:
    """Change the JSON of some lines."""
    lines = text.splitlines()
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(lines))
        try:
            found = json.loads(lines[at])
        except ValueError:
            continue  # it is changed already
        lines[at] = json.dumps(mutate.in_json(chance, [found])).encode()[1:-1]
    return b"\n".join(lines)
