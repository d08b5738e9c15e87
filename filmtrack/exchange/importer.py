"""Import records: match each, keep the claims that are new, store, and report.

A dry run is the same run whose change is discarded at the end. Importing a file a
second time finds its claims there and changes nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

import msgspec

from filmtrack.errors import AmbiguousError
from filmtrack.exchange.claim_filter import fitting
from filmtrack.exchange.import_report import Changed, ImportReport, Unread
from filmtrack.exchange.match import Index, SeveralError, contradict
from filmtrack.exchange.records import (
    UNDATED,
    MergePolicy,
    Problem,
    Record,
    RecordPlace,
)
from filmtrack.ledger.aliases import Alias
from filmtrack.ledger.fields import WINDOWS
from filmtrack.ledger.outlet_language import OutletLanguages, is_open
from filmtrack.ledger.reconcile import unite
from filmtrack.ledger.source_material import SourceMaterial
from filmtrack.ledger.windows import why_unread, window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from filmtrack.exchange.records import Found, Identity
    from filmtrack.ledger.aliases import Aliases
    from filmtrack.ledger.claim import Claim
    from filmtrack.ledger.facts import Document, Facts
    from filmtrack.ledger.production import Production


class Ledger(Protocol):
    """The part of a slate that an import reads and changes."""

    def facts(self) -> list[Facts]:
        """Return the facts of each production."""

    def production(self, number: int) -> Production:
        """Give a production with its claims."""

    def new(self, title: str) -> Production:
        """Begin a production with a number and an id of its own."""

    def adopt(self, production: Production) -> Production:
        """Give another slate's production a place here, under its own id if free."""

    def put(self, production: Production) -> Document:
        """Store a production; return its facts."""

    def keep(self, document: Document, encoded: bytes | None = None) -> Document:
        """Store a production whose facts are known, maybe as JSON; return them."""

    @property
    def aliases(self) -> Aliases:
        """The aliases of the slate."""

    def set_aliases(self, rows: Iterable[Alias]) -> None:
        """Replace the aliases of the slate."""


class Import:
    """Imports records into a slate, one after the other.

    `answers` holds what people said about records that could be several productions:
    its id, or None for a new one.
    """

    def __init__(
        self, ledger: Ledger, answers: Mapping[RecordPlace, str | None] | None = None
    ) -> None:
        self.ledger = ledger
        self.answers = answers or {}
        self.index = Index(ledger.facts())
        self.report = ImportReport()
        self._keyed_numbers: set[int] = set()
        self._outlets: OutletLanguages | None = None
        self._rows_of: dict[str, dict[int, Identity]] = defaultdict(dict)

    def take(self, found: Iterable[Found]) -> ImportReport:
        """Import all that a reader finds; a row that fails costs no other.

        What could be several productions waits for the others: their ids and
        directors may leave only one.
        """
        waiting: list[Record] = []
        aliases: list[Alias] = []
        for one in found:
            if isinstance(one, Problem):
                self.report.problems.append(one)
                continue
            if isinstance(one, Alias):
                aliases.append(one)
                continue
            self._join(aliases)
            if not self._try(one):
                waiting.append(one)
        self._join(aliases)
        before = len(waiting) + 1
        while len(waiting) < before:
            before = len(waiting)
            waiting = [one for one in waiting if not self._try(one)]
        for one in waiting:
            self._try(one, report=True)
        return self.report

    def _try(self, record: Record, *, report: bool = False) -> bool:
        """Import a record; False if it could be several productions."""
        try:
            self._record(record)
        except AmbiguousError as error:
            if report:
                problem = Problem(record.place, error.what, record.identity.title)
                self.report.problems.append(problem)
            return False
        return True

    def _join(self, aliases: list[Alias]) -> None:
        """Add the aliases that wait; a name that means something else here stays so."""
        if not aliases:
            return
        here = self.ledger.aliases.rows
        known = {(row.kind, fold(row.alias)) for row in here}
        new = [row for row in aliases if (row.kind, fold(row.alias)) not in known]
        aliases.clear()
        if new:
            self.ledger.set_aliases((*here, *new))
            self.report.aliases += len(new)

    def _record(self, record: Record) -> None:
        number = self._number(record)
        if number is None:
            production = (
                self.ledger.new(record.identity.title)
                if record.whole is None
                else self.ledger.adopt(msgspec.structs.replace(record.whole, claims=()))
            )
            claims = fitting(record, None)
        else:
            production = self.ledger.production(number)
            claims = fitting(record, self.index.facts(number))
        claims = self._settled(claims)
        joined = _joined(record, production, claims)
        self.report.already_there += len(claims) - len(joined.new)
        if number is None or joined.new or joined.amended:
            self._put(record, production, joined, is_new=number is None)
        if record.identity.key:
            self._keyed_numbers.add(production.number)
        self._rows_of[record.place.file][production.number] = record.identity

    def _settled(self, claims: list[Claim]) -> list[Claim]:
        """Read digits alone as their outlet's earlier dates, here and in this file."""
        if self._outlets is None and any(map(is_open, claims)):
            numbers = (facts.number for facts in self.ledger.facts())
            here = (c for n in numbers for c in self.ledger.production(n).claims)
            self._outlets = OutletLanguages(self.ledger.aliases, here)
        if self._outlets is None:
            return claims
        self._outlets.learn(claims)
        settled = [self._outlets.settled(claim) for claim in claims]
        self.report.by_outlet += sum(
            a.lang != b.lang for a, b in zip(settled, claims, strict=True)
        )
        return settled

    def _number(self, record: Record) -> int | None:
        """Find the production that the record is about; raises AmbiguousError."""
        identity = record.identity
        if record.place in self.answers:
            answer = self.answers[record.place]
            return self.index.keyed(answer) if answer else None
        number = self._keyed(record, identity.key) if identity.key else None
        if number is not None:
            return number
        is_row = record.policy is MergePolicy.ROW and bool(record.claims)

        def is_same_report(facts: Facts) -> bool:
            theirs = {claim.outlet for claim in record.claims if claim.outlet}
            here = self.ledger.production(facts.number).claims
            return any(claim.outlet in theirs for claim in here)

        # Two keys of one file are two productions, whatever their titles.
        return self.index.find(
            identity,
            is_same_report,
            holds_all=lambda facts: self._holds_all(record, facts),
            apart_from=self._keyed_numbers if identity.key else (),
            of_this_file=self._rows_of[record.place.file],
            this_year=record.claims[0].recorded.year if is_row else 0,
        )

    def _keyed(self, record: Record, key: str) -> int | None:
        """Find what was entered under the record's key: an id, or a first title."""
        known = self.index.keyed(key)
        if record.whole is not None:
            if known is None:
                return self._entered(record, record.whole.first_title)
            facts = self.index.facts(known)
            first = self.ledger.production(known).first_title
            titles = (first, facts.title, facts.original_title or "", *facts.aka)
            told = {record.whole.first_title, record.identity.title}
            if set(map(fold, told)) & set(map(fold, titles)) - {""}:
                return known
            # A title corrected beside its id, unless all else is another film's.
            is_edited = record.policy is MergePolicy.VIEW and not contradict(
                facts, record.identity
            )
            if is_edited:
                return known
            return self._entered(record, record.whole.first_title)
        found = [
            number
            for number in self.index.entered_as(key)
            if self.ledger.production(number).first_title == key
        ]
        if len(found) > 1:
            raise SeveralError("it may be", map(self.index.facts, found))
        return found[0] if found else known

    def _entered(self, record: Record, title: str) -> int | None:
        """Find what a table of claims began here when its id was another film's."""
        if record.believed or record.policy is not MergePolicy.LEDGER:
            return None
        found = [
            number
            for number in self.index.entered_as(title)
            if number not in self._keyed_numbers
            and self.ledger.production(number).first_title == title
        ]
        whole = [n for n in found if self._holds_all(record, self.index.facts(n))]
        return next(iter(whole), found[0] if len(found) == 1 else None)

    def _holds_all(self, record: Record, facts: Facts) -> bool:
        """Tell whether every claim of the record is there already."""
        here = set(map(_sameness, self.ledger.production(facts.number).claims))
        return all(_sameness(claim) in here for claim in fitting(record, None))

    def _put(
        self, record: Record, production: Production, joined: Joined, *, is_new: bool
    ) -> None:
        believed = record.believed
        if is_new and believed:
            place = (production.number, production.id)
            encoded = record.encoded
            # What is believed does not depend on the place that it is given here.
            if (believed.number, believed.id) != place:
                encoded = None
                believed = msgspec.structs.replace(
                    believed, number=production.number, id=production.id
                )
            document = self.ledger.keep(believed, encoded)
        else:
            here = msgspec.structs.replace(production, claims=joined.here)
            document = self.ledger.put(here.claiming(joined.new))
        self.index.learn(document)
        self._count(document, joined, is_new=is_new)

    def _count(self, document: Document, joined: Joined, *, is_new: bool) -> None:
        known = self.report.productions.get(document.number)
        fields = dict(known.fields) if known else {}
        for claim in joined.new:
            fields[claim.field] = fields.get(claim.field, 0) + 1
            if claim.field in WINDOWS:
                self._note_reading(document, claim)
        amended = joined.amended
        if known:
            amended = Counter(known.amended) + Counter(amended)
        self.report.productions[document.number] = Changed(
            id=document.id,
            title=document.title,
            is_new=is_new or bool(known and known.is_new),
            fields=fields,
            amended=amended,
        )

    def _note_reading(self, document: Document, claim: Claim) -> None:
        window = window_of(claim)
        if window is not None:
            if claim.lang and claim.lang != "en":
                self.report.languages[claim.lang] += 1
            words = (claim.text, claim.field, claim.lang or "")
            self.report.skipped += not window.unknown and _skips_words(*words)
            return
        why = why_unread(claim)
        if why:
            unread = (document.title, claim.field, claim.text, claim.said, why)
            self.report.unread.append(Unread(*unread))


def _joined(record: Record, production: Production, claims: list[Claim]) -> Joined:
    """Tell the claims that are new from those that are there."""
    if not production.claims:
        return Joined((), {}, claims)
    if record.believed:
        return join(production.claims, claims)
    there = Counter(map(_sameness, production.claims))
    new = []
    for claim in claims:
        same = _sameness(claim)
        if there[same]:
            there[same] -= 1
        else:
            new.append(claim)
    return Joined(production.claims, {}, new)


def _sameness(claim: Claim) -> tuple[object, ...]:
    """Give what makes two claims one; a row without a date is the same on any day."""
    is_undated = claim.note is not None and UNDATED in claim.note
    value = claim.value
    if isinstance(value, SourceMaterial):
        value = fold(msgspec.json.encode(value).decode())
    return (
        claim.field,
        fold(value),
        claim.standing,
        claim.role,
        claim.actual,
        None if is_undated else claim.said,
        claim.outlet,
        claim.via,
        claim.url,
        claim.speaker,
        claim.note,
        claim.territory,
        claim.medium,
        claim.lang,
    )


class Joined(NamedTuple):
    """The claims here as they are now, what became of some, and the new ones."""

    here: tuple[Claim, ...]
    amended: Mapping[str, int]
    new: list[Claim]


def join(here: Iterable[Claim], theirs: Iterable[Claim]) -> Joined:
    """Join the claims of two slates about one production."""
    before = {claim.n: claim for claim in here}
    united = unite(before.values(), theirs)
    amended: Counter[str] = Counter()
    for claim in united.ours:
        if claim.retracted != before[claim.n].retracted:
            amended["retracted"] += 1
        elif claim != before[claim.n]:
            amended["recorded earlier"] += 1
    ours, new = (sorted(claims, key=lambda claim: claim.n) for claims in united)
    return Joined(tuple(ours), amended, new)


@lru_cache(maxsize=32768)
def _skips_words(words: str, field: str, language: str) -> bool:
    """Check whether the words of a date are read without some of them."""
    from filmtrack.when import skipped_words

    return skipped_words(words, field, language) > 0
