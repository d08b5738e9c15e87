"""Why an item concerns the user: names, titles, and the news in the headline."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from filmtrack.feeds.concern import Concern, Watch
from filmtrack.feeds.headlines import News, is_coverage, news_of
from filmtrack.ledger.aliases import Alias, Aliases
from filmtrack.slate.followed import Follow, Followed
from tests.builders import document_of, says

NOW = datetime(2026, 3, 1, tzinfo=UTC)


FILMS = [
    document_of(says("2026-01-01", "V", "directors", "Michael Mann", "attached")),
    document_of(
        says("2026-01-01", "V", "cast", "Anne Hathaway", "attached"),
        number=2,
        title="Dragon",
    ),
    document_of(
        says("2026-01-01", "V", "title", "The Batman Part II"),
        number=3,
        title="The Batman Part II",
    ),
    document_of(
        says("2026-01-01", "V", "title", "Ramayana: Part One"),
        says("2026-01-01", "V", "status", "released"),
        number=4,
        title="Ramayana: Part One",
    ),
    document_of(
        says("2026-01-01", "V", "title", "流浪地球3"), number=5, title="流浪地球3"
    ),
    document_of(
        says("2026-01-01", "V", "title", "Love & War"), number=6, title="Love & War"
    ),
]
WATCH = Watch(
    FILMS,
    Followed(
        [
            Follow("person", "Adam Driver", NOW),
            Follow("studio", "A24", NOW),
            Follow("production", "Heat 2", NOW, "heat-2"),
        ]
    ),
)


def why(title: str, summary: str = "") -> tuple[str, ...]:
    found: Concern | None = WATCH.concern(title, summary)
    return found.reasons if found else ()


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Adam Driver Joins ‘The Hull’", "follows Adam Driver"),
        ("ADAM DRIVER: what is next?", "follows Adam Driver"),
        ("Driver Joins Mystery Movie", "follows Adam Driver"),
        ("A24’s Boxing Movie Starts Shooting", "follows A24"),
        ("Everything about Heat 2", "Heat 2"),
        ("Michael Mann’s Heat 2 gets a date", "Heat 2"),
        ("Michael Mann eyes cast for next film", "Michael Mann (Heat 2)"),
        ("Poster for ‘Dragon’", "Dragon"),
        ("Anne Hathaway on the set of Dragon", "Dragon"),
        ("The Batman 2: first set photos", "The Batman Part II"),
        ("Batman Part II villain revealed", "The Batman Part II"),
        ("Love and War postponed", "Love & War"),
        ("《流浪地球3》开机", "流浪地球3"),
    ],
)
def test_a_name_or_a_title_is_a_reason(title: str, reason: str) -> None:
    assert reason in why(title)


@pytest.mark.parametrize(
    "title",
    [
        "Adam Driver: best red carpet looks",
        "Adam Drivers wanted for bus line",
        "Bus driver dies",
        "Taxi Driver Back in Theaters",
        "Festival: Taxi Driver is Shown",
        "Heat wave 2 days away",
        "Heat 2000 preview",
        "heat 2 cups of milk",
        "Heat 2-themed fundraiser",
        "The Heat 2 video game gets a patch",
        "Dragon boat race draws 5,000",
        "Michael Mann Reflects on Thief",
        "Trailer: Ramayana: Part One",
        "Auto plant halts production",
        "Council delays decision",
    ],
)
def test_what_only_looks_like_one_is_none(title: str) -> None:
    assert why(title) == ()


def test_an_alias_is_a_name_too() -> None:
    aliases = Aliases([Alias(alias="나홍진", name="Na Hong-jin", kind="person")])
    for followed in ("Na Hong-jin", "나홍진"):
        watch = Watch([], Followed([Follow("person", followed, NOW)], aliases))
        for title in ("Na Hong-jin to direct ‘Hope’", "나홍진 directs ‘Hope’"):
            found = watch.concern(title, "")
            assert found
            assert f"follows {followed}" in found.reasons


def test_a_surname_after_a_first_name_is_somebody_else() -> None:
    assert why("Minnie Driver Joins Mystery Movie") == ("casting",)
    assert "follows Adam Driver" in why("Exclusive: Driver Joins Mystery Movie")


def test_a_title_in_the_text_counts_if_the_headline_is_news() -> None:
    text = "The star of Heat 2 takes the part after Dragon."
    assert why("Star Boards Sailing Drama", text) == ("Heat 2", "casting")
    assert why("The best sailing films", text) == ()


def test_a_followed_film_comes_before_a_film_and_that_before_other_news() -> None:
    titles = ["Heat 2 wraps", "Love & War wraps", "‘Hull’ Wraps"]
    found = [WATCH.concern(title, "") for title in titles]
    scores = [concern.score for concern in found if concern]
    assert scores == sorted(set(scores), reverse=True)
    assert len(scores) == 3


@pytest.mark.parametrize(
    ("headline", "news"),
    [
        ("Cameras Roll on ‘Night Ferry’", News.STARTS),
        ("Principal photography is underway in Hull", News.STARTS),
        ("‘Night Ferry’ to Film in Hull", News.STARTS),
        ("Début de tournage pour Night Ferry", News.STARTS),
        ("Съёмки начнутся летом", News.STARTS),
        ("‘Night Ferry’ Wraps", News.WRAPS),
        ("Filming completed on Night Ferry", News.WRAPS),
        ("‘Night Ferry’ Pushed to 2028", News.MOVES),
        ("Production Halted on ‘Night Ferry’", News.MOVES),
        ("Ann Roe in Early Talks for ‘Night Ferry’", News.CASTS),
        ("Ann Roe Drops Out of ‘Night Ferry’", News.CASTS),
        ("Ann Roe to Direct ‘Night Ferry’", News.ANNOUNCES),
        ("Night Ferry remake in the works", News.ANNOUNCES),
    ],
)
def test_the_weightiest_news_of_a_headline(headline: str, news: News) -> None:
    assert news_of(headline)[0] == news
    assert not is_coverage(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "Gift wraps itself around the town",
        "Night Ferry: a review",
        "‘Night Ferry’ sails past $100 million",
    ],
)
def test_a_headline_without_news_of_a_production(headline: str) -> None:
    assert not news_of(headline) or is_coverage(headline)
