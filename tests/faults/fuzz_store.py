"""The store under mutations: read in full or refused, and repaired without loss."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from filmtrack.errors import FilmtrackError, StoreDamagedError
from filmtrack.ledger.production import Production
from filmtrack.store import Store
from filmtrack.store.check import check
from filmtrack.store.header import VERSION
from filmtrack.store.repair import repair
from filmtrack.store.salvage import salvage
from tests.builders import NOW, claim
from tests.faults import mutate
from tests.faults.drive import BEGUN, FILE, built, run
from tests.faults.fuzz import Input

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from filmtrack.store.repair import Repaired

_COMMANDS = (["list", "-f", "json"], ["show", "1"], ["check"], ["check", "--repair"])


def ours(path: Path) -> list[Production]:
    """Read all that is in our store."""
    slate = Store(path).read()
    slate.facts()
    slate.steps()
    return slate.productions()


class Stores:
    """Stores that are damaged, and files that are none."""

    seconds = 1.0

    def __init__(
        self,
        read: Callable[[Path], list[Production]] = ours,
        mend: Callable[[Path], Repaired] = repair,
    ) -> None:
        self.base = built(BEGUN)[FILE]
        self.content = json.loads(self.base)
        self.documents = _documents(self.base)
        self._read = read
        self._mend = mend

    def make(self, chance: random.Random) -> Input:
        way = chance.randrange(10)
        if way == 0:
            size = chance.choice((0, 1, 10, 1000))
            text = chance.randbytes(size)
        elif way < 4:
            changed = mutate.in_json(chance, self.content)
            text = _laid_out(changed) if chance.random() < 0.5 else b""
            text = text or mutate.as_json(chance, changed)
        else:
            text = mutate.in_bytes(chance, self.base, self.base)
        # The commands take as long as all the rest.
        commands = list(_COMMANDS) if chance.random() < 0.1 else []
        return Input({FILE: text}, commands)

    def judge(self, given: Input, folder: Path) -> str | None:
        path, text = folder / FILE, given.files[FILE]
        for wrong in self._wrongs(path, text):
            return wrong
        for command in given.commands:
            path.write_bytes(text)
            ended_badly = run(folder, command)
            if ended_badly:
                return ended_badly
        return None

    def _wrongs(self, path: Path, text: bytes) -> Iterator[str]:
        found, refusal = list[Production](), ""
        try:
            found = self._read(path)
        except StoreDamagedError as error:
            refusal = error.what
        findings = check(Store(path))
        if path.read_bytes() != text:
            yield "reading it changed it"
        if refusal and not findings:
            yield f"check finds nothing, and reading says: {refusal}"
        if not refusal:
            yield from self._kept({p.id: p.claims for p in found}, text)
            yield from _written(path, found)
            path.write_bytes(text)
        if any(finding.repairable for finding in findings):
            yield from self._mended(path, text)

    def _mended(self, path: Path, text: bytes) -> Iterator[str]:
        try:
            done = self._mend(path)
        except StoreDamagedError as error:
            if path.read_bytes() != text:
                yield "a repair that failed changed the file"
            # What a newer version has made is left to it.
            if salvage(text).version <= VERSION:
                yield from self._kept({}, text, f"{error.what}: ")
            return
        if done.kept is None or done.kept.read_bytes() != text:
            yield "the damaged file is not kept"
        found = {p.id: p.claims for p in ours(path)}
        findings = check(Store(path))
        if findings:
            yield f"check after a repair: {findings[0].what}"
        named = dict.fromkeys(done.plan.lost.values(), ())
        yield from self._kept({**named, **found}, text)

    def _kept(
        self, found: dict[str, object], text: bytes, why: str = ""
    ) -> Iterator[str]:
        """Tell which productions are whole in a text and neither found nor named.

        Of those that are only named there are no claims.
        """
        for raw, document in self.documents.items():
            if raw not in text:
                continue
            claims = found.get(document.id)
            if claims is None:
                yield f"{why}{document.id} is whole in the file, and lost"
            elif claims and not _stated(document.claims) <= _stated(claims):
                yield f"{why}claims of {document.id} are lost"


def _stated(claims: object) -> set[str]:
    """What claims state, whatever their numbers, and whether or not struck through."""
    assert isinstance(claims, tuple)
    return {repr(msgspec.structs.replace(c, n=0, retracted=None)) for c in claims}


def _documents(text: bytes) -> dict[bytes, Production]:
    """Give each production's key and JSON as they are in the text of a store."""
    found = {}
    for line in text.splitlines():
        if b':{"id":' in line[:12]:
            raw = line.rstrip(b",")
            document = json.loads(raw.partition(b":")[2])
            found[raw] = msgspec.convert(document, Production)
    assert found
    return found


def _laid_out(content: object) -> bytes:
    """Write tables as our own layout has them, if they are tables."""
    match content:
        case {"filmtrack": {"1": header}, **tables}:
            pass
        case _:
            return b""
    parts = [f'{{\n"filmtrack": {{"1":{_compact(header)}}}']
    for name, table in tables.items():
        if not isinstance(table, dict):
            return b""
        lines = ",\n".join(f'"{key}":{_compact(one)}' for key, one in table.items())
        parts.append(f'"{name}": {{\n{lines}\n}}')
    return (",\n".join(parts) + "\n}\n").encode("utf-8", "surrogatepass")


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _written(path: Path, before: list[Production]) -> Iterator[str]:
    """Write to a store that can be read: all of it stays, and comes back by undo."""
    try:
        with Store(path).change("add", NOW) as change:
            change.put(change.new("Ran").claiming([claim("notes", "more")]))
        after = ours(path)
        Store(path).undo()
    except FilmtrackError as error:
        yield f"it can be read and not written: {error.what}"
        return
    if after[: len(before)] != before or len(after) != len(before) + 1:
        yield "an add changed more than it added"
    if ours(path) != before:
        yield "undo does not give back what was there"
    while Store(path).read().steps():
        Store(path).undo()
        ours(path)
