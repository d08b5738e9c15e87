"""How long reading takes: median and worst over the corpus, warm, in milliseconds.

python tests/bench/when_bench.py [ROUNDS]
"""

from __future__ import annotations

import csv
import statistics
import sys
import time
from datetime import date
from pathlib import Path

from filmtrack.when import read

CORPUS = Path(__file__).parent.parent / "when" / "when-phrases.tsv"


def main(rounds: int) -> None:
    """Reads the corpus so many times and writes the best time of each phrase."""
    with CORPUS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    best = dict.fromkeys((row["id"] for row in rows), float("inf"))
    for _ in range(rounds):
        for row in rows:
            said, past = date.fromisoformat(row["said"]), row["tense"] == "past"
            start = time.perf_counter()
            read(row["phrase"], said, past=past, field=row["field"])
            spent = (time.perf_counter() - start) * 1000
            best[row["id"]] = min(best[row["id"]], spent)
    worst = max(best, key=lambda name: best[name])
    sys.stdout.write(
        f"{len(rows)} phrases: median {statistics.median(best.values()):.3f} ms, "
        f"worst {best[worst]:.3f} ms ({worst})\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
