"""Date phrases in running text: where they stand and what they date."""

from __future__ import annotations

from datetime import date

import pytest

from filmtrack.when import find

SAID = date(2026, 1, 13)

SENTENCES = [
    ("Production begins in early March in Morocco.", "early March", "shoot"),
    ("Cameras roll Sept. 3 in L.A.", "Sept. 3", "shoot"),
    ("A spring 2027 start is planned.", "spring 2027", "shoot"),
    ("The crew wraps by August.", "by August", "wrap"),
    ("The film hits theaters on Christmas Day.", "Christmas Day", "release"),
    ("The director was born in 1970.", "1970", "other"),
    ("Rehearsals start April 6.", "April 6", "other"),
    ("Casting begins in March.", "March", "other"),
    ("The film will not shoot in May.", "May", "other"),
    ("It won't start filming until May.", "until May", "shoot"),
    ("The story is set in the summer of 1969.", "summer of 1969", "other"),
    ("In December 2026, shooting took place in Ohio.", "December 2026", "shoot"),
    ("The film is rolling out on Friday, June 5.", "Friday, June 5", "release"),
    ("Filming is scheduled to last through January.", "January", "wrap"),
    ("The premiere is set for TIFF in September.", "September", "other"),
    ("Each take brings us nearer to the May 8 release.", "May 8", "release"),
    ("The original schedule was to start filming March 23.", "March 23", "other"),
    ("It is set for release after filming this week.", "this week", "shoot"),
    ("It will not be released until May 2027.", "until May 2027", "release"),
    ("The sequel was moved from May to June 2027.", "from May to June 2027", "release"),
    ("Avatar, released in 2009, was a hit.", "2009", "other"),
    ("Tickets for the release go on sale March 25.", "March 25", "other"),
]


@pytest.mark.parametrize(("text", "words", "topic"), SENTENCES)
def test_a_date_belongs_to_the_verb_that_governs_it(
    text: str, words: str, topic: str
) -> None:
    (mention,) = find(text, SAID)
    assert (mention.words, mention.dates) == (words, topic)
    assert text[mention.start : mention.end] == mention.words


@pytest.mark.parametrize(
    "text",
    ["He may direct.", "The director of Sinners (2025) joins.", "They march on."],
)
def test_names_and_verbs_are_not_dates(text: str) -> None:
    assert find(text, SAID) == ()


def test_positions_count_from_the_start_of_the_text() -> None:
    text = "It is a thriller. Filming starts in May. It opens Oct. 9."
    for mention in find(text, SAID):
        assert text[mention.start : mention.end] == mention.words
        assert mention.verb_start is not None
        assert text[mention.verb_start :].startswith(mention.verb or "?")


def test_a_move_is_of_what_was_told_before() -> None:
    text = "It opens on June 5. It was then relocated to July 10."
    assert [mention.dates for mention in find(text, SAID)] == ["release", "release"]


def test_a_date_that_was_moved_is_the_new_one() -> None:
    (mention,) = find("Production was pushed from May to October.", SAID)
    assert (mention.window.earliest, mention.window.wrap) == (date(2026, 10, 1), None)
