"""The long form: `python -m tests.faults --long`, an hour and a half or more.

`--short` does the same with fewer kills at random and little fuzzing, in a minute or
two; `--fuzz SECONDS` only fuzzes, for so long in all.
Prints a line for each harness, ours and the stock file beside it, and ends with 1 when
ours failed anywhere, or when a harness found nothing wrong with the stock file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults import crowd, fulldisk, harness, kernel, shim
from tests.faults.fuzzers import TARGETS
from tests.faults.harness import Found
from tests.faults.subject import SUBJECTS
from tests.faults.sweep import FAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ROUNDS = {"--short": 1, "--long": 100}


def main(harnesses: Iterable[tuple[str, str, Found]]) -> int:
    """Run harnesses, and tell what each found."""
    wrong = 0
    for name, subject, found in harnesses:
        expected = not found.failures if subject == "ours" else bool(found.failures)
        wrong += not expected
        sys.stdout.write(
            f"{'ok' if expected else 'WRONG':5} {name:20} {subject:5} "
            f"{found.runs:6} faults, {len(found.failures)} failures\n"
        )
        if subject == "ours":
            sys.stdout.writelines(f"      {line}\n" for line in found.failures)
        sys.stdout.flush()
    return min(wrong, 1)


def _harnesses(rounds: int) -> Iterator[tuple[str, str, Found]]:
    yield from _broken_calls()
    if fulldisk.possible():
        for name in SUBJECTS:
            with tempfile.TemporaryDirectory() as room:
                yield "full disk", name, harness.fulldisk(Path(room), name, 60)
    if kernel.possible():
        yield "kernel", "ours", _killed_in_the_kernel()
    yield from _fuzzed(36 * rounds)
    yield "random kills", "ours", _random_kills(100 * rounds)
    yield "crowd", "ours", _crowds(max(1, rounds // 10))


def _fuzzed(seconds: float) -> Iterator[tuple[str, str, Found]]:
    for target in TARGETS:
        yield f"fuzz {target}", "ours", harness.fuzz(target, seconds / len(TARGETS))


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


def _killed_in_the_kernel() -> Found:
    failures, runs = [], 0
    for command in SUBJECTS["ours"].commands:
        with tempfile.TemporaryDirectory() as room:
            calls = kernel.calls("ours", Path(room), command)
            for call, count in calls.items():
                for nth in range(1, count + 1):
                    found = kernel.kill("ours", Path(room), command, call, nth)
                    failures += [found] if found else []
                    runs += 1
    return Found(runs, failures)


def _random_kills(count: int) -> Found:
    with tempfile.TemporaryDirectory() as room:
        return Found(count, crowd.kills(Path(room), count, seed=count))


def _crowds(count: int) -> Found:
    failures = []
    for _ in range(count):
        with tempfile.TemporaryDirectory() as room:
            told = crowd.crowd(Path(room), writers=16, each=50, readers=2)
            missing = 800 - len(crowd.titles(Path(room)))
            failures += told.errors + ([f"{missing} missing"] if missing else [])
    return Found(count * 800, failures)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--fuzz", seconds]:
            sys.exit(main(_fuzzed(float(seconds))))
        case [length] if length in _ROUNDS:
            sys.exit(main(_harnesses(_ROUNDS[length])))
    sys.exit(f"usage: python -m tests.faults {'|'.join(_ROUNDS)}|--fuzz SECONDS")
