"""Aliases as people state them: which kind of name is meant, joined, split, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmtrack.errors import AmbiguousError, NotFoundError, UsageError
from filmtrack.ledger.aliases import NAME_KINDS, Alias, Aliases, names_of
from filmtrack.names import closest, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from filmtrack.ledger.claim import Claim


def kind_of(names: Iterable[str], claims: Iterable[Claim]) -> str:
    """Tell whether names are of a person, a studio or an outlet.

    Raises AmbiguousError if the claims use them for several, NotFoundError if for none.
    """
    asked = {fold(name): name for name in names}
    kinds = {
        kind
        for claim in claims
        for kind, name in names_of(claim)
        if fold(name) in asked
    }
    flags = f"add {' or '.join(f'--{kind}' for kind in NAME_KINDS)}"
    if len(kinds) > 1:
        found = " and ".join(kind for kind in NAME_KINDS if kind in kinds)
        raise AmbiguousError(f"{_quoted(asked.values())} may be {found}", hint=flags)
    if not kinds:
        raise NotFoundError(f"no claim names {_quoted(asked.values())}", hint=flags)
    return kinds.pop()


def _quoted(names: Iterable[str]) -> str:
    return " or ".join(f'"{name}"' for name in names)


def count(names: Iterable[tuple[str, str]], claims: Iterable[Claim]) -> int:
    """Count the claims that print one of some names, each with its kind."""
    asked = {(kind, fold(name)) for kind, name in names}
    return sum(
        any((kind, fold(name)) in asked for kind, name in names_of(claim))
        for claim in claims
    )


def joined(aliases: Aliases, name: str, other: str, kind: str) -> list[Alias]:
    """Give the aliases with a name that means another; raises UsageError.

    A pair that was split is joined again. What the name meant before is replaced.
    """
    if fold(name) == fold(other):
        raise UsageError(f'"{name}" and "{other}" are one name already')
    others = [row for row in aliases.rows if not _is_pair(row, name, other, kind)]
    if aliases.key(kind, other) == aliases.key(kind, name):
        raise UsageError(f'"{name}" and "{other}" are the same {kind} already')
    if Aliases(others).key(kind, other) == Aliases(others).key(kind, name):
        return others  # a rule joins them; they had been split
    kept = [
        row
        for row in others
        if row.split or row.kind != kind or fold(row.alias) != fold(name)
    ]
    return [*kept, Alias(alias=name, name=other, kind=kind)]


def separated(aliases: Aliases, name: str, other: str, kind: str) -> list[Alias]:
    """Give the aliases with two names kept apart that an alias or a rule joins."""
    kept = [row for row in aliases.rows if not _is_pair(row, name, other, kind)]
    apart = Aliases(kept)
    if len(kept) < len(aliases.rows) and apart.key(kind, name) != apart.key(
        kind, other
    ):
        return kept
    return [*kept, Alias(alias=name, name=other, kind=kind, split=True)]


def without(aliases: Aliases, name: str, kind: str | None) -> list[Alias]:
    """Give the aliases without those of a name; raises NotFoundError."""
    kept = [
        row
        for row in aliases.rows
        if fold(row.alias) != fold(name) or kind not in (None, row.kind)
    ]
    if len(kept) == len(aliases.rows):
        near = closest(name, [row.alias for row in aliases.rows], most=1)
        raise NotFoundError(
            f'"{name}" is not an alias',
            hint=f"did you mean {near[0]}?" if near else "`filmtrack alias --list`",
        )
    return kept


def _is_pair(row: Alias, name: str, other: str, kind: str) -> bool:
    """Whether an alias is about these two names, in either order."""
    pair = {fold(row.alias), fold(row.name)}
    return row.kind == kind and pair == {fold(name), fold(other)}
