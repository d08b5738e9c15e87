"""What needs attention: one queue, most useful first, each with what settles it."""

from __future__ import annotations

import shlex
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from filmtrack.ledger.claim import valid_claims
from filmtrack.ledger.contested import contested
from filmtrack.ledger.fields import PEOPLE, WINDOWS
from filmtrack.ledger.summary import tell_value
from filmtrack.ledger.vocabulary import OUT, STANDINGS, STATUSES
from filmtrack.ledger.windows import windows_of
from filmtrack.names import fold
from filmtrack.slate.duplicates import same_titles, spellings
from filmtrack.slate.overlap import meeting, shooting
from filmtrack.slate.upcoming import upcoming
from filmtrack.when.calendar import tell
from filmtrack.when.everyday import format_age

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from filmtrack.ledger.claim import Claim, Ledger
    from filmtrack.ledger.facts import CastCredit, Credit, Document, Facts, Target
    from filmtrack.when import Window

# The kinds of items, the most useful first, each with what it says.
KINDS = {
    "overdue": "the days named for a start or a wrap have passed without a report",
    "backwards": "somebody is now less sure, or the stage less far on, than before",
    "contested": "two outlets disagree within 90 days",
    "duplicate": "two productions that may be one",
    "double-booked": "somebody is on two shoots that overlap",
    "gap": "something is missing that should be known at this stage",
    "quiet": "there was no report for longer than usual at this stage",
    "unread": "the words of a date were not understood",
    "spelling": "two names that may be one person's",
}
_PLACE = {kind: place for place, kind in enumerate(KINDS)}
_RANK = {status: rank for rank, status in enumerate(STATUSES)}

# Months without a report after which a stage is quiet; the last stages never are.
QUIET_MONTHS = {
    None: 12,
    "rumored": 12,
    "announced": 9,
    "development": 12,
    "script": 9,
    "pre-production": 4,
    "filming": 6,
    "wrapped": 9,
    "post-production": 12,
    "completed": 12,
}
_HELD_MONTHS = 18
_MONTH = 30.44

_ENDED = ("released", "cancelled")
_SIGNED = ("attached", "confirmed")
_ON_SET = STATUSES[: STATUSES.index("wrapped")]


class Gap(NamedTuple):
    """What should be known from a stage on, and the option that fills it."""

    stage: str
    field: str
    words: str
    option: str


GAPS = (
    Gap("pre-production", "directors", "no director", '--director "…"'),
    Gap("pre-production", "shoot", "no date for the shoot", '--shoot "…"'),
    Gap("filming", "cast", "no cast", '--cast "…"'),
    Gap("completed", "release", "no release date", '--release "…"'),
)


class Item(NamedTuple):
    """One thing that needs attention, why, and the command that settles it.

    `key` names it for good: the kind, the production and what it is about.
    """

    kind: str
    key: str
    productions: tuple[Facts, ...]
    why: str
    command: str
    day: date | None = None


def review(documents: Sequence[Document], today: date) -> list[Item]:
    """List what needs attention today, most useful first, then the latest first."""
    found = [
        *_overdue(documents, today),
        *(item for document in documents for item in _of_one(document, today)),
        *_duplicates(documents),
        *_double_booked(documents, today),
        *_spellings(documents),
    ]
    return sorted(
        found,
        key=lambda item: (
            _PLACE[item.kind],
            -item.day.toordinal() if item.day else 0,
            item.key,
        ),
    )


def _item(kind: str, facts: Facts, about: str, why: str, command: str) -> Item:
    key = f"{kind}:{facts.id}:{about}" if about else f"{kind}:{facts.id}"
    return Item(kind, key, (facts,), why, f"filmtrack {command}", facts.last_said)


def _overdue(documents: Iterable[Document], today: date) -> Iterator[Item]:
    past = (d for d in documents if d.shoot and (d.shoot.latest or today) < today)
    for entry in upcoming(past, today).rows:
        if entry.facts.shoot:
            yield _past(entry.facts, "shoot", entry.facts.shoot, today)
    for document in documents:
        wrap = document.wrap
        if document.status != "filming" or wrap is None or wrap.actual:
            continue
        if wrap.latest and wrap.latest < today:
            yield _past(document, "wrap", wrap, today)


def _past(facts: Facts, field: str, target: Target, today: date) -> Item:
    assert target.latest is not None, "an open window is never past"
    ago = format_age(target.latest, today)
    why = f"{field}: “{target.words}” ended {ago}, on {tell(target.latest)}"
    # A comment of the shell: the line can be pasted, and names the other answer.
    command = f'move {facts.id} "…"  # or start {facts.id} "…"'
    if field == "wrap":
        command = f'update {facts.id} --wrap "…"  # or wrap {facts.id} "…"'
    item = _item("overdue", facts, field, why, command)
    return item._replace(day=target.latest)


def _of_one(document: Document, today: date) -> Iterator[Item]:
    """Find what needs attention in one production by itself."""
    ledger = valid_claims(document.claims)
    yield from _backwards(document, ledger)
    # One origin cannot contradict itself: its later report is an update.
    if document.origins > 1:
        # People contradict each other over an exit only; a title that was replaced is
        # another name for the film.
        arguable = {
            field: told
            for field, told in ledger.items()
            if len(told) > 1
            and field != "title"
            and (field not in PEOPLE or any(claim.standing in OUT for claim in told))
        }
        for contest in contested(arguable, windows_of(document)):
            believed, against = contest.believed, contest.against
            about = contest.field + (f":{contest.name}" if contest.name else "")
            why = (
                f"{contest.field.replace('_', ' ')}: {_told(believed)},"
                f" against {_told(against)}"
            )
            command = f'retract {document.id} {against.n} --why "…"'
            yield _item("contested", document, about, why, command)
    yield from _gaps(document)
    yield from _quiet(document, today)
    for field in ("shoot", "wrap", "release"):
        target: Target | None = getattr(document, field)
        if target and "unread" in target.flags:
            why = f"{field}: “{target.words}” was not understood as a date"
            yield _item("unread", document, field, why, f"edit {document.id}")


def _told(claim: Claim) -> str:
    """Quote a claim with its origin."""
    value = claim.text if claim.field in WINDOWS else tell_value(claim)
    return f"“{value}” ({claim.origin or 'no outlet'}, {tell(claim.said)})"


def _backwards(document: Document, ledger: Ledger) -> Iterator[Item]:
    """Find standings and stages of which the last report says less than one before.

    A report that merely names somebody says no less: `attached` is what any name gets.
    """
    for field in PEOPLE:
        names: dict[str, list[Claim]] = {}
        for claim in ledger.get(field, []):
            if claim.standing:
                names.setdefault(fold(claim.text), []).append(claim)
        for name, of in names.items():
            if of[-1].standing in (*OUT, "attached"):
                continue
            surer = _surer(of, STANDINGS)
            if surer:
                yield _fallen(document, f"{field}:{name}", surer, of[-1])
    told = [c for c in ledger.get("status", ()) if c.text != "cancelled"]
    if told and document.status == told[-1].text:
        surer = _surer(told, STATUSES)
        if surer:
            yield _fallen(document, "status", surer, told[-1])


def _surer(told: list[Claim], ranks: Sequence[str]) -> Claim | None:
    """Find the last claim that says more than the believed one; none after an exit."""
    words = [claim.standing or claim.text for claim in told]
    for claim, word in zip(reversed(told[:-1]), reversed(words[:-1]), strict=True):
        if word in OUT:
            return None
        if ranks.index(word) > ranks.index(words[-1]):
            return claim
    return None


def _fallen(document: Document, about: str, surer: Claim, now: Claim) -> Item:
    why = f"{now.field}: {_told(surer)}, then {_told(now)}"
    command = f"history {document.id} --field {now.field}"
    return _item("backwards", document, about, why, command)._replace(day=now.said)


def _gaps(document: Document) -> Iterator[Item]:
    if document.status is None or document.status in _ENDED:
        return
    stage = _RANK[document.status]
    missing = [
        gap
        for gap in GAPS
        if stage >= _RANK[gap.stage] and not getattr(document, gap.field)
    ]
    if missing:
        why = f"{document.status}: {', '.join(gap.words for gap in missing)}"
        command = f"update {document.id} {' '.join(gap.option for gap in missing)}"
        yield _item("gap", document, "", why, command)


def _quiet(document: Document, today: date) -> Iterator[Item]:
    last, status = document.last_said, document.status
    if last is None or status in _ENDED:
        return
    months = _HELD_MONTHS if document.hold else QUIET_MONTHS[status]
    if (today - last).days > months * _MONTH:
        stage = "on hold" if document.hold else status or "no stage known"
        why = f"{stage}: no report since {tell(last)}, over {months} months"
        yield _item("quiet", document, "", why, f"update {document.id} --status …")


def _duplicates(documents: Iterable[Document]) -> Iterator[Item]:
    for one, other in same_titles(documents):
        # The production with more claims keeps its number and id.
        less, more = sorted((one, other), key=lambda d: (len(d.claims), -d.number))
        why = f"“{less.title}” ({less.id}) may be “{more.title}” ({more.id})"
        item = _item("duplicate", less, more.id, why, f"merge {less.id} {more.id}")
        yield item._replace(productions=(less, more))


def _double_booked(documents: Iterable[Document], today: date) -> Iterator[Item]:
    """Find those believed to be on two films whose shoots are not over."""
    on: dict[str, dict[int, tuple[Window, Document]]] = {}
    names: dict[str, str] = {}
    for document in documents:
        over = document.wrap and document.wrap.latest and document.wrap.latest < today
        window = shooting(document)
        if over or window is None or document.status not in (None, *_ON_SET):
            continue
        # Directors and actors are on set when it shoots; writers need not be.
        named: tuple[Credit | CastCredit, ...] = (*document.directors, *document.cast)
        for credit in named:
            if credit.standing in _SIGNED:
                folded = fold(credit.name)
                names[folded] = credit.name
                on.setdefault(folded, {})[document.number] = (window, document)
    for name, films in on.items():
        # Some people are on dozens of films: nine pairs show that well enough.
        pairs = list(islice(meeting(films.values()), 9)) if len(films) > 1 else []
        if not pairs:
            continue
        pairs.sort(key=lambda pair: pair.answer)
        answer, one, other = pairs[0]
        surely = "certainly" if answer == "certain" else "possibly"
        more = f", and {len(pairs) - 1} more" if len(pairs) > 1 else ""
        titles = f"“{one.title}” and “{other.title}”"
        why = f"{names[name]}: {titles} {surely} overlap{more}"
        command = f"filmtrack person {shlex.quote(names[name])}"
        day = max(filter(None, (one.last_said, other.last_said)), default=None)
        key = f"double-booked:{name}"
        yield Item("double-booked", key, (one, other), why, command, day)


def _spellings(documents: Iterable[Facts]) -> Iterator[Item]:
    for found in spellings(documents):
        why = (
            f"“{found.rare}” ({found.rare_count}) may be"
            f" “{found.common}” ({found.common_count})"
        )
        key = f"spelling:{fold(found.rare)}:{fold(found.common)}"
        names = f"{shlex.quote(found.rare)} {shlex.quote(found.common)}"
        yield Item("spelling", key, (), why, f"filmtrack alias {names} --person")
