"""The changes between two days, each with the report that it rests on.

What is believed is compared, not what was said: a report that repeats what was known
changes nothing, and of several that say the same only the believed one is named.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from filmtrack.ledger.beliefs import basis, believe
from filmtrack.ledger.credits import names_alike
from filmtrack.ledger.fields import FIELDS, PEOPLE, WINDOWS
from filmtrack.ledger.people import say_person
from filmtrack.ledger.production import Production
from filmtrack.ledger.slip import MOVED, REPEATED, compare_windows, describe_change
from filmtrack.ledger.summary import brief_target
from filmtrack.ledger.vocabulary import STATUSES
from filmtrack.ledger.windows import windows_of
from filmtrack.names import fold_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document, Facts, Target

# The groups in their order on the page.
GROUPS = {
    "new": "New",
    "started": "Started",
    "wrapped": "Wrapped",
    "moved": "Moved",
    "narrowed": "Narrowed or widened",
    "cast": "Cast and crew",
    "exited": "Exited",
    "cancelled": "Cancelled",
    "stage": "Other news",
}
_PLACE = {group: place for place, group in enumerate(GROUPS)}
_FILMING, _WRAPPED = STATUSES.index("filming"), STATUSES.index("wrapped")


class Seen(msgspec.Struct, frozen=True):
    """What a reader has seen: per production the last claim, and those retracted.

    Claims count by their numbers, which are never given again: clocks differ, and an
    import brings claims that were recorded long ago.
    """

    at: datetime
    claims: dict[int, int] = {}
    retracted: dict[int, list[int]] = {}


class Change(NamedTuple):
    """One change of what is believed, and its report."""

    group: str
    facts: Facts
    text: str
    claim: Claim | None


def said_before(day: date) -> Callable[[Claim], bool]:
    """Make a test for the claims of reports older than a day."""
    return lambda claim: claim.said < day


def noted_by(instant: datetime) -> Callable[[Claim], bool]:
    """Make a test for the claims recorded up to an instant."""
    return lambda claim: claim.recorded <= instant


def numbered_to(last: int) -> Callable[[Claim], bool]:
    """Make a test for the claims up to a number."""
    return lambda claim: claim.n <= last


def changes(
    documents: Iterable[Document], known: Callable[[Claim], bool], since: date
) -> list[Change]:
    """List what the claims that are not `known` changed in each production.

    Claims retracted on the day `since`, or after it, stood before.
    """
    found: list[Change] = []
    for document in documents:
        old = tuple(
            msgspec.structs.replace(claim, retracted=None)
            if claim.retracted and claim.retracted.on >= since
            else claim
            for claim in document.claims
            if known(claim)
        )
        if old != document.claims:
            before = Production(
                number=document.number,
                id=document.id,
                first_title=document.first_title,
                last_n=document.last_n,
                claims=old,
            )
            found += _changes(before, document, since)
    return sorted(found, key=_order)


def seen_of(documents: Iterable[Document], at: datetime) -> Seen:
    """Take down all that the slate holds now."""
    claims, retracted = {}, {}
    for document in documents:
        claims[document.number] = document.last_n
        gone = [claim.n for claim in document.claims if claim.retracted]
        if gone:
            retracted[document.number] = gone
    return Seen(at, claims, retracted)


def changes_since(documents: Iterable[Document], seen: Seen) -> list[Change]:
    """List what changed in each production since a reader has seen it."""
    found: list[Change] = []
    for document in documents:
        last = seen.claims.get(document.number, 0)
        gone = seen.retracted.get(document.number, ())
        newly_gone = [
            claim.retracted.on
            for claim in document.claims
            if claim.retracted and claim.n <= last and claim.n not in gone
        ]
        since = min(newly_gone, default=date.max)
        found += changes([document], numbered_to(last), since)
    return sorted(found, key=_order)


def _order(change: Change) -> tuple[int, str, int]:
    place = _PLACE[change.group]
    return (place, fold_title(change.facts.title), change.facts.number)


def _changes(before: Production, after: Document, since: date) -> Iterator[Change]:
    said = [claim for claim in after.claims if claim.retracted is None]
    if not said:
        return
    windows = windows_of(after)
    if not before.claims:
        first = min(said, key=lambda claim: (claim.said, claim.n))
        # What was said later is told as a change, so that a film which is new and has
        # moved is not only "new".
        day = max(first.said, since)
        claims = tuple(claim for claim in after.claims if claim.said <= day)
        before = msgspec.structs.replace(before, claims=claims)
        introduced = believe(before, windows=windows)
        yield Change("new", after, _introduced(introduced), first)
    old = believe(before, windows=windows)
    by_n = {claim.n: claim for claim in after.claims}
    reached = _stage(old, after, by_n)
    if reached:
        yield reached
    yield from _moved(old, after, by_n)
    yield from _people(old, after, by_n)
    if old.hold != after.hold:
        text = f"on hold: {after.hold}" if after.hold else "no longer on hold"
        yield Change("stage", after, text, basis(after.claims, windows).get("hold"))
    if old.title != after.title:
        text = f"now called “{after.title}”, before “{old.title}”"
        yield Change("stage", after, text, basis(after.claims, windows).get("title"))


def _introduced(facts: Facts) -> str:
    """Write what is believed of a production that nobody knew."""
    directors = ", ".join(credit.name for credit in facts.directors)
    by_standing: dict[str, list[str]] = {}
    for credit in facts.cast:
        by_standing.setdefault(credit.standing, []).append(credit.name)
    cast = "; ".join(
        ", ".join(names) + ("" if standing == "attached" else f" ({standing})")
        for standing, names in by_standing.items()
    )
    parts = (
        facts.status,
        f"directed by {directors}" if directors else None,
        f"with {cast}" if cast else None,
        f"shoot: {brief_target(facts.shoot)}" if facts.shoot else None,
    )
    return "; ".join(part for part in parts if part) or "announced"


def _stage(old: Facts, now: Document, by_n: dict[int, Claim]) -> Change | None:
    """Return the stage reached, with the report that it happened if there is one."""
    if old.status == now.status or now.status is None:
        return None
    target: Target | None
    target = {"wrapped": now.wrap, "filming": now.shoot}.get(now.status)
    claim = (
        by_n.get(target.claim)
        if target and target.actual
        else basis(by_n.values(), windows_of(now)).get("status")
    )
    if now.status == "cancelled":
        return Change("cancelled", now, "cancelled", claim)
    was = STATUSES.index(old.status) if old.status else -1
    reached = STATUSES.index(now.status)
    for group, field, stage in (
        ("wrapped", "wrap", _WRAPPED),
        ("started", "shoot", _FILMING),
    ):
        if was < stage <= reached:
            target = getattr(now, field)
            words = f": {target.words}" if target and target.actual else ""
            return Change(group, now, f"{group}{words}", claim)
    return Change("stage", now, f"{old.status or 'no stage'} → {now.status}", claim)


def _moved(old: Facts, now: Facts, by_n: dict[int, Claim]) -> Iterator[Change]:
    """List dates that are expected on other days than before, or for the first time."""
    for field in WINDOWS:
        was: Target | None = getattr(old, field)
        target: Target | None = getattr(now, field)
        if target is None or target.actual or _days(was) == _days(target):
            continue
        # Words that nobody reads are no date, and a wrap that a shoot implies is told
        # with the shoot.
        if target.flags == ("unread",) or by_n[target.claim].field != field:
            continue
        claim = by_n.get(target.claim)
        text = f"{field}: {brief_target(target)}"
        if was is None:
            yield Change("moved", now, text, claim)
            continue
        change = compare_windows(was.window, target.window)
        if change == REPEATED:
            continue
        by = describe_change(change, was.window.distance(target.window))
        text = f"{field}: {brief_target(was)} → {brief_target(target)}, {by}"
        group = "moved" if change == MOVED else "narrowed"
        yield Change(group, now, text, claim)


def _days(target: Target | None) -> tuple[object, ...] | None:
    """Return what two targets share if they mean the same days."""
    if target is None:
        return None
    return (target.earliest, target.latest, target.alternatives, target.flags)


def _people(old: Facts, now: Facts, by_n: dict[int, Claim]) -> Iterator[Change]:
    """List people who joined or whose standing changed, then those who left."""
    key = names_alike(by_n.values())  # the aliases of the slate are applied already
    lines: dict[tuple[object, ...], list[str]] = {}
    claims: dict[tuple[object, ...], Claim] = {}
    for field in PEOPLE:
        before = {key(field, c.name): (c.standing, c.role) for c in getattr(old, field)}
        for credit in getattr(now, field):
            was = before.get(key(field, credit.name))
            if was and was[0] == credit.standing:
                continue
            claim = by_n[credit.claim]
            report = (field, *claim.report)
            # The usual standing, attached, is left out.
            said = None if credit.standing == "attached" else credit.standing
            moved = (
                f"{credit.name}: {was[0]} → {credit.standing}"
                if was
                else say_person(credit.name, credit.role, said)
            )
            lines.setdefault(report, []).append(moved)
            claims[report] = claim
    for of, told in lines.items():
        label = FIELDS[str(of[0])].label
        yield Change("cast", now, f"{label}: {', '.join(told)}", claims[of])
    gone = {(key(out.field, out.name), out.field) for out in old.out}
    for out in now.out:
        if (key(out.field, out.name), out.field) not in gone:
            text = f"{FIELDS[out.field].label}: {out.name} {out.standing}"
            yield Change("exited", now, text, by_n.get(out.claim))
