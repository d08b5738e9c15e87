"""The commands that look: what they take, where it goes, what they say beside it."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.cli.test_complete import offered
from tests.conftest import SAMPLE

if TYPE_CHECKING:
    from pathlib import Path

from tests.conftest import Program

LOOKING = ("list", "upcoming", "show heat-2", "history heat-2", "timeline", "slips")
PAST = "--as-of 2026-03-01"


@pytest.fixture
def looking(sample: Program) -> Program:
    """The sample on a terminal without colour."""
    sample.environ["NO_COLOR"] = "1"
    sample.is_terminal = True
    return sample


@pytest.mark.parametrize("command", LOOKING)
def test_every_command_has_every_format(sample: Program, command: str) -> None:
    for form in ("table", "plain", "md", "csv", "tsv", "json", "jsonl"):
        ended = sample(f"{command} -f {form}")
        assert ended.code == 0
        assert ended.out.endswith("\n")
    assert sample(f"{command} -f nonsense").code == 5


@pytest.mark.parametrize("command", LOOKING)
def test_a_file_takes_its_format_from_its_ending(
    sample: Program, command: str, tmp_path: Path
) -> None:
    ended = sample(f"{command} -o {tmp_path / 'x.json'}")
    assert (ended.code, ended.out) == (0, "")
    assert json.loads((tmp_path / "x.json").read_text())


def test_a_timeline_is_a_picture_and_a_page(sample: Program, tmp_path: Path) -> None:
    sample(f"timeline -o {tmp_path / 'x.svg'}")
    sample(f"timeline --ghosts --by studio -o {tmp_path / 'x.html'}")
    assert ET.parse(tmp_path / "x.svg").getroot().tag.endswith("svg")
    assert (tmp_path / "x.html").read_text().startswith("<!doctype html>")
    assert sample("list -f svg").code == 5


@pytest.mark.parametrize("command", ["list", "upcoming", "timeline", "slips"])
def test_a_query_that_matches_nothing_is_no_error(
    sample: Program, command: str
) -> None:
    ended = sample(f"{command} title:zzz -f json")
    assert (ended.code, ended.out) == (0, "[]\n")
    ended = sample(f"{command} title:zzz")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err


def test_an_empty_slate_says_how_to_begin(run: Program, terminal: Program) -> None:
    for program in (run, terminal):
        ended = program("list")
        assert (ended.code, ended.out) == (0, "")
        assert ended.err == (
            "no productions yet: `filmtrack add TITLE` records the first one\n"
        )


def test_columns_and_groupings_are_completed() -> None:
    assert offered("list --columns title,shoot_e") == ["title,shoot_earliest"]
    assert offered("upcoming --group mo") == ["month"]


def test_a_query_sorts_and_chooses_columns(sample: Program) -> None:
    ended = sample("list status:filming -c title,slip --sort=-slip -f csv")
    found = list(csv.DictReader(io.StringIO(ended.out)))
    slips = [int(row["slip"]) for row in found if row["slip"]]
    assert list(found[0]) == ["title", "slip"]
    assert slips == sorted(slips, reverse=True)


def test_json_has_claims_only_when_asked_for(sample: Program) -> None:
    assert "claims" not in json.loads(sample("list -f json").out)[0]
    told = json.loads(sample("list heat --claims -f json").out)[0]["claims"][0]
    assert {"n", "field", "value", "via", "note", "retracted"} <= told.keys()


def test_upcoming_tells_its_parts_apart(sample: Program) -> None:
    found = json.loads(sample(f"{PAST} upcoming -f json").out)
    parts = [item["part"] for item in found]
    assert list(dict.fromkeys(parts)) == ["next", "overdue", "undated"]
    begun = {"filming", "wrapped", "post-production", "completed", "released"}
    assert not begun & {item["status"] for item in found}
    assert "match" not in found[0]


def test_upcoming_within_a_period_says_how_surely(sample: Program) -> None:
    found = json.loads(sample(f'{PAST} upcoming --within "6 months" -f json').out)
    matches = [item["match"] for item in found]
    assert list(dict.fromkeys(matches)) == ["certain", "possible"]


def test_the_line_at_the_end_is_talk(sample: Program, looking: Program) -> None:
    looking.is_terminal = False
    assert sample(f"{PAST} upcoming").err.startswith("left out: ")
    assert "left out" not in sample(f"{PAST} upcoming").out
    looking.is_terminal = True
    ended = looking(f"{PAST} upcoming")
    assert ended.out.splitlines()[-1].startswith("left out: ")
    assert not ended.err


def test_the_card_is_as_it_was_known_then(looking: Program) -> None:
    looking.width = 120
    then = looking("--as-of 2024-07-16 show heat-2").out
    for part in (
        "Michael Mann",
        "novel Heat 2 (2022) by Michael Mann and Meg Gardiner",
        "? rumored    Adam Driver",
        "? rumored    Austin Butler",
        "“late 2024 or early 2025”",
        "1 September 2024 – 30 April 2025",
        "Collider via Los Angeles Times, 16 Jul 2024",
    ):
        assert part in then
    later = looking(f"{PAST} show heat-2").out
    for part in (
        "August 2026",
        "United Artists",
        "✓ confirmed  Christian Bale",
        "20 months later than first said on 16 July 2024",
    ):
        assert part in later
        assert part not in then


def test_one_card_is_an_object_and_two_are_an_array(sample: Program) -> None:
    one = json.loads(sample("show heat-2 -f json").out)
    assert one["id"] == "heat-2"
    assert one["claims"]
    two = json.loads(sample("show heat-2 highlander -f json").out)
    assert [item["id"] for item in two] == ["heat-2", "highlander"]


def test_history_of_a_date_shows_how_it_moved(looking: Program) -> None:
    looking.width = 140
    ended = looking(f"{PAST} history heat-2 --field shoot")
    assert ended.out.splitlines()[3].startswith("16 Jul 2024")
    assert "“late 2024 or early 2025”" in ended.out
    assert looking("history heat-2 --field nonsense").code == 5
    empty = looking(f"{PAST} history heat-2 --field budget")
    assert (empty.code, empty.out) == (0, "")


def test_history_strikes_out_what_was_retracted(looking: Program) -> None:
    looking('retract heat-2 10 --why "misread"')
    ended = looking("history heat-2 --field shoot")
    assert "× “late 2024" in ended.out
    assert "misread" in ended.out


def test_ascii_draws_with_ascii_signs(looking: Program) -> None:
    drawn = looking(f"{PAST} timeline title:heat --ascii").out
    assert drawn.isascii()
    assert "=" in drawn


def test_colour_is_for_terminals_that_want_it(sample: Program) -> None:
    sample.is_terminal = True
    assert "\x1b[" in sample("list").out
    assert "\x1b[" not in sample("list", NO_COLOR="1").out
    assert "\x1b[" not in sample("list", TERM="dumb").out
    sample.is_terminal = False
    assert "\x1b[" not in sample("list -f table").out
    assert "\x1b[" in sample("list -f table", FORCE_COLOR="1").out


def test_a_file_is_never_coloured(sample: Program, tmp_path: Path) -> None:
    sample.is_terminal = True
    sample(f"list -f table -o {tmp_path / 'x.txt'}")
    assert "\x1b" not in (tmp_path / "x.txt").read_text()


def test_a_pager_is_only_for_a_terminal_that_can_have_one(looking: Program) -> None:
    looking.width = 20
    paged = {"TERM": "xterm", "PAGER": "true"}
    assert looking("history heat-2", **paged).out == ""
    assert looking("history heat-2 --no-pager", **paged).out
    assert looking("history heat-2", TERM="xterm", PAGER="/no/such/pager").out
    assert looking("history heat-2", TERM="xterm", PAGER="cat").out
    assert looking("history heat-2", TERM="dumb", PAGER="true").out
    assert looking("list heat", **paged).out


def _on_a_terminal(pager: str, *more: str) -> tuple[int, str]:
    """Run `list` in a real terminal of 24 lines, and say how it ended."""
    leader, follower = pty.openpty()
    environ = {"PATH": os.environ["PATH"], "HOME": "/nowhere", "TERM": "xterm"}
    process = subprocess.Popen(
        [sys.executable, "-m", "filmtrack", "--store", str(SAMPLE), "list", *more],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env=environ | {"PAGER": pager, "NO_COLOR": "1"},
    )
    os.close(follower)
    told = b""
    while True:
        try:
            some = os.read(leader, 65536)
        except OSError:  # Linux says so when the other side has closed
            break
        if not some:
            break
        told += some
    os.close(leader)
    return process.wait(), told.decode()


def test_a_pager_takes_what_is_longer_than_the_screen() -> None:
    code, told = _on_a_terminal("sed s/^/paged:/")
    assert code == 0
    assert all(line.startswith("paged:") for line in told.splitlines())


def test_a_pager_that_is_closed_early_is_no_error() -> None:
    code, told = _on_a_terminal("head -n 1")
    assert code == 0
    assert len(told.splitlines()) == 1


def test_without_a_pager_all_is_written() -> None:
    for pager, more in (("/no/such/pager", ()), ("sed d", ("--no-pager",))):
        code, told = _on_a_terminal(pager, *more)
        assert code == 0
        assert "Heat 2" in told


@pytest.mark.parametrize("command", ["list", "upcoming", "slips", "outlets"])
def test_forced_colours_cut_nothing_in_a_pipe(sample: Program, command: str) -> None:
    out = sample(command, FORCE_COLOR="1", FILMTRACK_TODAY="2026-03-01").out
    assert "\x1b[" in out
    assert "…" not in out
    assert ", +" not in out
