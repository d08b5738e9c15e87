"""What an import did, or would do: productions, claims, problems, dates not read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from filmtrack.exchange.records import Problem, Severity


class Changed(NamedTuple):
    """A production that the import began or added claims to."""

    id: str
    title: str
    is_new: bool
    fields: Mapping[str, int]
    amended: Mapping[str, int]


class Unread(NamedTuple):
    """A date phrase that no rule reads, in whose production, and why."""

    title: str
    field: str
    words: str
    said: date
    reason: str


@dataclass
class ImportReport:
    """What an import did, or would do."""

    productions: dict[int, Changed] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)  # of dates, not English
    by_outlet: int = 0  # digits alone, read in the language of their outlet
    skipped: int = 0  # date phrases read without some of their words
    already_there: int = 0
    aliases: int = 0

    @property
    def claims(self) -> int:
        """How many claims are new."""
        return sum(sum(c.fields.values()) for c in self.productions.values())

    @property
    def retractions(self) -> int:
        """How many claims that were here are now struck through."""
        return sum(c.amended.get("retracted", 0) for c in self.productions.values())

    @property
    def begun(self) -> int:
        """How many productions are new."""
        return sum(changed.is_new for changed in self.productions.values())

    def rows(self, severity: Severity) -> int:
        """Count the rows with a problem of that severity."""
        places = {
            (p.place.file, p.place.row) for p in self.problems if p.severity is severity
        }
        return len(places)
