"""iCalendar read back: Radarr's releases, our own dates, other calendars' with --as.

A calendar is an export and no backup: the words of a date and the day on which they
were said come back, the claims do not.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from filmtrack.errors import BadFileError
from filmtrack.exchange.input.files import SourceFile
from filmtrack.exchange.match import first_year
from filmtrack.exchange.printed_days import read_plain_day
from filmtrack.exchange.records import Identity, MergePolicy, Problem, Severity
from filmtrack.exchange.services.row_claims import RowClaims
from filmtrack.ledger.fields import WINDOWS
from filmtrack.ledger.production import Production

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Component

    from filmtrack.exchange.records import Found, ImportContext, RecordPlace

_RADARR = re.compile(r"Radarr_movie_[0-9]+_(cinemas|digital|physical)")
_RELEASE_KIND = re.compile(
    r"\s*\((Theatrical|Digital|Physical|Limited|Wide)(?: Release)?\)$", re.IGNORECASE
)
# An episode, by its number: "Long Show 1x02", "S01E02"; Sonarr's by its UID.
_EPISODE = re.compile(r"\b[0-9]{1,2}x[0-9]{2,3}\b|\bS[0-9]{1,2} ?E[0-9]{1,3}\b")
_EPISODE_UID = re.compile(r"episode", re.IGNORECASE)
# How we call a kind of release, where the word is another one.
_MEDIA = {"theatrical": "cinemas"}
_MOST_DIGITS = 10


def read(file: SourceFile, reading: ImportContext) -> Iterator[Found]:
    """Read the events of a calendar; raises BadFileError if it cannot be read."""
    from icalendar import Calendar

    # Some programs fold between the bytes of one character, so bytes are unfolded.
    content = re.sub(rb"\r\n?|\n", b"\r\n", file.content)
    content = re.sub(rb"\r\n[ \t]", b"", content)
    text = SourceFile(file.name, content).text
    if not text.rstrip().upper().endswith("END:VCALENDAR"):
        raise BadFileError(f"{reading.name} is not a calendar, or is cut off")
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise BadFileError(
            f"{reading.name} is not a calendar that can be read",
            hint="export it again, or import CSV",
        ) from error
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    if not events:
        raise BadFileError(f"{reading.name} is a calendar without events")
    seen: set[tuple[str, str]] = set()
    for number, event in _latest(events):
        place = reading.place(number)
        ours, field = _text(event, "X-FILMTRACK-ID"), _text(event, "X-FILMTRACK-FIELD")
        if ours and field in WINDOWS:
            # A long window is two events, one at each end; the words are the same.
            if (ours, field) not in seen:
                yield from _our_event(event, place, reading)
            seen.add((ours, field))
        else:
            yield from _event(event, place, reading)


def _latest(events: list[Component]) -> Iterator[tuple[int, Component]]:
    """Give each event with its number; of one UID only the highest SEQUENCE.

    Occurrences of a recurring event share a UID, and differ in RECURRENCE-ID.
    """
    latest: dict[tuple[str, str], tuple[int, Component]] = {}
    for number, event in enumerate(events, 1):
        uid = _text(event, "UID") or f"event {number}"
        key = (uid, _text(event, "RECURRENCE-ID"))
        if key not in latest or _sequence(event) >= _sequence(latest[key][1]):
            latest[key] = (number, event)
    yield from latest.values()


def _sequence(event: Component) -> int:
    digits = _text(event, "SEQUENCE")
    return int(digits) if digits.isdecimal() and len(digits) < _MOST_DIGITS else 0


def _our_event(
    event: Component, place: RecordPlace, reading: ImportContext
) -> Iterator[Found]:
    key, field = _text(event, "X-FILMTRACK-ID"), _text(event, "X-FILMTRACK-FIELD")
    printed = _text(event, "X-FILMTRACK-SAID")
    if read_plain_day(printed) is None:
        yield Problem(place.at("X-FILMTRACK-SAID"), "not a day", printed or None)
        return
    title = _text(event, "X-FILMTRACK-TITLE") or key
    claims = RowClaims(reading, place, reading.name)
    claims.date([("X-FILMTRACK-SAID", printed)])
    claims.add("title", title)
    words = _text(event, "X-FILMTRACK-WHEN")
    claims.add(field, words, actual=_text(event, "X-FILMTRACK-ACTUAL") == "TRUE")
    whole = Production(number=0, id=key, first_title=title)
    identity = Identity(title=title, key=key)
    yield from claims.found(identity, MergePolicy.VIEW, whole)


def _event(
    event: Component, place: RecordPlace, reading: ImportContext
) -> Iterator[Found]:
    """Read Radarr's event, or another's if the user says what its dates are."""
    summary = _text(event, "SUMMARY").strip()
    if _EPISODE.search(summary) or _EPISODE_UID.search(_text(event, "UID")):
        yield Problem(place, "an episode, not a film", summary, Severity.LEFT_OUT)
        return
    radarr = _RADARR.fullmatch(_text(event, "UID"))
    printed = _RELEASE_KIND.search(summary)
    field = "release" if radarr or printed else reading.taken_as
    if field not in WINDOWS:
        why = "nothing says what happens on that day: --as shoot, wrap or release"
        yield Problem(place, why, summary, Severity.FAILED)
        return
    claims = RowClaims(reading, place, "Radarr" if radarr else reading.name)
    kind = radarr[1] if radarr else (printed[1].casefold() if printed else "")
    words = _days(event, field)
    title, year = claims.add_title(_RELEASE_KIND.sub("", summary), "SUMMARY", None)
    if not words:
        claims.fail("DTSTART", None, "no day")
    else:
        claims.add(field, words, medium=_MEDIA.get(kind, kind) or None)
        if field == "release" and kind not in ("digital", "physical"):
            year = year or first_year(words)
    if radarr:
        for name in map(str, _part(event, "CATEGORIES", "cats") or []):
            claims.add("studios", name.strip())
    yield from claims.found(Identity(title=title, year=year))


def _days(event: Component, field: str) -> str:
    """Give the days of an event as EDTF; empty if it has none.

    DTEND is the day after the last, except where it equals DTSTART, as Radarr writes.
    A shoot of several days is a span; a release on one of several days is one of them.
    """
    first, end = (
        found.date() if isinstance(found, datetime) else found
        for found in (_part(event, name, "dt") for name in ("DTSTART", "DTEND"))
    )
    if not isinstance(first, date):
        return ""
    is_all_day = not isinstance(_part(event, "DTSTART", "dt"), datetime)
    has_end = is_all_day and isinstance(end, date)
    last = end - timedelta(days=1) if has_end else first
    if last <= first:
        return first.isoformat()
    return f"{first}/{last}" if field == "shoot" else f"[{first}..{last}]"


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
