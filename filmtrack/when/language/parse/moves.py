"""Rules for a date that another one replaces: `pushed to A`, `A but now B`.

Only the last date is valid; the one before it is kept to be shown.
"""

from __future__ import annotations

from filmtrack.when.language.ast import (
    After,
    Before,
    By,
    Hedged,
    Moved,
    Node,
    OpenFrom,
    Unknown,
)
from filmtrack.when.language.cursor import HEDGES, Cursor, Parsed
from filmtrack.when.language.parse.bounds import (
    BOUNDS,
    bounded,
    negated,
    target,
    without_former,
)
from filmtrack.when.language.parse.choice import UNTIL, choice, dates, joined
from filmtrack.when.language.parse.days import past_weekday
from filmtrack.when.language.parse.relative import count
from filmtrack.when.language.table import SCOPE, SKIPPED, VERB
from filmtrack.when.language.walk import bare

_TARGETS = UNTIL | {"for"}
_EARLIER = frozenset({"up", "forward"})
_VERBS = frozenset({"pushed", "now"}) | HEDGES
_JOINS = frozenset({"comma", "and", "but", "now"})
_LED = frozenset({"prep", "in", "of", "from", "from its"})
_COMPARED = frozenset({"later", "earlier"})


def pushed(cursor: Cursor, pos: int) -> Parsed:
    """Read `delayed / pushed (back) to, until, till, into A`; `from A to B` is B.

    The length of the move adds nothing: `pushed three weeks to 4 May`.
    """
    earlier = any(word in _EARLIER for word in cursor.text(pos).split())
    verb = pos
    pos = cursor.past(pos, _VERBS)
    if cursor.kinds[pos : pos + 2] == ["comma", "now"]:
        pos = cursor.past(pos + 1, _VERBS)  # moved again, now to A
    pos = cursor.past(_past_length(cursor, pos), _COMPARED)
    former, pos = _former(cursor, pos)
    if cursor.marks(pos) & SKIPPED and cursor.field != "release":
        return None  # moves to Prague until June
    if cursor.kinds[pos] == "unknown" and former:
        return Moved(former, Unknown()), pos + 1
    if cursor.kinds[pos] == "not":
        found = negated(cursor, pos)
    elif cursor.kinds[pos] in _TARGETS:
        found = target(cursor, cursor.past(pos, _TARGETS))
    elif cursor.kinds[pos] in ("in", "prep") and _has_verb(cursor, pos):
        found = bounded(cursor, pos)  # pushed to begin in May
    else:
        link = cursor.past(pos, _JOINS)  # pushed back again and is now set for A
        now_set = "now" in cursor.kinds[verb:link]
        found = choice(cursor, link, bounded) if now_set else None
    if found and former:
        found = Moved(former, found[0], earlier), found[1]
    else:
        found = without_former(cursor, found, earlier=earlier)
    return _again(cursor, found) if found else None


def _former(cursor: Cursor, pos: int) -> tuple[Node | None, int]:
    """Read the date that is moved: `from May`, `its May date`, if one is said."""
    led = cursor.kinds[pos] in ("from", "from its")
    found = None
    if led or cursor.kinds[pos] not in _TARGETS:
        found = dates(cursor, past_weekday(cursor, pos + led))
    if found and (led or cursor.kinds[found[1]] in UNTIL):
        return found[0], found[1] + (cursor.kinds[found[1]] == "comma")
    of = cursor.kinds[pos] == "of" and cursor.kinds[pos + 1] in _TARGETS
    return None, pos + of  # postpone the shoot of the film to A


def _past_length(cursor: Cursor, pos: int) -> int:
    """Return the index after `(by) three weeks,`, if a length stands here."""
    length = cursor.past(pos, frozenset({"by", "for", "at least"}))
    found = count(cursor, length + (cursor.text(length) == "almost"))
    if found is None or not found.low:
        return pos
    return found.after + (cursor.kinds[found.after] == "comma")


def _again(cursor: Cursor, found: tuple[Node, int]) -> Parsed:
    """Read on after a move: `to January, then to May, and finally to September`."""
    node, after = found
    link = cursor.past(after, _JOINS)
    parted = cursor.kinds[after] == "comma" or cursor.text(after).endswith("then")
    if link == after or cursor.marks(link) & SCOPE:
        return found
    more: Parsed = None
    if cursor.kinds[link] == "pushed":
        more = pushed(cursor, link)
    elif cursor.kinds[link] == "to" and parted:
        more = target(cursor, link + 1)
    if more is None:
        return found
    return _again(cursor, (Moved(node, _valid(more[0])), more[1]))


def _valid(node: Node) -> Node:
    """Return the date that is valid now."""
    last = bare(node)
    return last.of if isinstance(last, Moved) else node


def from_its(cursor: Cursor, pos: int) -> Parsed:
    """Read `from its May date to June`."""
    former = dates(cursor, past_weekday(cursor, pos + 1))
    if former is None or cursor.kinds[former[1]] not in UNTIL:
        return None
    found = target(cursor, cursor.past(former[1], UNTIL))
    return (Moved(former[0], found[0]), found[1]) if found else None


def leaves(cursor: Cursor, pos: int) -> Parsed:
    """Read `vacated its May slot and will now open in June`, `gave up A for B`."""
    former = dates(cursor, cursor.past(pos + 1, _LED))
    if former is None:
        return None
    link = former[1]
    after = cursor.past(link, _JOINS)
    if cursor.kinds[after] in _TARGETS:
        found = target(cursor, after + 1)
    elif cursor.kinds[after] == "pushed":
        found = pushed(cursor, after)
    elif "now" in cursor.kinds[link:after] or _has_verb(cursor, after):
        found = choice(cursor, after, bounded)
    else:
        return None
    return (Moved(former[0], _valid(found[0])), found[1]) if found else None


def _has_verb(cursor: Cursor, pos: int) -> bool:
    return bool(cursor.marks(pos) & VERB)


def denied(cursor: Cursor, pos: int) -> Parsed:
    """Read `not in May but in June`: June; else as any `not`."""
    former = dates(cursor, cursor.past(pos + 1, HEDGES))
    if former is None:
        return negated(cursor, pos)
    link = cursor.past(former[1], frozenset({"comma"}))
    verb = cursor.kinds[link] == "and" and _has_verb(cursor, link + 1)
    if cursor.kinds[link] != "but" and not verb:  # not this year and will open in May
        return None
    found = choice(cursor, link + 1, bounded)
    if found is None or isinstance(bare(found[0]), By | Before | OpenFrom | After):
        return None
    return Moved(former[0], _valid(found[0])), found[1]


def replaced(cursor: Cursor, node: Node, after: int) -> Parsed:
    """Read `A but (now) B`, `A, moved to B`: B; `A instead of B`, `A, not B`: A."""
    link = after + (cursor.kinds[after] == "comma")
    kind = cursor.kinds[link]
    if kind in ("instead of", "former") or (kind == "not" and _is_denied(cursor, link)):
        former = choice(cursor, cursor.past(link + 1, frozenset({"former"})), bounded)
        if former and cursor.kinds[former[1]] == "comma":  # Memorial Day, May 22
            former = choice(cursor, former[1] + 1, bounded) or former
        return (Moved(former[0], node), former[1]) if former else None
    if kind == "from" and _is_aside(cursor, after):  # June 18 (from July 2)
        former = dates(cursor, link + 1)
        return (Moved(former[0], node), former[1]) if former else None
    moved = cursor.past(link, frozenset({"and", "now", "before"}))
    if cursor.kinds[moved] == "pushed":
        if cursor.kinds[moved + 1] == "from":  # June 18 (changed from July 2)
            former = dates(cursor, moved + 2)
            return (Moved(former[0], node), former[1]) if former else None
        return _moved_on(cursor, node, moved)
    if kind == "but" or (kind == "now" and link > after):
        return _but(cursor, node, link)
    return None


def _is_denied(cursor: Cursor, pos: int) -> bool:
    """Check that `not` denies a date, as in `in June, not May`."""
    return cursor.kinds[pos + 1] not in UNTIL | {"before", "for", "earliest", "by"}


def _is_aside(cursor: Cursor, pos: int) -> bool:
    """Check for a bracket, or for a comma in a release that has one date."""
    if cursor.text(pos) == "(":
        return True
    scoped = any(token.marks & SCOPE for token in cursor.tokens)
    return cursor.text(pos) == "," and cursor.field == "release" and not scoped


def _moved_on(cursor: Cursor, node: Node, pos: int) -> Parsed:
    """Read the move after a date, as in `May 2025, since pushed to June`."""
    found = pushed(cursor, pos)
    return (Moved(node, _valid(found[0])), found[1]) if found else None


def _but(cursor: Cursor, node: Node, link: int) -> Parsed:
    """Read B of `A but (now) B`; `A but undated` is undated."""
    pos = cursor.past(link + 1, frozenset({"now", "but", "comma", "and"}))
    now_said = "now" in cursor.kinds[link:pos] or "now" in cursor.text(link).split()
    undated = cursor.past(pos, frozenset({"pushed", "now"}))
    if cursor.kinds[undated] == "unknown":
        return Moved(node, Unknown()), undated + 1
    found = choice(cursor, pos, bounded)
    if found is None:
        return None
    last = bare(found[0])
    if isinstance(bare(node), OpenFrom | After) and isinstance(last, By | Before):
        return joined([node, found[0]]), found[1]
    if isinstance(last, By | Before | OpenFrom | After):
        return None
    if isinstance(found[0], Hedged) and not now_said:
        return None
    return Moved(node, _valid(found[0])), found[1]


BOUNDS |= {
    "pushed": pushed,
    "from its": from_its,
    "leaves": leaves,
    "not": denied,
    "not likely": denied,
}
