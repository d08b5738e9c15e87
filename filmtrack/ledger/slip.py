"""Slip: how far the start of a shoot has moved from one report to the next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.releases import shown_release
from filmtrack.ledger.windows import window_of, windows_of
from filmtrack.when.everyday import format_slip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.ledger.facts import Document
    from filmtrack.ledger.windows import Windows
    from filmtrack.when import Window


_FEWEST = 2  # targets, for a date to have moved

REPEATED, NARROWED, WIDENED, MOVED = "repeated", "narrowed", "widened", "moved"
STARTED = "started"


class Move(NamedTuple):
    """One target for a date, and how it differs from the one before it.

    `change` is "narrowed", "widened" or "moved", "started" for a report that it has
    happened, and empty for the first target. `days` is the distance between the
    middles of the two windows; None for the first target and where a window has no
    middle (open, or no date).
    """

    claim: Claim
    window: Window
    days: int | None
    change: str = ""

    @property
    def words(self) -> str:
        """The change in words: "20 months later", "narrowed"; empty for the first."""
        return describe_change(self.change, self.days)


def describe_change(change: str, days: int | None) -> str:
    """Write how a date changed: a move by its length, other changes by their name."""
    if change == REPEATED:
        return ""
    return format_slip(days) if change == MOVED and days else change


def compare_windows(old: Window, new: Window) -> str:
    """Check whether a later window repeats, narrows, widens or moves an earlier one.

    Alternatives are compared as sets of days. A window without a date can only move.
    """
    if old.unknown or new.unknown:
        return REPEATED if old.unknown and new.unknown else MOVED
    before, after = _stretches(old), _stretches(new)
    if before == after:
        return REPEATED
    if all(_is_within(stretch, before) for stretch in after):
        return NARROWED
    if all(_is_within(stretch, after) for stretch in before):
        return WIDENED
    return MOVED


def _stretches(window: Window) -> list[tuple[date, date]]:
    """Return the days of a window as stretches, those that touch joined to one."""
    choices = window.alternatives or ((window.earliest, window.latest),)
    found: list[tuple[date, date]] = []
    for first, last in sorted((a or date.min, b or date.max) for a, b in choices):
        if found and first.toordinal() <= found[-1][1].toordinal() + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _is_within(one: tuple[date, date], others: Iterable[tuple[date, date]]) -> bool:
    return any(first <= one[0] and one[1] <= last for first, last in others)


def moves(
    claims: Iterable[Claim], field: str = "shoot", windows: Windows = window_of
) -> list[Move]:
    """List the targets of a date in the order said, leaving out mere repetitions.

    A day counts once, with what was believed at its end: reports that differ on one
    day contradict each other, but nothing has moved between them. Of releases only
    those for the territory and medium shown first are compared.
    """
    told = [c for c in claims if c.field == field and c.retracted is None]
    if field == "release":
        told = shown_release(told, windows)
    by_day: dict[date, tuple[Claim, Window]] = {}
    told.sort(key=precedence)
    for claim in told:
        window = windows(claim)
        if window is not None:
            by_day[claim.said] = (claim, window)
    found: list[Move] = []
    for claim, window in by_day.values():
        if not found:
            found.append(Move(claim, window, None))
            continue
        before = found[-1]
        change = compare_windows(before.window, window)
        if claim.actual and not before.claim.actual:
            change = STARTED
        if change != REPEATED:
            found.append(Move(claim, window, before.window.distance(window), change))
    return found


def moves_of(document: Document) -> list[Move]:
    """List the targets of a shoot by the dates that are stored of them."""
    return moves(document.claims, windows=windows_of(document))


def slip_days(found: list[Move]) -> int | None:
    """Return the days from the first target to the start, or to the last target.

    None unless two targets have a middle, but 0 if there is one target alone, or one of
    the two windows contains the other. Positive is later.
    """
    if not found:
        return None
    dated = [move for move in found if move.window.midpoint is not None]
    if len(dated) < _FEWEST:
        known = sum(not move.window.unknown for move in found)
        return 0 if dated and known == 1 else None
    started = [move for move in dated if move.claim.actual]
    return distance_moved(dated[0].window, (started or dated)[-1].window)


def distance_moved(first: Window, last: Window) -> int | None:
    """Return the days between the middles of two windows; 0 if one holds the other."""
    is_moved = compare_windows(first, last) == MOVED
    return first.distance(last) if is_moved else 0
