"""The queue: one kind of item after the other, each with what answers it."""

from __future__ import annotations

import json
import shlex
from datetime import date
from typing import TYPE_CHECKING

import pytest

from filmtrack.cli import COMMANDS
from filmtrack.slate.review import KINDS, QUIET_MONTHS, Item, review
from tests.builders import document_of, says

if TYPE_CHECKING:
    from filmtrack.ledger.facts import Document
    from tests.conftest import Program

TODAY = date(2026, 3, 1)


def items(*films: Document, kind: str, today: date = TODAY) -> list[Item]:
    return [item for item in review(films, today) if item.kind == kind]


def test_a_target_is_overdue_the_day_after_its_last_and_not_before() -> None:
    told = document_of(says("2026-01-01", "Variety", "shoot", "August 2026"))
    assert not items(told, kind="overdue", today=date(2026, 6, 30))
    assert not items(told, kind="overdue", today=date(2026, 8, 31))
    (item,) = items(told, kind="overdue", today=date(2026, 9, 1))
    assert item.why == "shoot: “August 2026” ended yesterday, on 31 August 2026"
    command = 'filmtrack move heat-2 "…"  # or start heat-2 "…"'
    assert item.command == command


def test_a_wrap_is_overdue_while_the_film_is_said_to_shoot() -> None:
    wrap = says("2025-12-01", "Variety", "wrap", "January 2026")
    filming = says("2025-12-01", "Variety", "status", "filming")
    (item,) = items(document_of(wrap, filming), kind="overdue")
    assert "or wrap heat-2" in item.command
    assert not items(document_of(wrap), kind="overdue")


def test_a_standing_that_fell_is_backwards_and_an_exit_is_not() -> None:
    sure = says("2025-10-01", "Variety", "cast", "Adam Driver", "confirmed")
    less = says("2025-12-01", "JoBlo", "cast", "Adam Driver", "rumored")
    left = says("2025-11-01", "JoBlo", "cast", "Adam Driver", "exited")
    (item,) = items(document_of(sure, less), kind="backwards")
    assert "Variety, 1 October 2025" in item.why
    assert "JoBlo, 1 December 2025" in item.why
    again = says("2026-01-01", "Variety", "cast", "Adam Driver", "confirmed")
    assert not items(document_of(sure, less, again), kind="backwards")
    assert not items(document_of(sure, left), kind="backwards")
    assert not items(document_of(sure, left, less), kind="backwards")


def test_a_report_that_merely_names_somebody_is_not_backwards() -> None:
    sure = says("2025-10-01", "Variety", "cast", "Adam Driver", "confirmed")
    named = says("2025-12-01", "JoBlo", "cast", "Adam Driver", "attached")
    assert not items(document_of(sure, named), kind="backwards")


def test_a_replaced_title_is_not_contested() -> None:
    working = says("2026-01-01", "Variety", "title", "Blue Moon")
    title = says("2026-01-20", "JoBlo", "title", "Heat 2")
    assert not items(document_of(working, title), kind="contested")


def test_a_stage_that_fell_is_backwards() -> None:
    shot = says("2025-10-01", "Variety", "status", "filming")
    told = document_of(shot, says("2025-12-01", "JoBlo", "status", "pre-production"))
    (item,) = items(told, kind="backwards")
    assert item.key == "backwards:heat-2:status"


def test_outlets_that_disagree_are_contested() -> None:
    told = document_of(
        says("2026-01-01", "Variety", "shoot", "May 2026"),
        says("2026-01-20", "JoBlo", "shoot", "August 2026"),
    )
    (item,) = items(told, kind="contested")
    assert item.command == 'filmtrack retract heat-2 1 --why "…"'


def test_a_gap_is_one_item_however_much_is_missing() -> None:
    (item,) = items(
        document_of(says("2026-02-01", "Variety", "status", "pre-production")),
        kind="gap",
    )
    assert item.why == "pre-production: no director, no date for the shoot"
    assert not items(
        document_of(says("2026-02-01", "V", "status", "script")), kind="gap"
    )


@pytest.mark.parametrize("stage", ["pre-production", "development"])
def test_quiet_is_a_matter_of_the_stage(stage: str) -> None:
    told = document_of(says("2025-10-01", "Variety", "status", stage))
    quiet = bool(items(told, kind="quiet"))
    assert quiet is (QUIET_MONTHS[stage] < 5)


def test_a_released_film_may_be_quiet_for_ever() -> None:
    assert not items(
        document_of(says("2015-10-01", "V", "status", "released")), kind="quiet"
    )


def test_a_date_that_no_rule_reads_is_named() -> None:
    told = document_of(says("2026-02-01", "V", "shoot", "once the script is ready"))
    (item,) = items(told, kind="unread")
    assert "once the script is ready" in item.why


BOOKED = {
    "one day in both, certain": ("1 May 2026", "1 May 2026", "certainly"),
    "one month for both, possible": ("May 2026", "May 2026", "possibly"),
}


@pytest.mark.parametrize("case", BOOKED)
def test_who_is_on_two_shoots_at_a_time(case: str) -> None:
    one, other, surely = BOOKED[case]
    films = [
        document_of(
            says("2026-01-01", "Variety", "shoot", words),
            says("2026-01-01", "Variety", "cast", name, "attached"),
            number=number,
            title=title,
        )
        for number, (title, words, name) in enumerate(
            [("Heat 2", one, "Adam Driver"), ("Ferrari 2", other, "ADAM DRIVER")], 1
        )
    ]
    (item,) = items(*films, kind="double-booked")
    assert surely in item.why
    assert [facts.title for facts in item.productions] == ["Heat 2", "Ferrari 2"]


def test_a_rumor_books_nobody_and_shoots_apart_do_not_meet() -> None:
    def pair(standing: str, words: str) -> list[Document]:
        return [
            document_of(
                says("2026-01-01", "V", "shoot", when),
                says("2026-01-01", "V", "cast", "Adam Driver", standing),
                number=number,
                title=f"Film {number}",
            )
            for number, when in enumerate(("May 2026", words), 1)
        ]

    assert items(*pair("attached", "May 2026"), kind="double-booked")
    assert not items(*pair("rumored", "May 2026"), kind="double-booked")
    assert not items(*pair("attached", "July 2026"), kind="double-booked")


def test_duplicates_and_spellings_are_answered_by_merge_and_alias() -> None:
    one = document_of(
        says("2026-01-01", "V", "title", "The Whispering"),
        says("2026-01-01", "V", "cast", "Nick Nesbitt"),
        says("2026-01-01", "V", "directors", "Ann Lee"),
    )
    other = document_of(
        says("2026-01-01", "V", "cast", "Nick Nesbit"), number=2, title="Whisperring"
    )
    (double,) = items(one, other, kind="duplicate")
    assert double.command == "filmtrack merge whisperring heat-2"
    (spelling,) = items(one, other, kind="spelling")
    assert shlex.split(spelling.command)[1:] == [
        *("alias", "Nick Nesbit", "Nick Nesbitt", "--person")
    ]


def test_the_queue_is_by_kind_and_then_the_latest_first() -> None:
    found = review(
        [
            document_of(says("2024-01-01", "V", "shoot", "March 2024"), title="A"),
            document_of(
                says("2026-01-01", "V", "shoot", "January 2026"), number=2, title="B"
            ),
        ],
        TODAY,
    )
    told = [(item.kind, item.productions[0].title) for item in found]
    assert told == [("overdue", "B"), ("overdue", "A"), ("quiet", "A")]


def test_on_the_sample_august_is_overdue_in_september_alone(sample: Program) -> None:
    sample.environ["FILMTRACK_TODAY"] = "2026-11-25"

    def overdue(day: str) -> set[str]:
        ended = sample(f"--as-of {day} review --kind overdue -f json")
        return {item["key"] for item in json.loads(ended.out)}

    august = {
        f"overdue:{facts['id']}:shoot"
        for facts in json.loads(sample("--as-of 2026-06-30 upcoming -f json").out)
        if facts["shoot"] and facts["shoot"]["latest"] == "2026-08-31"
    }
    assert "overdue:heat-2:shoot" in august
    assert august.isdisjoint(overdue("2026-06-30"))
    assert august.isdisjoint(overdue("2026-08-31"))
    assert august <= overdue("2026-09-01")


def test_every_item_of_the_sample_says_why_and_names_a_command(sample: Program) -> None:
    found = json.loads(sample("review -f json").out)
    keys = [item["key"] for item in found]
    assert len(keys) == len(set(keys)) > 50
    known = {entry.name for entry in COMMANDS}
    for item in found:
        program, command, *_ = shlex.split(item["command"])
        assert program == "filmtrack"
        assert command in known
        assert item["why"]
        assert item["kind"] in KINDS


def test_top_and_kind_narrow_the_queue(sample: Program) -> None:
    ended = sample("review --kind overdue --top 2 -f json")
    assert [item["kind"] for item in json.loads(ended.out)] == ["overdue"] * 2
    assert " more: `filmtrack review --top " in ended.err
    assert sample("review --kind nonsense").code == 5


def keys(program: Program, words: str = "review", **environ: str) -> set[str]:
    ended = program(f"{words} -f json", **environ)
    return {item["key"] for item in json.loads(ended.out)}


def test_what_is_put_off_comes_back_on_its_day(sample: Program) -> None:
    every = keys(sample)
    ended = sample('review --snooze overdue:tomb-raider --until "1 May 2026"')
    assert ended.out == "hidden until 2026-05-01: overdue:tomb-raider:shoot\n"
    assert every - keys(sample) == {"overdue:tomb-raider:shoot"}
    assert keys(sample, "review --snoozed") == {"overdue:tomb-raider:shoot"}
    assert "1 item snoozed" in sample("review").err
    assert "overdue:tomb-raider:shoot" in keys(sample, FILMTRACK_TODAY="2026-05-01")


def test_what_is_put_off_can_be_woken(sample: Program) -> None:
    every = keys(sample)
    sample("review --snooze quiet")
    assert keys(sample) < every
    sample("review --wake quiet")
    assert keys(sample) == every


def test_looking_at_a_day_before_it_sees_nothing_put_off(sample: Program) -> None:
    before = keys(sample, "--as-of 2026-02-01 review")
    sample("review --snooze overdue")
    assert keys(sample, "--as-of 2026-02-01 review") == before


def test_a_wrong_key_or_day_puts_nothing_off(sample: Program) -> None:
    assert sample("review --snooze overdue:nothing").code == 3
    assert sample("review --snooze overdue --until yesterday").code == 5
    assert sample("--as-of 2026-01-01 review --snooze overdue").code == 2
    assert keys(sample, "review --snoozed") == set()


def test_the_ledger_and_its_undo_know_nothing_of_it(seeded: Program) -> None:
    before = seeded("list -f json").out, seeded("undo --list").out
    assert seeded("review --snooze overdue").code == 0
    assert (seeded("list -f json").out, seeded("undo --list").out) == before
    seeded("add Jaws")
    assert keys(seeded, "review --snoozed") == {"overdue:heat-2:shoot"}
    assert seeded("check").code == 0


def test_each_user_puts_off_their_own_items_without_writing_in_the_slate(
    sample: Program,
) -> None:
    every, path = keys(sample), sample.home / "slate.json"
    before = path.read_bytes()
    sample("review --snooze overdue", XDG_DATA_HOME=str(sample.home / "ana"))

    assert path.read_bytes() == before
    assert keys(sample, XDG_DATA_HOME=str(sample.home / "ana")) < every
    assert keys(sample, XDG_DATA_HOME=str(sample.home / "bob")) == every


def test_what_an_old_version_put_off_in_the_slate_stays_so_until_it_is_woken(
    sample: Program,
) -> None:
    every, path = keys(sample), sample.home / "slate.json"
    key = "overdue:tomb-raider:shoot"
    mark = {"key": key, "noted": "2026-02-01T00:00:00Z", "until": "2026-05-01"}
    text = path.read_text("utf-8").removesuffix("\n}\n")
    path.write_text(f'{text},\n"marks": {{\n"1":{json.dumps(mark)}\n}}\n}}\n', "utf-8")

    assert every - keys(sample) == {key}
    assert keys(sample, "review --snoozed") == {key}
    assert keys(sample, "--as-of 2026-01-31 review --snoozed") == set()
    sample("add Ran")
    assert keys(sample, "review --snoozed") == {key}

    assert sample(f"review --wake {key}").out == f"shown again: {key}\n"
    assert keys(sample) >= every
    assert keys(sample, XDG_DATA_HOME=str(sample.home / "bob")) >= every - {key}
    assert key not in keys(sample, XDG_DATA_HOME=str(sample.home / "bob"))
