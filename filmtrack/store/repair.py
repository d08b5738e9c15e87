"""Repair: a new store of all that can be saved, with the damaged one kept beside it."""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from filmtrack.errors import StoreDamagedError
from filmtrack.ledger.beliefs import believe
from filmtrack.store import file_format, journal
from filmtrack.store.atomic import backup_of
from filmtrack.store.documents import documents_of, encoded, raws_of
from filmtrack.store.header import JOURNAL, SLATE_JOURNAL, VERSION
from filmtrack.store.salvage import salvage
from filmtrack.store.snapshot import Snapshot
from filmtrack.store.storage import FileStorage
from filmtrack.store.transaction import tables_of
from filmtrack.store.unknown_keys import with_unknown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from filmtrack.ledger.production import Production
    from filmtrack.store.documents import Tables
    from filmtrack.store.journal import Journal, Row, StepKey
    from filmtrack.store.unknown_keys import UnknownKeys


class Plan(NamedTuple):
    """What can be saved of a damaged store.

    `saved` are whole in it and `restored` come from its backup, as they were before the
    last write. `lost` are the numbers and ids of those that are there only in part, and
    `unknown` is how many more there should be. `next` is the first number never given.
    `unknown_keys` are kept for each id, and `rows` are those of the slate's own tables.
    """

    saved: list[Production]
    restored: list[Production]
    lost: dict[int, str]
    unknown: int
    next: int
    unknown_keys: dict[str, UnknownKeys]
    rows: dict[str, list[Row]]


class Repaired(NamedTuple):
    """What was saved, and where the damaged file is now; None if there was none."""

    plan: Plan
    kept: Path | None


def repair(path: Path, *, wait: float = 10.0) -> Repaired:
    """Put a sound store in the place of a damaged one; raises StoreDamagedError.

    So it does, and leaves the file as it is, when nothing in it or in its backup can be
    saved. Of the journal stays what can be read and fits: the rest cannot be undone.
    """
    with closing(FileStorage(path, writing=True, wait=wait)) as storage:
        text = storage.text() or b""
        plan = plan_for(storage.path, text)
        kept = storage.supersede(_tables(plan, text))
    return Repaired(plan, kept)


def plan_for(path: Path, text: bytes) -> Plan:
    """Find out what can be saved of a store's text; raises StoreDamagedError."""
    found = salvage(text)
    earlier = salvage(FileStorage(backup_of(path)).text() or b"")
    known = {production.id for production in found.whole}
    others = [old for old in earlier.whole if old.id not in known]
    restored = [old for old in others if old.number in found.broken]
    # The backup has those, too, of which nothing is left in the file.
    if found.said is None or found.said > len(found.whole) + len(restored):
        restored = others
    if found.version > VERSION or not (found.whole or restored):
        raise StoreDamagedError(f"nothing in {path} can be saved; it is left as it is")
    numbers = {production.number for production in restored}
    lost = {n: name for n, name in found.broken.items() if n not in numbers}
    saved = len(found.whole) + len(restored) + len(lost)
    return Plan(
        saved=found.whole,
        restored=restored,
        lost=lost,
        unknown=max(0, (found.said or 0) - saved),
        next=max(found.next, earlier.next),
        unknown_keys=earlier.unknown | found.unknown,
        rows={name: rows or earlier.rows[name] for name, rows in found.rows.items()},
    )


def _tables(plan: Plan, text: bytes) -> Tables:
    """The tables of the new store; a number that two productions have is given anew."""
    placed: dict[int, Production] = {}
    free = plan.next
    for production in (*plan.saved, *plan.restored):
        if production.number in placed:
            placed[free] = msgspec.structs.replace(production, number=free)
            free += 1
        else:
            placed[production.number] = production
    tables: Tables
    try:
        tables = Snapshot(file_format.decode(text)).tables
    except file_format.Damage:
        tables = {name: documents_of(rows) for name, rows in plan.rows.items()}
    try:
        found = (raws_of(tables.get(name, {})) for name in (JOURNAL, SLATE_JOURNAL))
        lines = journal.read(*found)
    except ValueError:
        lines = journal.empty()
    lines = _fitting(lines, placed)
    aliases = Snapshot(tables).aliases
    raws = {
        number: with_unknown(
            encoded(believe(one, aliases)), plan.unknown_keys.get(one.id)
        )
        for number, one in placed.items()
    }
    return {**tables, **tables_of(raws, free, lines, tables)}


def _fitting(lines: Journal, productions: Mapping[int, Production]) -> Journal:
    """Return the steps that can be taken back, from what there is now.

    A step that does not fit one production goes from all that it has changed, and the
    older steps of each go with it: they could be taken back only after it. What was
    undone cannot be redone any more.
    """
    now: dict[int, Production | None] = dict(productions)
    gone: list[StepKey] = []
    stuck: set[int] = set()
    for key, found in journal.steps(lines.done).items():
        numbers = {number for number, _ in found}
        back: dict[int, Production | None] | None = None
        if not stuck & numbers:
            with suppress(ValueError):  # the step does not fit one of its productions
                back = {
                    n: journal.take_back(now.get(n), n, entry).now
                    for n, entry in found
                    if n != journal.SLATE
                }
        if back is None:
            gone.append(key)
            stuck |= numbers
        else:
            now |= back
    kept = defaultdict(list, lines.done)
    journal.forget(kept, gone)
    return lines._replace(done=kept, undone=defaultdict(list))
