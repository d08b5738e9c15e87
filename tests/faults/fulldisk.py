"""Run commands on a disk with so many pages left, from none upwards, or files.

In a name space of its own, as root: `unshare -m python -m tests.faults.fulldisk ours
/tmp/x 60`. Prints what it found as JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from filmtrack.errors import FilmtrackError
from tests.faults.subject import SUBJECTS

if TYPE_CHECKING:
    from tests.faults.subject import Subject

_SIZE = 1_000_000
_FILES = 200
_PAGE = 4096
MOST_FILES = 3


def possible() -> bool:
    """Tell whether this process may mount a disk that only it sees."""
    if os.geteuid() != 0 or not shutil.which("unshare") or not shutil.which("mount"):
        return False
    return subprocess.run(["unshare", "-m", "true"], check=False).returncode == 0


def fill(disk: Path, pages: int) -> Path:
    """Leave so many pages of the disk free."""
    filler = disk / "filler"
    free = os.statvfs(disk).f_bavail
    filler.write_bytes(bytes(_PAGE * max(0, free - pages)))
    return filler


def crowd_out(disk: Path, files: int) -> Path:
    """Leave room for so many more files on the disk."""
    filler = disk / "filler"
    filler.mkdir()
    free = os.statvfs(disk).f_ffree
    for n in range(free - files):
        (filler / str(n)).touch()
    return filler


def squeeze(
    subject: Subject, disk: Path, command: str, left: int, what: str
) -> list[str]:
    """Run a command with so much left of pages or files, and again with room."""
    folder = disk / "slate"
    folder.mkdir()
    subject.begin(folder, command)
    old = subject.seen(folder)
    filler = (fill if what == "pages" else crowd_out)(disk, left)
    where = f"{command} with {left} {what} free"
    done = True
    try:
        subject.run(folder, command)
    except (FilmtrackError, OSError):
        done = False
    seen = subject.seen(folder)
    failures = []
    if not done and seen != old:
        failures.append(f"{where}: refused, and the store is another")
    if any(path.name.endswith(".tmp") for path in folder.iterdir()):
        failures.append(f"{where}: something was left")
    shutil.rmtree(filler) if filler.is_dir() else filler.unlink()
    if not done:
        failures += _again(subject, folder, command, where)
    shutil.rmtree(folder)
    return failures


def _again(subject: Subject, folder: Path, command: str, where: str) -> list[str]:
    before = subject.seen(folder)
    try:
        subject.run(folder, command)
    except (FilmtrackError, OSError, ValueError) as error:
        return [f"{where}: with room again: {error}"]
    return [] if subject.seen(folder) != before else [f"{where}: nothing was done"]


def main(name: str, room: str, most: str) -> None:
    """Squeeze each command of a subject into 0, 1, 2 … pages, and into few files."""
    subject, disk = SUBJECTS[name], Path(room)
    size = f"size={_SIZE},nr_inodes={_FILES}"
    subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", room], check=True)
    failures, runs = [], 0
    for command in subject.commands:
        for what, count in (("pages", int(most)), ("files", MOST_FILES)):
            for left in range(count):
                failures += squeeze(subject, disk, command, left, what)
                runs += 1
    json.dump({"runs": runs, "failures": failures}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
