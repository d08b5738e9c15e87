"""Whether a store is sound: the file, the ledger and what is believed, one by one.

A reader checks a production when it is decoded, and what is believed never: here all of
it is decoded, every key is looked at, and all belief is read off the claims again, as a
newer filmtrack may read a date phrase that an older one did not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from filmtrack import strict_json
from filmtrack.errors import StoreDamagedError
from filmtrack.ledger.beliefs import believe
from filmtrack.store.atomic import backup_of
from filmtrack.store.damage import NEWER
from filmtrack.store.documents import raws_of
from filmtrack.store.header import (
    HEADER,
    MARKS,
    PRODUCTIONS,
    ROW_TABLES,
    unknown_in_header,
)
from filmtrack.store.place import open_at
from filmtrack.store.repair import plan_for
from filmtrack.store.snapshot import Snapshot
from filmtrack.store.storage import FileStorage, telling
from filmtrack.store.unknown_keys import unknown_in
from filmtrack.strict_json import DuplicateKeyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from filmtrack.store.place import Place
    from filmtrack.store.repair import Plan
    from filmtrack.store.store import Store


class Finding(NamedTuple):
    """Something worth knowing of a store, and whether a repair would mend it.

    One that is not a fault explains another one, or is harmless.
    """

    what: str
    repairable: bool = True
    is_fault: bool = True


def check(
    store: Store, shown: Callable[[list[int]], Iterable[int]] = iter
) -> list[Finding]:
    """List what is wrong with a store; `shown` may show how far the check is."""
    slate: Snapshot | None
    if store.place.path:
        slate, found = check_file(store.place.path)
    elif store.is_offline:
        slate, found = store.read(), []
    else:
        slate, found = check_server(store.place)
    return [*(check_tables(slate, shown) if slate else ()), *found]


def check_tables(
    slate: Snapshot, shown: Callable[[list[int]], Iterable[int]] = iter
) -> list[Finding]:
    """List what is wrong with the productions and the journal of a slate."""
    found: list[Finding] = []
    owners: dict[str, int] = {}
    of_header = unknown_in_header(raws_of(slate.tables.get(HEADER, {})).get(1))
    if of_header:
        found.append(
            Finding(
                "the header has keys that this version does not know: "
                f"{', '.join(of_header)}; they are ignored and kept",
                repairable=False,
                is_fault=False,
            )
        )
    for number in shown(slate.numbers()):
        found += _of_production(slate, number, owners)
    try:
        slate.steps()
        for name in (*ROW_TABLES, MARKS):
            slate.rows(name)
        slate.aliases  # noqa: B018 (raises where they cannot be read)
    except StoreDamagedError as error:
        if error.what.startswith("the "):  # a production was found already
            found.append(Finding(error.what))
    for name in slate.tables.keys() - {PRODUCTIONS}:
        text = b"".join(raws_of(slate.tables[name]).values())
        try:
            text.decode()
        except UnicodeDecodeError:
            found.append(Finding(f"the table {name} is not UTF-8", repairable=False))
    return found


def check_server(place: Place) -> tuple[Snapshot, list[Finding]]:
    """Read the slate from the server itself, and list what is wrong with its rows."""
    from filmtrack.store.server.postgres import PostgresStorage

    with open_at(place) as database:
        storage = database.storage
        assert isinstance(storage, PostgresStorage)
        slate = Snapshot(storage.read())
        faults = [Finding(what, repairable=False) for what in storage.faults()]
        return slate, faults


def check_file(path: Path) -> tuple[Snapshot | None, list[Finding]]:
    """Read the file of a store, and list what is wrong with it and beside it.

    The slate is None if the file cannot be read or is not there.
    """
    storage = FileStorage(path)
    # A sync program leaves copies when two machines have written.
    stem, ending = map(re.escape, (storage.path.stem, storage.path.suffix))
    copy = re.compile(rf"{stem}(?:.*conflict.*| \([0-9]+\)){ending}", re.IGNORECASE)
    folder = storage.path.parent
    with telling(storage.path):
        names = [file.name for file in folder.iterdir()] if folder.is_dir() else []
    copies = [
        Finding(
            f"{name} looks like a copy that a sync program made; "
            f"`filmtrack import` takes in what it has",
            repairable=False,
        )
        for name in sorted(names)
        if copy.fullmatch(name)
    ]
    try:
        tables = storage.read()
    except StoreDamagedError as error:
        return None, [*_unreadable(storage, error), *copies]
    if tables is None:
        backup = backup_of(storage.path)
        if backup.is_file():
            gone = f"{storage.path} is gone; {backup.name} is there"
            copies.insert(0, Finding(gone))
        return None, copies
    return Snapshot(tables), copies


def _of_production(
    slate: Snapshot, number: int, owners: dict[str, int]
) -> Iterator[Finding]:
    """What is wrong with one production; `owners` gathers who has which id."""
    try:
        text = bytes(slate.raw(number)).decode()
        strict_json.loads(text, parse_int=str)  # whole numbers of any length
        document = slate.document(number)
    except DuplicateKeyError as error:
        yield Finding(f'production {number}: the key "{error.key}" comes twice')
        return
    except UnicodeDecodeError:
        yield Finding(f"production {number} is not UTF-8")
        return
    except StoreDamagedError as error:
        yield Finding(error.what)
        return
    owner = owners.setdefault(document.id, number)
    if owner != number:
        yield Finding(f"production {number} has the id of {owner}, {document.id}")
    unknown = unknown_in(slate.raw(number))
    if unknown:
        yield Finding(
            f"production {number} ({document.id}) has keys that this version does not "
            f"know: {', '.join(unknown.names())}; they are ignored and kept",
            repairable=False,
            is_fault=False,
        )
    believed = believe(document.production, slate.aliases)
    differing = [
        field
        for field in document.__struct_fields__
        if getattr(document, field) != getattr(believed, field)
    ]
    if differing:
        yield Finding(
            f"production {number} ({document.id}): its claims say otherwise of "
            f"{', '.join(differing)}"
        )


def _unreadable(storage: FileStorage, error: StoreDamagedError) -> Iterator[Finding]:
    """Describe why a store cannot be read, and what a repair would save of it."""
    try:
        plan = plan_for(storage.path, storage.text() or b"")
    except StoreDamagedError:
        yield Finding(error.what, repairable=False)
        if NEWER not in error.what:
            lost = "nothing in it can be saved"
            yield Finding(lost, repairable=False, is_fault=False)
        return
    yield Finding(error.what)
    yield from (Finding(line, is_fault=False) for line in outlook(plan))


def outlook(plan: Plan) -> Iterator[str]:
    """Describe what can be saved of a damaged store, and exactly what is missing."""
    yield f"{_productions(len(plan.saved))} whole in it"
    for production in plan.restored:
        yield f"{production.number} ({production.id}) comes from the backup, as it was"
    for number, name in plan.lost.items():
        yield f"{number} ({name}) is there only in part, and lost"
    if plan.unknown:
        yield f"{_productions(plan.unknown)} missing, of which nothing is there"


def _productions(count: int) -> str:
    return "1 production is" if count == 1 else f"{count} productions are"
