"""Unknown words: skipped where that cannot change the date, refused elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from filmtrack.errors import PhraseError
from filmtrack.when import explain, read
from tests.when.reading import rows

SAID = date(2026, 1, 13)
ADVERSARIAL = rows("adversarial.tsv")
# What dates a premiere or screening is another event, except of a release.
ABOUT_RELEASES = {
    "premiere in May",
    "a festival premiere in September",
    "screening in May",
}


@pytest.mark.parametrize("field", ["shoot", "wrap", "release"])
@pytest.mark.parametrize(
    "row", ADVERSARIAL, ids=[f"{row['kind']}: {row['phrase']}" for row in ADVERSARIAL]
)
def test_words_that_change_the_meaning_are_never_skipped(
    row: dict[str, str], field: str
) -> None:
    phrase = row["phrase"]
    if field == "release" and phrase in ABOUT_RELEASES:
        assert read(phrase, SAID, field=field).earliest
        return
    with pytest.raises(PhraseError):
        read(phrase, SAID, field=field, language="en")


@pytest.mark.parametrize("phrase", ["director takes over in May", "picked in May"])
def test_words_for_a_slot_date_a_release_and_no_shoot(phrase: str) -> None:
    assert read(phrase, SAID, field="release").earliest == date(2026, 5, 1)
    with pytest.raises(PhraseError):
        read(phrase, SAID)


def test_the_adversarial_set_has_all_kinds() -> None:
    assert len(ADVERSARIAL) >= 300
    assert len({row["kind"] for row in ADVERSARIAL}) == 16


@pytest.mark.parametrize(
    ("phrase", "skipped"),
    [
        ("in Marfa in May", ("Marfa",)),
        ("August in Graz", ("Graz",)),
        ("in Boise, ID in May", ("Boise, ID",)),
        ("in the Lake District in May", ("Lake District",)),
        ("will shoot scenes in May", ("scenes",)),
        ("June Squibb begins shooting in May", ("June Squibb",)),
        ("starts in May in Toronto and Budapest", ("Toronto and Budapest",)),
        ("delayed to May because of the pandemic", ("because of the pandemic",)),
        ("A24 will shoot it in May", ("A24",)),
    ],
)
def test_other_words_are_skipped_and_reported(
    phrase: str, skipped: tuple[str, ...]
) -> None:
    reading = explain(phrase, SAID)
    assert (reading.window.earliest or SAID).month in (5, 8)
    assert reading.skipped == skipped


def test_a_misspelt_word_of_time_names_the_word_it_may_be() -> None:
    with pytest.raises(PhraseError, match="misspelling of 'october'"):
        read("Octover in Narnia", SAID)


def test_known_words_around_a_date_are_skipped_silently() -> None:
    assert explain("production is set to begin in May", SAID).skipped == ()


def test_a_territory_and_a_medium_are_kept_apart() -> None:
    reading = explain("on Netflix in the UK on May 8", SAID, field="release")
    assert (reading.territories, reading.media) == (("UK",), ("Netflix",))
    assert reading.skipped == ()
