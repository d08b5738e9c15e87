"""Cut the power under writers on a real file system: ext4 in an image in memory.

All writers are stopped, and what the image holds then is what a disk would hold when
the power goes: all that was not synced is only in the memory of the system. A copy of
it is mounted, which plays the journal, and looked at. In a name space of its own, as
root: `unshare -m python -m tests.faults.ext4 ours /tmp/x ordered 3`. Prints JSON.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from filmtrack.errors import FilmtrackError
from tests.faults import crowd
from tests.faults.fulldisk import possible as may_mount

if TYPE_CHECKING:
    from collections.abc import Callable

MEMORY = Path("/dev/shm")
MODES = ("ordered", "writeback")
_SIZE = 24 * 2**20
_WRITERS = 3


_PROBE = """
cd "$0" && truncate -s 2M disk && mkfs.ext4 -q disk && mkdir there &&
mount -o loop disk there && umount there
"""


def possible() -> bool:
    """Tell whether an image can be made and mounted here."""
    if not may_mount() or not MEMORY.is_dir() or not shutil.which("mkfs.ext4"):
        return False
    with tempfile.TemporaryDirectory(dir=MEMORY) as room:
        words = ["unshare", "-m", "sh", "-c", _PROBE, room]
        return not subprocess.run(words, check=False, capture_output=True).returncode


def _unsynced(folder: Path, title: str) -> None:
    """Add to our store, had it no patience to wait for the disk."""
    with patch.object(os, "fsync", lambda _: None):
        crowd.add(folder, title)


ADDS: dict[str, Callable[[Path, str], None]] = {
    "ours": crowd.add,
    "unsynced": _unsynced,
}


class Image:
    """A disk in a file, mounted for as long as it is needed."""

    def __init__(self, image: Path, mount: Path, mode: str) -> None:
        self.image, self.mount, self.mode = image, mount, mode

    def __enter__(self) -> Path:
        self.mount.mkdir(exist_ok=True)
        options = f"loop,data={self.mode}"
        _call("mount", "-o", options, str(self.image), str(self.mount))
        return self.mount

    def __exit__(self, *_: object) -> None:
        _call("umount", str(self.mount))


def _call(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True)


def make(room: Path) -> Path:
    """Make an empty disk."""
    image = room / "disk"
    with image.open("wb") as file:
        file.truncate(_SIZE)
    _call("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0", str(image))
    return image


def cut(name: str, room: Path, mode: str, run: int) -> list[str]:
    """Cut the power once, and tell what was acknowledged and is not there."""
    copy = room / "copy"
    with Image(make(room), room / "mounted", mode) as disk:
        heard, told = os.pipe()
        writers = [_writer(disk, ADDS[name], told, n) for n in range(_WRITERS)]
        os.close(told)
        select.select([heard], [], [])  # one has acknowledged something
        time.sleep(0.1 + 0.013 * (run % 20))
        for writer in writers:
            os.kill(writer, signal.SIGSTOP)
        for writer in writers:
            os.waitpid(writer, os.WUNTRACED)
        _copied_while_still(room / "disk", copy)
        for writer in writers:
            os.kill(writer, signal.SIGKILL)
            os.waitpid(writer, 0)
    with os.fdopen(heard) as pipe:
        acknowledged = set(pipe.read().splitlines())
    where = f"{name}, data={mode}, cut {run}"
    with Image(copy, room / "found", mode) as disk:
        try:
            missing = acknowledged - set(crowd.titles(disk))
        except FilmtrackError as error:
            return [f"{where}: {error}"]
    return [f"{where}: {len(missing)} lost"] if missing else []


def _writer(disk: Path, add: Callable[[Path, str], None], told: int, n: int) -> int:
    child = os.fork()
    if child == 0:
        try:
            for film in count():
                title = f"Film {n} {film}"
                add(disk, title)
                os.write(told, f"{title}\n".encode())
        finally:
            os._exit(1)
    return child


def _copied_while_still(image: Path, copy: Path) -> None:
    """Copy the image at one instant: again, until nothing has moved meanwhile."""
    while True:
        before = image.read_bytes()
        if image.read_bytes() == before:
            copy.write_bytes(before)
            return


def main(name: str, room: str, mode: str, cuts: str) -> None:
    """Cut the power so often under a subject, and print runs and failures."""
    failures: list[str] = []
    for run in range(int(cuts)):
        with tempfile.TemporaryDirectory(dir=room) as folder:
            failures += cut(name, Path(folder), mode, run)
    json.dump({"runs": int(cuts), "failures": failures}, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
