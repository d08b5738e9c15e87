"""The journal: for each production what the last commands found there, for `undo`.

It has one line for each production, as the table of productions has, so that edits of
different productions merge by line here too. A line lists the steps that changed the
production, each with what it found: how many claims had been given, and those of them
that it altered or took out. Undoing the step takes out the claims with higher numbers
and puts those back. Numbers are not given again.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from filmtrack.ledger.claim import Claim
from filmtrack.ledger.production import Production

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from filmtrack.store.documents import Raws

MOST_STEPS = 100
MOST_BYTES = 4_000_000
_FRAME = len('{"step":100,"at":"2026-03-01T12:00:00Z","command":"","before":},')
_NO_STEPS = msgspec.Raw(b'{"steps":[]}')


class BeforeImage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a step found: claims up to `last_n`, of which these were otherwise.

    The identity is there for a production that the step removed.
    """

    last_n: int
    claims: tuple[Claim, ...] = ()
    id: str | None = None
    first_title: str | None = None


class StepKey(NamedTuple):
    """Which step it is, in order of time; two merged slates may share a number."""

    n: int
    at: datetime
    command: str


class JournalEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What one step found of one production: a `BeforeImage`, or null for nothing."""

    step: int
    at: datetime
    command: str
    before: msgspec.Raw

    @property
    def key(self) -> StepKey:
        """The step that it is part of."""
        return StepKey(self.step, self.at, self.command)


class _Line(msgspec.Struct, frozen=True):
    steps: list[JournalEntry]


class Undone(NamedTuple):
    """What taking back a step does to one production; None is no production."""

    was: Production | None
    now: Production | None

    @property
    def production(self) -> Production:
        """The production itself, as it comes back or as it went."""
        production = self.now or self.was
        if production is None:
            raise ValueError("nothing became of nothing")
        return production

    @property
    def gone(self) -> list[Claim]:
        """The claims that are taken out, or that were otherwise before."""
        return _not_in(self.now, self.was)

    @property
    def back(self) -> list[Claim]:
        """The claims that come back, or are again as they were."""
        return _not_in(self.was, self.now)


class Step(NamedTuple):
    """A command that can be taken back, with what that does."""

    n: int
    at: datetime
    command: str
    changes: tuple[Undone, ...]


Lines = defaultdict[int, list[JournalEntry]]

_line = msgspec.json.Decoder(_Line)
_before = msgspec.json.Decoder(BeforeImage | None)


def read(journal: Raws) -> Lines:
    """Decode the lines that list any step; raises ValueError."""
    found: Lines = defaultdict(list)
    for number, raw in journal.items():
        if len(raw) > len(_NO_STEPS):
            entries = found[number] = _line.decode(raw).steps
            if len({entry.key for entry in entries}) < len(entries):
                raise ValueError(f"a step is there twice for production {number}")
    return found


def write(lines: Lines, productions: Iterable[int]) -> Raws:
    """Encode a line for each production, and for those removed that can come back."""
    journal = dict.fromkeys(productions, _NO_STEPS)
    for number, entries in lines.items():
        if entries:
            journal[number] = msgspec.Raw(msgspec.json.encode(_Line(entries)))
    return journal


def steps(lines: Lines) -> dict[StepKey, list[tuple[int, JournalEntry]]]:
    """Gather what each step found, by production; the newest step comes first."""
    found: dict[StepKey, list[tuple[int, JournalEntry]]] = defaultdict(list)
    for number in sorted(lines):
        for entry in lines[number]:
            found[entry.key].append((number, entry))
    return dict(sorted(found.items(), key=itemgetter(0), reverse=True))


def record(
    lines: Lines, command: str, at: datetime, found: Mapping[int, BeforeImage | None]
) -> None:
    """Add a step, and forget the oldest that the bounds leave no room for."""
    newest = max((entry.step for old in lines.values() for entry in old), default=0)
    for number, before in found.items():
        raw = msgspec.Raw(msgspec.json.encode(before))
        entry = JournalEntry(step=newest + 1, at=at, command=command, before=raw)
        lines[number].append(entry)
    forget(lines, _too_old(lines))


def forget(lines: Lines, steps: Iterable[StepKey]) -> None:
    """Take steps out of the journal."""
    gone = frozenset(steps)
    if gone:
        for number, entries in lines.items():
            lines[number] = [entry for entry in entries if entry.key not in gone]


def _too_old(lines: Lines) -> list[StepKey]:
    """The steps beyond the bounds; the newest is never among them."""
    sizes: dict[StepKey, int] = defaultdict(int)
    for entries in lines.values():
        for entry in entries:
            sizes[entry.key] += _FRAME + len(entry.before) + len(entry.command)
    newest_first = sorted(sizes, reverse=True)
    room, kept = MOST_BYTES, 0
    for key in newest_first[:MOST_STEPS]:
        room -= sizes[key]
        if room < 0 and kept:
            break
        kept += 1
    return newest_first[kept:]


def before(old: Production | None, new: Production | None) -> BeforeImage | None:
    """Keep of a production what the change to the new one cannot tell again."""
    if old is None:
        return None
    if new is None:
        return BeforeImage(
            last_n=old.last_n,
            claims=old.claims,
            id=old.id,
            first_title=old.first_title,
        )
    return BeforeImage(last_n=old.last_n, claims=tuple(_not_in(new, old)))


def take_back(
    production: Production | None, number: int, entry: JournalEntry
) -> Undone:
    """Tell what a production becomes when a step that changed it last is undone.

    Raises ValueError where the step does not fit what is there.
    """
    found = _before.decode(entry.before)
    if found is None and production:
        return Undone(production, None)
    if found is None or not (production or found.id):
        raise ValueError(f"production {number}, which a step has changed, is not there")
    known = production or Production(
        number=number,
        id=found.id or "",
        first_title=found.first_title or "",
        last_n=found.last_n,
    )
    claims = {claim.n: claim for claim in known.claims if claim.n <= found.last_n}
    claims |= {claim.n: claim for claim in found.claims}
    in_order = tuple(claims[n] for n in sorted(claims))
    if claims and not 0 < min(claims) <= max(claims) <= known.last_n:
        raise ValueError(f"of production {number} it has claims that were never made")
    return Undone(production, msgspec.structs.replace(known, claims=in_order))


def fitting(lines: Lines, productions: Mapping[int, Production]) -> Lines:
    """Give the steps that can be taken back, from what there is now.

    A step that does not fit one production goes from all that it has changed, and the
    older steps of each go with it: they could be taken back only after it.
    """
    now: dict[int, Production | None] = dict(productions)
    gone: list[StepKey] = []
    stuck: set[int] = set()
    for key, found in steps(lines).items():
        numbers = {number for number, _ in found}
        back = None if stuck & numbers else _taken_back(now, found)
        if back is None:
            gone.append(key)
            stuck |= numbers
        else:
            now |= back
    kept = defaultdict(list, lines)
    forget(kept, gone)
    return kept


def _taken_back(
    now: Mapping[int, Production | None], found: list[tuple[int, JournalEntry]]
) -> dict[int, Production | None] | None:
    """What a step leaves of its productions; None where it does not fit one of them."""
    try:
        return {n: take_back(now.get(n), n, entry).now for n, entry in found}
    except ValueError:
        return None


def _not_in(other: Production | None, production: Production | None) -> list[Claim]:
    """The claims of a production that are not, word for word, in the other one."""
    there = {claim.n: claim for claim in other.claims} if other else {}
    own = production.claims if production else ()
    return [claim for claim in own if there.get(claim.n) != claim]
