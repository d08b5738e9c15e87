"""Productions that have not begun to shoot: next, overdue or undated.

A window not wholly past is *next*, one that passed without word of a start is
*overdue*, and *undated* is what has no date, or none that could be read. Productions
that are filming or further on, or cancelled, are left out and counted.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from filmtrack.errors import PhraseError, UsageError
from filmtrack.ledger.vocabulary import BEFORE_FILMING
from filmtrack.names import fold_title
from filmtrack.slate.row import Row
from filmtrack.when.everyday import format_span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from filmtrack.ledger.facts import Facts
    from filmtrack.when import Window

PARTS = ("next", "overdue", "undated")
MATCHES = ("certain", "possible")

Period = tuple["date | None", "date | None"]


@dataclass
class Upcoming:
    """The productions that have not begun, in order, and why others were left out."""

    rows: list[Row] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def part(self, name: str) -> list[Row]:
        """List the productions of one part."""
        return [row for row in self.rows if row.part == name]


def upcoming(
    productions: Iterable[Facts], today: date, period: Period | None = None
) -> Upcoming:
    """Select the productions that have not begun: next first, then overdue, undated.

    With a period only those that certainly or possibly start in it, in that order.
    """
    found = Upcoming()
    # The days are named, since a phrase may mean others than the user thinks.
    outside = f"outside the period ({format_span(*(period or (None, None)))})"
    for facts in productions:
        reason = _begun(facts)
        part = part_of(facts, today)
        match = None
        if period and facts.shoot and part != "undated":
            match = facts.shoot.window.within(*period)
        if reason or match == "no":
            found.left_out[reason or outside] += 1
        elif period and match is None:
            found.left_out["without a date"] += 1
        else:
            found.rows.append(Row(facts, today, part, match))
    found.rows.sort(key=_order)
    return found


def part_of(facts: Facts, today: date) -> str:
    """Return the part of a production: next, overdue or undated."""
    shoot = facts.shoot
    if shoot is None or (shoot.earliest is None and shoot.latest is None):
        return "undated"
    return "overdue" if shoot.latest and shoot.latest < today else "next"


def has_begun(facts: Facts) -> bool:
    """Return whether a production is no longer to come."""
    return _begun(facts) is not None


def _begun(facts: Facts) -> str | None:
    """Return why a production is no longer upcoming, if it is not."""
    if facts.status and facts.status not in BEFORE_FILMING:
        return facts.status
    return "started" if facts.shoot and facts.shoot.actual else None


def _order(row: Row) -> tuple[object, ...]:
    shoot = row.facts.shoot
    when = shoot.window.sort_key if shoot and row.part != "undated" else ()
    match = MATCHES.index(row.match) if row.match else 0
    return (match, PARTS.index(row.part), when, fold_title(row.facts.title))


def window_asked(phrase: str, today: date) -> Window:
    """Read a phrase that names the days to look at.

    Raises PhraseError, with the nearest phrases, when it is not read or names no days.
    """
    from filmtrack.when import explain

    try:
        window = explain(phrase.strip(), today).window
    except PhraseError as error:
        error.hint = None  # it is about words worth keeping, which these are not
        raise
    if window.unknown:
        raise PhraseError(f'"{phrase}" names no days', phrase=phrase)
    return window


def read_period(
    today: date,
    within: str | None = None,
    start: str | None = None,
    end: str | None = None,
) -> Period | None:
    """Read a period from phrases; None when none was given.

    `within` is a length from today ("6 months") or any date ("this summer"). Raises
    PhraseError, and UsageError for a period that ends before it begins.
    """
    if within is None and start is None and end is None:
        return None
    first = last = None
    if within is not None:
        # "6 months" is a length only after "within"; "this summer" is a date itself.
        try:
            window = window_asked(f"within {within}", today)
        except PhraseError:
            window = window_asked(within, today)
        first, last = window.earliest, window.latest
    if start is not None:
        first = _day(window_asked(start, today).earliest, start, "first")
    if end is not None:
        last = _day(window_asked(end, today).latest, end, "last")
    if first and last and last < first:
        raise UsageError(f"the period from {first} to {last} ends before it begins")
    return first, last


def _day(found: date | None, phrase: str, which: str) -> date:
    if found is None:
        raise UsageError(f'"{phrase}" has no {which} day')
    return found
