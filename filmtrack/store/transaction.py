"""A slate as one command changes it: what it was and what it is, for the journal."""

from __future__ import annotations

from datetime import UTC
from itertools import takewhile
from typing import TYPE_CHECKING

import msgspec

from filmtrack.errors import NotFoundError, StoreBusyError
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.production import Production
from filmtrack.names import slug
from filmtrack.store import journal
from filmtrack.store.documents import Documents, documents_of, encoded, raws_of
from filmtrack.store.header import (
    ALIASES,
    HEADER,
    JOURNAL,
    PRODUCTIONS,
    SLATE_JOURNAL,
    Header,
    encoded_header,
)
from filmtrack.store.journal import RowChange
from filmtrack.store.snapshot import Snapshot, checking, consistent
from filmtrack.store.unknown_keys import unknown_in, with_unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from filmtrack.ledger.aliases import Alias
    from filmtrack.ledger.facts import Document
    from filmtrack.store.documents import Raws, Tables
    from filmtrack.store.journal import (
        Entries,
        Journal,
        Lines,
        Row,
        Step,
        StepKey,
    )


class Transaction(Snapshot):
    """A slate that a command changes; written when the command is done."""

    def __init__(self, tables: Tables | None) -> None:
        super().__init__(tables)
        self._before: dict[int, Production | None] = {}
        self._after: dict[int, Production | None] = {}
        self._raws_before: dict[int, msgspec.Raw | None] = {}
        self._rows_before: dict[str, list[Row]] = {}
        self._ids: set[str] | None = None

    def new(self, title: str) -> Production:
        """Return a production of that first title, with a number and an id of its own.

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
        """Return another slate's production a place here; it is not yet put there.

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
        whole = msgspec.structs.replace(production, claims=in_order)
        return self._store(believe(whole, self.aliases))

    def keep(self, document: Document, encoded: bytes | None = None) -> Document:
        """Store a production of which it is known what is believed without aliases.

        `encoded` is the document as JSON, if somebody has encoded it already.
        """
        if self.aliases:
            return self.put(document.production)
        return self._store(document, msgspec.Raw(encoded) if encoded else None)

    def _store(self, document: Document, raw: msgspec.Raw | None = None) -> Document:
        number = document.number
        consistent(document, number)
        stored = self._raws.get(number)
        self._touch(number)
        self._after[number] = document.production
        raw = raw or encoded(document)
        self._raws[number] = with_unknown(raw, unknown_in(stored)) if stored else raw
        if self._facts is not None:
            self._facts[number] = document
        return document

    def remove(self, number: int) -> None:
        """Remove a production; raises NotFoundError."""
        self.production(number)
        self._touch(number)
        self._after[number] = None
        del self._raws[number]
        if self._facts is not None:
            del self._facts[number]

    def set_rows(self, table: str, rows: Iterable[Row]) -> None:
        """Replace the rows of one of the slate's own tables."""
        self._rows_before.setdefault(table, self.rows(table))
        before = self.aliases
        self.tables[table] = documents_of(rows)
        if table == ALIASES:
            self._aliases = None
            touched = before.touched(self.aliases)
            for document in self.documents():
                claims = document.claims
                if any(before.names_any(c, touched, self.aliases) for c in claims):
                    # No claim changes: the journal holds the aliases, and not these.
                    number = document.number
                    believed = believe(document.production, self.aliases)
                    unknown = unknown_in(self._raws[number])
                    self._raws[number] = with_unknown(encoded(believed), unknown)
                    if self._facts is not None:
                        self._facts[number] = believed

    def set_aliases(self, rows: Iterable[Alias]) -> None:
        """Replace the aliases; what is believed of every production follows."""
        self.set_rows(ALIASES, [msgspec.to_builtins(row) for row in rows])

    def _touch(self, number: int) -> None:
        """Remember a production as this command found it."""
        if number not in self._before:
            self._before[number] = self._found(number)
            self._raws_before[number] = self._raws.get(number)

    def step(self, command: str, at: datetime, by: str | None = None) -> Tables | None:
        """Return the tables to write, the step among them; None if nothing changed."""
        found = self._images()
        if not found:
            return None
        lines = self._journal()
        with checking("the journal"):
            journal.record(lines, command, at, found, by)
        return self._written(lines)

    def _images(self) -> dict[int, msgspec.Raw]:
        """What this command found of each production that it changed, and of rows."""
        found = {
            number: journal.before(
                self._before[number], after, self._raws_before[number]
            )
            for number, after in self._after.items()
            if after != self._before[number]
        }
        added, removed = {}, {}
        for table, before in self._rows_before.items():
            now = self.rows(table)
            added[table] = [row for row in now if row not in before]
            removed[table] = [row for row in before if row not in now]
        change = RowChange(
            {table: rows for table, rows in added.items() if rows},
            {table: rows for table, rows in removed.items() if rows},
        )
        if change != RowChange():
            found[journal.SLATE] = encoded(change)
        return found

    def back(
        self, by: str | None = None, now: datetime | None = None
    ) -> tuple[Step, Tables]:
        """Undo the newest step, or the newest that `by` made, and return its effect.

        Raises NotFoundError if there is none, and StoreBusyError if others have changed
        the same since; `now` is for the time in its message.
        """
        lines = self._journal()
        done = journal.steps(lines.done)
        key = next((k for k, found in done.items() if _is_by(by, found)), None)
        if key is None and done:
            raise NotFoundError(
                f"{by} has made no change that can be undone",
                hint="`filmtrack undo --anyone` undoes the newest change",
            )
        if key is None:
            raise NotFoundError("there is nothing to undo")
        self._require_unchanged(key, done[key], done, now)
        return self._replay(key, lines, lines.done, lines.undone)

    def forward(
        self, by: str | None = None, now: datetime | None = None
    ) -> tuple[Step, Tables]:
        """Redo the step undone last, or the last that `by` made; return its effect.

        Raises NotFoundError if there is none, and StoreBusyError if others have changed
        the same since, or if an older step that it needs is undone, too.
        """
        lines = self._journal()
        undone = journal.steps(lines.undone)
        own = [key for key in reversed(undone) if _is_by(by, undone[key])]
        # Of those without turns it is the oldest: the newest was undone first.
        key = max(own, key=lambda key: undone[key][0][1].turn, default=None)
        if key is None:
            raise NotFoundError(
                "there is nothing to redo",
                hint="redo reapplies what undo took back, until something is written",
            )
        for other in takewhile(lambda other: other < key, reversed(undone)):
            what = self._shared(undone[key], undone[other])
            if what:
                raise StoreBusyError(
                    f"an older change of {what}, by "
                    f"{undone[other][0][1].by or 'somebody'}, is undone, too",
                    hint="`filmtrack redo --anyone` reapplies what was undone last",
                )
        self._require_unchanged(key, undone[key], journal.steps(lines.done), now)
        return self._replay(key, lines, lines.undone, lines.done)

    def _require_unchanged(
        self,
        key: StepKey,
        step: Entries,
        done: Mapping[StepKey, Entries],
        now: datetime | None,
    ) -> None:
        """Refuse if a later step has changed the same; raises StoreBusyError."""
        for other in takewhile(lambda other: other > key, done):
            what = self._shared(step, done[other])
            if what:
                _, entry = done[other][0]
                at = entry.at.astimezone(now.tzinfo if now else UTC)
                is_today = now and at.date() == now.date()
                said = f"{at:%H:%M}" if is_today else f"{at:%d %b %Y, %H:%M}"
                raise StoreBusyError(
                    f"{entry.by or 'somebody'} has changed {what} since ({said})",
                    hint="`filmtrack undo --anyone` undoes the newest change of all",
                )

    def _shared(self, own: Entries, other: Entries) -> str | None:
        """Name what both of two steps changed; None if there is nothing.

        Of two productions it is the first, and the other step is the newer one of it.
        """
        with checking("the journal"):
            both = journal.parts(own) & journal.parts(other)
            for number, entry in other:
                if (PRODUCTIONS, number) in both:
                    there = self._found(number)
                    return journal.take_back(there, number, entry).production.id
        return next((f"the same {table}" for table, *_ in sorted(both, key=str)), None)

    def _replay(
        self, key: StepKey, lines: Journal, source: Lines, target: Lines
    ) -> tuple[Step, Tables]:
        """Move a step from one side of the journal to the other, and apply it."""
        entries = journal.steps(source)[key]
        step = self._step(key, entries, {})
        for change in step.changes:
            known = change.production.number in self
            other = None if known else self.number_of(change.production.id)
            if other is not None:
                # Ids are given anew when their production is gone.
                raise StoreBusyError(
                    f"production {other} has the id {change.production.id} meanwhile",
                    hint=f"`filmtrack remove {other}` makes it free",
                )
        unknown = {number: journal.unknown_keys(entry) for number, entry in entries}
        for change in step.changes:
            number = change.production.number
            if change.now:
                self.put(change.now)
                raw = with_unknown(self._raws[number], unknown[number])
                self._raws[number] = raw
            else:
                self.remove(number)
        if step.rows:
            for table in step.rows.added.keys() | step.rows.removed.keys():
                gone = step.rows.added.get(table, [])
                kept = [row for row in self.rows(table) if row not in gone]
                self.set_rows(table, [*kept, *step.rows.removed.get(table, [])])
        journal.forget(source, [key])
        is_undone = target is lines.undone
        turn = journal.next_turn(target, step.by) if is_undone else 0
        journal.add(target, key, self._images(), step.by, turn)
        return step, self._written(lines)

    def _written(self, lines: Journal) -> Tables:
        kept = {k: v for k, v in self.tables.items() if k != SLATE_JOURNAL}
        return {**kept, **tables_of(self._raws, self.next, lines, self.tables)}


def _is_by(author: str | None, step: Entries) -> bool:
    """Tell whether an author made a step; None stands for anyone."""
    return author is None or step[0][1].by == author


def tables_of(
    productions: Raws, free: int, lines: Journal, before: Tables
) -> dict[str, Documents]:
    """Return the tables of a store; `free` is the first number never given out.

    The unknown keys of the header `before` are kept.
    """
    header = Header(productions=len(productions), next=free)
    stored = encoded_header(header, raws_of(before.get(HEADER, {})).get(1))
    of_productions, of_slate = journal.write(lines, productions)
    tables = {
        HEADER: Documents({1: stored}),
        PRODUCTIONS: Documents(productions),
        JOURNAL: Documents(of_productions),
    }
    return tables | ({SLATE_JOURNAL: Documents(of_slate)} if of_slate else {})
