"""The journal: what the last commands found, for `undo`, and undo itself, for `redo`.

It has one line for each production, as the table of productions has, so that edits of
different productions merge by line here too. A line lists the steps that changed the
production, each with what it found: how many claims had been given, and those of them
that it altered or took out. Undoing the step takes out the claims with higher numbers
and puts those back. Numbers are not given again. One more line, in a table of its own,
is that of the slate: the rows of other tables that a step added and removed.

Undoing a step moves it to the undone ones, which hold in the same form what redoing it
puts back. The next step of its author forgets it.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from filmtrack.ledger.claim import Claim
from filmtrack.ledger.production import Production
from filmtrack.store.header import ALIASES, FEEDS, FOLLOWS, NO_STEPS, PRODUCTIONS
from filmtrack.store.unknown_keys import unknown_in, with_unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from filmtrack.store.documents import Raws
    from filmtrack.store.unknown_keys import UnknownKeys

MOST_STEPS = 100
MOST_BYTES = 4_000_000
# The number of the slate's own line, which no production has.
SLATE = 0
_FRAME = len('{"step":100,"at":"2026-03-01T12:00:00Z","command":"","before":},')

Row = dict[str, Any]
# What tells the rows of a table apart: two steps may change different rows.
_ROW_KEYS = {
    ALIASES: ("alias", "kind"),
    FOLLOWS: ("kind", "name", "id"),
    FEEDS: ("address",),
}
# A production by its number, or a row of the slate by its table and key.
Part = tuple[object, ...]


class BeforeImage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a step found: claims up to `last_n`, of which these were otherwise.

    Those numbered `gone` were not there: a step put them back. The identity is there
    for a production that the step removed.
    """

    last_n: int
    claims: tuple[Claim, ...] = ()
    gone: tuple[int, ...] = ()
    id: str | None = None
    first_title: str | None = None


class RowChange(msgspec.Struct, frozen=True, omit_defaults=True):
    """The rows that a step added to tables of the slate, and those that it removed."""

    added: dict[str, list[Row]] = {}
    removed: dict[str, list[Row]] = {}


class StepKey(NamedTuple):
    """Which step it is, in order of time; two merged slates may share a number."""

    n: int
    at: datetime
    command: str


class JournalEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one step found of one production: a `BeforeImage`, or null for nothing.

    In the slate's own line it is a `RowChange`. `by` is who made the step, if known;
    `turn` orders the undone steps of a team, who undo each their own.
    """

    step: int
    at: datetime
    command: str
    before: msgspec.Raw
    by: str | None = None
    turn: int = 0

    @property
    def key(self) -> StepKey:
        """The step that it is part of."""
        return StepKey(self.step, self.at, self.command)


class _Line(msgspec.Struct, frozen=True, omit_defaults=True):
    steps: list[JournalEntry]
    undone: list[JournalEntry] = []


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
    """A command that can be undone or redone, with what that does."""

    n: int
    at: datetime
    command: str
    changes: tuple[Undone, ...]
    rows: RowChange | None = None
    by: str | None = None


Lines = defaultdict[int, list[JournalEntry]]
# One step: what it found of each production, by number.
Entries = list[tuple[int, JournalEntry]]


class Journal(NamedTuple):
    """The steps that can be undone and those that can be redone, by production."""

    done: Lines
    undone: Lines


def empty() -> Journal:
    """Make a journal without any steps."""
    return Journal(defaultdict(list), defaultdict(list))


_line = msgspec.json.Decoder(_Line)
_before = msgspec.json.Decoder(BeforeImage | None)
_rows = msgspec.json.Decoder(RowChange)


def read(lines: Raws, of_slate: Raws) -> Journal:
    """Decode the lines that list any step; raises ValueError."""
    journal = empty()
    known = [*lines.items(), *((SLATE, raw) for raw in of_slate.values())]
    for number, raw in known:
        if len(raw) <= len(NO_STEPS):
            continue
        line = _line.decode(raw)
        for side, entries in zip(journal, (line.steps, line.undone), strict=True):
            if len({entry.key for entry in entries}) < len(entries):
                raise ValueError(f"a step is there twice for production {number}")
            side[number] = entries
    return journal


def authors(line: msgspec.Raw, claims: Sequence[int]) -> dict[int, str | None]:
    """Return who made claims of a production, by number, as far as its line says.

    Raises ValueError.
    """
    # Steps are read from old to new, so that the latest author of a claim wins.
    found: dict[int, str | None] = {}
    for entry in sorted(_line.decode(line).steps, key=lambda entry: entry.key):
        image = _before.decode(entry.before)
        first, again = (image.last_n, image.gone) if image else (0, ())
        found |= {n: entry.by for n in claims if n > first or n in again}
    return found


def write(journal: Journal, productions: Iterable[int]) -> tuple[Raws, Raws]:
    """Encode a line for each production, removed ones that can come back, the slate."""
    lines = dict.fromkeys(productions, NO_STEPS)
    for number in journal.done.keys() | journal.undone.keys():
        done, undone = journal.done.get(number, []), journal.undone.get(number, [])
        # A line without steps is left out unless its production is still there.
        if done or undone:
            lines[number] = msgspec.Raw(msgspec.json.encode(_Line(done, undone)))
    of_slate = lines.pop(SLATE, None)
    in_order = {number: lines[number] for number in sorted(lines)}
    return in_order, {} if of_slate is None else {1: of_slate}


def steps(lines: Lines) -> dict[StepKey, Entries]:
    """Gather what each step found, by production; the newest step comes first."""
    found: dict[StepKey, Entries] = defaultdict(list)
    for number in sorted(lines):
        for entry in lines[number]:
            found[entry.key].append((number, entry))
    return dict(sorted(found.items(), key=itemgetter(0), reverse=True))


def record(
    journal: Journal,
    command: str,
    at: datetime,
    found: Mapping[int, msgspec.Raw],
    by: str | None = None,
) -> None:
    """Add a step; forget what its author has undone, and the oldest beyond bounds."""
    _forget_undone(journal, lambda _, undone: undone[0][1].by == by)
    # Undone steps count, too, or two steps could share a number.
    entries = (entry for side in journal for old in side.values() for entry in old)
    newest = max((entry.step for entry in entries), default=0) + 1
    lines = journal.done
    add(lines, StepKey(newest, at, command), found, by)
    sizes: dict[StepKey, int] = defaultdict(int)
    for old in lines.values():
        for entry in old:
            # The length as stored is estimated: to encode each step again takes longer.
            sizes[entry.key] += _FRAME + len(entry.before) + len(entry.command)
    newest_first = sorted(sizes, reverse=True)
    room, kept = MOST_BYTES, 0
    for one in newest_first[:MOST_STEPS]:
        room -= sizes[one]
        if room < 0 and kept:  # the newest step stays, whatever its size
            break
        kept += 1
    gone = newest_first[kept:]
    forget(lines, gone)
    # Of an undone step it must be known whether somebody has changed the same since.
    last = max((key.n for key in gone), default=newest - MOST_STEPS)
    _forget_undone(journal, lambda key, _: key.n <= last)


def _forget_undone(
    journal: Journal, is_gone: Callable[[StepKey, Entries], bool]
) -> None:
    """Forget undone steps, and later ones that changed the same: they rest on them."""
    stuck, gone = set[Part](), []
    for key, entries in reversed(steps(journal.undone).items()):
        own = parts(entries)
        if is_gone(key, entries) or own & stuck:
            gone.append(key)
            stuck |= own
    forget(journal.undone, gone)


def parts(step: Entries) -> set[Part]:
    """Name what a step changed: productions and rows; raises ValueError."""
    named: set[Part] = set()
    for number, entry in step:
        if number != SLATE:
            named.add((PRODUCTIONS, number))
            continue
        change = changed_rows(entry)
        for table, rows in (*change.added.items(), *change.removed.items()):
            keys = _ROW_KEYS.get(table, ())
            named |= {(table, *(row.get(key) for key in keys)) for row in rows}
    return named


def add(
    lines: Lines,
    key: StepKey,
    found: Mapping[int, msgspec.Raw],
    by: str | None,
    turn: int = 0,
) -> None:
    """Add a step with what it found of each production."""
    n, at, command = key
    for number, before in found.items():
        lines[number].append(JournalEntry(n, at, command, before, by, turn))


def next_turn(undone: Lines, by: str | None) -> int:
    """Return the turn of a step that is undone now; 0 where nobody has a name."""
    last = max((entry.turn for old in undone.values() for entry in old), default=0)
    return last + 1 if by or last else 0


def forget(lines: Lines, steps: Iterable[StepKey]) -> None:
    """Remove steps from the journal."""
    gone = frozenset(steps)
    if gone:
        for number, entries in lines.items():
            lines[number] = [entry for entry in entries if entry.key not in gone]


def before(
    old: Production | None, new: Production | None, raw: msgspec.Raw | None
) -> msgspec.Raw:
    """Keep of a production what cannot be told from the new one.

    `raw` is the old one as stored, for the keys of it that are not known here.
    """
    image: BeforeImage | None = None
    if old and new:
        known = {claim.n for claim in old.claims}
        # Claims above `last_n` are new with the step, so that undo needs no copy of
        # them.
        numbers = (claim.n for claim in new.claims if claim.n <= old.last_n)
        image = BeforeImage(
            last_n=old.last_n,
            claims=tuple(_not_in(new, old)),
            gone=tuple(n for n in numbers if n not in known),
        )
    elif old:
        image = BeforeImage(
            last_n=old.last_n,
            claims=old.claims,
            id=old.id,
            first_title=old.first_title,
        )
    encoded = msgspec.Raw(msgspec.json.encode(image))
    return with_unknown(encoded, unknown_in(raw)) if image and raw else encoded


def unknown_keys(entry: JournalEntry) -> UnknownKeys | None:
    """Find the unknown keys of a production as a step found it."""
    unknown = unknown_in(entry.before)
    if unknown:
        unknown.own.pop("gone", None)  # a key of the image, not of the production
    return unknown


def changed_rows(entry: JournalEntry) -> RowChange:
    """Decode what a step did to the tables of the slate; raises ValueError."""
    return _rows.decode(entry.before)


def take_back(
    production: Production | None, number: int, entry: JournalEntry
) -> Undone:
    """Describe what a production becomes when a step that changed it last is undone.

    Raises ValueError where the step does not fit what is there.
    """
    found = _before.decode(entry.before)
    # The step created this production.
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
    there = (claim for claim in known.claims if claim.n not in found.gone)
    claims = {claim.n: claim for claim in there if claim.n <= found.last_n}
    claims |= {claim.n: claim for claim in found.claims}
    in_order = tuple(claims[n] for n in sorted(claims))
    if claims and not 0 < min(claims) <= max(claims) <= known.last_n:
        raise ValueError(f"of production {number} it has claims that were never made")
    return Undone(production, msgspec.structs.replace(known, claims=in_order))


def _not_in(other: Production | None, production: Production | None) -> list[Claim]:
    """The claims of a production that are not, word for word, in the other one."""
    there = {claim.n: claim for claim in other.claims} if other else {}
    own = production.claims if production else ()
    return [claim for claim in own if there.get(claim.n) != claim]
