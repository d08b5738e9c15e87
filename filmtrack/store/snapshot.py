"""The slate: the productions of a store as one command reads them.

The journal is imported by those who ask for it: few commands do.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from filmtrack.errors import NotFoundError, StoreDamagedError
from filmtrack.ledger.aliases import NO_ALIASES, Alias, Aliases
from filmtrack.ledger.facts import Document, Facts
from filmtrack.store.documents import raws_of
from filmtrack.store.header import (
    ALIASES,
    HEADER,
    JOURNAL,
    PRODUCTIONS,
    SLATE_JOURNAL,
    VERSION,
    Header,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from filmtrack.ledger.production import Production
    from filmtrack.store.documents import Tables
    from filmtrack.store.journal import Entries, Journal, Row, Step, StepKey

_header = msgspec.json.Decoder(Header)
_facts = msgspec.json.Decoder(Facts)
_row = msgspec.json.Decoder(dict[str, Any])
T = TypeVar("T")


@cache
def _document() -> msgspec.json.Decoder[Document]:
    """Build the decoder of whole productions; most views need none (0.6 ms)."""
    return msgspec.json.Decoder(Document)


class Snapshot:
    """What a store holds, each production decoded when it is asked for.

    `next` is the number that no production was ever given; `tables` are those read,
    which may be more than ours.
    """

    def __init__(self, tables: Tables | None) -> None:
        self.exists = tables is not None
        self.tables = dict(tables or {})
        stored = raws_of(self.tables.get(HEADER, {}))
        header = _header.decode(stored[1]) if stored else None
        if header and header.version != VERSION:
            from filmtrack.store.migrations import migrated  # only old stores need it

            self.tables = dict(migrated(self.tables))
        self._raws = dict(raws_of(self.tables.get(PRODUCTIONS, {})))
        self.next = header.next if header else 1
        self._facts: dict[int, Facts] | None = None
        self._aliases: Aliases | None = None

    def __len__(self) -> int:
        return len(self._raws)

    def __contains__(self, number: int) -> bool:
        return number in self._raws

    def numbers(self) -> list[int]:
        """Return the numbers of all productions."""
        return sorted(self._raws)

    def raw(self, number: int) -> msgspec.Raw:
        """Return the JSON of a production as the file has it."""
        return self._raws[number]

    def number_of(self, key: str) -> int | None:
        """Return the number of the production of an id; None if there is none."""
        return next((one.number for one in self.facts() if one.id == key), None)

    def facts(self) -> list[Facts]:
        """Return what is believed of each production, by number, without its claims."""
        if self._facts is None:
            found: dict[int, Facts] = {}
            number = 0
            decode = _facts.decode
            try:
                for number, raw in self._raws.items():
                    found[number] = decode(raw)
            except ValueError as error:
                raise _damaged(f"production {number}", error) from error
            ids: dict[str, int] = {}
            for number, facts in found.items():
                if facts.number != number:
                    reason = ValueError(f"it says that it is {facts.number}")
                    raise _damaged(f"production {number}", reason)
                other = ids.setdefault(facts.id, number)
                if other != number:
                    reason = ValueError(f"its id {facts.id} is that of {other}, too")
                    raise _damaged(f"production {number}", reason)
            self._facts = found
        return [self._facts[number] for number in sorted(self._facts)]

    def document(self, number: int) -> Document:
        """Return a production as it is stored; raises NotFoundError."""
        raw = self._raws.get(number)
        if raw is None:
            raise NotFoundError(f"there is no production {number}")
        with checking(f"production {number}"):
            return consistent(_document().decode(raw), number)

    def documents(self) -> list[Document]:
        """Return all productions as they are stored, by number."""
        return [self.document(number) for number in self.numbers()]

    def production(self, number: int) -> Production:
        """Return a production with its claims; raises NotFoundError."""
        return self.document(number).production

    def productions(self) -> list[Production]:
        """Return all productions with their claims, by number."""
        return [self.production(number) for number in self.numbers()]

    def rows(self, table: str) -> list[Row]:
        """Return the rows of one of the slate's own tables."""
        raws = raws_of(self.tables.get(table, {}))
        with checking(f"the table {table}"):
            return [_row.decode(raws[number]) for number in sorted(raws)]

    def records(self, table: str, kind: type[T]) -> list[T]:
        """Return the rows of one of the slate's own tables as values of a type."""
        with checking(f"the table {table}"):
            return [msgspec.convert(row, kind) for row in self.rows(table)]

    @property
    def aliases(self) -> Aliases:
        """Return the names of the slate that mean the same."""
        if self._aliases is None:
            if not self.tables.get(ALIASES):
                return NO_ALIASES
            self._aliases = Aliases(self.records(ALIASES, Alias))
        return self._aliases

    def steps(self) -> list[Step]:
        """List the commands that can be undone, newest first, with their effect."""
        from filmtrack.store import journal

        later: dict[int, Production | None] = {}
        found = []
        for key, entries in journal.steps(self._journal().done).items():
            step = self._step(key, entries, later)
            later |= {change.production.number: change.now for change in step.changes}
            found.append(step)
        return found

    def authors(self, number: int) -> dict[int, str | None]:
        """Return who made each claim of a production, as far as the journal says.

        A damaged line gives nobody; `check` and undo report it.
        """
        from filmtrack.store import journal

        claims = [claim.n for claim in self.production(number).claims]
        line = raws_of(self.tables.get(JOURNAL, {})).get(number)
        with suppress(ValueError):
            return journal.authors(line, claims) if line else {}
        return {}

    def _step(
        self,
        key: StepKey,
        entries: Entries,
        later: Mapping[int, Production | None],
    ) -> Step:
        """What undoing a step does once the `later` ones have been undone."""
        from filmtrack.store import journal

        changes, rows = [], None
        with checking("the journal"):
            for number, entry in entries:
                if number == journal.SLATE:
                    rows = journal.changed_rows(entry)
                    continue
                there = later[number] if number in later else self._found(number)
                changes.append(journal.take_back(there, number, entry))
        return journal.Step(*key, tuple(changes), rows, entries[0][1].by)

    def _found(self, number: int) -> Production | None:
        return self.production(number) if number in self._raws else None

    def _journal(self) -> Journal:
        from filmtrack.store import journal

        lines, of_slate = (
            raws_of(self.tables.get(name, {})) for name in (JOURNAL, SLATE_JOURNAL)
        )
        with checking("the journal"):
            return journal.read(lines, of_slate)


def consistent(document: Document, number: int) -> Document:
    """Return the document of that number back, if its claims are numbered as ours are.

    Raises ValueError.
    """
    if document.number != number:
        raise ValueError(f"it says that it is {document.number}")
    last = 0
    for claim in document.claims:
        if not last < claim.n <= document.last_n:
            raise ValueError(f"its claim {claim.n} is out of place")
        last = claim.n
    return document


@contextmanager
def checking(what: str) -> Iterator[None]:
    """Find which part of the store is not what it should be."""
    try:
        yield
    except ValueError as error:
        raise _damaged(what, error) from error


def _damaged(what: str, reason: ValueError) -> StoreDamagedError:
    return StoreDamagedError(
        f"{what} in the store is damaged: {reason}",
        hint="`filmtrack check` says more",
    )
