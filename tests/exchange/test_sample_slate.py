"""The sample slate is exactly what importing the sample claims gives."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.conftest import ROOT, SAMPLE

if TYPE_CHECKING:
    from tests.conftest import Program

CLAIMS = ROOT / "data" / "claims.jsonl"
# Every claim is recorded at midnight UTC of this day, and so is the journal's step.
RECORDED_ON = "2026-11-22"


def test_the_sample_slate_is_what_importing_the_claims_gives_byte_for_byte(
    run: Program,
) -> None:
    ended = run(["import", str(CLAIMS)], FILMTRACK_TODAY=RECORDED_ON)
    assert ended.code == 0
    summary = "imported: 87 new productions, 2,215 new claims, 66 new aliases\n"
    assert summary in ended.err
    assert (run.home / "slate.json").read_bytes() == SAMPLE.read_bytes()


def test_every_claim_is_in_the_slate_once_and_in_its_own_words(sample: Program) -> None:
    listed = sample("export --claims -f jsonl", FILMTRACK_TODAY=RECORDED_ON).out
    lines = (listed, CLAIMS.read_text("utf-8"))
    kept, given = ([json.loads(line) for line in text.splitlines()] for text in lines)
    aliases = [[one for one in side if "alias" in one] for side in (kept, given)]
    assert sorted(map(str, aliases[0])) == sorted(map(str, aliases[1]))
    kept, given = ([one for one in side if "field" in one] for side in (kept, given))
    words = [(c["production"], c["field"], c["said"], c["url"]) for c in given]
    assert len(kept) == len(given) == 2215
    assert sorted(words) == sorted(
        (c["production"], c["field"], c["said"], c["url"]) for c in kept
    )
    dates = ("shoot", "wrap", "release")
    assert sorted(c["value"] for c in given if c["field"] in dates) == sorted(
        c["value"] for c in kept if c["field"] in dates
    )


def test_importing_the_claims_again_changes_nothing(sample: Program) -> None:
    ended = sample(["import", str(CLAIMS)], FILMTRACK_TODAY="2026-12-24")
    assert ended.code == 0
    assert ended.out == ""
    assert "nothing new, 2,215 claims already there" in ended.err
    assert (sample.home / "slate.json").read_bytes() == SAMPLE.read_bytes()


def test_phrases_that_no_rule_reads_are_counted_with_the_reason(run: Program) -> None:
    ended = run(["import", str(CLAIMS)], FILMTRACK_TODAY=RECORDED_ON)
    summary = ended.err.splitlines()[-1]
    assert "date phrases read in other languages: Polish " in ended.err
    assert "date phrases kept as words that no rule reads (" in summary
    assert "`filmtrack list unread:` lists them" in summary
