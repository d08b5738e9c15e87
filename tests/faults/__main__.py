"""The long form: `python -m tests.faults --long` takes more than an hour.

`--short` does the same with fewer kills at random, in some minutes. Each harness prints
a line for our store and one for a weak store. The exit code is 1 when ours failed
anywhere, or when a harness found nothing wrong with the weak one. A harness that needs
root, loop devices or a C compiler is left out where there are none.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults import crowd, ext4, fulldisk, harness, limits, shim, signals
from tests.faults.harness import Found
from tests.faults.subject import SUBJECTS
from tests.faults.sweep import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AGAIN: list[str] = ["add", "update", "undo"]
_RIVALLED: list[str] = ["add", "update", "remove", "import", "undo"]
_ROUNDS = {"--short": 1, "--long": 100}


def main(harnesses: Iterable[tuple[str, str, Found]]) -> int:
    """Run harnesses, and tell what each found."""
    wrong = 0
    for name, subject, found in harnesses:
        expected = not found.failures if subject == "ours" else bool(found.failures)
        wrong += not expected
        sys.stdout.write(
            f"{'ok' if expected else 'WRONG':5} {name:20} {subject:9} "
            f"{found.runs:6} faults, {len(found.failures)} failures\n"
        )
        if subject == "ours":
            sys.stdout.writelines(f"      {line}\n" for line in found.failures)
        sys.stdout.flush()
    return min(wrong, 1)


def _harnesses(rounds: int) -> Iterator[tuple[str, str, Found]]:
    yield from _broken_calls()
    for name, subject in SUBJECTS.items():
        with tempfile.TemporaryDirectory() as room:
            yield (
                "file size",
                name,
                limits.sweep(Path(room), name, subject.commands, 60),
            )
    if fulldisk.possible():
        for name in SUBJECTS:
            with tempfile.TemporaryDirectory() as room:
                yield "full disk", name, harness.fulldisk(Path(room), name, 60)
    if ext4.possible():
        yield from _cuts(max(1, rounds // 2))
    yield "random kills", "ours", _random_kills(100 * rounds)
    yield "kills, large store", "ours", _kills_of_a_large_store(10 * rounds)
    for name, found in _crowds(rounds):
        yield name, "ours", found
    for start in signals.STARTS:
        words = signals.COMMANDS if start == "ours" else ("add",)
        yield "signals", start, _signals(start, words, min(60, 3 * rounds))


def _broken_calls() -> Iterator[tuple[str, str, Found]]:
    with tempfile.TemporaryDirectory() as built:
        library = shim.build(Path(built))
        if library is None:
            return
        for name, subject in SUBJECTS.items():
            for kind in FAULTS:
                with tempfile.TemporaryDirectory() as room:
                    commands = list(subject.commands)
                    found = harness.sweep(library, Path(room), name, [kind], commands)
                    yield kind, name, found
            with tempfile.TemporaryDirectory() as room:
                yield "power cut", name, harness.powercut(library, Path(room), name)
            with tempfile.TemporaryDirectory() as room:
                again = [one for one in _AGAIN if one in subject.commands]
                found = harness.compound(library, Path(room), name, again)
                yield "killed twice", name, found
        for name in ("ours", "unchecked"):
            with tempfile.TemporaryDirectory() as room:
                found = harness.rival(library, Path(room), name, _RIVALLED)
                yield "another program", name, found


def _cuts(count: int) -> Iterator[tuple[str, str, Found]]:
    """Cut the power on a real disk, with each way that it keeps what is written."""
    for name in ext4.ADDS:
        for mode in ext4.MODES:
            with tempfile.TemporaryDirectory(dir=ext4.MEMORY) as room:
                found = harness.ext4(Path(room), name, mode, count)
                yield f"ext4, {mode}", name, found


def _signals(subject: str, commands: tuple[str, ...], moments: int) -> Found:
    with tempfile.TemporaryDirectory() as room:
        return signals.sweep(Path(room), subject, commands, moments)


def _random_kills(count: int) -> Found:
    with tempfile.TemporaryDirectory() as room:
        return Found(count, crowd.kills(Path(room), count, seed=count))


def _kills_of_a_large_store(count: int) -> Found:
    with tempfile.TemporaryDirectory() as room:
        crowd.fill(Path(room), 5_000_000)
        return Found(count, crowd.kills(Path(room), count, seed=5, within=0.3))


def _crowds(rounds: int) -> Iterator[tuple[str, Found]]:
    """Let 16 processes add, begin a store, add to a large one, and edit one film."""
    yield "crowd", _crowd(max(1, rounds // 10), each=50, readers=2)
    yield "crowd that begins", _crowd(max(1, rounds // 20), each=1, readers=0)
    size = 3_000_000 if rounds > 1 else 300_000
    yield "crowd, large store", _crowd(1, each=50, readers=4, size=size)
    yield "crowd on one film", _one_film()


def _crowd(count: int, *, each: int, readers: int, size: int = 0) -> Found:
    failures = []
    for _ in range(count):
        with tempfile.TemporaryDirectory() as room:
            folder = Path(room)
            crowd.fill(folder, size)
            before = len(crowd.titles(folder))
            told = crowd.crowd(folder, writers=16, each=each, readers=readers)
            missing = before + 16 * each - len(set(crowd.titles(folder)))
            failures += told.errors + ([f"{missing} missing"] if missing else [])
    return Found(count * 16 * each, failures)


def _one_film() -> Found:
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room)
        crowd.add(folder, "Heat")
        told = crowd.crowd(folder, writers=16, each=20, readers=2, write=crowd.note)
        failures = told.errors
        if sorted(crowd.notes(folder)) != sorted(["new", *told.added]):
            failures.append("the notes are not those that were acknowledged")
        return Found(len(told.added), failures)


if __name__ == "__main__":
    if sys.argv[1:] not in ([length] for length in _ROUNDS):
        sys.exit(f"usage: python -m tests.faults {'|'.join(_ROUNDS)}")
    sys.exit(main(_harnesses(_ROUNDS[sys.argv[1]])))
