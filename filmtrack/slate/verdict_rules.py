"""The rules that settle a claim: what came true, what did not, and what expired.

They are data, in one place: `outlets --rules` shows them, and every verdict names the
one that gave it.
"""

from __future__ import annotations

from typing import NamedTuple

TRUE, REVERSED, EXPIRED, OPEN = "came true", "reversed", "expired", "open"
OUTCOMES = (TRUE, REVERSED, EXPIRED, OPEN)

SHORT_STAY = 90  # days: who is out again so soon was hardly on it
SILENCE = 730  # days after which hearsay that nobody took up has expired
GRACE = 30  # days that word of a start may take
SAME_DAYS = 31  # days by which a target may shift and still be the same


class Rule(NamedTuple):
    """A rule in a sentence, and what becomes of a claim under it."""

    name: str
    outcome: str
    sentence: str


RULES = (
    Rule(
        "claim",
        "",
        "A claim is what an origin said first: that somebody is on a film (rumored, in"
        " talks, attached, confirmed), or in which days its shoot starts or wraps."
        " Reports that repeat it count once, for the origin that they name, and so do"
        f" days that it shifts by no more than {SAME_DAYS}. What another had confirmed"
        " or said more surely before is no news, and does not count.",
    ),
    Rule(
        "others",
        "",
        "Others settle it: no origin confirms itself, though it may take itself back."
        " A claim without an outlet is your own word, and counts as another's.",
    ),
    Rule(
        "signed",
        TRUE,
        "Another says something surer that day or later: attached or confirmed after"
        " hearsay (rumored, in talks), confirmed after attached. The days between are"
        " the lead.",
    ),
    Rule(
        "on set",
        TRUE,
        "Filming has begun since, another has them attached or confirmed, too, and"
        " nobody has them out.",
    ),
    Rule(
        "was there",
        TRUE,
        f"Another reports more than {SHORT_STAY} days later that somebody attached or"
        " confirmed has left: who leaves was there.",
    ),
    Rule(
        "denied",
        REVERSED,
        "It is denied, by anyone, and nobody else signs them after that.",
    ),
    Rule(
        "fell through",
        REVERSED,
        "They are out again: at any time after hearsay, within"
        f" {SHORT_STAY} days after attached or confirmed.",
    ),
    Rule(
        "silence",
        EXPIRED,
        "Nobody else has taken hearsay up when the film has wrapped or is cancelled,"
        f" or after {SILENCE} days.",
    ),
    Rule(
        "in its days",
        TRUE,
        "Another reports that it happened, certainly within the days said; or that it"
        " was under way on one of them, if nobody says since when.",
    ),
    Rule(
        "on other days",
        REVERSED,
        "Another reports that it happened, certainly on none of the days said.",
    ),
    Rule(
        "moved",
        REVERSED,
        "The days are past, no start is known, and a later report had named others.",
    ),
    Rule("called off", REVERSED, "The film was cancelled before the days were past."),
    Rule(
        "no word",
        EXPIRED,
        f"Since {GRACE} days after the last day said, nobody has said a word.",
    ),
    Rule(
        "narrowed", OPEN, "The days are to come; the latest report names some of them."
    ),
    Rule(
        "widened", OPEN, "The days are to come; the latest report names more of them."
    ),
    Rule("moved so far", OPEN, "The days are to come; the latest report names others."),
    Rule("open", OPEN, "Whatever none of these settles is open."),
)

OUTCOME_OF = {rule.name: rule.outcome for rule in RULES}
