"""The history of a production: its claims in order, and what each of them changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from filmtrack.ledger.aliases import NO_ALIASES, Aliases
from filmtrack.ledger.beliefs import believe
from filmtrack.ledger.claim import Claim, precedence
from filmtrack.ledger.credits import names_alike
from filmtrack.ledger.fields import FIELDS, FieldKind
from filmtrack.ledger.slip import compare_windows, describe_change
from filmtrack.ledger.summary import brief_target, tell_believed
from filmtrack.ledger.windows import window_of
from filmtrack.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmtrack.ledger.facts import Document, Target
    from filmtrack.ledger.production import Production
    from filmtrack.ledger.windows import Windows


class HistoryEntry(NamedTuple):
    """A claim, the change that it made to what was believed, and who entered it."""

    claim: Claim
    changed: str
    by: str | None = None


# A start or a wrap that has happened makes a stage as well: they are read together.
_COURSE = frozenset(("status", "shoot", "wrap"))


def history(
    production: Production,
    windows: Windows = window_of,
    aliases: Aliases = NO_ALIASES,
) -> list[HistoryEntry]:
    """List the claims in the order of their reports, with what each of them changed.

    A claim can only change what is believed of its own topic, so no more than the
    claims about that are read again.
    """
    found = []
    key = names_alike(production.claims, aliases)
    known: dict[str, list[Claim]] = defaultdict(list)
    nothing = believe(_knowing(production, ()))
    before: dict[str, Document] = defaultdict(lambda: nothing)
    for claim in sorted(production.claims, key=precedence):
        topic = claim.field
        if topic in _COURSE:
            topic = "course"
        elif FIELDS[topic].kind is FieldKind.PEOPLE:
            topic += f": {key(claim.field, claim.text)}"  # one of many names
        elif FIELDS[topic].kind is FieldKind.MANY:
            topic += f": {fold(claim.text)}"
        known[topic].append(claim)
        after = believe(_knowing(production, known[topic]), aliases, windows)
        found.append(HistoryEntry(claim, _change(claim, before[topic], after)))
        before[topic] = after
    return found


def _knowing(production: Production, claims: Sequence[Claim]) -> Production:
    return msgspec.structs.replace(production, claims=tuple(claims))


def _change(claim: Claim, before: Document, after: Document) -> str:
    if claim.retracted is not None:
        return ""
    old, new = _believed(claim, before), _believed(claim, after)
    if old == new:
        return ""
    if not old:
        return "new"
    if FIELDS[claim.field].kind is FieldKind.WINDOW:
        was: Target = getattr(before, claim.field)
        target: Target = getattr(after, claim.field)
        if target.actual and not was.actual:
            return f"{old} → {new}, has happened"
        change = compare_windows(was.window, target.window)
        moved = describe_change(change, was.window.distance(target.window))
        new += f", {moved}" if moved else ""
    elif FIELDS[claim.field].kind is FieldKind.PEOPLE:
        before_role, after_role = old.partition(" as ")[2], new.partition(" as ")[2]
        if before_role == after_role:  # only the standing is news
            old, new = old.partition(" as ")[0], new.partition(" as ")[0]
    return f"{old} → {new}"


def _believed(claim: Claim, document: Document) -> str:
    """Write what is believed about the subject of a claim."""
    kind = FIELDS[claim.field].kind
    if kind is FieldKind.WINDOW:
        target = getattr(document, claim.field)
        return brief_target(target) if target else ""
    if kind is FieldKind.SOURCE:
        return tell_believed(document, "source_material") or ""
    if kind is FieldKind.PEOPLE:
        # Only claims about this one name were read.
        gone = (out for out in document.out if out.field == claim.field)
        for credit in (*getattr(document, claim.field), *gone):
            standing: str = credit.standing
            return f"{standing} as {credit.role}" if credit.role else standing
        return ""
    found = getattr(document, claim.field, None)
    if found is None:
        found = getattr(document.ids, claim.field, None)
    if isinstance(found, tuple):
        return next((text for text in found if fold(text) == fold(claim.text)), "")
    return found or ""
