"""What one row of another program's file says, made into claims field by field.

A word that is not ours is kept as printed, never guessed: an unknown status becomes
a note, an unknown type of source material stays, a date phrase keeps its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from filmtrack.errors import NotUnderstoodError
from filmtrack.exchange.records import (
    UNDATED,
    Identity,
    MergePolicy,
    Problem,
    Record,
    Severity,
)
from filmtrack.ledger.fields import FIELDS, IDS, FieldKind
from filmtrack.ledger.input import read_id
from filmtrack.ledger.people import Person, read_person
from filmtrack.ledger.source_material import SourceMaterial, read_source_material
from filmtrack.ledger.vocabulary import in_our_words, read_source_type
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from filmtrack.exchange.records import Found, ImportContext, RecordPlace
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.production import Production

_WORK = re.compile(r"(?P<title>.+?)\s*\((?P<type>[^(),]+),\s*(?P<by>[^()]+)\)")
_SQUARE = re.compile(r"\s*\[([^\[\]]*)\](.*)", re.DOTALL)
_AUTHORS = re.compile(r"\s*(?:;|&|\band\b)\s*")
# A hold is a flag on top of a stage, but lists print it in its place.
_HOLDS = frozenset(("on hold", "hold", "paused", "shelved", "postponed", "suspended"))
YEARS = range(1888, 2201)
_YEAR_DIGITS = len("2027")


class Sayings:
    """Collects the claims and the problems of one row."""

    def __init__(
        self,
        reading: ImportContext,
        place: RecordPlace,
        outlet: str,
        said: date | None = None,
        url: str | None = None,
    ) -> None:
        """Begin with the row's own day; one in the future is no day of a report."""
        self.place = place
        self.is_dated = said is not None and said <= reading.today
        self.report = reading.report(outlet, said if self.is_dated else None, url)
        self.claims: list[Claim] = []
        self.problems: list[Problem] = []
        self.ids: dict[str, str] = {}

    def fail(self, column: str, value: str | None, why: str) -> None:
        """Note why the row cannot be taken."""
        self.problems.append(Problem(self.place.at(column), why, value))

    def keep(self, column: str, value: str, why: str) -> None:
        """Note that a value was kept as printed, though it was not understood."""
        problem = Problem(self.place.at(column), why, value, Severity.KEPT)
        self.problems.append(problem)

    def found(
        self,
        identity: Identity,
        manner: MergePolicy = MergePolicy.ROW,
        whole: Production | None = None,
    ) -> Iterator[Found]:
        """Give the row's entry, unless it failed, and its problems."""
        if not any(problem.weight is Severity.FAILED for problem in self.problems):
            yield Record(self.place, identity, tuple(self.claims), manner, whole)
        yield from self.problems

    def say(
        self,
        field: str,
        value: str | SourceMaterial,
        *,
        note: str | None = None,
        role: str | None = None,
        standing: str | None = None,
        actual: bool = False,
    ) -> None:
        """Add a claim with a value that is ours already; an empty one says nothing."""
        if value == "":
            return
        notes = (note, None if self.is_dated else UNDATED)
        claim = self.report.claim(
            field,
            value,
            standing=standing,
            role=role,
            actual=actual,
            note="; ".join(part for part in notes if part) or None,
        )
        if claim not in self.claims:
            self.claims.append(claim)

    def read(self, field: str, text: str, column: str) -> None:
        """Add the claim that a printed text makes about a field."""
        text = text.strip()
        if not text:
            return
        if field in IDS:
            self._id(field, text, column)
        elif field in ("status", "kind"):
            self._word(field, text, column)
        elif FIELDS[field].kind is FieldKind.PEOPLE:
            self.person(field, text, column)
        elif FIELDS[field].kind is FieldKind.SOURCE:
            self._work(field, text, column)
        else:
            self.say(field, text)

    def person(self, field: str, text: str, column: str) -> None:
        """Add somebody, with the role and standing that the text may give."""
        try:
            person = read_person(_in_round_brackets(text))
        except NotUnderstoodError as error:
            person = _without_standing(text)
            self.keep(column, text, error.what)
        self.say(
            field,
            person.name,
            note=person.printed,
            role=person.role,
            standing=person.standing,
        )

    def _word(self, field: str, text: str, column: str) -> None:
        if field == "status" and fold(text) in _HOLDS:
            self.say("hold", text)
            return
        try:
            word = in_our_words(field, text)
        except NotUnderstoodError as error:
            self.keep(column, text, error.what)
            self.say("notes", f"{field}: {text}")
        else:
            self.say(field, word.ours, note=word.printed)

    def _work(self, field: str, text: str, column: str) -> None:
        try:
            self.say(field, read_work(text))
        except NotUnderstoodError as error:
            self.keep(column, text, error.what)
            self.say("notes", f"{column}: {text}")

    def _id(self, service: str, text: str, column: str) -> None:
        try:
            self.ids[service] = read_id(service, text)
        except NotUnderstoodError as error:
            self.fail(column, text, error.what)
        else:
            self.say(service, self.ids[service])

    def year(self, text: str, column: str) -> int | None:
        """Read a year; none for an empty cell and for 0, which means unknown."""
        digits = text.strip()
        if digits in ("", "0"):
            return None
        year = first_year(digits)
        if len(digits) == _YEAR_DIGITS and year in YEARS:
            return year
        self.fail(column, text, "no year")
        return None


def first_year(text: str) -> int | None:
    """Give the year that a date in digits begins with.

    >>> first_year("2027-05-01"), first_year("²²²²"), first_year("")
    (2027, None, None)
    """
    digits = text[:_YEAR_DIGITS]
    return int(digits) if digits.isascii() and digits.isdigit() else None


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


def _without_standing(text: str) -> Person:
    """Keep a name whose standing was not understood, with the words as a note."""
    told, _, printed = _in_round_brackets(text).rpartition("(")
    name, has_role, role = told.strip().partition(" as ")
    if not name:
        return Person(text)
    return Person(name, role if has_role else None, printed=printed.strip(" )"))
