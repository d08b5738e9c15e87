"""A slate as one command changes it: what it was and what it is, for the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from filmtrack.errors import NotFoundError
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.production import Production
from filmtrack.names import slug
from filmtrack.store import journal
from filmtrack.store.documents import Documents
from filmtrack.store.header import HEADER, JOURNAL, PRODUCTIONS, Header
from filmtrack.store.snapshot import Snapshot, consistent

if TYPE_CHECKING:
    from datetime import datetime

    from filmtrack.ledger.facts import Document
    from filmtrack.store.documents import Raws, Tables
    from filmtrack.store.journal import Lines, Step


class Transaction(Snapshot):
    """A slate that a command changes; written when the command is done."""

    def __init__(self, tables: Tables | None) -> None:
        super().__init__(tables)
        self._before: dict[int, Production | None] = {}
        self._after: dict[int, Production | None] = {}
        self._ids: set[str] | None = None

    def new(self, title: str) -> Production:
        """Give a production of that first title, with a number and an id of its own.

        It is not in the store before it is put there.
        """
        taken = self._taken()
        stem = wanted = slug(title)
        count = 1
        while wanted in taken:
            count += 1
            wanted = f"{stem}-{count}"
        taken.add(wanted)
        self.next += 1
        return Production(number=self.next - 1, id=wanted, first_title=title)

    def adopt(self, production: Production) -> Production:
        """Give another slate's production a place here; it is not yet put there.

        It keeps its id if that is free, and its number if none as high was given.
        """
        taken = self._taken()
        if not production.id or production.id in taken:
            new = self.new(production.first_title)
            return msgspec.structs.replace(production, number=new.number, id=new.id)
        taken.add(production.id)
        number = max(self.next, production.number)
        self.next = number + 1
        return msgspec.structs.replace(production, number=number)

    def _taken(self) -> set[str]:
        if self._ids is None:
            self._ids = {facts.id for facts in self.facts()}
        return self._ids

    def put(self, production: Production) -> Document:
        """Store a production as it is now, and give what is believed of it."""
        in_order = tuple(sorted(production.claims, key=lambda claim: claim.n))
        return self.keep(believe(msgspec.structs.replace(production, claims=in_order)))

    def keep(self, document: Document) -> Document:
        """Store a production of which it is known what is believed, and give it."""
        number = document.number
        consistent(document, number)
        if number not in self._before:
            self._before[number] = self._found(number)
        self._after[number] = document.production
        self._raws[number] = encoded(document)
        if self._facts is not None:
            self._facts[number] = document
        return document

    def remove(self, number: int) -> None:
        """Take a production out; raises NotFoundError."""
        production = self.production(number)
        self._before.setdefault(number, production)
        self._after[number] = None
        del self._raws[number]
        if self._facts is not None:
            del self._facts[number]

    def step(self, command: str, at: datetime) -> Tables | None:
        """Give the tables to write, the step among them; None if nothing changed."""
        found = {
            number: journal.before(self._before[number], after)
            for number, after in self._after.items()
            if after != self._before[number]
        }
        if not found:
            return None
        lines = self._lines()
        journal.record(lines, command, at, found)
        return self._written(lines)

    def back(self) -> tuple[Step, Tables]:
        """Take back the newest step; raises NotFoundError when there is none."""
        lines = self._lines()
        for key, entries in journal.steps(lines).items():
            step = self._step(key, entries, {})
            for change in step.changes:
                if change.now:
                    self.put(change.now)
                else:
                    self.remove(change.production.number)
            journal.forget(lines, [key])
            return step, self._written(lines)
        raise NotFoundError("there is nothing to undo")

    def _written(self, lines: Lines) -> Tables:
        return self.tables | tables_of(self._raws, self.next, lines)


def tables_of(productions: Raws, free: int, lines: Lines) -> dict[str, Documents]:
    """Give the tables of a store; `free` is the first number never given out."""
    header = Header(productions=len(productions), next=free)
    return {
        HEADER: Documents({1: encoded(header)}),
        PRODUCTIONS: Documents(productions),
        JOURNAL: Documents(journal.write(lines, productions)),
    }


def encoded(value: Header | Document) -> msgspec.Raw:
    """Give a document of a table as it is stored."""
    return msgspec.Raw(msgspec.json.encode(value))
