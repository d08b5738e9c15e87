"""The claims that one row of another program's file makes, field by field.

A word that is not ours is kept as printed, never guessed: an unknown status becomes
a note, an unknown type of source material stays, a date phrase keeps its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.match import first_year
from filmtrack.exchange.printed_days import (
    MONTH_FIRST,
    DayOrder,
    from_serial,
    plain_days,
    read_plain_day,
)
from filmtrack.exchange.records import (
    UNDATED,
    Identity,
    MergePolicy,
    Problem,
    Record,
    Severity,
)
from filmtrack.ledger.fields import FIELDS, IDS, FieldKind
from filmtrack.ledger.input import ReportDetails, read_id
from filmtrack.ledger.people import Person, read_person
from filmtrack.ledger.source_material import SourceMaterial, read_source_material
from filmtrack.ledger.vocabulary import in_our_words, is_hold, read_source_type
from filmtrack.names import fold
from filmtrack.when.language.tables import MODULES, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.production import Production

_WORK = re.compile(r"(?P<title>.+?)\s*\((?P<type>[^(),]+),\s*(?P<by>[^()]+)\)")
_SQUARE = re.compile(r"\s*\[([^\[\]]*)\](.*)", re.DOTALL)
_AUTHORS = re.compile(r"\s*(?:;|&|\band\b)\s*")
YEARS = range(1888, 2201)
_TITLE_YEAR = re.compile(r"(?P<title>.*\S)\s*\((?P<year>1[89][0-9]{2}|2[01][0-9]{2})\)")
# In a column of years; `fold` leaves "???" and "-" as they are.
_UNKNOWN = frozenset(
    (
        *("", "tba", "tbd", "tbc", "na", "n a", "nan", "none", "null", "unknown"),
        *("?", "???", "-", "–", "—", "\\n"),
    )
)


class RowClaims:
    """Collects the claims and the problems of one row.

    Until `date` finds the row's own day, its claims are said on the day of the import
    and marked so.
    """

    def __init__(
        self,
        reading: ImportContext,
        place: RecordPlace,
        outlet: str,
        url: str | None = None,
    ) -> None:
        self.reading = reading
        self.place = place
        self.outlet = outlet
        self.url = url or None
        self.said: date | None = None
        self.language: str | None = None
        self.claims: list[Claim] = []
        self.problems: list[Problem] = []
        self.ids: dict[str, str] = {}

    def date(
        self, cells: Iterable[tuple[str, str]], order: DayOrder = MONTH_FIRST
    ) -> None:
        """Date the row by the first of some columns' cells that is a day.

        A report is not from the future; a cell that does not date the row is reported.
        """
        printed = [(column, text.strip()) for column, text in cells if text.strip()]
        for _, text in printed:
            day = read_plain_day(text, order)
            if day and day <= self.reading.today:
                self.said = day
                return
        for column, text in printed[:1]:
            found = read_plain_day(text, order)
            what = "a day to come" if found else "not a day"
            self.notice(column, text, f"{what}; said is the day of the import")

    def report_in(self, printed: str, column: str) -> None:
        """Read the row's dates in a language, by its ISO 639-1 code."""
        code = printed.strip().lower()
        if code in MODULES:
            self.language = code
        elif code:
            self.notice(column, printed, "no dates are read in this language")

    def fail(self, column: str, value: str | None, why: str) -> None:
        """Note why the row cannot be imported."""
        self.problems.append(Problem(self.place.at(column), why, value))

    def keep(self, column: str, value: str, why: str) -> None:
        """Note that a value is kept as printed, although it was not understood."""
        problem = Problem(self.place.at(column), why, value, Severity.KEPT)
        self.problems.append(problem)

    def notice(self, column: str, value: str, why: str) -> None:
        """Note something that the user should know about a value."""
        problem = Problem(self.place.at(column), why, value, Severity.NOTICE)
        self.problems.append(problem)

    def found(
        self,
        identity: Identity,
        policy: MergePolicy = MergePolicy.ROW,
        whole: Production | None = None,
    ) -> Iterator[Found]:
        """Give the row's record, unless it failed, and its problems."""
        if not any(problem.severity is Severity.FAILED for problem in self.problems):
            yield Record(self.place, identity, tuple(self.claims), policy, whole)
        yield from self.problems

    def seen(self, identity: Identity) -> Problem:
        """Give the problem of a row whose film its user has seen."""
        why = "seen already, and not upcoming"
        return Problem(self.place, why, identity.title, Severity.SEEN, identity)

    def add_title(
        self, printed: str, column: str, year: int | None
    ) -> tuple[str, int | None]:
        """Claim the title; return it with the year.

        "Harbour Lights (2027)" is a title and its year, unless another year is known.
        """
        title = printed.strip()
        in_title = _TITLE_YEAR.fullmatch(title)
        if in_title and year in (None, int(in_title["year"])):
            title, year = in_title["title"], int(in_title["year"])
        if not title:
            self.fail(column, None, "no title")
        self.add("title", title)
        return title, year

    def add(
        self,
        field: str,
        value: str | SourceMaterial,
        *,
        note: str | None = None,
        role: str | None = None,
        standing: str | None = None,
        actual: bool = False,
        territory: str | None = None,
        medium: str | None = None,
    ) -> None:
        """Add a claim with a value in our words; an empty one adds nothing."""
        if value == "":
            return
        notes = (note, None if self.said else UNDATED)
        report = ReportDetails(
            said=self.said or self.reading.today,
            recorded=self.reading.now,
            outlet=self.outlet,
            url=self.url,
            language=self.language,
        )
        claim = report.claim(
            field,
            value,
            standing=standing,
            role=role,
            actual=actual,
            territory=territory,
            medium=medium,
            note="; ".join(part for part in notes if part) or None,
        )
        if claim not in self.claims:
            self.claims.append(claim)

    def add_text(
        self, field: str, text: str, column: str, order: DayOrder = MONTH_FIRST
    ) -> None:
        """Add the claim that a printed text makes about a field."""
        text = text.strip()
        if not text:
            return
        if field in IDS:
            try:
                self.ids[field] = read_id(field, text)
            except NotUnderstoodError as error:
                self.fail(column, text, error.what)
            else:
                self.add(field, self.ids[field])
        elif FIELDS[field].kind is FieldKind.WINDOW:
            self.add_date(field, text, order)
        elif field in ("status", "kind"):
            self._word(field, text, column)
        elif FIELDS[field].kind is FieldKind.PEOPLE:
            self.add_person(field, text, column)
        elif FIELDS[field].kind is FieldKind.SOURCE:
            try:
                self.add(field, read_work(text))
            except NotUnderstoodError as error:
                self.keep(column, text, error.what)
                self.add("notes", f"{column}: {text}")
        else:
            self.add(field, text)

    def add_date(self, field: str, text: str, order: DayOrder = MONTH_FIRST) -> str:
        """Add a date, its days in ISO form; give its words.

        The language of the report tells the order of digits that the column does not.
        """
        if self.language and not order.is_shown:
            order = DayOrder(load(self.language).digits == "day")
        words = plain_days(from_serial(text.strip()), order)
        moved = read_plain_day(text, MONTH_FIRST) != read_plain_day(words)
        self.add(field, words, note=f"printed {text}" if moved else None)
        return words

    def add_person(self, field: str, text: str, column: str) -> None:
        """Add a person or company, with the role and standing in the text."""
        try:
            person = read_person(_in_round_brackets(text))
        except NotUnderstoodError as error:
            # The name is kept, and the standing that was not understood is a note.
            told, _, printed = _in_round_brackets(text).rpartition("(")
            name, has_role, role = told.strip().partition(" as ")
            person = Person(text)
            if name:
                standing = printed.strip(" )")
                person = Person(name, role if has_role else None, printed=standing)
            self.keep(column, text, error.what)
        self.add(
            field,
            person.name,
            note=person.printed,
            role=person.role,
            standing=person.standing,
        )

    def _word(self, field: str, text: str, column: str) -> None:
        # A hold is a flag on top of a stage, but lists print it in its place.
        if field == "status" and is_hold(text):
            self.add("hold", text)
            return
        try:
            word = in_our_words(field, text)
        except NotUnderstoodError as error:
            self.keep(column, text, error.what)
            self.add("notes", f"{field}: {text}")
        else:
            self.add(field, word.ours, note=word.printed)

    def year(self, text: str, column: str) -> int | None:
        """Read a year; None for an empty cell and for words that mean "unknown"."""
        digits = text.strip().removesuffix(".0")
        if digits == "0" or fold(digits) in _UNKNOWN:
            return None
        year = first_year(digits)
        if len(digits) == len("2027") and year in YEARS:
            return year
        self.fail(column, text, "not a year")
        return None


def is_to_come(year: int | None, release: str, today: date) -> bool:
    """Tell whether a film that its user has marked as seen is still to come.

    >>> from datetime import date
    >>> is_to_come(2027, "", date(2026, 11, 25)), is_to_come(2026, "", date(2026, 1, 1))
    (True, False)
    """
    day = read_plain_day(release)
    return day > today if day else year is not None and year > today.year


def read_work(text: str) -> SourceMaterial:
    """Read source material as lists print it, or as it is typed.

    >>> read_work("Heat 2 (novel, Michael Mann & Meg Gardiner)").by
    ('Michael Mann', 'Meg Gardiner')
    """
    match = _WORK.fullmatch(text)
    if match is None:
        return read_source_material(text)
    return SourceMaterial(
        type=source_type(match["type"]),
        title=match["title"],
        by=tuple(name for name in _AUTHORS.split(match["by"].strip()) if name),
    )


def source_type(printed: str) -> str:
    """Give our word for a type of source material, or the printed one."""
    try:
        return read_source_type(printed).ours
    except NotUnderstoodError:
        return printed.strip()


def _in_round_brackets(text: str) -> str:
    """Give "Name [standing] as Role" the form that people are typed in."""
    match = _SQUARE.search(text)
    if match is None:
        return text
    return f"{text[: match.start()]}{match[2]} ({match[1]})"
