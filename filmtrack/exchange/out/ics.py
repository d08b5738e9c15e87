"""iCalendar: one event for each known date, stable under a date that moves.

An event's UID comes from the production and the kind of date and from nothing else,
so that a calendar that imports the file again moves the event and adds none.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid5

from filmtrack import __version__
from filmtrack.exchange.formats import certain
from filmtrack.ledger.fields import WINDOWS
from filmtrack.ledger.people import say_person
from filmtrack.ledger.windows import window_in_words
from filmtrack.sanitize import visible
from filmtrack.when import say_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from icalendar import Event, vText

    from filmtrack.exchange.formats import ExportOptions
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Credit, Document, Target

_NAMESPACE = UUID("5f0c7f5e-3a0e-5d0b-9a3c-6c2b7f0e1d42")
_CALENDAR = "Film productions"
_MOST_DAYS = 31
# Far enough for "this fall" and "next month" to mean something else.
_LONG_AFTER = timedelta(days=3 * 365 + 100)
_MAY = {"shoot": "shoot may start", "wrap": "may wrap", "release": "may be released"}
_DOES = {"shoot": "shoot starts", "wrap": "wraps", "release": "is released"}
_DONE = {"shoot": "shoot started", "wrap": "wrapped", "release": "was released"}


class _Bar(NamedTuple):
    """What one event shows: which part of the window, from when to when."""

    part: str
    first: date
    last: date
    words: str


def write(documents: Iterable[Document], writing: ExportOptions) -> bytes:
    """Write a calendar; a date without a window has no event."""
    from icalendar import Calendar

    documents = list(documents)
    recorded = (claim.recorded for d in documents for claim in d.claims)
    calendar = Calendar.new(
        prodid=f"-//filmtrack//filmtrack {__version__}//EN",
        name=_CALENDAR,
        uid=str(uuid5(_NAMESPACE, "calendar")),
        last_modified=max(recorded, default=datetime(1970, 1, 1, tzinfo=UTC)),
        subcomponents=[
            _event(document, field, target, bar)
            for document in documents
            for field in WINDOWS
            if (target := getattr(document, field)) is not None
            for bar in _bars(field, target, document)
        ],
    )
    written: bytes = calendar.to_ical()
    return written


def _bars(field: str, target: Target, document: Document) -> list[_Bar]:
    """Cut a window into events: one if it is short, else one at each known end."""
    first, last = target.earliest, target.latest
    starts, ends = _day(document.shoot), _day(document.wrap)
    # A shoot whose first and last day are known is one event.
    if field != "release" and starts and ends and starts <= ends:
        bar = _Bar("", starts, ends, "shoots")
        return [bar] if field == "shoot" else []
    if first and last and (last - first).days < _MOST_DAYS:
        words = _DONE if target.actual else _DOES if first == last else _MAY
        return [_Bar("", first, last, words[field])]
    bars = []
    if first:
        bars.append(_Bar("opens", first, first, f"{field} window opens"))
    if last:
        bars.append(_Bar("closes", last, last, f"{field} window closes"))
    return bars


def _day(target: Target | None) -> date | None:
    """Give the day of a date that is known to the day."""
    is_known = target is not None and target.earliest == target.latest
    return target.earliest if target and is_known else None


def _event(document: Document, field: str, target: Target, bar: _Bar) -> Event:
    from icalendar import STATUS, TRANSP, Event

    is_sure = _day(target) and not {"approximate", "uncertain"} & set(target.flags)
    status = STATUS.CONFIRMED if is_sure else STATUS.TENTATIVE
    uid = f"{document.id}/{field}" + (f"/{bar.part}" if bar.part else "")
    claim = next(claim for claim in document.claims if claim.n == target.claim)
    # The instant of the claim that the date rests on: no clock is asked.
    changed = claim.recorded.astimezone(UTC)
    fields = ("shoot", "wrap") if field == "wrap" else (field,)
    told = [claim for claim in document.claims if claim.field in fields]
    # What was said or struck through: the number grows whenever the date may move.
    moved = len(told) + sum(claim.retracted is not None for claim in told) - 1
    event = Event.new(
        uid=str(uuid5(_NAMESPACE, uid)),
        stamp=changed,
        last_modified=changed,
        sequence=moved,
        start=bar.first,
        end=bar.last + timedelta(days=1),
        summary=visible(f"{document.title}: {bar.words} ({_absolute(target, field)})"),
        description=_description(document, claim),
        location=visible(", ".join(document.locations)) or None,
        categories=[
            field.capitalize(),
            *(visible(s.name) for s in certain(document.studios)),
        ],
        status=STATUS.CANCELLED if document.status == "cancelled" else status,
        transparency=TRANSP.TRANSPARENT,
    )
    for name, text in _ours(document, field, target):
        event.add(name, text)
    return event


def _ours(
    document: Document, field: str, target: Target
) -> Iterator[tuple[str, vText]]:
    """Give what `import` reads back."""
    from icalendar import vText

    told = {
        "ID": document.id,
        "TITLE": document.title,
        "FIELD": field,
        "WHEN": target.words,
        "SAID": str(target.said),
        "ACTUAL": "TRUE" if target.actual else "",
        "EDTF": target.edtf or "",
    }
    for name, value in told.items():
        if value:
            # Only a text that says so is escaped, and read back unescaped.
            text = vText(visible(value), params={"VALUE": "TEXT"})
            yield f"X-FILMTRACK-{name}", text


def _description(document: Document, claim: Claim) -> str:
    """Name the makers, and the report of the date."""
    lines = [
        ("Status", document.status or ""),
        ("Director", _names(document.directors)),
        ("Writer", _names(document.writers)),
        ("Said", ", ".join(filter(None, (str(claim.said), claim.outlet, claim.via)))),
        ("Report", claim.url or ""),
    ]
    return "\n".join(f"{name}: {visible(told)}" for name, told in lines if told)


def _names(people: Iterable[Credit]) -> str:
    """Name people, and mark those who are only rumoured or in talks."""
    certain_ones = {credit.name for credit in certain(people)}
    return ", ".join(
        credit.name
        if credit.name in certain_ones
        else say_person(credit.name, standing=credit.standing)
        for credit in people
    )


def _absolute(target: Target, field: str) -> str:
    """Give words that mean the same on every day: "spring 2027", not "next spring".

    A calendar is looked at long after the words were said.
    """
    later = target.said + _LONG_AFTER
    again = window_in_words(target.words, later, target.actual, field)
    meant = (target.earliest, target.latest)
    same = again is not None and (again.earliest, again.latest) == meant
    return target.words if same else say_short(target.window)
