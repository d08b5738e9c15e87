"""What a reader finds in a file: entries about productions, and problems by place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from filmtrack.ledger.input import ReportDetails

if TYPE_CHECKING:
    from datetime import date, datetime

    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document
    from filmtrack.ledger.production import Production

# Kept in the note of a claim whose row has no date: the same row read on another
# day is the same claim.
UNDATED = "undated in the file; said is the day of the import"


class RecordPlace(NamedTuple):
    """Where in a file something stands: the record, and the line it begins on."""

    file: str
    row: int | None = None
    line: int | None = None
    column: str | None = None

    def at(self, column: str) -> RecordPlace:
        """Give the place of one column of this row."""
        return self._replace(column=column)

    def __str__(self) -> str:
        """Say the place: "films.csv, row 3 (line 5), column Year"."""
        line = f" (line {self.line})" if self.line not in (None, self.row) else ""
        row = f"row {self.row}{line}" if self.row is not None else None
        column = f"column {self.column}" if self.column else None
        return ", ".join(part for part in (self.file, row, column) if part)


class Severity(Enum):
    """What became of the thing that a problem is about."""

    FAILED = "failed"
    KEPT = "kept as printed"
    LEFT_OUT = "left out"
    NOTICE = "notice"


class Problem(NamedTuple):
    """Something in a file that is not taken as it stands, and why."""

    place: RecordPlace
    why: str
    value: str | None = None
    weight: Severity = Severity.FAILED


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells which film it is about; `key` is an id or a first title of ours."""

    title: str = ""
    original_title: str | None = None
    year: int | None = None
    directors: tuple[str, ...] = ()
    ids: dict[str, str] = field(default_factory=dict)
    key: str | None = None


class MergePolicy(Enum):
    """How an entry's claims are taken."""

    LEDGER = "one for one, as reports that somebody recorded"
    VIEW = "what our own export showed: only where it is not what is believed"
    ROW = "another program's row: never back in a film's life, never less exact"


@dataclass(frozen=True, slots=True)
class Record:
    """What a file says of one production.

    `whole` is what another slate knew it as, and `believed` what is believed of that.
    """

    place: RecordPlace
    identity: Identity
    claims: tuple[Claim, ...] = ()
    manner: MergePolicy = MergePolicy.ROW
    whole: Production | None = None
    believed: Document | None = None


Found: TypeAlias = Record | Problem


class ImportContext(NamedTuple):
    """The circumstances of an import: the file's name, the day, and how to take it."""

    name: str
    today: date
    now: datetime
    taken_as: str | None = None
    keep_unknown: bool = False

    def report(
        self, outlet: str, said: date | None, url: str | None = None
    ) -> ReportDetails:
        """Give the report that a row is: said on its own day, else today."""
        return ReportDetails(
            said=said or self.today, recorded=self.now, outlet=outlet, url=url
        )

    def place(self, row: int | None = None, line: int | None = None) -> RecordPlace:
        """Give a place in the file."""
        return RecordPlace(self.name, row, line)


Reader: TypeAlias = Callable[[bytes, ImportContext], Iterator[Found]]
