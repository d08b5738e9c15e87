"""Verdicts: what became of each claim, by which rule, and what settled it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.aliases import NO_ALIASES, outlet_key
from filmtrack.ledger.claim import valid_claims
from filmtrack.ledger.credits import name_keys
from filmtrack.ledger.fields import WINDOWS
from filmtrack.ledger.slip import MOVED, REPEATED, compare_windows
from filmtrack.ledger.summary import tell_report, tell_value
from filmtrack.ledger.vocabulary import OUT, STANDINGS, STATUSES
from filmtrack.ledger.windows import windows_of
from filmtrack.names import fold
from filmtrack.slate.verdict_rules import (
    GRACE,
    OPEN,
    OUTCOME_OF,
    SAME_DAYS,
    SHORT_STAY,
    SILENCE,
)
from filmtrack.when.everyday import format_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document
    from filmtrack.when import Window


_RANK = {word: rank for rank, word in enumerate(STANDINGS) if word not in OUT}
_ATTACHED, _CONFIRMED = _RANK["attached"], _RANK["confirmed"]
_CANCELLED = "cancelled"
_REACHED = {
    field: frozenset(STATUSES[STATUSES.index(stage) :]) - {_CANCELLED}
    for field, stage in (("shoot", "filming"), ("wrap", "wrapped"))
}


class Verdict(NamedTuple):
    """What became of one claim, by which rule, and the claim that settled it.

    `key` is the origin's name folded, `reports` how many claims repeat it. `lead`
    counts the days until another signed them; `slip` those from the middle of the
    days said to the middle of those in which it happened.
    """

    production: Document
    claim: Claim
    origin: str
    key: str
    reports: int = 1
    rule: str = "open"
    by: Claim | None = None
    lead: int | None = None
    slip: int | None = None

    @property
    def outcome(self) -> str:
        """What the rule makes of the claim."""
        return OUTCOME_OF[self.rule]


class Happening(NamedTuple):
    """A report that a shoot began or wrapped: when, or only that it did by then."""

    claim: Claim
    window: Window | None


def verdicts(productions: Iterable[Document], today: date) -> Iterator[Verdict]:
    """Judge every claim that a rule could settle, as things stand today."""
    for production in productions:
        film = _Film(production, today)
        for told in film.subjects():
            for call in _first_words(production, told):
                if not _is_known(told, call):
                    yield _settle_credit(film, told, call)
        for field in _REACHED:
            for call in _targets(film, field):
                verdict = _settle_target(film, call)
                if verdict:
                    yield verdict


def _first_words(production: Document, told: Iterable[Claim]) -> Iterable[Verdict]:
    """Return what each origin said first of somebody, and how often it was reported."""
    found: dict[str, Verdict] = {}
    for claim in told:
        origin = claim.origin
        if origin and claim.standing not in OUT:
            key = outlet_key(origin)
            known = found.get(key)
            if known is None:
                found[key] = Verdict(production, claim, origin, key)
            else:
                found[key] = known._replace(reports=known.reports + 1)
    return found.values()


def _targets(film: _Film, field: str) -> Iterator[Verdict]:
    """Return the days that each origin said, once for as long as they stay the same."""
    last: dict[str, tuple[Verdict, Window]] = {}
    for claim in film.ledger.get(field, ()):
        origin = claim.origin
        window = None if claim.actual or not origin else film.window(claim)
        if window is None or origin is None or window.unknown:
            continue
        key = outlet_key(origin)
        call = Verdict(film.production, claim, origin, key)
        known = last.get(key)
        if known is None:
            last[key] = (call, window)
        elif _same_days(known[1], window):
            again = known[0]._replace(reports=known[0].reports + 1)
            last[key] = (again, known[1])
        else:
            yield known[0]
            last[key] = (call, window)
    yield from (call for call, _ in last.values())


def _same_days(one: Window, other: Window) -> bool:
    days = one.distance(other)
    if days is None:
        return (one.earliest, one.latest) == (other.earliest, other.latest)
    return abs(days) <= SAME_DAYS


class _Film:
    """The claims about one production that stand, as the rules ask for them."""

    def __init__(self, production: Document, today: date) -> None:
        self.production = production
        self.today = today
        self.ledger = valid_claims(production.claims)
        self.window = windows_of(production)

    def subjects(self) -> Iterator[list[Claim]]:
        """Return the claims about each person or company in each field, in order."""
        for field, keys in name_keys(self.ledger, NO_ALIASES).items():
            names: dict[str, list[Claim]] = {}
            for claim in self.ledger[field]:
                names.setdefault(keys[claim.text], []).append(claim)
            yield from names.values()

    @cached_property
    def cancelled(self) -> Claim | None:
        """The report that it is cancelled, if that is the last word on its stage."""
        told = self.ledger.get("status")
        return told[-1] if told and told[-1].text == _CANCELLED else None

    @cached_property
    def happened(self) -> dict[str, list[Happening]]:
        """What is reported to have begun or wrapped, in the order said."""
        stages = self.ledger.get("status", [])
        found = {}
        for field, reached in _REACHED.items():
            found[field] = [
                Happening(claim, _own_days(claim, self.window(claim)))
                for claim in self.ledger.get(field, ())
                if claim.actual
            ]
            if stages and stages[-1].text in reached:
                reports = (claim for claim in stages if claim.text in reached)
                found[field] += [Happening(claim, None) for claim in reports]
        return found

    def happening(self, field: str, origin: str) -> Happening | None:
        """What others report: the last that says when, else the first that does not."""
        others = [h for h in self.happened[field] if _is_other(h.claim, origin)]
        dated = [h for h in others if h.window]
        if dated:
            return dated[-1]
        return min(others, key=lambda h: h.claim.said, default=None)


def _own_days(claim: Claim, window: Window | None) -> Window | None:
    """The days that a report of something done names; a bare "has begun" names none."""
    if window is None or window.unknown:
        return None
    if window.earliest == window.latest == claim.said:
        words = fold(claim.text)
        named = any(c.isdigit() for c in words) or "day" in words  # as in Monday
        return window if named else None
    return window


def _is_other(claim: Claim, origin: str) -> bool:
    return claim.origin is None or outlet_key(claim.origin) != origin


def _is_known(told: list[Claim], call: Verdict) -> bool:
    """Return whether another had confirmed it, or said something surer, before."""
    rank = _rank(call.claim)
    day = call.claim.said
    for claim in told:
        if claim.said >= day:
            return False
        surer = _rank(claim)
        if (surer > rank or surer == _CONFIRMED) and _is_other(claim, call.key):
            return True
    return False


def _rank(claim: Claim) -> int:
    """How sure a claim is that somebody is on it; below all for who is out."""
    return _RANK.get(claim.standing or "attached", -1)


def _settle_credit(film: _Film, told: list[Claim], call: Verdict) -> Verdict:
    """Judge that somebody is on a film."""
    if len(told) == 1:  # as most are: nobody has said anything else of them
        return call if _rank(call.claim) >= _ATTACHED else _settle_hearsay(film, call)
    origin = call.key
    since = [c for c in told if c.said >= call.claim.said and c is not call.claim]
    word = _last_word(since, call.claim, origin)
    if word and word.standing == "denied":
        return call._replace(rule="denied", by=word)
    if word:
        lead = (word.said - call.claim.said).days
        return call._replace(rule="signed", by=word, lead=lead)
    left = next((c for c in since if c.standing == "exited"), None)
    if left:
        return _settle_exit(call, left)
    seconded = any(_rank(c) >= _ATTACHED and _is_other(c, origin) for c in told)
    if seconded:
        start = film.happening("shoot", origin)
        begun = start is not None and _known_on(start) >= call.claim.said
        return call._replace(rule="on set", by=start.claim) if start and begun else call
    return call if _rank(call.claim) >= _ATTACHED else _settle_hearsay(film, call)


def _last_word(since: list[Claim], call: Claim, origin: str) -> Claim | None:
    """The first signing by another that no denial follows, else the last denial."""
    word = None
    least = max(_ATTACHED, _rank(call) + 1)
    for claim in since:
        is_signing = _rank(claim) >= least and _is_other(claim, origin)
        is_first = word is None or word.standing == "denied"
        if claim.standing == "denied" or (is_signing and is_first):
            word = claim
    return word


def _settle_exit(call: Verdict, left: Claim) -> Verdict:
    stayed = (left.said - call.claim.said).days
    if _rank(call.claim) < _ATTACHED or stayed <= SHORT_STAY:
        return call._replace(rule="fell through", by=left)
    if _is_other(left, call.key):
        return call._replace(rule="was there", by=left)
    return call


def _settle_hearsay(film: _Film, call: Verdict) -> Verdict:
    if film.cancelled:
        return call._replace(rule="silence", by=film.cancelled)
    wrapped = film.happened["wrap"]
    if wrapped:
        return call._replace(rule="silence", by=wrapped[0].claim)
    if (film.today - call.claim.said).days > SILENCE:
        return call._replace(rule="silence")
    return call


def _known_on(happening: Happening) -> date:
    """The last day on which it can have happened."""
    window = happening.window
    return (window.latest if window else None) or happening.claim.said


def _settle_target(film: _Film, call: Verdict) -> Verdict | None:
    """Judge the days of a start or a wrap; None when it had happened by then."""
    target = film.window(call.claim)
    assert target is not None, "only windows that were read are judged"
    event = film.happening(call.claim.field, call.key)
    if event is None:
        return _settle_passed(film, call, target)
    if _known_on(event) < call.claim.said:
        return None
    if event.window is None:
        # A report that it was under way on a day does not say since when.
        day = event.claim.said
        rule = "in its days" if target.contains(day) else "open"
        if target.earliest and day < target.earliest:
            rule = "on other days"
        return call._replace(rule=rule, by=event.claim)
    inside = _inside(event.window, target)
    if inside == "possible":
        return call
    rule = "in its days" if inside == "certain" else "on other days"
    slip = target.distance(event.window)
    return call._replace(rule=rule, by=event.claim, slip=slip)


def _inside(event: Window, target: Window) -> str:
    """Return whether the event fell into one of the alternatives that were said."""
    choices = target.alternatives or ((target.earliest, target.latest),)
    answers = {event.within(*choice) for choice in choices}
    return next(a for a in ("certain", "possible", "no") if a in answers)


def _settle_passed(film: _Film, call: Verdict, target: Window) -> Verdict:
    """Judge days of which nobody else has reported what happened on them."""
    last = target.latest
    if film.happened[call.claim.field]:
        return call  # they themselves say that it happened
    called_off = film.cancelled
    if called_off and (last is None or called_off.said <= last):
        return call._replace(rule="called off", by=called_off)
    later = [
        (claim, window)
        for claim in film.ledger[call.claim.field]
        if claim.said > call.claim.said and not claim.actual
        for window in (film.window(claim),)
        if window
    ]
    if last is None or last >= film.today:
        change = compare_windows(target, later[-1][1]) if later else REPEATED
        rule = "moved so far" if change == MOVED else change
        return call if change == REPEATED else call._replace(rule=rule, by=later[-1][0])
    for claim, window in later:
        if window.unknown or _inside(window, target) == "no":
            return call._replace(rule="moved", by=claim)
    if (film.today - last).days > GRACE:
        return call._replace(rule="no word")
    return call


def reason(verdict: Verdict) -> str:
    """Write why a claim is settled as it is, with the report that settled it."""
    by = verdict.by
    if by is None:
        return verdict.rule if verdict.outcome != OPEN else ""
    later = f", {format_length(verdict.lead)} later" if verdict.lead else ""
    value = by.text if by.field in WINDOWS else tell_value(by)
    return f"{verdict.rule}: “{value}” ({tell_report(by)}){later}"
