"""A git merge driver: three files of the same store made one, claim by claim.

The journal of the result is empty: to take back what one side did might take out what
the other did since.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from filmtrack.errors import BadFileError
from filmtrack.ledger.beliefs import believe
from filmtrack.store import file_format
from filmtrack.store.snapshot import Snapshot
from filmtrack.store.storage import FileStorage, telling
from filmtrack.store.three_way import merge
from filmtrack.store.transaction import encoded, tables_of

if TYPE_CHECKING:
    from pathlib import Path

    import msgspec

    from filmtrack.ledger.production import Production


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
    raws = {p.number: _raw(p, own, other) for p in merged}
    free = max(own.next, other.next, old.next)
    # A copy that git made for this, to read it back when this has ended well.
    tables = own.tables | tables_of(raws, free, defaultdict(list))
    with telling(ours):
        ours.write_bytes(file_format.encode(tables))


def _raw(production: Production, *sides: Snapshot) -> msgspec.Raw:
    """Give the document of a production, as a side has it where that is the same."""
    for side in sides:
        number = production.number
        if number in side and side.production(number) == production:
            return side.raw(number)
    return encoded(believe(production))
