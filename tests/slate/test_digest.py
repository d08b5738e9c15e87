"""What changed between two days: by group, once, each with its report."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import msgspec

from filmtrack.slate.digest import Change, changes, noted_by, said_before
from tests.builders import document_of, retracted, says

if TYPE_CHECKING:
    from filmtrack.ledger.claim import Claim
    from tests.conftest import Program

SINCE = date(2026, 2, 1)

DATED = says("2025-12-18", "Variety", "shoot", "August 2026")
ON_IT = says("2025-12-18", "Variety", "cast", "Adam Driver", "rumored")
STAGE = says("2025-12-18", "Variety", "status", "pre-production")


def changed(*claims: Claim) -> list[Change]:
    return changes([document_of(*claims)], said_before(SINCE), SINCE)


def told(*claims: Claim) -> list[tuple[str, str]]:
    return [(change.group, change.text) for change in changed(*claims)]


def test_what_was_known_before_is_no_news() -> None:
    assert told(DATED, ON_IT, STAGE) == []


def test_a_report_of_the_day_itself_is_news() -> None:
    (change,) = changed(DATED, says("2026-02-01", "JoBlo", "shoot", "May 2027"))
    assert change.group == "moved"
    assert change.text == "shoot: Aug 2026 → May 2027, 9 months later"
    assert change.claim
    assert change.claim.outlet == "JoBlo"


def test_a_report_that_repeats_what_is_known_is_none() -> None:
    assert told(DATED, says("2026-02-10", "JoBlo", "shoot", "August 2026")) == []
    assert (
        told(ON_IT, says("2026-02-10", "JoBlo", "cast", "ADAM DRIVER", "rumored")) == []
    )


def test_a_first_date_is_told_without_one_before() -> None:
    assert told(STAGE, says("2026-02-10", "JoBlo", "shoot", "May 2027")) == [
        ("moved", "shoot: May 2027")
    ]


def test_a_start_is_told_by_the_report_that_it_happened() -> None:
    began = says("2026-02-10", "JoBlo", "shoot", "9 February 2026", actual=True)
    (change,) = changed(DATED, STAGE, began)
    assert (change.group, change.text) == ("started", "started: 9 February 2026")
    assert change.claim
    assert change.claim.actual


def test_a_start_by_its_stage_alone_has_that_report() -> None:
    (change,) = changed(STAGE, says("2026-02-10", "JoBlo", "status", "filming"))
    assert (change.group, change.text) == ("started", "started")
    assert change.claim
    assert change.claim.field == "status"


def test_who_started_and_wrapped_since_has_wrapped() -> None:
    wrap = says("2026-02-20", "JoBlo", "wrap", "19 February 2026", actual=True)
    began = says("2026-02-10", "JoBlo", "shoot", "9 February 2026", actual=True)
    assert [group for group, _ in told(STAGE, began, wrap)] == ["wrapped"]


def test_those_of_one_report_share_a_line() -> None:
    found = told(
        ON_IT,
        says("2026-02-10", "JoBlo", "cast", "Adam Driver", "confirmed"),
        says("2026-02-10", "JoBlo", "cast", "Al Pacino", "in talks", role="Hanna"),
        says("2026-02-11", "Mint", "cast", "Ana de Armas", "attached"),
    )
    assert found == [
        (
            "cast",
            "cast: Adam Driver: rumored → confirmed, Al Pacino as Hanna (in talks)",
        ),
        ("cast", "cast: Ana de Armas"),
    ]


def test_who_left_is_told_apart() -> None:
    left = says("2026-02-10", "JoBlo", "cast", "Adam Driver", "exited")
    assert told(ON_IT, left) == [("exited", "cast: Adam Driver exited")]


def test_cancelled_held_and_renamed() -> None:
    assert told(STAGE, says("2026-02-10", "V", "status", "cancelled")) == [
        ("cancelled", "cancelled")
    ]
    assert told(STAGE, says("2026-02-10", "V", "hold", "strike")) == [
        ("stage", "on hold: strike")
    ]
    assert told(STAGE, says("2026-02-10", "V", "title", "Heat Two")) == [
        ("stage", "now called “Heat Two”, before “Heat 2”")
    ]
    assert told(STAGE, says("2026-02-10", "V", "status", "script")) == [
        ("stage", "pre-production → script")
    ]


def test_a_new_production_is_one_line_with_all_that_is_known() -> None:
    assert told(
        says("2026-02-10", "V", "directors", "Michael Mann", "attached"),
        says("2026-02-10", "V", "cast", "Al Pacino", "rumored"),
        says("2026-02-10", "V", "shoot", "May 2027"),
    ) == [
        (
            "new",
            "directed by Michael Mann; with Al Pacino (rumored); shoot: May 2027",
        )
    ]


def test_a_new_production_is_told_with_what_changed_since() -> None:
    known = [
        says("2026-02-10", "V", "directors", "Michael Mann", "attached"),
        says("2026-02-10", "V", "shoot", "May 2027"),
    ]
    later = [
        says("2026-02-20", "JoBlo", "shoot", "August 2027"),
        says("2026-02-21", "JoBlo", "directors", "Michael Mann", "exited"),
        says("2026-02-22", "JoBlo", "status", "cancelled"),
    ]
    assert told(*known, *later) == [
        ("new", "directed by Michael Mann; shoot: May 2027"),
        ("moved", "shoot: May 2027 → Aug 2027, 3 months later"),
        ("exited", "director: Michael Mann exited"),
        ("cancelled", "cancelled"),
    ]


def test_a_date_that_was_narrowed_has_not_moved() -> None:
    found = told(DATED, says("2026-02-10", "JoBlo", "shoot", "17 August 2026"))
    assert found == [("narrowed", "shoot: Aug 2026 → 17 Aug 2026, narrowed")]


def test_names_of_one_standing_share_its_word() -> None:
    names = ("Al Pacino", "Ana de Armas")
    found = told(
        *(says("2026-02-10", "V", "cast", name, "confirmed") for name in names)
    )
    assert found == [("new", "with Al Pacino, Ana de Armas (confirmed)")]


def test_a_retraction_since_then_gives_what_was_believed_back() -> None:
    moved = says("2026-01-10", "JoBlo", "shoot", "May 2027")
    assert [g for g, _ in told(DATED, retracted(moved, "2026-02-01"))] == ["moved"]
    assert told(DATED, retracted(moved, "2026-01-31")) == []


def test_all_that_is_new_struck_through_is_no_news() -> None:
    assert told(retracted(says("2026-02-10", "V", "shoot", "May"), "2026-02-11")) == []


def test_the_groups_come_in_their_order_and_titles_within() -> None:
    films = [
        document_of(STAGE, says("2026-02-10", "V", "status", "cancelled"), title="B"),
        document_of(
            STAGE, says("2026-02-10", "V", "status", "filming"), number=2, title="The A"
        ),
        document_of(
            STAGE, says("2026-02-10", "V", "status", "cancelled"), number=3, title="A"
        ),
    ]
    found = changes(films, said_before(SINCE), SINCE)
    assert [(c.group, c.facts.title) for c in found] == [
        ("started", "The A"),
        ("cancelled", "A"),
        ("cancelled", "B"),
    ]


def test_since_last_counts_what_was_typed_in_later_whenever_it_was_said() -> None:
    late = msgspec.structs.replace(
        says("2025-12-20", "Mint", "shoot", "May 2027"),
        recorded=datetime(2026, 2, 10, tzinfo=UTC),
    )
    known = noted_by(datetime(2026, 2, 1, tzinfo=UTC))
    assert [c.group for c in changes([document_of(DATED, late)], known, SINCE)] == [
        "moved"
    ]


def test_a_digest_of_three_productions_fits_on_a_screen(sample: Program) -> None:
    ended = sample("digest --since 2026-02-01 title:heat,krrish,bond -f md")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert 3 < len(lines) <= 24
    assert len({line.split("**")[1] for line in lines if line.startswith("- ")}) >= 2


def test_every_line_of_the_markdown_links_its_report(sample: Program) -> None:
    lines = sample("digest --since 2026-02-01 -f md").out.splitlines()
    items = [line for line in lines if line.startswith("- ")]
    assert len(items) > 20
    assert all("](http" in line for line in items)


def test_the_page_holds_text_alone(run: Program) -> None:
    title = '<script>alert("[x](y)")</script>'
    run(["add", title, "--url", 'javascript:alert("1")', "--cast", "<b>A&B</b>"])
    page = run("digest --since 2026-01-01 -f html").out
    assert "<script" not in page
    assert "<b>" not in page
    assert "javascript:" not in page
    assert "A&amp;B" in page
    text = run("digest --since 2026-01-01 -f md").out
    assert "<script" not in text.replace("\\<", "")
    assert "javascript:" not in text


def test_last_is_remembered_by_name(seeded: Program) -> None:
    assert "Heat 2" in seeded("digest --since last --name podcast").out
    first = seeded("digest --since 2024-07-01 --name podcast -f json")
    assert [change["group"] for change in json.loads(first.out)] == ["new"]
    again = "digest --since last --name podcast -f json"
    assert json.loads(seeded(again, FILMTRACK_TODAY="2026-03-02").out) == []
    seeded('update heat-2 --shoot "May 2027"', FILMTRACK_TODAY="2026-03-03")
    news = json.loads(seeded(again, FILMTRACK_TODAY="2026-03-04").out)
    assert [change["group"] for change in news] == ["moved"]
    assert json.loads(seeded(again, FILMTRACK_TODAY="2026-03-05").out) == []
    assert "Heat 2" in seeded("digest --since last --name radio").out


def test_a_digest_that_is_not_remembered_writes_nothing(seeded: Program) -> None:
    def folder() -> dict[str, bytes]:
        return {p.name: p.read_bytes() for p in seeded.home.iterdir()}

    before = folder()
    assert seeded("digest --since 2024-07-01").code == 0
    assert folder() == before
    assert seeded("--as-of 2026-01-01 digest --since last").code == 2
    assert seeded("digest").code == 2
    assert seeded("digest --since 2026-03-02").code == 5
    assert folder() == before
