"""The card: every believed field, each with the report that it rests on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from filmtrack.ledger.claim import Claim
from filmtrack.ledger.fields import FIELDS
from filmtrack.slate.profile import profile
from filmtrack.views.card import Cards
from filmtrack.views.screen import Screen
from tests.builders import NOW, TODAY, claim, document_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Program

SAID = date(2026, 2, 1)


def whole() -> list[Claim]:
    """A claim for every field, each by an outlet named for the field."""
    from filmtrack.ledger.source_material import read_source_material

    values = {
        "kind": "series",
        "status": "script",
        "shoot": "May 2026",
        "wrap": "July 2026",
        "release": "2027",
    }
    made = [
        claim(field, values.get(field, f"{field} value"), SAID, outlet=f"The {field}")
        for field in FIELDS
        if field != "source_material"
    ]
    novel = Claim(
        n=0,
        field="source_material",
        value=read_source_material("novel: Emma by Jane Austen (1815)"),
        said=SAID,
        outlet="The source_material",
        recorded=NOW,
    )
    return [*made, novel]


def test_every_field_is_on_the_card_with_its_report() -> None:
    drawn = Cards([document_of(*whole(), title="Emma")], TODAY).draw(Screen(160))
    for field in FIELDS:
        if field != "title":
            assert f"The {field}, 1 Feb 2026" in drawn, field


def test_people_stand_in_the_order_of_their_standing_and_those_out_below() -> None:
    found = document_of(
        claim("cast", "R", standing="rumored"),
        claim("cast", "E", standing="exited", role="King"),
        claim("cast", "C", standing="confirmed"),
        claim("cast", "T", standing="in talks"),
        title="A",
    )
    facts = [f for f in profile(found, TODAY) if f.group in ("people", "out")]
    assert [(f.value, f.standing) for f in facts] == [
        ("C", "confirmed"),
        ("T", "in talks"),
        ("R", "rumored"),
        ("E as King", "exited"),
    ]
    drawn = Cards([found], TODAY).draw(Screen(80))
    assert "× exited     E as King" in drawn
    struck = Cards([found], TODAY).draw(Screen(80, color=True))
    assert "\x1b[9;90mE as King" in struck


def test_past_targets_stand_last_and_the_slip_below_the_date() -> None:
    found = document_of(
        claim("shoot", "June 2025", date(2025, 1, 1)),
        claim("shoot", "June 2026", date(2026, 1, 1)),
        title="A",
    )
    facts = [(fact.label, fact.value) for fact in profile(found, TODAY)]
    assert facts == [
        ("shoot", "June 2026"),
        ("slip", "12 months later than first said on 1 January 2025"),
        ("before", "Jun 2025"),
    ]


def test_alternatives_are_told_apart() -> None:
    found = document_of(claim("shoot", "late 2026 or early 2027"), title="A")
    shoot = next(fact for fact in profile(found, TODAY) if fact.field == "shoot")
    assert shoot.value == "1 September 2026 – 30 April 2027"
    assert shoot.more == (
        "“late 2026 or early 2027”, either 1 September 2026 – 31 December 2026"
        " or 1 January 2027 – 30 April 2027, in 6 months"
    )


def test_a_start_that_has_happened_is_said_so() -> None:
    found = document_of(claim("shoot", "January 5, 2026", SAID, actual=True), title="A")
    assert "started" in {fact.label for fact in profile(found, TODAY)}


def test_what_is_contested_is_shown_as_such() -> None:
    found = document_of(
        claim("cast", "B", SAID, standing="confirmed", outlet="Variety"),
        claim("cast", "B", TODAY, standing="denied", outlet="Deadline"),
        title="A",
    )
    drawn = Cards([found], TODAY).draw(Screen(120))
    assert "! contested     cast: B denied" in drawn
    assert "against confirmed, Variety, 1 February 2026" in drawn


def test_links_are_only_what_can_be_a_link() -> None:
    def drawn(url: str) -> str:
        told = claim("budget", "$1", url=url)
        card = Cards([document_of(told, title="A")], TODAY)
        return card.draw(Screen(80, color=True))

    assert "https://x.com/a\x1b\\" in drawn("https://x.com/a")
    for url in ("javascript:alert(1)", "https://x y", "https://x\x1b\\", "https://é"):
        assert "\x1b]8;" not in drawn(url)


def test_cards_stand_side_by_side_where_there_is_room() -> None:
    pair = [document_of(*whole(), number=n, title=f"Film {n}") for n in (1, 2)]
    assert "title value" in Cards(pair, TODAY).draw(Screen(120)).splitlines()[0]
    assert (
        Cards(pair, TODAY).draw(Screen(120)).splitlines()[0].count("title value") == 2
    )
    narrow = Cards(pair, TODAY).draw(Screen(80)).splitlines()
    assert narrow[0].count("title value") == 1
    assert "title value" in narrow[len(narrow) // 2 :]


def test_the_card_begins_with_dates_director_and_cast() -> None:
    facts = profile(document_of(*whole()), TODAY)
    groups = list(dict.fromkeys(fact.group for fact in facts))
    assert groups == ["dates", "people", "crew", "names", "more", "ids"]
    assert [f.label for f in facts if f.group == "people"] == ["director", "cast"]


def test_tags_stand_on_one_line() -> None:
    found = document_of(claim("tags", "heist"), claim("tags", "sequel", "2026-02-01"))
    drawn = Cards([found], TODAY).draw(Screen(80))
    assert "tag             heist, sequel\n" in drawn


def test_releases_of_other_kinds_follow_the_one_shown_first() -> None:
    found = document_of(
        claim("release", "1 May 2026", territory="France", medium="cinemas"),
        claim("release", "June 2026", medium="streaming"),
    )
    releases = [f for f in profile(found, TODAY) if f.label == "release"]
    assert [(fact.value, fact.more.partition(",")[0]) for fact in releases] == [
        ("1 May 2026", "France"),
        ("June 2026", "streaming"),
    ]


def test_a_page_of_one_film_is_its_card(sample: Program, tmp_path: Path) -> None:
    sample(f"--as-of 2026-03-01 show heat-2 -o {tmp_path / 'card.html'}")
    page = (tmp_path / "card.html").read_text()
    assert "<h1>Heat 2</h1>" in page
    assert "Filter" not in page
    assert page.index("Michael Mann") < page.index("Christian Bale")
    assert "<script" not in page
