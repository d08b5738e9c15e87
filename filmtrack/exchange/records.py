"""What a reader finds in a file: records of productions, and problems by place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec

from filmtrack.ledger.aliases import Alias
from filmtrack.ledger.claim import Claim
from filmtrack.ledger.facts import Document
from filmtrack.ledger.production import Production

if TYPE_CHECKING:
    from datetime import date, datetime

    from filmtrack.exchange.input.files import SourceFile

# Kept in the note of a claim whose row has no date: the same row read on another
# day is the same claim.
UNDATED = "undated in the file; said is the day of the import"


class RecordPlace(NamedTuple):
    """A place in a file: the record, the line that it begins on, and the column."""

    file: str
    row: int | None = None
    line: int | None = None
    column: str | None = None

    def at(self, column: str) -> RecordPlace:
        """Give the place of one column of this row."""
        return self._replace(column=column)

    def __str__(self) -> str:
        """Format the place: "films.csv, row 3 (line 5), column Year"."""
        line = f" (line {self.line})" if self.line not in (None, self.row) else ""
        row = f"row {self.row}{line}" if self.row is not None else None
        column = f"column {self.column}" if self.column else None
        return ", ".join(part for part in (self.file, row, column) if part)


class Severity(Enum):
    """What became of the value or row that a problem is about."""

    FAILED = "failed"
    KEPT = "kept as printed"
    LEFT_OUT = "left out"
    SEEN = "seen already"
    NOTICE = "notice"


class Identity(msgspec.Struct, frozen=True):
    """What identifies the film of a record.

    `year` is that of the release; `kind` is None where the file does not say it;
    `key` is an id or a first title of ours.
    """

    title: str = ""
    original_title: str | None = None
    year: int | None = None
    directors: tuple[str, ...] = ()
    ids: dict[str, str] = {}
    key: str | None = None
    kind: str | None = None


class Problem(NamedTuple):
    """Something in a file that is not imported as it stands, and why.

    `seen` is the film of a row that was left out because its user has seen it.
    """

    place: RecordPlace
    why: str
    value: str | None = None
    severity: Severity = Severity.FAILED
    seen: Identity | None = None


class MergePolicy(Enum):
    """How the claims of a record are merged into the slate."""

    LEDGER = "claims one for one, as reports that somebody recorded"
    VIEW = "beliefs that our own export showed: only those that differ from ours"
    ROW = "another program's row: never an earlier stage, never a coarser date"


class Record(msgspec.Struct, frozen=True):
    """What a file says about one production.

    `whole` is the production of another slate, and `believed` its derived facts, which
    `encoded` has as JSON if the file has them so.
    `absent` names the columns of our own table that the file lacks: that they say
    nothing is no change.
    """

    place: RecordPlace
    identity: Identity
    claims: tuple[Claim, ...] = ()
    policy: MergePolicy = MergePolicy.ROW
    whole: Production | None = None
    believed: Document | None = None
    encoded: bytes | None = None
    absent: frozenset[str] = frozenset()


Found: TypeAlias = Record | Problem | Alias


class ImportContext(NamedTuple):
    """The name of the file, the day of the import, and its options."""

    name: str
    today: date
    now: datetime
    taken_as: str | None = None
    keep_unknown: bool = False
    take_marked: bool = False

    def place(self, row: int | None = None, line: int | None = None) -> RecordPlace:
        """Give a place in the file."""
        return RecordPlace(self.name, row, line)


Reader: TypeAlias = Callable[["SourceFile", ImportContext], Iterator[Found]]
