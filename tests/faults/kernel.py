"""Kill a command at the kernel's door: strace, before each call that changes the disk.

The shim sees what the C library is asked for; this sees what the kernel is.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults.subject import SUBJECTS

_CHANGES = (
    "write",
    "fsync",
    "rename",
    "link",
    "unlink",
    "ftruncate",
    "mkdir",
    "fchmod",
)
_RUN = "import sys; from tests.faults.kernel import child; child(*sys.argv[1:])"


def possible() -> bool:
    """Tell whether strace is here and allowed."""
    strace = shutil.which("strace")
    if strace is None:
        return False
    tried = subprocess.run([strace, "true"], check=False, capture_output=True)
    return tried.returncode == 0


def child(name: str, folder: str, command: str) -> None:
    """Run one command of a subject, and say so when it is done."""
    SUBJECTS[name].run(Path(folder), command)
    sys.stdout.write("done")


def calls(name: str, room: Path, command: str) -> Counter[str]:
    """Count the system calls by which a command changes the disk, by name."""
    folder = _begun(name, room, command)
    log = room / "strace.log"
    _traced(name, folder, command, "-o", str(log), "-e", f"trace={','.join(_CHANGES)}")
    found = re.findall(r"^[0-9]+ +([a-z0-9]+)\(", log.read_text(), re.MULTILINE)
    return Counter(found)


def kill(name: str, room: Path, command: str, call: str, nth: int) -> str | None:
    """Kill a command before its n-th call of a kind; say what is wrong then."""
    folder = _begun(name, room, command)
    subject = SUBJECTS[name]
    old = subject.seen(folder)
    inject = f"inject={call}:signal=KILL:when={nth}"
    said = _traced(name, folder, command, "-o", "/dev/null", "-e", inject)
    seen = subject.seen(folder)
    shutil.rmtree(folder)
    folder = _begun(name, room, command)
    subject.run(folder, command)
    new = subject.seen(folder)
    shutil.rmtree(folder)
    if seen not in (old, new):
        return f"{command}: killed at {call} {nth}: neither old nor new"
    if said == "done" and seen != new:
        return f"{command}: killed at {call} {nth}: acknowledged and lost"
    return None


def _begun(name: str, room: Path, command: str) -> Path:
    folder = Path(tempfile.mkdtemp(dir=room))
    SUBJECTS[name].begin(folder, command)
    return folder


def _traced(name: str, folder: Path, command: str, *options: str) -> str:
    python = [sys.executable, "-c", _RUN, name, str(folder), command]
    ended = subprocess.run(
        ["strace", "-f", *options, *python],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    )
    return ended.stdout
