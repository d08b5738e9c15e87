"""What one run measures on: the compiled package, the stores, the environment."""

from __future__ import annotations

import compileall
import json
import os
import shutil
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.bench import slate
from tests.bench.timing import Command, once

if TYPE_CHECKING:
    from filmtrack.ledger.production import Production

PACKAGE = Path(__file__).parents[2] / "filmtrack"
RUN = "import sys; from filmtrack.__main__ import main; sys.exit(main())"


class Ground:
    """A folder with all that the commands of one run need."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(PACKAGE, folder / "site" / "filmtrack")
        compileall.compile_dir(folder / "site", quiet=1)
        kept = ("PATH", "LANG", "LC_ALL")
        self.environ = {name: os.environ[name] for name in kept if name in os.environ}
        self.environ |= {
            "HOME": str(folder),
            "PYTHONPATH": str(folder / "site"),
            "FILMTRACK_TODAY": slate.TODAY.isoformat(),
            "COLUMNS": "100",
            "TASKDATA": str(folder / "tasks"),
            "TASKRC": str(folder / "taskrc"),
        }

    def film(self, *args: str, exit_codes: tuple[int, ...] = (0,)) -> Command:
        """Give a command of ours."""
        return Command((sys.executable, "-c", RUN, *args), exit_codes=exit_codes)

    def script(self, text: str, *args: object) -> Command:
        """Give a command of plain Python."""
        return Command((sys.executable, "-c", text, *map(str, args)))

    @cache  # noqa: B019 (there is one ground)
    def store(self, count: int) -> Path:
        """Give a store of that many productions, made once."""
        return slate.write(self.folder / f"{count}.json", count)

    def fresh(self, count: int, name: str) -> Path:
        """Give a copy of that store, to be written to."""
        copy = self.folder / f"{count}-{name}.json"
        shutil.copyfile(self.store(count), copy)
        return copy

    @cache  # noqa: B019
    def rows(self, count: int) -> Path:
        """Give the JSON Lines of that store."""
        rows = self.folder / f"{count}.jsonl"
        store = str(self.store(count))
        once(self.film("--store", store, "export", str(rows)), self.environ)
        return rows

    @cache  # noqa: B019
    def tasks(self, count: int) -> bool:
        """Tell Taskwarrior the same, each claim an annotation; False if it is not here.

        https://taskwarrior.org/docs/design/task/ is the form of a task.
        """
        if shutil.which("task") is None:
            return False
        (self.folder / "taskrc").write_text("confirmation=no\nverbose=nothing\n")
        path = self.folder / "tasks.json"
        path.write_text(json.dumps(list(map(_task, slate.productions(count)))))
        once(Command(("task", "import", str(path))), self.environ)
        return True


def _task(production: Production) -> dict[str, object]:
    return {
        "description": production.first_title,
        "entry": "20260101T000000Z",
        "status": "pending",
        "annotations": [
            {
                "entry": f"202601{claim.n:02}T000000Z",
                "description": msgspec.json.encode(claim).decode(),
            }
            for claim in production.claims
        ],
    }
