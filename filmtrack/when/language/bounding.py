"""Rules of `arrange` for words that bound or move a date.

`no … antes de`, `dauert bis`, `do końca maja`, `auf Juni verschoben`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.when.language.cursor import HEDGES
from filmtrack.when.language.lexicon import END
from filmtrack.when.language.table import BEGINS, BEGUN, RELEASE, SHOOT
from filmtrack.when.language.token_row import COUNTS, ENDS, STARTS, UNITS, kind_at

if TYPE_CHECKING:
    from filmtrack.when.language.token_row import Tokens

_UNTIL = frozenset({"until", "until or by", "until or before", "after or until"})
# What leads from a delay to its new date.
_TARGETS = frozenset({"in or to", "in or for", "in or moved to", "through", "by"})


def negations(tokens: Tokens) -> Tokens:
    """Read `no … antes de A` as `not before A`, `no … hasta A` as `not until A`."""
    for i, token in enumerate(tokens):
        if token.kind == "not" and kind_at(tokens, i + 1) in (END, "comma"):
            bounds = [
                j for j in range(i) if tokens[j].kind in ("before", "until or by")
            ]
            if bounds:  # the verb stands last: `eylülden önce başlamayacak`
                tokens.insert(bounds[-1], tokens.pop(i))
    for i, token in enumerate(tokens):
        if token.kind != "not":
            continue
        follower = i + 1
        while kind_at(tokens, follower) in HEDGES | {"not", "end", "now"}:
            follower += 1
        kind = kind_at(tokens, follower)
        if kind in ("before if denied", "before", "open from"):
            tokens[follower] = tokens[follower]._replace(kind="before")
        elif kind in ("until", "until or by", "until or before"):
            tokens[follower] = tokens[follower]._replace(kind="until")
        else:
            tokens[i] = token._replace(kind="against")
    return [
        token._replace(kind="against") if token.kind == "before if denied" else token
        for token in tokens
    ]


def lasting(tokens: Tokens) -> Tokens:
    """Read `dauert` as `for` before a length, as nothing before `from A to B`."""
    kept: Tokens = []
    for i, token in enumerate(tokens):
        if token.kind != "lasts":
            kept.append(token)
            continue
        follower = kind_at(tokens, i + 1)
        counted = follower in COUNTS and kind_at(tokens, i + 2) in UNITS
        ranged = any(other.kind in ("from", "of or from", "between") for other in kept)
        if counted and not any(other.kind in ENDS for other in kept):
            alone = kind_at(tokens, i + 3) in (END, "comma")
            kept.append(token._replace(kind="against" if alone else "for"))
            if kind_at(tokens, i + 3) == "and":  # lasts two weeks and begins in May
                del tokens[i + 3]
        elif follower in ("from", "of or from", "between") or (
            ranged and follower in (END, "comma")
        ):
            tokens[i + 1] = tokens[i + 1]._replace(marks=tokens[i + 1].marks | SHOOT)
        elif any(other.kind in _UNTIL for other in tokens) or any(
            other.kind in ENDS for other in kept
        ):
            kept.append(token._replace(kind="end"))
        else:
            tokens[i + 1] = tokens[i + 1]._replace(marks=tokens[i + 1].marks | SHOOT)
    return kept


def deadlines(tokens: Tokens) -> Tokens:
    """Read `bis Mai` as the latest start where a start is what is dated."""
    begins = any(t.marks & (BEGINS | RELEASE) and not t.marks & BEGUN for t in tokens)
    ends = any(token.kind in ("end", "ended", "from") for token in tokens)
    for i, token in enumerate(tokens):
        if token.kind == "after or until":
            opened = any(other.kind == "from" for other in tokens[:i])
            tokens[i] = token._replace(kind="until" if opened else "after")
        elif token.kind in ("until or by", "until or before"):
            start = begins and not ends and not any(t.kind in ENDS for t in tokens[:i])
            kind = token.kind.rsplit(" ", 1)[1] if start else "until"
            tokens[i] = token._replace(kind=kind)
    return tokens


def pushed(tokens: Tokens) -> Tokens:
    """Put a verb of moving that stands last before its dates; it leads `to` one."""
    places = [i for i, token in enumerate(tokens) if token.kind == "pushed"]
    if (
        len(places) == 1
        and kind_at(tokens, places[0] + 1) in (END, "comma")
        and any(token.kind in ENDS for token in tokens[: places[0]])
    ):
        tokens.insert(0, tokens.pop(places[0]))
    opened = False
    for i, token in enumerate(tokens):
        moved = i > 0 and tokens[i - 1].kind in ("pushed", "not")
        opened = opened or (token.kind in ("from", "of or from") and moved)
        between = kind_at(tokens, i - 1) in ENDS and kind_at(tokens, i + 1) in STARTS
        if moved or (opened and between):
            if token.kind in _TARGETS:
                tokens[i] = token._replace(kind="until")
            elif token.kind == "in" and moved:  # im Mai verschoben: the day of the news
                tokens[i] = token._replace(kind="against")
    return [
        token._replace(kind="in")
        if token.kind in ("in or for", "in or moved to")
        else token
        for token in tokens
    ]


def bounds(tokens: Tokens) -> Tokens:
    """Read `until` as the end of a shoot, not as the day to which it was put off."""
    for i, token in enumerate(tokens):
        leads = {"at least", "earliest"}
        if token.kind == "until" and kind_at(tokens, i + 1) not in leads:
            parts = kind_at(tokens, i - 1) == "part" == kind_at(tokens, i + 1)
            moved = any(t.kind in ("pushed", "not", "unknown") for t in tokens[:i])
            if parts:
                tokens[i] = token._replace(kind="to")
            elif not moved:
                tokens[i] = token._replace(kind="through", text="through")
    return tokens
