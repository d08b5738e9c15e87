"""A git merge driver: three files of the same store made one, claim by claim.

The journal of the result is empty: to take back what one side did might take out what
the other did since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.ledger.beliefs import believe
from filmtrack.store import file_format, journal
from filmtrack.store.atomic import put
from filmtrack.store.documents import documents_of, encoded
from filmtrack.store.header import ROW_TABLES
from filmtrack.store.snapshot import Snapshot
from filmtrack.store.storage import FileStorage, telling
from filmtrack.store.three_way import merge
from filmtrack.store.transaction import tables_of
from filmtrack.store.unknown_keys import unknown_in, with_unknown

if TYPE_CHECKING:
    from pathlib import Path

    import msgspec

    from filmtrack.ledger.aliases import Aliases
    from filmtrack.ledger.production import Production
    from filmtrack.store.documents import Documents


def merge_files(base: Path, ours: Path, theirs: Path) -> None:
    """Write the merger of both sides over ours.

    Raises BadFileError for a file that is not there, StoreDamagedError for one that
    cannot be read. An empty `base` is that of two stores which were begun apart.
    """
    for path in (base, ours, theirs):
        try:
            path.stat()
        except FileNotFoundError as error:
            raise BadFileError(f"cannot read {path}: there is no such file") from error
        except OSError as error:
            raise BadFileError(f"cannot read {path}: {error.strerror}") from error
    old = Snapshot(FileStorage(base).read() if base.stat().st_size else None)
    own, other = (Snapshot(FileStorage(path).read()) for path in (ours, theirs))
    merged = merge(
        own.productions(), other.productions(), old.productions(), free=own.next
    )
    rows: dict[str, Documents] = {}
    for name in ROW_TABLES:
        before, mine, others = (slate.rows(name) for slate in (old, own, other))
        # A row that either side removed stays out.
        united = [row for row in mine if row in others or row not in before]
        united += [row for row in others if row not in mine and row not in before]
        rows[name] = documents_of(united)
    aliases = Snapshot(rows).aliases
    raws = {p.number: _raw(p, aliases, own, other) for p in merged}
    free = max(own.next, other.next, old.next)
    # A copy that git made for this, to read it back when this has ended well.
    tables = own.tables | tables_of(raws, free, journal.empty(), own.tables)
    tables |= {name: table for name, table in rows.items() if table}
    with telling(ours):  # a full disk leaves ours as it was
        put(ours, file_format.encode(tables), mode=ours.stat().st_mode & 0o777)


def _raw(production: Production, aliases: Aliases, *sides: Snapshot) -> msgspec.Raw:
    """Return the document of a production, as a side has it where that is the same."""
    for side in sides:
        number = production.number
        is_same = number in side and side.production(number) == production
        if is_same and side.aliases.rows == aliases.rows:
            return side.raw(number)
    believed = encoded(believe(production, aliases))
    for side in sides:
        there = side.number_of(production.id)
        if there is not None:
            believed = with_unknown(believed, unknown_in(side.raw(there)))
    return believed
