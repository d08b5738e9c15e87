"""iCalendar read back: Radarr's releases, our own dates, and other calendars' if told.

A calendar is an export and no backup: the words of a date and the day on which they
were said come back, the claims do not.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.files import decoded
from filmtrack.exchange.records import Identity, MergePolicy, Problem, Severity
from filmtrack.exchange.services.row_claims import Sayings
from filmtrack.ledger.fields import WINDOWS
from filmtrack.ledger.production import Production

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Component

    from filmtrack.exchange.records import Found, ImportContext, RecordPlace

_RADARR = re.compile(r"Radarr_movie_[0-9]+_(cinemas|digital|physical)")
_RELEASE_KIND = re.compile(
    r"\s*\((?:Theatrical|Digital|Physical) Release\)$", re.IGNORECASE
)


def read(content: bytes, reading: ImportContext) -> Iterator[Found]:
    """Read the events of a calendar; raises BadFileError for what is none."""
    from icalendar import Calendar

    text, _ = decoded(content, reading.name)
    if not text.rstrip().upper().endswith("END:VCALENDAR"):
        raise BadFileError(f"{reading.name} is no calendar, or is cut off")
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise BadFileError(f"{reading.name} is no calendar: {error}") from error
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    seen: set[tuple[str, str]] = set()
    for number, event in enumerate(events, 1):
        place = reading.place(number)
        ours, field = _text(event, "X-FILMTRACK-ID"), _text(event, "X-FILMTRACK-FIELD")
        if ours and field in WINDOWS:
            # A long window is two events, one at each end; the words are the same.
            if (ours, field) not in seen:
                yield from _our_event(event, place, reading)
            seen.add((ours, field))
        else:
            yield from _event(event, place, reading)


def _our_event(
    event: Component, place: RecordPlace, reading: ImportContext
) -> Iterator[Found]:
    key, field = _text(event, "X-FILMTRACK-ID"), _text(event, "X-FILMTRACK-FIELD")
    try:
        said = date.fromisoformat(_text(event, "X-FILMTRACK-SAID"))
    except ValueError:
        yield Problem(place.at("X-FILMTRACK-SAID"), "no day")
        return
    title = _text(event, "X-FILMTRACK-TITLE") or key
    sayings = Sayings(reading, place, reading.name, said)
    sayings.say("title", title)
    words = _text(event, "X-FILMTRACK-WHEN")
    sayings.say(field, words, actual=_text(event, "X-FILMTRACK-ACTUAL") == "TRUE")
    whole = Production(number=0, id=key, first_title=title)
    identity = Identity(title=title, key=key)
    yield from sayings.found(identity, MergePolicy.VIEW, whole)


def _event(
    event: Component, place: RecordPlace, reading: ImportContext
) -> Iterator[Found]:
    """Read Radarr's event, or another's where somebody says what its dates are."""
    summary = _text(event, "SUMMARY").strip()
    radarr = _RADARR.fullmatch(_text(event, "UID"))
    told = reading.taken_as
    if radarr is None and told not in WINDOWS:
        why = "nothing tells what happens on that day; --as shoot, wrap or release does"
        yield Problem(place, why, summary, Severity.FAILED)
        return
    day = _day(event)
    title = _RELEASE_KIND.sub("", summary) if radarr else summary
    outlet = "Radarr" if radarr else reading.name
    sayings = Sayings(reading, place, outlet)
    if not title:
        sayings.fail("SUMMARY", None, "no title")
    sayings.say("title", title)
    if day is None:
        sayings.fail("DTSTART", None, "no day")
    elif radarr and radarr[1] != "cinemas":
        sayings.say("notes", f"{radarr[1]} release {day}")
    else:
        sayings.say("release" if radarr else str(told), day.isoformat())
    if radarr:
        for studio in _categories(event):
            sayings.say("studios", studio)
    in_cinemas = radarr is not None and radarr[1] == "cinemas"
    year = day.year if day and in_cinemas else None
    yield from sayings.found(Identity(title=title, year=year))


def _day(event: Component) -> date | None:
    """Give the first day: an end equal to the start, as Radarr writes, is one day."""
    found = _part(event, "DTSTART", "dt")
    if isinstance(found, datetime):
        return found.date()
    return found if isinstance(found, date) else None


def _part(event: Component, name: str, part: str) -> Any:  # noqa: ANN401 (whatever it is)
    """Give a part of a property; None when it has none, or could not be read."""
    try:
        return getattr(event.get(name), part, None)
    except ValueError:
        return None


def _text(event: Component, name: str) -> str:
    value = event.get(name)
    if isinstance(value, list):
        value = value[0]
    return "" if value is None else str(value)


def _categories(event: Component) -> list[str]:
    names = map(str, _part(event, "CATEGORIES", "cats") or [])
    return [name for name in names if name.strip()]
