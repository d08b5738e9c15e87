"""What stands before a name in a list, and says that the name is another's."""

from __future__ import annotations

import re

from filmtrack.articles.rules.rule import X

_AFTER_TITLE = re.compile(f"{X} and $")
_OTHER_JOB = re.compile(
    r"\b(?:casting director|composer|cinematographer|editor|executive producer"
    r"|manager) $"
)
_SIBLINGS = re.compile(r"\b(?:brothers|sisters|siblings|twins|couple|spouses|duo) $")


def follows_title(before: str) -> bool:
    """Return whether a name is the second of two titles: "made ⟪Dusk⟫ and Dawn"."""
    return bool(_AFTER_TITLE.search(before))


def has_another_job(before: str) -> bool:
    """Return whether a list of producers goes on with others of the crew."""
    return bool(_OTHER_JOB.search(before))


def are_siblings(before: str) -> bool:
    """Return whether two names share a surname: "the brothers Ann and Bo Lee"."""
    return bool(_SIBLINGS.search(before))
