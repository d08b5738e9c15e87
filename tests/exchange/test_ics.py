"""iCalendar: the right days for whoever opens it, and events that move with dates."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from filmtrack.exchange.out import ics
from tests.builders import claim, document_of
from tests.exchange.conftest import SAMPLES
from tests.exchange.memory import WRITING

if TYPE_CHECKING:
    from icalendar import Event

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document
    from tests.exchange.conftest import Importing


def events(*documents: Document) -> list[Event]:
    """Write a calendar and read its events as any client does."""
    return list(Calendar.from_ical(ics.write(documents, WRITING)).events)


def of(*claims: Claim, title: str = "Heat 2") -> list[Event]:
    """Give the events of a production."""
    return events(document_of(*claims, title=title))


def text(event: Event, name: str) -> str:
    """Give a property's text."""
    return str(event[name])


def days(event: Event) -> tuple[date, date]:
    """Give the first day of an event, and the day after its last."""
    start, end = event.start, event.end
    assert isinstance(start, date)
    assert isinstance(end, date)
    return start, end


def test_a_month_is_one_event_that_ends_on_the_day_after_it() -> None:
    (event,) = of(claim("shoot", "August 2026"))
    assert days(event) == (date(2026, 8, 1), date(2026, 9, 1))
    assert event["SUMMARY"] == "Heat 2: shoot may start (August 2026)"
    assert (event["STATUS"], event["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert event["X-FILMTRACK-EDTF"] == "2026-08"


def test_a_known_day_is_confirmed() -> None:
    (event,) = of(claim("release", "17 December 2027"))
    assert days(event) == (date(2027, 12, 17), date(2027, 12, 18))
    assert event["STATUS"] == "CONFIRMED"


@pytest.mark.parametrize("words", ["around 17 December 2027", "maybe 17 December 2027"])
def test_a_doubtful_day_is_tentative(words: str) -> None:
    (event,) = of(claim("release", words))
    assert event["STATUS"] == "TENTATIVE"


def test_a_cancelled_film_is_cancelled() -> None:
    (event,) = of(claim("shoot", "August 2026"), claim("status", "cancelled"))
    assert event["STATUS"] == "CANCELLED"


def test_a_long_window_is_a_day_at_each_end() -> None:
    opens, closes = of(claim("shoot", "2027"))
    assert days(opens) == (date(2027, 1, 1), date(2027, 1, 2))
    assert days(closes) == (date(2027, 12, 31), date(2028, 1, 1))
    assert opens["SUMMARY"] == "Heat 2: shoot window opens (2027)"
    assert opens["UID"] != closes["UID"]


def test_an_open_end_has_no_event() -> None:
    (opens,) = of(claim("shoot", "no earlier than June 2027"))
    assert opens.start == date(2027, 6, 1)


@pytest.mark.parametrize("words", ["TBD", "when it is ready"])
def test_no_window_is_no_event(words: str) -> None:
    assert of(claim("shoot", words)) == []


def test_a_shoot_whose_both_days_are_known_is_one_event() -> None:
    (event,) = of(claim("shoot", "2025-02-25/2025-08-08"))
    assert days(event) == (date(2025, 2, 25), date(2025, 8, 9))


def test_a_start_that_has_happened_is_told_as_done() -> None:
    (event,) = of(claim("shoot", "25 February 2025", actual=True))
    assert event["SUMMARY"] == "Heat 2: shoot started (25 February 2025)"


def test_a_date_or_title_that_changes_moves_the_event_and_adds_none() -> None:
    before = document_of(claim("shoot", "August 2026"))
    after = document_of(
        claim("shoot", "August 2026"),
        claim("shoot", "October 2026", "2026-02-01"),
        claim("title", "Heat Two", "2026-02-01"),
    )
    (old,), (new,) = events(before), events(after)
    assert old["UID"] == new["UID"]
    assert int(text(new, "SEQUENCE")) > int(text(old, "SEQUENCE"))
    assert new.start == date(2026, 10, 1)


def test_the_same_slate_gives_the_same_bytes() -> None:
    document = document_of(claim("shoot", "August 2026"), claim("release", "2027"))
    assert ics.write([document], WRITING) == ics.write([document], WRITING)


def test_lines_are_folded_at_75_octets_between_whole_characters() -> None:
    document = document_of(claim("shoot", "2026-08"), title="Ünïçødé — 君たち 🎬 " * 9)
    written = ics.write([document], WRITING)
    lines = written.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() or True for line in lines)
    assert b"\n" not in written.replace(b"\r\n", b"")


def test_text_that_acts_in_a_calendar_is_text() -> None:
    title = 'A; B, C\\n "D"\r\nEND:VEVENT'
    (event,) = of(
        claim("shoot", "2026-08"), claim("studios", "Warner, Bros."), title=title
    )
    assert text(event, "SUMMARY").startswith('A; B, C\\n "D"␍␊END:VEVENT: shoot')
    assert event["X-FILMTRACK-TITLE"] == 'A; B, C\\n "D"␍␊END:VEVENT'
    assert event.categories == ["Shoot", "Warner, Bros."]


class TestReadBack:
    """A calendar read again."""

    def test_ours_gives_the_words_and_their_day(self, slate: Importing) -> None:
        document = document_of(
            claim("shoot", "sometime in 2027"), claim("release", "2028")
        )
        path = slate.write("films.ics", ics.write([document], WRITING))
        assert slate(path).code == 0
        heat = slate.productions["Heat 2"]
        assert heat["shoot"]["words"] == "sometime in 2027"
        assert heat["shoot"]["said"] == "2026-01-01"
        assert heat["release"]["words"] == "2028"
        assert len(slate.claims("Heat 2", "shoot")) == 1

    def test_ours_read_where_it_came_from_changes_nothing(
        self, slate: Importing
    ) -> None:
        slate.run(["add", "Heat 2", "--shoot", "2027", "--wrapped", "3 May 2026"])
        path = slate.write("films.ics", slate.run("export -f ics").data)
        assert slate(path).out == ""

    def test_a_foreign_calendar_must_be_told_what_its_days_are(
        self, slate: Importing
    ) -> None:
        events_of = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20270105T090000Z\r\nSUMMARY:Heat 2\r\n"
            "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:No day\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;VALUE=DATE:20270105\r\nEND:VEVENT\r\n"
            "END:VCALENDAR\r\n"
        )
        path = slate.write("films.ics", events_of)
        ended = slate(path)
        assert ended.code == 8
        assert "--as shoot, wrap or release" in ended.err
        assert slate.productions == {}
        told = slate(path, "--as", "shoot")
        assert slate.believed("Heat 2", "shoot")["earliest"] == "2027-01-05"
        assert "column DTSTART: failed: no day" in told.err
        assert "column SUMMARY: failed: no title" in told.err

    @pytest.mark.parametrize("day", ["202606!8", "20", "20260618T9", "\u0662" * 8])
    def test_a_day_that_nobody_can_read_fails_its_row(
        self, slate: Importing, day: str
    ) -> None:
        radarr = (SAMPLES / "radarr.ics").read_text("utf-8")
        broken = re.sub("DTSTART;VALUE=DATE:[0-9]+", f"DTSTART:{day}", radarr, count=1)
        assert broken != radarr
        ended = slate(slate.write("films.ics", broken))
        assert ended.code == 8
        assert "row 1, column DTSTART: failed: no day" in ended.err

    @pytest.mark.parametrize(
        "line", ["DTEND;VALUE=DA,:2026", "CATEGORIES;VALUE=DATE:2026"]
    )
    def test_a_value_of_a_kind_that_it_cannot_have_is_refused(
        self, slate: Importing, line: str
    ) -> None:
        radarr = (SAMPLES / "radarr.ics").read_text("utf-8")
        broken = radarr.replace("SEQUENCE:0", f"{line}\r\nSEQUENCE:0", 1)
        ended = slate(slate.write("films.ics", broken))
        assert ended.code == 8
        assert "is not a calendar that can be read" in ended.err

    def test_a_day_that_is_none_fails_its_row(self, slate: Importing) -> None:
        document = document_of(claim("shoot", "August 2026"))
        written = ics.write([document], WRITING)
        broken = written.replace(b"SAID;VALUE=TEXT:2026-01-01", b"SAID:someday")
        ended = slate(slate.write("films.ics", broken))
        assert ended.code == 8
        assert "column X-FILMTRACK-SAID: failed: not a day" in ended.err


KHAL = shutil.which("khal", path=str(Path(sys.executable).parent)) or shutil.which(
    "khal"
)


@pytest.mark.skipif(KHAL is None, reason="khal is not installed")
def test_a_real_client_shows_the_right_days(tmp_path: Path) -> None:
    documents = [
        document_of(claim("shoot", "August 2026"), title="Heat 2"),
        document_of(claim("release", "17 December 2027"), title="[REC] <b>; x"),
    ]
    calendar = tmp_path / "films.ics"
    calendar.write_bytes(ics.write(documents, WRITING))
    khal = Khal(tmp_path)
    khal("import", "--batch", "-a", "films", str(calendar))
    shown = khal("list", "2026-07-25", "600d", "--once", "--format", SHOWN)
    assert shown.splitlines() == [
        "2026-08-01 2026-08-31 TENTATIVE Heat 2: shoot may start (August 2026)",
        "2027-12-17 2027-12-17 CONFIRMED [REC] <b>; x: is released (17 December 2027)",
    ]
    moved = document_of(
        claim("shoot", "August 2026"), claim("shoot", "October 2026", "2026-02-01")
    )
    calendar.write_bytes(ics.write([moved], WRITING))
    khal("import", "--batch", "-a", "films", str(calendar))
    shown = khal("list", "2026-07-25", "100d", "--once", "--format", SHOWN)
    assert shown.splitlines() == [
        "2026-10-01 2026-10-31 TENTATIVE Heat 2: shoot may start (October 2026)"
    ]


# khal puts the status before a space of its own.
SHOWN = "{start-date} {end-date} {status}{title}"


class Khal:
    """The calendar program, with a home of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        (home / "calendar").mkdir()
        self.config = home / "config"
        self.config.write_text(
            f"[calendars]\n[[films]]\npath = {home / 'calendar'}\ntype = calendar\n"
            "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
            "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "timeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\n"
            "longdatetimeformat = %Y-%m-%d %H:%M\n"
            f"[sqlite]\npath = {home / 'khal.db'}\n",
            encoding="utf-8",
        )

    def __call__(self, *args: str) -> str:
        """Run a command and give what it wrote."""
        ended = subprocess.run(
            [
                str(KHAL),
                "-c",
                str(self.config),
                *args,
                *(["--day-format", ""] * (args[0] == "list")),
            ],
            env={"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            capture_output=True,
            check=True,
            text=True,
            timeout=60,
        )
        return ended.stdout
